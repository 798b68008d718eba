extension Table {
  /// Adds a column computed from the others, or replaces the one of that name in its place.
  ///
  /// A condition makes a column of booleans in which what may hold is unknown.
  ///
  /// - Throws: ``TableError`` for an unknown column, or an operation on things that do not take it.
  public func derive(_ name: String, _ expression: Expression) throws(TableError) -> Table {
    var result = placing(try values(of: expression).renamed(name))
    if let doubtful {
      result.doubtful = doubtful.placing(try doubtful.values(of: expression).renamed(name))
    }
    return result.noting("derive \(name) = \(expression)")
  }

  /// Adds a column computed elsewhere, or replaces the one of its name in its place.
  ///
  /// - Parameter doubtfulColumn: The cells for the doubtful rows; without it they are not covered.
  /// - Throws: ``TableError`` where a column is not as long as the rows it is for.
  public func derive(_ column: Column, doubtful doubtfulColumn: Column? = nil) throws(TableError) -> Table {
    try requireLength(of: column)
    var result = placing(column)
    if let doubtful {
      let cells = doubtfulColumn ?? .blank(column.name, column.type, .notCovered, count: doubtful.rowCount)
      try doubtful.requireLength(of: cells)
      result.doubtful = doubtful.placing(cells.renamed(column.name))
    }
    return result.noting("derive \(column.name)")
  }

  private func requireLength(of column: Column) throws(TableError) {
    guard column.count == rowCount else {
      throw TableError(
        .unequalLength, "column \"\(column.name)\" has \(column.count) rows, and the table has \(rowCount)")
    }
  }

  private func placing(_ column: Column) -> Table {
    var all = columns
    var column = column
    column.isDerived = true
    if let place = all.firstIndex(where: { $0.name == column.name }) {
      all[place] = column
    } else {
      all.append(column)
    }
    var result = with(columns: all)
    if clustering?.keys.contains(column.name) == true { result.clustering = nil }
    return result
  }
}
