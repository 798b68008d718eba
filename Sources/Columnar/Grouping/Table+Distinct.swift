extension Table {
  /// Keeps the first of all rows that agree in some columns, with the origins of all of them.
  ///
  /// Cells with several values agree where they hold the same in the same order. A doubtful row that agrees with a
  /// certain one is left out.
  ///
  /// - Parameter names: The columns to compare; all of them by default.
  /// - Throws: ``TableError`` for an unknown column.
  public func distinct(_ names: [String]? = nil) throws(TableError) -> Table {
    let names = names ?? columns.map(\.name)
    if rowCount >= Execution.current.quickFrom, doubtful == nil, origins == nil,
      let rows = try GroupNumbers.firstRows(try columns(names), rowCount: rowCount)
    {
      var result = gathered(Selection(rows))
      result.universe = rowCount
      return result.noting("distinct \(names.joined(separator: ", "))")
    }
    var grouper = Grouper()
    var result = try firsts(by: names, &grouper)
    result.universe = rowCount
    result.doubtful = try doubtful?.firsts(by: names, &grouper)
    return result.noting("distinct \(names.joined(separator: ", "))")
  }

  /// The first row of each group that the grouper has not met.
  private func firsts(by names: [String], _ grouper: inout Grouper) throws(TableError) -> Table {
    let known = grouper.groupCount
    let entries = grouper.add(try columns(names), rowCount: rowCount, expanding: false)
    var groups: [[Int]] = Array(repeating: [], count: grouper.groupCount - known)
    for (row, group) in entries.groups.enumerated() where group >= known { groups[group - known].append(row) }
    return with(
      columns: columns.map { column in column.gather(groups.map { $0[0] }) }, rowCount: groups.count,
      origins: origins?.united(groups))
  }
}
