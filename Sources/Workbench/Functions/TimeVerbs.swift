import Columnar
import LuaHost

/// The verbs that know that rows lie in time.
extension Session {
  var timeVerbs: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "during", "table:during(other, columns, times [, \"inner\"]) -> table",
        "Puts beside each row the rows of another table whose stretch of time holds its date.",
        details:
          "The columns to agree in are named as for `join`. The times are `{ mine = \"theirs\" }` where theirs holds intervals, or `{ mine = { \"start\", \"end\" } }`, both days included; an end that is blank is open. Rows without a partner stay, their new columns not covered, unless \"inner\" is said. Where a date leaves it open whether it fits, the pair is counted as possible.",
        example: "visits:during(tenures, { guest = \"holder\" }, { date = \"date\" })"
      ) { [unowned self] call throws(LuaError) in
        call.returns(try joinedInTime(&call, Self.during))
      },
      LuaFunctionRow(
        "asof", "table:asof(other, columns, times [, \"inner\"]) -> table",
        "Puts beside each row the last row of another table that is not after it.",
        details:
          "The times are `{ mine = \"theirs\" }`. The partner is the one that begins last on or before the day on which the row's date begins; where either is not known to the day, the pair is counted as possible. Rows without a partner stay, unless \"inner\" is said.",
        example: "visits:asof(tenures, { guest = \"holder\" }, { date = \"date\" })"
      ) { [unowned self] call throws(LuaError) in
        call.returns(try joinedInTime(&call, Self.asof))
      },
      LuaFunctionRow(
        "window", "table:window{ by = columns, order = column, days = n, name = aggregation, … } -> table",
        "Adds figures computed for each row from the rows before it: running sums, moving means.",
        details:
          "`days = 90` takes the row's day and the 89 before it, `rows = 10` the row and the nine before it, neither all so far. Windows stay within rows that agree in the columns of `by`. Figures are `count()`, `sum`, `mean`, `min`, `max`, `first` and `last` of a column, and come as they are written. A row without a date, or for days with one that is no single day, is in no window, and its figures are unknown.",
        example: "visits:window{ by = \"place\", order = \"date\", n = count() }"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        let (window, figures) = try window(try written(call, 2), in: table)
        return call.returns(
          TableObject(try verb { () throws(TableError) in try table.window(window, figures) }))
      },
    ]
  }

  var pivotVerbs: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "pivot", "table:pivot{ by = columns, columns = column, value = aggregation } -> table",
        "Makes a column of each value of a column, with a figure in each cell.",
        details:
          "A cell for which there are no rows is none, or 0 for `count()`. Doubtful rows are left out.",
        example: "visits:pivot{ by = \"place\", columns = \"form\", value = count() }"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        let pivot = try pivot(&call, in: table)
        return call.returns(TableObject(try verb { () throws(TableError) in try pivot.done(to: table) }))
      },
      LuaFunctionRow(
        "plan", "table:plan() -> table",
        "Shows how the table came about: each verb, the rows it left, and its time.",
        details:
          "Columns that no verb looked at are not copied; their cells are fetched when they are printed. Where a table was sorted, `read` is how many rows a filter had to look at.",
        example: "visits:filter{ place = \"Pyongyang\" }:plan():select \"step\""
      ) { [unowned self] call throws(LuaError) in
        return call.returns(TableObject(try table(of: try call.object(1, as: TableObject.self).table.steps)))
      },
    ]
  }

  /// What was done, as a table.
  func table(of steps: [TableStep]) throws(LuaError) -> Table {
    var columns: [Column] = [
      .text("step", steps.map(\.line)), .integers("rows", steps.map(\.rowCount)),
      .integers("possible", steps.map(\.doubtfulCount)),
    ]
    if steps.contains(where: { $0.readCount != nil }) {
      columns.append(.integers("read", steps.map(\.readCount)))
    }
    columns.append(.numbers("ms", steps.map { $0.seconds.map { ($0 * 10_000).rounded() / 10 } }))
    return try made(rowName: "step", rowPlural: "steps", columns: columns, origins: nil)
  }

  /// What a row's own column of dates and those of the other table say of a fit; nil where they are too many.
  typealias TimeMatch = (_ mine: String, _ theirs: [String]) -> DateMatch?

  static func during(_ mine: String, _ theirs: [String]) -> DateMatch? {
    switch theirs.count {
    case 1: .during(mine, theirs[0])
    case 2: .between(mine, from: theirs[0], to: theirs[1])
    default: nil
    }
  }

  static func asof(_ mine: String, _ theirs: [String]) -> DateMatch? {
    theirs.count == 1 ? .asof(mine, theirs[0]) : nil
  }

  private func joinedInTime(_ call: inout LuaCall, _ match: TimeMatch) throws(LuaError) -> TableObject {
    let table = try call.object(1, as: TableObject.self).table
    let join = try joinInTime(&call, match)
    let joined = try verb { () throws(TableError) in try join.done(to: table) }
    return TableObject(joined.named("row", "rows"))
  }

  /// Reads a join in time.
  func joinInTime(_ call: inout LuaCall, _ match: TimeMatch) throws(LuaError) -> PlanStep {
    let other = try call.object(2, as: TableObject.self).table
    let pairs = try pairs(&call, 3)
    var found: DateMatch?
    if case .table(let times) = try call.value(4), times.list.isEmpty, times.fields.count == 1,
      let (mine, theirs) = times.fields.first
    {
      switch theirs {
      case .string(let name): found = match(mine, [name])
      case .table(let names): found = match(mine, names.list.compactMap(\.string))
      default: break
      }
    }
    guard let found else {
      throw call.argumentError(
        4, "the times expected",
        hint: "write { date = \"date\" }, or { date = { \"start\", \"end\" } } for a stretch")
    }
    let word = try call.optionalString(5) ?? "left"
    guard word == "inner" || word == "left" else {
      throw call.argumentError(5, "\"inner\" or \"left\" expected, got \"\(word)\"")
    }
    return .joinInTime(other, on: pairs, found, kind: word == "left" ? .left : .inner)
  }

  /// The pairs of columns in which rows of two tables are to agree: a name, a list of names, `{ mine = "theirs" }`.
  func pairs(_ call: inout LuaCall, _ argument: Int) throws(LuaError) -> [(String, String)] {
    switch try call.value(argument) {
    case .string(let name): return [(name, name)]
    case .table(let fields):
      var pairs = try names(in: fields, of: call, argument: argument, allowsFields: true).map { ($0, $0) }
      for (mine, theirs) in fields.fields {
        guard let theirs = theirs.string else {
          throw call.argumentError(argument, "the name of a column expected for \(mine)")
        }
        pairs.append((mine, theirs))
      }
      return pairs
    default:
      throw call.argumentError(
        argument, "the columns to join on expected", hint: "write { mine = \"theirs\" }")
    }
  }

  /// Reads a pivot.
  func pivot(_ call: inout LuaCall, in table: Table) throws(LuaError) -> PlanStep {
    let fields = try call.table(2)
    var names: [String] = []
    var spread: String?
    var figures = LuaTable(fields: [])
    for (name, value) in fields.fields {
      switch (name, value) {
      case ("by", .string(let column)): names = [column]
      case ("by", .table(let columns)): names = columns.list.compactMap(\.string)
      case ("columns", .string(let column)): spread = column
      case ("value", _): figures.fields.append((name, value))
      default:
        throw LuaError(
          "\(name) = \(describe(value)) says nothing of a pivot",
          hint: "write by = \"source\", columns = \"quad_class\", value = sum \"goldstein\"",
          code: "argument")
      }
    }
    guard let spread, !names.isEmpty, let figure = try aggregations(figures, in: table).first else {
      throw call.argumentError(2, "by, columns and value expected")
    }
    return .pivot(by: names, spread, figure)
  }

  func window(_ fields: LuaTable, in table: Table) throws(LuaError) -> (Window, [Aggregation]) {
    var window = Window(order: "date")
    var figures = fields
    for (name, value) in fields.fields {
      switch (name, value) {
      case ("by", .string(let column)): window.partition = [column]
      case ("by", .table(let columns)): window.partition = columns.list.compactMap(\.string)
      case ("order", .string(let column)): window.order = column
      case ("days", .integer(let count)) where count > 0: window.extent = .days(count)
      case ("rows", .integer(let count)) where count > 0: window.extent = .rows(count)
      case ("by", _), ("order", _), ("days", _), ("rows", _):
        throw LuaError(
          "\(name) = \(describe(value)) says nothing of a window",
          hint: "write by = { \"source\", \"target\" }, order = \"date\", days = 90", code: "argument")
      default: continue
      }
      figures.fields.removeAll { $0.key == name }
    }
    return (window, try aggregations(figures, in: table))
  }
}
