/// The two digits of a month or day, either of which may be left out.
struct DigitPair: Hashable, Sendable {
  /// The number, with 0 for a digit left out.
  var value: UInt8
  /// Bit 1 says that the tens are left out, bit 0 the ones.
  var blanks: UInt8 = 0

  var isExact: Bool { blanks == 0 }
  var isBlank: Bool { blanks == 3 }

  /// The numbers from 1 to `limit` that it may be, as a set of bits.
  func candidates(upTo limit: Int) -> UInt32 {
    if isExact { return value >= 1 && value <= limit ? 1 << value : 0 }
    var set: UInt32 = 0
    for number in 1...UInt8(limit) {
      let tensAgree = blanks & 2 != 0 || number / 10 == value / 10
      let onesAgree = blanks & 1 != 0 || number % 10 == value % 10
      if tensAgree && onesAgree { set |= 1 << number }
    }
    return set
  }

  var text: String {
    (blanks & 2 != 0 ? "X" : String(value / 10)) + (blanks & 1 != 0 ? "X" : String(value % 10))
  }
}
