/// Figures over groups whose rows are numbered: which lanes they need, and what columns become of these.
///
/// Lanes that several figures need are kept once: a sum and a mean of one column are one sum.
struct FigurePlan {
  private let rowCount: Int
  private var lanes: [FigureLane] = []
  private var keys: [LaneKey: Int] = [:]
  private var exacts: [String: ExactNumbers] = [:]
  /// Sums that count their rows beside, by the condition of these.
  private var tallies: [Expression?: LaneCount] = [:]
  private var countedRows: Set<Expression?> = []
  private var tests: [Expression: RowTest] = [:]
  private var makers: [Maker] = []

  /// What tells a lane from all others.
  private struct LaneKey: Hashable {
    var role: String
    var column: String?
    var condition: Expression?
  }

  /// What stands in the words of all groups, for those who make columns of it.
  private struct Findings: Sendable {
    let words: FigureWords
    /// How many rows of each group meet a condition.
    let rows: [Expression?: LaneCount]

    func rowCounts(_ condition: Expression?) throws(TableError) -> Vector<Int> {
      guard let count = rows[condition] else { return Vector(repeating: 0, count: words.groupCount) }
      return try words.map(count.lane) { Int($0[0] & count.mask) }
    }
  }

  /// A lane whose lowest bits are a number of rows.
  private struct LaneCount: Sendable {
    let lane: Int
    let mask: Int64
  }

  /// Makes the columns of one figure. A type of its own: an optional closure with a type of errors stops the compiler.
  private struct Maker {
    let columns: (Findings) throws(TableError) -> [Column]
  }

  init(rowCount: Int) { self.rowCount = rowCount }

  /// Plans a figure; false where it can be had from the rows of each group only.
  mutating func add(
    _ aggregation: Aggregation, _ column: Column?, where test: RowTest?
  ) throws(TableError) -> Bool {
    let key = LaneKey(role: "", column: column?.name, condition: aggregation.condition)
    let name = aggregation.name
    var possible: Int?
    if let test, try test.hasMaybe(of: rowCount) {
      let verdicts = try test.verdicts(of: rowCount).bytes
      possible = lane("possible", key) { _ in
        FigureLane(.sum, "possible \(aggregation.condition?.description ?? "")", nil) { rows, out in
          for (offset, row) in rows.enumerated() { out[offset] = verdicts.base[row] == 1 ? 1 : 0 }
        }
      }
    }
    if let condition = aggregation.condition { tests[condition] = test }
    guard let make = maker(aggregation, column, key) else { return false }
    let told = Maker { (findings) throws(TableError) in
      var columns = try make.columns(findings)
      columns[0].name = name
      if let possible {
        let counts = try findings.words.map(possible) { Int($0[0]) }
        columns.append(.integers("\(name)_possible", .plain(counts), blanks: nil))
      }
      return columns
    }
    makers.append(told)
    return true
  }

  /// The columns of each figure, in the order in which they were planned.
  mutating func columns(_ numbers: GroupNumbers) throws(TableError) -> [[Column]] {
    if makers.isEmpty { return [] }
    var rows = tallies
    for condition in countedRows where rows[condition] == nil {
      let counted = lane("rows", LaneKey(role: "", condition: condition)) { test in
        FigureLane(.sum, "rows", test) { rows, out in out.update(repeating: 1, count: rows.count) }
      }
      rows[condition] = LaneCount(lane: counted, mask: -1)
    }
    let findings = Findings(words: try FigureWords(lanes, numbers), rows: rows)
    var columns: [[Column]] = []
    for make in makers { columns.append(try make.columns(findings)) }
    return columns
  }

  private mutating func lane(_ role: String, _ key: LaneKey, _ make: (RowTest?) -> FigureLane) -> Int {
    var key = key
    key.role = role
    if let known = keys[key] { return known }
    lanes.append(make(key.condition.flatMap { tests[$0] }))
    keys[key] = lanes.count - 1
    return lanes.count - 1
  }

  private mutating func maker(_ aggregation: Aggregation, _ column: Column?, _ key: LaneKey) -> Maker? {
    let name = aggregation.name
    let condition = key.condition
    guard let column else {
      guard aggregation.function == .count else { return nil }
      countedRows.insert(condition)
      return Maker { (findings) throws(TableError) in
        [.integers(name, .plain(try findings.rowCounts(condition)), blanks: nil)]
      }
    }
    switch aggregation.function {
    case .count:
      let sorts = blankLanes(column, key)
      countedRows.insert(condition)
      return Maker { (findings) throws(TableError) in
        [.integers(name, .plain(try Self.filled(findings, condition, sorts)), blanks: nil)]
      }
    case .sum, .mean: return adder(aggregation, column, key)
    case .min, .max:
      guard let rank = RankFeed(column, descending: aggregation.function == .max) else { return nil }
      let blanks = column.blanks.codes
      let least = lane(aggregation.function.rawValue, key) { test in
        FigureLane(.least, "", test) { rows, out in
          rank.fill(rows, out)
          Self.leaveOut(rows, out, blanks, as: .max)
        }
      }
      return picker(column, key) { (findings) throws(TableError) in
        try findings.words.map(least) { Int32($0[1] - 1) }
      }
    case .first, .last:
      let blanks = column.blanks.codes
      let end = lane(aggregation.function.rawValue, key) { test in
        FigureLane(aggregation.function == .first ? .first : .last, "", test) { rows, out in
          for (offset, row) in rows.enumerated() { out[offset] = Int64(row + 1) }
          Self.leaveOut(rows, out, blanks, as: 0)
        }
      }
      return picker(column, key) { (findings) throws(TableError) in
        try findings.words.map(end) { Int32($0[0] - 1) }
      }
    default: return nil
    }
  }

  /// Makes a column of cells, one for each group.
  private mutating func picker(
    _ column: Column, _ key: LaneKey, _ rows: @escaping (Findings) throws(TableError) -> Vector<Int32>
  ) -> Maker {
    let sorts = blankLanes(column, key)
    countedRows.insert(key.condition)
    return Maker { (findings) throws(TableError) in
      let filled = try Self.filled(findings, key.condition, sorts)
      return [column.picked(try rows(findings), try Self.blanks(findings, filled, sorts))]
    }
  }

  /// Makes sums and means.
  private mutating func adder(_ aggregation: Aggregation, _ column: Column, _ key: LaneKey) -> Maker? {
    guard let exact = exacts[column.name] ?? ExactNumbers(column) else { return nil }
    exacts[column.name] = exact
    let isWhole = aggregation.function == .sum && column.isWhole
    if isWhole, !exact.isShort { return nil }
    let name = aggregation.name
    let divides = aggregation.function == .mean
    let sorts = blankLanes(column, key)
    let blanks = column.blanks.codes
    // Where there is room in a word beside the sum, it counts too: half the memory is half the time.
    let bits = Int64(Int64.bitWidth - (rowCount + 1).leadingZeroBitCount)
    if let tallied = exact.tallied(bits: bits) {
      let tally = lane("tally", key) { test in
        FigureLane(.sum, "tally \(column.name)", test) { rows, out in
          tallied.fill(rows, out)
          Self.leaveOut(rows, out, blanks, as: 0)
        }
      }
      let mask: Int64 = 1 << bits - 1
      if blanks == nil { tallies[key.condition] = LaneCount(lane: tally, mask: mask) }
      let mayBeEmpty = key.condition != nil || blanks != nil || rowCount == 0
      return Maker { (findings) throws(TableError) in
        let words = findings.words
        var result: Column
        if isWhole {
          result = .integers(name, .plain(try words.map(tally) { Int($0[0] &>> bits) }), blanks: nil)
        } else if divides {
          result = .numbers(
            name,
            .plain(try words.map(tally) { exact.number($0[0] &>> bits, over: Double(max(1, $0[0] & mask))) }),
            blanks: nil)
        } else {
          result = .numbers(name, .plain(try words.map(tally) { exact.number($0[0] &>> bits) }), blanks: nil)
        }
        if mayBeEmpty {
          let filled = try words.map(tally) { UInt8(truncatingIfNeeded: min(1, $0[0] & mask)) }
          result.blanks = Blanks(codes: try Self.blanks(findings, filled, sorts))
        }
        result.unit = column.unit
        return try [result] + Self.told(name, findings, sorts)
      }
    }
    countedRows.insert(key.condition)
    let sum = lane("sum", key) { test in
      guard exact.isShort else {
        return FigureLane(wide: "sum \(column.name)", test) { rows, out in
          exact.fill(rows, wide: out)
          guard let blanks else { return }
          for (offset, row) in rows.enumerated() where blanks.base[row] != 0 { out[offset] = WideInteger(0) }
        }
      }
      return FigureLane(.sum, "sum \(column.name)", test) { rows, out in
        exact.fill(rows, out)
        Self.leaveOut(rows, out, blanks, as: 0)
      }
    }
    return Maker { (findings) throws(TableError) in
      let words = findings.words
      let filled = try Self.filled(findings, key.condition, sorts)
      let blank = try Self.blanks(findings, filled, sorts)
      var result: Column
      if isWhole {
        result = .integers(name, .plain(try words.map(sum) { Int($0[0]) }), blanks: blank)
      } else {
        let sums: Vector<WideInteger> =
          exact.isShort
          ? try words.map(sum) { WideInteger($0[0]) } : try words.map(sum) { FigureLane.wide($0) }
        let figures = (0..<sums.count).lazy.map { group in
          exact.number(sums.base[group], over: divides ? Double(max(1, filled.base[group])) : 1)
        }
        result = .numbers(name, .plain(Vector(figures)), blanks: blank)
      }
      result.unit = column.unit
      return try [result] + Self.told(name, findings, sorts)
    }
  }

  /// How many cells of each group hold something.
  private static func filled(
    _ findings: Findings, _ condition: Expression?, _ sorts: [Int]?
  ) throws(TableError) -> Vector<Int> {
    let all = try findings.rowCounts(condition)
    guard let sorts else { return all }
    var blank: [Vector<Int>] = []
    for sort in sorts { blank.append(try findings.words.map(sort) { Int($0[0]) }) }
    return Vector((0..<all.count).lazy.map { group in blank.reduce(all.base[group]) { $0 - $1.base[group] } })
  }

  /// The blank of each group without a figure: unknown before not covered before none; 0 for a group with one.
  private static func blanks<Count: FixedWidthInteger>(
    _ findings: Findings, _ filled: Vector<Count>, _ sorts: [Int]?
  ) throws(TableError) -> Vector<UInt8> {
    guard let sorts else { return filled.mapped { $0 > 0 ? 0 : Blank.none.rawValue } }
    func has(_ blank: Blank) throws(TableError) -> Vector<Bool> {
      try findings.words.map(sorts[Int(blank.rawValue) - 1]) { $0[0] > 0 }
    }
    let (unknown, notCovered) = (try has(.unknown), try has(.notCovered))
    return Vector(count: filled.count) { out in
      for group in 0..<filled.count {
        let blank: Blank = unknown.base[group] ? .unknown : notCovered.base[group] ? .notCovered : .none
        out[group] = filled.base[group] > 0 ? 0 : blank.rawValue
      }
    }
  }

  /// What of a group's blanks stands beside a sum.
  private static func told(
    _ name: String, _ findings: Findings, _ sorts: [Int]?
  ) throws(TableError) -> [Column] {
    try Blank.allCases.map { (blank) throws(TableError) in
      let place = Int(blank.rawValue) - 1
      let counts = try sorts.map { (sorts) throws(TableError) in
        try findings.words.map(sorts[place]) { Int($0[0]) }
      }
      let cells =
        counts.map { Cells.plain($0) }
        ?? .coded(.bytes(Vector(repeating: 0, count: findings.words.groupCount)), [0])
      var column = Column.integers("\(name)_\(blank.name)", cells, blanks: nil)
      column.isDetail = counts?.allSatisfy { $0 == 0 } ?? true
      return column
    }
  }

  /// Lanes that count the blanks of each sort; nil where there are none.
  private mutating func blankLanes(_ column: Column, _ key: LaneKey) -> [Int]? {
    guard let codes = column.blanks.codes else { return nil }
    return Blank.allCases.map { blank in
      lane("\(blank)", key) { test in
        let answers = (UInt8(0)...3).map { $0 == blank.rawValue ? 2 : UInt8(0) }
        let isBlank = RowTest.cells(CellTest(.bytes(codes), answers))
        return FigureLane(.sum, "rows", test.map { .both($0, isBlank) } ?? isBlank) { rows, out in
          out.update(repeating: 1, count: rows.count)
        }
      }
    }
  }

  /// Puts `value` where a cell is blank.
  private static func leaveOut(
    _ rows: Range<Int>, _ out: UnsafeMutablePointer<Int64>, _ blanks: Vector<UInt8>?, as value: Int64
  ) {
    guard let blanks else { return }
    let here = blanks.base + rows.lowerBound
    for offset in 0..<rows.count where here[offset] != 0 { out[offset] = value }
  }
}

extension Column {
  /// Whether the cells are whole numbers.
  fileprivate var isWhole: Bool {
    switch storage {
    case .integer, .boolean: true
    default: false
    }
  }

  /// The cells of some rows; a negative row has the blank given for its place.
  fileprivate func picked(_ rows: Vector<Int32>, _ blanks: Vector<UInt8>?) -> Column {
    var result = self
    result.storage = storage.gathered(Selection(rows))
    result.blanks = Blanks(codes: blanks)
    return result
  }
}
