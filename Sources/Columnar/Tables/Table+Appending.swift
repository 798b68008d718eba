extension Table {
  /// Puts the rows of another table under these.
  ///
  /// Columns are matched by name; one that only one of the two has is not covered in the rows of the other. The
  /// doubtful rows of both are doubtful rows of the result.
  ///
  /// - Throws: ``TableError`` where two columns of one name hold things that have nothing in common.
  public func append(_ other: Table) throws(TableError) -> Table {
    var result = try union(other)
    let possible = [doubtful, other.doubtful].compactMap { $0 }
    if !possible.isEmpty {
      var all = result.gathered([])
      for table in possible { all = try all.union(table) }
      // A column has one type, in whichever rows it stands.
      let both = try result.union(all)
      let count = result.rowCount
      result = both.gathered(Array(0..<count))
      result.doubtful = both.gathered(Array(count..<both.rowCount))
    }
    return result.noting("append \(other.rowCount) \(other.rowCount == 1 ? other.rowName : other.rowPlural)")
  }

  /// The rows of both tables without their doubtful ones.
  func union(_ other: Table?) throws(TableError) -> Table {
    guard let other, other.rowCount > 0 || !other.columns.isEmpty else { return self }
    // A cell takes four bytes as a rule, and more only where it is not a code.
    try Execution.current.require(byteCount: (rowCount + other.rowCount) * columns.count * 4)
    var all: [Column] = []
    for column in columns {
      try Execution.current.check()
      let below =
        other[column.name] ?? .blank(column.name, column.type, .notCovered, count: other.rowCount)
      all.append(try column.appending(below))
    }
    for column in other.columns where self[column.name] == nil {
      var above = Column.blank(column.name, column.type, .notCovered, count: rowCount)
      (above.isDetail, above.summary, above.unit) = (column.isDetail, column.summary, column.unit)
      all.append(try above.appending(column))
    }
    var united: Origins?
    if origins != nil || other.origins != nil {
      let above = origins ?? Origins([[UInt32]](repeating: [], count: rowCount))
      let below = other.origins ?? Origins([[UInt32]](repeating: [], count: other.rowCount))
      united = above.appending(below)
    }
    return with(columns: all, rowCount: rowCount + other.rowCount, origins: united)
  }
}
