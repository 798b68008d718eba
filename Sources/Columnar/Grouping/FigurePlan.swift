/// Figures over groups whose rows are numbered: which lanes they need, and what columns become of these.
///
/// Lanes that several figures need are kept once: a sum and a mean of one column are one sum.
struct FigurePlan {
  private var lanes: [FigureLane] = []
  private var keys: [LaneKey: Int] = [:]
  private var exacts: [String: ExactNumbers] = [:]
  /// What tells a lane from all others.
  private struct LaneKey: Hashable {
    var role: String
    var column: String?
    var condition: Expression?
  }

  private var makers: [(FigureWords, GroupNumbers) -> [Column]] = []

  /// Plans a figure; false where it can be had from the rows of each group only.
  mutating func add(_ aggregation: Aggregation, _ column: Column?, where verdicts: Verdicts?) -> Bool {
    let key = LaneKey(role: "", column: column?.name, condition: aggregation.condition)
    let mask = verdicts?.bytes
    let isOpen = mask.map { bytes in bytes.contains(1) } ?? false
    let name = aggregation.name
    let possible =
      isOpen
      ? lane("possible", key) {
        FigureLane(.sum) { rows, out in
          guard let mask else { return }
          for (offset, row) in rows.enumerated() { out[offset] = mask.base[row] == 1 ? 1 : 0 }
        }
      } : nil
    guard let make = maker(aggregation, column, key, mask) else { return false }
    makers.append { words, numbers in
      var columns = make(words, numbers)
      columns[0].name = name
      if let possible {
        let counts = words.map(possible) { Int($0[0]) }
        columns.append(.integers("\(name)_possible", .plain(counts), blanks: nil))
      }
      return columns
    }
    return true
  }

  /// The columns of each figure, in the order in which they were planned.
  func columns(_ numbers: GroupNumbers) throws(TableError) -> [[Column]] {
    if makers.isEmpty { return [] }
    let words = try FigureWords(lanes, numbers)
    return makers.map { $0(words, numbers) }
  }

  private mutating func lane(_ role: String, _ key: LaneKey, _ make: () -> FigureLane) -> Int {
    var key = key
    key.role = role
    if let known = keys[key] { return known }
    lanes.append(make())
    keys[key] = lanes.count - 1
    return lanes.count - 1
  }

  private typealias Maker = (FigureWords, GroupNumbers) -> [Column]

  private mutating func maker(
    _ aggregation: Aggregation, _ column: Column?, _ key: LaneKey, _ mask: Vector<UInt8>?
  ) -> Maker? {
    let name = aggregation.name
    let rows = lane("rows", LaneKey(role: "", condition: key.condition)) {
      FigureLane(.sum) { rows, out in
        if let mask {
          for (offset, row) in rows.enumerated() { out[offset] = mask.base[row] == 2 ? 1 : 0 }
        } else {
          out.update(repeating: 1, count: rows.count)
        }
      }
    }
    func count(_ words: FigureWords) -> Vector<Int> { words.map(rows) { Int($0[0]) } }
    guard let column else {
      guard aggregation.function == .count else { return nil }
      return { words, _ in [.integers(name, .plain(count(words)), blanks: nil)] }
    }
    let sorts = blankLane(column, key, mask)
    /// How many cells of each group hold something.
    func filled(_ words: FigureWords) -> Vector<Int> {
      guard let sorts else { return count(words) }
      let all = count(words)
      let blank = words.map(sorts) { Int($0[0] + $0[1] + $0[2]) }
      return Vector((0..<all.count).lazy.map { all.base[$0] - blank.base[$0] })
    }
    /// The blank of each group without a figure: unknown before not covered before none; 0 for a group with one.
    func blanks(_ words: FigureWords, _ filled: Vector<Int>) -> Vector<UInt8>? {
      guard filled.contains(0) else { return nil }
      let prevailing = sorts.map { sorts in
        words.map(sorts) { ($0[2] > 0 ? Blank.unknown : $0[0] > 0 ? .notCovered : .none).rawValue }
      }
      return Vector(
        (0..<filled.count).lazy.map { group in
          filled.base[group] > 0 ? 0 : prevailing?.base[group] ?? Blank.none.rawValue
        })
    }
    /// What of a group's blanks stands beside a sum.
    func told(_ words: FigureWords) -> [Column] {
      Blank.allCases.map { blank in
        let place = Int(blank.rawValue) - 1
        let counts = sorts.map { words.map($0) { Int($0[place]) } }
        let cells =
          counts.map { Cells.plain($0) } ?? .coded(.bytes(Vector(repeating: 0, count: words.groupCount)), [0])
        var column = Column.integers("\(name)_\(blank.name)", cells, blanks: nil)
        column.isDetail = counts?.allSatisfy { $0 == 0 } ?? true
        return column
      }
    }
    switch aggregation.function {
    case .count:
      return { words, _ in [.integers(name, .plain(filled(words)), blanks: nil)] }
    case .sum, .mean:
      guard let exact = exacts[column.name] ?? ExactNumbers(column) else { return nil }
      exacts[column.name] = exact
      let isWhole = aggregation.function == .sum && column.isWhole
      if isWhole, !exact.isShort { return nil }
      let sum = sumLane(exact, column, key, mask)
      let divides = aggregation.function == .mean
      return { words, _ in
        let filled = filled(words)
        let blank = blanks(words, filled)
        var result: Column
        if isWhole {
          result = .integers(name, .plain(words.map(sum) { Int($0[0]) }), blanks: blank)
        } else {
          let sums = words.map(sum) { place in
            exact.isShort ? exact.number(place[0]) : exact.number(FigureLane.wide(place))
          }
          let figures =
            divides
            ? Vector((0..<sums.count).lazy.map { sums.base[$0] / Double(max(1, filled.base[$0])) }) : sums
          result = .numbers(name, .plain(figures), blanks: blank)
        }
        result.unit = column.unit
        return [result] + told(words)
      }
    case .min, .max:
      guard let rank = RankFeed(column, descending: aggregation.function == .max) else { return nil }
      let least = lane(aggregation.function.rawValue, key) {
        FigureLane(.least) { rows, out in
          rank.fill(rows, out)
          Self.leaveOut(rows, out, column.blanks.codes, mask, as: .max)
        }
      }
      return { words, _ in
        [column.picked(words.map(least) { Int32($0[1] - 1) }, blanks(words, filled(words)))]
      }
    case .first, .last:
      let end = lane(aggregation.function.rawValue, key) {
        FigureLane(aggregation.function == .first ? .first : .last) { rows, out in
          for (offset, row) in rows.enumerated() { out[offset] = Int64(row + 1) }
          Self.leaveOut(rows, out, column.blanks.codes, mask, as: 0)
        }
      }
      return { words, _ in
        [column.picked(words.map(end) { Int32($0[0] - 1) }, blanks(words, filled(words)))]
      }
    default: return nil
    }
  }

  private mutating func blankLane(_ column: Column, _ key: LaneKey, _ mask: Vector<UInt8>?) -> Int? {
    guard let codes = column.blanks.codes else { return nil }
    return lane("blanks", key) {
      FigureLane(.sorts) { rows, out in
        for (offset, row) in rows.enumerated() { out[offset] = Int64(codes.base[row]) }
        Self.leaveOut(rows, out, nil, mask, as: 0)
      }
    }
  }

  private mutating func sumLane(
    _ exact: ExactNumbers, _ column: Column, _ key: LaneKey, _ mask: Vector<UInt8>?
  ) -> Int {
    let blanks = column.blanks.codes
    return lane("sum", key) {
      guard exact.isShort else {
        return FigureLane(wide: { rows, out in
          exact.fill(rows, wide: out)
          for (offset, row) in rows.enumerated() {
            if let blanks, blanks.base[row] != 0 { out[offset] = WideInteger(0) }
            if let mask, mask.base[row] != 2 { out[offset] = WideInteger(0) }
          }
        })
      }
      return FigureLane(.sum) { rows, out in
        exact.fill(rows, out)
        Self.leaveOut(rows, out, blanks, mask, as: 0)
      }
    }
  }

  /// Puts `value` where a cell is blank or its row not asked for.
  private static func leaveOut(
    _ rows: Range<Int>, _ out: UnsafeMutablePointer<Int64>, _ blanks: Vector<UInt8>?, _ mask: Vector<UInt8>?,
    as value: Int64
  ) {
    let start = rows.lowerBound
    if let blanks {
      for offset in 0..<rows.count where blanks.base[start + offset] != 0 { out[offset] = value }
    }
    if let mask {
      for offset in 0..<rows.count where mask.base[start + offset] != 2 { out[offset] = value }
    }
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
