/// Which rows, beside its own, a row's figure is computed from.
public struct Window: Hashable, Sendable {
  /// How far back a window goes.
  public enum Extent: Hashable, Sendable {
    /// All earlier rows.
    case everything
    /// So many rows, the row itself among them.
    case rows(Int)
    /// So many days, the day of the row among them; rows of one day are in each other's windows.
    case days(Int)
  }

  /// The columns whose equal values make a partition; windows never reach beyond it.
  public var partition: [String]
  /// The column that orders a partition's rows.
  public var order: String
  /// How far back windows go.
  public var extent: Extent

  /// Creates a window.
  public init(by partition: [String] = [], order: String, _ extent: Extent = .everything) {
    self.partition = partition
    self.order = order
    self.extent = extent
  }
}

extension Window: CustomStringConvertible {
  /// The window as a line of history has it: "90 days by source, target in order of date".
  public var description: String {
    let reach =
      switch extent {
      case .everything: "all so far"
      case .rows(let count): "\(count) row\(count == 1 ? "" : "s")"
      case .days(let count): "\(count) day\(count == 1 ? "" : "s")"
      }
    return reach + (partition.isEmpty ? "" : " by \(partition.joined(separator: ", "))")
      + " in order of \(order)"
  }
}
