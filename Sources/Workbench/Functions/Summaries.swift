import Columnar
import Glibc
import LuaHost

/// A first look at a table: what each column holds.
extension Session {
  var summaryVerb: LuaFunctionRow {
    LuaFunctionRow(
      "summary", "table:summary() -> table",
      "Shows what each column holds: its blanks, how many different values, the least, the middle, the mean and the greatest.",
      details:
        "Blanks are left out of the figures. `first` is the first value that is there. Figures of dates and quantities keep their doubt.",
      example: "visits:summary()"
    ) { [unowned self] call throws(LuaError) in
      let table = try call.object(1, as: TableObject.self).table
      return call.returns(TableObject(try summary(of: table)))
    }
  }

  private static let summaryFigures: [(name: String, function: Aggregation.Function)] = [
    ("different", .countDistinct), ("first", .first), ("least", .min), ("median", .median), ("mean", .mean),
    ("greatest", .max),
  ]

  private func summary(of table: Table) throws(LuaError) -> Table {
    let shown = table.columns.filter { !$0.isDetail }
    var cells: [[String?]] = Self.summaryFigures.map { _ in [] }
    for column in shown {
      for (place, figure) in Self.summaryFigures.enumerated() {
        guard Self.isTold(figure.function, of: column) else {
          cells[place].append(nil)
          continue
        }
        let result = try verb { () throws(TableError) in
          try table.aggregate(by: [], [Aggregation(figure.function, column.name, as: "x")])
        }
        cells[place].append(
          result["x"].flatMap { found in found.blank(at: 0) == nil ? text(of: found[0].shortened) : nil })
      }
    }
    var columns: [Column] = [
      .text("column", shown.map(\.name)), .text("type", shown.map { "\($0.type)" }),
      .integers("blank", shown.map(\.blankCount)),
    ]
    for (figure, texts) in zip(Self.summaryFigures, cells) { columns.append(.text(figure.name, texts)) }
    return try made(rowName: "column", rowPlural: "columns", columns: columns, origins: nil).made(
      from: table, by: "summary")
  }

  /// Whether a figure says something of a column: least and greatest of what has an order that means something, middle and mean of
  /// plain numbers.
  private static func isTold(_ function: Aggregation.Function, of column: Column) -> Bool {
    switch (function, column.type) {
    case (.countDistinct, _), (.first, _): column.count > 0
    case (.min, .integer), (.min, .number), (.min, .date), (.min, .quantity): column.blankCount < column.count
    case (.max, .integer), (.max, .number), (.max, .date), (.max, .quantity): column.blankCount < column.count
    case (.median, .integer), (.median, .number), (.mean, .integer), (.mean, .number):
      column.blankCount < column.count
    default: false
    }
  }
}

extension Value {
  /// A number with six digits that count: a first look needs no more.
  fileprivate var shortened: Value {
    guard case .number(let number) = self, number != 0, number.isFinite else { return self }
    let places = 5 - Int(log10(number.magnitude).rounded(.down))
    let factor = pow(10, Double(abs(places)))
    let rounded = places < 0 ? (number / factor).rounded() * factor : (number * factor).rounded() / factor
    return .number(rounded.isFinite ? rounded : number)
  }
}
