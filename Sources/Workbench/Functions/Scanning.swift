import Columnar
import Interchange
import LuaHost

/// Files that are asked without being loaded.
extension Session {
  var scanningFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "scan", "scan(file [, options]) -> scan",
        "Opens a file of cells to be asked part by part, however large it is.",
        details:
          "Nothing is read but its beginning. `filter`, `derive`, `select`, `join`, `during`, `asof` and `sort` wait; `count`, `aggregate`, `group … count`, `distinct`, `take`, `pivot`, `window` and `collect` read the file, of it only the columns that they need, and give a table. `plan` shows what will be done, and the table's `plan` what was. Conditions and computations are texts or tables, as functions over rows can't be moved about. The options are those of `load`.",
        example: "pcall(scan, \"events.csv\")"
      ) { [unowned self] call throws(LuaError) in
        let path = try call.string(1)
        let options = call.isMissing(2) ? ReadOptions() : try readOptions(try call.table(2))
        if isSQLite(path) {
          throw call.argumentError(
            1, "a file of cells expected, and \(path) is one of SQLite",
            hint: "load(\"\(path)\", { query = \"select …\" }) reads a part of it")
        }
        try refuseTables(options, path)
        do throws(ReadError) {
          let stream = try TableStream(path, options: options) { ProgressLine("reading \(path)").show }
          return call.returns(ScanObject(Plan(stream), sample: stream.sample))
        } catch {
          if error.code == .stopped { try lua.checkStop() }
          throw LuaError(error.message, hint: error.hint, code: "file")
        }
      }
    ]
  }

  /// The verbs of a scan: those that wait give another scan, those that read give a table.
  var scanVerbs: [LuaFunctionRow] { waitingVerbs + readingVerbs }

  private var waitingVerbs: [LuaFunctionRow] {
    [
      scanRow(
        "filter", "scan:filter(condition) -> scan", "Will keep the rows that certainly meet a condition."
      ) { [unowned self] scan, call throws(LuaError) in
        let value = try call.value(2)
        if case .function = value {
          throw LuaError(
            "a condition expected, got a function",
            hint: "a function over rows wants them in a table: collect()", code: "argument")
        }
        return [.filter(try condition(value, in: scan.sample))]
      },
      scanRow(
        "derive", "scan:derive{ name = expression, … } -> scan",
        "Will add columns that are computed from others."
      ) { [unowned self] scan, call throws(LuaError) in
        try derivations(try written(call, 2), in: scan.sample)
      },
      scanRow("select", "scan:select{ column, … } -> scan", "Will keep columns, in the order given.") {
        [unowned self] _, call throws(LuaError) in
        [.select(try names(&call, from: 2))]
      },
      scanRow(
        "sort", "scan:sort(column, …) -> scan",
        "Will order the rows; before `take` only so many are kept as are taken."
      ) { [unowned self] scan, call throws(LuaError) in
        [.sort(try sortKeys(&call, in: scan.sample))]
      },
      scanRow(
        "join", "scan:join(other, columns [, kind]) -> scan",
        "Will put the rows of a table beside those that agree with them."
      ) { [unowned self] _, call throws(LuaError) in
        let other = try call.object(2, as: TableObject.self).table
        return [.join(other, on: try pairs(&call, 3), kind: try joinKind(&call, 4))]
      },
      scanRow(
        "during", "scan:during(other, columns, times [, \"inner\"]) -> scan",
        "Will put beside each row the rows of a table whose stretch of time holds its date."
      ) { [unowned self] _, call throws(LuaError) in [try joinInTime(&call, Self.during)] },
      scanRow(
        "asof", "scan:asof(other, columns, times [, \"inner\"]) -> scan",
        "Will put beside each row the last row of a table that is not after it."
      ) { [unowned self] _, call throws(LuaError) in [try joinInTime(&call, Self.asof)] },
      LuaFunctionRow(
        "group", "scan:group(column, …) -> groups", "Puts rows with equal values together, to be counted.",
        example: "pcall(scan, \"events.csv\")"
      ) { [unowned self] call throws(LuaError) in
        var scan = try call.object(1, as: ScanObject.self)
        let (derived, keys) = try groupKeys(&call)
        scan = try self.scan(scan, adding: try derivations(derived, in: scan.sample))
        for key in keys where scan.sample[key] == nil {
          throw noColumn(key, in: scan.sample, methods: false)
        }
        return call.returns(ScanGroupsObject(scan, keys: keys))
      },
      LuaFunctionRow(
        "plan", "scan:plan() -> table",
        "Shows what will be done: the columns that are read, then each step in the order in which it is done.",
        example: "pcall(scan, \"events.csv\")"
      ) { [unowned self] call throws(LuaError) in
        let lines = try call.object(1, as: ScanObject.self).plan.lines
        return call.returns(
          TableObject(
            try made(rowName: "step", rowPlural: "steps", columns: [.text("step", lines)], origins: nil)))
      },
    ]
  }

  private var readingVerbs: [LuaFunctionRow] {
    [
      scanRow("collect", "scan:collect() -> table", "Reads all rows into a table.", reads: true) { _, _ in []
      },
      scanRow("take", "scan:take(n) -> table", "Reads the first rows, and no more of the file.", reads: true)
      {
        _, call throws(LuaError) in [.take(try call.integer(2))]
      },
      scanRow(
        "distinct", "scan:distinct([column, …]) -> table",
        "Reads the file and keeps one row for each combination of values.", reads: true
      ) { [unowned self] _, call throws(LuaError) in
        let names = try names(&call, from: 2)
        return [.distinct(names.isEmpty ? nil : names)]
      },
      scanRow(
        "aggregate", "scan:aggregate{ name = aggregation, … } -> table",
        "Reads the file and computes figures over all rows, as one row.", reads: true
      ) { [unowned self] scan, call throws(LuaError) in
        [.aggregate(by: [], try aggregations(try written(call, 2), in: scan.sample))]
      },
      scanRow(
        "window", "scan:window{ by = columns, order = column, days = n, name = aggregation, … } -> table",
        "Reads the rows into a table and adds figures computed for each from the rows before it.", reads: true
      ) { [unowned self] scan, call throws(LuaError) in
        let (window, figures) = try window(try written(call, 2), in: scan.sample)
        return [.window(window, figures)]
      },
      scanRow(
        "pivot", "scan:pivot{ by = columns, columns = column, value = aggregation } -> table",
        "Reads the file and makes a column of each value of a column, with a figure in each cell.",
        reads: true
      ) { [unowned self] scan, call throws(LuaError) in [try pivot(&call, in: scan.sample)] },
      LuaFunctionRow(
        "count", "scan:count() -> integer", "Reads the file and counts the rows that certainly belong.",
        example: "pcall(scan, \"events.csv\")"
      ) { [unowned self] call throws(LuaError) in
        let plan = try call.object(1, as: ScanObject.self).plan
        let counted = try run(plan.adding(.aggregate(by: [], [.count(as: "n")])))
        return call.returns(counted.table["n"].map { value($0[0]) } ?? .integer(0))
      },
    ]
  }

  /// The row of a verb that adds steps to a scan, and reads the file at once or waits.
  private func scanRow(
    _ name: String, _ signature: String, _ summary: String, reads: Bool = false,
    _ steps: @escaping (ScanObject, inout LuaCall) throws(LuaError) -> [PlanStep]
  ) -> LuaFunctionRow {
    LuaFunctionRow(name, signature, summary, example: "pcall(scan, \"events.csv\")") {
      [unowned self] call throws(LuaError) in
      let scan = try call.object(1, as: ScanObject.self)
      // What can't be done to the first rows can't be done to all: better said before a long reading than after.
      let longer = try self.scan(scan, adding: try steps(scan, &call))
      return reads ? call.returns(try run(longer.plan)) : call.returns(longer)
    }
  }

  private func scan(_ scan: ScanObject, adding steps: [PlanStep]) throws(LuaError) -> ScanObject {
    var (plan, sample) = (scan.plan, scan.sample)
    for step in steps {
      sample = try verb { () throws(TableError) in try step.done(to: sample) }
      plan.steps.append(step)
    }
    return ScanObject(plan, sample: sample)
  }

  private func derivations(_ columns: LuaTable, in table: Table) throws(LuaError) -> [PlanStep] {
    var steps: [PlanStep] = []
    var table = table
    for (name, rule) in computable(columns.fields, in: table) {
      guard let text = rule.string else {
        throw LuaError(
          "column \"\(name)\" wants an expression in text, got a \(rule.typeName)",
          hint: "a function over rows wants them in a table: collect()", code: "argument")
      }
      let step = PlanStep.derive(name, try expression(text, in: table))
      table = try verb { () throws(TableError) in try step.done(to: table) }
      steps.append(step)
    }
    return steps
  }

  /// Reads what a plan asks for.
  func run(_ plan: Plan) throws(LuaError) -> TableObject {
    var table: Table = try verb { () throws(TableError) in try plan.run() }
    if let stream = plan.source as? TableStream, let report = stream.report {
      table = table.remarking(report)
      if report.oddities > 0 {
        notice(
          "\(stream.path): \(report.oddities) odd line\(report.oddities == 1 ? "" : "s"), which report(…) names"
        )
      }
    }
    return TableObject(table)
  }

  /// A scan in words: the plan, and what its columns seem to hold.
  func text(of scan: ScanObject) -> String {
    let columns = scan.sample.columns.map { "\($0.name) (\($0.type))" }
    return "\(scan.plan)\n"
      + wrapped("columns: " + columns.joined(separator: ", "))
      + "\ncount() and the like read it; take(10) looks at the beginning"
  }
}
