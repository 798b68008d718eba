import Chronology

/// Finds for rows of one table the group of rows of another that agree with them in some columns.
struct PartnerLookup: Sendable {
  /// The group of each row on the right; -1 where it agrees with nothing on the left.
  let rightGroups: [Int32]
  private let keys: RowKeys
  private let table: KeyTable

  var groupCount: Int { table.count }

  /// Nil where the cells of a column are no single values.
  init?(_ left: [Column], _ right: [Column], rightCount: Int) throws(TableError) {
    var lanes: [Lane] = []
    for (mine, theirs) in zip(left, right) {
      guard let lane = try Lane(mine, theirs) else { return nil }
      lanes.append(lane)
    }
    guard let keys = RowKeys(lanes.map(\.left)) else { return nil }
    self.keys = keys
    table = KeyTable(possible: keys.possible <= 1 << 22 ? Int(keys.possible) : nil)
    try Execution.current.check()
    var groups = [Int32](repeating: -1, count: rightCount)
    let execution = Execution.current
    rows: for row in 0..<rightCount {
      if row & 0xF == 0 { try execution.check() }
      var key: UInt64 = 0
      for lane in lanes {
        guard let number = lane.right(row) else { continue rows }
        key = key * UInt64(lane.left.cardinality) + UInt64(number)
      }
      groups[row] = Int32(truncatingIfNeeded: table.number(of: key, row: row))
    }
    rightGroups = groups
  }

  /// Puts the groups of partners of some rows on the left one after the other; -1 where there are none.
  func find(_ rows: Range<Int>, _ out: UnsafeMutablePointer<Int32>) {
    if keys.areShort, let numbers = table.dense {
      out.withMemoryRebound(to: UInt32.self, capacity: rows.count) { slots in
        keys.fill(rows, slots)
        for offset in 0..<rows.count { slots[offset] = numbers[Int(slots[offset])] &- 1 }
      }
      return
    }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: max(1, rows.count)) { buffer in
      guard let slots = buffer.baseAddress else { return }
      keys.fill(rows, wide: slots)
      for offset in 0..<rows.count { out[offset] = table.find(slots[offset]) }
    }
  }

  /// Two columns that are compared, in one numbering.
  private struct Lane {
    /// The column on the left; its blanks have numbers that nothing on the right has.
    let left: KeyCodes
    private let numbers: [UInt32?]
    private let codes: Codes
    private let blanks: Blanks

    private enum Entry: Hashable {
      case text(String)
      case whole(Int)
      /// A number that is not whole, or too large for an integer.
      case number(Double)
      case date(String)
    }

    init?(_ left: Column, _ right: Column) throws(TableError) {
      if case .integer(let mine) = left.storage, case .integer(let theirs) = right.storage {
        guard case .coded(let codes, let entries) = mine.coded(left.blanks),
          case .coded(let others, let otherEntries) = theirs.coded(right.blanks)
        else { return nil }
        // Of whole numbers alone their bits say which are equal.
        let table = KeyTable(possible: nil)
        let execution = Execution.current
        for (place, entry) in entries.enumerated() {
          if place & 0xF == 0 { try execution.check() }
          _ = table.number(of: entry.key, row: place)
        }
        self.left = KeyCodes(codes, entryCount: entries.count, left.blanks)
        self.codes = others
        var numbers: [UInt32?] = []
        numbers.reserveCapacity(otherEntries.count)
        for (place, entry) in otherEntries.enumerated() {
          if place & 0x3FFF == 0 { try Execution.current.check() }
          let number = table.find(entry.key)
          numbers.append(number < 0 ? nil : UInt32(number))
        }
        self.numbers = numbers
        blanks = right.blanks
        return
      }
      guard let (mine, entries) = Self.entries(left), let (theirs, others) = Self.entries(right) else {
        return nil
      }
      var numbers: [Entry: UInt32] = [:]
      var table: [UInt32] = []
      table.reserveCapacity(entries.count)
      for (place, entry) in entries.enumerated() {
        if place & 0xFFFF == 0 { try Execution.current.check() }
        let number = numbers[entry] ?? UInt32(numbers.count)
        if number == numbers.count { numbers[entry] = number }
        table.append(number)
      }
      self.left = KeyCodes(mine, table, left.blanks)
      codes = theirs
      self.numbers = others.map { numbers[$0] }
      blanks = right.blanks
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
      guard blanks[row] == nil else { return nil }
      let code = Int(codes[row])
      return code < numbers.count ? numbers[code] : nil
    }
  }
}

/// Whether a row has a partner in another table.
struct PartnerTest: Sendable {
  private let lookup: PartnerLookup
  private let isWanted: Bool

  /// - Parameter isWanted: Whether the answer is yes for rows that have one, not for those that have none.
  init(_ lookup: PartnerLookup, isWanted: Bool) { (self.lookup, self.isWanted) = (lookup, isWanted) }

  func answer(_ rows: Range<Int>, _ out: UnsafeMutablePointer<UInt8>) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: max(1, rows.count)) { buffer in
      guard let groups = buffer.baseAddress else { return }
      lookup.find(rows, groups)
      let (found, missing): (UInt8, UInt8) = isWanted ? (2, 0) : (0, 2)
      for offset in 0..<rows.count { out[offset] = groups[offset] >= 0 ? found : missing }
    }
  }
}
