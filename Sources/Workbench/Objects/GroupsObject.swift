import Columnar
import LuaHost

/// Rows put together by equal values, waiting for what is to be computed over each group.
final class GroupsObject: LuaObject {
  let table: Table
  let keys: [String]

  init(_ table: Table, keys: [String]) {
    self.table = table
    self.keys = keys
  }

  static func type(_ session: Session) -> LuaObjectType<GroupsObject> {
    LuaObjectType(
      name: "groups",
      methods: [
        LuaFunctionRow(
          "aggregate", "groups:aggregate{ name = aggregation, … } -> table",
          "Computes figures over each group.",
          details:
            "Beside `count()`, `sum \"value\"` and their kin a function of your own will do: it gets the group's rows as a table. The columns come as they are written.",
          example: "visits:group \"place\":aggregate{ n = count(), guests = distinct \"guest\" }"
        ) { [unowned session] call throws(LuaError) in
          let groups = try call.object(1, as: GroupsObject.self)
          let table = try session.aggregate(
            groups.table, by: groups.keys, try session.written(call, 2))
          return call.returns(TableObject(table))
        },
        LuaFunctionRow(
          "each", "groups:each() -> iterator",
          "Goes through the groups in a `for`: the rows of each as a table, and its values.",
          example: "for rows, place in visits:group(\"place\"):each() do print(place, rows:count()) end"
        ) { [unowned session] call throws(LuaError) in
          let groups = try call.object(1, as: GroupsObject.self)
          let rows = try session.verb { () throws(TableError) in try groups.table.rowGroups(by: groups.keys) }
          let heads = try session.verb { () throws(TableError) in try groups.table.group(by: groups.keys) }
          var next = 0
          return call.returns { [unowned session] call throws(LuaError) in
            guard next < rows.count else { return 0 }
            let values = groups.keys.map { key in heads[key].map { session.value($0[next]) } ?? .nil }
            let table = groups.table.rows(rows[next])
            next += 1
            return call.returns(all: [.object(TableObject(table))] + values)
          }
        },
        LuaFunctionRow(
          "count", "groups:count() -> table", "Counts the rows of each group, in a column `n`.",
          example: "visits:group \"place\":count()"
        ) { [unowned session] call throws(LuaError) in
          let groups = try call.object(1, as: GroupsObject.self)
          session.sayRepeated(groups.table)
          let table = try session.verb { () throws(TableError) in
            try groups.table.aggregate(by: groups.keys, [.count(as: "n")])
          }
          return call.returns(TableObject(table))
        },
        LuaFunctionRow(
          "take", "groups:take(n) -> table",
          "Keeps the first rows of each group, or the last with a negative number.",
          details:
            "Rows stay in the order of the table: sort before, and what is kept are the greatest of each group.",
          example: "visits:sort \"-date\":group \"host\":take(1)"
        ) { [unowned session] call throws(LuaError) in
          let groups = try call.object(1, as: GroupsObject.self)
          let count = try call.integer(2)
          let table = try session.verb { () throws(TableError) in
            try groups.table.take(count, ofEach: groups.keys)
          }
          return call.returns(TableObject(table))
        },
      ]
        + Session.figures.map { name, summary, function in
          LuaFunctionRow(
            name, "groups:\(name)(column) -> table", "\(summary), for each group.",
            details:
              "The figures stand under the column's own name. Blanks are left out; sums and means tell how many of which sort.",
            example: Session.figuresOfNumbers.contains(name)
              ? "visits:derive{ year = \"year(date)\" }:group \"place\":\(name) \"year\""
              : "population:filter{ unit = \"person\" }:group \"group\":\(name) \"value\""
          ) { [unowned session] call throws(LuaError) in
            let groups = try call.object(1, as: GroupsObject.self)
            let column = try call.string(2)
            let figure = Aggregation(function, column, as: column)
            let table = try session.verb { () throws(TableError) in
              try groups.table.aggregate(by: groups.keys, [figure])
            }
            return call.returns(TableObject(table))
          }
        } + [
          LuaFunctionRow(
            "quantile", "groups:quantile(column, part) -> table",
            "Finds the number below which a part of a column's numbers lie, for each group.",
            example: "visits:derive{ year = \"year(date)\" }:group \"place\":quantile(\"year\", 0.9)"
          ) { [unowned session] call throws(LuaError) in
            let groups = try call.object(1, as: GroupsObject.self)
            let figure = try session.quantile(of: try call.string(2), &call, 3)
            let table = try session.verb { () throws(TableError) in
              try groups.table.aggregate(by: groups.keys, [figure])
            }
            return call.returns(TableObject(table))
          }
        ],
      index: { [unowned session] (groups, key) throws(LuaError) in
        let known = ["aggregate", "count", "each", "quantile", "take"] + Session.figures.map(\.name)
        let name = key.string ?? key.typeName
        throw LuaError(
          "groups have no method \"\(name)\"",
          hint: suggestion(for: name, among: known) ?? session.hint(onGroups: groups, name)
            ?? "they have \(known.joined(separator: ", ")); what those give is a table",
          code: "method")
      },
      text: {
        "groups of \($0.table.rowPlural) by \($0.keys.joined(separator: ", ")): call :count() or :aggregate{ … }"
      })
  }
}
