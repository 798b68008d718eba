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
