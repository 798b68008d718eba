/// Which rows a join keeps.
public enum JoinKind: String, Hashable, Sendable, CaseIterable {
  /// Only rows that have a partner.
  case inner
  /// All rows of the table on the left; without a partner the cells from the right are not covered.
  case left
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
    var result = try joined(other, on: keys, kind: kind)
    var possible = try doubtful?.joined(other, on: keys, kind: kind)
    if let doubtfulOther = other.doubtful {
      possible = try joined(doubtfulOther, on: keys, kind: .inner).union(possible)
      possible = try possible?.union(try doubtful?.joined(doubtfulOther, on: keys, kind: .inner))
    }
    result.doubtful = possible
    let on = keys.map { $0 == $1 ? $0 : "\($0) = \($1)" }.joined(separator: ", ")
    return result.noting("join \(other.rowPlural) on \(on) (\(kind.rawValue))")
  }

  private func joined(
    _ other: Table, on keys: [(String, String)], kind: JoinKind
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

    let dropped = Set(zip(leftKeys, keys).filter { !$0.0.isMultiple }.map(\.1.1))
    var taken = Set(columns.map(\.name))
    var all = columns.map { $0.gather(leftRows) }
    for column in other.columns where !dropped.contains(column.name) {
      let name = Self.free(column.name, besides: taken, prefix: other.rowName)
      taken.insert(name)
      all.append(column.gather(rightRows).renamed(name))
    }
    let origins = joinedOrigins(with: other, leftRows, rightRows)
    return with(columns: all, rowCount: leftRows.count, origins: origins)
  }

  private func joinedOrigins(with other: Table, _ leftRows: [Int], _ rightRows: [Int]) -> Origins? {
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
