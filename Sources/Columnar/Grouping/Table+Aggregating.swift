import Chronology

extension Table {
  /// Makes one row of each group of rows that agree in some columns, with figures computed from its rows.
  ///
  /// Groups come in the order of their first rows. A row with several values in a cell belongs to the group of
  /// each; each sort of blank is a group of its own. Without columns to group by, all rows are one group.
  ///
  /// A sum or a mean leaves blanks out and says so: columns named after it, with "_not_covered", "_none" and "_unknown",
  /// tell how many of each there were, as details where there were none of the kind. What was looked for and not there adds
  /// nothing to a sum; a mean is that of the cells that hold something. Where the table has doubtful rows a column "possible" says how many of them each group may gain, and groups that would have
  /// only such rows are the doubtful rows of the result. A group's origins are those of all its rows.
  ///
  /// - Throws: ``TableError`` for an unknown column, a sum of what does not add up, or two results of one name.
  public func aggregate(by names: [String], _ aggregations: [Aggregation]) throws(TableError) -> Table {
    if let result = try quicklyAggregated(by: names, aggregations) { return result }
    var grouper = Grouper()
    var groups = Groups(try membership(by: names, &grouper), groupCount: grouper.groupCount)
    if names.isEmpty, rowCount == 0 { groups.rows = [[]] }
    let certainCount = groups.rows.count

    // The doubtful rows have the same columns as the others.
    var isOpen: [Bool] = []
    for aggregation in aggregations {
      guard let condition = aggregation.condition else {
        isOpen.append(false)
        continue
      }
      let isOpenHere = try verdicts(for: condition).contains(.maybe)
      let isOpenThere = try doubtful?.verdicts(for: condition).contains(.maybe) ?? false
      isOpen.append(isOpenHere || isOpenThere)
    }
    var result = try aggregated(groups, by: names, aggregations, isOpen)
    if let doubtful, !aggregations.isEmpty {
      let entries = try doubtful.membership(by: names, &grouper)
      let possible = Groups(entries, groupCount: max(grouper.groupCount, certainCount))
      let counts = possible.rows.map(\.count)
      let name = "possible"
      let taken = Set(names + aggregations.map(\.name))
      let unique = taken.contains(name) ? "possible_rows" : name
      result = try result.adding(.integers(unique, Array(counts[..<certainCount])))
      let fresh = possible.dropping(first: certainCount)
      result.doubtful = try doubtful.aggregated(fresh, by: names, aggregations, isOpen)
        .adding(.integers(unique, Array(counts[certainCount...])))
    }
    return result.noting(Self.line(by: names, aggregations))
  }

  /// An aggregation as a line of history has it.
  static func line(by names: [String], _ aggregations: [Aggregation]) -> String {
    let what = aggregations.map { " \($0)" }.joined(separator: ",")
    let by = names.isEmpty ? "" : " by \(names.joined(separator: ", "))"
    return aggregations.isEmpty ? "group\(by)" : "aggregate\(by):\(what)"
  }

  /// The same for many rows of which all are certain and that come from no records; nil for other tables.
  private func quicklyAggregated(
    by names: [String], _ aggregations: [Aggregation]
  ) throws(TableError) -> Table? {
    guard rowCount >= Execution.current.quickFrom, doubtful == nil, origins == nil else { return nil }
    let keys = try columns(names)
    if !keys.isEmpty, aggregations.allSatisfy(\.countsRows),
      let groups = try GroupCounts(keys, rowCount: rowCount)
    {
      let counts = aggregations.map { Column.integers($0.name, .plain(groups.counts), blanks: nil) }
      return try grouped(by: names, keys, groups.firstRows, counts)
        .noting(Self.line(by: names, aggregations))
    }
    let found = keys.isEmpty ? GroupNumbers(single: rowCount) : try GroupNumbers(keys, rowCount: rowCount)
    guard let numbers = found else { return nil }
    var plan = FigurePlan(rowCount: rowCount)
    var slow: [Int: [Column]] = [:]
    var lists: [[Int]]?
    for (place, aggregation) in aggregations.enumerated() {
      var test: RowTest?
      if let condition = aggregation.condition { test = try self.test(for: condition) }
      var source: Column?
      if let name = aggregation.column { source = try column(name) }
      if aggregation.function == .countDistinct, test == nil, let source,
        let counts = try distinctCounts(of: source, keys, numbers)
      {
        slow[place] = [.integers(aggregation.name, counts)]
      } else if try !plan.add(aggregation, source, where: test) {
        let rows: [[Int]]
        if let lists { rows = lists } else { rows = try numbers.rowLists() }
        lists = rows
        let verdicts = try test?.verdicts(of: rowCount)
        slow[place] = try columns(for: aggregation, rows, verdicts, verdicts?.contains(.maybe) ?? false)
      }
    }
    var figures: [Column] = []
    var quick = try plan.columns(numbers)
    for place in aggregations.indices { figures += slow[place] ?? quick.removeFirst() }
    return try grouped(by: names, keys, numbers.firstRows, figures).noting(Self.line(by: names, aggregations))
  }

  /// A row for each group: its keys, from its first row, and its figures.
  private func grouped(
    by names: [String], _ keys: [Column], _ firstRows: Vector<Int32>, _ figures: [Column]
  ) throws(TableError) -> Table {
    let heads = Selection(firstRows)
    var composing: [ObjectIdentifier: Selection] = [:]
    let picked = keys.map { key in
      var picked = key.gather(heads, composing: &composing)
      picked.isDetail = false
      return picked
    }
    let checked = try Table(columns: picked + figures)
    var result = with(columns: checked.columns, rowCount: firstRows.count, origins: nil)
    if !names.isEmpty { (result.rowName, result.rowPlural) = ("group", "groups") }
    return result
  }

  /// How many different cells of a column each group has; nil where its cells are no single values.
  private func distinctCounts(
    of column: Column, _ keys: [Column], _ numbers: GroupNumbers
  ) throws(TableError) -> [Int]? {
    guard let firstRows = try GroupNumbers.firstRows(keys + [column], rowCount: rowCount) else { return nil }
    var counts = [Int](repeating: 0, count: numbers.count)
    let blanks = column.blanks.codes
    let groups = keys.isEmpty ? nil : try numbers.groups()
    for row in firstRows where blanks.map({ $0.base[Int(row)] == 0 }) ?? true {
      counts[groups.map { Int($0.base[Int(row)]) } ?? 0] += 1
    }
    return counts
  }

  /// Makes one row of each group of rows that agree in some columns.
  ///
  /// - Throws: ``TableError`` for an unknown column.
  public func group(by names: [String]) throws(TableError) -> Table {
    try aggregate(by: names, [])
  }

  func columns(_ names: [String]) throws(TableError) -> [Column] {
    var found: [Column] = []
    for name in names { found.append(try column(name)) }
    return found
  }

  private func membership(
    by names: [String], _ grouper: inout Grouper
  ) throws(TableError) -> Grouper.Membership {
    grouper.add(try columns(names), rowCount: rowCount, expanding: true)
  }

  private func aggregated(
    _ groups: Groups, by names: [String], _ aggregations: [Aggregation], _ isOpen: [Bool]
  ) throws(TableError) -> Table {
    var results: [Column] = []
    for (position, key) in try columns(names).enumerated() {
      var picked = key.picking(groups.firstPlaces[position])
      // A group without its key says nothing.
      picked.isDetail = false
      results.append(picked)
    }
    for (aggregation, isOpen) in zip(aggregations, isOpen) {
      var verdicts: Verdicts?
      if let condition = aggregation.condition { verdicts = try self.verdicts(for: condition) }
      results += try columns(for: aggregation, groups.rows, verdicts, isOpen)
    }
    let checked = try Table(columns: results, origins: origins?.united(groups.rows))
    var result = with(columns: checked.columns, rowCount: groups.rows.count, origins: checked.origins)
    if !names.isEmpty { (result.rowName, result.rowPlural) = ("group", "groups") }
    return result
  }

  /// The columns of one figure, from the rows of each group that a condition leaves; where it is open how many that are, one
  /// says how many more there may be.
  private func columns(
    for aggregation: Aggregation, _ groups: [[Int]], _ verdicts: Verdicts?, _ isOpen: Bool
  ) throws(TableError) -> [Column] {
    guard let verdicts else { return try columns(for: aggregation, groups) }
    var result = try columns(
      for: aggregation, groups.map { rows in rows.filter { verdicts[$0] == .yes } })
    if isOpen {
      let counts = groups.map { rows in rows.count { verdicts[$0] == .maybe } }
      result.append(.integers("\(aggregation.name)_possible", counts))
    }
    return result
  }

  private func columns(for aggregation: Aggregation, _ groups: [[Int]]) throws(TableError) -> [Column] {
    let name = aggregation.name
    guard let source = aggregation.column else {
      guard aggregation.function == .count else {
        throw TableError(
          .badCall, "\"\(aggregation.function.rawValue)\" needs a column", hint: "only count does without")
      }
      return [.integers(name, groups.map(\.count))]
    }
    let column = try column(source)
    switch aggregation.function {
    case .count: return [.integers(name, column.counts(in: groups, blank: false))]
    case .countDistinct: return [.integers(name, column.distinctCounts(in: groups))]
    case .min: return [try column.extremes(in: groups, greatest: false).renamed(name)]
    case .max: return [try column.extremes(in: groups, greatest: true).renamed(name)]
    case .first: return [column.ends(of: groups, last: false).renamed(name)]
    case .last: return [column.ends(of: groups, last: true).renamed(name)]
    case .list: return [column.lists(of: groups).renamed(name)]
    case .median: return [try column.quantiles(0.5, in: groups).renamed(name)]
    case .quantile: return [try column.quantiles(aggregation.level, in: groups).renamed(name)]
    case .variance: return [try column.variances(in: groups).renamed(name)]
    case .deviation: return [try column.variances(in: groups, isRoot: true).renamed(name)]
    case .lag:
      throw TableError(
        .badCall, "a lag is the cell of an earlier row, and a group has no order",
        hint: "windows have one: window{ by = …, order = …, \(name) = lag \"\(source)\" }")
    case .sum, .mean:
      let figures =
        aggregation.function == .sum ? try column.sums(in: groups) : try column.means(in: groups)
      return [figures.renamed(name)]
        + Blank.allCases.map { blank in
          let counts = column.counts(in: groups, of: blank)
          var told = Column.integers("\(name)_\(blank.name)", counts)
          told.isDetail = counts.allSatisfy { $0 == 0 }
          return told
        }
    }
  }

  private func adding(_ column: Column) throws(TableError) -> Table {
    with(columns: try Table(columns: columns + [column]).columns)
  }
}

/// The rows of each group, and where its values stand.
private struct Groups {
  /// For each group its rows, ascending.
  var rows: [[Int]]
  /// For each column the place of each group's value, as in ``Grouper/Membership``.
  var firstPlaces: [[Int]]

  init(_ entries: Grouper.Membership, groupCount: Int) {
    rows = Array(repeating: [], count: groupCount)
    firstPlaces = Array(
      repeating: [Int](repeating: 0, count: groupCount), count: entries.places.count)
    for (entry, group) in entries.groups.enumerated() {
      let row = entries.rows[entry]
      if rows[group].isEmpty {
        for position in entries.places.indices {
          firstPlaces[position][group] = entries.places[position][entry]
        }
      }
      // A cell that holds a value twice is still one row of its group.
      if rows[group].last != row { rows[group].append(row) }
    }
  }

  func dropping(first count: Int) -> Groups {
    var result = self
    result.rows.removeFirst(count)
    for position in firstPlaces.indices { result.firstPlaces[position].removeFirst(count) }
    return result
  }
}

extension Column {
  /// One value for each place: of a column of several values in a cell the one at that place among all, or the
  /// blank of the row that a negative place stands for.
  fileprivate func picking(_ places: [Int]) -> Column {
    guard case .text(let cells) = storage, cells.offsets != nil else { return gather(places) }
    var result = self
    result.blanks = Blanks(places.map { $0 < 0 ? blanks[-$0 - 1] : nil })
    let codes = places.map { $0 < 0 ? 0 : cells.codes[$0] }
    result.storage = .text(Coded(codes: codes, dictionary: cells.dictionary))
    return result
  }
}

extension Aggregation {
  /// Whether the figure is the number of all rows of a group.
  fileprivate var countsRows: Bool { function == .count && column == nil && condition == nil }
}
