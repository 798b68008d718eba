/// Letters from bytes, in the encodings that files of the field come in.
enum TextDecoding {
  static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: ReadOptions.Encoding) -> String {
    switch encoding {
    case .utf8, .utf16: return String(decoding: bytes, as: UTF8.self)
    case .latin1, .windows1252:
      if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
      var text = String.UnicodeScalarView()
      for byte in bytes {
        let isControl = encoding == .windows1252 && byte >= 0x80 && byte < 0xA0
        text.append(isControl ? windows[Int(byte) - 0x80] : UnicodeScalar(byte))
      }
      return String(text)
    }
  }

  static func text(_ bytes: [UInt8], _ encoding: ReadOptions.Encoding) -> String {
    bytes.withUnsafeBufferPointer { text($0, encoding) }
  }

  /// UTF-8 from UTF-16 with its mark in front; nil where there is no mark.
  static func utf8(fromUTF16 bytes: [UInt8], isTold: Bool) -> [UInt8]? {
    guard bytes.count >= 2 else { return nil }
    let isBig = bytes[0] == 0xFE && bytes[1] == 0xFF
    let isLittle = bytes[0] == 0xFF && bytes[1] == 0xFE
    guard isBig || isLittle || isTold else { return nil }
    let first = isBig || isLittle ? 2 : 0
    let units = stride(from: first, to: bytes.count - 1, by: 2).lazy.map { place -> UInt16 in
      let (one, other) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isBig ? one << 8 | other : other << 8 | one
    }
    return Array(String(decoding: Array(units), as: UTF16.self).utf8)
  }

  /// What Windows-1252 has from 0x80 to 0x9F; the five places that it leaves open are controls, as browsers have them.
  private static let windows: [UnicodeScalar] = Array(
    "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}"
      .unicodeScalars)
}
