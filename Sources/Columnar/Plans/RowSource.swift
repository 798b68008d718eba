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
