extension Table {
  /// The table with its latest line of history in other words, for a caller who knows what was meant.
  ///
  /// - Parameter condition: what the rows were chosen by, where the verb itself was not told.
  public func wording(_ line: String, condition: Expression? = nil) -> Table {
    var result = self
    let last = result.steps.popLast()
    result = result.noting(line, condition: condition ?? last?.condition)
    result.steps[result.steps.count - 1].readCount = last?.readCount
    return result
  }

  /// The table with other doubtful rows, which must have its columns.
  public func withDoubtful(_ doubtful: Table?) -> Table {
    var result = self
    result.doubtful = doubtful
    return result
  }

  /// The table as one made from another by a verb of the caller's own.
  ///
  /// - Parameter remark: What the caller has to tell of the step.
  public func made(from other: Table, by line: String, remark: (any Sendable)? = nil) -> Table {
    var result = self
    result.steps = other.steps
    result = result.noting(line)
    result.steps[result.steps.count - 1].remark = remark
    return result
  }

  /// The table with something to be told of its first step.
  public func remarking(_ remark: any Sendable) -> Table {
    var result = self
    if !result.steps.isEmpty { result.steps[0].remark = remark }
    return result
  }

  /// The table with other words for its rows.
  public func named(_ rowName: String, _ rowPlural: String) -> Table {
    var result = self
    result.rowName = rowName
    result.rowPlural = rowPlural
    return result
  }

  /// The table with all its columns shown.
  public func showingDetails() -> Table {
    var result = with(
      columns: columns.map { column in
        var column = column
        column.isDetail = false
        return column
      })
    result.doubtful = doubtful?.showingDetails()
    return result
  }
}
