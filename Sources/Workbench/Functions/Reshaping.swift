import Columnar
import LuaHost

/// Verbs that make a table longer or narrower.
extension Session {
  var reshapingVerbs: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "unpivot", "table:unpivot{ columns = { column, … }, name = column, value = column } -> table",
        "Makes a row of each cell of some columns: a file with a column for each year gets one with the year.",
        details:
          "`name` is the new column for the names of the old ones (numbers where all are such), `value` that for their cells; they are called name and value unless it is said. Instead of `columns`, `keep` names the columns that stay beside, and all others become rows.",
        example:
          "visits:pivot{ by = \"place\", columns = \"form\", value = count() }:unpivot{ keep = \"place\", name = \"form\", value = \"n\" }"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        var (columns, name, value): ([String]?, String, String) = (nil, "name", "value")
        for (option, given) in try call.table(2).fields {
          switch (option, given) {
          case ("columns", .string(let column)): columns = [column]
          case ("columns", .table(let list)): columns = list.list.compactMap(\.string)
          case ("keep", .string(let column)): columns = try others(than: [column], in: table)
          case ("keep", .table(let list)):
            columns = try others(than: list.list.compactMap(\.string), in: table)
          case ("name", .string(let text)): name = text
          case ("value", .string(let text)): value = text
          default:
            throw LuaError(
              "\(option) = \(describe(given)) says nothing of an unpivot",
              hint:
                "write columns = { \"1990\", \"1991\" } or keep = \"country\", name = \"year\", value = \"n\"",
              code: "argument")
          }
        }
        guard let columns else {
          throw call.argumentError(
            2, "columns expected, or keep", hint: "write unpivot{ keep = \"country\" }")
        }
        return call.returns(
          TableObject(
            try verb { () throws(TableError) in try table.unpivot(columns, name: name, value: value) }.named(
              "row", "rows")))
      },
      LuaFunctionRow(
        "drop", "table:drop{ column, … } -> table", "Leaves columns out.",
        example: "visits:drop{ \"passage\", \"form\" }"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        let names = try names(&call, from: 2)
        guard !names.isEmpty else { throw call.argumentError(2, "columns to leave out expected") }
        for name in names where table[name] == nil { throw noColumn(name, in: table, methods: false) }
        return call.returns(TableObject(try verb { () throws(TableError) in try table.drop(names) }))
      },
    ]
  }

  /// The columns of a table but for some, each of which must be there.
  private func others(than names: [String], in table: Table) throws(LuaError) -> [String] {
    for name in names where table[name] == nil { throw noColumn(name, in: table, methods: false) }
    return table.columns.map(\.name).filter { !names.contains($0) }
  }
}
