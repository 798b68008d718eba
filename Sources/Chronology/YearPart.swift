/// A part of a year longer than a month, which EDTF writes in the month's place as 21 to 41.
struct YearPart: Hashable, Sendable {
  let code: UInt8

  init?(code: Int) {
    guard (21...41).contains(code) else { return nil }
    self.code = UInt8(code)
  }

  /// Its first month and how many months it has; a part that starts in December runs into the next year.
  ///
  /// Seasons follow the weather service's reckoning (spring from 1 March in the north). Those that name no hemisphere
  /// (21 to 24) are read as northern, since the profile leaves the months to the reader.
  var months: (first: Int, count: Int) {
    switch code {
    case 21, 25, 31: (3, 3)
    case 22, 26, 32: (6, 3)
    case 23, 27, 29: (9, 3)
    case 24, 28, 30: (12, 3)
    case 33...36: (Int(code - 33) * 3 + 1, 3)
    case 37...39: (Int(code - 37) * 4 + 1, 4)
    default: (Int(code - 40) * 6 + 1, 6)
    }
  }

  var precision: Precision {
    switch code {
    case 21...32: .season
    case 33...36: .quarter
    case 37...39: .third
    default: .half
    }
  }
}
