/// A year as written: exact, with digits left out, or with only its first digits significant.
struct Year: Hashable, Sendable {
  /// The number without its sign, with 0 for each digit left out, and without its exponent.
  var digits: Int
  var isNegative = false
  /// Bit i says that the digit of ten to the i is left out (`X`).
  var blanks: UInt8 = 0
  /// Whether it was written with `Y`, for more than four digits.
  var isLong = false
  var exponent: UInt8 = 0
  /// How many digits are significant (`S`); 0 where all are.
  var significant: UInt8 = 0

  /// The years it may be, least first.
  var range: ClosedRange<Int> {
    if blanks == 0 && significant == 0 {
      let value = isNegative ? -magnitude : magnitude
      return value...value
    }
    var low = magnitude
    var high = magnitude
    if blanks != 0 {
      var power = 1
      for place in 0..<4 {
        if blanks & (1 << place) != 0 { high += 9 * power }
        power *= 10
      }
    } else {
      low -= low % unit
      high = low + unit - 1
    }
    // There is no year −0, so a negative pattern that would start at it starts at −1.
    return isNegative ? -high...(-max(low, 1)) : low...high
  }

  /// The number without its sign.
  var magnitude: Int { digits * Year.power(Int(exponent)) }

  /// How many years the last known digit counts: 10 for `198X`.
  var unit: Int {
    if significant > 0 { return Year.power(max(0, digitCount - Int(significant))) }
    return Year.power((~blanks).trailingZeroBitCount)
  }

  /// How many digits the number has; four are always written.
  var digitCount: Int { max(4, String(magnitude).utf8.count) }

  /// Whether the years it may be follow one another.
  var isContiguous: Bool { blanks & (blanks &+ 1) == 0 }

  /// Whether only one year is meant.
  var isExact: Bool { blanks == 0 && significant == 0 }

  func matches(_ year: Int) -> Bool {
    guard range.contains(year) else { return false }
    if isContiguous { return true }
    var (left, mine) = (abs(year), digits)
    for place in 0..<4 {
      if blanks & (1 << place) == 0 && left % 10 != mine % 10 { return false }
      left /= 10
      mine /= 10
    }
    return true
  }

  /// The year as EDTF writes it.
  var text: String {
    var text = isLong ? "Y" : ""
    if isNegative { text += "-" }
    if isLong {
      text += String(digits)
      if exponent > 0 { text += "E\(exponent)" }
    } else {
      for place in (0..<4).reversed() {
        text += blanks & (1 << place) != 0 ? "X" : String(digits / Year.power(place) % 10)
      }
    }
    return significant > 0 ? text + "S\(significant)" : text
  }

  static func power(_ exponent: Int) -> Int {
    var power = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// An exact year with at least four digits, and with `Y` where there are more.
  static func text(_ year: Int) -> String {
    Year(digits: abs(year), isNegative: year < 0, isLong: abs(year) > 9999).text
  }
}
