import Chronology

/// The rows of another table by the values of some columns, to be looked up for the rows of this one.
///
/// Blanks agree with nothing. Whole numbers equal numbers of the same size, ids equal texts of the same letters.
struct PairKeys: Sendable {
  /// The group of partners of each row on the left; -1 where it has none.
  let groups: Vector<Int32>
  /// Where the partners of each group start in `partners`, and one more for the end.
  let starts: [Int]
  /// Rows on the right, group by group, ascending within each.
  let partners: [Int32]

  /// Nil where the cells of a column are no single values.
  init?(_ left: [Column], _ right: [Column], leftCount: Int, rightCount: Int) throws(TableError) {
    var lanes: [Lane] = []
    var possible: UInt64 = 1
    for (mine, theirs) in zip(left, right) {
      guard let lane = Lane(mine, theirs) else { return nil }
      lanes.append(lane)
      let (product, overflow) = possible.multipliedReportingOverflow(by: UInt64(max(1, lane.cardinality)))
      guard !overflow, product < 1 << 62 else { return nil }
      possible = product
    }
    let table = KeyTable(possible: possible <= 1 << 22 ? Int(possible) : nil)
    var rightGroups = [Int32](repeating: -1, count: rightCount)
    rows: for row in 0..<rightCount {
      var key: UInt64 = 0
      for lane in lanes {
        guard let number = lane.right(row) else { continue rows }
        key = key * UInt64(lane.cardinality) + UInt64(number)
      }
      rightGroups[row] = Int32(truncatingIfNeeded: table.number(of: key, row: row))
    }
    var starts = [Int](repeating: 0, count: table.keys.count + 1)
    for group in rightGroups where group >= 0 { starts[Int(group) + 1] += 1 }
    for group in 0..<table.keys.count { starts[group + 1] += starts[group] }
    var next = starts
    var partners = [Int32](repeating: 0, count: starts.last ?? 0)
    for (row, group) in rightGroups.enumerated() where group >= 0 {
      partners[next[Int(group)]] = Int32(row)
      next[Int(group)] += 1
    }
    (self.starts, self.partners) = (starts, partners)
    let all = lanes
    groups = try Vector.computed(leftCount) { rows, out in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: rows.count) { buffer in
        guard let keys = buffer.baseAddress else { return }
        keys.initialize(repeating: 0, count: rows.count)
        for lane in all { lane.addLeft(rows, to: keys) }
        for (offset, row) in rows.enumerated() {
          out[row] = keys[offset] == .max ? -1 : table.find(keys[offset])
        }
      }
    }
  }

  /// The rows on the left with their partners, in the order of the left and then of the right; with `keepsAll` those without
  /// a partner too.
  ///
  /// - Throws: ``TableError`` where they are more than rows can be numbered.
  func rows(keepsAll: Bool) throws(TableError) -> (left: Selection, right: Selection) {
    var count = 0
    for row in 0..<groups.count {
      let group = Int(groups.base[row])
      count += group < 0 ? (keepsAll ? 1 : 0) : starts[group + 1] - starts[group]
    }
    guard count < Int(Int32.max) else {
      throw TableError(
        .overflow, "the join would have \(count) rows",
        hint: "join on more columns, or keep distinct rows of one table first")
    }
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

  /// Two columns that are compared, in one numbering.
  private struct Lane: Sendable {
    let cardinality: Int
    private let codes: Codes
    private let table: Vector<UInt32>
    private let blanks: Vector<UInt8>?
    private let rightNumbers: [UInt32?]
    private let rightCodes: Codes
    private let rightBlanks: Blanks

    private enum Entry: Hashable {
      case text(String)
      case whole(Int)
      /// A number that is not whole, or too large for an integer.
      case number(Double)
      case date(String)
    }

    init?(_ left: Column, _ right: Column) {
      guard let (codes, entries) = Self.entries(left), let (theirCodes, theirs) = Self.entries(right) else {
        return nil
      }
      var numbers: [Entry: UInt32] = [:]
      let table = entries.map { entry in
        if let number = numbers[entry] { return number }
        let number = UInt32(numbers.count)
        numbers[entry] = number
        return number
      }
      self.codes = codes
      self.table = Vector(table.isEmpty ? [0] : table)
      cardinality = max(1, numbers.count)
      blanks = left.blanks.codes
      rightCodes = theirCodes
      rightNumbers = theirs.map { numbers[$0] }
      rightBlanks = right.blanks
    }

    private static func entries(_ column: Column) -> (Codes, [Entry])? {
      switch column.storage {
      case .text(let cells) where cells.offsets == nil:
        return (cells.codes, cells.dictionary.map { .text($0) })
      case .date(let cells) where cells.offsets == nil:
        return (cells.codes, cells.dictionary.map { .date($0.canonical) })
      case .integer(let cells):
        guard case .coded(let codes, let entries) = cells.coded(column.blanks) else { return nil }
        return (codes, entries.map { .whole($0) })
      case .number(let cells):
        guard case .coded(let codes, let entries) = cells.coded(column.blanks) else { return nil }
        return (codes, entries.map { number in Int(exactly: number).map { .whole($0) } ?? .number(number) })
      default: return nil
      }
    }

    /// The number of a row on the right; nil where no row on the left can have it.
    func right(_ row: Int) -> UInt32? {
      guard rightBlanks[row] == nil else { return nil }
      let code = Int(rightCodes[row])
      return code < rightNumbers.count ? rightNumbers[code] : nil
    }

    /// Adds the numbers of some rows on the left to their keys; a blank makes the key one that is never found.
    func addLeft(_ rows: Range<Int>, to keys: UnsafeMutablePointer<UInt64>) {
      codes.withCodes(rows, table) { numbers in
        for (offset, row) in rows.enumerated() {
          if let blanks, blanks.base[row] != 0 { keys[offset] = .max }
          guard keys[offset] != .max else { continue }
          keys[offset] = keys[offset] &* UInt64(cardinality) &+ UInt64(numbers[offset])
        }
      }
    }
  }
}
