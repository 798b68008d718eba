/// A value of JSON that was read.
///
/// ```swift
/// try JSONValue(parsing: Array("{\"type\":\"execute\"}".utf8))["type"]?.string  // "execute"
/// ```
public enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// A number written without fraction and exponent that an integer holds.
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// Members in the order in which they are written; of equal names the last counts.
  case object([Member])

  /// A name with its value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What stands under it.
    public var value: JSONValue

    /// Makes a member.
    public init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The member of a name, where this is an object that has one.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text, where this is one.
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The whole number, where this is one.
  public var integer: Int? { if case .integer(let number) = self { number } else { nil } }

  /// Reads a text that is one value, as RFC 8259 has it.
  public init(parsing text: some Collection<UInt8>) throws(JSONError) {
    var parser = JSONParser(bytes: Array(text))
    self = try parser.whole()
  }
}

/// What keeps a text from being JSON.
public struct JSONError: Error, Hashable, CustomStringConvertible {
  /// What was expected.
  public let message: String
  /// How many bytes stand before the place.
  public let offset: Int

  /// The message with the place, counted from 1.
  public var description: String { "\(message) at byte \(offset + 1)" }
}

/// Reads JSON from its bytes.
private struct JSONParser {
  let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  /// How deep a value may be nested: the parser calls itself for each level.
  private static let deepest = 128

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func whole() throws(JSONError) -> JSONValue {
    let value = try value()
    skip()
    guard offset == bytes.count else { throw error("the end was expected") }
    return value
  }

  private func error(_ message: String) -> JSONError { JSONError(message: message, offset: offset) }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skip() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { offset += 1 }
  }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skip()
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try nested { parser throws(JSONError) in .object(try parser.members()) }
    case UInt8(ascii: "["): return try nested { parser throws(JSONError) in .array(try parser.elements()) }
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return try number()
    default: break
    }
    for (word, value) in [("null", JSONValue.null), ("true", .boolean(true)), ("false", .boolean(false))]
    where bytes[offset...].starts(with: word.utf8) {
      offset += word.utf8.count
      return value
    }
    throw error("a value was expected")
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    guard depth < Self.deepest else { throw error("too deep") }
    offset += 1
    depth += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func members() throws(JSONError) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    skip()
    if takes("}") { return members }
    repeat {
      skip()
      guard next == UInt8(ascii: "\"") else { throw error("a name in quotes was expected") }
      let name = try string()
      skip()
      guard takes(":") else { throw error("':' was expected") }
      members.append(JSONValue.Member(name: name, value: try value()))
      skip()
    } while takes(",")
    guard takes("}") else { throw error("',' or '}' was expected") }
    return members
  }

  private mutating func elements() throws(JSONError) -> [JSONValue] {
    var elements: [JSONValue] = []
    skip()
    if takes("]") { return elements }
    repeat {
      elements.append(try value())
      skip()
    } while takes(",")
    guard takes("]") else { throw error("',' or ']' was expected") }
    return elements
  }

  private mutating func digits() throws(JSONError) {
    let start = offset
    while let byte = next, (48...57).contains(byte) { offset += 1 }
    if offset == start { throw error("a digit was expected") }
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = offset
    _ = takes("-")
    if !takes("0") { try digits() }
    let whole = offset
    if takes(".") { try digits() }
    if takes("e") || takes("E") {
      if !takes("+") { _ = takes("-") }
      try digits()
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if whole == offset, let number = Int(text) { return .integer(number) }
    guard let number = Double(text) else { throw error("a number was expected") }
    return .number(number)
  }

  // MARK: Texts

  private mutating func string() throws(JSONError) -> String {
    offset += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        guard let text = String(validating: text, as: UTF8.self) else { throw error("UTF-8 was expected") }
        return text
      case UInt8(ascii: "\\"):
        offset += 1
        text += try escape()
      case 0..<32: throw error("a control character must be written as \\u")
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw error("'\"' was expected")
  }

  private mutating func escape() throws(JSONError) -> [UInt8] {
    guard let byte = next else { throw error("a character was expected") }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"): break
    default:
      offset -= 1
      throw error("no such escape")
    }
    var code = UInt32(try unit())
    if (0xD800..<0xDC00).contains(code), bytes[offset...].starts(with: [92, 117]) {
      let before = offset
      offset += 2
      let low = UInt32(try unit())
      if (0xDC00..<0xE000).contains(low) {
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      } else {
        offset = before
      }
    }
    // Half of a pair is no character.
    return Array(String(Character(Unicode.Scalar(code) ?? "\u{FFFD}")).utf8)
  }

  private mutating func unit() throws(JSONError) -> UInt16 {
    let digits = bytes[offset...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ $0 != 43 && $0 != 45 }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error("four hexadecimal digits were expected") }
    offset += 4
    return unit
  }
}
