/// What went wrong in a script, or in a Swift function that a script called.
///
/// One type crosses the border in both directions: thrown by a Swift function it reaches Lua as an object
/// with `message`, `hint`, `code`, `line` and fields of its own, which `pcall` can inspect and `error` can raise again;
/// back in Swift it is the same error, now with a place and a traceback. What a script raised itself, be it a table or
/// nil, is kept as ``value`` and goes on through Swift functions as it is.
///
/// An error that holds values of Lua belongs to the thread of their state, as they do.
///
/// ```swift
/// throw LuaError("no column is called \"dat\"", code: "column", fields: ["suggestions": .table(LuaTable(list: [.string("date")]))])
/// // In Lua: select(2, pcall(f)).suggestions[1]  --> "date"
/// ```
public struct LuaError: Error, CustomStringConvertible, @unchecked Sendable {
  /// A short word for programs.
  ///
  /// The host's own are `run`, `syntax`, `incomplete`, `argument`, `closed`, `interrupted`, for limits `memory`, `time`
  /// and `steps`, for recursion without end `stack`, and for an error in a message handler `handler`.
  public var code: String { didSet { origin = nil } }
  /// What is wrong, in one line and without the place.
  public var message: String { didSet { origin = nil } }
  /// What could be done about it, such as the nearest name that exists.
  public var hint: String? { didSet { origin = nil } }
  /// What the error says beyond that, for programs; Lua reads them as fields of the error.
  public var fields: [String: LuaValue] { didSet { origin = nil } }
  /// The chunk (as Lua shortens its name) and line where it happened.
  public var place: Place?
  /// What led there, made before the stack unwound; host frames left out.
  public var traceback: String?
  /// The line of the place as it is written, where whoever ran the chunk has added it.
  public var excerpt: Excerpt?
  /// The value of Lua that was raised, as long as the error still says the same.
  var origin: RaisedValue?

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

  /// A line of a chunk as it is written.
  public struct Excerpt: Hashable, Sendable {
    /// The line without its end.
    public var line: String
    /// Which of its characters are meant, where that is known; empty at the end of the line for something missing there.
    public var mark: Range<Int>?

    /// Makes an excerpt from a line and the offsets of the characters that are meant.
    public init(line: String, mark: Range<Int>? = nil) {
      self.line = line
      self.mark = mark
    }
  }

  /// Makes an error; a Swift function that throws it needs no place, the caller's is filled in.
  public init(
    _ message: String, hint: String? = nil, code: String = "run", fields: [String: LuaValue] = [:]
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.fields = fields
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

  /// What was raised in Lua, as `pcall` would give it, or nil for an error that Swift made and Lua did not see.
  public var value: LuaValue? { origin?.value }

  /// Whether the error is the user's own Ctrl-C.
  public var isInterrupt: Bool { code == "interrupted" }
}

extension LuaError {
  /// Reads an error message of Lua's own: `chunk:line: message`, where the first colon followed by digits
  /// and a colon ends the chunk's name.
  init(luaMessage text: String) {
    self.init(text)
    // What `require` could not compile comes behind words of its own.
    let isLoading = text.hasPrefix("error loading module ")
    let bytes = Array(
      isLoading ? text.split(separator: "\t", maxSplits: 1).last?.utf8 ?? text.utf8[...] : text.utf8[...])
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
    // Each coroutine that it went through has put its own place in front.
    if message.hasPrefix("stack overflow") || message.hasSuffix("C stack overflow") { code = "stack" }
    if message == "error in error handling" { code = "handler" }
    if message == "not enough memory" { code = "memory" }
  }
}
