/// Which source records each row of a table came from: for each row a run of their numbers.
public struct Origins: Hashable, Sendable {
  private var offsets: [Int32]
  private var ids: [UInt32]

  /// One record for each row.
  public init(_ ids: [UInt32]) {
    self.ids = ids
    offsets = (0...Int32(ids.count)).map { $0 }
  }

  /// Any number of records for each row.
  public init(_ rows: [[UInt32]]) {
    offsets = [0]
    ids = []
    for row in rows {
      ids += row
      offsets.append(Int32(ids.count))
    }
  }

  /// How many rows there are.
  public var count: Int { offsets.count - 1 }

  /// The records of a row.
  public subscript(row: Int) -> ArraySlice<UInt32> { ids[Int(offsets[row])..<Int(offsets[row + 1])] }

  func gather(_ rows: [Int]) -> Origins {
    Origins(rows.map { $0 < 0 ? [] : Array(self[$0]) })
  }

  /// The records of groups of rows, each record once a group.
  func union(_ groups: [[Int]]) -> Origins {
    Origins(
      groups.map { rows in
        var seen: Set<UInt32> = []
        return rows.flatMap { row in self[row].filter { seen.insert($0).inserted } }
      })
  }
}
