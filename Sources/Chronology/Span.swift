/// A stretch of days whose first and last day are each known within bounds.
///
/// A span stands for all the pairs of days, start not after end, that its bounds leave open. A question put to a span is
/// answered `yes` where it holds for all of them, `no` where it holds for none, else `maybe`.
///
/// ```swift
/// let year = try EDTF("1956").span, visit = try EDTF("1956-07-16/1956-07-18").span
/// visit.during(year)   // maybe: "1956" says some time in that year
/// visit.before(try EDTF("1957").span)  // yes
/// ```
public struct Span: Hashable, Sendable {
  /// Where the first day may lie.
  public let start: Bounds
  /// Where the last day, itself included, may lie.
  public let end: Bounds

  /// Takes bounds for the first and last day, or nothing where the last would have to come before the first.
  ///
  /// Bounds are narrowed to what can be: a start is never after the latest end, an end never before the earliest start.
  public init?(start: Bounds, end: Bounds) {
    guard start.earliest <= end.latest else { return nil }
    self.start = Bounds(start.earliest, min(start.latest, end.latest))
    self.end = Bounds(max(end.earliest, start.earliest), end.latest)
  }

  /// Takes a stretch that begins and ends somewhere within the bounds.
  public init(within bounds: Bounds) {
    start = bounds
    end = bounds
  }

  /// Takes one day known exactly.
  public init(_ day: Day) {
    self.init(within: Bounds(day))
  }

  /// Takes a stretch with both ends known; the days may come in either order.
  public init(_ one: Day, _ other: Day) {
    start = Bounds(min(one, other))
    end = Bounds(max(one, other))
  }

  /// The first day that may belong to it.
  public var earliest: Day { start.earliest }

  /// The last day that may belong to it.
  public var latest: Day { end.latest }

  /// From the first day that may belong to it to the last.
  public var extent: Bounds { Bounds(start.earliest, end.latest) }

  /// Whether both ends are known to the day.
  public var isExact: Bool { start.isExact && end.isExact }

  /// The same stretch with ends that are certain: everything that may belong to it does.
  public var filled: Span { Span(earliest, latest) }
}

extension Span: CustomStringConvertible {
  /// The two bounds with ` to ` between, for looking at.
  public var description: String { "\(start) to \(end)" }
}
