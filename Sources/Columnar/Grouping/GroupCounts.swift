/// How many rows each group has, groups in the order of their first rows.
///
/// Each row is counted where its key has a place of its own: no row gets a number that somebody would have to look up.
struct GroupCounts {
  /// The first row of each group.
  let firstRows: Vector<Int32>
  let counts: Vector<Int>

  /// Nil where a column's cells are no single values, and where too many keys are possible to have a place for each.
  ///
  /// - Complexity: O(*rows* + *possible keys*), on all threads.
  init?(_ columns: [Column], rowCount: Int) throws(TableError) {
    guard let (keys, possible) = try GroupNumbers.keys(columns, rowCount), let possible, keys.areShort else {
      return nil
    }
    let execution = Execution.current
    let tallies = execution.shares(of: rowCount).map { _ in KeyTally(possible: possible) }
    try execution.forEachPiece(of: rowCount) { share, rows in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.chunk) { buffer in
        guard let slots = buffer.baseAddress else { return }
        for start in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.chunk) {
          let chunk = start..<min(start + Self.chunk, rows.upperBound)
          if execution.isStopping { return }
          keys.fill(chunk, slots)
          tallies[share].count(slots, chunk)
        }
      }
    }
    for later in tallies.dropFirst() { try tallies[0].merge(later) }
    firstRows = tallies[0].firstRows
    counts = tallies[0].counts
  }

  /// Few enough rows that their keys stay in the nearest cache.
  private static let chunk = 1 << 11
}

/// The number of rows of each key, counted by one thread.
private final class KeyTally: @unchecked Sendable {
  private let block: Block
  /// The keys that came and the first row of each, in the order in which they did.
  private var found: [(key: UInt32, row: Int32)] = []

  /// - Parameter possible: All keys are below this.
  init(possible: Int) { block = Block(zeroedByteCount: possible * 4) }

  private var places: UnsafeMutablePointer<UInt32> { block.base.assumingMemoryBound(to: UInt32.self) }

  func count(_ slots: UnsafePointer<UInt32>, _ rows: Range<Int>) {
    // Kept apart from the object's own, which each time would be asked whether somebody else changes it.
    var fresh: [(key: UInt32, row: Int32)] = []
    let places = places
    for offset in 0..<rows.count {
      let slot = slots[offset]
      let before = places[Int(slot)]
      places[Int(slot)] = before &+ 1
      if before == 0 { fresh.append((slot, Int32(truncatingIfNeeded: rows.lowerBound &+ offset))) }
    }
    found += fresh
  }

  /// Adds what was counted in later rows.
  ///
  /// - Throws: ``TableError`` where somebody asked to stop.
  func merge(_ later: KeyTally) throws(TableError) {
    for (place, (key, row)) in later.found.enumerated() {
      if place & 0xFFFF == 0 { try Execution.current.check() }
      if places[Int(key)] == 0 { found.append((key, row)) }
      places[Int(key)] += later.places[Int(key)]
    }
  }

  /// The first row of each key that came.
  var firstRows: Vector<Int32> { Vector(found.lazy.map(\.row)) }

  /// How many rows each key has that came.
  var counts: Vector<Int> { Vector(found.lazy.map { Int(self.places[Int($0.key)]) }) }
}
