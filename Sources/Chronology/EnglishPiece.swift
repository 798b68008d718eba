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
  /// Whether the century is counted back from 1 BC.
  var isBeforeChrist = false
  /// Which half of a decade or century, 1 or 2.
  var half: Int?
  var stage: Stage?

  /// Takes what this leaves out from a date told beside it.
  mutating func complete(from other: EnglishPiece) {
    guard decade == nil, century == nil else { return }
    if day != nil && month == nil { month = other.month }
    if year == nil { year = other.year }
  }

  /// The date as EDTF where it is a single one that may be the end of an interval.
  func end(noting assumptions: inout [String]) -> String? {
    if half != nil || stage != nil && century != nil { return nil }
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
    if let part = partOfMany {
      guard doubt.isEmpty else { return nil }
      let (first, last) = (part.years.lowerBound, part.years.upperBound)
      assumptions.append("\(part.name) read as some time from \(first) to \(last)")
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

  /// The years of a part of a decade or century, and how a sentence about it begins.
  private var partOfMany: (years: ClosedRange<Int>, name: String)? {
    guard let start = decade ?? century, stage != nil || half != nil else { return nil }
    let length = decade == nil ? 100 : 10
    let name = decade == nil ? "\(English.ordinal(start / 100 + 1)) century" : "\(start)s"
    if let half {
      let first = start + (half - 1) * length / 2
      return (first...first + length / 2 - 1, "the \(English.ordinals[half - 1]) half of the \(name) is")
    }
    guard let stage else { return nil }
    // Ten years have no equal thirds; early ones are told most often of the first four.
    let cuts = length == 10 ? [0, 4, 7, 10] : [0, 33, 67, 100]
    return (
      start + cuts[stage.rawValue]...start + cuts[stage.rawValue + 1] - 1,
      "the \(stage) \(name) \(length == 10 ? "are" : "is")"
    )
  }

  private var plain: String? {
    let mark = doubt.mark
    if let decade { return "\(Self.text(decade).dropLast())X\(mark)" }
    if let century, isBeforeChrist { return "-\(Self.text(century).dropLast(2))XX\(mark)" }
    if let century { return "\(Self.text(century).dropLast(2))XX\(mark)" }
    guard let year else { return nil }
    if let part { return "\(Self.text(year))-\(part)\(mark)" }
    guard let month else { return day == nil ? Self.text(year) + mark : nil }
    guard let day else { return "\(Self.text(year))-\(twoDigits(month))\(mark)" }
    return "\(Self.text(year))-\(twoDigits(month))-\(twoDigits(day))\(mark)"
  }

  private static func text(_ year: Int) -> String { Year.text(year) }
}
