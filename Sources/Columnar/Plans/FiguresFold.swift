/// Keeps of each group what its figures have come to so far.
///
/// A part is aggregated by itself, into figures that can be put together: counts and sums are added up, of least and greatest
/// the least and greatest taken, a mean is kept as a sum and a count. Sums of numbers with few decimals are exact in each part,
/// so that the result is, byte for byte, that of all rows at once; of others a part's sum is rounded once. A mean is infinite where
/// its sum is more than a number holds.
struct FiguresFold: PlanFold {
  private let keys: [String]
  private let figures: [Aggregation]
  /// A row for each group and part, what was put together already counted as one part.
  private var pending: Table?
  private var settledCount = 0
  /// For each figure that counts different values the groups with the values they have.
  private var values: [Int: DistinctFold] = [:]
  /// The figures for whose rows a condition left it open whether they count.
  private var isOpen: Set<Int> = []
  private static let columnNames = Blank.allCases.map(\.name)

  /// Nil where a figure can't be had from figures of parts.
  ///
  /// - Parameter part: The first part, which shows what the columns hold.
  init?(_ keys: [String], _ figures: [Aggregation], like part: Table) {
    self.keys = keys
    self.figures = figures
    for (place, figure) in figures.enumerated() {
      let column = figure.column.flatMap { part[$0] }
      if column?.isMultiple == true { return nil }
      switch figure.function {
      case .count, .min, .max, .first, .last: break
      case .sum, .mean: if column?.type == .quantity { return nil }
      case .countDistinct:
        guard figure.condition == nil, let name = figure.column else { return nil }
        values[place] = DistinctFold(keys + (keys.contains(name) ? [] : [name]))
      case .list, .median, .quantile, .variance, .deviation, .lag: return nil
      }
    }
    if keys.contains(where: { part[$0]?.isMultiple == true }) { return nil }
  }

  var isFull: Bool { false }

  mutating func take(_ part: Table) throws(TableError) {
    // Rows that may belong or not, and the records behind rows, are told of groups whole.
    if part.doubtful != nil || part.origins != nil { throw .begunAnew }
    for (place, fold) in values {
      var fold = fold
      try fold.take(try part.select(fold.names ?? []))
      values[place] = fold
    }
    let own = try kept(try part.aggregate(by: keys, ofPart), from: part)
    pending = try pending?.append(own) ?? own
    if let rowCount = pending?.rowCount, rowCount > 2 * settledCount + 1 << 16 { try settle() }
  }

  mutating func result() throws(TableError) -> Table {
    try settle()
    guard let pending else { return try Table(columns: []) }
    var columns: [Column] = []
    for key in keys { columns.append(try pending.column(key)) }
    for (place, figure) in figures.enumerated() {
      if let fold = values[place], let name = figure.column {
        var fold = fold
        let counts = try fold.result().aggregate(by: keys, [.count(name, as: figure.name)])
        columns.append(try counts.column(figure.name))
        continue
      }
      let main = try pending.column(Self.name(place)).renamed(figure.name)
      let isMean = figure.function == .mean
      columns.append(isMean ? Self.quotient(main, try pending.column(Self.name(place, "n"))) : main)
      if isMean || figure.function == .sum {
        for blank in Self.columnNames {
          var told = try pending.column(Self.name(place, blank)).renamed("\(figure.name)_\(blank)")
          told.isDetail = !told.values.contains { $0 != .integer(0) }
          columns.append(told)
        }
      }
      if isOpen.contains(place) {
        columns.append(try pending.column(Self.name(place, "possible")).renamed("\(figure.name)_possible"))
      }
    }
    let result = try Table(columns: columns)
    return keys.isEmpty ? result : result.named("group", "groups")
  }

  // MARK: Figures of parts

  /// The name of what is kept for a figure, which no column of a file has.
  private static func name(_ place: Int, _ what: String = "") -> String { "\u{0}\(place) \(what)" }

  /// What is computed of a part.
  private var ofPart: [Aggregation] {
    figures.enumerated().flatMap { place, figure -> [Aggregation] in
      var own = figure
      own.name = Self.name(place)
      switch figure.function {
      case .countDistinct: return []
      case .mean:
        own.function = .sum
        let count = Aggregation(.count, figure.column, as: Self.name(place, "n"), where: figure.condition)
        return [own, count]
      default: return [own]
      }
    }
  }

  /// What is kept of a part's figures, under names of its own.
  private mutating func kept(_ told: Table, from part: Table) throws(TableError) -> Table {
    var columns: [Column] = []
    for key in keys { columns.append(try told.column(key)) }
    for (place, figure) in figures.enumerated() where values[place] == nil {
      let name = Self.name(place)
      columns.append(try told.column(name))
      if figure.function == .mean { columns.append(try told.column(Self.name(place, "n"))) }
      if figure.function == .mean || figure.function == .sum {
        for blank in Self.columnNames {
          columns.append(try told.column("\(name)_\(blank)").renamed(Self.name(place, blank)))
        }
      }
      guard figure.condition != nil else { continue }
      let possible = told["\(name)_possible"]
      if possible != nil { isOpen.insert(place) }
      let none = Column.integers("", [Int](repeating: 0, count: told.rowCount))
      columns.append((possible ?? none).renamed(Self.name(place, "possible")))
    }
    if columns.isEmpty { columns = [.integers(Self.name(-1), [Int](repeating: 0, count: told.rowCount))] }
    return try Table(columns: columns)
  }

  /// Puts together what all parts so far have come to.
  private mutating func settle() throws(TableError) {
    guard let all = pending else { return }
    var together: [Aggregation] = []
    for (place, figure) in figures.enumerated() where values[place] == nil {
      let isAdded = figure.function == .count || figure.function == .sum || figure.function == .mean
      together.append(
        Aggregation(isAdded ? .sum : figure.function, Self.name(place), as: Self.name(place)))
      var added = figure.function == .mean ? ["n"] : []
      if figure.function == .mean || figure.function == .sum { added += Self.columnNames }
      if figure.condition != nil { added.append("possible") }
      together += added.map { Aggregation(.sum, Self.name(place, $0), as: Self.name(place, $0)) }
    }
    let names = keys + together.map(\.name)
    // Each sum tells of its own blanks; those of the parts are counted already.
    let settled = try all.aggregate(by: keys, together)
    pending = names.isEmpty ? settled : try settled.select(names)
    settledCount = settled.rowCount
  }

  /// Sums divided by counts; blank where the sum is.
  private static func quotient(_ sums: Column, _ counts: Column) -> Column {
    var blanks: [Blank?] = []
    var means: [Double] = []
    for row in 0..<sums.count {
      blanks.append(sums.blank(at: row))
      guard case .integer(let count) = counts[row], count > 0 else {
        means.append(0)
        continue
      }
      switch sums[row] {
      case .integer(let sum): means.append(Double(sum) / Double(count))
      case .number(let sum): means.append(sum / Double(count))
      default: means.append(0)
      }
    }
    var result = Column.numbers(
      sums.name, .plain(Vector(means)), blanks: Blanks(blanks).codes)
    result.unit = sums.unit
    return result
  }
}
