import Chronology
import Columnar
import Interchange
import LuaHost

/// The verbs: each makes a new table and leaves the old one as it was.
extension Session {
  var tableVerbs: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "filter", "table:filter(condition) -> table", "Keeps the rows that certainly meet a condition.",
        details:
          "The condition is a table of columns and values, an expression in text, or a function over a row. Values are names in any language the corpus knows, dates, numbers, lists, or conditions such as `before \"1990\"`. Rows that only may meet it are counted and had with `possible`. `involves = name` looks in all roles; one of several is `{ \"A\", \"B\" }` or `one_of(\"A\", \"B\")`, for `\"A\" or \"B\"` is just \"A\" to Lua. In a function a row's actors are values: ask `row.guest:is \"A\"`, for an actor never equals text; comparisons of dates answer \"yes\", \"no\" or \"maybe\".",
        example: "visits:filter{ place = \"Pyongyang\", date = before \"1990\" }"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        return call.returns(TableObject(try filter(table, by: try call.value(2))))
      },
      LuaFunctionRow(
        "where", "table:where(function) -> table",
        "Keeps the rows for which a function over a row gives true, as `filter` does with a function.",
        details:
          "Lua is asked row by row, which of millions takes seconds, and says so: a condition in text takes a hundredth of that. A condition of any other sort goes to `filter` as well.",
        example: "visits:where(function(row) return row.date.year == 1988 end)"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        return call.returns(TableObject(try filter(table, by: try call.value(2))))
      },
      LuaFunctionRow(
        "possible", "table:possible() -> table", "Gives the rows that may or may not belong to the result.",
        example: "visits:filter{ date = before \"1956-07-17\" }:possible()"
      ) { call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        return call.returns(
          TableObject(
            (table.doubtful ?? table.take(0)).named(
              "possible \(table.rowName)", "possible \(table.rowPlural)"
            ).made(from: table, by: "what is only possible")))
      },
      LuaFunctionRow(
        "derive", "table:derive{ name = expression, … } -> table",
        "Adds columns that are computed from others.",
        details:
          "Each is an expression in text, such as \"year(date)\", arithmetic with columns of the table (`t.exports - t.imports`), or a function over a row. The columns come as they are written (in the order of their names, where the call does not spell them out), and may be computed from each other; functions see those in text.",
        example: "visits:derive{ decade = \"decade(date)\" }"
      ) { [unowned self] call throws(LuaError) in
        let object = try call.object(1, as: TableObject.self)
        return call.returns(TableObject(try derive(object.table, try written(call, 2), of: object)))
      },
      LuaFunctionRow(
        "select", "table:select{ column, … } -> table", "Keeps columns, in the order given.",
        example: "visits:select{ \"date\", \"guest\" }"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        let names = try names(&call, from: 2)
        guard !names.isEmpty else {
          throw call.argumentError(2, "columns to keep expected", hint: "write select{ \"date\", \"guest\" }")
        }
        return call.returns(TableObject(try verb { () throws(TableError) in try table.select(names) }))
      },
      LuaFunctionRow(
        "sort", "table:sort(column, …) -> table", "Orders the rows; a `-` before a name orders downwards.",
        details:
          "Dates are ordered by the earliest day they may start (the latest, where there is no earliest), then by the latest they may end. Blanks come last. Equal rows keep their order. Rows that agree in all columns but the last named lie together then: in a table of events sorted by source, target and date a filter by source or target reads only the rows of these dyads (`plan` says how many), also after the table was saved as an Arrow file and loaded again.",
        example: "visits:sort \"date\""
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        let keys = try sortKeys(&call, in: table)
        return call.returns(TableObject(try verb { () throws(TableError) in try table.sort(keys) }))
      },
      LuaFunctionRow(
        "take", "table:take(n) -> table", "Keeps the first rows; with a negative number, the last.",
        example: "visits:sort \"date\":take(3)"
      ) { call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        let count = try call.integer(2)
        return call.returns(TableObject(table.take(count)))
      },
      LuaFunctionRow(
        "group", "table:group(column, …) -> groups",
        "Puts rows with equal values together, to be aggregated or counted.",
        details:
          "A table argument may name expressions: `group{ decade = \"decade(date)\" }`; the columns come as they are written. A row with several values in a column belongs to each of their groups.",
        example: "visits:group \"place\":count()"
      ) { [unowned self] call throws(LuaError) in
        var table = try call.object(1, as: TableObject.self).table
        let (derived, keys) = try groupKeys(&call)
        table = try derive(table, derived)
        for key in keys where table[key] == nil { throw noColumn(key, in: table, methods: false) }
        return call.returns(GroupsObject(table, keys: keys))
      },
      LuaFunctionRow(
        "aggregate", "table:aggregate{ name = aggregation, … } -> table",
        "Computes figures over all rows, as one row.",
        details:
          "Each is an aggregation, such as `count()` or `sum \"value\"`, or a function of your own that gets the rows as a table. The columns come as they are written.",
        example: "visits:aggregate{ n = count(), first = min \"date\" }"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        let result = try aggregate(table, by: [], try written(call, 2))
        return call.returns(TableObject(result.named("row", "rows")))
      },
      LuaFunctionRow(
        "join", "table:join(other, columns [, kind]) -> table",
        "Puts rows of two tables side by side where columns agree.",
        details:
          "The columns are a name that both have, a list of such, or `{ mine = \"theirs\" }`. With \"left\", rows without a partner stay, their new columns not covered; with \"semi\" the rows are kept that have a partner, without its columns, with \"anti\" those that have none.",
        example: "visits:join(tenures, { guest = \"holder\" })"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        let other = try call.object(2, as: TableObject.self).table
        let pairs = try pairs(&call, 3)
        let kind = try joinKind(&call, 4)
        let joined = try verb { () throws(TableError) in try table.join(other, on: pairs, kind: kind) }
        let isNarrowed = kind == .semi || kind == .anti
        if joined.rowCount > table.rowCount { sayMultiplied(by: pairs, table, other, joined) }
        sayIfUnlike(pairs, table, other, joined)
        return call.returns(TableObject(isNarrowed ? joined : joined.named("row", "rows")))
      },
      LuaFunctionRow(
        "append", "table:append(other) -> table", "Puts the rows of another table after these.",
        details: "Columns are matched by name; what one side does not have is not covered there.",
        example: "visits:append(meetings)"
      ) { [unowned self] call throws(LuaError) in
        let (table, other) = (
          try call.object(1, as: TableObject.self).table, try call.object(2, as: TableObject.self).table
        )
        return call.returns(TableObject(try verb { () throws(TableError) in try table.append(other) }))
      },
      LuaFunctionRow(
        "distinct", "table:distinct([column, …]) -> table", "Keeps one row for each combination of values.",
        details:
          "Without columns all shown ones count. The rows left out stay behind the one kept: `why` names the claims of all of them.",
        example: "visits:distinct \"guest\""
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        let names = try names(&call, from: 2)
        let distinct = try verb { () throws(TableError) in try table.distinct(names.isEmpty ? nil : names) }
        return call.returns(TableObject(distinct))
      },
      LuaFunctionRow(
        "count", "table:count() -> integer", "Counts the rows that certainly belong.",
        example: "visits:count()"
      ) { [unowned self] call throws(LuaError) in
        if !call.isMissing(2) {
          throw call.argumentError(
            2, "nothing expected, got \(try call.inspect(2))",
            hint: "rows in which something stands: filter{ column = known() }:count()")
        }
        let table = try call.object(1, as: TableObject.self).table
        sayRepeated(table)
        return call.returns(.integer(table.rowCount))
      },
    ]
  }

  /// Says once of a sort of claims that several of its rows tell of one happening, where rows are counted at the prompt.
  func sayRepeated(_ table: Table) {
    // All claims are counted as claims.
    guard isEvaluating, table.origins != nil, table.rowName != "claim", !saidRepeated.contains(table.rowName),
      let events = table["event"]
    else { return }
    let count = Set(events.values).count
    guard count < table.rowCount else { return }
    saidRepeated.insert(table.rowName)
    say(
      "(rows are claims: these \(table.rowCount) tell of \(count) \(count == 1 ? table.rowName : table.rowPlural); events() has each once)"
    )
  }

  /// Reads the columns to sort by.
  func sortKeys(_ call: inout LuaCall, in table: Table) throws(LuaError) -> [SortKey] {
    let names = try names(&call, from: 2)
    if let word = names.last, names.count > 1, table[word] == nil, word.lowercased().hasPrefix("desc") {
      throw LuaError(
        "\(table.rowPlural) have no column \"\(word)\"",
        hint: "a - before the name orders downwards: sort \"-\(names[0])\"", code: "column")
    }
    guard !names.isEmpty else {
      throw call.argumentError(
        2, "a column to sort by expected", hint: "write sort \"date\", or sort \"-date\"")
    }
    return names.map { name in
      name.hasPrefix("-") ? SortKey(String(name.dropFirst()), descending: true) : SortKey(name)
    }
  }

  /// Reads the columns to group by, and those among them that are computed first.
  func groupKeys(_ call: inout LuaCall) throws(LuaError) -> (derived: LuaTable, keys: [String]) {
    guard case .table(let fields) = try call.value(2) else {
      return (LuaTable(fields: []), try names(&call, from: 2))
    }
    let names = try names(in: fields, of: call, argument: 2, allowsFields: true)
    guard !fields.fields.isEmpty, names.count + fields.fields.count > 1,
      let elements = writtenElements(of: fields, in: call)
    else { return (LuaTable(fields: fields.fields), names + fields.fields.map(\.key)) }
    let derived = elements.compactMap(\.self)
    let ordered = LuaTable(fields: derived.map { ($0, fields[$0]) })
    // What a call within the braces gives may be several columns, or none.
    guard elements.count == names.count + derived.count else { return (ordered, names + derived) }
    var given = names.makeIterator()
    return (ordered, elements.compactMap { $0 ?? given.next() })
  }

  /// Says that a join has more rows than there were: the other table has several that agree with one of these.
  private func sayMultiplied(by pairs: [(String, String)], _ table: Table, _ other: Table, _ joined: Table) {
    let more = joined.rowCount - table.rowCount
    let columns = pairs.map { "\"\($0.1)\"" }.joined(separator: ", ")
    say(
      "(\(more) rows more than before: some \(table.rowPlural) have several partners, for \(columns) does not tell the \(other.rowPlural) of the other table apart)"
    )
  }

  /// Says of a join without rows that one side has ids where the other has names.
  private func sayIfUnlike(_ pairs: [(String, String)], _ table: Table, _ other: Table, _ joined: Table) {
    guard joined.rowCount == 0, table.rowCount > 0, other.rowCount > 0 else { return }
    for (mine, theirs) in pairs {
      guard let one = table[mine]?.type, let two = other[theirs]?.type, one != two else { continue }
      guard case .reference = one == .text ? two : one else { continue }
      say(
        "(no row has a partner: \"\(one == .text ? theirs : mine)\" holds actors, which are compared by their ids, and \"\(one == .text ? mine : theirs)\" holds text)"
      )
      return
    }
  }

  /// Reads which rows a join keeps.
  func joinKind(_ call: inout LuaCall, _ argument: Int) throws(LuaError) -> JoinKind {
    let word = try call.optionalString(argument) ?? "inner"
    guard let kind = JoinKind(rawValue: word) else {
      let words = JoinKind.allCases.map { "\"\($0.rawValue)\"" }
      throw call.argumentError(
        argument,
        "\(words.dropLast().joined(separator: ", ")) or \(words[words.count - 1]) expected, got \"\(word)\""
      )
    }
    return kind
  }

  /// The names of all methods of tables.
  var tableMethodNames: [String] {
    lua.registry.filter { $0.owner == "table of rows" }.map(\.name)
  }

  /// Reads names given one by one or as a list.
  func names(_ call: inout LuaCall, from first: Int) throws(LuaError) -> [String] {
    if case .table(let table) = try call.value(first) {
      return try names(in: table, of: call, argument: first)
    }
    var names: [String] = []
    for index in stride(from: first, through: call.count, by: 1) { names.append(try call.string(index)) }
    return names
  }

  func names(
    in table: LuaTable, of call: LuaCall, argument: Int, allowsFields: Bool = false
  ) throws(LuaError) -> [String] {
    var names: [String] = []
    if let stray = table.fields.first, !allowsFields {
      throw call.argumentError(
        argument, "names of columns expected, got \(stray.key) = \(describe(stray.value))",
        hint: ["desc", "descending", "decreasing", "reverse"].contains(stray.key)
          ? "a - before a name orders downwards: sort \"-n\""
          : "derive{ \(stray.key) = … } makes a column of that name")
    }
    for element in table.list {
      guard let name = element.string else {
        throw call.argumentError(argument, "names of columns expected, got a \(element.typeName)")
      }
      names.append(name)
    }
    return names
  }

  /// Computed columns in the order in which they can be added: each after those that it needs and the table lacks.
  ///
  /// What a function needs nobody knows; it comes when nothing else can.
  func computable(
    _ columns: [(key: String, value: LuaValue)], in table: Table
  ) -> [(key: String, value: LuaValue)] {
    guard columns.count > 1 else { return columns }
    var waiting = columns.map { column in
      let needs = column.value.string.flatMap { try? ExpressionParser.parse($0) }?.columns ?? []
      return (column: column, needs: needs.filter { $0 != column.key && table[$0] == nil })
    }
    var result: [(key: String, value: LuaValue)] = []
    while !waiting.isEmpty {
      let names = Set(waiting.map(\.column.key))
      // Where they need each other the first says what is missing.
      let next =
        waiting.firstIndex { $0.column.value.string != nil && $0.needs.isDisjoint(with: names) }
        ?? waiting.firstIndex { $0.column.value.string == nil } ?? 0
      result.append(waiting.remove(at: next).column)
    }
    return result
  }

  /// Adds computed columns.
  ///
  /// - Parameter object: The table as Lua has it, of which columns were taken.
  func derive(_ table: Table, _ columns: LuaTable, of object: TableObject? = nil) throws(LuaError) -> Table {
    var table = table
    if let nameless = columns.list.first {
      throw LuaError(
        "a computed column needs a name", hint: "write derive{ name = \(describe(nameless)) }",
        code: "argument")
    }
    let added = columns.fields.map(\.key).filter { table[$0] == nil }
    for (name, rule) in computable(columns.fields, in: table) {
      switch rule {
      case .string(let text):
        let expression = try expression(text, in: table)
        table = try verb { () throws(TableError) in try table.derive(name, expression) }
      case .function(let function):
        let object = TableObject(table)
        sayIfSlow(table.rowCount)
        var cells: [Value] = []
        let progress = ProgressLine("derive", of: (table.rowCount, table.rowPlural))
        for row in 0..<table.rowCount {
          if row & 1023 == 0 { progress.show(Double(row) / Double(table.rowCount)) }
          let answer = try function.call([.object(RowObject(object, row: row))]).first ?? .nil
          guard let cell = cell(answer) else {
            throw LuaError(
              "a column can't hold a \(answer.typeName)",
              hint: "the function for \"\(name)\" gave it for row \(row + 1)")
          }
          cells.append(cell)
        }
        let column = try verb { () throws(TableError) in try Column(name, values: cells) }
        table = try verb { () throws(TableError) in try table.derive(column) }
      case .object(let column as ColumnObject):
        let (cells, doubtful) = try self.cells(of: column, for: object)
        table = try verb { () throws(TableError) in
          try table.derive(cells.renamed(name), doubtful: doubtful)
        }
      default:
        throw LuaError(
          "column \"\(name)\" wants an expression in text or a function over a row, got a \(rule.typeName)",
          code: "argument")
      }
    }
    return table.arranged(asNamed: added, behind: [])
  }
}
