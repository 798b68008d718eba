import Columnar

/// The tables and views of an SQLite file that hold data, and which of them is meant.
struct SQLiteCatalog {
  private let file: SQLiteFile

  init(_ file: SQLiteFile) { self.file = file }

  /// The table that is meant: the one named, or the only one there is.
  func choose(
    _ wanted: String?, _ report: inout ImportReport
  ) throws(SQLiteFault) -> (name: String, hasNotes: Bool) {
    let statement = try file.prepare("PRAGMA main.table_list")
    var tables: [String] = []
    var views: [String] = []
    var hasNotes = false
    while try statement.step() {
      guard statement.text(0) == "main", let name = statement.text(1) else { continue }
      let key = SQLiteFile.key(name)
      if key == SQLiteNotes.table { hasNotes = true }
      if key.hasPrefix("sqlite_") || key == SQLiteNotes.table { continue }
      switch statement.text(2) {
      case "view": views.append(name)
      // Of a table of a module that is all there is; those in which a module keeps its own are none of ours.
      case "table", "virtual": tables.append(name)
      default: continue
      }
    }
    tables.sort()
    views.sort()
    let all = tables + views
    if let wanted {
      guard let found = all.first(where: { SQLiteFile.key($0) == SQLiteFile.key(wanted) }) else {
        throw SQLiteFault(
          .option, "\(file.path) has no table \"\(wanted)\"",
          hint: suggestion(for: wanted, among: all) ?? "tables are \(listed(all))")
      }
      report.decide("told: table \(found)", "read")
      return (found, hasNotes)
    }
    guard let only = tables.first ?? views.first else {
      throw SQLiteFault(.empty, "there is no table in \(file.path)")
    }
    if tables.count == 1 || all.count == 1 {
      if all.count > 1 { report.decide("there are views: \(listed(views))", "left out") }
      return (only, hasNotes)
    }
    throw SQLiteFault(
      .option, "\(file.path) has \(all.count) tables: \(listed(all))",
      hint: "say which: load(file, { table = \"\(only)\" })")
  }

  private func listed(_ names: [String]) -> String {
    names.prefix(30).joined(separator: ", ") + (names.count > 30 ? ", …" : "")
  }

  /// About how many rows a table has, where that is known at once; nil where it is not.
  func rowCount(_ table: String) -> Int? {
    guard let statement = try? file.prepare("SELECT max(rowid) FROM \(SQLiteFile.quoted(table))"),
      (try? statement.step()) == true
    else { return nil }
    return statement.integer(0)
  }
}
