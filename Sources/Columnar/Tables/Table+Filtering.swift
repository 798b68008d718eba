public import Chronology

extension Table {
  /// Keeps the rows for which a condition certainly holds.
  ///
  /// Rows for which it may hold become doubtful rows of the result. Rows that were doubtful before stay doubtful,
  /// unless the condition rules them out.
  ///
  /// ```swift
  /// try visits.filter(.compare(.equal, .column("place"), .literal("Pyongyang")))
  /// ```
  ///
  /// - Throws: ``TableError`` for an unknown column, or a comparison between things that do not compare.
  public func filter(_ condition: Expression) throws(TableError) -> Table {
    let verdictsOfDoubtful = try doubtful?.verdicts(for: condition) ?? Verdicts([])
    // What does not fit the columns is told of by the test of all rows, in the order in which it was written.
    let found = try? clustered(condition)
    let rows: (certain: Selection, possible: Selection)
    if let found {
      rows = (found.certain, found.possible)
    } else {
      rows = try test(for: condition).rows(of: rowCount)
    }
    var result = try filtered(rows, doubtful: verdictsOfDoubtful).noting(
      "filter \(condition)", condition: condition)
    result.steps[result.steps.count - 1].readCount = found?.readCount
    return result
  }

  /// Keeps the rows with the verdict yes and makes those with maybe doubtful; rows doubtful before stay so.
  ///
  /// - Throws: ``TableError`` where there are not as many verdicts as rows.
  public func filter(verdicts: Verdicts) throws(TableError) -> Table {
    guard verdicts.count == rowCount else {
      throw TableError(.unequalLength, "there are \(verdicts.count) verdicts for \(rowCount) rows")
    }
    let all = Verdicts(repeating: .maybe, count: doubtful?.rowCount ?? 0)
    return try filtered(RowTest(verdicts).rows(of: rowCount), doubtful: all).noting("filter by verdicts")
  }

  /// Keeps the rows with the verdict yes and makes those with maybe doubtful; rows doubtful before stay so.
  ///
  /// - Throws: ``TableError`` where there are not as many verdicts as rows.
  public func filter(verdicts: [Truth]) throws(TableError) -> Table {
    try filter(verdicts: Verdicts(verdicts))
  }

  /// Keeps the rows that are certain and makes possible ones doubtful; rows doubtful before stay so unless ruled out.
  func filtered(
    _ rows: (certain: Selection, possible: Selection), doubtful verdictsOfDoubtful: Verdicts
  ) throws(TableError) -> Table {
    let (certain, possible) = rows
    var result = gathered(certain)
    result.universe = rowCount
    // Rows that stay in order stay together.
    result.clustering = clustering.map { Clustering(keys: $0.keys) }
    let stale = doubtful.map { doubtful in
      doubtful.gathered((0..<doubtful.rowCount).filter { verdictsOfDoubtful[$0] != .no })
    }
    result.doubtful = possible.count > 0 ? try gathered(possible).union(stale) : stale
    return result
  }
}
