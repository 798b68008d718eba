/// Which source records each row came from, by their numbers in the corpus.
///
/// Verbs carry origins along: a group has those of all its rows, a joined row those of both its parts.
public struct Origins: Hashable, Sendable {
  /// Where each row's ids start in `ids`, and one more for the end.
  private(set) var offsets: [Int32] = [0]
  /// The ids of all rows, one row after the other, ascending and without repeats within a row.
  private(set) var ids: [UInt32] = []

  /// Creates origins for no rows.
  public init() {}

  /// Creates origins for as many rows as are given.
  public init(_ rows: [[UInt32]]) {
    for row in rows { append(row) }
  }

  /// Creates origins for a table in which each row came from one record.
  public init(each ids: [UInt32]) {
    self.ids = ids
    offsets = Array(0...Int32(ids.count))
  }

  /// The number of rows.
  public var count: Int { offsets.count - 1 }

  /// The records that a row came from, ascending; empty where none is known.
  ///
  /// - Precondition: `row` is one of the rows.
  public subscript(row: Int) -> ArraySlice<UInt32> {
    ids[Int(offsets[row])..<Int(offsets[row + 1])]
  }

  /// Adds a row; ids may come in any order and more than once.
  public mutating func append(_ row: [UInt32]) {
    if row.count < 2 {
      ids += row
    } else {
      var last: UInt32?
      for id in row.sorted() where id != last {
        ids.append(id)
        last = id
      }
    }
    offsets.append(Int32(ids.count))
  }

  /// The rows at `rows`, in that order; a negative place has no origins.
  func gathered(_ rows: [Int]) -> Origins {
    var result = Origins()
    result.offsets.reserveCapacity(rows.count + 1)
    for row in rows {
      if row >= 0 { result.ids += self[row] }
      result.offsets.append(Int32(result.ids.count))
    }
    return result
  }

  /// One row for each group, with the origins of all its rows.
  func united(_ groups: [[Int]]) -> Origins {
    var result = Origins()
    for group in groups { result.append(group.flatMap { self[$0] }) }
    return result
  }

  /// These rows with those of another under them.
  func appending(_ other: Origins) -> Origins {
    var result = self
    let shift = Int32(ids.count)
    result.ids += other.ids
    result.offsets += other.offsets.dropFirst().map { $0 + shift }
    return result
  }

  /// Row by row the origins of both.
  func paired(_ other: Origins) -> Origins {
    var result = Origins()
    for row in 0..<min(count, other.count) { result.append(Array(self[row]) + Array(other[row])) }
    return result
  }
}
