/// The order of many rows by some columns, found by counting digits of their ranks.
///
/// Rows that are equal in all columns keep their order; blanks come last in either direction.
struct RowOrder {
  let rows: Vector<Int32>

  /// Nil where the cells of a column have no ranks that are numbers.
  ///
  /// - Complexity: O(*rows* × *digits in which ranks differ*).
  init?(_ columns: [(Column, Bool)], rowCount: Int) throws(TableError) {
    var order = Vector<Int32>((0..<Int32(rowCount)).lazy.map { $0 })
    // By the last column first: later passes keep the order of earlier ones among equals.
    for (column, descending) in columns.reversed() {
      guard let ranks = RankFeed(column, descending: descending) else { return nil }
      let blanks = column.blanks.codes
      // Flipping the sign makes negative numbers order below positive ones.
      let keys: Vector<UInt64> = try Vector.computed(rowCount) { rows, out in
        out.withMemoryRebound(to: Int64.self, capacity: rowCount) { words in
          ranks.fill(rows, words + rows.lowerBound)
        }
        for row in rows {
          out[row] = (blanks.map { $0.base[row] != 0 } ?? false) ? .max : out[row] ^ (1 << 63)
        }
      }
      order = try Self.sorted(order, by: keys)
    }
    rows = order
  }

  private static let digitBits: UInt64 = 11

  private static func sorted(
    _ order: Vector<Int32>, by keys: Vector<UInt64>
  ) throws(TableError) -> Vector<Int32> {
    var (all, any): (UInt64, UInt64) = (.max, 0)
    for row in 0..<keys.count {
      all &= keys.base[row]
      any |= keys.base[row]
    }
    let differing = any & ~all
    var order = order
    var shift: UInt64 = 0
    while shift < 64 {
      let mask: UInt64 = (1 << digitBits) - 1
      if (differing >> shift) & mask != 0 {
        try Execution.current.check()
        var starts = [Int](repeating: 0, count: 1 << Int(digitBits))
        for row in 0..<keys.count { starts[Int((keys.base[row] >> shift) & mask)] += 1 }
        var sum = 0
        for digit in starts.indices { (starts[digit], sum) = (sum, sum + starts[digit]) }
        let before = order
        order = Vector(count: before.count) { buffer in
          for place in 0..<before.count {
            let row = before.base[place]
            let digit = Int((keys.base[Int(row)] >> shift) & mask)
            buffer[starts[digit]] = row
            starts[digit] += 1
          }
        }
      }
      shift += digitBits
    }
    return order
  }
}
