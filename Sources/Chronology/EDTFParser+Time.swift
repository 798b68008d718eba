extension EDTFParser {
  /// Checks a time of day and its distance from UTC, and passes on: a date here ends with the day.
  mutating func time(of moment: Moment) throws(Failure) {
    guard moment.day?.isExact == true, moment.month?.isExact == true, moment.year.isExact,
      moment.doubt.isEmpty
    else { throw failure("a time of day wants a whole date without marks of doubt before it") }
    timeOffset = index
    index += 1
    let start = index
    let hour = try timePart("hours", upTo: 24)
    guard take(":") else { throw failure("expected a time of day as in 10:30:00") }
    let minute = try timePart("minutes", upTo: 59)
    guard take(":") else { throw failure("a time of day wants its seconds, as in 10:30:00") }
    let second = try timePart("seconds", upTo: 59)
    var isWhole = true
    if take(".") {
      let first = index
      while let byte = peek, byte &- 48 < 10 {
        if byte != 48 { isWhole = false }
        index += 1
      }
      if index == first { throw failure("expected digits after the point") }
    }
    if hour == 24 && (minute > 0 || second > 0 || !isWhole) {
      throw failure(at: start, "a day ends at 24:00:00")
    }
    try shift()
  }

  private mutating func shift() throws(Failure) {
    if take("Z") { return }
    let offset = index
    let isWest = peek == UInt8(ascii: "-")
    guard isWest || peek == UInt8(ascii: "+") else { return }
    index += 1
    let hours = try timePart("hours from UTC", upTo: 99)
    var minutes = 0
    if take(":") || peek.map({ $0 &- 48 < 10 }) == true {
      minutes = try timePart("minutes from UTC", upTo: 59)
    }
    let total = hours * 60 + minutes
    if isWest && total == 0 { throw failure(at: offset, "UTC itself is written +00:00 or Z") }
    guard total <= (isWest ? 12 : 14) * 60 else {
      throw failure(at: offset, "clocks differ from UTC by -12:00 to +14:00")
    }
  }

  private mutating func timePart(_ name: String, upTo limit: Int) throws(Failure) -> Int {
    guard index + 1 < bytes.count, bytes[index] &- 48 < 10, bytes[index + 1] &- 48 < 10 else {
      throw failure("expected two digits for the \(name)")
    }
    let value = Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48)
    guard value <= limit else { throw failure("\(value) is too much for the \(name); at most \(limit)") }
    index += 2
    return value
  }
}
