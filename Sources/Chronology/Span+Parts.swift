/// Single numbers of a stretch: each only where all the days that it leaves open agree on it.
extension Span {
  /// The year of the first day.
  public var startYear: Int? {
    guard !start.earliest.isDistant, !start.latest.isDistant else { return nil }
    let year = start.earliest.year
    // Most dates of events are days, whose year need not be computed twice.
    return start.isExact || start.latest.year == year ? year : nil
  }

  /// The first year of the decade that the first day is in.
  public var startDecade: Int? {
    guard !start.earliest.isDistant, !start.latest.isDistant else { return nil }
    let decade = Self.decade(start.earliest.year)
    return Self.decade(start.latest.year) == decade ? decade : nil
  }

  /// The month, 1 to 12, of the first day.
  public var startMonth: Int? {
    if start.isExact { return start.earliest.isDistant ? nil : start.earliest.month }
    guard startYear != nil, start.earliest.month == start.latest.month else { return nil }
    return start.earliest.month
  }

  /// The day of the month, 1 to 31, of the first day.
  public var startDay: Int? {
    start.isExact && !start.earliest.isDistant ? start.earliest.day : nil
  }

  /// The year of the last day.
  public var endYear: Int? {
    guard !end.earliest.isDistant, !end.latest.isDistant else { return nil }
    let year = end.earliest.year
    return end.latest.year == year ? year : nil
  }

  /// The first year of the decade that a year is in; years before 0 too go down.
  private static func decade(_ year: Int) -> Int {
    year - (year % 10 + 10) % 10
  }
}
