import Columnar
import LuaHost

/// One column of a table, or what was computed from some of them row by row.
///
/// Of two columns of one table, or of one and a number, arithmetic makes a third, which has all that a column has:
/// `(ev.goldstein * ev.mentions):mean()`.
final class ColumnObject: LuaObject {
  /// The table that has the column.
  let table: TableObject
  let name: String
  /// The table whose rows these are, as it was asked.
  let source: TableObject
  let expression: Columnar.Expression

  init(_ table: TableObject, name: String) {
    self.table = table
    self.name = name
    source = table
    expression = .column(name)
  }

  /// What is computed from columns of a table.
  fileprivate init(_ expression: Columnar.Expression, of source: TableObject, _ session: Session)
    throws(LuaError)
  {
    let name = expression.description
    table = TableObject(
      try session.verb { () throws(TableError) in try source.table.derive(name, expression) })
    self.name = name
    self.source = source
    self.expression = expression
  }

  static func type(_ session: Session) -> LuaObjectType<ColumnObject> {
    func arithmetic(_ operation: Arithmetic) -> LuaBody {
      { [unowned session] call throws(LuaError) in
        let sides = [try call.value(1), try call.value(2)]
        guard let source = sides.lazy.compactMap({ $0.object(ColumnObject.self)?.source }).first else {
          return 0
        }
        let left = try session.operand(sides[0], beside: source)
        let right = try session.operand(sides[1], beside: source)
        return call.returns(try ColumnObject(.arithmetic(operation, left, right), of: source, session))
      }
    }
    let comparison: LuaBody = { call throws(LuaError) in
      let name = try [call.value(1), call.value(2)].lazy.compactMap { $0.object(ColumnObject.self)?.name }
        .first
      throw LuaError(
        "a column is not less or greater than something as a whole",
        hint: "each row is asked by filter \"\(name ?? "column") > 5\"", code: "compare")
    }
    return LuaObjectType(
      name: "column", methods: session.columnMethods,
      index: { [unowned session] (object, key) throws(LuaError) in
        guard case .integer(let position) = key else {
          throw session.noSuch(key, of: "a column", session.columnMethods.map(\.name))
        }
        guard let column = object.table.table[object.name], position >= 1,
          position <= object.table.table.rowCount
        else { return .nil }
        return session.value(column[position - 1])
      },
      text: { [unowned session] in session.text(of: $0) },
      operators: [
        (
          "__len",
          { call throws(LuaError) in
            call.returns(.integer(try call.object(1, as: ColumnObject.self).table.table.rowCount))
          }
        ),
        ("__add", arithmetic(.add)), ("__sub", arithmetic(.subtract)), ("__mul", arithmetic(.multiply)),
        ("__div", arithmetic(.divide)), ("__lt", comparison), ("__le", comparison),
        (
          "__unm",
          { [unowned session] call throws(LuaError) in
            let column = try call.object(1, as: ColumnObject.self)
            let negative = Columnar.Expression.arithmetic(.subtract, .literal(.integer(0)), column.expression)
            return call.returns(try ColumnObject(negative, of: column.source, session))
          }
        ),
      ])
  }
}

extension Session {
  /// A side of arithmetic with a column: another column of the same rows, a number, or a quantity.
  fileprivate func operand(
    _ value: LuaValue, beside source: TableObject
  ) throws(LuaError) -> Columnar.Expression {
    if let column = value.object(ColumnObject.self) {
      guard column.source === source else { throw notOfTheseRows(column) }
      return column.expression
    }
    switch cell(value) {
    case .integer(let number)?: return .literal(.integer(number))
    case .number(let number)?: return .literal(.number(number))
    case .quantity(let quantity)?: return .literal(.quantity(quantity))
    default:
      throw LuaError(
        "a column reckons with numbers, quantities and columns of its table, not with a \(value.typeName)",
        hint: "other functions stand in text: derive{ x = \"length(place)\" }", code: "argument")
    }
  }

  /// The cells of a column for a table whose rows they must be.
  func cells(of column: ColumnObject, for object: TableObject?) throws(LuaError) -> (
    Column, doubtful: Column?
  ) {
    guard column.source === object, let cells = column.table.table[column.name] else {
      throw notOfTheseRows(column)
    }
    return (cells, column.table.table.doubtful?[column.name])
  }

  private func notOfTheseRows(_ column: ColumnObject) -> LuaError {
    LuaError(
      "the column \"\(column.name)\" was taken from another table, whose rows need not be these",
      hint: "in text it is found in the table at hand: derive{ x = \"\(column.name)\" }", code: "table")
  }

  var columnMethods: [LuaFunctionRow] {
    let figures = Self.figures + [("distinct", "Counts the different values of a column", .countDistinct)]
    return figures.map { name, summary, function in
      LuaFunctionRow(
        name, "column:\(name)() -> value", "\(summary).", details: "Blanks are left out.",
        example: Self.figuresOfNumbers.contains(name)
          ? "visits:derive{ year = \"year(date)\" }.year:\(name)()"
          : "population:filter{ unit = \"person\" }.value:\(name)()"
      ) { [unowned self] call throws(LuaError) in
        let column = try call.object(1, as: ColumnObject.self)
        return call.returns(try figure(Aggregation(function, column.name), in: column.table.table))
      }
    } + [
      LuaFunctionRow(
        "quantile", "column:quantile(part) -> number",
        "Finds the number below which a part of a column's numbers lie.",
        details: "The part is from 0 to 1. Blanks are left out.",
        example: "visits:derive{ year = \"year(date)\" }.year:quantile(0.9)"
      ) { [unowned self] call throws(LuaError) in
        let column = try call.object(1, as: ColumnObject.self)
        return call.returns(try figure(try quantile(of: column.name, &call, 2), in: column.table.table))
      },
      LuaFunctionRow(
        "list", "column:list() -> list",
        "Gives the values as a Lua list: blanks are left out, several values of a row follow each other.",
        example: "visits.guest:list()"
      ) { [unowned self] call throws(LuaError) in
        let column = try call.object(1, as: ColumnObject.self)
        return call.returns(.table(LuaTable(list: try values(of: column.name, in: column.table.table))))
      },
    ]
  }
}
