import Foundation
import Testing

@Suite("A table as CSV")
struct RoundTripTests {
  /// The names of all tables of the corpus that ships.
  static let tables: [String] = {
    let kinds = try? Command.entente("-e", "for k in kinds:rows() do print(k.table) end")
    let names = kinds?.output.split(separator: "\n").map(String.init) ?? []
    return ["claims", "actors", "sources", "kinds"] + names
  }()

  /// What the script says of a table, and whether all is well.
  private func compare(_ expression: String, corpus: String? = nil) throws -> Command {
    let scratch = try Scratch()
    for format in ["csv", "json"] {
      let environment = corpus.map { ["ENTENTE_CORPUS": $0] } ?? [:]
      let printed = try Command.entente(
        "--format", format, "-e", "print(\(expression))", environment: environment)
      #expect(printed.errors == "")
      try scratch.write(printed.output, to: "table.\(format)")
    }
    let script = Command.top.appendingPathComponent("Tests/Formats/read_csv.py").path
    return try Command.run(
      "/usr/bin/env", ["python3", script, scratch.path("table.csv"), scratch.path("table.json")])
  }

  @Test("has all kinds of the corpus that ships to be tested with")
  func kinds() {
    #expect(Self.tables.contains("visits"))
    #expect(Self.tables.count > 20)
  }

  @Test("is read by Python as the same table as JSON, cell by cell", arguments: tables)
  func shipped(table: String) throws {
    let told = try compare(table)
    #expect(told.status == 0, "\(told.output)\(told.errors)")
    #expect(told.output.hasSuffix(", 0 differences\n"))
    #expect(!told.output.hasPrefix("0 rows"))
  }

  @Test("keeps what other programs trip over")
  func awkward() throws {
    let corpus = try Scratch([
      "corpus.lua": #"""
      source "paper" { title = "Paper", sections = { { "lead", "Introduction", 30 } } }
      kind "remark" { summary = "a text", attributes = { { "words", "the text" } }, forms = { "remark" } }
      local texts = {
        "a, b", "\"quoted\"", "two\nlines", "two\r\nlines", "a; b", " spaces ", "'", "=1+1", "-1", "007", "", "\t", "\\n",
        "평양", "é", "e\u{301}", "\u{1F600}", "none", "nil", ",", "\"", "\n",
      }
      for n, text in ipairs(texts) do remark { words = text, from = "paper/lead/" .. n } end
      remark { words = texts, value = "2..5", unit = "a,b", from = "paper/lead/29" }
      remark { value = "over 400", rank = 2, date = "1956-07-16/1956-07-18~", from = "paper/lead/30" }
      remark { value = 0.1, from = "paper" }
      remark { value = 1e21, from = "paper" }
      remark { value = "lost", basis = "lost", from = "paper" }
      """#
    ])
    let told = try compare("remarks", corpus: corpus.folder.path)
    #expect(told.status == 0, "\(told.output)\(told.errors)")
    #expect(told.output.hasPrefix("27 rows, "))
  }

  @Test("that was altered is noticed")
  func altered() throws {
    let script = Command.top.appendingPathComponent("Tests/Formats/read_csv.py").path
    let scratch = try Scratch([
      "a.csv": "n,q,q_low,q_high,q_hedge,q_unit\r\n1,5,,,about,km\r\n",
      "a.json": "[{\"n\":2,\"q\":{\"best\":5,\"hedge\":\"over\",\"unit\":\"km\"}}]",
    ])
    let told = try Command.run(
      "/usr/bin/env", ["python3", script, scratch.path("a.csv"), scratch.path("a.json")])
    #expect(told.status == 1)
    #expect(
      told.output == """
        row 1: n: '1' of CSV, 2 of JSON
        row 1: q_hedge: 'about' of CSV, 'over' of JSON
        1 rows, 6 cells, 2 differences

        """)
  }
}
