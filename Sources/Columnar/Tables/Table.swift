public import Chronology

/// Columns of one length, with what is known about their rows.
///
/// Every verb gives a new table and leaves this one as it is. Rows that only may belong to a result are kept beside
/// it as `doubtful`; where the rows came from goes along as `origins`.
public struct Table: Sendable {
  /// What one row is, and what several are.
  public let rowName: String
  public let rowPlural: String
  /// The columns, in order, with different names.
  public let columns: [Column]
  /// How many rows there are.
  public let rowCount: Int
  /// Which source records each row came from, where that is known.
  public let origins: Origins?
  /// How many rows there were before something was filtered out, or nil where nothing was.
  public private(set) var universe: Int?
  /// What was done to get here, one line a verb.
  public private(set) var history: [String] = []
  private var doubt: Box?

  /// Holds a table inside a table.
  private final class Box: Sendable {
    let table: Table
    init(_ table: Table) { self.table = table }
  }

  /// Makes a table of columns of equal length; of columns with one name the first is kept.
  public init(rowName: String, rowPlural: String, columns: [Column], origins: Origins? = nil) {
    self.rowName = rowName
    self.rowPlural = rowPlural
    var names: Set<String> = []
    self.columns = columns.filter { names.insert($0.name).inserted }
    rowCount = columns.first?.count ?? origins?.count ?? 0
    self.origins = origins
  }

  /// The rows that may or may not belong to this table; nil where there is no doubt.
  public var doubtful: Table? { doubt?.table }

  /// The column of that name.
  public subscript(name: String) -> Column? { columns.first { $0.name == name } }

  func column(_ name: String) throws(TableError) -> Column {
    guard let column = self[name] else { throw .noColumn(name, in: self) }
    return column
  }

  // MARK: Bookkeeping

  /// The table with a line added to its history, and to that of its doubtful rows.
  public func noting(_ line: String) -> Table {
    var table = self
    table.history.append(line)
    if let doubt { table.doubt = Box(doubt.table.noting(line)) }
    return table
  }

  /// The table with the history of another and a line.
  public func noting(after other: Table, _ line: String) -> Table {
    var table = self
    table.history = other.history + [line]
    table.universe = table.universe ?? other.universe
    return table
  }

  func withHistory(_ lines: [String]) -> Table {
    var table = self
    table.history = lines
    return table
  }

  /// The table with other doubtful rows; none if there are no rows.
  public func withDoubtful(_ doubtful: Table?) -> Table {
    var table = self
    table.doubt = doubtful.flatMap { $0.rowCount > 0 ? Box($0) : nil }
    return table
  }

  /// The table with all its columns shown.
  public func showingDetails() -> Table {
    mapped(noting: nil) { table in
      table.replacing(
        columns: table.columns.map { column in
          var column = column
          column.isDetail = false
          return column
        })
    }
  }

  func replacing(columns: [Column]) -> Table {
    var table = Table(rowName: rowName, rowPlural: rowPlural, columns: columns, origins: origins)
    table.universe = universe
    table.history = history
    return table
  }

  /// Does something to the certain and the doubtful rows alike.
  func mapped<E: Error>(noting line: String?, _ body: (Table) throws(E) -> Table) throws(E) -> Table {
    var result = try body(self)
    result.universe = result.universe ?? universe
    result.history = history + (line.map { [$0] } ?? [])
    if let doubt {
      var rows = try body(doubt.table)
      rows.history = result.history
      result.doubt = Box(rows)
    }
    return result
  }

  /// The rows of those numbers, in that order, without anything doubtful.
  public func rows(at rows: [Int]) -> Table {
    var table = Table(
      rowName: rowName, rowPlural: rowPlural, columns: columns.map { $0.gather(rows) },
      origins: origins?.gather(rows))
    table.universe = universe
    table.history = history
    return table
  }

  // MARK: Filtering

  /// Keeps the rows that certainly meet a condition; those that may meet it become doubtful.
  public func filter(_ condition: Expression) throws(TableError) -> Table {
    let certain = filter(verdicts: try Evaluator(self).verdicts(condition))
    guard let doubt else { return certain }
    let stillDoubtful = doubt.table.filter(verdicts: try Evaluator(doubt.table).verdicts(condition))
    let rest = try stillDoubtful.appendingRows(of: stillDoubtful.doubtful)
    return certain.withDoubtful(try rest.appendingRows(of: certain.doubtful))
  }

  /// Keeps the rows judged `yes`, and those judged `maybe` as doubtful.
  ///
  /// - Precondition: one verdict for each row.
  public func filter(verdicts: [Truth]) -> Table {
    var kept: [Int] = []
    var open: [Int] = []
    for (row, verdict) in verdicts.enumerated() {
      if verdict == .yes { kept.append(row) } else if verdict == .maybe { open.append(row) }
    }
    var table = rows(at: kept)
    table.universe = universe ?? rowCount
    return table.withDoubtful(rows(at: open))
  }

  private func appendingRows(of other: Table?) throws(TableError) -> Table {
    guard let other, other.rowCount > 0 else { return self }
    if rowCount == 0 { return other }
    return try joined(to: other)
  }

  // MARK: Shape

  /// Keeps the columns of those names, in that order; a detail that is asked for is shown.
  public func select(_ names: [String]) throws(TableError) -> Table {
    try mapped(noting: "select \(names.joined(separator: ", "))") { (table) throws(TableError) in
      var columns: [Column] = []
      for name in names {
        var column = try table.column(name)
        column.isDetail = false
        columns.append(column)
      }
      // Details stay: nothing about a row is forgotten for not being shown.
      for var column in table.columns where !names.contains(column.name) {
        column.isDetail = true
        columns.append(column)
      }
      return table.replacing(columns: columns)
    }
  }

  /// Adds a column that an expression computes, in place of one of that name.
  public func derive(_ name: String, _ expression: Expression) throws(TableError) -> Table {
    try mapped(noting: "derive \(name)") { (table) throws(TableError) in
      table.adding(try Evaluator(table).column(expression, named: name))
    }
  }

  /// Adds a column, in place of one of that name. Doubtful rows, for which there are no values, are let go.
  public func derive(_ column: Column) throws(TableError) -> Table {
    guard column.count == rowCount else {
      throw TableError(
        code: "argument", message: "column \"\(column.name)\" has \(column.count) values for \(rowCount) rows"
      )
    }
    return adding(column).noting("derive \(column.name)")
  }

  private func adding(_ column: Column) -> Table {
    var columns = self.columns
    if let place = columns.firstIndex(where: { $0.name == column.name }) {
      columns[place] = column
    } else {
      columns.insert(column, at: columns.firstIndex(where: \.isDetail) ?? columns.count)
    }
    return replacing(columns: columns)
  }

  /// Keeps the first rows, or with a negative number the last.
  public func take(_ count: Int) -> Table {
    let kept = count >= 0 ? 0..<min(count, rowCount) : max(0, rowCount + max(count, -rowCount))..<rowCount
    var table = rows(at: Array(kept)).withDoubtful(doubtful)
    table.universe = universe ?? rowCount
    table.history = history + ["take \(count)"]
    return table
  }
}
