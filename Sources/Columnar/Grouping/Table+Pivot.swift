extension Table {
  /// Makes one row of each group, with a column for each value of another column and a figure in each cell.
  ///
  /// The new columns are named by the values, in the order of sorting; a name that is taken gets that of the column before it.
  /// Where a group has no row with a value the cell is none, or 0 where rows are counted. Doubtful rows are left out.
  ///
  /// - Parameters:
  ///   - names: The columns whose values make a group.
  ///   - spread: The column whose values become columns, at most 1,000.
  /// - Throws: ``TableError`` for an unknown column, too many values, or a sum of what does not add up.
  public func pivot(by names: [String], _ spread: String, _ figure: Aggregation) throws(TableError) -> Table {
    var certain = self
    certain.doubtful = nil
    let figure = Aggregation(
      figure.function, figure.column, as: "figure of the pivot", where: figure.condition)
    let long = try certain.aggregate(by: names + [spread], [figure])
    let heads = try certain.aggregate(by: names, [])
    let values = try long.distinct([spread]).sort(spread).column(spread)
    guard values.count <= 1000 else {
      throw TableError(
        .badCall, "\"\(spread)\" has \(values.count) values, which are too many for columns",
        hint: "group by it and keep them as rows")
    }
    try Execution.current.require(byteCount: values.count * heads.rowCount * 16)
    let rowsOfValues = try long.rows(of: values, in: spread, beside: names, headCount: heads.rowCount)
    let cells = try long.column(figure.name)
    var result = heads
    var taken = Set(names)
    for (place, rows) in rowsOfValues.enumerated() {
      try Execution.current.check()
      let word = values[place].description
      let name = taken.contains(word) ? "\(spread)_\(word)" : word
      taken.insert(name)
      var column = cells.gather(rows).renamed(name)
      column.isDetail = false
      if figure.function == .count {
        column = .integers(
          name,
          rows.map { row in
            guard row >= 0, case .integer(let count) = cells[row] else { return 0 }
            return count
          })
      } else {
        column.blanks = Blanks(rows.map { $0 < 0 ? Blank.none : cells.blanks[$0] })
      }
      result = try result.derive(column)
    }
    // All of them were asked for at once: none goes before another.
    result = result.with(
      columns: result.columns.map { column in
        var column = column
        column.isDerived = false
        return column
      })
    result.steps = steps
    return result.noting("pivot \(spread) by \(names.joined(separator: ", "))")
  }

  /// For each value of a column the row that holds it in each group of others; -1 where none does.
  ///
  /// The groups are numbered as their first rows come, here as in the table of groups alone.
  private func rows(
    of values: Column, in spread: String, beside names: [String], headCount: Int
  ) throws(TableError) -> [[Int]] {
    let heads = try groupOfEachRow(by: names)
    let numbers = try groupOfEachRow(by: [spread])
    let cells = try column(spread)
    var places: [Value: Int] = [:]
    for (place, value) in values.values.enumerated() { places[value] = place }
    var placeOfNumber: [Int] = []
    var rows = [[Int]](repeating: [Int](repeating: -1, count: headCount), count: values.count)
    for row in 0..<rowCount {
      if row & 0xFFFF == 0 { try Execution.current.check() }
      if numbers[row] == placeOfNumber.count { placeOfNumber.append(places[cells[row]] ?? 0) }
      let place = placeOfNumber[numbers[row]]
      if rows[place][heads[row]] < 0 { rows[place][heads[row]] = row }
    }
    return rows
  }

  /// The group of each row, groups being numbered in the order of their first rows.
  private func groupOfEachRow(by names: [String]) throws(TableError) -> [Int] {
    let columns = try columns(names)
    if let numbers = try GroupNumbers(columns, rowCount: rowCount) {
      return try numbers.groups().map { Int($0) }
    }
    var grouper = Grouper()
    return grouper.add(columns, rowCount: rowCount, expanding: false).groups
  }
}
