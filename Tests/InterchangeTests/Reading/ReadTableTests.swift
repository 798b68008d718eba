import Chronology
import Columnar
import Interchange
import Testing

@Suite("Reading cells")
struct ReadTableTests {
  private func read(_ text: String, _ change: (inout ReadOptions) -> Void = { _ in }) throws -> (
    Table, ImportReport
  ) {
    var options = ReadOptions()
    change(&options)
    let (table, report) = try readTable(bytes: Array(text.utf8), options: options)
    return (table, report)
  }

  /// The report's lines that are about one line of the file, or one column.
  private func lines(_ report: ImportReport) -> [String] {
    report.entries.filter { $0.line != nil }.map { "\($0.line ?? 0): \($0.what): \($0.done)" }
  }

  struct Rows: Sendable, CustomTestStringConvertible {
    var text: String
    var json: String
    var testDescription: String { text.debugDescription }
    init(_ text: String, _ json: String) { (self.text, self.json) = (text, json) }
  }

  @Test(
    "follows RFC 4180 and what is written in its place",
    arguments: [
      Rows("a,b\n1,x\n", #"[{"a":1,"b":"x"}]"#),
      Rows("a,b\r\n1,x\r\n", #"[{"a":1,"b":"x"}]"#),
      Rows("a,b\r1,x\r2,y", #"[{"a":1,"b":"x"},{"a":2,"b":"y"}]"#),
      Rows("a,b\n1,x\r\n2,y\r3,z\n", #"[{"a":1,"b":"x"},{"a":2,"b":"y"},{"a":3,"b":"z"}]"#),
      Rows("\u{FEFF}a,b\n1,x", #"[{"a":1,"b":"x"}]"#),
      Rows("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n", #"[{"a":"x, y","b":"he said \"no\""}]"#),
      Rows("a,b\n\"two\nlines\",\"\"\n", #"[{"a":"two\nlines","b":""}]"#),
      Rows("a,b\nsay \"no\",5\"\n", #"[{"a":"say \"no\"","b":"5\""}]"#),
      Rows("a,b\n\"x\"y,z\n", #"[{"a":"xy","b":"z"}]"#),
      Rows("a;b\nx;1,5\ny;2,5\n", #"[{"a":"x","b":"1,5"},{"a":"y","b":"2,5"}]"#),
      Rows("a\tb\nx\t\"y\" z\n", #"[{"a":"x","b":"\"y\" z"}]"#),
      Rows("\"a\"\t\"b\"\n\"x\"\t\"y\tz\"\n", #"[{"a":"x","b":"y\tz"}]"#),
      Rows("a,a,\nx,y,z\n", #"[{"a":"x","a_2":"y","column_3":"z"}]"#),
      Rows("1,x\n2,y\n", #"[{"column_1":1,"column_2":"x"},{"column_1":2,"column_2":"y"}]"#),
      Rows("name,1990,1991,1992\nx,1,2,3\n", #"[{"name":"x","1990":1,"1991":2,"1992":3}]"#),
    ])
  func rows(rows: Rows) throws {
    let table = try read(rows.text).0
    let told = write(table, as: .json).filter { $0 != "\n" }
    #expect(
      told.replacing(": ", with: ":").replacing(", \"", with: ",\"").replacing(" ", with: "")
        == rows.json.replacing(" ", with: ""))
  }

  struct Typed: Sendable, CustomTestStringConvertible {
    var name: String
    var cells: [String]
    var type: ColumnType
    var last: Value
    var testDescription: String { "\(name): \(cells.joined(separator: " "))" }
    init(_ cells: [String], _ type: ColumnType, _ last: Value, name: String = "x") {
      (self.cells, self.type, self.last, self.name) = (cells, type, last, name)
    }
  }

  @Test(
    "gives a column the narrowest type that all its cells fit",
    arguments: [
      Typed(["1", "-22", "0"], .integer, 0),
      Typed(["1", "2.5"], .number, 2.5),
      Typed([".039697491"], .number, 0.039697491),
      Typed(["1e3", "-2.5E-2"], .number, -0.025),
      Typed(["0.1", "123456789.123456789123"], .number, .number(123456789.123456789123)),
      Typed(["1", "word"], .text, "word"),
      Typed(["040", "190"], .text, "190"),
      Typed(["1", "12345678901234567890"], .text, "12345678901234567890"),
      Typed(["999999999999999999"], .integer, 999_999_999_999_999_999),
      Typed(["true", "FALSE"], .boolean, false),
      Typed(["true", "1"], .text, "1"),
      Typed(["", "NA", "3"], .integer, 3),
      Typed(["5", "NA"], .integer, .blank(.notCovered)),
      Typed(["US", "NA"], .text, .blank(.notCovered)),
      Typed(["US", "GB", "NA"], .text, "NA"),
      Typed([" 12", "3 "], .integer, 3),
      Typed(["20180601"], .integer, 20_180_601),
      Typed(["20180699"], .integer, 20_180_699, name: "date"),
      Typed(["2018-02-30"], .text, "2018-02-30"),
      Typed(["", ""], .text, .blank(.notCovered)),
      Typed(["0101", "1904"], .text, "1904"),
      Typed(["inf", "nan"], .text, "nan"),
    ])
  func types(typed: Typed) throws {
    let table = try read(([typed.name + ",y"] + typed.cells.map { "\($0),y" }).joined(separator: "\n")).0
    let column = try table.column(typed.name)
    #expect(column.type == typed.type)
    #expect(column[typed.cells.count - 1] == typed.last)
  }

  @Test(
    "reads days, and what else is a date where the name says so",
    arguments: [
      (["2018-06-01", "1999-12-31"], "x"), (["20180601", "19991231"], "SQLDATE"),
      (["20180601", "19991231"], "start_day"), (["1956", "1956-07", "1985~"], "born"),
      (["2018-06-01", "2018-06-02", "1956-07"], "x"),
    ])
  func dates(cells: [String], name: String) throws {
    let table = try read(([name + ",y"] + cells.map { "\($0),y" }).joined(separator: "\n")).0
    let column = try table.column(name)
    #expect(column.type == .date)
    for (row, cell) in cells.enumerated() {
      guard case .date(let date) = column[row] else {
        Issue.record("\(cell) is \(column[row])")
        continue
      }
      #expect(date.text.filter { $0 != "-" } == cell.filter { $0 != "-" })
    }
  }

  @Test("widens a type for the very last row")
  func widening() throws {
    for (last, type) in [("1.5", ColumnType.number), ("x", .text), ("2018-06-01", .text), ("7", .integer)] {
      let rows = (0..<200_000).map { "\($0),a" }
      let table = try read("n,y\n" + rows.joined(separator: "\n") + "\n\(last),b\n").0
      #expect(table.rowCount == 200_001)
      #expect(table["n"]?.type == type)
      #expect(table["n"]?[199_999].description == "199999")
      #expect(table["n"]?[200_000].description == last)
    }
  }

  @Test("tells each odd row with its line, and keeps what it holds")
  func oddRows() throws {
    let (table, report) = try read("a,b\n1,2\n3\n\n4,5,6,\"7,8\"\n9,\"x\"y\n\n\n10,11,\n")
    #expect(table.rowCount == 5)
    #expect(
      table["surplus"]?.values == [
        .blank(.notCovered), .blank(.notCovered), "6,7,8", .blank(.notCovered), .blank(.notCovered),
      ])
    #expect(
      lines(report) == [
        "3: 1 cell under 2 names: the rest is blank",
        "4: an empty line: skipped",
        "5: 4 cells under 2 names: the rest is in the column of surplus cells, or empty",
        "6: text stands behind the quote that closes a cell: kept in the cell",
        "7: an empty line, and so to line 8: skipped",
        "9: 3 cells under 2 names: the rest is in the column of surplus cells, or empty",
      ])
  }

  @Test("takes a quote that is never closed as text, and loses no row to it")
  func unclosed() throws {
    let (table, report) = try read("a,b\n1,\"x\n2,y\n3,z\n")
    #expect(table["b"]?.values == ["\"x", "y", "z"])
    #expect(lines(report) == ["2: a quote is never closed: taken as text"])
  }

  @Test("counts lines within quotes too")
  func linesInQuotes() throws {
    let report = try read("a,b\n\"1\n2\n3\",x\n4\n").1
    #expect(lines(report) == ["5: 1 cell under 2 names: the rest is blank"])
  }

  @Test("keeps a NUL and tells where it stands")
  func nul() throws {
    let (table, report) = try read("a,b\nx\0y,1\n")
    #expect(table["a"]?.values == ["x\0y"])
    #expect(lines(report) == ["2: there is a NUL: kept"])
  }

  @Test("finds the encoding from all bytes")
  func encodings() throws {
    let latin: [UInt8] = Array("a,b\n1,".utf8) + [0xC9, 0x6D, 0x69, 0x6C] + Array("\n".utf8)
    let (table, report) = try readTable(bytes: latin)
    #expect(report.encoding == .latin1)
    #expect(table["b"]?.values == ["Émil"])
    let (windows, told) = try readTable(bytes: Array("a,b\n1,".utf8) + [0x93, 0x78, 0x94, 0x0A])
    #expect(told.encoding == .windows1252)
    #expect(windows["b"]?.values == ["“x”"])
    let damaged = Array("a,b\n1,평양 평양\n2,x".utf8) + [0xFF] + Array("y\n".utf8)
    let (repaired, lines) = try readTable(bytes: damaged)
    #expect(lines.encoding == .utf8)
    #expect(repaired["b"]?.values == ["평양 평양", "x\u{FFFD}y"])
    #expect(self.lines(lines) == ["3: a byte here is no UTF-8: replaced by \u{FFFD}"])
    let wide: [UInt8] = [0xFF, 0xFE] + "a,b\n1,평\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try readTable(bytes: wide).table["b"]?.values == ["평"])
  }

  @Test("finds letters beyond ASCII wherever they stand among bytes that are looked at together")
  func lettersAnywhere() throws {
    for length in 0..<140 {
      let text = String(repeating: "x", count: length)
      let (table, report) = try read("a,b\n\(text)평,1\n\(text),2\n")
      #expect(table["a"]?[0] == .text(text + "평"))
      #expect(report.encoding == .utf8)
      let bytes = Array("a,b\n1,\(text)".utf8) + [0xC9] + Array("\(text)\n2,\(text)".utf8)
      #expect(try readTable(bytes: bytes).table["b"]?[0] == .text("\(text)É\(text)"))
    }
  }

  @Test("obeys what it is told")
  func told() throws {
    #expect(try read("a;b\n1;2\n") { $0.delimiter = 0x2C }.0.columns.map(\.name) == ["a;b"])
    #expect(try read("a,b\nc,d\n") { $0.header = false }.0.rowCount == 2)
    #expect(try read("a,b\n1,2\n") { $0.types = ["a": .text] }.0["a"]?[0] == "1")
    #expect(try read("a,b\n1,2\n3,4\n5,6\n") { $0.rows = 2 }.0["a"]?.values == [1, 3])
    #expect(try read("title\n\na,b\n1,2\n") { $0.skip = 2 }.0.columns.map(\.name) == ["a", "b"])
    let blanks = try read("a,b\n-9,x\n5,?\n") {
      $0.missing = [("-9", .notCovered), ("?", .unknown)]
    }.0
    #expect(blanks["a"]?.values == [.blank(.notCovered), 5])
    #expect(blanks["b"]?.values == ["x", .blank(.unknown)])
    let (forced, report) = try read("a,when\n1,1956\nx,never\n") {
      $0.types = ["a": .integer, "when": .date]
    }
    #expect(forced["a"]?.values == [1, .blank(.unknown)])
    #expect(forced["when"]?[1] == .blank(.unknown))
    #expect(lines(report) == ["3: \"x\" is no integer: unknown", "3: \"never\" is no date: unknown"])
    #expect(throws: ReadError.self) { try read("a,b\n1,2\n") { $0.types = ["c": .text] } }
  }

  @Test("knows a dataset without names by its shape")
  func headless() throws {
    let row =
      ["1", "20180601"] + [String](repeating: "", count: 24) + ["043"] + [String](repeating: "", count: 31)
    let text = [row, row].map { $0.joined(separator: "\t") }.joined(separator: "\n")
    let (table, report) = try read(text)
    #expect(report.dataset == "GDELT 1 events")
    #expect(report.hasHeader == false)
    #expect(table.columns.count == 58)
    #expect(table["SQLDATE"]?.type == .date)
    #expect(table["EventCode"]?.values == ["043", "043"])
  }

  @Test("refuses what holds nothing, a folder, and what is not there")
  func refused() {
    #expect(throws: ReadError.self) { try read("") }
    #expect(throws: ReadError.self) { try read("\n\n\n") }
    for (path, message) in [
      ("/", "/ is a folder"), ("/nowhere.csv", "cannot read /nowhere.csv: No such file or directory"),
    ] {
      let error = #expect(throws: ReadError.self) { try readTable(path) }
      #expect(error?.message == message)
    }
  }

  @Test("stops when asked, on all threads")
  func stops() {
    let text = Array(("a,b\n" + String(repeating: "1,x\n", count: 500_000)).utf8)
    var asked = 0
    let control = ReadControl(isStopped: {
      asked += 1
      return asked > 3
    })
    let error = #expect(throws: ReadError.self) { try readTable(bytes: text, control: control) }
    #expect(error?.code == .stopped)
  }

  @Test("reads only the columns that are wanted, and tells of the others")
  func columns() throws {
    let (table, report) = try read("a,b,c,d\n1,x,2,y\n3,\"z\n\",4,w,5\n") { $0.columns = ["c", "a"] }
    #expect(table.columns.map(\.name) == ["a", "c"])
    #expect(table["c"]?.values == [2, 4])
    #expect(report.entries.contains { $0.what == "told: 2 of 4 columns" && $0.done == "left out: b, d" })
    #expect(lines(report) == ["3: 5 cells under 4 names: the rest is left out"])
    let error = #expect(throws: ReadError.self) { try read("source,b\n1,2\n") { $0.columns = ["sorce"] } }
    #expect(error?.message == "text has no column \"sorce\"")
    #expect(error?.hint == "did you mean source?")
  }
}
