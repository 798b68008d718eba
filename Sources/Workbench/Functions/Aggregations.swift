import Columnar
import LuaHost

/// What is computed over a group, as `count`, `sum` and their kin make it.
final class AggregationObject: LuaObject {
  let function: Aggregation.Function
  let column: String?
  /// Which part lies below a quantile.
  let level: Double
  /// How far back a lag looks.
  let offset: Int
  /// Which rows count, as `filter` takes it; nil for all.
  let condition: LuaValue?
  let words: String

  init(
    _ function: Aggregation.Function, _ column: String? = nil, level: Double = 0.5, offset: Int = 1,
    where condition: LuaValue? = nil, words: String
  ) {
    self.level = level
    self.offset = offset
    self.function = function
    self.column = column
    self.condition = condition
    self.words = words
  }

  static var type: LuaObjectType<AggregationObject> {
    LuaObjectType(name: "aggregation", text: { $0.words })
  }
}

extension Session {
  private static let aggregationNames = [
    "count", "sum", "mean", "min", "max", "first", "last", "list", "distinct", "median", "variance", "sd",
  ]

  var aggregationFunctions: [LuaFunctionRow] {
    // `count(visits)` and `sum(visits, "value")` ask for what `visits:count()` and `visits:sum "value"` answer.
    let summaries = [
      ("sum", "Adds a column up, bounds and all; blanks are left out and counted by sort."),
      ("mean", "Averages a column, bounds and all; blanks are left out and counted by sort."),
      ("min", "Finds the least of a column."),
      ("max", "Finds the greatest of a column."),
      ("first", "Takes a column's value from the first row."),
      ("last", "Takes a column's value from the last row."),
      ("list", "Gathers a column's values, each once."),
      ("distinct", "Counts the different values of a column."),
      ("median", "Finds the middle of a column's numbers."),
      ("variance", "Computes the sample variance of a column's numbers."),
      ("sd", "Computes the sample standard deviation of a column's numbers."),
    ]
    let count = LuaFunctionRow(
      "count", "count([condition]) -> aggregation", "Counts rows, or those that meet a condition.",
      details:
        "The name of a column counts the rows in which it holds something. The condition is what `filter` takes, as a table or in text; how many more rows may meet it stands in a column of its own. `count(table)` is the table's own count.",
      example: "visits:group \"place\":aggregate{ n = count(), early = count \"date < '1990'\" }"
    ) { [unowned self] call throws(LuaError) in
      if case .object(let object as TableObject) = try call.valueUnlessTable(1) {
        return call.returns(.integer(object.table.rowCount))
      }
      let condition = try condition(&call, 1)
      let words = condition.map { "count(\(describe($0)))" } ?? "count()"
      return call.returns(AggregationObject(.count, where: condition, words: words))
    }
    let quantile = LuaFunctionRow(
      "quantile", "quantile(column, part [, condition]) -> aggregation",
      "Finds the number below which a part of a column's numbers lie.",
      details: "The part is from 0 to 1; between two neighbours it lies on a straight line, as in R.",
      example: "visits:derive{ year = \"year(date)\" }:aggregate{ late = quantile(\"year\", 0.9) }"
    ) { [unowned self] call throws(LuaError) in
      if case .object(let object as TableObject) = try call.valueUnlessTable(1) {
        let figure = try self.quantile(of: try call.string(2), &call, 3)
        return call.returns(try self.figure(figure, in: object.table))
      }
      let column = try call.string(1)
      let level = try self.quantile(of: column, &call, 2).level
      let condition = try condition(&call, 3)
      return call.returns(
        AggregationObject(
          .quantile, column, level: level, where: condition, words: "quantile(\"\(column)\", \(level))"))
    }
    let lag = LuaFunctionRow(
      "lag", "lag(column [, n]) -> aggregation", "Takes a column's value from an earlier row, in a window.",
      details:
        "Where the order is by whole numbers, such as years, the row is meant of which the number is less by n: a year that is missing is not skipped, and the first year has nothing before it. Otherwise it is the nth row before. n is 1 unless it is said; with a negative n it is a later row.",
      example:
        "population:derive{ year = \"year(date)\" }:window{ by = \"group\", order = \"year\", before = lag \"value\" }"
    ) { call throws(LuaError) in
      let column = try call.string(1)
      let offset = try call.optionalInteger(2) ?? 1
      let words = offset == 1 ? "lag \"\(column)\"" : "lag(\"\(column)\", \(offset))"
      return call.returns(AggregationObject(.lag, column, offset: offset, words: words))
    }
    return [count, quantile, lag]
      + summaries.map { name, summary in
        LuaFunctionRow(
          name, "\(name)(column [, condition]) -> aggregation", summary,
          details:
            "With a condition, as `filter` takes it, only the rows count that certainly meet it; how many more may stands in a column of its own.",
          example: Self.figuresOfNumbers.contains(name)
            ? "visits:derive{ year = \"year(date)\" }:aggregate{ x = \(name) \"year\" }"
            : "population:group \"form\":aggregate{ x = \(name) \"value\" }"
        ) { [unowned self] call throws(LuaError) in
          if case .object(let object as TableObject) = try call.valueUnlessTable(1) {
            guard let figure = Self.figures.first(where: { $0.name == name }) else {
              throw call.argumentError(1, "the name of a column expected", hint: "write table:\(name)(…)")
            }
            return call.returns(
              try self.figure(Aggregation(figure.function, try call.string(2)), in: object.table))
          }
          if try call.valueUnlessTable(1).number != nil, name == "max" || name == "min" {
            throw call.argumentError(
              1, "the name of a column expected, got \(try call.inspect(1))",
              hint: "of numbers it is math.\(name)(…)")
          }
          let column = try call.string(1)
          let condition = try condition(&call, 2)
          return call.returns(try aggregation(name, of: column, where: condition))
        }
      }
  }

  /// The figures that tables, groups and columns give of a column.
  static let figures: [(name: String, summary: String, function: Aggregation.Function)] = [
    ("sum", "Adds a column up, bounds and all", .sum),
    ("mean", "Averages a column, bounds and all", .mean),
    ("min", "Finds the least value of a column", .min),
    ("max", "Finds the greatest value of a column", .max),
    ("median", "Finds the middle of a column's numbers", .median),
    ("variance", "Computes the sample variance of a column's numbers", .variance),
    ("sd", "Computes the sample standard deviation of a column's numbers", .deviation),
  ]

  /// Those of ``figures`` that are computed of numbers alone.
  static let figuresOfNumbers = ["median", "variance", "sd"]

  /// One figure over all rows.
  func figure(_ figure: Aggregation, in table: Table) throws(LuaError) -> LuaValue {
    let column = figure.column ?? ""
    guard table[column] != nil else { throw noColumn(column, in: table, methods: false) }
    var figure = figure
    figure.name = "result"
    let result = try verb { () throws(TableError) in try table.aggregate(by: [], [figure]) }
    guard let found = result["result"].map({ value($0[0]) }) else { return .nil }
    guard let told = table[column] else { return found }
    guard let quantity = found.object(QuantityObject.self)?.quantity else {
      let leftOut =
        found.number != nil && told.blankCount > 0 && isEvaluating ? told.leftOut(of: figure.function) : ""
      if !leftOut.isEmpty { say("(\(leftOut))") }
      return found
    }
    return .object(QuantityObject(quantity, leftOut: told.leftOut(of: figure.function)))
  }

  /// The quantile of a column, its part read from an argument.
  func quantile(of column: String, _ call: inout LuaCall, _ argument: Int) throws(LuaError) -> Aggregation {
    guard let level = try call.value(argument).number, (0...1).contains(level) else {
      throw call.argumentError(argument, "a part from 0 to 1 expected, got \(try call.inspect(argument))")
    }
    var figure = Aggregation(.quantile, column, as: column)
    figure.level = level
    return figure
  }

  var tableFigures: [LuaFunctionRow] {
    Self.figures.map { name, summary, function in
      LuaFunctionRow(
        name, "table:\(name)(column) -> value", "\(summary).",
        details:
          "Blanks are left out. A quantity says how many of which sort were, and \(name == "sum" ? "\"none\" adds nothing" : "\"none\" is not taken for 0"); of a column of plain numbers `aggregate` tells it. Rival figures are taken as they stand, so look at the rows first.",
        example: Self.figuresOfNumbers.contains(name)
          ? "visits:derive{ year = \"year(date)\" }:\(name) \"year\""
          : "population:filter{ unit = \"person\" }:\(name) \"value\""
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        return call.returns(try figure(Aggregation(function, try call.string(2)), in: table))
      }
    } + [
      LuaFunctionRow(
        "quantile", "table:quantile(column, part) -> number",
        "Finds the number below which a part of a column's numbers lie.",
        details: "The part is from 0 to 1; between two neighbours it lies on a straight line, as in R.",
        example: "visits:derive{ year = \"year(date)\" }:quantile(\"year\", 0.9)"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        return call.returns(try figure(try quantile(of: try call.string(2), &call, 3), in: table))
      }
    ]
  }

  /// A condition among the arguments of an aggregation: a table or a text.
  private func condition(_ call: inout LuaCall, _ argument: Int) throws(LuaError) -> LuaValue? {
    if call.isMissing(argument) { return nil }
    let value = try call.value(argument)
    switch value {
    case .table, .string: return value
    default:
      throw call.argumentError(
        argument, "a condition expected, got a \(value.typeName)",
        hint: "such as { status = \"asserted\" }, or \"year(date) < 1990\"")
    }
  }

  private func aggregation(
    _ name: String, of column: String, where condition: LuaValue? = nil
  ) throws(LuaError) -> AggregationObject {
    var words = "\(name) \"\(column)\""
    if let condition { words = "\(name)(\"\(column)\", \(describe(condition)))" }
    switch name {
    case "sum": return AggregationObject(.sum, column, where: condition, words: words)
    case "mean": return AggregationObject(.mean, column, where: condition, words: words)
    case "min": return AggregationObject(.min, column, where: condition, words: words)
    case "max": return AggregationObject(.max, column, where: condition, words: words)
    case "first": return AggregationObject(.first, column, where: condition, words: words)
    case "last": return AggregationObject(.last, column, where: condition, words: words)
    case "list": return AggregationObject(.list, column, where: condition, words: words)
    case "median": return AggregationObject(.median, column, where: condition, words: words)
    case "variance": return AggregationObject(.variance, column, where: condition, words: words)
    case "sd": return AggregationObject(.deviation, column, where: condition, words: words)
    case "distinct": return AggregationObject(.countDistinct, column, where: condition, words: words)
    case "lag": return AggregationObject(.lag, column, words: words)
    default:
      throw LuaError(
        "there is no aggregation \"\(name)\"",
        hint: "known are \(Self.aggregationNames.joined(separator: ", "))", code: "name")
    }
  }

  /// Computes figures over groups: by aggregations, and by functions that get the rows of each group.
  func aggregate(_ table: Table, by keys: [String], _ wanted: LuaTable) throws(LuaError) -> Table {
    var plain = wanted
    var own: [(name: String, function: LuaFunction)] = []
    for (name, value) in wanted.fields {
      guard case .function(let function) = value else { continue }
      own.append((name, function))
      plain.fields.removeAll { $0.key == name }
    }
    let table = try withComputed(plain, table)
    let aggregations = own.isEmpty || !plain.fields.isEmpty ? try aggregations(plain, in: table) : []
    var result = try verb { () throws(TableError) in try table.aggregate(by: keys, aggregations) }
    guard !own.isEmpty else { return result }
    let groups = try verb { () throws(TableError) in try table.rowGroups(by: keys) }
    for (name, function) in own {
      var cells: [Value] = []
      for rows in groups {
        let answer = try function.call([.object(TableObject(table.rows(rows)))]).first ?? .nil
        guard let cell = cell(answer) else {
          throw LuaError(
            "a column can't hold a \(answer.typeName)", hint: "the function for \"\(name)\" gave it",
            code: "argument")
        }
        cells.append(cell)
      }
      let column = try verb { () throws(TableError) in try Column(name, values: cells) }
      result = try verb { () throws(TableError) in try result.derive(column) }
    }
    return result.arranged(asNamed: wanted.fields.map(\.key), behind: keys)
  }

  /// A table with a column for each expression that a figure is to be computed of: `mean "log(gdp)"`.
  private func withComputed(_ figures: LuaTable, _ table: Table) throws(LuaError) -> Table {
    var table = table
    for (_, value) in figures.fields {
      guard let text = value.object(AggregationObject.self)?.column, table[text] == nil,
        let expression = try? ExpressionParser.parse(text), expression.isComputed,
        expression.columns.allSatisfy({ table[$0] != nil })
      else { continue }
      let computed = try self.expression(text, in: table)
      table = try verb { () throws(TableError) in try table.derive(text, computed) }
    }
    return table
  }

  /// Reads the named aggregations of a table: objects, or text such as "sum value".
  func aggregations(_ table: LuaTable, in source: Table) throws(LuaError) -> [Aggregation] {
    var aggregations: [Aggregation] = []
    for (name, value) in table.fields {
      switch value {
      case .object(let object as AggregationObject):
        if object.function == .count, case .string(let column)? = object.condition, source[column] != nil {
          aggregations.append(.count(column, as: name))
          continue
        }
        let condition = try object.condition.map { (value) throws(LuaError) in
          try self.condition(value, in: source)
        }
        var aggregation = Aggregation(object.function, object.column, as: name, where: condition)
        (aggregation.level, aggregation.offset) = (object.level, object.offset)
        aggregations.append(aggregation)
      case .string("count"): aggregations.append(.count(as: name))
      case .string(let text):
        if text == "count()" {
          aggregations.append(.count(as: name))
          continue
        }
        // `min(date)` is meant as `min date` is.
        let words = text.split { " ()\"'".contains($0) }.map(String.init)
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

extension Column {
  /// What a figure of this column leaves out, as in "2 not covered and 1 unknown left out"; empty for nothing.
  func leftOut(of function: Aggregation.Function) -> String {
    var counts: [Blank: Int] = [:]
    for blank in Blank.allCases where count(of: blank) > 0 { counts[blank] = count(of: blank) }
    // What was looked for and not there adds nothing: the sum is whole without it.
    if function == .sum { counts[Blank.none] = nil }
    let parts = Blank.allCases.compactMap { blank in counts[blank].map { "\($0) \(blank)" } }
    guard let last = parts.last else { return "" }
    return (parts.count > 1 ? parts.dropLast().joined(separator: ", ") + " and " : "") + last + " left out"
  }
}

extension Columnar.Expression {
  /// Whether it is more than the name of a column or a value.
  fileprivate var isComputed: Bool {
    switch self {
    case .column, .literal: false
    default: true
    }
  }
}
