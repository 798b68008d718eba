/// One thing to be done to rows, as data: a plan can show it, move it about, and one day have it done elsewhere.
public enum PlanStep: Sendable {
  /// Keeps the rows that meet a condition.
  case filter(Expression)
  /// Adds a computed column.
  case derive(String, Expression)
  /// Keeps some columns.
  case select([String])
  /// Puts the rows of a table beside those that agree with them.
  case join(Table, on: [(String, String)], kind: JoinKind)
  /// Puts the rows of a table beside those that agree with them and lie in their time.
  case joinInTime(Table, on: [(String, String)], DateMatch, kind: JoinKind)
  /// Makes one row of each group.
  case aggregate(by: [String], [Aggregation])
  /// Keeps the first of rows that agree in some columns, or in all.
  case distinct([String]?)
  /// Orders the rows.
  case sort([SortKey])
  /// Keeps the first rows; with a negative number, the last.
  case take(Int)
  /// Adds figures over the rows before each.
  case window(Window, [Aggregation])
  /// Makes a column of each value of a column.
  case pivot(by: [String], String, Aggregation)

  /// Does it to rows that are in memory.
  ///
  /// - Throws: ``TableError`` as the verb of that name does.
  public func done(to table: Table) throws(TableError) -> Table {
    switch self {
    case .filter(let condition): try table.filter(condition)
    case .derive(let name, let expression): try table.derive(name, expression)
    case .select(let names): try table.select(names)
    case .join(let other, let keys, let kind): try table.join(other, on: keys, kind: kind)
    case .joinInTime(let other, let keys, let match, let kind):
      try table.join(other, on: keys, match, kind: kind)
    case .aggregate(let names, let figures): try table.aggregate(by: names, figures)
    case .distinct(let names): try table.distinct(names)
    case .sort(let keys): try table.sort(keys)
    case .take(let count): table.take(count)
    case .window(let window, let figures): try table.window(window, figures)
    case .pivot(let names, let column, let figure): try table.pivot(by: names, column, figure)
    }
  }

  /// Whether it asks of a row nothing but that row, so that a part of the rows may be done without the others.
  var isRowwise: Bool {
    switch self {
    case .filter, .derive, .select, .join, .joinInTime: true
    case .aggregate, .distinct, .sort, .take, .window, .pivot: false
    }
  }

  /// The columns that must be there before it, given those that are wanted after it; nil for all.
  func needs(for wanted: Set<String>?) -> Set<String>? {
    switch self {
    case .filter(let condition): return wanted?.union(condition.columns)
    case .derive(let name, let expression): return wanted?.subtracting([name]).union(expression.columns)
    case .select(let names): return wanted?.intersection(names) ?? Set(names)
    case .join(let other, let keys, _):
      // A column of this name changes the name of the other table's.
      return wanted?.union(keys.map(\.0)).union(other.columns.map(\.name))
    case .joinInTime(let other, let keys, let match, _):
      return wanted?.union(keys.map(\.0)).union(other.columns.map(\.name)).union([match.mine])
    case .aggregate(let names, let figures): return Self.columns(of: figures).union(names)
    case .distinct(let names):
      guard let names else { return nil }
      return wanted?.union(names)
    case .sort(let keys): return wanted?.union(keys.map(\.column))
    case .take: return wanted
    case .window(let window, let figures):
      return wanted?.subtracting(figures.map(\.name)).union(Self.columns(of: figures))
        .union(window.partition).union([window.order])
    case .pivot(let names, let column, let figure):
      return Self.columns(of: [figure]).union(names).union([column])
    }
  }

  private static func columns(of figures: [Aggregation]) -> Set<String> {
    figures.reduce(into: []) { columns, figure in
      if let column = figure.column { columns.insert(column) }
      columns.formUnion(figure.condition?.columns ?? [])
    }
  }
}

extension PlanStep: CustomStringConvertible {
  /// The step as a line of a plan has it: "filter goldstein > 0".
  public var description: String {
    switch self {
    case .filter(let condition): "filter \(condition)"
    case .derive(let name, let expression): "derive \(name) = \(expression)"
    case .select(let names): "select \(names.joined(separator: ", "))"
    case .join(let other, let keys, let kind): Table.line(joining: other, keys, kind)
    case .joinInTime(let other, let keys, let match, let kind):
      Table.line(joining: other, keys, match, kind)
    case .aggregate(let names, let figures): Table.line(by: names, figures)
    case .distinct(let names): "distinct \((names ?? ["rows"]).joined(separator: ", "))"
    case .sort(let keys): "sort \(keys.map(\.description).joined(separator: ", "))"
    case .take(let count): "take \(count)"
    case .window(let window, let figures):
      "window of \(window):" + figures.map { " \($0)" }.joined(separator: ",")
    case .pivot(let names, let column, let figure):
      "pivot \(column) by \(names.joined(separator: ", ")): \(figure)"
    }
  }
}
