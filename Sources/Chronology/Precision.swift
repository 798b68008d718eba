/// How finely a date is told, from the finest to the coarsest.
public enum Precision: UInt8, Comparable, Hashable, Sendable, CaseIterable {
  /// To the day.
  case day
  /// To the month.
  case month
  /// To the season: three months.
  case season
  /// To the quarter of a year.
  case quarter
  /// To the third of a year: four months.
  case third
  /// To the half of a year.
  case half
  /// To the year.
  case year
  /// To ten years.
  case decade
  /// To a hundred years.
  case century
  /// To a thousand years.
  case millennium
  /// Coarser than a thousand years.
  case age

  /// Orders from the finest to the coarsest.
  public static func < (one: Precision, other: Precision) -> Bool { one.rawValue < other.rawValue }

  /// Takes the precision of a count of years that is a power of ten.
  init(years: Int) {
    switch years {
    case ..<10: self = .year
    case ..<100: self = .decade
    case ..<1000: self = .century
    case ..<10_000: self = .millennium
    default: self = .age
    }
  }
}

extension Precision: CustomStringConvertible {
  /// The name as an English noun: `day`, `month`, …, `third of a year`, …
  public var description: String {
    switch self {
    case .day: "day"
    case .month: "month"
    case .season: "season"
    case .quarter: "quarter"
    case .third: "third of a year"
    case .half: "half-year"
    case .year: "year"
    case .decade: "decade"
    case .century: "century"
    case .millennium: "millennium"
    case .age: "age"
    }
  }
}
