/// What a string of JSON says.
enum JSONString {
  /// What a letter behind a backslash stands for; nil where it stands for nothing.
  static func plain(escape letter: UInt8) -> UInt8? {
    switch letter {
    case 0x22, 0x5C, 0x2F: letter
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: nil
    }
  }

  /// The text that a string of JSON stands for, from its bytes with the quotes; nil where it is no string.
  static func content(_ string: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard string.count >= 2, string[0] == 0x22 else { return nil }
    let bytes = string[1..<(string.count - 1)]
    guard bytes.contains(0x5C) else { return Array(bytes) }
    var content: [UInt8] = []
    var place = bytes.startIndex
    func unit() -> UInt32? {
      guard place + 6 <= bytes.endIndex, bytes[place] == 0x5C, bytes[place + 1] == 0x75 else { return nil }
      return (2..<6).reduce(0) { $0 << 4 | (JSONScanner.digit(bytes[place + $1]) ?? 0) }
    }
    while place < bytes.endIndex {
      guard bytes[place] == 0x5C else {
        content.append(bytes[place])
        place += 1
        continue
      }
      guard var scalar = unit() else {
        if place + 1 < bytes.endIndex, let plain = plain(escape: bytes[place + 1]) { content.append(plain) }
        place += 2
        continue
      }
      place += 6
      // Letters beyond the first 65,536 are written as two halves.
      if 0xD800..<0xDC00 ~= scalar, let low = unit(), 0xDC00..<0xE000 ~= low {
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
        place += 6
      }
      content += UTF8.encode(UnicodeScalar(scalar) ?? "\u{FFFD}").map { Array($0) } ?? []
    }
    return content
  }
}
