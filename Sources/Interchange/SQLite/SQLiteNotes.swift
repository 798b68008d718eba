import Columnar

/// What SQLite has no word for, written into a table of its own: which columns belong together, their units, what a row is.
///
/// It names columns, never rows, so that it stays true of what others make of the table. Where it is not true any more, since a
/// column has another name or other cells, it is a hint that was not followed.
struct SQLiteNotes {
  /// What a stored column has to do with the column that it is of.
  enum Part: String {
    /// It is the column, of a quantity the figure that stands for it.
    case value
    /// They are parts of a quantity.
    case low, high, best, hedge, unit
    /// It says which sort of blank a cell is that is neither filled nor just not covered.
    case blank
  }

  /// What is said of one stored column.
  struct Note {
    /// Its name in the table.
    var stored: String
    /// The name of the column that it is of.
    var name: String
    var part: Part
    var type: ColumnType
    /// Whether cells hold several texts with `; ` between.
    var isMultiple = false
    var unit: String?
    var summary = ""
    var isDetail = false
  }

  /// What one row is, and several; nil where nobody said so.
  var rowName: String?
  var rowPlural: String?
  var notes: [Note] = []

  /// The table that holds them.
  static let table = "entente_columns"

  // MARK: Writing

  /// Writes them, in place of what was written about a table of that name.
  func write(_ file: SQLiteFile, table: String) throws(SQLiteFault) {
    try file.run(
      """
      CREATE TABLE IF NOT EXISTS \(Self.table) ("table" TEXT, "column" TEXT, "name" TEXT, "part" TEXT, "type" TEXT,
        "domain" TEXT, "several" BOOLEAN, "unit" TEXT, "summary" TEXT, "detail" BOOLEAN, "row" TEXT, "rows" TEXT)
      """)
    try file.prepare("DELETE FROM \(Self.table) WHERE \"table\" = ? COLLATE NOCASE").insert([.text(table)])
    let statement = try file.prepare("INSERT INTO \(Self.table) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
    for note in notes {
      var (type, domain) = (note.type.description, String?.none)
      if case .reference(let registry) = note.type { (type, domain) = ("reference", registry) }
      try statement.insert([
        .text(table), .text(note.stored), .text(note.name), .text(note.part.rawValue), .text(type),
        domain.map { .text($0) }, .integer(note.isMultiple ? 1 : 0), note.unit.map { .text($0) },
        .text(note.summary), .integer(note.isDetail ? 1 : 0), rowName.map { .text($0) },
        rowPlural.map { .text($0) },
      ])
    }
  }

  // MARK: Reading

  /// Nothing.
  init() {}

  /// Reads what is said of a table; nothing where the table that says it is of another make.
  init(_ file: SQLiteFile, table: String) {
    guard
      let statement = try? file.prepare(
        """
        SELECT "column", "name", "part", "type", "domain", "several", "unit", "summary", "detail", "row", "rows"
        FROM \(Self.table) WHERE "table" = \(SQLiteFile.literal(table)) COLLATE NOCASE ORDER BY rowid
        """)
    else { return }
    while (try? statement.step()) == true {
      rowName = statement.text(9)
      rowPlural = statement.text(10)
      guard let stored = statement.text(0), let name = statement.text(1),
        let part = statement.text(2).flatMap(Part.init),
        let type = statement.text(3).flatMap({ Self.type($0, domain: statement.text(4)) })
      else { continue }
      notes.append(
        Note(
          stored: stored, name: name, part: part, type: type, isMultiple: statement.integer(5) != 0,
          unit: statement.text(6), summary: statement.text(7) ?? "", isDetail: statement.integer(8) != 0))
    }
  }

  private static func type(_ word: String, domain: String?) -> ColumnType? {
    if word == "reference" { return domain.map { .reference(domain: $0) } }
    return [ColumnType.boolean, .integer, .number, .text, .date, .quantity].first { $0.description == word }
  }

  /// What is said of a stored column.
  subscript(stored: String) -> Note? {
    let key = SQLiteFile.key(stored)
    return notes.first { SQLiteFile.key($0.stored) == key }
  }
}
