extension EDTFParser {
  /// Reads one date: year, month or part of a year, day, time of day, with marks of doubt before and behind each part.
  mutating func moment() throws(Failure) -> Moment {
    let ownYear = try takeDoubt()
    var moment = Moment(year: try year())
    moment.yearDoubt = ownYear.union(try takeDoubt())
    guard peek == UInt8(ascii: "-"), !moment.year.isLong else { return moment }
    if moment.year.significant > 0 { throw failure("a year with significant digits stands alone") }

    index += 1
    let ownMonth = try takeDoubt()
    try month(of: &moment)
    let monthGroup = try takeDoubt()
    moment.monthDoubt = ownMonth.union(monthGroup)
    moment.yearDoubt.formUnion(monthGroup)
    guard peek == UInt8(ascii: "-") else { return moment }
    if moment.part != nil { throw failure("a season or part of a year has no days") }

    index += 1
    let ownDay = try takeDoubt()
    try day(of: &moment)
    let dayGroup = try takeDoubt()
    moment.dayDoubt = ownDay.union(dayGroup)
    moment.monthDoubt.formUnion(dayGroup)
    moment.yearDoubt.formUnion(dayGroup)
    if peek == UInt8(ascii: "T") { try time(of: moment) }
    return moment
  }

  private mutating func month(of moment: inout Moment) throws(Failure) {
    let offset = index
    let pair = try digitPair("the month")
    if pair.isExact, let part = YearPart(code: Int(pair.value)) {
      moment.part = part
      return
    }
    guard pair.candidates(upTo: 12) != 0 else {
      throw failure(
        at: offset,
        "there is no month \(pair.text); months run from 01 to 12, seasons and parts of a year from 21 to 41")
    }
    moment.month = pair
  }

  private mutating func day(of moment: inout Moment) throws(Failure) {
    let offset = index
    let pair = try digitPair("the day")
    guard pair.candidates(upTo: 31) != 0 else {
      throw failure(at: offset, "there is no day \(pair.text); days run from 01 to 31")
    }
    moment.day = pair
    if moment.extent == nil { throw failure(at: offset, noSuchDay(moment)) }
  }

  private func noSuchDay(_ moment: Moment) -> String {
    guard let month = moment.month, let day = moment.day, month.isExact else {
      return "no month it may be has such a day"
    }
    let name = English.months[Int(month.value) - 1]
    if moment.year.isExact || month.value != 2 || day.value != 29 {
      let year = moment.year.range.lowerBound
      let length = Day.count(
        ofMonth: Int(month.value), year: month.value == 2 && day.value > 29 ? 2000 : year)
      return month.value == 2 && length == 28
        ? "\(name) \(moment.year.text) has 28 days" : "\(name) has at most \(length) days"
    }
    return "no year like \(moment.year.text) has a 29 February"
  }

  private mutating func digitPair(_ name: String) throws(Failure) -> DigitPair {
    let offset = index
    var pair = DigitPair(value: 0)
    for place in [UInt8(2), 1] {
      switch peek {
      case .some(let byte) where byte &- 48 < 10: pair.value += (byte - 48) * (place == 2 ? 10 : 1)
      case UInt8(ascii: "X"): pair.blanks |= place
      default: throw failure(at: offset, "\(name) wants two digits, as in 07, or X for a digit not known")
      }
      index += 1
    }
    if let byte = peek, byte &- 48 < 10 || byte == UInt8(ascii: "X") {
      throw failure(at: offset, "\(name) wants two digits, no more")
    }
    return pair
  }
}
