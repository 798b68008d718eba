/// JSON appended to a text piece by piece, in the order given, without white space but where asked for.
///
/// Commas are set by the writer; that objects get a name before every value is the caller's part.
///
/// ```swift
/// var json = JSONText()
/// json.object { json in
///   json.name("year")
///   json.integer(1956)
/// }
/// json.text  // {"year":1956}
/// ```
public struct JSONText: Sendable {
  /// The bytes so far, as UTF-8.
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Starts an empty text.
  public init() {}

  /// What was written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object whose members `body` writes.
  public mutating func object(_ body: (inout JSONText) -> Void) { nested(0x7B, 0x7D, body) }

  /// Writes an array whose elements `body` writes.
  public mutating func array(_ body: (inout JSONText) -> Void) { nested(0x5B, 0x5D, body) }

  /// Writes the name of the member that comes next.
  public mutating func name(_ name: String) {
    string(name)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes null.
  public mutating func null() { bare("null") }

  /// Writes true or false.
  public mutating func boolean(_ value: Bool) { bare(value ? "true" : "false") }

  /// Writes a whole number, all its digits.
  public mutating func integer(_ value: some BinaryInteger) { bare(String(value)) }

  /// Writes a number so that reading it gives the same number; what is no number in JSON as `"nan"`, `"inf"`
  /// or `"-inf"`.
  public mutating func number(_ value: Double) {
    guard value.isFinite else { return string("\(value)") }
    bare("\(value)")
  }

  /// Writes a text.
  public mutating func string(_ value: String) {
    comma()
    bytes.append(0x22)
    for byte in value.utf8 {
      switch byte {
      case 0x22: bytes += [0x5C, 0x22]
      case 0x5C: bytes += [0x5C, 0x5C]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0x09: bytes += [0x5C, 0x74]
      case 0..<0x20, 0x7F:
        bytes += [0x5C, 0x75, 0x30, 0x30, Self.hexadecimal(byte >> 4), Self.hexadecimal(byte & 15)]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
    needsComma = true
  }

  /// Writes a value that was read.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .boolean(let truth): boolean(truth)
    case .integer(let whole): integer(whole)
    case .number(let real): number(real)
    case .string(let text): string(text)
    case .array(let elements): array { json in for element in elements { json.value(element) } }
    case .object(let members):
      object { json in
        for member in members {
          json.name(member.name)
          json.value(member.value)
        }
      }
    }
  }

  /// Ends the line; between two elements the comma comes before it.
  public mutating func newline() {
    comma()
    bytes.append(0x0A)
    needsComma = false
  }

  /// Starts over after a value of its own, as the next line of a file of lines.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func nested(_ open: UInt8, _ close: UInt8, _ body: (inout JSONText) -> Void) {
    comma()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  private mutating func bare(_ word: String) {
    comma()
    bytes += word.utf8
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(0x2C) }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }
}
