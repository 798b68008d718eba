internal import Columnar

extension Answer {
  /// Whether another answer holds the very same: equal values in the same order, tables with the same columns, rows and
  /// claims behind them.
  ///
  /// Functions are not looked into: what they gave when they were tried tells them apart.
  func isSame(as other: Answer) -> Bool {
    switch (self, other) {
    case (.nothing, .nothing), (.function, .function): true
    case (.value(let one), .value(let other)): one == other
    case (.table(let one), .table(let other)): Self.isSame(one, other)
    case (.list(let one), .list(let other)):
      one.count == other.count && zip(one, other).allSatisfy { $0.isSame(as: $1) }
    case (.record(let one), .record(let other)):
      one.count == other.count
        && zip(one, other).allSatisfy { $0.key == $1.key && $0.value.isSame(as: $1.value) }
    case (.other(let one), .other(let other)): one == other
    default: false
    }
  }

  private static func isSame(_ one: Table, _ other: Table) -> Bool {
    guard one.rowCount == other.rowCount, one.columns.map(\.name) == other.columns.map(\.name),
      one.origins == other.origins
    else { return false }
    switch (one.doubtful, other.doubtful) {
    case (nil, nil): break
    case (let one?, let other?): if !isSame(one, other) { return false }
    default: return false
    }
    return zip(one.columns, other.columns).allSatisfy { one, other in
      (0..<one.count).allSatisfy { one[$0] == other[$0] }
    }
  }
}
