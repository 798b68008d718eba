import Chronology

/// Which partners fit a date, found once for each group of partners and each date that occurs.
struct TimeFits: Sendable {
  /// Rows on the left and their partners; -1 for none.
  struct Rows {
    var left: Selection
    var right: Selection
    /// Whether the left rows are all rows, in order.
    var isAll = false
  }

  /// The partners of each group and date, one cell after the other, and where each cell's start.
  private struct Answers: Sendable {
    var starts: Vector<Int32>
    var partners: Vector<Int32>
    var most = 0
  }

  /// One partner and what it fits of the dates of a group.
  private struct Fit: Sendable {
    var partner: Int32
    /// Where the cells of the group begin.
    var cells: Int
    /// One date, or the places of several in an order of dates.
    var dates: Range<Int>
    var isOrdered = false
  }

  private let dateCount: Int
  private let cellCount: Int
  private let certain: [Fit]
  private let possible: [Fit]
  /// The dates in an order in which an exact stretch of time holds a run of them.
  private let order: Vector<Int32>

  /// - Parameter isLast: Whether of the partners that are not after a date the last is wanted, not those around it.
  init(_ pairs: PairKeys, _ dates: SpanCells, _ stretches: [Span?], isLast: Bool) throws(TableError) {
    dateCount = dates.spans.count
    let groupCount = pairs.starts.count - 1
    guard groupCount * dateCount < 1 << 28 else {
      throw TableError(
        .badCall, "there are too many different dates and groups to be matched at once",
        hint: "filter to fewer years first")
    }
    // Exact days in order, so that what an exact stretch holds is a run of them.
    let order = dates.spans.indices.filter {
      dates.spans[$0].isExact && dates.spans[$0].earliest == dates.spans[$0].latest
    }
    .sorted { dates.spans[$0].earliest < dates.spans[$1].earliest }
    let days = order.map { dates.spans[$0].earliest }
    let doubtful = dates.spans.indices.filter {
      !dates.spans[$0].isExact || dates.spans[$0].earliest != dates.spans[$0].latest
    }
    var sure: [Fit] = []
    var open: [Fit] = []
    func one(_ partner: Int32, _ cells: Int, _ date: Int) -> Fit {
      Fit(partner: partner, cells: cells, dates: date..<date + 1)
    }
    for group in 0..<groupCount {
      try Execution.current.check()
      let members = pairs.partners[pairs.starts[group]..<pairs.starts[group + 1]]
      let cells = group * dates.spans.count
      if isLast {
        let known = members.compactMap { row in stretches[Int(row)].map { (row: row, start: $0.start) } }
          .sorted { ($0.start.earliest, $0.row) < ($1.start.earliest, $1.row) }
        let isExact = known.allSatisfy { $0.start.isExact }
        var next = 0
        for date in dates.spans.indices.sorted(by: { dates.spans[$0].earliest < dates.spans[$1].earliest }) {
          let start = dates.spans[date].start
          guard isExact, start.isExact else {
            for (row, truth) in Self.last(of: known, before: start) {
              if truth == .yes {
                sure.append(one(row, cells, date))
              } else {
                open.append(one(row, cells, date))
              }
            }
            continue
          }
          while next < known.count, known[next].start.earliest <= start.earliest { next += 1 }
          if next > 0 { sure.append(one(known[next - 1].row, cells, date)) }
        }
        continue
      }
      for member in members {
        guard let stretch = stretches[Int(member)] else { continue }
        if stretch.isExact {
          let first = Self.first(of: days) { $0 >= stretch.earliest }
          let end = max(first, Self.first(of: days) { $0 > stretch.latest })
          sure.append(Fit(partner: member, cells: cells, dates: first..<end, isOrdered: true))
        }
        for date in stretch.isExact ? doubtful : Array(dates.spans.indices) {
          switch dates.spans[date].during(stretch) {
          case .yes: sure.append(one(member, cells, date))
          case .maybe: open.append(one(member, cells, date))
          case .no: break
          }
        }
      }
    }
    self.order = Vector(order.map { Int32($0) })
    cellCount = groupCount * dateCount
    (certain, possible) = (sure, open)
  }

  /// The partners of which the last that started may be, not after a day within bounds.
  private static func last(
    of known: [(row: Int32, start: Bounds)], before date: Bounds
  ) -> [(row: Int32, truth: Truth)] {
    /// What started for certain makes all that was over earlier of no account.
    let floor =
      known.lazy.filter { $0.start.latest <= date.earliest }.map(\.start.earliest).max() ?? .distantPast
    let candidates = known.filter { $0.start.earliest <= date.latest && $0.start.latest >= floor }
    func isNotAfter(_ one: Bounds, _ other: Bounds) -> Truth {
      one.latest <= other.earliest ? .yes : one.earliest <= other.latest ? .maybe : .no
    }
    return candidates.compactMap { one in
      var truth = isNotAfter(one.start, date)
      for rival in candidates where rival.row != one.row {
        // On one day the later row counts.
        let isLater =
          rival.row > one.row ? isNotAfter(one.start, rival.start) : !isNotAfter(rival.start, one.start)
        truth = truth && !(isNotAfter(rival.start, date) && isLater)
      }
      return truth == .no ? nil : (one.row, truth)
    }
  }

  /// The place of the first day that holds, where all behind it hold too.
  private static func first(of days: [Day], where holds: (Day) -> Bool) -> Int {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(days[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  @inline(__always)
  private func forEachCell(of fits: [Fit], _ body: (Int, Int32) -> Void) {
    for fit in fits {
      if fit.isOrdered {
        for date in fit.dates { body(fit.cells &+ Int(order.base[date]), fit.partner) }
      } else {
        for date in fit.dates { body(fit.cells &+ date, fit.partner) }
      }
    }
  }

  /// For each cell the one partner that certainly fits and 1, or 0 where none does; nil where several fit.
  private var single: Vector<Int32>? {
    let block = Block(zeroedByteCount: max(1, cellCount) * 4)
    let partners = block.base.assumingMemoryBound(to: Int32.self)
    var taken: Int32 = 0
    forEachCell(of: certain) { cell, partner in
      taken |= partners[cell]
      partners[cell] = partner &+ 1
    }
    return taken == 0 ? Vector(block, count: cellCount) : nil
  }

  /// Puts partners into the cells that they fit, ascending in each.
  private func answers(_ fits: [Fit]) throws(TableError) -> Answers {
    let count = fits.reduce(0) { $0 + $1.dates.count }
    guard count > 0 else { return Answers(starts: Vector([]), partners: Vector([])) }
    try Self.require(count)
    try Execution.current.require(byteCount: count * 4 + cellCount * 8)
    let block = Block(zeroedByteCount: (cellCount + 1) * 4)
    let starts = block.base.bindMemory(to: Int32.self, capacity: cellCount + 1)
    forEachCell(of: fits) { cell, _ in starts[cell + 1] += 1 }
    var most: Int32 = 0
    for cell in 0..<cellCount {
      most = max(most, starts[cell + 1])
      starts[cell + 1] += starts[cell]
    }
    let known = Vector(UnsafeBufferPointer(start: starts, count: cellCount + 1))
    let partners = Vector<Int32>(count: Int(starts[cellCount])) { partners in
      // Each cell's start goes up to its end while it is filled.
      forEachCell(of: fits) { cell, partner in
        partners[Int(starts[cell])] = partner
        starts[cell] += 1
      }
      guard most > 1 else { return }
      for cell in 0..<cellCount where known[cell + 1] - known[cell] > 1 {
        partners[Int(known[cell])..<Int(known[cell + 1])].sort()
      }
    }
    return Answers(starts: known, partners: partners, most: Int(most))
  }

  /// The rows with partners that certainly fit; with `left` those without any too.
  func certain(
    _ rowCount: Int, _ dates: SpanCells, _ pairs: PairKeys, kind: JoinKind
  ) throws(TableError) -> Rows {
    if kind == .left, let single {
      return Rows(
        left: Selection(Vector([])),
        right: Selection(try partners(single, rowCount, dates, pairs), hasGaps: true), isAll: true)
    }
    return try rows(try answers(certain), rowCount, dates, pairs, keepsAll: kind == .left)
  }

  /// The rows with partners that may fit.
  func possible(_ rowCount: Int, _ dates: SpanCells, _ pairs: PairKeys) throws(TableError) -> Rows {
    guard possible.contains(where: { !$0.dates.isEmpty }) else {
      return Rows(left: Selection(Vector([])), right: Selection(Vector([])))
    }
    return try rows(try answers(possible), rowCount, dates, pairs, keepsAll: false)
  }

  /// The one partner of each row, or -1.
  private func partners(
    _ answers: Vector<Int32>, _ rowCount: Int, _ dates: SpanCells, _ pairs: PairKeys
  ) throws(TableError) -> Vector<Int32> {
    guard certain.contains(where: { !$0.dates.isEmpty }) else {
      return Vector(repeating: -1, count: rowCount)
    }
    let (lookup, codes, blanks, dateCount) = (pairs.lookup, dates.codes, dates.blanks.codes, dateCount)
    return try Vector.computed(rowCount) { rows, out in
      let partners = out + rows.lowerBound
      lookup.find(rows, partners)
      switch codes {
      case .bytes(let codes): Self.answer(codes, rows, answers, dateCount, partners)
      case .shorts(let codes): Self.answer(codes, rows, answers, dateCount, partners)
      case .words(let codes): Self.answer(codes, rows, answers, dateCount, partners)
      }
      guard let blanks else { return }
      for row in rows where blanks.base[row] != 0 { out[row] = -1 }
    }
  }

  /// Puts the one partner of each group and date in the place of the group.
  @inline(__always)
  private static func answer<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ codes: Vector<Code>, _ rows: Range<Int>, _ answers: Vector<Int32>, _ dateCount: Int,
    _ groups: UnsafeMutablePointer<Int32>
  ) {
    let codes = codes.base + rows.lowerBound
    for offset in 0..<rows.count where groups[offset] >= 0 {
      groups[offset] =
        answers.base[Int(groups[offset]) &* dateCount &+ Int(truncatingIfNeeded: codes[offset])] &- 1
    }
  }

  /// Makes sure that rows can be numbered.
  private static func require(_ count: Int) throws(TableError) {
    if count >= Int(Int32.max) { throw .tooManyRows(count) }
  }

  private func rows(
    _ answers: Answers, _ rowCount: Int, _ dates: SpanCells, _ pairs: PairKeys, keepsAll: Bool
  ) throws(TableError) -> Rows {
    let groups = try pairs.groups()
    func partners(of row: Int) -> Range<Int> {
      let group = Int(groups.base[row])
      guard group >= 0, dates.blanks[row] == nil, answers.most > 0 else { return 0..<0 }
      let cell = group * dateCount + Int(dates.codes[row])
      return Int(answers.starts[cell])..<Int(answers.starts[cell + 1])
    }
    var count = 0
    for row in 0..<rowCount {
      if row & 0x3FFF == 0 { try Execution.current.check() }
      count += max(partners(of: row).count, keepsAll ? 1 : 0)
    }
    try Self.require(count)
    try Execution.current.require(byteCount: count * 16)
    var left: [Int32] = []
    var right: [Int32] = []
    left.reserveCapacity(count)
    right.reserveCapacity(count)
    for row in 0..<rowCount {
      if row & 0x3FFF == 0 { try Execution.current.check() }
      let found = partners(of: row)
      for place in found {
        left.append(Int32(row))
        right.append(answers.partners[place])
      }
      if found.isEmpty, keepsAll {
        left.append(Int32(row))
        right.append(-1)
      }
    }
    return Rows(left: Selection(Vector(left)), right: Selection(Vector(right), hasGaps: keepsAll))
  }
}
