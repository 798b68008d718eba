extension EDTFParser {
  /// Reads a year: four digits or `X`, with a sign perhaps; or `Y` and more than four digits, with an exponent perhaps.
  mutating func year() throws(Failure) -> Year {
    if take("Y") { return try longYear() }
    let offset = index
    var year = Year(digits: 0)
    year.isNegative = take("-")
    let first = index
    while let byte = peek, byte &- 48 < 10 || byte == UInt8(ascii: "X") {
      if index - first >= 4 {
        throw failure(at: offset, "a year has four digits; a longer one is written with Y, as in Y12345")
      }
      year.digits = year.digits * 10 + (byte == UInt8(ascii: "X") ? 0 : Int(byte - 48))
      year.blanks = year.blanks << 1 | (byte == UInt8(ascii: "X") ? 1 : 0)
      index += 1
    }
    if index == first { throw failure("expected a year of four digits, as in 1956") }
    guard index - first == 4 else {
      throw failure(at: offset, "a year has four digits, with X for each that is not known, as in 198X")
    }
    if year.isNegative && year.digits == 0 && year.blanks == 0 {
      throw failure(at: offset, "there is no year -0000; 1 BC is 0000")
    }
    try significance(of: &year, offset: offset)
    return year
  }

  private mutating func longYear() throws(Failure) -> Year {
    let offset = index - 1
    var year = Year(digits: 0)
    year.isLong = true
    year.isNegative = take("-")
    if peek == UInt8(ascii: "0") { throw failure("a year written with Y does not start with 0") }
    year.digits = try number("a year written with Y wants its digits")
    if take("E") {
      let exponent = try number("E wants a number of zeros, as in Y17E7")
      guard exponent > 0 else { throw failure("E wants a number above 0, as in Y17E7") }
      guard exponent <= 14 else { throw failure(at: offset, Self.tooFar) }
      year.exponent = UInt8(exponent)
    }
    let (value, isOver) = year.digits.multipliedReportingOverflow(by: Year.power(Int(year.exponent)))
    guard !isOver, Day.yearLimits.contains(value) else { throw failure(at: offset, Self.tooFar) }
    if let byte = peek, byte | 0x20 == UInt8(ascii: "e") || byte == UInt8(ascii: "p") {
      throw failure("a long year has capital letters, as in Y17E7 or Y17101E4S3")
    }
    guard value > 9999 else {
      // A proposal is for the whole text, so that what stands around the year must not be lost.
      let isAlone = offset == 0 && index == bytes.count
      throw Failure(
        offset: offset, reason: "Y is for years of more than four digits",
        proposal: isAlone ? Year.text(year.isNegative ? -value : value) : nil)
    }
    try significance(of: &year, offset: offset)
    return year
  }

  private mutating func significance(of year: inout Year, offset: Int) throws(Failure) {
    guard take("S") else { return }
    let at = index
    let count = try number("S wants the number of digits that count, as in 1950S2")
    guard year.blanks == 0 else { throw failure(at: offset, "a year has either X or S, not both") }
    guard count >= 1, count <= year.digitCount else {
      throw failure(at: at, "the year has \(year.digitCount) digits, so S runs from 1 to \(year.digitCount)")
    }
    year.significant = UInt8(count)
  }

  /// Reads digits up to a number that cannot overflow.
  private mutating func number(_ expectation: String) throws(Failure) -> Int {
    let first = index
    var number = 0
    while let byte = peek, byte &- 48 < 10 {
      guard index - first < 17 else { throw failure(at: first, Self.tooFar) }
      number = number * 10 + Int(byte - 48)
      index += 1
    }
    if index == first { throw failure(expectation) }
    return number
  }

  private static let tooFar = "the year lies too far off; years reach to 10 to the 14th"
}
