/// One day of the proleptic Gregorian calendar, as a count of days since 1 January 1970.
///
/// Years are astronomical: year 0 is 1 BC, year −1 is 2 BC. Years may lie within ten to the fourteenth of zero.
/// `distantPast` and `distantFuture` stand for ends that are open or unknown; no date of the calendar equals them.
///
/// ```swift
/// Day(year: 1956, month: 7, day: 16)?.description  // "1956-07-16"
/// Day(year: 2015, month: 2, day: 29)               // nil
/// ```
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before.
  public let rawValue: Int

  /// Takes the day that lies so many days after 1 January 1970.
  public init(_ number: Int) {
    rawValue = number
  }

  /// Takes a day of the calendar, or nothing where the calendar has no such day.
  ///
  /// - Complexity: O(1), a few nanoseconds.
  public init?(year: Int, month: Int, day: Int) {
    guard Day.yearLimits.contains(year), (1...12).contains(month), day >= 1,
      day <= Day.count(ofMonth: month, year: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Before every date; stands for a beginning that is open or unknown.
  public static let distantPast = Day(-(1 << 60))

  /// After every date; stands for an end that is open or unknown.
  public static let distantFuture = Day(1 << 60)

  /// Whether this is one of the two days that stand for an open or unknown end.
  public var isDistant: Bool { self == .distantPast || self == .distantFuture }

  /// The year, astronomical: 0 is 1 BC.
  public var year: Int { civil.year }

  /// The month, 1 to 12.
  public var month: Int { civil.month }

  /// The day of the month, 1 to 31.
  public var day: Int { civil.day }

  /// The day so many days later; the two distant days stay what they are.
  public func advanced(by days: Int) -> Day {
    isDistant ? self : Day(rawValue + days)
  }

  /// Orders by time; the distant days come first and last.
  public static func < (one: Day, other: Day) -> Bool { one.rawValue < other.rawValue }
}

extension Day: CustomStringConvertible {
  /// The day as `1956-07-16`; years past four digits carry a `Y`, as in EDTF.
  public var description: String {
    if isDistant { return ".." }
    let (year, month, day) = civil
    return "\(Year.text(year))-\(twoDigits(month))-\(twoDigits(day))"
  }
}
