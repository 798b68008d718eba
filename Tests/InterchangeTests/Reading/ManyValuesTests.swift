import Columnar
import Interchange
import Testing

/// Columns in which nearly every cell is another number are read as plain numbers from some row on; nobody should notice.
@Suite("A column of many different values")
struct ManyValuesTests {
  static let rows = 40_000

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var type: ColumnType
    var cell: @Sendable (Int) -> String
    init(_ name: String, _ type: ColumnType, _ cell: @escaping @Sendable (Int) -> String) {
      (testDescription, self.type, self.cell) = (name, type, cell)
    }
  }

  static let cases = [
    Case("whole numbers", .integer) { "\($0 * 7 + 1)" },
    Case("whole numbers that grow beyond 32 bits", .integer) { "\($0 * 200_000)" },
    Case("whole numbers with blanks", .integer) { $0 % 5 == 4 ? "" : "\($0)" },
    Case("whole numbers, some in quotes or among spaces", .integer) {
      $0 % 100 == 7 ? "\"\($0)\"" : $0 % 100 == 8 ? " \($0) " : "\($0)"
    },
    Case("whole numbers and then fractions", .number) { $0 < 30_000 ? "\($0)" : "\($0).5" },
    Case("fractions", .number) { "\($0).25" },
    Case("fractions and then codes", .text) { $0 < 30_000 ? "\($0).25" : "0\($0)" },
    Case("whole numbers and one word", .text) { $0 == 39_999 ? "word" : "\($0)" },
    Case("whole numbers and one code", .text) { $0 == 39_999 ? "007" : "\($0)" },
    Case("texts", .text) { "id-\($0)" },
    Case("long texts", .text) { "https://example.org/\($0 * 31)/of/a/page/\($0)" },
    Case("few texts and then many", .text) { $0 < 20_000 ? "\(["a", "b", "c"][$0 % 3])" : "text \($0)" },
  ]

  @Test("holds what the file says, for any number of threads", arguments: cases)
  func cells(test: Case) throws {
    var bytes = Array("n,x\n".utf8)
    for row in 0..<Self.rows { bytes += Array("\(test.cell(row)),y\n".utf8) }
    for (threads, pieceSize) in [(1, 1 << 18), (2, 1 << 14), (3, 1 << 15)] {
      var options = ReadOptions()
      (options.threads, options.pieceSize) = (threads, pieceSize)
      let (table, report) = try readTable(bytes: bytes, options: options)
      let column = try table.column("n")
      #expect(report.oddities == 0)
      #expect(table.rowCount == Self.rows)
      #expect(column.type == test.type)
      let wrong = (0..<Self.rows).first { !isSame(column[$0], test.cell($0)) }
      #expect(wrong == nil, "\(wrong.map { "row \($0): \(column[$0]), \(test.cell($0))" } ?? "")")
    }
  }

  private func isSame(_ value: Value, _ cell: String) -> Bool {
    let text = cell.filter { $0 != "\"" && $0 != " " }
    return switch value {
    case .blank: text.isEmpty
    case .integer(let number): String(number) == text
    case .number(let number): Double(text) == number
    case .text(let kept): kept == cell
    default: false
    }
  }

  @Test("has its codes for what is missing left blank, also as numbers")
  func missing() throws {
    var bytes = Array("n,m\n".utf8)
    for row in 0..<Self.rows {
      bytes += Array("\(row % 10 == 9 ? -9 : row),\(row % 3 == 0 ? "-9.0" : "\(row).5")\n".utf8)
    }
    var options = ReadOptions()
    options.missing = [("-9", .unknown)]
    let table = try readTable(bytes: bytes, options: options).table
    #expect(table["n"]?.blankCount == 4000)
    #expect(table["n"]?[39_999] == .blank(.unknown))
    #expect(table["n"]?[39_998] == 39_998)
    #expect(table["m"]?.blankCount == 13_334)
    #expect(table["m"]?[39_999] == .blank(.unknown))
  }

  @Test("has each cell told that is not what was asked for")
  func told() throws {
    var bytes = Array("n,x\n".utf8)
    for row in 0..<Self.rows { bytes += Array("\(row % 10_000 == 77 ? "x\(row)" : "\(row)"),y\n".utf8) }
    var options = ReadOptions()
    options.types = ["n": .integer]
    let (table, report) = try readTable(bytes: bytes, options: options)
    #expect(table["n"]?.blankCount == 4)
    #expect(table["n"]?[10_077] == .blank(.unknown))
    #expect(
      report.entries.filter { $0.line != nil }.map { "\($0.line ?? 0): \($0.what): \($0.done)" } == [
        "79: \"x77\" is no integer: unknown", "10079: \"x10077\" is no integer: unknown",
        "20079: \"x20077\" is no integer: unknown", "30079: \"x30077\" is no integer: unknown",
      ])
  }

  @Test("has no fraction taken for a whole number because whole numbers were asked for")
  func toldFractions() throws {
    var options = ReadOptions()
    options.types = ["n": .integer]
    let rows = (0..<20_000).map { "\($0).5,y" }.joined(separator: "\n")
    options.pieceSize = 1 << 14
    let (table, report) = try readTable(bytes: Array("n,x\n\(rows)\n".utf8), options: options)
    #expect(table["n"]?.type == .integer)
    #expect(table["n"]?.blankCount == 20_000)
    #expect(report.oddities == 20_000)
  }
}
