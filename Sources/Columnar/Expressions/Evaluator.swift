import Chronology

/// Works expressions out over the rows of a table, a column at a time.
///
/// Truth is three-valued: a comparison with a cell that is `unknown` is `maybe`; one with a cell that holds nothing is
/// `no`. Of several values in a cell, one that meets the condition is enough.
struct Evaluator {
  let table: Table

  init(_ table: Table) {
    self.table = table
  }

  // MARK: Conditions

  /// A verdict for each row.
  func verdicts(_ expression: Expression) throws(TableError) -> [Truth] {
    switch expression {
    case .and(let a, let b): return zip(try verdicts(a), try verdicts(b)).map { $0 && $1 }
    case .or(let a, let b): return zip(try verdicts(a), try verdicts(b)).map { $0 || $1 }
    case .not(let a): return try verdicts(a).map { !$0 }
    case .isBlank(let subject, let sort):
      let column = try column(subject, named: "")
      return (0..<table.rowCount).map { row in
        guard let blank = column.blank(row) else { return .no }
        return Truth(sort == nil || sort == blank)
      }
    case .matches(let subject, let text):
      let wanted = TextPattern(text)
      return try judge(subject) { value throws(TableError) in Truth(wanted.isIn(value.description)) }
    case .temporal(let relation, let subject, let span):
      return try judge(subject) { value throws(TableError) in
        guard case .date(let date) = value else {
          throw TableError(
            code: "type", message: "\(relation.rawValue) asks for a date, and \(value) is none")
        }
        return Self.relate(date.span, relation, span)
      }
    case .oneOf(let subject, let values):
      let set = Set(values)
      return try judge(subject) { value throws(TableError) in Truth(set.contains(value)) }
    case .compare(let comparison, let subject, .literal(let value)):
      if case .column(let name) = subject { try check(value, fits: try table.column(name)) }
      return try judge(subject) { cell throws(TableError) in try Self.compare(cell, comparison, value) }
    case .compare(let comparison, .literal(let value), let subject):
      return try verdicts(.compare(comparison.mirrored, subject, .literal(value)))
    case .compare(let comparison, let a, let b):
      let (x, y) = (try column(a, named: ""), try column(b, named: ""))
      var verdicts: [Truth] = []
      verdicts.reserveCapacity(table.rowCount)
      for row in 0..<table.rowCount {
        let other = y[row]
        if case .blank(let blank) = other {
          verdicts.append(blank == .unknown ? .maybe : .no)
        } else {
          verdicts.append(
            try Self.judge(x[row]) { cell throws(TableError) in try Self.compare(cell, comparison, other) })
        }
      }
      return verdicts
    case .column, .literal, .arithmetic, .call:
      let column = try column(expression, named: "")
      guard case .booleans(let values) = column.storage else {
        throw TableError(code: "type", message: "a condition is true or false, and this is \(column.type)")
      }
      return (0..<table.rowCount).map { row in
        column.blank(row).map { $0 == .unknown ? .maybe : .no } ?? Truth(values[row])
      }
    }
  }

  /// Judges each distinct value of an expression once where it is a column of codes, else each row.
  private func judge(
    _ subject: Expression, _ test: (Value) throws(TableError) -> Truth
  ) throws(TableError) -> [Truth] {
    let column = try column(subject, named: "")
    var verdicts: [Truth] = []
    verdicts.reserveCapacity(column.count)
    func blank(_ row: Int) -> Truth? { column.blank(row).map { $0 == .unknown ? .maybe : .no } }
    switch column.storage {
    case .dates(let codes, let dictionary):
      var judged: [Truth] = []
      for date in dictionary { judged.append(try test(.date(date))) }
      for row in 0..<column.count { verdicts.append(blank(row) ?? judged[Int(codes[row])]) }
    case .texts(let texts):
      var judged: [Truth] = []
      for text in texts.dictionary { judged.append(try test(column.wrapped(text))) }
      for row in 0..<column.count {
        if let truth = blank(row) {
          verdicts.append(truth)
        } else {
          verdicts.append(texts.range(row).reduce(Truth.no) { $0 || judged[Int(texts.codes[$1])] })
        }
      }
    default:
      for row in 0..<column.count {
        if let truth = blank(row) { verdicts.append(truth) } else { verdicts.append(try test(column[row])) }
      }
    }
    return verdicts
  }

  private static func judge(_ value: Value, _ test: (Value) throws(TableError) -> Truth) throws(TableError)
    -> Truth
  {
    switch value {
    case .blank(let blank): return blank == .unknown ? .maybe : .no
    case .list(let values):
      var truth = Truth.no
      for value in values {
        let verdict = try test(value)
        truth = truth || verdict
      }
      return truth
    default: return try test(value)
    }
  }

  private func check(_ value: Value, fits column: Column) throws(TableError) {
    let fits =
      switch (column.type, value) {
      case (_, .blank), (.boolean, .boolean), (.text, .text), (.reference, .reference), (.reference, .text):
        true
      case (.integer, .integer), (.integer, .number), (.number, .integer), (.number, .number): true
      case (.quantity, .quantity), (.quantity, .integer), (.quantity, .number), (.date, .date),
        (.date, .text):
        true
      case (.integer, .quantity), (.number, .quantity): true
      default: false
      }
    guard !fits else { return }
    throw TableError(
      code: "type",
      message: "column \"\(column.name)\" holds \(column.type), which can't be compared with \(value)")
  }

  static func relate(_ span: Span, _ relation: Expression.TemporalRelation, _ other: Span) -> Truth {
    switch relation {
    case .before: span.before(other)
    case .after: span.after(other)
    case .during: span.during(other)
    case .overlaps: span.overlaps(other)
    case .contains: span.contains(other)
    }
  }

  /// Compares a cell with a value. A date compared with a text is judged against the period that the text writes.
  private static func compare(_ a: Value, _ comparison: Expression.Comparison, _ b: Value) throws(TableError)
    -> Truth
  {
    switch (a, b) {
    case (.date(let date), .date(let other)): return order(date.span, comparison, other.span)
    case (.date(let date), .text(let text)):
      do throws(EDTFError) {
        return order(date.span, comparison, try EDTF(text).period)
      } catch {
        throw TableError(code: "date", message: "\"\(text)\" is no date: \(error.reason)", hint: error.hint)
      }
    case (.quantity(let x), .quantity(let y)):
      do throws(QuantityError) {
        switch comparison {
        case .equal: return try x.equals(y)
        case .notEqual: return !(try x.equals(y))
        case .less: return try x.less(than: y)
        case .lessOrEqual: return !(try x.greater(than: y))
        case .greater: return try x.greater(than: y)
        case .greaterOrEqual: return !(try x.less(than: y))
        }
      } catch {
        throw TableError(code: "unit", message: error.message, hint: error.hint)
      }
    case (.quantity(let x), .integer), (.quantity(let x), .number):
      return try compare(.quantity(x), comparison, .quantity(Quantity(b.double ?? 0, unit: x.unit)))
    case (_, .quantity(let y)) where a.double != nil:
      return try compare(.quantity(Quantity(a.double ?? 0, unit: y.unit)), comparison, b)
    case (.reference(_, let x), .text(let y)): return holds(comparison, x == y, x < y)
    case (.reference(_, let x), .reference(_, let y)): return holds(comparison, x == y, x < y)
    case (.text(let x), .text(let y)): return holds(comparison, x == y, x < y)
    case (.boolean(let x), .boolean(let y)): return holds(comparison, x == y, !x && y)
    default:
      guard let x = a.double, let y = b.double else {
        throw TableError(code: "type", message: "\(a) and \(b) can't be compared")
      }
      return holds(comparison, x == y, x < y)
    }
  }

  private static func holds(_ comparison: Expression.Comparison, _ equal: Bool, _ less: Bool) -> Truth {
    switch comparison {
    case .equal: Truth(equal)
    case .notEqual: Truth(!equal)
    case .less: Truth(less)
    case .lessOrEqual: Truth(less || equal)
    case .greater: Truth(!less && !equal)
    case .greaterOrEqual: Truth(!less)
    }
  }

  /// Dates in an order: equal is within, less is wholly before.
  private static func order(_ a: Span, _ comparison: Expression.Comparison, _ b: Span) -> Truth {
    switch comparison {
    case .equal: a.during(b)
    case .notEqual: !a.during(b)
    case .less: a.before(b)
    case .lessOrEqual: a.before(b) || a.during(b)
    case .greater: a.after(b)
    case .greaterOrEqual: a.after(b) || a.during(b)
    }
  }

  // MARK: Values

  /// The expression's value for each row.
  func column(_ expression: Expression, named name: String) throws(TableError) -> Column {
    switch expression {
    case .column(let source):
      let column = try table.column(source)
      return name.isEmpty ? column : column.renamed(name)
    case .literal(let value):
      return try Column(name, inferringFrom: Array(repeating: value, count: table.rowCount))
    case .arithmetic(let operation, let a, let b):
      let (x, y) = (try column(a, named: ""), try column(b, named: ""))
      var values: [Value] = []
      for row in 0..<table.rowCount { values.append(try Self.reckon(x[row], operation, y[row])) }
      return try Column(name, inferringFrom: values)
    case .call(let function, let arguments):
      var columns: [Column] = []
      for argument in arguments { columns.append(try column(argument, named: "")) }
      guard columns.count == 1 else {
        throw TableError(code: "argument", message: "\(function) takes one argument, got \(columns.count)")
      }
      var values: [Value] = []
      for row in 0..<table.rowCount { values.append(try Self.call(function, columns[0][row])) }
      return try Column(name, inferringFrom: values)
    case .compare, .and, .or, .not, .oneOf, .matches, .temporal, .isBlank:
      let values = try verdicts(expression).map { truth -> Value in
        truth == .maybe ? .blank(.unknown) : .boolean(truth == .yes)
      }
      return try Column(name, inferringFrom: values)
    }
  }

  private static func reckon(_ a: Value, _ operation: Expression.Operation, _ b: Value) throws(TableError)
    -> Value
  {
    switch (a, b) {
    case (.blank(let blank), _), (_, .blank(let blank)): return .blank(blank)
    case (.quantity, _), (_, .quantity):
      guard let x = a.quantity, let y = b.quantity else { break }
      do throws(QuantityError) {
        switch operation {
        case .add: return .quantity(try x.adding(y))
        case .subtract: return .quantity(try x.subtracting(y))
        case .multiply: return .quantity(x.multiplied(by: y))
        case .divide: return .quantity(x.divided(by: y))
        }
      } catch {
        throw TableError(code: "unit", message: error.message, hint: error.hint)
      }
    case (.date(let x), .date(let y)) where operation == .subtract:
      let days = y.span.days(to: x.span)
      return .quantity(Quantity(between: Double(days.lowerBound), and: Double(days.upperBound), unit: "day"))
    case (.integer(let x), .integer(let y)) where operation != .divide:
      let (result, overflow) =
        switch operation {
        case .add: x.addingReportingOverflow(y)
        case .subtract: x.subtractingReportingOverflow(y)
        default: x.multipliedReportingOverflow(by: y)
        }
      if !overflow { return .integer(result) }
    default: break
    }
    guard let x = a.double, let y = b.double else {
      throw TableError(code: "type", message: "\(a) \(operation.rawValue) \(b) can't be worked out")
    }
    switch operation {
    case .add: return .number(x + y)
    case .subtract: return .number(x - y)
    case .multiply: return .number(x * y)
    case .divide: return .number(x / y)
    }
  }

  private static func call(_ function: String, _ value: Value) throws(TableError) -> Value {
    if case .blank = value { return function == "count" ? .integer(0) : value }
    func year(_ year: Int?, _ unit: Int = 1) -> Value {
      year.map { .integer(Int((Double($0) / Double(unit)).rounded(.down)) * unit) } ?? .blank(.unknown)
    }
    switch (function, value) {
    case ("year", .date(let date)): return year(date.firstYear)
    case ("end_year", .date(let date)): return year(date.lastYear)
    case ("years", .date(let date)):
      guard let first = date.firstYear, let last = date.lastYear else { return .blank(.unknown) }
      return .integer(last - first)
    case ("decade", .date(let date)): return year(date.firstYear, 10)
    case ("century", .date(let date)): return year(date.firstYear, 100)
    case ("month", .date(let date)):
      return date.precision <= .month ? .integer(date.span.earliest.month) : .blank(.unknown)
    case ("low", .quantity(let quantity)): return quantity.low.map { .number($0) } ?? .blank(.unknown)
    case ("high", .quantity(let quantity)): return quantity.high.map { .number($0) } ?? .blank(.unknown)
    case ("best", .quantity(let quantity)): return quantity.best.map { .number($0) } ?? .blank(.unknown)
    case ("number", .quantity(let quantity)): return quantity.central.map { .number($0) } ?? .blank(.unknown)
    case ("unit", .quantity(let quantity)): return quantity.unit.map { .text($0) } ?? .blank(.none)
    case ("hedge", .quantity(let quantity)): return .text(quantity.hedge.words)
    case ("lower", .text(let text)): return .text(text.lowercased())
    case ("length", .text(let text)): return .integer(text.count)
    case ("count", .list(let values)): return .integer(values.count)
    case ("count", _): return .integer(1)
    default:
      let names = Expression.functions.map(\.name)
      guard names.contains(function) else {
        let close = nearest(function, among: names)
        throw TableError(
          code: "function", message: "there is no function \"\(function)\" in expressions",
          hint: close.isEmpty
            ? "known are \(names.joined(separator: ", "))"
            : "did you mean \(close.joined(separator: ", or "))?")
      }
      throw TableError(code: "type", message: "\(function) can't be asked of \(value)")
    }
  }
}

extension Value {
  /// The number of either type.
  var double: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// The quantity, or a bare number as one.
  var quantity: Quantity? {
    if case .quantity(let quantity) = self { return quantity }
    return double.map { Quantity($0) }
  }
}

extension Expression.Comparison {
  /// The same comparison with its sides changed over.
  var mirrored: Self {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

/// A text to be found in others, case and accents aside.
public struct TextPattern: Sendable {
  private let wanted: String
  private let atStartOfWord: Bool

  /// Makes a pattern; `^` in front asks for the start of a word.
  public init(_ text: String) {
    atStartOfWord = text.hasPrefix("^")
    wanted = folded(atStartOfWord ? String(text.dropFirst()) : text)
  }

  /// Whether the text is found.
  public func isIn(_ text: String) -> Bool {
    let text = folded(text)
    return atStartOfWord ? text.hasPrefix(wanted) || text.contains(" " + wanted) : text.contains(wanted)
  }
}
