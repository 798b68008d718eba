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
          example: "visits:group \"place\":aggregate{ n = count(), guests = distinct \"guest\" }"
        ) { [unowned session] call throws(LuaError) in
          let groups = try call.object(1, as: GroupsObject.self)
          let aggregations = try session.aggregations(try call.table(2))
          let table = try session.verb { () throws(TableError) in
            try groups.table.aggregate(by: groups.keys, aggregations)
          }
          return call.returns(TableObject(table))
        },
        LuaFunctionRow(
          "count", "groups:count() -> table", "Counts the rows of each group, in a column `n`.",
          example: "visits:group \"place\":count()"
        ) { [unowned session] call throws(LuaError) in
          let groups = try call.object(1, as: GroupsObject.self)
          let table = try session.verb { () throws(TableError) in
            try groups.table.aggregate(by: groups.keys, [.count(as: "n")])
          }
          return call.returns(TableObject(table))
        },
      ],
      text: {
        "groups of \($0.table.rowPlural) by \($0.keys.joined(separator: ", ")): call :count() or :aggregate{ … }"
      })
  }
}

/// What is computed over a group, as `count`, `sum` and their kin make it.
final class AggregationObject: LuaObject {
  let function: Aggregation.Function
  let column: String?
  let words: String

  init(_ function: Aggregation.Function, _ column: String? = nil, words: String) {
    self.function = function
    self.column = column
    self.words = words
  }

  static var type: LuaObjectType<AggregationObject> {
    LuaObjectType(name: "aggregation", text: { $0.words })
  }
}

extension Session {
  private static let aggregationNames = [
    "count", "sum", "mean", "min", "max", "first", "last", "list", "distinct",
  ]

  var aggregationFunctions: [LuaFunctionRow] {
    let summaries = [
      ("sum", "Adds a column up, bounds and all; blanks are left out."),
      ("mean", "Averages a column, bounds and all; blanks are left out."),
      ("min", "Finds the least of a column."),
      ("max", "Finds the greatest of a column."),
      ("first", "Takes a column's value from the first row."),
      ("last", "Takes a column's value from the last row."),
      ("list", "Gathers a column's values, each once."),
      ("distinct", "Counts the different values of a column."),
    ]
    let count = LuaFunctionRow(
      "count", "count() -> aggregation", "Counts rows.",
      example: "visits:group \"place\":aggregate{ n = count() }"
    ) { call in call.returns(AggregationObject(.count, words: "count()")) }
    return [count]
      + summaries.map { name, summary in
        LuaFunctionRow(
          name, "\(name)(column) -> aggregation", summary,
          example: "population:group \"form\":aggregate{ x = \(name) \"value\" }"
        ) { [unowned self] call throws(LuaError) in
          let column = try call.string(1)
          return call.returns(try aggregation(name, of: column))
        }
      }
  }

  private func aggregation(_ name: String, of column: String) throws(LuaError) -> AggregationObject {
    let words = "\(name) \"\(column)\""
    switch name {
    case "sum": return AggregationObject(.sum, column, words: words)
    case "mean": return AggregationObject(.mean, column, words: words)
    case "min": return AggregationObject(.min, column, words: words)
    case "max": return AggregationObject(.max, column, words: words)
    case "first": return AggregationObject(.first, column, words: words)
    case "last": return AggregationObject(.last, column, words: words)
    case "list": return AggregationObject(.list, column, words: words)
    case "distinct": return AggregationObject(.countDistinct, column, words: words)
    default:
      throw LuaError(
        "there is no aggregation \"\(name)\"",
        hint: "known are \(Self.aggregationNames.joined(separator: ", "))", code: "name")
    }
  }

  /// Reads the named aggregations of a table: objects, or text such as "sum value".
  func aggregations(_ table: LuaTable) throws(LuaError) -> [Aggregation] {
    var aggregations: [Aggregation] = []
    for (name, value) in table.fields {
      switch value {
      case .object(let object as AggregationObject):
        aggregations.append(Aggregation(object.function, object.column, as: name))
      case .string("count"): aggregations.append(.count(as: name))
      case .string(let text):
        if text == "count()" {
          aggregations.append(.count(as: name))
          continue
        }
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2 else {
          throw LuaError(
            "\"\(text)\" is no aggregation", hint: "write \(name) = sum \"value\", or \"sum value\"",
            code: "argument")
        }
        let object = try aggregation(words[0], of: words[1])
        aggregations.append(Aggregation(object.function, object.column, as: name))
      default:
        throw LuaError(
          "\"\(name)\" wants an aggregation, got a \(value.typeName)",
          hint: "such as count() or sum \"value\"", code: "argument")
      }
    }
    if aggregations.isEmpty {
      throw LuaError("nothing to compute was named", hint: "write aggregate{ n = count() }", code: "argument")
    }
    return aggregations
  }
}
