public import Columnar

/// Reads one table of an SQLite file, or what a query finds in it, with a report of what was decided.
///
/// A file of one table needs no telling which; of several, `options.table` names one, and `options.query` gives a statement that
/// reads. Cells have types of their own: a column of whole numbers is one of integers, with others among them one of numbers, and
/// texts are texts, or dates where all are such. What is declared decides where the cells leave it open. NULL is not covered; a
/// column of blobs is refused. What was written by ``Columnar/Table/writeSQLite(to:table:replacing:control:)`` comes back with its
/// quantities, references, units and sorts of blanks.
///
/// - Parameter control: Is asked whether to stop.
/// - Throws: ``ReadError`` where the file is none, is damaged or locked, or holds several tables and none was named.
public func readSQLite(
  _ path: String, options: ReadOptions = ReadOptions(), control: ReadControl = ReadControl()
) throws(ReadError) -> (table: Table, report: ImportReport) {
  var reader = try SQLiteReader(path, options, control)
  return try reader.read()
}

/// Whether a file is one that ``readSQLite(_:options:control:)`` takes: by its name or its first bytes.
public func isSQLite(_ path: String) -> Bool {
  if hasSQLiteEnding(path) { return true }
  return switch try? SQLiteFile.state(of: path) {
  case .sqlite, .cut: true
  case .empty, .other, nil: false
  }
}

/// Whether a name ends as that of an SQLite file: `.sqlite`, `.sqlite3`, `.db` or `.db3`.
public func hasSQLiteEnding(_ path: String) -> Bool {
  let name = path.lowercased()
  return [".sqlite", ".sqlite3", ".db", ".db3"].contains { name.hasSuffix($0) }
}

extension Table {
  /// Writes the table into an SQLite file: a new file whole or not at all, one that is there in one transaction.
  ///
  /// Booleans are 0 and 1, dates the text of EDTF, things their ids, several values are joined with `; `, and a column of
  /// quantities is five, as in delimited text. A blank cell is NULL; where some are known to hold nothing, or to be unknown, a
  /// column with `_blank` behind its name says so. A table `entente_columns` holds what else we know of columns. NaN is NULL,
  /// as SQLite has none. Doubtful rows are left out.
  ///
  /// - Parameters:
  ///   - name: The name of the table, by default what its rows are called.
  ///   - replacing: Whether a table of that name may be in the file, and is dropped.
  ///   - control: Is asked whether to stop.
  public func writeSQLite(
    to path: String, table name: String? = nil, replacing: Bool = false, control: ReadControl = ReadControl()
  ) throws(WriteError) {
    let writer = SQLiteWriter(
      table: self, name: name ?? (rowPlural.isEmpty ? "rows" : rowPlural), path: path, control: control)
    if Files.isFolder(path) { return try writer.writeFile() }
    switch try? SQLiteFile.state(of: path) {
    case .empty, nil: try writer.writeFile()
    case .sqlite: try writer.addTable(replacing: replacing)
    case .cut: throw WriteError(.cut(path))
    case .other:
      throw WriteError(
        "\(path) is there and is no SQLite file", hint: "a name that is not taken, or remove the file first")
    }
  }
}
