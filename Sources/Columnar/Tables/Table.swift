/// Columns of one length, with the origins of the rows and the rows of which it is not certain that they belong.
///
/// A table is a value: every verb returns a new one and leaves this one as it was. Columns that a verb does not
/// touch are shared, not copied.
///
/// ```swift
/// let visits = try Table(rowName: "visit", columns: [place, date])
/// let early = try visits.filter(ExpressionParser.parse("date < '1956-07-17'"))
/// early.rowCount            // certain
/// early.doubtful?.rowCount  // possible, because "1956" may lie before or after that day
/// ```
public struct Table: Sendable {
  /// What one row is: "visit".
  public var rowName: String
  /// What several rows are: "visits".
  public var rowPlural: String
  /// The columns in the order in which they are shown; all have `rowCount` rows and a name of their own.
  public private(set) var columns: [Column]
  /// The number of rows, doubtful ones not counted.
  public let rowCount: Int
  /// The source records each row came from; nil where the table was not made from records.
  public private(set) var origins: Origins?
  /// The number of rows that the last verb that drops rows chose from, for "3 of 8 visits"; nil before the first.
  public internal(set) var universe: Int?
  /// What was done to the table, one line for each verb.
  public var history: [String] { steps.map(\.line) }
  /// What was done to the table, with the rows that were left and the time it took.
  public internal(set) var steps: [TableStep] = []
  /// By which columns rows lie together; nil where nobody sorted them.
  package var clustering: Clustering?

  private var doubt = Doubt.none

  /// Keeps a table within a table.
  private indirect enum Doubt: Sendable {
    case none
    case rows(Table)
  }

  /// Creates a table.
  ///
  /// - Parameter rowPlural: By default the name with an s.
  /// - Throws: ``TableError`` where two columns have one name, or columns or origins are not equally long.
  public init(
    rowName: String = "row", rowPlural: String? = nil, columns: [Column], origins: Origins? = nil
  ) throws(TableError) {
    let count = columns.first?.count ?? origins?.count ?? 0
    var names: Set<String> = []
    for column in columns {
      guard column.count == count else {
        throw TableError(
          .unequalLength,
          "column \"\(column.name)\" has \(column.count) rows, and \"\(columns[0].name)\" has \(count)")
      }
      guard names.insert(column.name).inserted else {
        throw TableError(
          .duplicateColumn, "two columns are named \"\(column.name)\"", hint: "give one of them another name"
        )
      }
    }
    if let origins, origins.count != count {
      throw TableError(.unequalLength, "there are origins for \(origins.count) rows, and \(count) rows")
    }
    self.init(
      rowName: rowName, rowPlural: rowPlural ?? rowName + "s", checked: columns, rowCount: count,
      origins: origins)
  }

  /// Takes columns that are known to be equally long and of different names.
  init(rowName: String, rowPlural: String, checked columns: [Column], rowCount: Int, origins: Origins?) {
    self.rowName = rowName
    self.rowPlural = rowPlural
    self.columns = columns
    self.rowCount = rowCount
    self.origins = origins
  }

  /// The rows that may or may not belong, as a table of the same columns; nil where there are none.
  public internal(set) var doubtful: Table? {
    get {
      if case .rows(let table) = doubt { table } else { nil }
    }
    set {
      if let newValue, newValue.rowCount > 0 { doubt = .rows(newValue) } else { doubt = .none }
    }
  }

  /// The number of rows, doubtful ones not counted.
  public var count: Int { rowCount }

  /// The column of that name, nil where there is none.
  public subscript(name: String) -> Column? {
    columns.first { $0.name == name }
  }

  /// The column of that name.
  ///
  /// - Throws: ``TableError`` with the nearest names.
  public func column(_ name: String) throws(TableError) -> Column {
    guard let column = self[name] else { throw .unknownColumn(name, in: self) }
    return column
  }

  /// The values of one row, in the order of the columns.
  ///
  /// - Throws: ``TableError`` where there is no such row.
  public func row(_ row: Int) throws(TableError) -> [Value] {
    try requireRow(row)
    return columns.map { $0[row] }
  }

  func requireRow(_ row: Int) throws(TableError) {
    guard row >= 0, row < rowCount else {
      let range = rowCount == 0 ? "The table is empty." : "Rows are counted from 0 to \(rowCount - 1)."
      throw TableError(.rowOutOfRange, "there is no row \(row)", hint: range)
    }
  }
}

extension Table {
  /// The same table with other columns of the same length.
  func with(columns: [Column]) -> Table {
    var result = self
    result.columns = columns
    if let keys = clustering?.keys, !keys.allSatisfy({ result[$0] != nil }) { result.clustering = nil }
    return result
  }

  /// The same kind of table with other columns, rows and origins; universe and doubtful rows are left out.
  func with(columns: [Column], rowCount: Int, origins: Origins?) -> Table {
    var result = Table(
      rowName: rowName, rowPlural: rowPlural, checked: columns, rowCount: rowCount, origins: origins)
    result.steps = steps
    return result
  }

  /// The rows at `rows`, which must exist; universe and doubtful rows are left out.
  func gathered(_ rows: [Int]) -> Table {
    with(columns: columns.map { $0.gather(rows) }, rowCount: rows.count, origins: origins?.gathered(rows))
  }

  /// The rows of a selection, whose cells are fetched when somebody looks at them.
  func gathered(_ selection: Selection) -> Table {
    var composing: [ObjectIdentifier: Selection] = [:]
    let columns = columns.map { $0.gather(selection, composing: &composing) }
    return with(
      columns: columns, rowCount: selection.count,
      origins: origins.map { $0.gathered(selection.rows.map { Int($0) }) })
  }

  /// The table with a line added to what was done to it.
  func noting(_ line: String, condition: Expression? = nil) -> Table {
    var result = self
    result.steps.append(
      TableStep(
        line: line, rowCount: rowCount, doubtfulCount: doubtful?.rowCount ?? 0, condition: condition))
    return result
  }
}
