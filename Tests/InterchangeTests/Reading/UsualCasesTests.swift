import Columnar
import Interchange
import Testing

/// What files of cells usually come with, each in a file of a few rows.
@Suite("A usual file of cells")
struct UsualCasesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var names: [String]
    var rows: [[Value]]
    init(_ name: String, _ text: String, _ names: [String], _ rows: [[Value]]) {
      (testDescription, self.text, self.names, self.rows) = (name, text, names, rows)
    }
  }

  static let blank = Value.blank(.notCovered)

  static let cases = [
    Case("plain rows", "a,b,c\n1,x,2.5\n2,y,3.5\n", ["a", "b", "c"], [[1, "x", 2.5], [2, "y", 3.5]]),
    Case("no end of the last line", "a,b\n1,x", ["a", "b"], [[1, "x"]]),
    Case("lines that end in CRLF", "a,b\r\n1,x\r\n2,y\r\n", ["a", "b"], [[1, "x"], [2, "y"]]),
    Case("lines that end in CR", "a,b\r1,x\r2,y\r", ["a", "b"], [[1, "x"], [2, "y"]]),
    Case(
      "every cell in quotes", "\"a\",\"b\"\n\"one\",\"two\"\n\"three\",\"four\"\n", ["a", "b"],
      [["one", "two"], ["three", "four"]]),
    Case("numbers in quotes", "a,b\n\"1\",\"2.5\"\n\"3\",\"4\"\n", ["a", "b"], [[1, 2.5], [3, 4.0]]),
    Case("a comma in quotes", "a,b\n\"x, y\",1\n", ["a", "b"], [["x, y", 1]]),
    Case(
      "quotes that are doubled", "a,b\n\"the \"\"treaty\"\"\",1\n\"\"\"\",2\n", ["a", "b"],
      [["the \"treaty\"", 1], ["\"", 2]]),
    Case(
      "a newline in quotes", "a,b\n\"two\nlines\",1\nx,2\n", ["a", "b"], [["two\nlines", 1], ["x", 2]]),
    Case(
      "a CRLF in quotes", "a,b\r\n\"two\r\nlines\",1\r\nx,2\r\n", ["a", "b"],
      [["two\r\nlines", 1], ["x", 2]]),
    Case(
      "a newline, a comma and doubled quotes in one cell", "a,b\n\"1, \"\"2\"\"\n3\",x\n", ["a", "b"],
      [["1, \"2\"\n3", "x"]]),
    Case("empty cells", "a,b,c\n1,,x\n,2,\n", ["a", "b", "c"], [[1, blank, "x"], [blank, 2, blank]]),
    Case("empty cells in quotes", "a,b\n\"\",x\ny,\"\"\n", ["a", "b"], [["", "x"], ["y", ""]]),
    Case("a column without any cell", "a,b\n1,\n2,\n", ["a", "b"], [[1, blank], [2, blank]]),
    Case("one column", "a\nx\ny\n", ["a"], [["x"], ["y"]]),
    Case("one column of quotes", "a\n\"x\"\n\"y, z\"\n", ["a"], [["x"], ["y, z"]]),
    Case("one row and no more", "a,b\n", ["a", "b"], []),
    Case("names with spaces", "first name,last name\nx,y\n", ["first name", "last name"], [["x", "y"]]),
    Case("names in quotes", "\"a, b\",\"c \"\"d\"\"\"\n1,2\n", ["a, b", "c \"d\""], [[1, 2]]),
    Case(
      "letters of several scripts", "이름,город\n김일성,Рига\nBatmönkh,Łódź\n", ["이름", "город"],
      [["김일성", "Рига"], ["Batmönkh", "Łódź"]]),
    Case("a mark of UTF-8 in front", "\u{FEFF}a,b\n1,x\n", ["a", "b"], [[1, "x"]]),
    Case(
      "JSON in a cell", "a,b\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [1, 2]}\"\n", ["a", "b"],
      [[1, "{\"type\": \"Point\", \"at\": [1, 2]}"]]),
    Case(
      "coordinates in quotes", "place,at\nX,\"47.92, 106.91\"\nY,\"39.03, 125.75\"\n", ["place", "at"],
      [["X", "47.92, 106.91"], ["Y", "39.03, 125.75"]]),
    Case(
      "figures with thousands in quotes", "a,b\n\"1,000\",x\n\"2,500\",y\n", ["a", "b"],
      [["1,000", "x"], ["2,500", "y"]]),
    Case("negative and fractional numbers", "a,b\n-1,-0.5\n0,.25\n", ["a", "b"], [[-1, -0.5], [0, 0.25]]),
    Case(
      "numbers with exponents", "a,b\n1e3,x\n-2.5E-3,y\n", ["a", "b"], [[1000.0, "x"], [-0.0025, "y"]]),
    Case("codes with zeros in front", "a,b\n010,x\n190,y\n", ["a", "b"], [["010", "x"], ["190", "y"]]),
    Case("yes and no as words", "a,b\ntrue,x\nfalse,y\n", ["a", "b"], [[true, "x"], [false, "y"]]),
    Case("spaces around words", "a,b\n x , y \n", ["a", "b"], [[" x ", " y "]]),
    Case("NA for what is missing", "a,b\n1,NA\nNA,x\n", ["a", "b"], [[1, blank], [blank, "x"]]),
    Case("a backslash, which is a letter like others", "a,b\nx\\,y\n", ["a", "b"], [["x\\", "y"]]),
    Case("a quote within a word", "a,b\n5\" pipe,x\ny,z\n", ["a", "b"], [["5\" pipe", "x"], ["y", "z"]]),
    Case("semicolons", "a;b\n1,5;x\n2,5;y\n", ["a", "b"], [["1,5", "x"], ["2,5", "y"]]),
    Case("tabs", "a\tb\n1\tx y\n2\tz, w\n", ["a", "b"], [[1, "x y"], [2, "z, w"]]),
    Case("bars", "a|b\n1|x\n2|y\n", ["a", "b"], [[1, "x"], [2, "y"]]),
    Case("empty lines at the end", "a,b\n1,x\n\n\n", ["a", "b"], [[1, "x"]]),
    Case("equal names", "a,a\n1,2\n", ["a", "a_2"], [[1, 2]]),
    Case(
      "a long cell", "a,b\n" + String(repeating: "long ", count: 5000) + ",1\nx,2\n", ["a", "b"],
      [[.text(String(repeating: "long ", count: 5000)), 1], ["x", 2]]),
    Case(
      "many columns",
      (1...300).map { "c\($0)" }.joined(separator: ",") + "\n"
        + (1...300).map(String.init).joined(separator: ",") + "\n", (1...300).map { "c\($0)" },
      [(1...300).map { .integer($0) }]),
  ]

  @Test("has its names and its cells", arguments: cases)
  func cells(test: Case) throws {
    for pieceSize in [1 << 18, 7] {
      var options = ReadOptions()
      options.pieceSize = pieceSize
      options.threads = pieceSize == 7 ? 2 : 1
      let table = try readTable(bytes: Array(test.text.utf8), options: options).table
      #expect(table.columns.map(\.name) == test.names)
      let rows = (0..<table.rowCount).map { row in table.columns.map { $0[row] } }
      #expect(rows == test.rows)
    }
  }
}
