import Chronology
import Columnar
import Interchange
import LuaHost
import Relations

/// From what a script asks to an expression over columns.
extension Session {
  /// Keeps the rows that an argument asks for: a table of conditions, an expression in text, or a function over rows.
  func filter(_ table: Table, by condition: LuaValue) throws(LuaError) -> Table {
    switch condition {
    case .table(let fields):
      let (condition, words) = try expression(for: fields, in: table)
      return try kept(table, condition, "filter \(words)")
    case .string(let text):
      let condition = try expression(text, in: table)
      return try kept(table, condition, "filter \(text)")
    case .function(let function):
      let object = TableObject(table)
      sayIfSlow(table.rowCount)
      var verdicts: [Truth] = []
      verdicts.reserveCapacity(table.rowCount)
      let progress = ProgressLine("filter", of: (table.rowCount, table.rowPlural))
      for row in 0..<table.rowCount {
        if row & 1023 == 0 { progress.show(Double(row) / Double(table.rowCount)) }
        let answer = try function.call([.object(RowObject(object, row: row))]).first ?? .nil
        switch answer {
        case .nil, .boolean(false), .string("no"): verdicts.append(.no)
        case .string("maybe"): verdicts.append(.maybe)
        default: verdicts.append(.yes)
        }
      }
      return try judged(table, verdicts, "filter by a function")
    default:
      throw LuaError(
        "a filter wants a table of conditions, an expression in text or a function, got \(typeName(of: condition))",
        hint: "write \(table.rowPlural):filter{ column = value }", code: "argument")
    }
  }

  /// What a value is, an object by the name of its type.
  private func typeName(of value: LuaValue) -> String {
    if case .object(let object) = value { "a \(lua.typeName(ofObject: object))" } else { value.typeName }
  }

  /// A condition from a table of columns and values or from a text.
  func condition(_ value: LuaValue, in table: Table) throws(LuaError) -> Expression {
    switch value {
    case .table(let fields): try expression(for: fields, in: table).0
    case .string(let text): try expression(text, in: table)
    default: throw LuaError("a condition expected, got a \(value.typeName)", code: "argument")
    }
  }

  /// The rows for which a condition holds, as the reading in use has it.
  private func kept(_ table: Table, _ condition: Expression, _ words: String) throws(LuaError) -> Table {
    guard reading.doubtful == .apart else {
      let verdicts = try verb { () throws(TableError) in try table.verdicts(for: condition) }
      return try judged(
        table, Array(verdicts), "\(words), doubtful rows \(reading.doubtful.rawValue)", condition: condition)
    }
    return try verb { () throws(TableError) in try table.filter(condition).wording(words) }
  }

  /// The conditions of a table, joined by `and`, and how they read.
  private func expression(for fields: LuaTable, in table: Table) throws(LuaError) -> (Expression, String) {
    var result: Expression?
    var words: [String] = []
    if !fields.list.isEmpty {
      throw LuaError(
        "a filter wants conditions with names", hint: "write { column = value }", code: "argument")
    }
    for (name, value) in fields.fields {
      let condition = try condition(on: name, value, in: table)
      result = result.map { .and($0, condition) } ?? condition
      words.append("\(name) = \(describe(value))")
    }
    return (result ?? .literal(.boolean(true)), words.joined(separator: ", "))
  }

  func describe(_ value: LuaValue) -> String {
    switch value {
    case .string(let text): "\"\(text)\""
    case .object(let object as ConditionObject): object.words
    case .object(let object as ActorObject): "\"\(object.actor.name)\""
    case .object(let object as DateObject): "date \"\(object.date.text)\""
    case .object(let object as BlankObject): object.blank.name
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .boolean(let truth): "\(truth)"
    case .table(let table): "{ \(table.list.map(describe).joined(separator: ", ")) }"
    default: value.typeName
    }
  }

  /// Roles are searched together under this name.
  static let anyRole = "involves"

  private func condition(on name: String, _ value: LuaValue, in table: Table) throws(LuaError) -> Expression {
    if name == Self.anyRole, table[name] == nil {
      let roles = table.columns.filter {
        $0.type == .reference(domain: "actor") && $0.name != "place" && $0.name != "by"
      }
      var result: Expression?
      for role in roles {
        let condition = try test(value, on: role, in: table)
        result = result.map { .or($0, condition) } ?? condition
      }
      if let result { return result }
    }
    guard let column = table[name] else { throw noColumn(name, in: table, methods: false) }
    return try test(value, on: column, in: table)
  }

  private func test(_ value: LuaValue, on column: Column, in table: Table) throws(LuaError) -> Expression {
    let subject = Expression.column(column.name)
    // `known` and `blank` take nothing: without their parentheses they mean the same.
    if case .function(let function) = value {
      for (name, test) in [("known", ConditionObject.Test.isKnown), ("blank", .isBlank)] {
        if case .function(let ours) = lua.global(name), ours.isSame(as: function) {
          return try self.test(.object(ConditionObject(test, words: name)), on: column, in: table)
        }
      }
    }
    guard case .object(let object as ConditionObject) = value else {
      if case .table(let list) = value {
        if let field = list.fields.first {
          throw LuaError(
            "\(column.name) wants values, got a table with \(field.key) in it",
            hint: "write \(column.name) = { \"A\", \"B\" }, or a function over the row", code: "argument")
        }
        return try test(.object(ConditionObject(.oneOf(list.list), words: "")), on: column, in: table)
      }
      return try equality(value, on: column, in: table)
    }
    switch object.test {
    case .before(let bound): return .temporal(.before, subject, try period(bound, on: column))
    case .after(let bound): return .temporal(.after, subject, try period(bound, on: column))
    case .during(let bound): return .temporal(.during, subject, try period(bound, on: column))
    case .overlapping(let bound): return .temporal(.overlaps, subject, try period(bound, on: column))
    case .above(let bound): return .compare(.greater, subject, .literal(try amount(bound, on: column)))
    case .below(let bound): return .compare(.less, subject, .literal(try amount(bound, on: column)))
    case .between(let low, let high):
      if column.type == .date {
        let (from, to) = (try period(low, on: column), try period(high, on: column))
        guard let span = Span(start: from.start, end: to.end) else {
          throw LuaError("the first date of between lies after the second", code: "date")
        }
        return .temporal(.during, subject, span)
      }
      return .and(
        .compare(.greaterOrEqual, subject, .literal(try amount(low, on: column))),
        .compare(.lessOrEqual, subject, .literal(try amount(high, on: column))))
    case .oneOf(let values):
      var result: Expression = .literal(.boolean(false))
      for (offset, value) in values.enumerated() {
        let condition = try equality(value, on: column, in: table)
        result = offset == 0 ? condition : .or(result, condition)
      }
      return result
    case .matches(let text): return try matching(text, on: column)
    case .isBlank: return .isBlank(subject, nil)
    case .isUnknown: return .isBlank(subject, .unknown)
    case .isKnown: return .not(.isBlank(subject, nil))
    case .not(let value): return .not(try test(value, on: column, in: table))
    }
  }

  /// A text found in a column; for actors, in any of an actor's names.
  private func matching(_ text: String, on column: Column) throws(LuaError) -> Expression {
    guard column.type == .reference(domain: "actor") else { return .matches(.column(column.name), text) }
    let startsWord = text.hasPrefix("^")
    let wanted = (startsWord ? " " : "") + folded(startsWord ? String(text.dropFirst()) : text)
    let found = corpus.actors.filter { actor in
      actor.names.contains { ((startsWord ? " " : "") + folded($0.form)).contains(wanted) }
    }
    return .oneOf(.column(column.name), found.map { .reference(domain: "actor", id: $0.id) })
  }

  private func equality(_ value: LuaValue, on column: Column, in table: Table) throws(LuaError) -> Expression
  {
    let subject = Expression.column(column.name)
    if case .object(let condition as ConditionObject) = value {
      return try test(.object(condition), on: column, in: table)
    }
    if let text = value.string { try checkBlank(text, in: column) }
    if case .date = column.type {
      if case .object(let blank as BlankObject) = value { return .isBlank(subject, blank.blank) }
      return .temporal(.during, subject, try period(value, on: column))
    }
    if case .object(let blank as BlankObject) = value { return .isBlank(subject, blank.blank) }
    if case .reference(let domain) = column.type, let text = value.string {
      let id = try resolve(text, domain: domain, in: column)
      if column.name == "place" { return within(id, column) }
      return .compare(.equal, subject, .literal(.reference(domain: domain, id: id)))
    }
    if case .quantity = column.type {
      return .compare(.equal, subject, .literal(try amount(value, on: column)))
    }
    guard let cell = cell(value) else {
      throw LuaError("column \"\(column.name)\" can't be compared with a \(value.typeName)", code: "argument")
    }
    if column.name == "form" || column.name == "status" || column.name == "timing",
      case .text(let text) = cell
    {
      try checkWord(text, in: column, of: table)
    }
    if case .text(let text) = cell { remarkOnAbsence(of: text, in: column) }
    return .compare(.equal, subject, .literal(cell))
  }

  /// Among how many texts a nearer one is looked for.
  private static let mostTexts = 1 << 14

  /// Says at the prompt that no cell can hold a text, and which it may mean: a code of the same actor, or one written alike.
  private func remarkOnAbsence(of text: String, in column: Column) {
    guard isEvaluating, case .text = column.type, let texts = column.possibleTexts, !texts.contains(text)
    else {
      return
    }
    var near: String?
    if texts.count <= Self.mostTexts {
      near = texts.first { folded($0) == folded(text) }
      if near == nil, case .one(let id) = names.match(text), let actor = corpus.actor(id) {
        let forms = Set(actor.codes.map(\.value) + actor.names.map(\.form))
        near = texts.first(where: forms.contains)
      }
    }
    let hint =
      near.map { "did you mean \"\($0)\"?" }
      ?? (texts.count <= Self.mostTexts ? suggestion(for: text, among: texts) : nil)
    say("(no \(column.name) is \"\(text)\"\(hint.map { "; \($0)" } ?? ""))")
  }

  /// Says that a function is a slow way through many rows.
  func sayIfSlow(_ rowCount: Int) {
    guard rowCount > 1_000_000 else { return }
    say(
      "(Lua is asked for each of \(rowCount) rows; what stands in text, \"goldstein > 5\", takes a hundredth of the time)"
    )
  }

  /// Refuses the name of a blank in quotes where the column has no such text: it would ask for the word.
  private func checkBlank(_ text: String, in column: Column) throws(LuaError) {
    guard ["unknown", "none", "not_covered"].contains(text) else { return }
    switch column.type {
    case .text: if column.entries.contains(.text(text)) { return }
    case .reference(let domain):
      if domain == "actor", case .one = names.match(text) { return }
    default: break
    }
    throw LuaError(
      "no \(column.name) is \"\(text)\": in quotes it is a word",
      hint: "without quotes it is the blank: \(column.name) = \(text)", code: "name")
  }

  /// Refuses a word that a column with a closed vocabulary can't hold.
  private func checkWord(_ word: String, in column: Column, of table: Table) throws(LuaError) {
    let allowed: [String]
    switch column.name {
    case "status": allowed = Claim.Status.allCases.map(\.rawValue)
    case "timing": allowed = Timing.allCases.map(\.rawValue)
    default:
      // A table of one kind has the forms of that kind; any other may have those of all.
      let forms = corpus.kinds.first { $0.id == table.rowName }?.forms
      allowed = forms ?? Array(Set(corpus.kinds.flatMap(\.forms))).sorted()
    }
    guard !allowed.contains(word) else { return }
    throw LuaError(
      "\(table.rowPlural) have no \(column.name) \"\(word)\"",
      hint: suggestion(for: word, among: allowed, orAll: "known"), code: "name")
  }

  /// What a value means as a period of time for a column of dates.
  private func period(_ value: LuaValue, on column: Column) throws(LuaError) -> Span {
    guard column.type == .date else {
      throw LuaError("column \"\(column.name)\" holds no dates", code: "argument")
    }
    switch value {
    case .object(let object as DateObject): return object.date.span
    case .string(let text): return try date(text).period
    case .integer(let year): return try date(Self.yearText(year)).period
    default:
      throw LuaError("a date expected for \"\(column.name)\", got a \(value.typeName)", code: "argument")
    }
  }

  /// What a value means as an amount: a number for columns of numbers, a quantity for columns of quantities.
  private func amount(_ value: LuaValue, on column: Column) throws(LuaError) -> Value {
    if case .quantity = column.type, let quantity = try quantity(value) { return .quantity(quantity) }
    if case .date = column.type {
      throw LuaError(
        "column \"\(column.name)\" holds dates", hint: "use before, after, during or between",
        code: "argument")
    }
    guard let number = value.number else {
      throw LuaError("a number expected for \"\(column.name)\", got a \(value.typeName)", code: "argument")
    }
    return .number(number)
  }

  /// Reads an expression in text and resolves the names in it.
  func expression(_ text: String, in table: Table) throws(LuaError) -> Expression {
    let parsed: Expression
    do throws(ExpressionError) {
      parsed = try ExpressionParser.parse(text)
    } catch {
      throw LuaError(
        "\(error.message) (at character \(error.position))", hint: error.hint, code: "expression")
    }
    return try bound(parsed, in: table)
  }

  /// An expression whose literals have the type of the columns they are compared with.
  private func bound(_ expression: Expression, in table: Table) throws(LuaError) -> Expression {
    switch expression {
    case .compare(let comparison, .column(let name), .literal(.text(let text))):
      if comparison == .equal, let column = table[name] { remarkOnAbsence(of: text, in: column) }
      guard let column = table[name], case .reference(let domain) = column.type else { return expression }
      let id = try resolve(text, domain: domain, in: column)
      if column.name == "place", comparison == .equal { return within(id, column) }
      return .compare(comparison, .column(name), .literal(.reference(domain: domain, id: id)))
    case .oneOf(.column(let name), let values):
      guard let column = table[name], case .reference = column.type else { return expression }
      var result: Expression?
      for value in values {
        guard case .text(let text) = value else { return expression }
        let one = try bound(.compare(.equal, .column(name), .literal(.text(text))), in: table)
        result = result.map { .or($0, one) } ?? one
      }
      return result ?? expression
    case .and(let a, let b): return .and(try bound(a, in: table), try bound(b, in: table))
    case .or(let a, let b): return .or(try bound(a, in: table), try bound(b, in: table))
    case .not(let a): return .not(try bound(a, in: table))
    default: return expression
    }
  }

  /// That something is in a place: a city of Mongolia is in Mongolia.
  private func within(_ place: String, _ column: Column) -> Expression {
    let inside = corpus.actors.filter {
      $0.id == place || (($0.sort == .place || $0.sort == .site) && corpus.isWithin($0.id, place))
    }
    return .oneOf(.column(column.name), inside.map { .reference(domain: "actor", id: $0.id) })
  }
}
