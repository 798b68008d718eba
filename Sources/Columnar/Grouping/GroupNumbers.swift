/// Which group each row belongs to, groups being numbered in the order of their first rows.
struct GroupNumbers: Sendable {
  /// The group of each row.
  let groups: Vector<UInt32>
  /// The first row of each group.
  let firstRows: [Int32]

  var count: Int { firstRows.count }

  /// Numbers the rows of some columns by their cells; nil where a column's cells are no single values.
  ///
  /// - Complexity: O(*rows*) on all threads. Where the keys that are possible are few, a table has a place for each; else a
  ///   table of hashes for those that occur.
  init?(_ columns: [Column], rowCount: Int) throws(TableError) {
    guard !columns.isEmpty, rowCount > 0, rowCount < Int(Int32.max) else { return nil }
    var keys: [KeyCodes] = []
    for column in columns {
      guard let key = KeyCodes(column) else { return nil }
      keys.append(key)
    }
    var possible: UInt64 = 1
    for key in keys {
      let (product, overflow) = possible.multipliedReportingOverflow(by: UInt64(key.cardinality))
      guard !overflow, product < 1 << 63 else { return nil }
      possible = product
    }
    let isDense = possible <= max(1 << 16, UInt64(rowCount) * 4) && possible <= 1 << 26
    let execution = Execution.current
    let shares = execution.shares(of: rowCount)
    let tables = shares.map { _ in KeyTable(possible: isDense ? Int(possible) : nil) }
    let allKeys = keys
    let local: Vector<UInt32> = try Vector(count: rowCount) { (buffer) throws(TableError) in
      guard let base = buffer.baseAddress else { return }
      nonisolated(unsafe) let out = base
      try execution.forEachPiece(of: rowCount) { share, rows in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: rows.count) { buffer in
          guard let slots = buffer.baseAddress else { return }
          slots.initialize(repeating: 0, count: rows.count)
          for key in allKeys { key.add(rows, to: slots) }
          tables[share].number(slots, rows, into: out + rows.lowerBound)
        }
      }
      // The first share's numbers stand; those of the others follow, in the order of their first rows.
      let renumbered = (1..<max(1, tables.count)).map { tables[0].merge(tables[$0]) }
      Workers.run(shares.count) { share in
        guard share > 0 else { return }
        renumbered[share - 1].withUnsafeBufferPointer { numbers in
          for row in shares[share].rows { out[row] = numbers[Int(out[row])] }
        }
      }
      try execution.check()
    }
    groups = local
    firstRows = tables[0].firstRows
  }

  /// One group of all rows.
  init(single rowCount: Int) {
    groups = Vector(repeating: 0, count: rowCount)
    firstRows = [0]
  }

  /// The rows of each group, ascending.
  var rowLists: [[Int]] {
    var counts = [Int](repeating: 0, count: count)
    for row in 0..<groups.count { counts[Int(groups.base[row])] += 1 }
    var lists: [[Int]] = counts.map { count in
      var list: [Int] = []
      list.reserveCapacity(count)
      return list
    }
    for row in 0..<groups.count { lists[Int(groups.base[row])].append(row) }
    return lists
  }
}

/// Numbers keys in the order in which they come, for one thread.
final class KeyTable: @unchecked Sendable {
  private let isDense: Bool
  /// For a dense table the number of each key and 1; else keys and such numbers at the place of their hash.
  private var block: Block
  private var capacity: Int
  private(set) var keys: [UInt64] = []
  private(set) var firstRows: [Int32] = []

  /// - Parameter possible: All keys are below this; nil for keys that may be any.
  init(possible: Int?) {
    isDense = possible != nil
    capacity = possible ?? 1 << 12
    block = Block(zeroedByteCount: capacity * (possible == nil ? 16 : 4))
  }

  /// Numbers the keys of some rows.
  func number(_ slots: UnsafePointer<UInt64>, _ rows: Range<Int>, into out: UnsafeMutablePointer<UInt32>) {
    if isDense {
      let table = block.base.bindMemory(to: UInt32.self, capacity: capacity)
      for offset in 0..<rows.count {
        let slot = Int(slots[offset])
        var number = table[slot]
        if number == 0 {
          number = added(slots[offset], row: rows.lowerBound + offset)
          table[slot] = number
        }
        out[offset] = number &- 1
      }
    } else {
      for offset in 0..<rows.count {
        out[offset] = hashed(slots[offset], row: rows.lowerBound + offset)
      }
    }
  }

  /// The number of a key, a new one where it was not met before.
  func number(of key: UInt64, row: Int) -> UInt32 {
    guard isDense else { return hashed(key, row: row) }
    let table = block.base.bindMemory(to: UInt32.self, capacity: capacity)
    if table[Int(key)] == 0 { table[Int(key)] = added(key, row: row) }
    return table[Int(key)] - 1
  }

  /// The number of a key, -1 where it was never met.
  @inline(__always)
  func find(_ key: UInt64) -> Int32 {
    if isDense {
      return Int32(bitPattern: block.base.assumingMemoryBound(to: UInt32.self)[Int(key)]) - 1
    }
    let table = block.base.assumingMemoryBound(to: Entry.self)
    var place = place(of: key, in: capacity - 1)
    while table[place].number != 0 {
      if table[place].key == key { return Int32(truncatingIfNeeded: table[place].number) - 1 }
      place = (place + 1) & (capacity - 1)
    }
    return -1
  }

  /// Takes in the keys of another; the answer is which numbers its keys have here.
  func merge(_ other: KeyTable) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(other.keys.count)
    for (place, key) in other.keys.enumerated() {
      let row = Int(other.firstRows[place])
      numbers.append(number(of: key, row: row))
    }
    return numbers
  }

  private func added(_ key: UInt64, row: Int) -> UInt32 {
    keys.append(key)
    firstRows.append(Int32(truncatingIfNeeded: row))
    return UInt32(truncatingIfNeeded: keys.count)
  }

  private struct Entry {
    var key: UInt64
    var number: UInt64
  }

  @inline(__always)
  private func place(of key: UInt64, in mask: Int) -> Int {
    let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low) & mask
  }

  private func hashed(_ key: UInt64, row: Int) -> UInt32 {
    if keys.count * 2 >= capacity { grow() }
    let table = block.base.bindMemory(to: Entry.self, capacity: capacity)
    var place = place(of: key, in: capacity - 1)
    while table[place].number != 0 {
      if table[place].key == key { return UInt32(truncatingIfNeeded: table[place].number - 1) }
      place = (place + 1) & (capacity - 1)
    }
    let number = added(key, row: row)
    table[place] = Entry(key: key, number: UInt64(number))
    return number - 1
  }

  private func grow() {
    capacity *= 4
    let larger = Block(zeroedByteCount: capacity * 16)
    let table = larger.base.bindMemory(to: Entry.self, capacity: capacity)
    for (number, key) in keys.enumerated() {
      var place = place(of: key, in: capacity - 1)
      while table[place].number != 0 { place = (place + 1) & (capacity - 1) }
      table[place] = Entry(key: key, number: UInt64(number + 1))
    }
    block = larger
  }
}
