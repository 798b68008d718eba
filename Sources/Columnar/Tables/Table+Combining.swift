extension Table {
  /// Which rows a join keeps.
  public enum JoinKind: Sendable {
    /// Rows that have a partner.
    case inner
    /// All rows of this table; without a partner the other's columns are not covered.
    case left
  }

  /// Puts rows of two tables side by side where columns hold equal values.
  ///
  /// A cell with several values matches on any of them; blanks match nothing. A column of the other table whose name is
  /// taken here gets the other's row name in front: `tenure_date`.
  public func join(_ other: Table, on pairs: [(String, String)], kind: JoinKind) throws(TableError) -> Table {
    guard !pairs.isEmpty else {
      throw TableError(code: "argument", message: "a join needs at least one column to agree on")
    }
    var index: [[Value]: [Int]] = [:]
    var theirs: [Column] = []
    var mine: [Column] = []
    for (left, right) in pairs {
      mine.append(try column(left))
      theirs.append(try other.column(right))
    }
    for row in 0..<other.rowCount {
      for key in Self.keys(theirs, row) { index[key, default: []].append(row) }
    }
    var (left, right): ([Int], [Int]) = ([], [])
    for row in 0..<rowCount {
      var seen: Set<Int> = []
      for key in Self.keys(mine, row) {
        for partner in index[key] ?? [] where seen.insert(partner).inserted {
          left.append(row)
          right.append(partner)
        }
      }
      if seen.isEmpty, kind == .left {
        left.append(row)
        right.append(-1)
      }
    }
    let joinedNames = Set(pairs.map(\.1))
    let taken = Set(columns.map(\.name))
    var added: [Column] = []
    for column in other.columns where !joinedNames.contains(column.name) {
      let name = taken.contains(column.name) ? "\(other.rowName)_\(column.name)" : column.name
      added.append(column.gather(right).renamed(name))
    }
    let details = columns.filter(\.isDetail)
    let shown = columns.filter { !$0.isDetail }
    var origins: Origins?
    if self.origins != nil || other.origins != nil {
      origins = Origins(
        zip(left, right).map { a, b in
          let own = self.origins.map { Array($0[a]) } ?? []
          return own + (b < 0 ? [] : other.origins.map { $0[b].filter { !own.contains($0) } } ?? [])
        })
    }
    let columns =
      shown.map { $0.gather(left) } + added.filter { !$0.isDetail } + details.map { $0.gather(left) }
      + added.filter(\.isDetail)
    return Table(rowName: rowName, rowPlural: rowPlural, columns: columns, origins: origins)
      .noting(
        after: self,
        "join \(other.rowPlural) on \(pairs.map { $0 == $1 ? $0 : "\($0) = \($1)" }.joined(separator: ", "))")
  }

  /// Every combination of single values that a row's cells hold; none if one of them is blank.
  static func keys(_ columns: [Column], _ row: Int) -> [[Value]] {
    var keys: [[Value]] = [[]]
    for column in columns {
      let values: [Value]
      switch column[row] {
      case .blank: return []
      case .list(let several): values = several
      case let one: values = [one]
      }
      keys = keys.flatMap { key in values.map { key + [$0] } }
    }
    return keys
  }

  /// Puts the rows of another table after these; what one side lacks is not covered there.
  ///
  /// - Throws: `TableError` where a column is of one type here and of another there.
  public func append(_ other: Table) throws(TableError) -> Table {
    let certain = try joined(to: other)
    let doubtful: Table?
    if let mine = self.doubtful, let theirs = other.doubtful {
      doubtful = try mine.joined(to: theirs)
    } else {
      doubtful = self.doubtful ?? other.doubtful
    }
    return certain.withDoubtful(doubtful).noting(after: self, "append \(other.rowCount) \(other.rowPlural)")
  }

  func joined(to other: Table) throws(TableError) -> Table {
    var names = columns.map(\.name)
    names += other.columns.map(\.name).filter { !names.contains($0) }
    var joined: [Column] = []
    for name in names {
      let (mine, theirs) = (self[name], other[name])
      if let mine, let theirs, mine.type != theirs.type {
        throw TableError(
          code: "type",
          message:
            "column \"\(name)\" holds \(mine.type) in \(rowPlural) and \(theirs.type) in \(other.rowPlural)",
          hint: "rename or derive one of them first")
      }
      guard let pattern = mine ?? theirs else { continue }
      var builder = ColumnBuilder(name, type: pattern.type)
      for row in 0..<rowCount { builder.append(mine?[row] ?? .blank(.notCovered)) }
      for row in 0..<other.rowCount { builder.append(theirs?[row] ?? .blank(.notCovered)) }
      joined.append(builder.finished(summary: pattern.summary, isDetail: pattern.isDetail))
    }
    var origins: Origins?
    if self.origins != nil || other.origins != nil {
      origins = Origins(
        (0..<rowCount).map { row in self.origins.map { Array($0[row]) } ?? [] }
          + (0..<other.rowCount).map { row in other.origins.map { Array($0[row]) } ?? [] })
    }
    let sameRows = rowName == other.rowName
    return Table(
      rowName: sameRows ? rowName : "row", rowPlural: sameRows ? rowPlural : "rows", columns: joined,
      origins: origins)
  }

  /// Keeps one row for each combination of values of the columns named, or of all shown ones; the first counts.
  ///
  /// The origins of the rows left out are joined to those of the row kept.
  public func distinct(_ names: [String]?) throws(TableError) -> Table {
    let names = names ?? columns.filter { !$0.isDetail }.map(\.name)
    return try mapped(noting: "distinct \(names.joined(separator: ", "))") { (table) throws(TableError) in
      var columns: [Column] = []
      for name in names { columns.append(try table.column(name)) }
      var order: [[Int]] = []
      var index: [[Value]: Int] = [:]
      for row in 0..<table.rowCount {
        let key = columns.map { $0[row] }
        if let group = index[key] {
          order[group].append(row)
        } else {
          index[key] = order.count
          order.append([row])
        }
      }
      let kept = order.map { $0[0] }
      var distinct = Table(
        rowName: table.rowName, rowPlural: table.rowPlural, columns: table.columns.map { $0.gather(kept) },
        origins: table.origins?.union(order))
      distinct = distinct.noting(after: table, "")
      return distinct
    }
  }
}
