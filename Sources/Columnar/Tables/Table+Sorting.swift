public import Chronology

extension Table {
  /// Sorts the rows, by the first key first; rows that are equal in all keys keep their order.
  ///
  /// Dates go by their earliest start (the latest, where there is no earliest) and then their latest end, texts by their folded form and then as written,
  /// quantities by the figure that stands for them, cells of several values by their first. Blanks come last
  /// in either direction. Doubtful rows are sorted among themselves.
  ///
  /// Rows that agree in all keys but the last then lie together, and a filter by these keys reads no others.
  ///
  /// - Throws: ``TableError`` for an unknown column.
  public func sort(_ keys: [SortKey]) throws(TableError) -> Table {
    var result = try sorted(keys)
    result.universe = universe
    result.doubtful = try doubtful?.sorted(keys)
    return result.noting("sort \(keys.map(\.description).joined(separator: ", "))")
  }

  /// Sorts by one column.
  ///
  /// - Throws: ``TableError`` for an unknown column.
  public func sort(_ column: String, descending: Bool = false) throws(TableError) -> Table {
    try sort([SortKey(column, descending: descending)])
  }

  private func sorted(_ keys: [SortKey]) throws(TableError) -> Table {
    var columns: [(Column, Bool)] = []
    for key in keys { columns.append((try column(key.column), key.descending)) }
    if rowCount >= Execution.current.quickFrom, let rows = try RowOrder(columns, rowCount: rowCount)?.rows {
      var result = gathered(Selection(rows))
      result.clustering = Clustering(sortedBy: keys)
      return result
    }
    let lanes = columns.map { column, descending in
      let ranks = column.sortRanks()
      return descending ? ranks.map(\.reversed) : ranks
    }
    var rows = Array(0..<rowCount)
    rows.sort { a, b in
      for lane in lanes where lane[a] != lane[b] { return lane[a] < lane[b] }
      return a < b
    }
    return gathered(rows)
  }
}

extension Span {
  /// The earliest start, or the latest where nothing limits the earliest: "by 1999" stands with 1999, not before
  /// everything.
  public var firstKnown: Day { start.earliest == .distantPast ? start.latest : start.earliest }
}

/// Where a cell stands among those of its column: numbers that order as the values do, blanks after all others.
struct SortRank: Comparable {
  private var isBlank: Bool
  private var rank: Int

  init(_ rank: Int?) {
    isBlank = rank == nil
    self.rank = rank ?? 0
  }

  /// The rank in the opposite order, in which blanks still come last. Flipping the bits cannot overflow.
  var reversed: SortRank { isBlank ? self : SortRank(~rank) }

  static func < (one: SortRank, other: SortRank) -> Bool {
    (one.isBlank ? 1 : 0, one.rank) < (other.isBlank ? 1 : 0, other.rank)
  }
}

extension Column {
  /// The rank of every cell; equal cells have equal ranks.
  func sortRanks() -> [SortRank] {
    let ranks: [Int?] =
      switch storage {
      case .boolean(let values): values.map { $0 ? 1 : 0 }
      case .integer(let values): values.map { $0 }
      case .number(let values): values.map(Self.rank)
      case .quantity(let cells): (0..<cells.count).map { cells[$0].central.flatMap(Self.rank) }
      case .date(let cells): cells.ranks(by: cells.entryRanks)
      case .text(let cells): cells.ranks(by: cells.entryRanks)
      }
    return ranks.enumerated().map { row, rank in SortRank(blanks[row] == nil ? rank : nil) }
  }

  /// Numbers in the order of their bits: turning those of negative ones about makes them order as integers do.
  static func rank(_ number: Double) -> Int? {
    if number.isNaN { return nil }
    // The two zeros are one number.
    let bits = Int(bitPattern: UInt(number.bitPattern == 1 << 63 ? 0 : number.bitPattern))
    return bits < 0 ? bits ^ Int.max : bits
  }
}

extension Coded<String> {
  /// Where each text stands among all: by its folded form, then as written.
  var entryRanks: [Int?] { ranks({ (folded($0), $0) }, by: { $0 < $1 }) }
}

extension Coded<EDTF> {
  /// Where each date stands among all: by its earliest start, then its latest end.
  var entryRanks: [Int?] { ranks({ ($0.span.firstKnown, $0.span.latest) }, by: { $0 < $1 }) }
}

extension Coded {
  /// Sorts the dictionary; equal entries have equal ranks.
  fileprivate func ranks<Key>(_ key: (Element) -> Key, by isLess: (Key, Key) -> Bool) -> [Int?] {
    let keys = dictionary.map(key)
    let order = keys.indices.sorted { isLess(keys[$0], keys[$1]) }
    var ranks = [Int?](repeating: 0, count: keys.count)
    var rank = 0
    for (place, code) in order.enumerated() {
      if place > 0, isLess(keys[order[place - 1]], keys[code]) { rank += 1 }
      ranks[code] = rank
    }
    return ranks
  }

  /// The rank of each row's first entry.
  fileprivate func ranks(by ranks: [Int?]) -> [Int?] {
    (0..<count).map { row in
      codes(of: row).first.flatMap { Int($0) < ranks.count ? ranks[Int($0)] : nil }
    }
  }
}
