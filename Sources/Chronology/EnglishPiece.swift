/// One date of an English phrase, perhaps still without the month or year that it shares with another.
struct EnglishPiece {
  enum Stage: Int { case early, mid, late }

  var doubt: Doubt = []
  var year: Int?
  var month: Int?
  var day: Int?
  /// The code of a season or part of the year.
  var part: Int?
  /// The first year of a decade.
  var decade: Int?
  /// The first year of a century.
  var century: Int?
  var stage: Stage?

  /// Takes what this leaves out from a date told beside it.
  mutating func complete(from other: EnglishPiece) {
    guard decade == nil, century == nil else { return }
    if day != nil && month == nil { month = other.month }
    if year == nil { year = other.year }
  }

  /// The date as EDTF where it is a single one that may be the end of an interval.
  func end(noting assumptions: inout [String]) -> String? {
    guard let stage else { return plain }
    if let decade {
      let middle = decade + [2, 5, 8][stage.rawValue]
      assumptions.append("the \(stage) \(decade)s are read as about \(middle)")
      return Self.text(middle) + "~"
    }
    guard let year, month == nil, part == nil, doubt.isEmpty else { return nil }
    assumptions.append(
      "\(stage) \(year) is read as the \(English.ordinals[stage.rawValue]) four months of the year")
    return "\(Self.text(year))-\(37 + stage.rawValue)"
  }

  /// The date as EDTF standing alone.
  func alone(noting assumptions: inout [String]) -> String? {
    if let stage, let decade {
      guard doubt.isEmpty else { return nil }
      let years = [0...3, 4...6, 7...9][stage.rawValue]
      let (first, last) = (decade + years.lowerBound, decade + years.upperBound)
      assumptions.append("the \(stage) \(decade)s are read as some time from \(first) to \(last)")
      return "[\(Self.text(first))..\(Self.text(last))]"
    }
    if let stage, let year, let month, day == nil, doubt.isEmpty {
      let days = [1...10, 11...20, 21...Day.count(ofMonth: month, year: year)][stage.rawValue]
      let start = "\(Self.text(year))-\(twoDigits(month))"
      let name = English.months[month - 1]
      assumptions.append("\(stage) \(name) is read as days \(days.lowerBound) to \(days.upperBound)")
      return "[\(start)-\(twoDigits(days.lowerBound))..\(start)-\(twoDigits(days.upperBound))]"
    }
    return end(noting: &assumptions)
  }

  private var plain: String? {
    let mark = doubt.mark
    if let decade { return "\(Self.text(decade).dropLast())X\(mark)" }
    if let century { return "\(Self.text(century).dropLast(2))XX\(mark)" }
    guard let year else { return nil }
    if let part { return "\(Self.text(year))-\(part)\(mark)" }
    guard let month else { return day == nil ? Self.text(year) + mark : nil }
    guard let day else { return "\(Self.text(year))-\(twoDigits(month))\(mark)" }
    return "\(Self.text(year))-\(twoDigits(month))-\(twoDigits(day))\(mark)"
  }

  private static func text(_ year: Int) -> String { Year.text(year) }
}
