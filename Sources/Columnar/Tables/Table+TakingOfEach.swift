extension Table {
  /// Keeps the first rows of each group of rows that agree in some columns, or the last ones where `count` is negative; rows keep
  /// their order, and doubtful rows are left out.
  ///
  /// - Throws: ``TableError`` for an unknown column.
  public func take(_ count: Int, ofEach names: [String]) throws(TableError) -> Table {
    let most = Int(min(count.magnitude, UInt(rowCount)))
    var kept: [Int] = []
    for rows in try rowGroups(by: names) { kept += count < 0 ? rows.suffix(most) : rows.prefix(most) }
    // A row with several values in a cell is in several groups.
    let rows = Set(kept).sorted()
    var result =
      rows.count >= Execution.current.quickFrom
      ? gathered(Selection(Vector(rows.lazy.map { Int32($0) }), isAscending: true)) : gathered(rows)
    result.universe = rowCount
    result.clustering = clustering.map { Clustering(keys: $0.keys) }
    return result.noting("take \(count) of each \(names.joined(separator: ", "))")
  }
}
