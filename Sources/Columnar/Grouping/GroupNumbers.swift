/// Which group each row belongs to, groups being numbered in the order of their first rows.
struct GroupNumbers: Sendable {
  /// The rows that one thread numbered by itself.
  struct Part: Sendable {
    let rows: Range<Int>
    /// How many groups they have.
    let count: Int
    /// The number of each of these among all groups; nil where it is the same.
    let numbers: Vector<UInt32>?
  }

  /// The group of each row, in the numbering of its part; nil where all rows are one group.
  let local: Vector<UInt32>?
  let parts: [Part]
  let rowCount: Int
  /// The first row of each group.
  let firstRows: Vector<Int32>

  var count: Int { firstRows.count }

  /// Numbers the rows of some columns by their cells; nil where a column's cells are no single values.
  ///
  /// - Complexity: O(*rows*) on all threads. Where the keys that are possible are few, a table has a place for each; else the
  ///   first columns are numbered by themselves, or a table of hashes has those that occur.
  init?(_ columns: [Column], rowCount: Int) throws(TableError) {
    guard let (keys, possible) = try Self.keys(columns, rowCount) else { return nil }
    try self.init(keys, Numbering(possible, rowCount), rowCount)
  }

  private init(_ keys: RowKeys, _ numbering: Numbering, _ rowCount: Int) throws(TableError) {
    try Execution.current.require(byteCount: rowCount * 4)
    local = try Vector(count: rowCount) { (buffer) throws(TableError) in
      try numbering.number(keys, into: buffer.baseAddress)
    }
    parts = try numbering.merged()
    firstRows = numbering.tables[0].firstRows
    self.rowCount = rowCount
  }

  /// The first row of each group of rows that agree in some columns; nil where a column's cells are no single values.
  static func firstRows(_ columns: [Column], rowCount: Int) throws(TableError) -> Vector<Int32>? {
    guard let (keys, possible) = try keys(columns, rowCount) else { return nil }
    let numbering = Numbering(possible, rowCount)
    try numbering.number(keys, into: nil)
    _ = try numbering.merged()
    return numbering.tables[0].firstRows
  }

  /// One group of all rows.
  init(single rowCount: Int) {
    local = nil
    parts = Execution.current.shares(of: rowCount).map { Part(rows: $0.rows, count: 1, numbers: nil) }
    firstRows = Vector([0])
    self.rowCount = rowCount
  }

  /// The keys of rows, and how many are possible where these are few enough for a table with a place for each.
  static func keys(_ columns: [Column], _ rowCount: Int) throws(TableError) -> (RowKeys, possible: Int?)? {
    guard !columns.isEmpty, rowCount > 0, rowCount < Int(Int32.max) else { return nil }
    var codes: [KeyCodes] = []
    for column in columns {
      guard let code = KeyCodes(column) else { return nil }
      codes.append(code)
    }
    let most = UInt64(min(1 << 26, max(1 << 16, rowCount * 4)))
    guard var keys = RowKeys(codes) else { return nil }
    if keys.possible > most, codes.count > 2 {
      // Of the pairs that are possible few may occur, and with these a table has room for the rest.
      let first = (2..<codes.count).last { RowKeys(Array(codes[..<$0])).map { $0.possible <= most } ?? false }
      if let first, let start = RowKeys(Array(codes[..<first])) {
        let numbers = try GroupNumbers(start, Numbering(Int(start.possible), rowCount), rowCount)
        codes = [KeyCodes(try numbers.groups(), count: numbers.count)] + codes[first...]
        keys = RowKeys(codes) ?? keys
      }
    }
    if keys.possible <= most { keys = RowKeys(KeyCodes.ordered(codes, rowCount: rowCount)) ?? keys }
    return (keys, keys.possible <= most ? Int(keys.possible) : nil)
  }

  /// The group of each row.
  ///
  /// - Throws: ``TableError`` where somebody asked to stop.
  func groups() throws(TableError) -> Vector<UInt32> {
    guard let local else { return Vector(repeating: 0, count: rowCount) }
    guard parts.contains(where: { $0.numbers != nil }) else { return local }
    let parts = parts
    return try Vector.computed(rowCount) { rows, out in
      for part in parts where part.rows.overlaps(rows) {
        let here = part.rows.clamped(to: rows)
        if let numbers = part.numbers {
          for row in here { out[row] = numbers.base[Int(local.base[row])] }
        } else {
          (out + here.lowerBound).update(from: local.base + here.lowerBound, count: here.count)
        }
      }
    }
  }

  /// The rows of each group, ascending.
  ///
  /// - Throws: ``TableError`` where somebody asked to stop.
  func rowLists() throws(TableError) -> [[Int]] {
    let groups = try groups()
    let execution = Execution.current
    var counts = [Int](repeating: 0, count: count)
    for row in 0..<rowCount {
      if row & 0xFFFF == 0 { try execution.check() }
      counts[Int(groups.base[row])] += 1
    }
    var lists: [[Int]] = counts.map { count in
      var list: [Int] = []
      list.reserveCapacity(count)
      return list
    }
    for row in 0..<rowCount {
      if row & 0xFFFF == 0 { try execution.check() }
      lists[Int(groups.base[row])].append(row)
    }
    return lists
  }
}

/// Numbers the keys of rows on all threads, each with a table of its own.
private struct Numbering: Sendable {
  let tables: [KeyTable]
  private let shares: [Execution.Share]
  private let isDense: Bool
  private let rowCount: Int

  init(_ possible: Int?, _ rowCount: Int) {
    shares = Execution.current.shares(of: rowCount)
    tables = shares.map { _ in KeyTable(possible: possible) }
    isDense = possible != nil
    self.rowCount = rowCount
  }

  /// Few enough rows that their keys and numbers stay in the nearest cache.
  private static let chunk = 1 << 11

  /// Numbers all rows, each share by its table; without a place for the numbers they are not kept.
  func number(_ keys: RowKeys, into out: UnsafeMutablePointer<UInt32>?) throws(TableError) {
    nonisolated(unsafe) let out = out
    let execution = Execution.current
    try execution.forEachPiece(of: rowCount) { share, rows in
      let table = tables[share]
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * Self.chunk) { buffer in
        guard let wide = buffer.baseAddress else { return }
        let short = UnsafeMutableRawPointer(wide).assumingMemoryBound(to: UInt32.self)
        let unkept = UnsafeMutableRawPointer(wide + Self.chunk).assumingMemoryBound(to: UInt32.self)
        for start in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.chunk) {
          let chunk = start..<min(start + Self.chunk, rows.upperBound)
          // A table that is looked into for the first time is slow.
          if execution.isStopping { return }
          let numbers = out.map { $0 + start } ?? unkept
          if isDense {
            keys.fill(chunk, short)
            table.number(short, chunk, into: numbers)
          } else {
            keys.fill(chunk, wide: wide)
            table.number(wide, chunk, into: numbers)
          }
        }
      }
    }
  }

  /// What numbers the groups of each share have among all: those of the first stand, and others follow in the order of their
  /// first rows.
  func merged() throws(TableError) -> [GroupNumbers.Part] {
    var parts: [GroupNumbers.Part] = []
    for (share, table) in zip(shares, tables) {
      let count = table.count
      let numbers =
        share.number == 0 ? nil : try tables[0].merge(table)
      parts.append(GroupNumbers.Part(rows: share.rows, count: count, numbers: numbers))
    }
    return parts
  }
}
