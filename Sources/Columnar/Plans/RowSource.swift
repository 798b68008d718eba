/// Rows that come in parts and need not be in memory all at once: a file, a table.
public protocol RowSource: Sendable {
  /// What it is, as the first line of a plan has it: `scan "events.csv"`.
  var title: String { get }
  /// The names of its columns, in order.
  var columnNames: [String] { get }
  /// Begins with the first row.
  ///
  /// - Parameter columns: The names of the columns that are wanted; the parts may have more.
  /// - Throws: ``TableError`` where the rows can't be had.
  func parts(of columns: Set<String>) throws(TableError) -> any RowParts
}

/// The parts of a ``RowSource``, one after the other.
public protocol RowParts {
  /// The next rows, nil after the last. The first part is there even where there are no rows, for its columns.
  ///
  /// - Throws: ``TableError/Code/begunAnew`` where it turned out that what was given so far must be given again.
  mutating func next() throws(TableError) -> Table?
}

/// The rows of a table, a number of them at a time.
package struct TableRows: RowSource {
  private let table: Table
  private let size: Int
  package let title: String

  /// - Parameter size: how many rows make a part.
  package init(_ table: Table, size: Int = 1 << 20, title: String = "scan a table") {
    self.table = table
    self.size = max(1, size)
    self.title = title
  }

  package var columnNames: [String] { table.columns.map(\.name) }

  package func parts(of columns: Set<String>) throws(TableError) -> any RowParts {
    let names = table.columns.map(\.name).filter(columns.contains)
    // A table without columns has no rows.
    let wanted = names.isEmpty ? table : try table.select(names)
    return Parts(table: wanted, size: size)
  }

  private struct Parts: RowParts {
    let table: Table
    let size: Int
    var start: Int?

    mutating func next() throws(TableError) -> Table? {
      let first = start ?? 0
      guard start == nil || first < table.rowCount else { return nil }
      let end = min(table.rowCount, first + size)
      start = end
      var part = table.slice(first..<end)
      // Rows that are only possible belong to no part more than to another.
      if first == 0 { part.doubtful = table.doubtful }
      return part
    }
  }
}

extension Table {
  /// Some rows that follow one another; doubtful ones are left out.
  func slice(_ rows: Range<Int>) -> Table {
    rows.count >= Execution.current.quickFrom
      ? gathered(Selection(Vector(rows.lazy.map { Int32($0) }))) : gathered(Array(rows))
  }
}
