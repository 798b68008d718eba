import Chronology
import Columnar
import Foundation
import Interchange
import Testing

@Suite("An SQLite file that Python wrote")
struct ReadSQLiteTests {
  private let folder: SQLiteFolder

  init() throws { folder = try SQLiteFolder() }

  /// The columns of a table with their types, and its rows.
  private func shown(_ table: Table) -> [String] {
    [table.columns.map { "\($0.name) \($0.type)" }.joined(separator: ", ")]
      + (0..<table.rowCount).map { SQLiteFolder.row(table, $0) }
  }

  private func shown(_ statements: String, _ options: ReadOptions = ReadOptions()) throws -> [String] {
    let name = "\(UUID().uuidString).sqlite"
    return shown(try readSQLite(try folder.made(statements, name), options: options).table)
  }

  private func failure(_ path: String, _ change: (inout ReadOptions) -> Void = { _ in }) -> String {
    var options = ReadOptions()
    change(&options)
    do throws(ReadError) {
      return shown(try readSQLite(path, options: options).table).joined(separator: "\n")
    } catch {
      return folder.short(error.description)
    }
  }

  @Test("has columns of the types that all cells fit")
  func types() throws {
    #expect(
      try shown(
        """
        CREATE TABLE t (i, r, m, x, d, e, big, none, code TEXT);
        INSERT INTO t VALUES (1, 0.5, 1, 'a', '2018-06-01', '1956', 9223372036854775807, NULL, '040');
        INSERT INTO t VALUES (-7, 3.0, 2.5, '', '2018-06-02', '1956~', -9223372036854775808, NULL, 'NA');
        INSERT INTO t VALUES (NULL, 1e300, NULL, 'none', NULL, NULL, 0, NULL, '7');
        """)
        == [
          "i integer, r number, m number, x text, d date, e text, big integer, none text, code text",
          "1 | 0.5 | 1 | a | 2018-06-01 | 1956 | 9223372036854775807 | <not covered> | 040",
          "-7 | 3 | 2.5 |  | 2018-06-02 | 1956~ | -9223372036854775808 | <not covered> | NA",
          "<not covered> | 1e+300 | <not covered> | none | <not covered> | <not covered> | 0 | <not covered> | 7",
        ])
  }

  @Test("is read as it was declared where the cells leave that open")
  func declared() throws {
    #expect(
      try shown(
        """
        CREATE TABLE t (yes BOOLEAN, no BOOL, odd BOOLEAN, d DATE, e TEXT DATE, n DATE, gone REAL, off DATE);
        INSERT INTO t VALUES (1, 0, 2, '2018-06-01', '1956', 20180601, NULL, 'soon');
        INSERT INTO t VALUES (0, NULL, 1, '1988~', '2013/..', 20180602, NULL, '2018');
        """)
        == [
          "yes boolean, no boolean, odd integer, d date, e date, n date, gone number, off text",
          "true | false | 2 | 2018-06-01 | 1956 | 2018-06-01 | <not covered> | soon",
          "false | <not covered> | 1 | 1988~ | 2013/.. | 2018-06-02 | <not covered> | 2018",
        ])
    #expect(
      try shown("CREATE TABLE t (a INTEGER, b DATE, c BOOLEAN, d DOUBLE, e VARCHAR(9), f)")
        == ["a integer, b date, c boolean, d number, e text, f text"])
  }

  @Test("tells of kinds of cells that are mixed, also where texts come late")
  func mixtures() throws {
    let path = try folder.made(
      """
      CREATE TABLE t (n, x);
      WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < 19999) INSERT INTO t SELECT i, i FROM c;
      INSERT INTO t VALUES (0.5, 'late');
      """)
    let (table, report) = try readSQLite(path)
    #expect(table.columns.map(\.type) == [.number, .text])
    #expect(table.rowCount == 20001)
    #expect(table.columns[1][19999] == .text("19999") && table.columns[1][20000] == .text("late"))
    #expect(table.columns[0][19999] == .number(19999) && table.columns[0][20000] == .number(0.5))
    let told = report.entries.filter { $0.what.hasPrefix("there are") }.map {
      "\($0.column ?? ""): \($0.what), \($0.done)"
    }
    #expect(
      told == [
        "n: there are 20000 whole numbers and 1 number with a point, read as number",
        "x: there are 20000 whole numbers and 1 text, kept as text",
      ])
  }

  @Test("is read by options")
  func options() throws {
    let statements = """
      CREATE TABLE t (a, b, c);
      INSERT INTO t VALUES ('1', '-9', 1), ('2', 'x', 0), ('z', 'y', NULL);
      """
    var options = ReadOptions()
    options.columns = ["c", "a"]
    options.types = ["a": .integer, "c": .boolean]
    #expect(
      try shown(statements, options)
        == ["a integer, c boolean", "1 | true", "2 | false", "<unknown> | <not covered>"])
    let (_, report) = try readSQLite(try folder.made(statements), options: options)
    #expect(
      report.entries.contains {
        $0.column == "a" && $0.what == "\"z\" is no integer" && $0.done == "unknown"
      })
    #expect(report.entries.contains { $0.done == "left out: b" })
    options = ReadOptions()
    options.missing = [("-9", .unknown)]
    options.rows = 2
    #expect(
      try shown(statements, options)
        == ["a text, b text, c integer", "1 | <unknown> | 1", "2 | x | 0"])
    options = ReadOptions()
    options.delimiter = 0x3B
    #expect(
      failure(folder.path()) { $0.delimiter = 0x3B }
        == "option \"delimiter\" is for files of text, and x.sqlite is one of SQLite; options are table, query, columns, types, missing and rows"
    )
    #expect(
      failure(folder.path()) { $0.columns = ["aa"] } == "x.sqlite has no column \"aa\"; did you mean a?")
  }

  @Test("has names of any letters")
  func names() throws {
    #expect(
      try shown(
        #"""
        CREATE TABLE "of ""all"" 평" ("a ""b""" INTEGER, "ländle x" TEXT, "평양" REAL, "" TEXT, 'it''s' TEXT);
        INSERT INTO "of ""all"" 평" VALUES (1, 'é', 0.5, 'e', 's');
        """#)
        == ["a \"b\" integer, ländle x text, 평양 number, column_4 text, it's text", "1 | é | 0.5 | e | s"])
    var options = ReadOptions()
    options.query = "SELECT a, a, a AS A FROM t"
    #expect(
      try shown("CREATE TABLE t (a); INSERT INTO t VALUES (1)", options)
        == ["a integer, a_2 integer, A integer", "1 | 1 | 1"])
  }

  @Test("of several tables wants to be told which")
  func tables() throws {
    let path = try folder.made(
      """
      CREATE TABLE events (n INTEGER); INSERT INTO events VALUES (1);
      CREATE TABLE states (code TEXT); CREATE VIEW large AS SELECT n + 1 AS m FROM events;
      """)
    #expect(
      failure(path)
        == "x.sqlite has 3 tables: events, states, large; say which: load(file, { table = \"events\" })")
    #expect(failure(path) { $0.table = "evnts" } == "x.sqlite has no table \"evnts\"; did you mean events?")
    #expect(
      failure(path) { $0.table = "x" } == "x.sqlite has no table \"x\"; tables are events, states, large")
    #expect(failure(path) { $0.table = "EVENTS" } == "n integer\n1")
    #expect(failure(path) { $0.table = "large" } == "m integer\n2")
    #expect(failure(path) { $0.table = "states" } == "code text")
  }

  @Test("of one table and views is the table, of one view alone the view")
  func views() throws {
    let one = try folder.made("CREATE TABLE t (a INTEGER); CREATE VIEW v AS SELECT * FROM t", "one.db")
    #expect(failure(one) == "a integer")
    #expect(try readSQLite(one).report.entries[0].what == "there are views: v")
    #expect(failure(try folder.made("CREATE VIEW v AS SELECT 1 AS n", "view.db")) == "n integer\n1")
  }

  @Test("is asked in SQL, and not changed by it")
  func queries() throws {
    let path = try folder.made(
      "CREATE TABLE t (n INTEGER, x TEXT); INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'b')")
    let cases: [(String, String)] = [
      ("SELECT x, count(*) AS n FROM t GROUP BY x; -- done", "x text, n integer\na | 1\nb | 2"),
      ("WITH m(i) AS (SELECT max(n) FROM t) SELECT i FROM m", "i integer\n3"),
      ("DELETE FROM t RETURNING n", "the query does more than read; one select is what a query may be"),
      ("INSERT INTO t VALUES (4, 'c')", "the query does more than read; one select is what a query may be"),
      ("ATTACH 'y.sqlite' AS y", "the query does more than read; one select is what a query may be"),
      ("PRAGMA table_info(t)", "the query does more than read; one select is what a query may be"),
      ("BEGIN", "the query does more than read; one select is what a query may be"),
      ("SELECT 1; SELECT 2", "the query is several statements; one select is what a query may be"),
      (" -- nothing", "there is no statement in the query"),
      ("SELECT nn FROM t", "x.sqlite: no such column: nn"),
      ("SELEC 1", "x.sqlite: near \"SELEC\": syntax error"),
    ]
    for (query, answer) in cases {
      #expect(failure(path) { $0.query = query } == answer, "\(query)")
    }
    #expect(failure(path) { ($0.query, $0.table) = ("SELECT 1", "t") }.hasPrefix("options \"table\" and"))
    #expect(try readSQLite(path).table.rowCount == 3)
  }

  @Test("is refused where it can't be read, in words that help")
  func broken() throws {
    #expect(failure(folder.path("none.sqlite")) == "cannot read none.sqlite: No such file or directory")
    try Data().write(to: URL(fileURLWithPath: folder.path("empty.sqlite")))
    #expect(failure(folder.path("empty.sqlite")) == "there is nothing in empty.sqlite")
    try Data("a,b\n1,2\n".utf8).write(to: URL(fileURLWithPath: folder.path("text.db")))
    #expect(failure(folder.path("text.db")).hasPrefix("text.db is no SQLite file; "))
    #expect(failure(folder.path("")).hasSuffix("is a folder; name a file in it"))
    #expect(
      failure(try folder.made("CREATE TABLE t (a); DROP TABLE t", "no.db")) == "there is no table in no.db")
    let blobs = try folder.made("CREATE TABLE t (a, picture); INSERT INTO t VALUES (1, X'00FF')", "blobs.db")
    #expect(
      failure(blobs)
        == "column \"picture\" of blobs.db holds blobs; columns = { … } leaves it out, query = \"select hex(picture) …\" makes text of it"
    )
    #expect(failure(blobs) { $0.columns = ["a"] } == "a integer\n1")
  }

  @Test("may be cut short or overwritten anywhere, and is an error or a table")
  func damaged() throws {
    let path = try folder.made(
      """
      CREATE TABLE t (n INTEGER, x TEXT);
      WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 3000)
      INSERT INTO t SELECT i, 'text number ' || i FROM c;
      """)
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let cut = folder.path("cut.sqlite")
    for length in stride(from: 1, to: whole.count, by: 1021) {
      try whole.prefix(length).write(to: URL(fileURLWithPath: cut))
      let told = failure(cut)
      #expect(
        told.hasPrefix("cut.sqlite is damaged") || told.hasPrefix("cut.sqlite is no SQLite"), "\(length)")
    }
    var seed: UInt64 = 7
    func random(below limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<20 { bytes[random(below: whole.count)] = UInt8(random(below: 256)) }
      try bytes.write(to: URL(fileURLWithPath: cut))
      // Whatever it is, the program goes on.
      _ = failure(cut)
    }
  }

  @Test("that another program holds is an error after two seconds")
  func locked() throws {
    let path = try folder.made("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    try folder.whileLocked(path) {
      let clock = ContinuousClock()
      let time = clock.measure {
        #expect(
          failure(path)
            == "x.sqlite is locked by another program; do it again once whoever writes it is done")
      }
      #expect(time > .seconds(1.5) && time < .seconds(5))
      #expect(throws: WriteError.self) { try Samples.visits().writeSQLite(to: path) }
      let stopped = clock.measure {
        #expect(throws: ReadError.self) {
          try readSQLite(path, control: ReadControl(isStopped: { true }))
        }
      }
      #expect(stopped < .seconds(1))
    }
    #expect(failure(path) == "a integer\n1")
  }

  @Test("stops when somebody says so, within one step of a query as well")
  func stopping() throws {
    let path = try folder.made("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    var options = ReadOptions()
    options.query = "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c) SELECT count(*) FROM c"
    var asked = 0
    let error = #expect(throws: ReadError.self) {
      try readSQLite(
        path, options: options,
        control: ReadControl(isStopped: {
          asked += 1
          return asked > 50
        }))
    }
    #expect(error?.code == .stopped)
  }

  @Test("is told apart by its first bytes, whatever it is called")
  func recognition() throws {
    #expect(isSQLite(try folder.made("CREATE TABLE t (a)", "data.bin")))
    #expect(isSQLite("gone.sqlite") && isSQLite("gone.DB") && !isSQLite("gone.csv"))
    try Data("a,b".utf8).write(to: URL(fileURLWithPath: folder.path("x.csv")))
    #expect(!isSQLite(folder.path("x.csv")))
  }
}
