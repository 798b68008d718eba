/// The days between which one day is known to lie, both included.
public struct Bounds: Hashable, Sendable {
  /// The first day on which it may lie.
  public let earliest: Day
  /// The last day on which it may lie; never before `earliest`.
  public let latest: Day

  /// Takes two days in either order.
  public init(_ one: Day, _ other: Day) {
    earliest = min(one, other)
    latest = max(one, other)
  }

  /// Takes a day that is known exactly.
  public init(_ day: Day) {
    earliest = day
    latest = day
  }

  /// A day of which nothing is known.
  public static let unknown = Bounds(.distantPast, .distantFuture)

  /// Whether only one day is left.
  public var isExact: Bool { earliest == latest }

  /// Whether the day may be this one.
  public func contains(_ day: Day) -> Bool { earliest <= day && day <= latest }

  /// The narrowest bounds that hold both.
  public func union(_ other: Bounds) -> Bounds {
    Bounds(min(earliest, other.earliest), max(latest, other.latest))
  }

  /// The days left by both, or nothing where they exclude each other.
  public func intersection(_ other: Bounds) -> Bounds? {
    let low = max(earliest, other.earliest)
    let high = min(latest, other.latest)
    return low <= high ? Bounds(low, high) : nil
  }
}

extension Bounds: CustomStringConvertible {
  /// The day, or the first and the last with `…` between.
  public var description: String { isExact ? "\(earliest)" : "\(earliest)…\(latest)" }
}
