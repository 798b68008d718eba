public import Chronology

extension Table {
  /// Answers a condition for every row; doubtful rows are not asked.
  ///
  /// - Throws: ``TableError`` for an unknown column, or a comparison between things that do not compare.
  public func verdicts(for condition: Expression) throws(TableError) -> Verdicts {
    try test(for: condition).verdicts(of: rowCount)
  }

  /// Makes a condition ready to be asked of the rows.
  ///
  /// - Throws: ``TableError`` for an unknown column, or a comparison between things that do not compare.
  func test(for condition: Expression) throws(TableError) -> RowTest {
    if let (cells, table) = distinct(for: condition), let short = try? table.verdicts(for: condition) {
      return .cells(CellTest(cells, Array(short.bytes)))
    }
    switch condition {
    case .and(let left, let right): return .both(try test(for: left), try test(for: right))
    case .or(let left, let right): return .either(try test(for: left), try test(for: right))
    case .not(let inner): return try test(against: inner)
    case .literal(let value) where value.type != .boolean && !value.isBlank:
      throw TableError(
        .typeMismatch, "\(condition) is no condition",
        hint: "one value or another by a condition is if(condition, value, other)")
    case .compare(_, .literal, _), .compare(_, _, .literal): return RowTest(try answers(for: condition))
    case .compare(let comparison, let left, let right):
      let (one, other) = (try values(of: left), try values(of: right))
      if let test = SameCellTest(one, comparison, other) { return .sameCells(test) }
      return RowTest(try one.compared(comparison, withColumn: other))
    default: return RowTest(try answers(for: condition))
    }
  }

  /// Answers a condition that is not made of others for every row.
  private func answers(for condition: Expression) throws(TableError) -> Verdicts {
    switch condition {
    case .compare(let comparison, let left, .literal(let value)):
      return try values(of: left).compared(comparison, with: value)
    case .compare(let comparison, .literal(let value), let right):
      return try values(of: right).compared(comparison.mirrored, with: value)
    case .oneOf(let inner, let candidates):
      return try values(of: inner).equal(toOneOf: candidates)
    case .matches(let inner, let text):
      return Verdicts(try values(of: inner).matches(text))
    case .temporal(let relation, let inner, let span):
      return Verdicts(try values(of: inner).related(relation, to: span))
    case .isBlank(let inner, let blank):
      guard let codes = try values(of: inner).blanks.codes else {
        return Verdicts(repeating: .no, count: rowCount)
      }
      let wanted = blank?.rawValue
      return try Verdicts.computed(rowCount) { rows, out in
        for row in rows {
          let code = codes.base[row]
          out[row] = code != 0 && (wanted == nil || code == wanted) ? 2 : 0
        }
      }
    case .column, .literal, .arithmetic, .call:
      return Verdicts(try values(of: condition).verdicts())
    case .and, .or, .not, .compare: return try verdicts(for: condition)
    }
  }

  /// Where an expression reads one column of which few cells differ: these cells, and a table with each of them once.
  private func distinct(for expression: Expression) -> (DistinctCells, Table)? {
    guard rowCount >= Execution.current.quickFrom else { return nil }
    if case .column = expression { return nil }
    let names = expression.columns
    guard names.count == 1, let name = names.first, let column = self[name],
      let cells = DistinctCells(column)
    else { return nil }
    let table = Table(
      rowName: rowName, rowPlural: rowPlural, checked: [cells.short], rowCount: cells.short.count,
      origins: nil)
    return (cells, table)
  }

  /// The test of the opposite of a condition. Where a cell says nothing neither holds: what is not told of is neither here nor
  /// elsewhere.
  private func test(against condition: Expression) throws(TableError) -> RowTest {
    switch condition {
    case .and(let left, let right): return try test(for: .or(.not(left), .not(right)))
    case .or(let left, let right): return try test(for: .and(.not(left), .not(right)))
    case .not(let inner): return try test(for: inner)
    case .isBlank: return RowTest(try verdicts(for: condition).inverted(silentWhere: []))
    default:
      return RowTest(
        try verdicts(for: condition).inverted(
          silentWhere: condition.columns.sorted().compactMap { self[$0] }))
    }
  }

  /// Computes the value of an expression for every row; doubtful rows are left out.
  ///
  /// The column has the name of the column asked for, or the expression itself for a name. A condition gives
  /// booleans, with unknown for what may hold.
  ///
  /// - Throws: ``TableError`` for an unknown column, or an operation on things that do not take it.
  public func values(of expression: Expression) throws(TableError) -> Column {
    if let (cells, table) = distinct(for: expression), let short = try? table.values(of: expression) {
      return try cells.spread(short)
    }
    switch expression {
    case .column(let name):
      return try column(name)
    case .literal(let value):
      var column = try Column(expression.description, values: [value])
      column = column.gather([Int](repeating: 0, count: rowCount))
      return column
    case .arithmetic(let operation, let left, let right):
      let (a, b) = (try values(of: left), try values(of: right))
      return try a.computing(operation, with: b).renamed(expression.description)
    case .call(let name, let arguments):
      return try values(of: ExpressionFunction.named(name), arguments).renamed(expression.description)
    case .compare, .and, .or, .not, .oneOf, .matches, .temporal, .isBlank:
      let verdicts = try verdicts(for: expression)
      let answers = (0..<rowCount).map { row -> Bool? in
        verdicts[row] == .maybe ? nil : verdicts[row] == .yes
      }
      return .booleans(expression.description, answers, blank: .unknown)
    }
  }
}

extension Column {
  /// The answers of a column of booleans.
  fileprivate func verdicts() throws(TableError) -> [Truth] {
    if isAllBlank { return unanswered }
    guard case .boolean(let values) = storage else {
      throw TableError(
        .typeMismatch,
        "\"\(name)\" is \(article(type.description)) \(type), and a condition answers yes or no",
        hint: "compare it with something: \(name) == …")
    }
    return answering(values.map { Truth($0) })
  }

  /// The verdicts on a column of nothing but blanks.
  var unanswered: [Truth] { answering([Truth](repeating: .no, count: count)) }

  /// The verdicts with those of blank cells put in: maybe for unknown, no for nothing.
  func answering(_ verdicts: [Truth]) -> [Truth] {
    guard let codes = blanks.codes else { return verdicts }
    var verdicts = verdicts
    for row in verdicts.indices where codes.base[row] != 0 {
      verdicts[row] = codes.base[row] == Blank.unknown.rawValue ? .maybe : .no
    }
    return verdicts
  }
}
