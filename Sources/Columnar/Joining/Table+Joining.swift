import Chronology

/// Which rows a join keeps.
public enum JoinKind: String, Hashable, Sendable, CaseIterable {
  /// Only rows that have a partner.
  case inner
  /// All rows of the table on the left; without a partner the cells from the right are not covered.
  case left
  /// Rows that have a partner, each once and without the partner's columns.
  case semi
  /// Rows that have none.
  case anti
}

extension Table {
  /// Puts beside each row the rows of another table that agree with it.
  ///
  /// Rows come in the order of this table and then of the other. Blanks agree with nothing; a cell with several
  /// values agrees with a cell that has any of them. The columns joined on are kept from the left only, or
  /// from the right too where the left has several values in a cell. A column whose name is taken gets the name of the
  /// other table's rows before its own: "tenure_place". Pairs in which either row is doubtful are doubtful.
  ///
  /// ```swift
  /// try visits.join(tenures, on: [("guest", "holder")], kind: .left)
  /// ```
  ///
  /// - Throws: ``TableError`` for an unknown column, or where there is nothing to join on.
  public func join(
    _ other: Table, on keys: [(String, String)], kind: JoinKind = .inner
  ) throws(TableError) -> Table {
    guard !keys.isEmpty else {
      throw TableError(.badCall, "A join needs at least one pair of columns to join on")
    }
    if kind == .semi || kind == .anti {
      return try having(other, on: keys, isWanted: kind == .semi)
    }
    if let result = try quicklyJoined(other, on: keys, kind: kind) {
      return result.noting(Self.line(joining: other, keys, kind))
    }
    let several = Set(
      keys.map(\.0).filter { self[$0]?.isMultiple == true || doubtful?[$0]?.isMultiple == true })
    var result = try joined(other, on: keys, kind: kind, several)
    var possible = try doubtful?.joined(other, on: keys, kind: kind, several)
    if let doubtfulOther = other.doubtful {
      possible = try joined(doubtfulOther, on: keys, kind: .inner, several).union(possible)
      possible = try possible?.union(try doubtful?.joined(doubtfulOther, on: keys, kind: .inner, several))
    }
    result.doubtful = possible
    return result.noting(Self.line(joining: other, keys, kind))
  }

  /// A join as a line of history has it.
  static func line(joining other: Table, _ keys: [(String, String)], _ kind: JoinKind) -> String {
    let on = keys.map { $0 == $1 ? $0 : "\($0) = \($1)" }.joined(separator: ", ")
    return "join \(other.rowPlural) on \(on) (\(kind.rawValue))"
  }

  /// The rows that have a partner, or that have none. A partner that is doubtful makes the answer maybe; a doubtful row stays
  /// unless it is ruled out.
  private func having(
    _ other: Table, on keys: [(String, String)], isWanted: Bool
  ) throws(TableError) -> Table {
    let test = try partnerTest(other, on: keys, isWanted: isWanted)
    let verdictsOfDoubtful =
      try doubtful.map { (doubtful) throws(TableError) in
        try doubtful.partnerTest(other, on: keys, isWanted: isWanted).verdicts(of: doubtful.rowCount)
      } ?? Verdicts([])
    return try filtered(test.rows(of: rowCount), doubtful: verdictsOfDoubtful)
      .noting(Self.line(joining: other, keys, isWanted ? .semi : .anti))
  }

  private func partnerTest(
    _ other: Table, on keys: [(String, String)], isWanted: Bool
  ) throws(TableError) -> RowTest {
    if other.doubtful == nil,
      let lookup = try PartnerLookup(
        try columns(keys.map(\.0)), try other.columns(keys.map(\.1)), rightCount: other.rowCount)
    {
      return .partner(PartnerTest(lookup, isWanted: isWanted))
    }
    let sure = try hasPartner(other, on: keys)
    let possible = try other.doubtful.map { (doubtful) throws(TableError) in
      try hasPartner(doubtful, on: keys)
    }
    return RowTest(
      Verdicts(
        sure.indices.map { row in
          let verdict: Truth = sure[row] ? .yes : possible?[row] == true ? .maybe : .no
          return isWanted ? verdict : !verdict
        }))
  }

  private func hasPartner(_ other: Table, on keys: [(String, String)]) throws(TableError) -> [Bool] {
    let (mine, theirs) = (try columns(keys.map(\.0)), try other.columns(keys.map(\.1)))
    if let pairs = try PairKeys(mine, theirs, leftCount: rowCount, rightCount: other.rowCount) {
      return try pairs.groups().map { $0 >= 0 }
    }
    var grouper = Grouper()
    let right = grouper.add(theirs, rowCount: other.rowCount, expanding: true)
    let left = grouper.add(mine, rowCount: rowCount, expanding: true)
    var has = [Bool](repeating: false, count: grouper.groupCount)
    for (entry, group) in right.groups.enumerated() where !right.isBlank[entry] { has[group] = true }
    var found = [Bool](repeating: false, count: rowCount)
    for (entry, row) in left.rows.enumerated() where !left.isBlank[entry] && has[left.groups[entry]] {
      found[row] = true
    }
    return found
  }

  /// The same for many rows of which all are certain and that come from no records; nil for other tables.
  private func quicklyJoined(
    _ other: Table, on keys: [(String, String)], kind: JoinKind
  ) throws(TableError) -> Table? {
    guard rowCount >= Execution.current.quickFrom, doubtful == nil, other.doubtful == nil, origins == nil,
      other.origins == nil
    else {
      return nil
    }
    let pairs = try PairKeys(
      try columns(keys.map(\.0)), try other.columns(keys.map(\.1)), leftCount: rowCount,
      rightCount: other.rowCount)
    guard let pairs else { return nil }
    let (left, right) = try pairs.rows(keepsAll: kind == .left)
    var composing: [ObjectIdentifier: Selection] = [:]
    // Both tables may be chosen by one selection, and their rows here are not the same.
    var composingTheirs: [ObjectIdentifier: Selection] = [:]
    let mine = columns.map { $0.gather(left, composing: &composing) }
    let theirs = joinedColumns(other, on: keys).map { column, name in
      column.gather(right, composing: &composingTheirs).renamed(name)
    }
    return with(columns: mine + theirs, rowCount: left.count, origins: nil)
  }

  /// The columns that a join takes from the other table, with the names they get.
  ///
  /// - Parameter several: Columns that count as having several values in a cell, as those of the certain rows or of the
  ///   doubtful ones do: both get the same columns.
  func joinedColumns(
    _ other: Table, on keys: [(String, String)], several: Set<String> = []
  ) -> [(Column, String)] {
    let dropped = Set(keys.filter { self[$0.0]?.isMultiple == false && !several.contains($0.0) }.map(\.1))
    var taken = Set(columns.map(\.name))
    return other.columns.filter { !dropped.contains($0.name) }.map { column in
      let name = Self.free(column.name, besides: taken, prefix: other.rowName)
      taken.insert(name)
      return (column, name)
    }
  }

  private func joined(
    _ other: Table, on keys: [(String, String)], kind: JoinKind, _ several: Set<String>
  ) throws(TableError) -> Table {
    let leftKeys = try columns(keys.map(\.0))
    let rightKeys = try other.columns(keys.map(\.1))
    var grouper = Grouper()
    let right = grouper.add(rightKeys, rowCount: other.rowCount, expanding: true)
    let left = grouper.add(leftKeys, rowCount: rowCount, expanding: true)
    var partners: [[Int]] = Array(repeating: [], count: grouper.groupCount)
    for (entry, group) in right.groups.enumerated() where !right.isBlank[entry] {
      partners[group].append(right.rows[entry])
    }

    var leftRows: [Int] = []
    var rightRows: [Int] = []
    var entry = 0
    for row in 0..<rowCount {
      // Two lists that double as they grow, and what is made of them.
      if row & 0xFF == 0 { try Execution.current.require(byteCount: leftRows.count * 40) }
      var found: [Int] = []
      while entry < left.rows.count, left.rows[entry] == row {
        if !left.isBlank[entry] { found += partners[left.groups[entry]] }
        entry += 1
      }
      found = found.count < 2 ? found : Set(found).sorted()
      if found.isEmpty, kind == .left { found = [-1] }
      for partner in found {
        leftRows.append(row)
        rightRows.append(partner)
      }
    }

    let all =
      columns.map { $0.gather(leftRows) }
      + joinedColumns(other, on: keys, several: several).map { column, name in
        column.gather(rightRows).renamed(name)
      }
    let origins = joinedOrigins(with: other, leftRows, rightRows)
    return with(columns: all, rowCount: leftRows.count, origins: origins)
  }

  func joinedOrigins(with other: Table, _ leftRows: [Int], _ rightRows: [Int]) -> Origins? {
    let left = origins?.gathered(leftRows)
    let right = other.origins?.gathered(rightRows)
    guard let left else { return right }
    return right.map(left.paired) ?? left
  }

  private static func free(_ name: String, besides taken: Set<String>, prefix: String) -> String {
    guard taken.contains(name) else { return name }
    let base = "\(prefix)_\(name)"
    var candidate = base
    var number = 2
    while taken.contains(candidate) {
      candidate = "\(base)_\(number)"
      number += 1
    }
    return candidate
  }
}
