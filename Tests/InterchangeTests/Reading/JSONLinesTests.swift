import Columnar
import Interchange
import Testing

@Suite("Reading JSON Lines")
struct JSONLinesTests {
  private func read(_ text: String, _ change: (inout ReadOptions) -> Void = { _ in }) throws -> (
    Table, ImportReport
  ) {
    var options = ReadOptions()
    change(&options)
    let (table, report) = try readTable(bytes: Array(text.utf8), name: "text.jsonl", options: options)
    return (table, report)
  }

  private func lines(_ report: ImportReport) -> [String] {
    report.entries.filter { $0.line != nil }.map { "\($0.line ?? 0): \($0.what): \($0.done)" }
  }

  static let blank = Value.blank(.notCovered)

  @Test("makes keys columns in the order in which they first appear, and keeps types")
  func rows() throws {
    let (table, report) = try read(
      """
      {"id": 1, "name": "Kim Il Sung", "when": "1956-07-16", "share": 0.5, "ok": true}
      {"name":"김일성","id":2,"place":"Pyongyang","when":"1956-07-17","share":1,"ok":false}
      {"id": -3, "code": "040"}

      """)
    #expect(table.columns.map(\.name) == ["id", "name", "when", "share", "ok", "place", "code"])
    #expect(table.columns.map(\.type) == [.integer, .text, .date, .number, .boolean, .text, .text])
    #expect(table["id"]?.values == [1, 2, -3])
    #expect(table["name"]?.values == ["Kim Il Sung", "김일성", Self.blank])
    #expect(table["share"]?.values == [0.5, 1.0, Self.blank])
    #expect(table["place"]?.values == [Self.blank, "Pyongyang", Self.blank])
    #expect(table["code"]?.values == [Self.blank, Self.blank, "040"])
    #expect(table["when"]?[1].description == "1956-07-17")
    #expect(report.oddities == 0)
  }

  @Test(
    "reads strings as JSON has them",
    arguments: [
      (#""a \"b\" c""#, "a \"b\" c"), (#""\\ \/ \b\f\n\r\t""#, "\\ / \u{8}\u{C}\n\r\t"),
      (#""\uD3C9\uc591""#, "평양"), (#""\ud83d\ude00""#, "\u{1F600}"), (#""\ud83d""#, "\u{FFFD}"),
      (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""""#, ""), (#""12""#, "12"), (#""null""#, "null"),
      (#""NA""#, "NA"), (#"" x ""#, " x "), (#"{"a": [1, {"b": null}]}"#, #"{"a": [1, {"b": null}]}"#),
      ("[]", "[]"), ("[1, 2]", "[1, 2]"),
    ])
  func strings(json: String, text: String) throws {
    let table = try read("{\"x\": \(json)}\n{\"x\": \"word\"}\n").0
    #expect(table["x"]?.values == [.text(text), "word"])
  }

  @Test("leaves numbers in strings texts, and makes a column of numbers and words one of texts")
  func texts() throws {
    #expect(try read("{\"x\": \"12\"}\n{\"x\": \"13\"}\n").0["x"]?.values == ["12", "13"])
    #expect(try read("{\"x\": 12}\n{\"x\": \"many\"}\n").0["x"]?.values == ["12", "many"])
    #expect(
      try read("{\"x\": 12}\n{\"x\": \"13\"}\n") { $0.types = ["x": .integer] }.0["x"]?.values == [12, 13])
  }

  @Test("tells of nulls, of bad lines and of keys that stand there twice")
  func odd() throws {
    let (table, report) = try read(
      "{\"a\": 1, \"b\": null}\nno object\n\n{\"a\": 2, \"b\": 5}\n[1]\n{\"a\": 3,}\n{\"a\": 4, \"a\": 5}\n{\"a\": 06}\n{\"a\": 7}"
    )
    #expect(table["a"]?.values == [1, 2, 5, 7])
    #expect(table["b"]?.values == [Self.blank, 5, Self.blank, Self.blank])
    #expect(
      lines(report) == [
        "2: the line is no JSON object, from byte 1 on: left out", "3: an empty line: skipped",
        "5: the line is no JSON object, from byte 1 on: left out",
        "6: the line is no JSON object, from byte 9 on: left out",
        "7: the key stands in the line twice: the last counts",
        "8: the line is no JSON object, from byte 8 on: left out",
      ])
    #expect(
      report.entries.contains { $0.column == "b" && $0.what == "1 cell is null" && $0.done == "not covered" })
  }

  @Test("obeys what it is told")
  func told() throws {
    let text = "{\"a\": 1, \"b\": \"x\", \"c\": \"1956\"}\n{\"a\": \"y\", \"b\": \"?\", \"c\": \"never\"}\n"
    let (table, report) = try read(text) {
      $0.types = ["a": .integer, "c": .date]
      $0.missing = [("?", .unknown)]
    }
    #expect(table["a"]?.values == [1, .blank(.unknown)])
    #expect(table["b"]?.values == ["x", .blank(.unknown)])
    #expect(lines(report) == ["2: \"y\" is no integer: unknown", "2: \"never\" is no date: unknown"])
    #expect(try read(text) { $0.columns = ["c", "a"] }.0.columns.map(\.name) == ["a", "c"])
    #expect(try read(text) { $0.rows = 1 }.0.rowCount == 1)
    let error = #expect(throws: ReadError.self) { try read(text) { $0.columns = ["d"] } }
    #expect(error?.message == "text.jsonl has no column \"d\"")
  }

  @Test("gives the same for pieces of any size, with keys and types that come late")
  func pieces() throws {
    var text = ""
    for row in 0..<3000 {
      text += "{\"n\": \(row), \"k\": \"\(row % 7)x\"\(row == 2500 ? ", \"late\": true" : "")}\n"
    }
    text += "{\"n\": \"word\"}\n"
    for pieceSize in [1 << 20, 4096, 50] {
      let table = try read(text) { $0.pieceSize = pieceSize }.0
      #expect(table.rowCount == 3001)
      #expect(table["n"]?.type == .text)
      #expect(table["n"]?[2999] == "2999")
      #expect(table["k"]?[10] == "3x")
      #expect(table["late"]?[2500] == true)
      #expect(table["late"]?.blankCount == 3000)
    }
  }
}
