/// The order of many rows by some columns, found by counting digits of their ranks.
///
/// Rows that are equal in all columns keep their order; blanks come last in either direction.
struct RowOrder {
  let rows: Vector<Int32>

  /// Nil where the cells of a column have no ranks that are numbers.
  ///
  /// - Complexity: O(*rows* × *digits in which ranks differ*).
  init?(_ columns: [(Column, Bool)], rowCount: Int) throws(TableError) {
    var order: Vector<Int32>?
    var key: SortKeys?
    // By the last column first: later passes keep the order of earlier ones among equals.
    for (column, descending) in columns.reversed() {
      guard let ranks = RankFeed(column, descending: descending) else { return nil }
      let one = try SortKeys(ranks, column.blanks.codes, rowCount)
      if let before = key {
        // As many columns as fit into a word are one key.
        if let both = try before.below(one) {
          key = both
          continue
        }
        order = try before.sorted(order)
      }
      key = one
    }
    guard let key else { return nil }
    rows = try key.sorted(order)
  }
}

/// Numbers by which rows are ordered, of as many bits as they need.
private struct SortKeys {
  private let keys: Vector<UInt64>
  private let bitCount: Int

  private init(_ keys: Vector<UInt64>, _ bitCount: Int) { (self.keys, self.bitCount) = (keys, bitCount) }

  /// Keys in the order of ranks, with blanks behind all others.
  init(_ ranks: RankFeed, _ blanks: Vector<UInt8>?, _ rowCount: Int) throws(TableError) {
    // Flipping the sign makes negative numbers order below positive ones.
    let flipped: Vector<UInt64> = try Vector.computed(rowCount) { rows, out in
      let words = UnsafeMutableRawPointer(out + rows.lowerBound).assumingMemoryBound(to: Int64.self)
      ranks.fill(rows, words)
      for row in rows { out[row] ^= 1 << 63 }
    }
    var (least, greatest): (UInt64, UInt64) = (.max, 0)
    for row in 0..<rowCount where blanks.map({ $0.base[row] == 0 }) ?? true {
      least = min(least, flipped.base[row])
      greatest = max(greatest, flipped.base[row])
    }
    let first = min(least, greatest)
    // What has no rank has the greatest number, and so have blanks: they are equal.
    let beyond = greatest == .max ? .max : greatest + 1
    self.init(
      try Vector.computed(rowCount) { rows, out in
        for row in rows { out[row] = flipped.base[row] &- first }
        guard let blanks else { return }
        for row in rows where blanks.base[row] != 0 { out[row] = beyond &- first }
      }, 64 - (beyond &- first).leadingZeroBitCount)
  }

  /// The keys of a column that weighs more with these below; nil where they do not fit into one word.
  func below(_ other: SortKeys) throws(TableError) -> SortKeys? {
    guard bitCount + other.bitCount <= 64 else { return nil }
    guard bitCount < 64 else { return self }
    let (low, high, shift) = (keys, other.keys, UInt64(bitCount))
    return SortKeys(
      try Vector.computed(low.count) { rows, out in
        for row in rows { out[row] = high.base[row] << shift | low.base[row] }
      }, bitCount + other.bitCount)
  }

  private static let digitBits = 11

  /// The rows in the order of their keys; those with equal keys stay as they were.
  func sorted(_ order: Vector<Int32>?) throws(TableError) -> Vector<Int32> {
    let count = keys.count
    if bitCount <= 32 { return try packed(order) }
    var order = order ?? Vector(0..<Int32(count))
    for shift in stride(from: 0, to: bitCount, by: Self.digitBits) {
      let mask = UInt64(1) << UInt64(Self.digitBits) - 1
      let (before, keys, shift) = (order, keys, UInt64(shift))
      try Execution.current.require(byteCount: count * 4)
      order = try Vector(count: count) { (buffer) throws(TableError) in
        try Self.scatter(count, { (keys.base[Int(before.base[$0])] >> shift) & mask }) { place, target in
          buffer[target] = before.base[place]
        }
      }
    }
    return order
  }

  /// The same where a key and the number of its row are one word: the words are sorted, and nothing is looked up.
  private func packed(_ order: Vector<Int32>?) throws(TableError) -> Vector<Int32> {
    let (keys, count) = (keys, keys.count)
    var words: Vector<UInt64> = try Vector.computed(count) { places, out in
      for place in places {
        let row = order.map { Int($0.base[place]) } ?? place
        out[place] = keys.base[row] << 32 | UInt64(row)
      }
    }
    for shift in stride(from: 0, to: bitCount, by: Self.digitBits) {
      let mask = UInt64(1) << UInt64(Self.digitBits) - 1
      let (before, shift) = (words, UInt64(shift + 32))
      try Execution.current.require(byteCount: count * 8)
      words = try Vector(count: count) { (buffer) throws(TableError) in
        guard let out = buffer.baseAddress else { return }
        try Self.scatter(count, { (before.base[$0] >> shift) & mask }) { place, target in
          out[target] = before.base[place]
        }
      }
    }
    return words.mapped { Int32(truncatingIfNeeded: $0) }
  }

  /// Tells for each place where it goes when places are put in the order of their digits.
  @inline(__always)
  private static func scatter(
    _ count: Int, _ digit: (Int) -> UInt64, _ move: (Int, Int) -> Void
  ) throws(TableError) {
    let starts = Block(zeroedByteCount: 8 << digitBits)
    let places = starts.base.bindMemory(to: Int.self, capacity: 1 << digitBits)
    for start in stride(from: 0, to: count, by: 1 << 16) {
      try Execution.current.check()
      for place in start..<min(start + 1 << 16, count) { places[Int(digit(place))] += 1 }
    }
    var sum = 0
    for digit in 0..<(1 << digitBits) { (places[digit], sum) = (sum, sum + places[digit]) }
    for start in stride(from: 0, to: count, by: 1 << 16) {
      try Execution.current.check()
      for place in start..<min(start + 1 << 16, count) {
        let digit = Int(digit(place))
        move(place, places[digit])
        places[digit] += 1
      }
    }
    withExtendedLifetime(starts) {}
  }
}
