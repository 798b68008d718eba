import Columnar
import Testing

@testable import Interchange

@Suite("Three blanks in every format")
struct BlankTests {
  /// Each blank in a column of texts and in one of quantities, beside the texts and figures that look like them.
  private static func table() throws -> Table {
    try Samples.table(
      Samples.column(
        "text", .text,
        [
          .blank(.notCovered), .blank(.none), .blank(.unknown), .text(""), .text("none"), .text("unknown"),
          .text("\\none"),
        ]),
      Samples.column(
        "value", .quantity,
        [
          .blank(.notCovered), .blank(.none), .blank(.unknown), .quantity(.unknown()),
          .quantity(Quantity(0)), .quantity(.unknown(unit: "person")), .quantity(Quantity(1)),
        ]))
  }

  @Test("CSV: empty, none and unknown; texts that look like them in quotes")
  func commas() throws {
    #expect(
      try Self.table().delimited(.commas) == """
        text,value,value_low,value_high,value_hedge,value_unit
        ,,,,,
        none,none,,,,
        unknown,unknown,,,,
        "",,,,unknown,
        "none",0,0,0,exactly,
        "unknown",,,,unknown,person
        \\none,1,1,1,exactly,

        """)
  }

  @Test("TSV: the same, after a backslash for quotes")
  func tabs() throws {
    let rows = try Self.table().select(["text"]).delimited(.tabs)
    #expect(rows == "text\n\nnone\nunknown\n\\\n\\none\n\\unknown\n\\\\none\n")
  }

  @Test("JSON: null and two objects that no value is")
  func json() throws {
    #expect(
      try Self.table().jsonLines == """
        {"text":null,"value":null}
        {"text":{"blank":"none"},"value":{"blank":"none"}}
        {"text":{"blank":"unknown"},"value":{"blank":"unknown"}}
        {"text":"","value":{"hedge":"unknown"}}
        {"text":"none","value":{"best":0.0,"low":0.0,"high":0.0,"hedge":"exactly"}}
        {"text":"unknown","value":{"hedge":"unknown","unit":"person"}}
        {"text":"\\\\none","value":{"best":1.0,"low":1.0,"high":1.0,"hedge":"exactly"}}

        """)
  }

  @Test("Markdown and a terminal say none and unknown, and nothing for what nobody looked into")
  func markdown() throws {
    let table = try Self.table().take(3)
    #expect(
      Grid(table).markdown == """
        | text | value |
        | --- | ---: |
        |  |  |
        | none | none |
        | unknown | unknown |

        3 of 7 rows

        """)
    #expect(
      Grid(table).rows.map { $0.map(\.text) } == [["", ""], ["none", "none"], ["unknown", "unknown"]])
    #expect(Grid(table).rows.allSatisfy { $0.allSatisfy(\.isBlank) })
  }

  @Test("what is written in quotes or after a backslash is read back as what it was")
  func readingBack() throws {
    let column = try #require(Self.table()["text"])
    // A column before it keeps rows from being empty lines.
    let both = try Table(columns: [.integers("n", column.values.map { _ in 1 }), column])
    let commas = both.delimited(.commas).split(separator: "\n").dropFirst().map { $0.dropFirst(2) }
    let tabs = both.delimited(.tabs).split(separator: "\n").dropFirst().map { $0.dropFirst(2) }
    #expect(commas.map(Self.readQuoted) == column.values)
    #expect(tabs.map(Self.readEscaped) == column.values)
  }

  private static func blank(_ cell: Substring) -> Value? {
    switch cell {
    case "": .blank(.notCovered)
    case "none": .blank(.none)
    case "unknown": .blank(.unknown)
    default: nil
    }
  }

  private static func readQuoted(_ cell: Substring) -> Value {
    blank(cell) ?? .text(cell.hasPrefix("\"") ? String(cell.dropFirst().dropLast()) : String(cell))
  }

  private static func readEscaped(_ cell: Substring) -> Value {
    if let blank = blank(cell) { return blank }
    guard cell.hasPrefix("\\") else { return .text(String(cell)) }
    return .text(String(cell.dropFirst()))
  }
}
