import Chronology
import Columnar

/// The cells of an expression, one a row.
struct ReferenceCells {
  var type: ColumnType
  var isMultiple = false
  var isRounded = false
  var values: [Value]

  var isAllBlank: Bool { !values.isEmpty && values.allSatisfy(\.isBlank) }
}

extension ReferenceTable {
  /// Whether each row answers a condition with yes, no or maybe.
  func answers(_ condition: Expression) throws -> [Truth] {
    switch condition {
    case .and(let one, let other): return zip(try answers(one), try answers(other)).map { min($0, $1) }
    case .or(let one, let other): return zip(try answers(one), try answers(other)).map { max($0, $1) }
    case .not(let inner): return try answers(against: inner)
    case .compare(let how, .literal(let value), let other) where !other.isLiteral:
      return try answers(.compare(how.turned, other, .literal(value)))
    case .compare(let how, let one, .literal(let value)):
      return try cells(one).compared(how, value)
    case .compare(let how, let one, let other):
      return try cells(one).compared(how, try cells(other))
    case .oneOf(let inner, let values):
      let cells = try cells(inner)
      var all = [Truth](repeating: .no, count: rows.count)
      for value in values { all = zip(all, try cells.compared(.equal, value)).map { max($0, $1) } }
      return all
    case .matches(let inner, let text):
      let cells = try cells(inner)
      guard cells.type.isText || cells.isAllBlank else { throw ReferenceError(.typeMismatch) }
      let isStart = text.hasPrefix("^")
      let wanted = (isStart ? " " : "") + folded(isStart ? String(text.dropFirst()) : text)
      return cells.values.map { value in
        answer(value) {
          $0.parts.contains { holds((isStart ? " " : "") + folded($0.words ?? ""), wanted) } ? .yes : .no
        }
      }
    case .temporal(let relation, let inner, let span):
      let cells = try cells(inner)
      guard cells.type == .date || cells.isAllBlank else { throw ReferenceError(.typeMismatch) }
      return cells.values.map { value in
        answer(value) { value in
          guard case .date(let date) = value else { return .no }
          return switch relation {
          case .before: date.span.before(span)
          case .after: date.span.after(span)
          case .during: date.span.during(span)
          case .overlaps: date.span.overlaps(span)
          case .contains: date.span.contains(span)
          }
        }
      }
    case .isBlank(let inner, let blank):
      return try cells(inner).values.map { Truth(blank == nil ? $0.isBlank : $0.blank == blank) }
    case .column, .literal, .arithmetic, .call:
      let cells = try cells(condition)
      guard cells.type == .boolean || cells.isAllBlank else { throw ReferenceError(.typeMismatch) }
      return cells.values.map { answer($0) { Truth($0 == .boolean(true)) } }
    }
  }

  /// The opposite: a cell that says nothing says neither.
  private func answers(against condition: Expression) throws -> [Truth] {
    switch condition {
    case .and(let one, let other): return try answers(.or(.not(one), .not(other)))
    case .or(let one, let other): return try answers(.and(.not(one), .not(other)))
    case .not(let inner): return try answers(inner)
    case .isBlank: return try answers(condition).map { !$0 }
    default:
      let read = try places(condition.read)
      return zip(rows, try answers(condition)).map { row, answer in
        let isSilent = read.contains { row.cells[$0].blank.map { $0 != .unknown } ?? false }
        return isSilent ? .no : !answer
      }
    }
  }

  /// What an expression is for each row.
  func cells(_ expression: Expression) throws -> ReferenceCells {
    switch expression {
    case .column(let name):
      let place = try place(name)
      return ReferenceCells(
        type: headers[place].type, isMultiple: headers[place].isMultiple, isRounded: headers[place].isRounded,
        values: rows.map { $0.cells[place] })
    case .literal(let value):
      return ReferenceCells(type: value.type ?? .text, values: rows.map { _ in value })
    case .arithmetic(let operation, let one, let other):
      return try cells(one).computed(operation, try cells(other))
    case .call("if", let arguments):
      let answers = try answers(arguments[0])
      let (one, other) = (try cells(arguments[1]), try cells(arguments[2]))
      return try one.beside(other) { row in
        switch answers[row] {
        case .yes: one.values[row]
        case .no: other.values[row]
        case .maybe: one.agrees(other, row) ? other.values[row] : .blank(.unknown)
        }
      }
    case .call("coalesce", let arguments):
      let (one, other) = (try cells(arguments[0]), try cells(arguments[1]))
      return try one.beside(other) { one.values[$0].isBlank ? other.values[$0] : one.values[$0] }
    case .call(let name, let arguments) where name == "min" || name == "max":
      let (one, other) = (try cells(arguments[0]), try cells(arguments[1]))
      let answers = try one.compared(name == "min" ? .lessOrEqual : .greaterOrEqual, other)
      return try one.beside(other) { row in
        let blanks = [one.values[row].blank, other.values[row].blank].compactMap { $0 }
        if let blank = blanks.first { return .blank(blanks.contains(.unknown) ? .unknown : blank) }
        return switch answers[row] {
        case .yes: one.values[row]
        case .no: other.values[row]
        case .maybe: one.agrees(other, row) ? one.values[row] : .blank(.unknown)
        }
      }
    case .call(let name, let arguments): return try cells(arguments[0]).called(name)
    default:
      return ReferenceCells(
        type: .boolean,
        values: try answers(expression).map { $0 == .maybe ? .blank(.unknown) : .boolean($0 == .yes) })
    }
  }
}

/// The answer of a cell that holds something; of a blank, maybe where it is unknown and no otherwise.
private func answer(_ value: Value, _ question: (Value) -> Truth) -> Truth {
  if let blank = value.blank { blank == .unknown ? .maybe : .no } else { question(value) }
}

private func holds(_ text: String, _ part: String) -> Bool {
  let (text, part) = (Array(text.utf8), Array(part.utf8))
  guard part.count <= text.count else { return false }
  return (0...text.count - part.count).contains { Array(text[$0..<$0 + part.count]) == part }
}

extension Expression {
  var isLiteral: Bool { if case .literal = self { true } else { false } }

  /// The columns it reads.
  var read: [String] {
    switch self {
    case .column(let name): [name]
    case .literal: []
    case .compare(_, let a, let b), .and(let a, let b), .or(let a, let b), .arithmetic(_, let a, let b):
      a.read + b.read
    case .not(let a), .oneOf(let a, _), .matches(let a, _), .temporal(_, let a, _), .isBlank(let a, _): a.read
    case .call(_, let arguments): arguments.flatMap(\.read)
    }
  }
}

extension Comparison {
  /// With its sides exchanged.
  var turned: Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  func holds<T: Comparable>(_ one: T, _ other: T) -> Truth {
    switch self {
    case .equal: Truth(one == other)
    case .notEqual: Truth(one != other)
    case .less: Truth(one < other)
    case .lessOrEqual: Truth(one <= other)
    case .greater: Truth(one > other)
    case .greaterOrEqual: Truth(one >= other)
    }
  }

  /// The answer for times: "not after" and "not before" for the two weak ones.
  func holds(before: Truth, equal: Truth, after: Truth) -> Truth {
    switch self {
    case .equal: equal
    case .notEqual: !equal
    case .less: before
    case .lessOrEqual: !after
    case .greater: after
    case .greaterOrEqual: !before
    }
  }

  /// The answer for texts: that one of the one agrees with one of the other, and `~=` that none does.
  func holds(_ one: [String], _ other: [String]) -> Truth {
    if self == .notEqual { return !Comparison.equal.holds(one, other) }
    return Truth(
      one.contains { a in
        other.contains { b in
          if self == .equal { return a == b }
          let (x, y) = ((folded(a), a), (folded(b), b))
          return switch self {
          case .less: x < y
          case .lessOrEqual: x <= y
          case .greater: x > y
          default: x >= y
          }
        }
      })
  }
}

extension ReferenceCells {
  func compared(_ how: Comparison, _ literal: Value) throws -> [Truth] {
    if isAllBlank { return values.map { answer($0) { _ in .no } } }
    let question: (Value) -> Truth
    switch (type, literal) {
    case (.integer, .integer(let number)):
      question = { if case .integer(let value) = $0 { how.holds(value, number) } else { .no } }
    case (.integer, .number), (.number, .integer), (.number, .number):
      question = { how.holds($0.double ?? .nan, literal.double ?? .nan) }
    case (.boolean, .boolean(let other)) where how == .equal || how == .notEqual:
      question = { how.holds($0 == .boolean(other) ? 0 : 1, 0) }
    case (.date, _):
      let period = try Self.period(literal)
      question = { value in
        guard case .date(let date) = value else { return .no }
        return how.holds(
          before: date.span.before(period), equal: date.span.during(period), after: date.span.after(period))
      }
    default:
      guard type.isText, let text = literal.words else { throw ReferenceError(.typeMismatch) }
      question = { how.holds($0.parts.compactMap(\.words), [text]) }
    }
    return values.map { answer($0, question) }
  }

  private static func period(_ literal: Value) throws -> Span {
    let text: String
    switch literal {
    case .date(let date): return date.period
    case .text(let written): text = written
    case .integer(let year) where year >= 0 && year <= 9999: text = String("000\(year)".suffix(4))
    default: throw ReferenceError(.typeMismatch)
    }
    guard let date = try? EDTF(text) else { throw ReferenceError(.badDate) }
    return date.period
  }

  func compared(_ how: Comparison, _ other: ReferenceCells) throws -> [Truth] {
    try zip(values, other.values).map { one, two in
      let blanks = [one.blank, two.blank].compactMap { $0 }
      if blanks.contains(where: { $0 != .unknown }) { return .no }
      if !blanks.isEmpty { return .maybe }
      switch (one, two) {
      case (.integer(let a), .integer(let b)): return how.holds(a, b)
      case (.integer, .number), (.number, .integer), (.number, .number):
        return how.holds(one.double ?? .nan, two.double ?? .nan)
      case (.date(let a), .date(let b)):
        return how.holds(
          before: a.span.before(b.span), equal: a.span.equals(b.span), after: a.span.after(b.span))
      case (.boolean(let a), .boolean(let b)) where how == .equal || how == .notEqual:
        return how.holds(a == b ? 0 : 1, 0)
      default:
        let (a, b) = (one.parts.compactMap(\.words), two.parts.compactMap(\.words))
        guard !a.isEmpty, !b.isEmpty else { throw ReferenceError(.typeMismatch) }
        return how.holds(a, b)
      }
    }
  }

  func computed(_ operation: Arithmetic, _ other: ReferenceCells) throws -> ReferenceCells {
    for cells in [self, other] where !cells.type.isNumber && !cells.isAllBlank {
      throw ReferenceError(.typeMismatch)
    }
    let isWhole = type == .integer && other.type == .integer && operation != .divide
    var results: [Value] = []
    for (one, two) in zip(values, other.values) {
      if one.blank == .unknown || two.blank == .unknown {
        results.append(.blank(.unknown))
      } else if let blank = one.blank ?? two.blank {
        results.append(.blank(blank))
      } else if isWhole, case .integer(let a) = one, case .integer(let b) = two {
        let (value, overflow) =
          switch operation {
          case .add: a.addingReportingOverflow(b)
          case .subtract: a.subtractingReportingOverflow(b)
          default: a.multipliedReportingOverflow(by: b)
          }
        guard !overflow else { throw ReferenceError(.overflow) }
        results.append(.integer(value))
      } else {
        let (a, b) = (one.double ?? .nan, two.double ?? .nan)
        let value =
          switch operation {
          case .add: a + b
          case .subtract: a - b
          case .multiply: a * b
          case .divide: a / b
          }
        results.append(value.isFinite ? .number(value) : .blank(.unknown))
      }
    }
    return ReferenceCells(type: isWhole ? .integer : .number, values: results)
  }

  /// Whether two expressions give one value in a row.
  func agrees(_ other: ReferenceCells, _ row: Int) -> Bool {
    let (one, two) = (values[row], other.values[row])
    if let a = one.double, let b = two.double, type != other.type { return a == b }
    return one == two
  }

  /// What of two expressions of one type, or of none where all is blank, is taken for each row.
  func beside(_ other: ReferenceCells, _ take: (Int) -> Value) throws -> ReferenceCells {
    var result = self
    result.isMultiple = isMultiple || other.isMultiple
    result.isRounded = isRounded || other.isRounded
    if type.isNumber, other.type.isNumber {
      result.type = type == other.type ? type : .number
    } else if type != other.type {
      if values.allSatisfy(\.isBlank) {
        result.type = other.type
      } else if !other.values.allSatisfy(\.isBlank) {
        throw ReferenceError(.typeMismatch)
      }
    }
    result.values = values.indices.map { row in
      let value = take(row)
      return result.type == .number && !value.isBlank ? .number(value.double ?? .nan) : value
    }
    return result
  }

  func called(_ name: String) throws -> ReferenceCells {
    var result = self
    switch name {
    case "abs", "round":
      guard type.isNumber || isAllBlank else { throw ReferenceError(.typeMismatch) }
      result.values = try values.map { value in
        switch value {
        case .integer(.min) where name == "abs": .blank(.unknown)
        case .integer(let number): name == "round" || number >= 0 ? value : .integer(-number)
        case .number(let number) where name == "abs": .number(number.magnitude)
        case .number(let number):
          Int(exactly: number.rounded(.toNearestOrAwayFromZero)).map { .integer($0) } ?? .blank(.unknown)
        default: value
        }
      }
      if name == "round" { result.type = .integer }
    case "year", "month", "decade":
      guard type == .date else { throw ReferenceError(.typeMismatch) }
      result.type = .integer
      result.values = values.map { value in
        guard case .date(let date) = value else { return value }
        let (first, last) = (date.span.start.earliest, date.span.start.latest)
        guard !first.isDistant, !last.isDistant else { return .blank(.unknown) }
        let one: Int?
        switch name {
        case "year": one = first.year == last.year ? first.year : nil
        case "month": one = first.year == last.year && first.month == last.month ? first.month : nil
        default:
          let decades = [first.year, last.year].map { Int((Double($0) / 10).rounded(.down)) * 10 }
          one = decades[0] == decades[1] ? decades[0] : nil
        }
        return one.map { .integer($0) } ?? .blank(.unknown)
      }
    case "lower":
      guard type.isText else { throw ReferenceError(.typeMismatch) }
      result.type = .text
      result.values = values.map { value in
        if value.isBlank { return value }
        let texts = value.parts.map { Value.text(($0.words ?? "").lowercased()) }
        return texts.count == 1 ? texts[0] : .list(texts)
      }
    default:
      guard type.isText else { throw ReferenceError(.typeMismatch) }
      result.type = .integer
      result.isMultiple = false
      result.values = values.map { value in
        value.isBlank ? value : .integer(value.parts.map { ($0.words ?? "").count }.max() ?? 0)
      }
    }
    return result
  }
}
