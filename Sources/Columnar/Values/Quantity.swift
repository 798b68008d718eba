import Glibc

/// A figure with its doubt: bounds, best figure, unit, and how it was said.
///
/// An exact figure has three equal numbers; "over 400" has a low bound and no high one; "2..5" has both and no
/// best figure. "about", "nearly" and "just over" are taken to reach a tenth of the figure.
///
/// ```swift
/// let crowd = try Quantity(parsing: "over 400", unit: "person")
/// crowd.description          // "over 400 person"
/// try crowd.greater(than: 300)   // .yes
/// try crowd.greater(than: 500)   // .maybe
/// ```
public struct Quantity: Hashable, Sendable {
  /// The least it may be, as said; nil where nothing was said.
  public var low: Double?
  /// The most it may be, as said; nil where nothing was said.
  public var high: Double?
  /// The figure named, where one figure was named as the likely one.
  public var best: Double?
  /// The word that stood before the figure.
  public var hedge: Hedge
  /// What is counted, such as "person" or "USD/year"; nil for a bare number.
  public var unit: String?

  /// Creates a quantity from its parts as they are.
  public init(low: Double?, high: Double?, best: Double?, hedge: Hedge, unit: String? = nil) {
    self.low = low
    self.high = high
    self.best = best
    self.hedge = hedge
    self.unit = unit
  }

  /// Creates an exact figure.
  public init(_ figure: Double, unit: String? = nil) {
    self.init(.exactly, figure, unit: unit)
  }

  /// Creates a figure with the word that stood before it.
  ///
  /// `.between` needs two figures and is treated as exact; `.unknown` drops the figure.
  public init(_ hedge: Hedge, _ figure: Double, unit: String? = nil) {
    switch hedge {
    case .exactly, .between:
      self.init(low: figure, high: figure, best: figure, hedge: .exactly, unit: unit)
    case .about:
      self.init(low: figure, high: figure, best: figure, hedge: .about, unit: unit)
    case .over, .atLeast:
      self.init(low: figure, high: nil, best: nil, hedge: hedge, unit: unit)
    case .under, .atMost:
      self.init(low: nil, high: figure, best: nil, hedge: hedge, unit: unit)
    case .nearly:
      self.init(low: figure - abs(figure) * Self.reach, high: figure, best: figure, hedge: hedge, unit: unit)
    case .justOver:
      self.init(low: figure, high: figure + abs(figure) * Self.reach, best: figure, hedge: hedge, unit: unit)
    case .unknown:
      self = .unknown(unit: unit)
    }
  }

  /// Creates a range whose ends belong to it; the ends may be given in either order.
  public init(between one: Double, and other: Double, best: Double? = nil, unit: String? = nil) {
    let hedge: Hedge = one == other ? .exactly : .between
    self.init(
      low: min(one, other), high: max(one, other), best: one == other ? one : best, hedge: hedge, unit: unit)
  }

  /// Returns a figure of which nothing is known but its unit.
  public static func unknown(unit: String? = nil) -> Quantity {
    Quantity(low: nil, high: nil, best: nil, hedge: .unknown, unit: unit)
  }

  /// How far "about", "nearly" and "just over" are taken to reach, as a share of the figure.
  static let reach = 0.1

  /// The one number that stands for the quantity in a sort or a plot: the best figure, the middle of a range, or
  /// the only bound; nil when nothing is known.
  public var central: Double? {
    if let best { return best }
    switch (low, high) {
    case (let low?, let high?): return low + (high - low) / 2
    case (let low?, nil): return low
    case (nil, let high): return high
    }
  }

  /// Whether the figure was said exactly.
  public var isExact: Bool { hedge == .exactly }
}

extension Quantity: CustomStringConvertible {
  /// The quantity as a reader would write it: "200 person", "over 400 person", "2–5", "unknown".
  public var description: String {
    let figure = phrase(plain)
    // What is unknown has no amount for a unit to be of.
    guard hedge != .unknown else { return figure }
    return unit.map { "\(figure) \($0)" } ?? figure
  }
}

/// Writes a number without a fraction where it has none: "200", "0.5", "1e+20".
func plain(_ number: Double) -> String {
  if let whole = Int64(exactly: number), abs(number) < 1e15 { return String(whole) }
  return number.description
}
