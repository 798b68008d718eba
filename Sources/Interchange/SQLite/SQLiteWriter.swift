import Columnar
import Glibc

/// Writes a table into an SQLite file, in one transaction.
struct SQLiteWriter {
  let table: Table
  let name: String
  let path: String
  let control: ReadControl

  /// How many rows are laid out at once.
  private static let blockSize = 256

  /// Writes a file of its own, whole or not at all.
  func writeFile() throws(WriteError) {
    let beside: FileBeside
    do throws(FileError) {
      guard let made = try FileBeside(path) else {
        throw FileError(path: path, action: "put a database into", code: ENOTSUP)
      }
      beside = made
    } catch {
      throw WriteError(error.description)
    }
    do throws(SQLiteFault) {
      try fill(beside.name)
    } catch {
      beside.discard()
      throw WriteError(error)
    }
    do throws(FileError) {
      try beside.takePlace(isDurable: true)
    } catch {
      throw WriteError(error.description)
    }
  }

  private func fill(_ place: String) throws(SQLiteFault) {
    let file = try open(place)
    // Nobody else knows the file, and a half-written one is thrown away.
    try file.run(
      "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; BEGIN")
    try write(file)
    try file.run("COMMIT")
  }

  /// Adds the table to a file that is there.
  ///
  /// - Parameter replacing: whether a table of that name may be there, and is dropped.
  func addTable(replacing: Bool) throws(WriteError) {
    do throws(SQLiteFault) {
      let file = try open(path)
      try file.run("BEGIN IMMEDIATE")
      try makeRoom(file, replacing: replacing)
      try write(file)
      try file.run("COMMIT")
    } catch {
      // After a fault of the disk what was begun is undone by who opens the file next: better we than somebody who may not write.
      if let file = try? open(path) { try? file.run("SELECT 1 FROM sqlite_master") }
      throw WriteError(error)
    }
  }

  private func open(_ place: String) throws(SQLiteFault) -> SQLiteFile {
    let key = SQLiteFile.key(name)
    if name.isEmpty || name.contains("\0") || key.hasPrefix("sqlite_") || key == SQLiteNotes.table {
      throw SQLiteFault(
        .option, "\"\(name)\" can't be the name of a table",
        hint: "name it: table:save(file, { table = \"visits\" })")
    }
    if table.columns.isEmpty {
      throw SQLiteFault(.option, "a table without columns has no place in an SQLite file")
    }
    return try SQLiteFile(opening: place, named: path, mayWrite: true, control: control)
  }

  private func makeRoom(_ file: SQLiteFile, replacing: Bool) throws(SQLiteFault) {
    let known = try file.prepare(
      "SELECT type FROM sqlite_master WHERE name = \(SQLiteFile.literal(name)) COLLATE NOCASE")
    guard try known.step() else { return }
    let type = known.text(0) ?? "table"
    known.reset()
    guard type == "table" else {
      throw SQLiteFault(
        .option, "\(path) has \(type == "index" ? "an" : "a") \(type) \"\(name)\" already",
        hint: "give the table another name: table:save(file, { table = \"\(name)_2\" })")
    }
    guard replacing else {
      throw SQLiteFault(
        .option, "\(path) has a table \"\(name)\" already",
        hint: "another name: { table = \"\(name)_2\" }, or in its place: { replace = true }")
    }
    try file.run("DROP TABLE \(SQLiteFile.quoted(name))")
  }

  // MARK: Rows

  private func write(_ file: SQLiteFile) throws(SQLiteFault) {
    let columns = SQLiteColumn.all(of: table)
    let declared = columns.map { "\(SQLiteFile.quoted($0.name)) \($0.declared)" }
    try file.run("CREATE TABLE \(SQLiteFile.quoted(name)) (\(declared.joined(separator: ", ")))")
    try insert(columns, file)
    var notes = SQLiteNotes()
    (notes.rowName, notes.rowPlural) = (table.rowName, table.rowPlural)
    notes.notes = columns.map(\.note)
    try notes.write(file, table: name)
  }

  /// Lays rows out in blocks, column by column, and binds them row by row.
  ///
  /// Invariant: the texts of the cells lie in `columns`, which outlive the statement.
  private func insert(_ columns: [SQLiteColumn], _ file: SQLiteFile) throws(SQLiteFault) {
    let places = [String](repeating: "?", count: columns.count).joined(separator: ",")
    let statement = try file.prepare("INSERT INTO \(SQLiteFile.quoted(name)) VALUES (\(places))")
    let width = columns.count
    let cells = UnsafeMutablePointer<SQLiteColumn.Cell>.allocate(capacity: width * Self.blockSize)
    defer { cells.deallocate() }
    try withExtendedLifetime(columns) { () throws(SQLiteFault) in
      var start = 0
      while start < table.rowCount {
        if control.isStopping { throw .stopped }
        control.told(Double(start) / Double(table.rowCount))
        let rows = start..<min(start + Self.blockSize, table.rowCount)
        for (place, column) in columns.enumerated() { column.fill(rows, cells + place, stride: width) }
        var cell = cells
        for _ in rows {
          for place in 0..<width {
            switch cell.pointee {
            case .null: try statement.bindNull(place)
            case .integer(let value): try statement.bind(value, place)
            case .number(let value): try statement.bind(value, place)
            case .text(let text): try statement.bind(text, place)
            }
            cell += 1
          }
          try statement.insertRow()
        }
        start = rows.upperBound
      }
    }
  }
}
