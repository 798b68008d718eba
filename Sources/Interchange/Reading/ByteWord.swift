/// Eight bytes of a text, looked at in one go.
///
/// Plain words, not Swift's vectors: masks of `SIMD64<UInt8>` are taken apart byte by byte by the compiler, and scan at
/// a thirtieth of the speed.
enum ByteWord {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Eight times the same byte.
  static func all(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
  }

  /// The word with the top bit of a byte unset where the byte is the one that `pattern` repeats, and set everywhere else.
  @inline(__always)
  static func misses(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let difference = word ^ pattern
    return ((difference & ~tops) &+ ~tops) | difference
  }
}
