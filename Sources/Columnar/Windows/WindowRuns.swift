import Chronology

/// The rows of a table in the order of their windows: partition by partition, and where each row's window starts and ends.
struct WindowRuns: Sendable {
  /// The rows that are in windows, partition by partition and in order.
  private let rows: [Int32]
  /// For each of them the places among them where its window starts and ends.
  private let starts: [Int32]
  private let ends: [Int32]
  private let rowCount: Int

  /// - Parameter days: The day of each entry of the order column's dictionary, nil for what is none.
  init(
    _ partition: [Column], _ order: Column, days: [Int?]?, extent: Window.Extent, rowCount: Int
  ) throws(TableError) {
    self.rowCount = rowCount
    var groups = [UInt32](repeating: 0, count: rowCount)
    if !partition.isEmpty {
      if let numbers = try GroupNumbers(partition, rowCount: rowCount) {
        groups = Array(numbers.groups)
      } else {
        var grouper = Grouper()
        groups = grouper.add(partition, rowCount: rowCount, expanding: false).groups.map { UInt32($0) }
      }
    }
    let key = Column.integers("group", .narrow(Vector(groups.lazy.map { Int32($0) })), blanks: nil)
    let sorted: [Int32]
    if let quick = try RowOrder([(key, false), (order, false)], rowCount: rowCount) {
      sorted = Array(quick.rows)
    } else {
      let ranks = order.sortRanks()
      sorted = (0..<Int32(rowCount)).sorted {
        let (a, b) = (Int($0), Int($1))
        return (groups[a], ranks[a], a) < (groups[b], ranks[b], b)
      }
    }
    var dayOf: (Int32) -> Int? = { order.blanks[Int($0)] == nil ? 0 : nil }
    if let days, case .date(let cells) = order.storage {
      dayOf = { row in order.blanks[Int(row)] == nil ? days[Int(cells.codes[Int(row)])] : nil }
    }
    var rows: [Int32] = []
    var starts: [Int32] = []
    var ends: [Int32] = []
    var dates: [Int] = []
    var begin = 0
    var first = 0
    for row in sorted {
      guard let day = dayOf(row) else { continue }
      let place = rows.count
      if place > 0, groups[Int(rows[place - 1])] != groups[Int(row)] { (begin, first) = (place, place) }
      rows.append(row)
      dates.append(day)
      switch extent {
      case .everything: first = begin
      case .rows(let count): first = max(begin, place + 1 - max(1, count))
      case .days(let count): while day - dates[first] >= max(1, count) { first += 1 }
      }
      starts.append(Int32(first))
      ends.append(Int32(place + 1))
    }
    if case .days = extent {
      // What happens on one day is in the windows of all of that day.
      for place in stride(from: rows.count - 2, through: 0, by: -1)
      where dates[place] == dates[place + 1] && groups[Int(rows[place])] == groups[Int(rows[place + 1])] {
        ends[place] = ends[place + 1]
      }
    }
    (self.rows, self.starts, self.ends) = (rows, starts, ends)
  }

  /// The figure of each row.
  func column(_ figure: Aggregation, _ column: Column?) throws(TableError) -> Column {
    switch figure.function {
    case .count: return counts(figure.name, column)
    case .sum, .mean: return try sums(figure, column)
    case .min, .max, .first, .last: return try picks(figure, column)
    default:
      throw TableError(
        .badCall, "windows have no \(figure.function.rawValue)",
        hint: "they have count, sum, mean, min, max, first and last")
    }
  }

  private func filled(_ column: Column?) -> [Int32] {
    var sums: [Int32] = [0]
    sums.reserveCapacity(rows.count + 1)
    let codes = column?.blanks.codes
    for row in rows { sums.append((sums.last ?? 0) + (codes.map { $0[Int(row)] == 0 } ?? true ? 1 : 0)) }
    return sums
  }

  /// Blanks for all rows but those in windows.
  private func outside() -> [UInt8] {
    [UInt8](repeating: rows.count == rowCount ? 0 : Blank.unknown.rawValue, count: rowCount)
  }

  private func counts(_ name: String, _ column: Column?) -> Column {
    let sums = filled(column)
    var counts = [Int](repeating: 0, count: rowCount)
    var blanks = outside()
    for place in rows.indices {
      counts[Int(rows[place])] = Int(sums[Int(ends[place])] - sums[Int(starts[place])])
      blanks[Int(rows[place])] = 0
    }
    return .integers(name, .plain(Vector(counts)), blanks: Vector(blanks))
  }

  private func sums(_ figure: Aggregation, _ column: Column?) throws(TableError) -> Column {
    if let column, case .number = column.storage, ExactNumbers(column) == nil {
      return try addedUp(figure, column)
    }
    guard let column, let exact = ExactNumbers(column) else {
      throw TableError(
        .typeMismatch, "\(figure.function.rawValue) of a window wants a column of numbers",
        hint: column.map { "\"\($0.name)\" holds \($0.type)" } ?? "name one")
    }
    // Sums of all rows up to each place: that of a window is the difference of two.
    var running = [WideInteger](repeating: WideInteger(0), count: rows.count + 1)
    withUnsafeTemporaryAllocation(of: WideInteger.self, capacity: max(1, rowCount)) { buffer in
      guard let values = buffer.baseAddress else { return }
      exact.fill(0..<rowCount, wide: values)
      let codes = column.blanks.codes
      for (place, row) in rows.enumerated() {
        let isBlank = codes.map { $0[Int(row)] != 0 } ?? false
        running[place + 1] = isBlank ? running[place] : running[place] + values[Int(row)]
      }
    }
    let counts = filled(column)
    let isWhole = figure.function == .sum && column.type != .number
    var wholes = [Int](repeating: 0, count: isWhole ? rowCount : 0)
    var numbers = [Double](repeating: 0, count: isWhole ? 0 : rowCount)
    var blanks = outside()
    for place in rows.indices {
      let (start, end, row) = (Int(starts[place]), Int(ends[place]), Int(rows[place]))
      let sum = running[end] - running[start]
      let count = counts[end] - counts[start]
      blanks[row] = count == 0 ? Blank.notCovered.rawValue : 0
      if isWhole {
        guard let whole = sum.whole else {
          throw TableError(
            .overflow, "the sum of \"\(column.name)\" is too large for a whole number",
            hint: "derive a column of numbers from it: \(column.name) * 1.0")
        }
        wholes[row] = whole
      } else {
        let number = exact.number(sum)
        numbers[row] = figure.function == .mean ? number / Double(max(1, count)) : number
      }
    }
    var result: Column =
      isWhole
      ? .integers(figure.name, .plain(Vector(wholes)), blanks: Vector(blanks))
      : .numbers(figure.name, .plain(Vector(numbers)), blanks: Vector(blanks))
    result.unit = column.unit
    return result
  }

  /// Sums and means of numbers too far apart for one unit: each window is added up by itself, since what has gone cannot be
  /// taken away again.
  private func addedUp(_ figure: Aggregation, _ column: Column) throws(TableError) -> Column {
    guard case .number(let cells) = column.storage else { return column }
    var numbers = [Double](repeating: 0, count: rowCount)
    var blanks = outside()
    var (start, end, sum, count) = (0, 0, 0.0, 0)
    for place in rows.indices {
      if place & 0xFFF == 0 { try Execution.current.check() }
      if Int(starts[place]) != start {
        (start, end, sum, count) = (Int(starts[place]), Int(starts[place]), 0, 0)
      }
      while end < Int(ends[place]) {
        let row = Int(rows[end])
        if column.blanks[row] == nil { (sum, count) = (sum + cells[row], count + 1) }
        end += 1
      }
      blanks[Int(rows[place])] = count == 0 ? Blank.notCovered.rawValue : 0
      numbers[Int(rows[place])] = figure.function == .mean ? sum / Double(max(1, count)) : sum
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
