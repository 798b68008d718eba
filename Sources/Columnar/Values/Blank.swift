/// Says why a cell holds nothing.
///
/// The three are kept apart through joins, sums and plots: an empty cell that nobody looked into is no evidence,
/// one that was looked into and found empty is.
public enum Blank: UInt8, Hashable, Sendable, CaseIterable, CustomStringConvertible {
  /// Nobody looked.
  case notCovered = 1
  /// Somebody looked, and there is nothing.
  case none
  /// Somebody says that it is not known.
  case unknown

  /// The words that stand in a table: "not covered", "none" or "unknown".
  public var description: String {
    switch self {
    case .notCovered: "not covered"
    case .none: "none"
    case .unknown: "unknown"
    }
  }

  /// The same as part of the name of a column or a value of a script: "not_covered", "none" or "unknown".
  public var name: String { self == .notCovered ? "not_covered" : description }
}
