/// Finds the values of a JSON text (RFC 8259) by where they stand, and checks that they are such.
struct JSONScanner {
  private let bytes: UnsafePointer<UInt8>
  private let end: Int
  /// Where it has come to; where something is wrong, the place of it.
  private(set) var place: Int

  /// Values within values, at most.
  private static let deepest = 500

  init(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
  }

  /// Goes over an object that is the whole text; false where it is none.
  ///
  /// - Parameter member: gets the key with its quotes, and the value.
  mutating func object(_ member: (Range<Int>, Range<Int>) -> Void) -> Bool {
    skipSpaces()
    guard members(depth: 0, member) else { return false }
    skipSpaces()
    return place == end
  }

  private mutating func members(depth: Int, _ member: (Range<Int>, Range<Int>) -> Void) -> Bool {
    guard take(0x7B) else { return false }
    skipSpaces()
    if take(0x7D) { return true }
    while true {
      skipSpaces()
      let key = place
      guard string() else { return false }
      let name = key..<place
      skipSpaces()
      guard take(0x3A) else { return false }
      skipSpaces()
      let start = place
      guard value(depth: depth) else { return false }
      member(name, start..<place)
      skipSpaces()
      if take(0x7D) { return true }
      guard take(0x2C) else { return false }
    }
  }

  private mutating func elements(depth: Int) -> Bool {
    guard take(0x5B) else { return false }
    skipSpaces()
    if take(0x5D) { return true }
    while true {
      skipSpaces()
      guard value(depth: depth) else { return false }
      skipSpaces()
      if take(0x5D) { return true }
      guard take(0x2C) else { return false }
    }
  }

  private mutating func value(depth: Int) -> Bool {
    guard place < end, depth < Self.deepest else { return false }
    switch bytes[place] {
    case 0x22: return string()
    case 0x7B: return members(depth: depth + 1) { _, _ in }
    case 0x5B: return elements(depth: depth + 1)
    case 0x74: return word("true")
    case 0x66: return word("false")
    case 0x6E: return word("null")
    default: return number()
    }
  }

  private mutating func string() -> Bool {
    guard take(0x22) else { return false }
    while place < end {
      switch bytes[place] {
      case 0x22:
        place += 1
        return true
      case 0x5C:
        guard place + 1 < end else { return false }
        if bytes[place + 1] == 0x75 {
          guard place + 6 <= end, (2..<6).allSatisfy({ Self.digit(bytes[place + $0]) != nil }) else {
            return false
          }
          place += 6
        } else {
          guard JSONString.plain(escape: bytes[place + 1]) != nil else { return false }
          place += 2
        }
      case 0..<0x20: return false
      default: place += 1
      }
    }
    return false
  }

  private mutating func number() -> Bool {
    _ = take(0x2D)
    if !take(0x30) { guard digits() else { return false } }
    if take(0x2E) { guard digits() else { return false } }
    if place < end, bytes[place] | 0x20 == 0x65 {
      place += 1
      if !take(0x2B) { _ = take(0x2D) }
      guard digits() else { return false }
    }
    return true
  }

  private mutating func digits() -> Bool {
    let start = place
    while place < end, bytes[place] &- 0x30 <= 9 { place += 1 }
    return place > start
  }

  private mutating func word(_ word: StaticString) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount where !take(word.utf8Start[offset]) { return false }
    return true
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard place < end, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipSpaces() {
    while place < end, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32((byte | 0x20) - 0x57)
    default: nil
    }
  }
}
