extension Span {
  /// Whether this ends before the other starts.
  public func before(_ other: Span) -> Truth {
    Truth(possible: end.earliest < other.start.latest, certain: end.latest < other.start.earliest)
  }

  /// Whether this starts after the other has ended.
  public func after(_ other: Span) -> Truth { other.before(self) }

  /// Whether all of this lies within the other; ends may coincide.
  public func during(_ other: Span) -> Truth {
    Truth(
      possible: other.start.earliest <= start.latest && end.earliest <= other.end.latest,
      certain: other.start.latest <= start.earliest && end.latest <= other.end.earliest)
  }

  /// Whether all of the other lies within this; ends may coincide.
  public func contains(_ other: Span) -> Truth { other.during(self) }

  /// Whether the two have a day in common.
  public func overlaps(_ other: Span) -> Truth { !before(other) && !after(other) }

  /// Whether the two start on one day and end on one day.
  public func equals(_ other: Span) -> Truth {
    Truth(
      possible: start.intersection(other.start) != nil && end.intersection(other.end) != nil,
      certain: isExact && self == other)
  }
}
