public import Chronology

extension Table {
  /// Answers a condition for every row; doubtful rows are not asked.
  ///
  /// - Throws: ``TableError`` for an unknown column, or a comparison between things that do not compare.
  public func verdicts(for condition: Expression) throws(TableError) -> [Truth] {
    switch condition {
    case .and(let left, let right):
      let (a, b) = (try verdicts(for: left), try verdicts(for: right))
      return a.indices.map { min(a[$0], b[$0]) }
    case .or(let left, let right):
      let (a, b) = (try verdicts(for: left), try verdicts(for: right))
      return a.indices.map { max(a[$0], b[$0]) }
    case .not(let inner):
      return try verdicts(against: inner)
    case .compare(let comparison, let left, .literal(let value)):
      return try values(of: left).compared(comparison, with: value)
    case .compare(let comparison, .literal(let value), let right):
      return try values(of: right).compared(comparison.mirrored, with: value)
    case .compare(let comparison, let left, let right):
      return try values(of: left).compared(comparison, withColumn: try values(of: right))
    case .oneOf(let inner, let candidates):
      return try values(of: inner).equal(toOneOf: candidates)
    case .matches(let inner, let text):
      return try values(of: inner).matches(text)
    case .temporal(let relation, let inner, let span):
      return try values(of: inner).related(relation, to: span)
    case .isBlank(let inner, let blank):
      let column = try values(of: inner)
      return (0..<rowCount).map { row in
        Truth(column.blanks[row].map { blank == nil || $0 == blank } ?? false)
      }
    case .column, .literal, .arithmetic, .call:
      return try values(of: condition).verdicts()
    }
  }

  /// Answers the opposite of a condition. Where a cell says nothing neither holds: what is not told of is neither here nor
  /// elsewhere.
  private func verdicts(against condition: Expression) throws(TableError) -> [Truth] {
    switch condition {
    case .and(let left, let right): return try verdicts(for: .or(.not(left), .not(right)))
    case .or(let left, let right): return try verdicts(for: .and(.not(left), .not(right)))
    case .not(let inner): return try verdicts(for: inner)
    case .isBlank: return try verdicts(for: condition).map { !$0 }
    default:
      var verdicts = try verdicts(for: condition).map { !$0 }
      for name in condition.columns {
        guard let column = self[name], column.blankCount > 0 else { continue }
        for row in verdicts.indices {
          if let blank = column.blanks[row], blank != .unknown { verdicts[row] = .no }
        }
      }
      return verdicts
    }
  }

  /// Computes the value of an expression for every row; doubtful rows are left out.
  ///
  /// The column has the name of the column asked for, or the expression itself for a name. A condition gives
  /// booleans, with unknown for what may hold.
  ///
  /// - Throws: ``TableError`` for an unknown column, or an operation on things that do not take it.
  public func values(of expression: Expression) throws(TableError) -> Column {
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
      var columns: [Column] = []
      for argument in arguments { columns.append(try values(of: argument)) }
      return try ExpressionFunction.named(name).apply(to: columns).renamed(expression.description)
    case .compare, .and, .or, .not, .oneOf, .matches, .temporal, .isBlank:
      let answers = try verdicts(for: expression).map { $0 == .maybe ? nil : $0 == .yes }
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
    guard blankCount > 0 else { return verdicts }
    var verdicts = verdicts
    for row in verdicts.indices {
      if let blank = blanks[row] { verdicts[row] = blank == .unknown ? .maybe : .no }
    }
    return verdicts
  }
}
