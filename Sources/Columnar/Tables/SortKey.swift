/// A column to sort by, and the direction.
public struct SortKey: Hashable, Sendable {
  /// The name of the column.
  public var column: String
  /// Whether the greatest comes first.
  public var descending: Bool

  /// Creates a key.
  public init(_ column: String, descending: Bool = false) {
    self.column = column
    self.descending = descending
  }
}

extension SortKey: CustomStringConvertible {
  /// The key as a line of history has it: "date" or "date descending".
  public var description: String { descending ? "\(column) descending" : column }
}
