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
    let doubtfulVerdicts = try doubtful?.verdicts(for: condition) ?? Verdicts([])
    return try filtered(verdicts, doubtful: doubtfulVerdicts).noting("filter \(condition)")
  }

  /// Keeps the rows with the verdict yes and makes those with maybe doubtful; rows doubtful before stay so.
  ///
  /// - Throws: ``TableError`` where there are not as many verdicts as rows.
  public func filter(verdicts: Verdicts) throws(TableError) -> Table {
    guard verdicts.count == rowCount else {
      throw TableError(.unequalLength, "there are \(verdicts.count) verdicts for \(rowCount) rows")
    }
    let all = Verdicts(repeating: .maybe, count: doubtful?.rowCount ?? 0)
    return try filtered(verdicts, doubtful: all).noting("filter by verdicts")
  }

  /// Keeps the rows with the verdict yes and makes those with maybe doubtful; rows doubtful before stay so.
  ///
  /// - Throws: ``TableError`` where there are not as many verdicts as rows.
  public func filter(verdicts: [Truth]) throws(TableError) -> Table {
    try filter(verdicts: Verdicts(verdicts))
  }

  func filtered(
    _ verdicts: Verdicts, doubtful verdictsOfDoubtful: Verdicts
  ) throws(TableError) -> Table {
    var result = gathered(try verdicts.rows(2))
    result.universe = rowCount
    let fresh = gathered(try verdicts.rows(1))
    let stale = try doubtful?.gathered(verdictsOfDoubtful.rows(1, orMore: true))
    result.doubtful = try fresh.union(stale)
    return result
  }
}

extension Verdicts {
  /// The rows with an answer, or with that or a stronger one, in order.
  func rows(_ wanted: UInt8, orMore: Bool = false) throws(TableError) -> Selection {
    let bytes = bytes
    let execution = Execution.current
    let shares = execution.shares(of: bytes.count)
    let top: UInt8 = orMore ? 2 : wanted
    let counts = Workers.map(shares, threads: shares.count) { share in
      var count = 0
      for row in share.rows where bytes.base[row] >= wanted && bytes.base[row] <= top { count += 1 }
      return count
    }
    try execution.check()
    let rows = Vector<Int32>(count: counts.reduce(0, +)) { buffer in
      guard let base = buffer.baseAddress else { return }
      nonisolated(unsafe) let out = base
      Workers.run(shares.count) { number in
        var place = counts[..<number].reduce(0, +)
        for row in shares[number].rows where bytes.base[row] >= wanted && bytes.base[row] <= top {
          out[place] = Int32(truncatingIfNeeded: row)
          place += 1
        }
      }
    }
    return Selection(rows)
  }
}
