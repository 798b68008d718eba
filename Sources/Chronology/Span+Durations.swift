extension Span {
  /// The least and the most years completed between this and something later, as ages are counted.
  ///
  /// Each of the two may be any day that its bounds allow. One born on 29 February completes a year on 1 March where the
  /// year has no such day. Years are negative where the other comes first; `Int.min` and `Int.max` stand for no limit.
  ///
  /// ```swift
  /// try EDTF("1912-04-15").span.completedYears(to: EDTF("1988").span)  // 75...76
  /// ```
  public func completedYears(to later: Span) -> ClosedRange<Int> {
    let least = Self.completedYears(from: latest, to: later.earliest)
    let most = Self.completedYears(from: earliest, to: later.latest)
    return least...most
  }

  /// The least and the most years from this to something later, parts of a year included; nothing where there is no limit.
  ///
  /// A part of a year is counted in days of the year in which it lies.
  ///
  /// ```swift
  /// try EDTF("1994").span.years(to: EDTF("1997").span)  // 2.0027…3.9972
  /// ```
  public func years(to later: Span) -> ClosedRange<Double>? {
    let days = [earliest, latest, later.earliest, later.latest]
    guard !days.contains(where: \.isDistant) else { return nil }
    return Self.years(from: latest, to: later.earliest)...Self.years(from: earliest, to: later.latest)
  }

  private static func years(from one: Day, to other: Day) -> Double {
    if other < one { return -years(from: other, to: one) }
    let whole = completedYears(from: one, to: other)
    let birth = one.civil
    let (last, next) = (whole, whole + 1)
    let (start, end) = (
      Day.shifted(year: birth.year + last, month: birth.month, day: birth.day, byMonths: 0),
      Day.shifted(year: birth.year + next, month: birth.month, day: birth.day, byMonths: 0)
    )
    return Double(whole) + Double(other.rawValue - start.rawValue) / Double(end.rawValue - start.rawValue)
  }

  /// The least and the most days from this to something later: 0 for one day, 1 for the day after.
  ///
  /// `Int.min` and `Int.max` stand for no limit.
  public func days(to later: Span) -> ClosedRange<Int> {
    Self.days(from: latest, to: later.earliest)...Self.days(from: earliest, to: later.latest)
  }

  /// The least and the most days that this lasts, first and last included; at least 1.
  ///
  /// `Int.max` stands for no limit.
  public var length: ClosedRange<Int> {
    let least = Self.days(from: start.latest, to: end.earliest)
    let most = Self.days(from: start.earliest, to: end.latest)
    return (least < 1 ? 1 : least == .max ? .max : least + 1)...(most == .max ? .max : most + 1)
  }

  private static func days(from one: Day, to other: Day) -> Int {
    if let limit = unlimited(from: one, to: other) { return limit }
    return other.rawValue - one.rawValue
  }

  private static func completedYears(from one: Day, to other: Day) -> Int {
    if let limit = unlimited(from: one, to: other) { return limit }
    let (from, to) = (one.civil, other.civil)
    let isBeforeAnniversary = (to.month, to.day) < (from.month, from.day)
    return to.year - from.year - (isBeforeAnniversary ? 1 : 0)
  }

  /// A distant day makes the answer endless, unless both are the same one and nothing lies between.
  private static func unlimited(from one: Day, to other: Day) -> Int? {
    guard one.isDistant || other.isDistant else { return nil }
    return one == other ? 0 : one < other ? .max : .min
  }
}
