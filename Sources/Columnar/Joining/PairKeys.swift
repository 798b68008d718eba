/// The rows of another table by the values of some columns, to be looked up for the rows of this one.
///
/// Blanks agree with nothing. Whole numbers equal numbers of the same size, ids equal texts of the same letters.
struct PairKeys: Sendable {
  /// Finds the group of partners of rows on the left.
  let lookup: PartnerLookup
  /// Where the partners of each group start in `partners`, and one more for the end.
  let starts: [Int]
  /// Rows on the right, group by group, ascending within each.
  let partners: [Int32]
  private let leftCount: Int

  /// Nil where the cells of a column are no single values.
  init?(_ left: [Column], _ right: [Column], leftCount: Int, rightCount: Int) throws(TableError) {
    guard let lookup = try PartnerLookup(left, right, rightCount: rightCount) else { return nil }
    (self.lookup, self.leftCount) = (lookup, leftCount)
    let groupCount = lookup.groupCount
    var starts = [Int](repeating: 0, count: groupCount + 1)
    for (row, group) in lookup.rightGroups.enumerated() {
      if row & 0x3FFF == 0 { try Execution.current.check() }
      if group >= 0 { starts[Int(group) + 1] += 1 }
    }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    // Each of these takes a while in which nobody is asked.
    try Execution.current.check()
    var next = starts
    try Execution.current.check()
    var partners = [Int32](repeating: 0, count: starts.last ?? 0)
    for (row, group) in lookup.rightGroups.enumerated() {
      if row & 0x3FFF == 0 { try Execution.current.check() }
      guard group >= 0 else { continue }
      partners[next[Int(group)]] = Int32(row)
      next[Int(group)] += 1
    }
    (self.starts, self.partners) = (starts, partners)
  }

  /// The group of partners of each row on the left; -1 where it has none.
  func groups() throws(TableError) -> Vector<Int32> {
    let lookup = lookup
    return try Vector.computed(leftCount) { rows, out in lookup.find(rows, out + rows.lowerBound) }
  }

  /// The rows on the left with their partners, in the order of the left and then of the right; with `keepsAll` those without
  /// a partner too.
  ///
  /// - Throws: ``TableError`` where they are more than rows can be numbered.
  func rows(keepsAll: Bool) throws(TableError) -> (left: Selection, right: Selection) {
    let groups = try groups()
    var count = 0
    for row in 0..<groups.count {
      if row & 0x3FFF == 0 { try Execution.current.check() }
      let group = Int(groups.base[row])
      count += group < 0 ? (keepsAll ? 1 : 0) : starts[group + 1] - starts[group]
    }
    guard count < Int(Int32.max) else { throw .tooManyRows(count) }
    // The rows, and a column of each table at least.
    try Execution.current.require(byteCount: count * 16)
    let left = Block(byteCount: count * 4), right = Block(byteCount: count * 4)
    let lefts = left.base.bindMemory(to: Int32.self, capacity: count)
    let rights = right.base.bindMemory(to: Int32.self, capacity: count)
    var place = 0
    for row in 0..<groups.count {
      if row & 0x3FFF == 0 { try Execution.current.check() }
      let group = Int(groups.base[row])
      guard group >= 0 else {
        if keepsAll {
          (lefts[place], rights[place]) = (Int32(row), -1)
          place += 1
        }
        continue
      }
      for partner in starts[group]..<starts[group + 1] {
        (lefts[place], rights[place]) = (Int32(row), partners[partner])
        place += 1
      }
    }
    return (
      Selection(Vector(left, count: count)), Selection(Vector(right, count: count), hasGaps: keepsAll)
    )
  }
}
