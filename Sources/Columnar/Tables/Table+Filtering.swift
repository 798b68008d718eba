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
    let verdicts = try verdicts(for: condition)
    let doubtfulVerdicts = try doubtful?.verdicts(for: condition) ?? []
    return try filtered(verdicts, doubtful: doubtfulVerdicts).noting("filter \(condition)")
  }

  /// Keeps the rows with the verdict yes and makes those with maybe doubtful; rows doubtful before stay so.
  ///
  /// - Throws: ``TableError`` where there are not as many verdicts as rows.
  public func filter(verdicts: [Truth]) throws(TableError) -> Table {
    guard verdicts.count == rowCount else {
      throw TableError(.unequalLength, "there are \(verdicts.count) verdicts for \(rowCount) rows")
    }
    let all = [Truth](repeating: .maybe, count: doubtful?.rowCount ?? 0)
    return try filtered(verdicts, doubtful: all).noting("filter by verdicts")
  }

  private func filtered(
    _ verdicts: [Truth], doubtful verdictsOfDoubtful: [Truth]
  ) throws(TableError) -> Table {
    var certain: [Int] = []
    var possible: [Int] = []
    for (row, verdict) in verdicts.enumerated() {
      switch verdict {
      case .yes: certain.append(row)
      case .maybe: possible.append(row)
      case .no: break
      }
    }
    var result = gathered(certain)
    result.universe = rowCount
    let fresh = gathered(possible)
    let stale = doubtful?.gathered(verdictsOfDoubtful.indices.filter { verdictsOfDoubtful[$0] != .no })
    result.doubtful = try fresh.union(stale)
    return result
  }
}
