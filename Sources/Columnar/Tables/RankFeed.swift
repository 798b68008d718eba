/// The ranks of a column's cells as numbers that order as the cells do.
struct RankFeed: Sendable {
  private enum Source: Sendable {
    case table(Codes, Vector<Int64>)
    case narrow(Vector<Int32>)
    case plain(Vector<Int>)
    case doubles(Vector<Double>)
  }

  private let source: Source
  private let sign: Int64

  /// - Parameter descending: Whether the greatest is to have the least rank.
  init?(_ column: Column, descending: Bool) {
    sign = descending ? -1 : 1
    func table(_ codes: Codes, _ ranks: [Int?]) -> Source {
      .table(codes, Vector(ranks.isEmpty ? [0] : ranks.map { Int64($0 ?? 0) }))
    }
    switch column.storage {
    case .boolean(let values): source = .table(.bytes(values.mapped { $0 ? 1 : 0 }), Vector([0, 1]))
    case .integer(.coded(let codes, let entries)):
      guard !entries.contains(where: { $0 == .max || $0 == .min }) else { return nil }
      source = table(codes, entries.map { $0 })
    case .integer(.narrow(let values)), .number(.narrow(let values)): source = .narrow(values)
    case .integer(.plain(let values)):
      // The ends of the range stand for no rank, and for what can't be turned about.
      guard !values.contains(where: { $0 == .max || $0 == .min }) else { return nil }
      source = .plain(values)
    case .number(.coded(let codes, let entries)): source = table(codes, entries.map(Column.rank))
    case .number(.plain(let values)): source = .doubles(values)
    case .text(let cells) where cells.offsets == nil: source = table(cells.codes, cells.entryRanks)
    case .date(let cells) where cells.offsets == nil: source = table(cells.codes, cells.entryRanks)
    default: return nil
    }
  }

  func fill(_ rows: Range<Int>, _ out: UnsafeMutablePointer<Int64>) {
    let start = rows.lowerBound
    switch source {
    case .table(let codes, let ranks):
      for offset in 0..<rows.count { out[offset] = ranks.base[Int(codes[start + offset])] &* sign }
    case .narrow(let values):
      for offset in 0..<rows.count { out[offset] = Int64(values.base[start + offset]) &* sign }
    case .plain(let values):
      for offset in 0..<rows.count { out[offset] = Int64(values.base[start + offset]) &* sign }
    case .doubles(let values):
      for offset in 0..<rows.count {
        // No number has no rank.
        out[offset] = Column.rank(values.base[start + offset]).map { Int64($0) &* sign } ?? .max
      }
    }
  }
}
