import Chronology
import Columnar
import Interchange
import LuaHost
import Relations

/// A table in Lua: claims of a kind, actors, sources, or the result of a question.
final class TableObject: LuaObject {
  let table: Table

  init(_ table: Table) {
    self.table = table
  }

  static func type(_ session: Session) -> LuaObjectType<TableObject> {
    LuaObjectType(
      name: "table of rows",
      methods: session.permitted(
        session.tableVerbs + session.timeVerbs + session.pivotVerbs + session.reshapingVerbs
          + session.tableFigures + [session.summaryVerb] + session.tableQuestions),
      index: { [unowned session] (object, key) throws(LuaError) in
        switch key {
        case .integer(let position):
          guard position >= 1, position <= object.table.rowCount else { return .nil }
          return .object(RowObject(object, row: position - 1))
        case .string(let name):
          if object.table[name] != nil { return .object(ColumnObject(object, name: name)) }
          throw session.noColumn(name, in: object.table, methods: true)
        default: throw session.noSuch(key, of: "a table", [])
        }
      },
      text: { [unowned session] in session.text(of: $0.table) },
      operators: [
        (
          "__len",
          { call throws(LuaError) in
            call.returns(.integer(try call.object(1, as: TableObject.self).table.rowCount))
          }
        ),
        (
          "__call",
          { call throws(LuaError) in
            let object = try call.object(1, as: TableObject.self)
            // `for row in visits do` calls the table with nothing and the row before.
            if call.count == 3, call.isMissing(2) {
              let next = call.isMissing(3) ? 0 : try call.object(3, as: RowObject.self).row + 1
              return next < object.table.rowCount
                ? call.returns(RowObject(object, row: next)) : call.returns(.nil)
            }
            return call.returns(TableObject(try session.filter(object.table, by: call.value(2))))
          }
        ),
        (
          "__pairs",
          { call throws(LuaError) in
            let object = try call.object(1, as: TableObject.self)
            let step = call.returns { call throws(LuaError) in
              let next = (try call.optionalInteger(2) ?? 0) + 1
              guard next <= object.table.rowCount else { return call.returns(.nil) }
              return call.returns(.integer(next), .object(RowObject(object, row: next - 1)))
            }
            return step + call.returns(.object(object), .integer(0))
          }
        ),
        ("__concat", concatenation),
        (
          "__newindex",
          refusal("tables are not changed in place", "derive{ column = … } makes a table with another column")
        ),
      ])
  }
}

/// One row of a table, by its place in it.
final class RowObject: LuaObject {
  let table: TableObject
  let row: Int

  init(_ table: TableObject, row: Int) {
    self.table = table
    self.row = row
  }

  static func type(_ session: Session) -> LuaObjectType<RowObject> {
    LuaObjectType(
      name: "row", methods: session.rowMethods,
      index: { [unowned session] (object, key) throws(LuaError) in
        guard let name = key.string else { throw session.noSuch(key, of: "a row", []) }
        if let column = object.table.table[name] { return session.value(of: column, in: object) }
        if name == "claims" { return .object(TableObject(try session.claims(behind: object))) }
        throw session.noColumn(name, in: object.table.table, methods: false)
      },
      text: { [unowned session] in session.text(of: $0) },
      operators: [
        (
          "__eq",
          { call throws(LuaError) in
            let (a, b) = (try call.value(1).object(RowObject.self), try call.value(2).object(RowObject.self))
            return call.returns(.boolean(a != nil && a?.table === b?.table && a?.row == b?.row))
          }
        ),
        (
          "__pairs",
          { [unowned session] call throws(LuaError) in
            call.returns(pairs: session.fields(of: try call.object(1, as: RowObject.self)))
          }
        ),
        (
          "__newindex",
          refusal(
            "rows are not changed: a claim stays as it was made",
            "derive{ column = … } makes a table with another column")
        ),
      ])
  }
}

/// Refuses an assignment.
private func refusal(_ message: String, _ hint: String) -> LuaBody {
  { _ throws(LuaError) in throw LuaError(message, hint: hint, code: "assignment") }
}

/// A blank that somebody stated: it is not nil, which says nothing.
final class BlankObject: LuaObject {
  let blank: Blank

  init(_ blank: Blank) {
    self.blank = blank
  }

  static var type: LuaObjectType<BlankObject> {
    LuaObjectType(name: "blank", text: { "\($0.blank)" }, operators: [("__concat", concatenation)])
  }
}

extension Session {
  /// What Lua gets for what a row has in a column.
  fileprivate func value(of column: Column, in object: RowObject) -> LuaValue {
    let value = value(column[object.row])
    // What was gathered over a group is a list, also where there was only one thing to gather.
    let isGathered = object.table.table.rowName == "group" && column.isMultiple
    if isGathered, value.table == nil, !value.isNil { return .table(LuaTable(list: [value])) }
    return value
  }

  /// What a row tells, in the order of its columns.
  fileprivate func fields(of row: RowObject) -> [(key: String, value: LuaValue)] {
    row.table.table.columns.map { ($0.name, value(of: $0, in: row)) }.filter { !$0.1.isNil }
  }

  /// What Lua gets for a value of a table.
  func value(_ value: Value) -> LuaValue {
    switch value {
    case .blank(.unknown): .object(unknown)
    case .blank(.none): .object(nothing)
    case .blank(.notCovered): .nil
    case .boolean(let truth): .boolean(truth)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    case .date(let date): .object(object(for: date))
    case .quantity(let quantity): .object(QuantityObject(quantity))
    case .reference("source", let id): object(forSource: id)
    case .reference("kind", let id): object(forKind: id)
    case .reference(_, let id): object(forActor: id)
    case .list(let values): .table(LuaTable(list: values.map(self.value)))
    }
  }

  /// What a table holds for a value of Lua; nil for what no column can hold.
  func cell(_ value: LuaValue) -> Value? {
    switch value {
    case .nil: .blank(.notCovered)
    case .boolean(let truth): .boolean(truth)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .string(let text): .text(text)
    case .object(let object):
      switch object {
      case let object as DateObject: .date(object.date)
      case let object as QuantityObject: .quantity(object.quantity)
      case let object as ActorObject: .reference(domain: "actor", id: object.actor.id)
      case let object as SourceObject: .reference(domain: "source", id: object.source.id)
      case let object as KindObject: .reference(domain: "kind", id: object.kind.id)
      case let object as BlankObject: .blank(object.blank)
      default: nil
      }
    case .table, .function, .other: nil
    }
  }

  /// The error for a column that does not exist.
  func noColumn(_ name: String, in table: Table, methods: Bool) -> LuaError {
    let candidates = table.columns.map(\.name) + (methods ? tableMethodNames : [])
    let shown = table.columns.filter { !$0.isDetail }.map(\.name)
    let isMapping = Slips.mappings.contains(name.lowercased())
    if methods, let hint = isMapping ? mapping(table) : Slips.verb(for: name, among: tableMethodNames) {
      return LuaError("tables have no method \"\(name)\"", hint: hint, code: "method")
    }
    let hint =
      table.hint(onSeveralNames: name) ?? suggestion(for: name, among: candidates)
      ?? "columns are \(shown.joined(separator: ", "))"
    return LuaError("\(table.rowPlural) have no column \"\(name)\"", hint: hint, code: "column")
  }

  /// The error of a table's verb, as Lua sees it.
  func luaError(_ error: TableError) -> LuaError {
    LuaError(Self.uncapitalized(error.message), hint: error.hint.map(Self.uncapitalized), code: "table")
  }

  /// A sentence as the middle of one: the prompt and compilers begin their messages in lower case and end them bare.
  static func uncapitalized(_ text: String) -> String {
    var words = text.hasSuffix(".") ? text.dropLast() : text[...]
    guard let first = words.first, first.isUppercase, words.dropFirst().first?.isLowercase ?? false else {
      return String(words)
    }
    words.removeFirst()
    return first.lowercased() + words
  }

  /// A table of columns that belong together.
  func made(rowName: String, rowPlural: String, columns: [Column], origins: Origins?) throws(LuaError)
    -> Table
  {
    try verb { () throws(TableError) in
      try Table(rowName: rowName, rowPlural: rowPlural, columns: columns, origins: origins)
    }
  }

  /// The claims of those numbers as a table.
  func table(ofClaims numbers: [Int]) throws(LuaError) -> Table {
    try verb { () throws(TableError) in try corpus.table(ofClaims: numbers) }
  }

  /// The rows of a table sorted by verdict, with what was asked in words.
  ///
  /// - Parameter condition: what the verdicts come from, where that is one of columns.
  func judged(
    _ table: Table, _ verdicts: [Truth], _ words: String, condition: Expression? = nil
  ) throws(LuaError) -> Table {
    try verb { () throws(TableError) in
      try table.filter(verdicts: settled(verdicts)).wording(words, condition: condition)
    }
  }

  /// Runs a verb that makes a table, and notes how long it took.
  func verb(_ body: () throws(TableError) -> Table) throws(LuaError) -> Table {
    let started = ContinuousClock.now
    let table: Table = try ran(body)
    return table.timed((ContinuousClock.now - started).inSeconds)
  }

  /// Runs a verb of Columnar.
  func verb<Result>(_ body: () throws(TableError) -> Result) throws(LuaError) -> Result { try ran(body) }

  /// Runs a verb of Columnar; Ctrl-C and limits of time stop it, and a terminal shows for how long it has gone on.
  ///
  /// Most verbs go through the rows more than once, so that there is no part done to tell.
  private func ran<Result>(_ body: () throws(TableError) -> Result) throws(LuaError) -> Result {
    let result = heeding { () -> Swift.Result<Result, TableError> in
      do throws(TableError) {
        return .success(try body())
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let value):
      // What was cut short may not say so.
      try lua.checkStop()
      return value
    case .failure(let error):
      if error.code == .stopped { try lua.checkStop() }
      throw luaError(error)
    }
  }

  /// Runs what works on tables or files, so that Ctrl-C and limits of time stop it and a terminal shows for how long it has
  /// gone on.
  func heeding<Result>(_ body: () -> Result) -> Result {
    let progress = ProgressLine(self.runningVerb)
    defer { progress.clear() }
    let execution = Execution(isStopped: { [lua] in
      progress.show(nil)
      return lua.isInterrupted
    })
    return Execution.$current.withValue(execution, operation: body)
  }

  /// What the function that runs is called, without its type.
  private var runningVerb: String {
    guard let name = lua.runningName else { return "working" }
    return name.range(after: ":").map { String(name[$0...]) } ?? name
  }
}
