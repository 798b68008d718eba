import Chronology
import Columnar
import Foundation
import Interchange
import Testing

@Suite("A table written into an SQLite file")
struct WriteSQLiteTests {
  private let folder: SQLiteFolder

  init() throws { folder = try SQLiteFolder() }

  private func failure(_ body: () throws(WriteError) -> Void) -> String {
    do throws(WriteError) {
      try body()
      return "written"
    } catch {
      return folder.short(error.description)
    }
  }

  @Test("is found by Python, cell by cell")
  func python() throws {
    try Samples.everything().writeSQLite(to: folder.path(), table: "all")
    let found = try folder.found("all", in: folder.path())
    let columns = zip(found.names, found.declared).map { "\($0) \($1)" }
    #expect(
      columns == [
        "yes BOOLEAN", "yes_blank TEXT", "n INTEGER", "n_blank TEXT", "x REAL", "text TEXT",
        "text_blank TEXT",
        "value REAL", "value_low REAL", "value_high REAL", "value_hedge TEXT", "value_unit TEXT",
        "value_blank TEXT", "who TEXT",
      ])
    let rows = found.rows.map { row in row.map { $0 is NSNull ? "-" : "\($0)" } }
    #expect(
      rows == [
        [
          "1", "-", "9007199254740993", "-", "0.1", "a|b, \"c\"", "-", "400.0", "400.0", "-", "over",
          "person",
          "-", "a; b; c",
        ],
        ["0", "-", "-1", "-", "1234.5", " two\nlines ", "-", "2.0", "2.0", "5.0", "between", "-", "-", "d"],
        ["-", "none", "-", "unknown", "-", "-", "none", "-", "-", "-", "-", "-", "unknown", "-"],
      ])
    #expect(found.kinds[0][..<5] == ["int", "NoneType", "int", "NoneType", "float"])
    try Samples.visits().writeSQLite(to: folder.path())
    let visits = try folder.found("visits", in: folder.path())
    #expect(zip(visits.names, visits.declared).map { "\($0) \($1)" }.first == "date TEXT DATE")
    // A year stays a text, where SQLite would make a number of it.
    #expect(visits.rows[0][0] as? String == "1956" && visits.kinds[0][0] == "str")
    #expect(visits.rows.count == 3)
  }

  @Test("comes back with its types, references, quantities, units and sorts of blanks")
  func back() throws {
    let all = try Samples.everything()
    for (number, table) in [all, try Samples.visits(), try Self.nasty()].enumerated() {
      let path = folder.path("\(number).sqlite")
      // Several texts of which one looks like two are one text afterwards.
      let columns = table.columns.filter { $0.name != "who" }
      let plain = try Table(rowName: table.rowName, rowPlural: table.rowPlural, columns: columns)
      try plain.writeSQLite(to: path)
      #expect(differences(plain, try readSQLite(path).table) == [])
    }
    var options = ReadOptions()
    options.columns = ["value", "Date"]
    let wanted = try readSQLite(folder.path("2.sqlite"), options: options).table
    #expect(wanted.columns.map { "\($0.name) \($0.type)" } == ["Date text", "value quantity"])
    try all.writeSQLite(to: folder.path())
    let who = try #require(try readSQLite(folder.path()).table["who"])
    #expect(who.values == [.text("a; b; c"), .text("d"), .blank(.notCovered)])
  }

  /// Ends of ranges, names that differ in case alone or are taken by parts of others, and columns without anything.
  private static func nasty() throws -> Table {
    var length = Samples.column("länge, \"m\"", .number, [.number(0.1), .number(-.infinity), .number(3)])
    (length.summary, length.unit, length.isDetail) = ("how long\nit is", "m", true)
    func all(_ value: Value) -> [Value] { [value, value, value] }
    return try Table(
      rowName: "thing", rowPlural: "thingses",
      columns: [
        length,
        Samples.column("date", .date, try ["1956", "-0044-03-15", "1988~"].map { .date(try EDTF($0)) }),
        Samples.column("Date", .text, [.text("2018-01-01"), .text("e\u{301}"), .text("a\u{0}b")]),
        Samples.column("value_low", .text, [.text("7"), .text("none"), .blank(.none)]),
        Samples.column(
          "value", .quantity,
          [
            .quantity(Quantity(low: 2, high: 5, best: 2, hedge: .between)), .blank(.unknown),
            .quantity(Quantity.unknown(unit: "person")),
          ]),
        Samples.column("ends", .integer, [.integer(.max), .integer(.min), .blank(.none)]),
        Samples.column("no date", .date, all(.blank(.none))),
        Samples.column("no one", .reference(domain: "actor"), all(.blank(.notCovered))),
        Samples.column("no yes", .boolean, all(.blank(.unknown))),
        Samples.column("no amount", .quantity, all(.blank(.unknown))),
        Samples.column("truth", .boolean, [.boolean(true), .boolean(false), .blank(.notCovered)]),
      ])
  }

  @Test("goes beside those that are there, and in the place of one only where that is asked for")
  func beside() throws {
    let path = try folder.made(
      "CREATE TABLE theirs (a); INSERT INTO theirs VALUES (7); CREATE VIEW seen AS SELECT 1")
    let (visits, all) = (try Samples.visits(), try Samples.everything())
    try visits.writeSQLite(to: path)
    #expect(
      failure { () throws(WriteError) in try all.writeSQLite(to: path, table: "VISITS") }
        == "x.sqlite has a table \"VISITS\" already; another name: { table = \"VISITS_2\" }, or in its place: { replace = true }"
    )
    #expect(
      failure { () throws(WriteError) in try all.writeSQLite(to: path, table: "seen", replacing: true) }
        == "x.sqlite has a view \"seen\" already; give the table another name: table:save(file, { table = \"seen_2\" })"
    )
    try all.writeSQLite(to: path, table: "visits", replacing: true)
    #expect(try folder.found("visits", in: path).rows.count == 3)
    #expect(try folder.found("theirs", in: path).rows.count == 1)
    var options = ReadOptions()
    options.table = "visits"
    #expect(try readSQLite(path, options: options).table.columns.map(\.name) == all.columns.map(\.name))
    for name in ["sqlite_x", "", "entente_columns"] {
      #expect(
        failure { () throws(WriteError) in try all.writeSQLite(to: path, table: name) }.hasPrefix(
          "\"\(name)\" can't be the name of a table"))
    }
  }

  @Test("leaves the file as it was where it can't be written, and nothing behind")
  func refused() throws {
    let path = try folder.made("CREATE TABLE theirs (a)")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let all = try Samples.everything()
    let stop = ReadControl(isStopped: { true })
    #expect(failure { () throws(WriteError) in try all.writeSQLite(to: path, control: stop) } == "stopped")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    let new = folder.path("new.sqlite")
    #expect(failure { () throws(WriteError) in try all.writeSQLite(to: new, control: stop) } == "stopped")
    let none = try Table(columns: [])
    #expect(
      failure { () throws(WriteError) in try none.writeSQLite(to: new) }
        == "a table without columns has no place in an SQLite file")
    try Data("a,b\n".utf8).write(to: URL(fileURLWithPath: folder.path("text.db")))
    #expect(
      failure { () throws(WriteError) in try all.writeSQLite(to: folder.path("text.db")) }
        == "text.db is there and is no SQLite file; a name that is not taken, or remove the file first")
    #expect(
      failure { () throws(WriteError) in try all.writeSQLite(to: folder.path("no/x.db")) }
        == "cannot write no/x.db: No such file or directory")
    #expect(try folder.names == ["text.db", "x.sqlite"])
  }

  @Test("takes the place of an empty file, and is without rows where the table is")
  func empty() throws {
    try Data().write(to: URL(fileURLWithPath: folder.path()))
    let none = try Samples.everything().take(0)
    try none.writeSQLite(to: folder.path())
    let returned = try readSQLite(folder.path()).table
    #expect(returned.rowCount == 0)
    #expect(returned.columns.map(\.type) == none.columns.map(\.type))
  }

  @Test("that others have changed since is read as it is now")
  func changed() throws {
    let path = folder.path()
    try Samples.everything().writeSQLite(to: path, table: "t")
    try folder.made(
      """
      UPDATE t SET value_hedge = 'perhaps', yes_blank = 'who knows' WHERE rowid = 3;
      UPDATE t SET n = 'many' WHERE rowid = 1;
      ALTER TABLE t RENAME COLUMN x TO z; ALTER TABLE t ADD COLUMN more TEXT;
      """)
    let (table, report) = try readSQLite(path)
    #expect(
      table.columns.map { "\($0.name) \($0.type)" } == [
        "yes boolean", "n text", "text text", "who text", "yes_blank text", "z number", "value number",
        "value_low number", "value_high number", "value_hedge text", "value_unit text", "value_blank text",
        "more text",
      ])
    #expect(report.entries.contains { $0.what == "its parts are not those of quantities any more" })
    #expect(report.entries.contains { $0.what == "it says more than the sorts of blanks" })
  }
}
