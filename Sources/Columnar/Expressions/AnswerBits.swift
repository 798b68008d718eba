/// Answers, a byte each, packed into a bit each.
enum AnswerBits {
  private static let low: UInt64 = 0x0101_0101_0101_0101

  /// Puts a word for every 64 answers, with the bits set for those answers whose own bit number `shift` is set.
  ///
  /// Of answers that are 0 for no, 1 for maybe and 2 for yes, 0 finds the maybes and 1 the yeses.
  static func put(
    _ answers: UnsafePointer<UInt8>, _ count: Int, shift: UInt64, _ words: UnsafeMutableRawPointer
  ) {
    let raw = UnsafeRawPointer(answers)
    let words = words.assumingMemoryBound(to: UInt64.self)
    var offset = 0
    while offset &+ 64 <= count {
      words[offset &>> 6] = word(raw + offset, shift)
      offset &+= 64
    }
    guard offset < count else { return }
    var last: UInt64 = 0
    for each in offset..<count {
      last |= UInt64((answers[each] &>> UInt8(truncatingIfNeeded: shift)) & 1) &<< UInt64(each &- offset)
    }
    words[offset &>> 6] = last
  }

  @inline(__always)
  private static func word(_ answers: UnsafeRawPointer, _ shift: UInt64) -> UInt64 {
    var any: UInt64 = 0
    var all: UInt64 = .max
    for each in 0..<8 {
      let eight = answers.loadUnaligned(fromByteOffset: 8 &* each, as: UInt64.self)
      any |= eight
      all &= eight
    }
    if (any &>> shift) & low == 0 { return 0 }
    if (all &>> shift) & low == low { return .max }
    var bits: UInt64 = 0
    for each in 0..<8 {
      let eight = (answers.loadUnaligned(fromByteOffset: 8 &* each, as: UInt64.self) &>> shift) & low
      // The product has the bit of each byte side by side in its highest byte.
      bits |= ((eight &* 0x0102_0408_1020_4080) &>> 56) &<< UInt64(8 &* each)
    }
    return bits
  }
}
