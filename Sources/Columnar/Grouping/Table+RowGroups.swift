extension Table {
  /// The rows that agree in some columns, group by group, in the order of their first rows.
  ///
  /// A row with several values in a cell is in the group of each. Doubtful rows are left out.
  ///
  /// - Throws: ``TableError`` for an unknown column.
  public func rowGroups(by names: [String]) throws(TableError) -> [[Int]] {
    if rowCount >= Execution.current.quickFrom,
      let numbers = try GroupNumbers(try columns(names), rowCount: rowCount)
    {
      return try numbers.rowLists()
    }
    var grouper = Grouper()
    let entries = grouper.add(try columns(names), rowCount: rowCount, expanding: true)
    var rows = [[Int]](repeating: [], count: grouper.groupCount)
    for (row, group) in zip(entries.rows, entries.groups) { rows[group].append(row) }
    return names.isEmpty ? [Array(0..<rowCount)] : rows
  }

  /// The rows of those numbers, in that order.
  public func rows(_ numbers: [Int]) -> Table { gathered(numbers) }
}
