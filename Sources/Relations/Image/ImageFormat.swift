/// How an image begins, and how it is guarded.
///
/// An image is: eight bytes of mark and version, eight of checksum, then the content, all numbers as LEB128 with the low
/// bits first. The content is a table of texts, a table of dates and one of quantities, each entry once; then sources,
/// actors, kinds, claims, rules and readings, whose fields are numbers of entries in those tables.
enum ImageFormat {
  /// The layout's version; whoever changes what is written or the order of any enumeration in it raises it.
  static let version: UInt8 = 4
  static let mark = Array("ENTENTE".utf8) + [version]
  static let headerSize = 16

  /// A number that differs for any two contents of which only eight bytes in a row differ, and for almost any two.
  ///
  /// It tells damage, not malice: who can write the image could write another checksum as well.
  static func checksum(_ content: UnsafeRawBufferPointer) -> UInt64 {
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    var sum = UInt64(content.count) &* prime
    var offset = 0
    while offset + 8 <= content.count {
      let word = UInt64(littleEndian: content.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      sum = (sum ^ word) &* prime
      // Multiplying carries upward only; turning lets every bit reach every other.
      sum = sum << 29 | sum >> 35
      offset += 8
    }
    var rest: UInt64 = 0
    for byte in content[offset...] { rest = rest << 8 | UInt64(byte) }
    return (sum ^ rest) &* prime
  }
}

/// What stands in an image as a run of fields.
///
/// Both sides are written next to each other in one file, since one must mirror the other.
protocol ImageElement {
  func write(to writer: inout ImageWriter)
  /// Reads what `write(to:)` wrote. Where the image is damaged the reader knows; what is made then is thrown away.
  init(from reader: inout ImageReader)
}

extension String: ImageElement {
  func write(to writer: inout ImageWriter) { writer.text(self) }
  init(from reader: inout ImageReader) { self = reader.text() }
}
