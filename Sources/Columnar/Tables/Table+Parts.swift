extension Table {
  /// The table with what was done to it, and the number of rows that it was chosen from, as they were written down.
  package func with(history: [String], universe: Int?) -> Table {
    var result = self
    result.history = history
    result.universe = universe
    return result
  }
}

extension Origins {
  /// Where each row's ids start and one more for the end, and the ids of all rows.
  package var parts: (offsets: [Int32], ids: [UInt32]) { (offsets, ids) }
}
