import Chronology

/// The rows of a table in the order of their windows: partition by partition, and where each row's window starts and ends.
struct WindowRuns: Sendable {
  /// The rows that are in windows, partition by partition and in order.
  let rows: Vector<Int32>
  /// For each of them the places among them where its window starts and ends.
  private let starts: Vector<Int32>
  private let ends: Vector<Int32>
  let rowCount: Int
  /// The partition of each row of the table, and what orders it.
  let groups: Vector<UInt32>
  let order: Column

  /// - Parameter days: The day of each entry of the order column's dictionary, nil for what is none.
  init(
    _ partition: [Column], _ order: Column, days: [Int?]?, extent: Window.Extent, rowCount: Int
  ) throws(TableError) {
    self.rowCount = rowCount
    let groups: Vector<UInt32>
    if let numbers = try GroupNumbers(partition, rowCount: rowCount) {
      groups = try numbers.groups()
    } else if partition.isEmpty {
      groups = Vector(repeating: 0, count: rowCount)
    } else {
      var grouper = Grouper()
      groups = Vector(
        grouper.add(partition, rowCount: rowCount, expanding: false).groups.lazy.map { UInt32($0) })
    }
    (self.groups, self.order) = (groups, order)
    let sorted = try Self.sorted(groups, order, rowCount)
    let allDays = try Self.days(of: sorted, order, days)
    let isDated = allDays.contains(Self.noDay) ? allDays.indices.filter { allDays[$0] != Self.noDay } : nil
    let rows = isDated.map { sorted.gathered($0, else: 0) } ?? sorted
    let dates = isDated.map { allDays.gathered($0, else: 0) } ?? allDays
    let starts = try Self.starts(rows, groups, dates, extent)
    self.rows = rows
    self.starts = starts
    ends = Vector(count: rows.count) { ends in
      for place in stride(from: rows.count - 1, through: 0, by: -1) {
        ends[place] = Int32(truncatingIfNeeded: place + 1)
        // What happens on one day is in the windows of all of that day; where a window starts tells partitions apart.
        guard case .days = extent, place + 1 < rows.count, dates.base[place] == dates.base[place + 1],
          starts.base[place] == starts.base[place + 1]
        else { continue }
        ends[place] = ends[place + 1]
      }
    }
  }

  /// The place where the window of each row starts.
  private static func starts(
    _ rows: Vector<Int32>, _ groups: Vector<UInt32>, _ dates: Vector<Int>, _ extent: Window.Extent
  ) throws(TableError) -> Vector<Int32> {
    try Vector(count: rows.count) { (starts) throws(TableError) in
      var begin = 0
      var first = 0
      var group: UInt32 = 0
      for place in 0..<rows.count {
        if place & 0xFFFF == 0 { try Execution.current.check() }
        let own = groups.base[Int(rows.base[place])]
        if own != group { (begin, first) = (place, place) }
        group = own
        switch extent {
        case .everything: first = begin
        case .rows(let most): first = max(begin, place + 1 - max(1, most))
        case .days(let most): while dates.base[place] - dates.base[first] >= max(1, most) { first += 1 }
        }
        starts[place] = Int32(truncatingIfNeeded: first)
      }
    }
  }

  /// All rows, partition by partition and in order within each.
  private static func sorted(
    _ groups: Vector<UInt32>, _ order: Column, _ rowCount: Int
  ) throws(TableError) -> Vector<Int32> {
    let key = Column.integers("group", .narrow(groups.mapped { Int32(truncatingIfNeeded: $0) }), blanks: nil)
    if let quick = try RowOrder([(key, false), (order, false)], rowCount: rowCount) { return quick.rows }
    let ranks = order.sortRanks()
    return Vector(
      (0..<Int32(rowCount)).sorted {
        let (a, b) = (Int($0), Int($1))
        return (groups[a], ranks[a], a) < (groups[b], ranks[b], b)
      })
  }

  /// What stands for a date that is no single day.
  private static let noDay = Int.min

  /// The day of each of some rows, 0 where days are not asked for; `noDay` for a row that is in no window.
  private static func days(
    of rows: Vector<Int32>, _ order: Column, _ days: [Int?]?
  ) throws(TableError) -> Vector<Int> {
    let blanks = order.blanks.codes
    var codes = Codes.bytes(Vector(repeating: 0, count: 0))
    var table = Vector([0])
    if let days, case .date(let cells) = order.storage, !days.isEmpty {
      (codes, table) = (cells.codes, Vector(days.map { $0 ?? noDay }))
    }
    let (cells, known) = (codes, table)
    return try Vector.computed(rows.count) { places, out in
      func look<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(_ codes: Vector<Code>) {
        for place in places {
          out[place] = known.base[Int(truncatingIfNeeded: codes.base[Int(rows.base[place])])]
        }
      }
      if cells.isEmpty {
        for place in places { out[place] = 0 }
      } else {
        switch cells {
        case .bytes(let codes): look(codes)
        case .shorts(let codes): look(codes)
        case .words(let codes): look(codes)
        }
      }
      guard let blanks else { return }
      for place in places where blanks.base[Int(rows.base[place])] != 0 { out[place] = noDay }
    }
  }

  /// The figure of each row.
  func column(_ figure: Aggregation, _ column: Column?) throws(TableError) -> Column {
    switch figure.function {
    case .count: return try counts(figure.name, column)
    case .sum, .mean: return try sums(figure, column)
    case .min, .max, .first, .last: return try picks(figure, column)
    case .lag: return try lagged(figure, column)
    default:
      throw TableError(
        .badCall, "windows have no \(figure.function.rawValue)",
        hint: "they have count, sum, mean, min, max, first, last and lag")
    }
  }

  /// How many cells of each window hold something.
  private func filled(_ column: Column?) -> Vector<Int32> {
    let (starts, ends) = (starts.base, ends.base)
    guard let codes = column?.blanks.codes else {
      return Vector(count: rows.count) { out in
        for place in 0..<rows.count { out[place] = ends[place] - starts[place] }
      }
    }
    // Counts up to each place: that of a window is the difference of two.
    let running = Vector<Int32>(count: rows.count + 1) { out in
      out[0] = 0
      for place in 0..<rows.count {
        out[place + 1] = out[place] + (codes.base[Int(rows.base[place])] == 0 ? 1 : 0)
      }
    }
    return Vector(count: rows.count) { out in
      for place in 0..<rows.count {
        out[place] = running.base[Int(ends[place])] - running.base[Int(starts[place])]
      }
    }
  }

  /// Blanks for all rows but those in windows.
  func outside() -> [UInt8] {
    [UInt8](repeating: rows.count == rowCount ? 0 : Blank.unknown.rawValue, count: rowCount)
  }

  /// Calls `body` with places, on all threads; no two have the same row.
  private func forEachPlace(_ body: @escaping @Sendable (Range<Int>) -> Void) throws(TableError) {
    try Execution.current.forEachPiece(of: rows.count) { _, places in body(places) }
  }

  /// Puts what `body` gives for each place in the row of that place; rows in no window have `outside`.
  @inline(__always)
  private func byRow<Result: BitwiseCopyable & Sendable>(
    _ outside: Result, _ body: @escaping @Sendable (Int) -> Result
  ) throws(TableError) -> Vector<Result> {
    try Vector(count: rowCount) { (buffer) throws(TableError) in
      guard let base = buffer.baseAddress else { return }
      if rows.count < rowCount { buffer.update(repeating: outside) }
      nonisolated(unsafe) let out = base
      let rows = rows
      try forEachPlace { places in
        for place in places { out[Int(rows.base[place])] = body(place) }
      }
    }
  }

  private func counts(_ name: String, _ column: Column?) throws(TableError) -> Column {
    let counts = filled(column)
    return .integers(
      name, .plain(try byRow(0) { Int(counts.base[$0]) }), blanks: try blanks { _ in false })
  }

  /// Blanks for rows in no window and for those in whose windows nothing is; nil where there are none.
  private func blanks(
    isEmpty: @escaping @Sendable (Int) -> Bool = { _ in false }
  ) throws(TableError) -> Vector<UInt8>? {
    try byRow(Blank.unknown.rawValue) { isEmpty($0) ? Blank.notCovered.rawValue : 0 }
  }

  private func sums(_ figure: Aggregation, _ column: Column?) throws(TableError) -> Column {
    guard let column else {
      throw TableError(
        .typeMismatch, "\(figure.function.rawValue) of a window wants a column of numbers", hint: "name one")
    }
    guard let exact = ExactNumbers(column) else {
      if case .number = column.storage { return try addedUp(figure, column) }
      throw TableError(
        .typeMismatch, "\(figure.function.rawValue) of a window wants a column of numbers",
        hint: "\"\(column.name)\" holds \(column.type)")
    }
    if exact.isShort {
      let sums = try windowed(column, Int64(0), { exact.fill($0, $1) }, adding: { $0 &+ $1 }) { $0 &- $1 }
      return try summed(figure, column, sums) {
        Int($0)
      } number: {
        exact.number($0, over: $1)
      }
    }
    let sums = try windowed(
      column, WideInteger(0), { exact.fill($0, wide: $1) }, adding: { $0 + $1 }
    ) { $0 - $1 }
    return try summed(figure, column, sums) {
      $0.whole
    } number: {
      exact.number($0, over: $1)
    }
  }

  /// The sum of each window, as the difference of the sums of all rows up to two places.
  @inline(__always)
  private func windowed<Sum: BitwiseCopyable & Sendable>(
    _ column: Column, _ zero: Sum,
    _ fill: @escaping @Sendable (Range<Int>, UnsafeMutablePointer<Sum>) -> Void,
    adding add: (Sum, Sum) -> Sum, subtracting subtract: @escaping @Sendable (Sum, Sum) -> Sum
  ) throws(TableError) -> Vector<Sum> {
    let codes = column.blanks.codes
    let values: Vector<Sum> = try Vector.computed(rowCount) { rows, out in
      fill(rows, out + rows.lowerBound)
      guard let codes else { return }
      for row in rows where codes.base[row] != 0 { out[row] = zero }
    }
    let (rows, starts, ends) = (rows, starts, ends)
    let ordered: Vector<Sum> = try Vector.computed(rows.count) { places, out in
      for place in places { out[place] = values.base[Int(rows.base[place])] }
    }
    let running = Vector<Sum>(count: rows.count + 1) { out in
      var sum = zero
      out[0] = zero
      for place in 0..<rows.count {
        sum = add(sum, ordered.base[place])
        out[place + 1] = sum
      }
    }
    return try Vector.computed(rows.count) { places, out in
      for place in places {
        out[place] = subtract(
          running.base[Int(ends.base[place])], running.base[Int(starts.base[place])])
      }
    }
  }

  /// The column that sums of windows make.
  @inline(__always)
  private func summed<Sum: BitwiseCopyable & Sendable>(
    _ figure: Aggregation, _ column: Column, _ sums: Vector<Sum>,
    _ whole: @escaping @Sendable (Sum) -> Int?, number: @escaping @Sendable (Sum, _ count: Double) -> Double
  ) throws(TableError) -> Column {
    let counts = filled(column)
    let blanks =
      rows.count < rowCount || column.blankCount > 0 ? try blanks { counts.base[$0] == 0 } : nil
    var result: Column
    if figure.function == .sum, column.type != .number {
      for place in 0..<sums.count where whole(sums.base[place]) == nil {
        throw TableError(
          .overflow, "the sum of \"\(column.name)\" is too large for a whole number",
          hint: "derive a column of numbers from it: \(column.name) * 1.0")
      }
      result = .integers(
        figure.name, .plain(try byRow(0) { whole(sums.base[$0]) ?? 0 }), blanks: blanks)
    } else if figure.function == .mean {
      result = .numbers(
        figure.name,
        .plain(try byRow(0) { number(sums.base[$0], Double(max(1, counts.base[$0]))) }), blanks: blanks)
    } else {
      result = .numbers(figure.name, .plain(try byRow(0) { number(sums.base[$0], 1) }), blanks: blanks)
    }
    result.unit = column.unit
    return result
  }

  /// Sums and means of numbers too far apart for one unit: each window is added up by itself, since what has gone cannot be
  /// taken away again.
  private func addedUp(_ figure: Aggregation, _ column: Column) throws(TableError) -> Column {
    guard case .number(let cells) = column.storage else { return column }
    var numbers = [Double](repeating: 0, count: rowCount)
    var blanks = outside()
    var (start, end, count) = (0, 0, 0)
    var sum = RunningSum()
    for place in rows.indices {
      if place & 0xFFF == 0 { try Execution.current.check() }
      if Int(starts[place]) != start {
        (start, end, count) = (Int(starts[place]), Int(starts[place]), 0)
        sum = RunningSum()
      }
      while end < Int(ends[place]) {
        let row = Int(rows[end])
        if column.blanks[row] == nil {
          sum.add(cells[row])
          count += 1
        }
        end += 1
      }
      blanks[Int(rows[place])] = count == 0 ? Blank.notCovered.rawValue : 0
      numbers[Int(rows[place])] = sum.figure(over: figure.function == .mean ? Double(max(1, count)) : 1)
    }
    var result = Column.numbers(figure.name, .plain(Vector(numbers)), blanks: Vector(blanks))
    result.unit = column.unit
    return result
  }

  private func picks(_ figure: Aggregation, _ column: Column?) throws(TableError) -> Column {
    guard let column else {
      throw TableError(.badCall, "\"\(figure.function.rawValue)\" needs a column")
    }
    let ranks = figure.function == .min || figure.function == .max ? column.sortRanks() : []
    let greatest = figure.function == .max
    var picked = [Int](repeating: -1, count: rowCount)
    // The places that may still be the answer: the answer of the window at the front.
    var queue: [Int] = []
    var front = 0
    var next = 0
    for place in rows.indices {
      while next < Int(ends[place]) {
        defer { next += 1 }
        let row = Int(rows[next])
        if column.blanks[row] != nil { continue }
        switch figure.function {
        case .min, .max:
          while queue.count > front, let last = queue.last {
            let other = Int(rows[last])
            let isBetter = greatest ? ranks[other] < ranks[row] : ranks[row] < ranks[other]
            guard isBetter else { break }
            queue.removeLast()
          }
          queue.append(next)
        case .last: queue = [next]; front = 0
        default: queue.append(next)
        }
      }
      while front < queue.count, queue[front] < Int(starts[place]) { front += 1 }
      if front < queue.count { picked[Int(rows[place])] = Int(rows[queue[front]]) }
      if front > 1024, front * 2 > queue.count {
        queue.removeFirst(front)
        front = 0
      }
    }
    var result = column.gather(picked).renamed(figure.name)
    var blanks = outside()
    for row in rows { blanks[Int(row)] = picked[Int(row)] < 0 ? Blank.notCovered.rawValue : 0 }
    result.blanks = Blanks(codes: Vector(blanks))
    return result
  }
}
