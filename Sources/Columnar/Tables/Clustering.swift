import Synchronization

/// Where rows lie together that agree in some columns, as those of a dyad do once a table was sorted by dyad and date.
///
/// It is an index: what is asked of these columns is asked once a run, and the rows of all other runs are not read. A run is rows
/// that follow each other, no more, so the index holds for any table; it is of use where rows are in order.
package final class Clustering: Sendable {
  /// The columns by which rows lie together, the first first.
  package let keys: [String]
  // Found when first asked for, once for all tables that share the rows.
  private let found = Mutex<Found>(.nothing)

  private enum Found: Sendable {
    case nothing
    case runs(Runs?)
  }

  /// Rows that follow each other and agree in the key columns.
  struct Runs: Sendable {
    /// Where each run starts, and one more for the end.
    let starts: Vector<Int32>
    /// The key columns, with one row for each run.
    let heads: Table
  }

  package init(keys: [String]) { self.keys = keys }

  /// The columns that rows sorted by some lie together by: the last only orders the rows of a run, unless it is alone.
  convenience init(sortedBy keys: [SortKey]) {
    self.init(keys: (keys.count > 1 ? keys.dropLast() : keys[...]).map(\.column))
  }

  /// The runs of the table's rows; nil where they are too short to be worth it.
  ///
  /// - Throws: ``TableError`` where somebody asked to stop.
  func runs(of table: Table) throws(TableError) -> Runs? {
    if case .runs(let runs) = found.withLock({ $0 }) { return runs }
    let runs = try Self.runs(of: table, by: keys)
    found.withLock { $0 = .runs(runs) }
    return runs
  }

  /// How many rows the runs must have on average.
  private static let leastLength = 4

  private static func runs(of table: Table, by names: [String]) throws(TableError) -> Runs? {
    var columns = names.prefix { table[$0] != nil }.compactMap { table[$0] }
    while !columns.isEmpty {
      let codes = columns.compactMap { KeyCodes($0) }
      if codes.count == columns.count, let keys = RowKeys(codes) {
        let starts = try starts(keys, table.rowCount)
        if starts.count <= table.rowCount / leastLength {
          let rows = starts.map { Int($0) }
          let heads = Table(
            rowName: table.rowName, rowPlural: table.rowPlural, checked: columns.map { $0.gather(rows) },
            rowCount: rows.count, origins: nil)
          return Runs(starts: Vector(starts + [Int32(table.rowCount)]), heads: heads)
        }
      }
      columns.removeLast()
    }
    return nil
  }

  /// The rows whose keys differ from those of the row before.
  private static func starts(_ keys: RowKeys, _ rowCount: Int) throws(TableError) -> [Int32] {
    let execution = Execution.current
    let found = execution.shares(of: rowCount).map { _ in Starts() }
    try execution.forEachPiece(of: rowCount) { share, rows in
      // With the row before the piece, which its first is compared with.
      let all = max(0, rows.lowerBound - 1)..<rows.upperBound
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: all.count) { buffer in
        guard let words = buffer.baseAddress else { return }
        keys.fill(all, wide: words)
        if all.lowerBound == rows.lowerBound { found[share].rows.append(0) }
        for place in 1..<max(1, all.count) where words[place] != words[place - 1] {
          found[share].rows.append(Int32(truncatingIfNeeded: all.lowerBound + place))
        }
      }
    }
    return found.flatMap(\.rows)
  }

  /// What one thread found; nobody else looks at it until all are through.
  private final class Starts: @unchecked Sendable {
    var rows: [Int32] = []
  }
}
