/// What went wrong in a script, or in a Swift function that a script called.
///
/// One type crosses the border in both directions: thrown by a Swift function it reaches Lua as an object
/// with `message`, `hint` and `code`, which `pcall` can inspect and `error` can raise again; back in Swift it
/// is the same error, now with a place and a traceback.
public struct LuaError: Error, CustomStringConvertible {
  /// A short word for programs, such as `"argument"`, `"syntax"`, `"run"` or `"interrupted"`.
  public var code: String
  /// What is wrong, in one line and without the place.
  public var message: String
  /// What could be done about it, such as the nearest name that exists.
  public var hint: String?
  /// The chunk (as Lua shortens its name) and line where it happened.
  public var place: Place?
  /// Lua's traceback, made before the stack unwound; host frames left out.
  public var traceback: String?

  /// A line of a chunk.
  public struct Place: Hashable, Sendable {
    /// The chunk's name as Lua shows it: a file name, or `stdin`, or `[string "…"]`.
    public var chunk: String
    /// The line, counted from 1.
    public var line: Int

    /// Makes a place from a chunk's name and a line.
    public init(chunk: String, line: Int) {
      self.chunk = chunk
      self.line = line
    }
  }

  /// Makes an error; a Swift function that throws it needs no place, the caller's is filled in.
  public init(_ message: String, hint: String? = nil, code: String = "run") {
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// The message as Lua words it: `chunk:line: message`.
  public var located: String {
    guard let place else { return message }
    return "\(place.chunk):\(place.line): \(message)"
  }

  /// The message with its place, and the hint on a second line.
  public var description: String {
    guard let hint else { return located }
    return "\(located)\n  \(hint)"
  }

  /// Whether the error is the user's own Ctrl-C.
  public var isInterrupt: Bool { code == "interrupted" }
}

/// The form in which a `LuaError` travels through Lua.
final class ErrorObject: LuaObject {
  let error: LuaError

  init(_ error: LuaError) {
    self.error = error
  }

  static var type: LuaObjectType<ErrorObject> {
    LuaObjectType(
      name: "error",
      index: { object, key in
        switch key {
        case .string("message"): .string(object.error.message)
        case .string("hint"): object.error.hint.map { .string($0) } ?? .nil
        case .string("code"): .string(object.error.code)
        case .string("line"): object.error.place.map { .integer($0.line) } ?? .nil
        default: .nil
        }
      },
      text: { $0.error.description })
  }
}

extension LuaError {
  /// Reads an error message of Lua's own: `chunk:line: message`, where the first colon followed by digits
  /// and a colon ends the chunk's name.
  init(luaMessage text: String) {
    self.init(text)
    let bytes = Array(text.utf8)
    var start = 0
    while let colon = bytes[start...].firstIndex(of: UInt8(ascii: ":")) {
      var end = colon + 1
      while end < bytes.count, bytes[end] >= 48, bytes[end] <= 57 { end += 1 }
      if end > colon + 1, end + 1 < bytes.count, bytes[end] == UInt8(ascii: ":"), bytes[end + 1] == 32 {
        let line = Int(String(decoding: bytes[(colon + 1)..<end], as: UTF8.self)) ?? 0
        place = Place(chunk: String(decoding: bytes[..<colon], as: UTF8.self), line: line)
        message = String(decoding: bytes[(end + 2)...], as: UTF8.self)
        break
      }
      start = colon + 1
    }
    if message == "interrupted" { code = "interrupted" }
    if message == "not enough memory" { code = "memory" }
  }
}
