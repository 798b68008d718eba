import Chronology
import Columnar
import Interchange
import LuaHost
import Relations

/// What a table answers besides the verbs.
extension Session {
  var tableQuestions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "on", "table:on(date) -> table", "Keeps what holds on a day, or at some time within a period.",
        details:
          "How each claim lies in its date is respected: a spell holds throughout, a post held as of some day is certain for that day only.",
        example: "tenures:on \"2012-06-01\""
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        let period = try period(&call, 2)
        let words = "on \(try call.text(2))"
        guard let dates = table["date"], dates.type == .date else {
          throw noColumn("date", in: table, methods: false)
        }
        let verdicts = (0..<table.rowCount).map { row -> Truth in
          if let id = table.origins?[row].first, table.origins?[row].count == 1 {
            return corpus.claims[Int(id)].holds(in: period)
          }
          guard case .date(let date) = dates[row] else { return .no }
          return date.span.overlaps(period)
        }
        return call.returns(
          TableObject(try judged(table, verdicts, words)))
      },
      LuaFunctionRow(
        "events", "table:events() -> table", "Makes one row of all claims that speak of one happening.",
        details:
          "Where they differ the most precise value is shown, so that no one source need say all that stands in the row; who says it (source, witness, by, status) is listed whole. The claims stay behind the row: see `why` and `compare`. Copies of a page so count once.",
        example: "visits:events():count()"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        return call.returns(TableObject(try events(in: table)))
      },
      LuaFunctionRow(
        "search", "table:search(text) -> table",
        "Keeps the rows that hold a text anywhere, case and accents aside.",
        example: "claims:search \"camp\""
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        let given = try call.string(2)
        let wanted = folded(given)
        var found = [Bool](repeating: false, count: table.rowCount)
        let progress = ProgressLine("search", of: (table.rowCount, table.rowPlural))
        defer { progress.clear() }
        for (number, column) in table.columns.enumerated() {
          // What is held by many cells is looked at once.
          var known: [Value: Bool] = [:]
          for row in 0..<table.rowCount where !found[row] {
            if row & 1023 == 0 {
              try lua.checkStop()
              let share = Double(row) / Double(max(1, table.rowCount))
              progress.show((Double(number) + share) / Double(table.columns.count))
            }
            let value = column[row]
            if let answer = known[value] {
              found[row] = answer
            } else {
              found[row] = folded(text(of: value)).contains(wanted)
              if known.count < Self.mostRemembered { known[value] = found[row] }
            }
          }
        }
        return call.returns(
          TableObject(try judged(table, found.map { Truth($0) }, "search \"\(given)\"")))
      },
      LuaFunctionRow(
        "rows", "table:rows() -> iterator", "Goes through the rows in a `for`.",
        example: "for row in visits:take(2):rows() do print(row.guest) end"
      ) { call throws(LuaError) in
        let object = try call.object(1, as: TableObject.self)
        var next = 0
        return call.returns { call throws(LuaError) in
          guard next < object.table.rowCount else { return 0 }
          next += 1
          return call.returns(RowObject(object, row: next - 1))
        }
      },
      LuaFunctionRow(
        "columns", "table:columns() -> table",
        "Lists the columns: name, type, unit, how many rows are blank, what it means.",
        example: "visits:columns()"
      ) { [unowned self] call throws(LuaError) in
        call.returns(TableObject(try columns(of: call.object(1, as: TableObject.self).table)))
      },
      LuaFunctionRow(
        "details", "table:details() -> table",
        "Shows every column, also those that are left out of print as a rule.",
        example: "visits:take(1):details()"
      ) { call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        return call.returns(TableObject(table.showingDetails()))
      },
      LuaFunctionRow(
        "save", "table:save(file [, format | options]) -> file",
        "Writes the table to a file, whole or not at all.",
        details:
          "The ending names the format: .arrow, .sqlite, .csv, .tsv, .json, .jsonl, .md or .txt. Files for programs hold ids, those to read hold names; `{ names = true, blank = \"NA\" }` makes names of ids in a file for a spreadsheet or R, and one word of all sorts of blanks, and `details = false` leaves out what is not shown, such as the counts of blanks beside a mean. An Arrow file, also called .feather, is loaded at once and as it was: with blanks, doubtful rows and the claims behind each row; `{ compression = \"lz4\" }` or `\"zstd\"` makes it smaller, and it is unpacked into memory then each time it is loaded. Into an SQLite file (.sqlite, .db) that is there the table goes beside those in it, called as its rows or as `{ table = \"visits\" }` says; `replace = true` puts it in the place of one of that name. What SQLite has no word for, such as units and sorts of blanks, stands in columns beside and in a table entente_columns, and comes back.",
        example: "visits:save \"/tmp/visits.csv\""
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        let path = try call.string(2)
        if case .table(let options) = try call.value(3) {
          if hasSQLiteEnding(path) {
            try saveSQLite(table, path, options)
          } else if hasArrowEnding(path), !path.hasSuffix(".arrows") {
            try saveArrow(table, path, options)
          } else {
            try saveText(table, path, options)
          }
          return call.returns(path)
        }
        let known = ["arrow", "sqlite"] + Format.allCases.map(\.rawValue)
        let format: Format
        let word = try call.optionalString(3)
        if word == "sqlite" || (word == nil && hasSQLiteEnding(path)) {
          try saveSQLite(table, path, nil)
          return call.returns(path)
        }
        // A name in .arrows is that of a stream, which is another form.
        if word == "arrow" || (word == nil && hasArrowEnding(path) && !path.hasSuffix(".arrows")) {
          try saveArrow(table, path)
          return call.returns(path)
        }
        if let word {
          guard let named = Format(rawValue: word) else { throw noSuchName(word, "format", known) }
          format = named
        } else {
          format = try self.format(ofFile: path)
        }
        try saveText(table, path, as: format)
        return call.returns(path)
      },
      LuaFunctionRow(
        "all", "table:all() -> text", "Shows every row, however many there are.",
        details: "At a terminal a table is shown with its first and last rows only.",
        example: "tenures:take(50):all()"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        return call.returns(TextObject(text(of: table, rowLimit: nil)))
      },
      LuaFunctionRow(
        "first", "table:first([n]) -> row | nil | table",
        "Gives the first row, or the first rows as a table.",
        example: "visits:sort \"date\":first().guest"
      ) { call throws(LuaError) in
        let object = try call.object(1, as: TableObject.self)
        if let count = try call.optionalInteger(2) {
          return call.returns(TableObject(object.table.take(count)))
        }
        return object.table.rowCount > 0 ? call.returns(RowObject(object, row: 0)) : call.returns(.nil)
      },
      LuaFunctionRow(
        "last", "table:last([n]) -> row | nil | table", "Gives the last row, or the last rows as a table.",
        example: "visits:sort \"date\":last().guest"
      ) { call throws(LuaError) in
        let object = try call.object(1, as: TableObject.self)
        if let count = try call.optionalInteger(2) {
          return call.returns(TableObject(object.table.take(-count)))
        }
        let count = object.table.rowCount
        return count > 0 ? call.returns(RowObject(object, row: count - 1)) : call.returns(.nil)
      },
      LuaFunctionRow(
        "values", "table:values(column) -> list",
        "Gives a column's values as a Lua list: blanks are left out, several values of a row follow each other.",
        example: "visits:values \"guest\""
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        return call.returns(.table(LuaTable(list: try values(of: try call.string(2), in: table))))
      },
    ]
  }

  var rowMethods: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "why", "row:why() -> explanation", "Tells where the row comes from, as `why(row)` does.",
        example: "visits[1]:why()"
      ) { [unowned self] call throws(LuaError) in
        let row = try call.object(1, as: RowObject.self)
        guard case .function(let why) = lua.global("why") else { return 0 }
        return call.returns(all: try why.call([.object(row)]))
      }
    ]
  }

  func values(of name: String, in table: Table) throws(LuaError) -> [LuaValue] {
    guard let column = table[name] else { throw noColumn(name, in: table, methods: false) }
    var values: [LuaValue] = []
    for row in 0..<table.rowCount {
      switch column[row] {
      case .blank: continue
      case .list(let several): values += several.map(value)
      case let one: values.append(value(one))
      }
    }
    return values
  }

  private func columns(of table: Table) throws(LuaError) -> Table {
    func column(_ name: String, _ type: ColumnType, _ value: (Column) -> Value) -> Column {
      return Column(name, type, filling: table.columns.map(value))
    }
    return try made(
      rowName: "column", rowPlural: "columns",
      columns: [
        column("name", .text) { .text($0.name) },
        column("type", .text) { .text("\($0.type)") },
        column("blank", .integer) { column in
          .integer((0..<column.count).count { if case .blank = column[$0] { true } else { false } })
        },
        column("shown", .text) { .text($0.isDetail ? "in details" : "yes") },
        column("meaning", .text) { .text($0.summary) },
      ], origins: nil)
  }

  /// One row a happening, each value the most precise that its claims give.
  private func events(in table: Table) throws(LuaError) -> Table {
    guard let events = table["event"] else {
      throw LuaError(
        "\(table.rowPlural) do not say which happening they speak of",
        hint: "events() is for tables of claims", code: "table")
    }
    var order: [Value] = []
    var rows: [Value: [Int]] = [:]
    for row in 0..<table.rowCount {
      let event = events[row]
      if rows[event] == nil { order.append(event) }
      rows[event, default: []].append(row)
    }
    let groups = order.map { rows[$0] ?? [] }
    let columns = table.columns.map { column in
      Column(
        column.name, column.type, summary: column.summary, isDetail: column.isDetail,
        filling: groups.map { group in
          let told = group.map { column[$0] }
          return Self.tellings.contains(column.name) ? Self.all(of: told) : Self.mostPrecise(told)
        })
    }
    let origins = table.origins.map { origins in Origins(groups.map { $0.flatMap { Array(origins[$0]) } }) }
    let merged = try made(
      rowName: table.rowName, rowPlural: table.rowPlural, columns: columns, origins: origins)
    let doubtful: Table?
    if let rows = table.doubtful { doubtful = try self.events(in: rows) } else { doubtful = nil }
    return merged.made(from: table, by: "events").withDoubtful(doubtful)
  }

  /// Who says it and where: of several tellings all are kept, for none of them says the whole.
  /// How many different cells of a column a search remembers.
  private static let mostRemembered = 1 << 18
  private static let tellings: Set<String> = ["source", "witness", "by", "voice", "status"]

  /// The different values, blanks aside.
  private static func all(of values: [Value]) -> Value {
    var found: [Value] = []
    for value in values {
      switch value {
      case .blank: continue
      case .list(let several): for one in several where !found.contains(one) { found.append(one) }
      default: if !found.contains(value) { found.append(value) }
      }
    }
    return found.isEmpty ? values.first ?? .blank(.notCovered) : found.count == 1 ? found[0] : .list(found)
  }

  /// The first value that is no blank; among dates the one with the narrowest bounds.
  private static func mostPrecise(_ values: [Value]) -> Value {
    var best: Value?
    for value in values {
      switch (best, value) {
      case (nil, _): best = value
      case (.blank?, let value):
        if case .blank = value { continue }
        best = value
      case (.date(let old)?, .date(let new)):
        if new.span.latest.rawValue - new.span.earliest.rawValue < old.span.latest.rawValue
          - old.span.earliest.rawValue
        {
          best = value
        }
      default: continue
      }
    }
    return best ?? .blank(.notCovered)
  }
}
