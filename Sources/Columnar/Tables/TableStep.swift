/// One thing that was done to a table.
public struct TableStep: Hashable, Sendable {
  /// The verb and what it was given, as a line: "filter place == \"Pyongyang\"".
  public let line: String
  /// How many rows were left, those that are only possible not counted.
  public let rowCount: Int
  /// How many rows were possible.
  public let doubtfulCount: Int
  /// How many seconds it took; nil where nobody measured.
  public internal(set) var seconds: Double?
  /// How many rows were looked at, where an index spared the others; nil where all were.
  public internal(set) var readCount: Int?
  /// What the caller has to tell of the step; verbs that follow leave it as it is.
  public internal(set) var remark: (any Sendable)?
  /// What the rows were chosen by, where that was a condition on their columns.
  public internal(set) var condition: Expression?

  /// Whether two steps did the same and left the same, however long they took.
  public static func == (one: TableStep, other: TableStep) -> Bool {
    (one.line, one.rowCount, one.doubtfulCount) == (other.line, other.rowCount, other.doubtfulCount)
  }

  /// Leaves the time out, as equality does.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(line)
    hasher.combine(rowCount)
    hasher.combine(doubtfulCount)
  }
}

extension Table {
  /// The table with the time that the last step took.
  public func timed(_ seconds: Double) -> Table {
    var result = self
    if let last = result.steps.indices.last, result.steps[last].seconds == nil {
      result.steps[last].seconds = seconds
    }
    return result
  }
}
