extension Table {
  /// The table with what was done to it, and the number of rows that it was chosen from, as they were written down.
  package func with(steps: [(line: String, rowCount: Int, doubtfulCount: Int)], universe: Int?) -> Table {
    var result = self
    result.steps = steps.map {
      TableStep(line: $0.line, rowCount: $0.rowCount, doubtfulCount: $0.doubtfulCount)
    }
    result.universe = universe
    return result
  }
}

extension Origins {
  /// Where each row's ids start and one more for the end, and the ids of all rows.
  package var parts: (offsets: [Int32], ids: [UInt32]) { (offsets, ids) }
}
