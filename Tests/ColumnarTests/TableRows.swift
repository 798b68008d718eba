import Columnar

/// The rows of a table, a number of them at a time.
struct TableRows: RowSource {
  let table: Table
  let size: Int
  let title = "scan a table"

  init(_ table: Table, size: Int) {
    self.table = table
    self.size = size
  }

  var columnNames: [String] { table.columns.map(\.name) }

  func parts(of columns: Set<String>) throws(TableError) -> any RowParts {
    let names = table.columns.map(\.name).filter(columns.contains)
    // A table without columns has no rows.
    return Parts(table: names.isEmpty ? table : try table.select(names), size: size)
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
      let part = try table.rows(at: Array(first..<end))
      // Rows that are only possible belong to no part more than to another.
      return part.withDoubtful(first == 0 ? table.doubtful : nil)
    }
  }
}
