public import Chronology

extension Claim {
  /// The days that the claim covers, by how it lies in its date.
  ///
  /// A claim that only says when something began covers the days from there on, with an unknown end. Nil without a date.
  public var span: Span? {
    guard let date else { return nil }
    guard timing == .since else { return date.span }
    let start = date.span.start
    return Span(start: start, end: Bounds(start.earliest, .distantFuture)) ?? date.span
  }

  /// Says whether what is claimed holds on some day of a period.
  ///
  /// A claim that holds as of some moment within its date is certain only for a period that covers the whole date.
  public func holds(in period: Span) -> Truth {
    guard let span else { return .no }
    return span.overlaps(period)
  }
}
