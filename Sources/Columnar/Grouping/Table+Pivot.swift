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
    var grouper = Grouper()
    let headGroups = grouper.add(try heads.columns(names), rowCount: heads.rowCount, expanding: false).groups
    let rowGroups = grouper.add(try long.columns(names), rowCount: long.rowCount, expanding: false).groups
    var valueCodes = Grouper()
    let columnCodes = valueCodes.add([values], rowCount: values.count, expanding: false).groups
    let cellCodes = valueCodes.add([try long.column(spread)], rowCount: long.rowCount, expanding: false)
      .groups
    var places: [[Int]] = Array(repeating: [], count: grouper.groupCount)
    for (row, group) in rowGroups.enumerated() { places[group].append(row) }
    let cells = try long.column(figure.name)
    var result = heads
    var taken = Set(names)
    for (place, code) in columnCodes.enumerated() {
      let word = values[place].description
      let name = taken.contains(word) ? "\(spread)_\(word)" : word
      taken.insert(name)
      let rows = headGroups.map { group in places[group].first { cellCodes[$0] == code } ?? -1 }
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
    result.steps = steps
    return result.noting("pivot \(spread) by \(names.joined(separator: ", "))")
  }
}
