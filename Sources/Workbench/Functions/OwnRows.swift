import Columnar
import LuaHost

/// Tables of rows made of Lua tables.
extension Session {
  var ownRowFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "rows_of", "rows_of(list) -> table", "Makes a table of rows of a list of Lua tables, each a row.",
        details:
          "The names in the tables are the columns; what one of them lacks is not covered. Values are numbers, texts, booleans, dates, quantities, actors and blanks. Such a table has all verbs, and joins others.",
        example: "rows_of{ { state = \"MNG\", n = 3 }, { state = \"PRK\", n = 5 } }:sort \"-n\""
      ) { [unowned self] call throws(LuaError) in
        let list = try call.table(1)
        guard list.fields.isEmpty, !list.list.isEmpty else {
          throw call.argumentError(
            1, "a list of tables expected", hint: "such as { { state = \"MNG\", n = 3 } }")
        }
        return call.returns(TableObject(try rows(of: list)))
      }
    ]
  }

  private func rows(of list: LuaTable) throws(LuaError) -> Table {
    var names: [String] = []
    var rows: [LuaTable] = []
    for (number, element) in list.list.enumerated() {
      guard let row = element.table, row.list.isEmpty else {
        throw LuaError(
          "row \(number + 1) is \(element.table == nil ? "a \(element.typeName)" : "a list")",
          hint: "a row has names: { state = \"MNG\", n = 3 }", code: "argument")
      }
      rows.append(row)
      for (name, _) in row.fields where !names.contains(name) { names.append(name) }
    }
    var columns: [Column] = []
    for name in names {
      var cells: [Value] = []
      for (number, row) in rows.enumerated() {
        guard let cell = cell(row[name]) else {
          throw LuaError(
            "a column can't hold a \(row[name].typeName)",
            hint: "row \(number + 1) has one in \"\(name)\"", code: "argument")
        }
        cells.append(cell)
      }
      let values = cells
      columns.append(try verb { () throws(TableError) in try Column(name, values: values) })
    }
    return try made(rowName: "row", rowPlural: "rows", columns: columns, origins: nil)
  }
}
