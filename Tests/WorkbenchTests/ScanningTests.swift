import Foundation
import LuaHost
import Testing
import Workbench

@Suite("scan")
struct ScanningTests {
  private let session: Session
  private let path: String

  init() throws {
    session = try Shipped.session()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent("events.csv")
    let rows = [
      "1990-01-02,MNG,KOR,1.5", "1990-05-01,KOR,MNG,-2", "1991-03-04,MNG,PRK,0.1", "1991-09-09,PRK,MNG,0.2",
    ]
    try Data(("date,source,target,tone\n" + rows.joined(separator: "\n") + "\n").utf8).write(to: file)
    path = file.path
  }

  /// What a chunk about the scan `s` returns, each as `tostring` has it; or its error and hint.
  private func shown(_ chunk: String) -> String {
    session.shown(byChunk: "local s = scan \"\(path)\"; \(chunk)").replacing(path, with: "events.csv")
  }

  @Test(
    "answers as a table that is loaded does",
    arguments: [
      ("s:count()", "4"),
      ("s:filter \"tone > 0\":count()", "3"),
      ("s:filter{ source = \"MNG\" }:aggregate{ n = count(), t = sum \"tone\" }[1].t", "1.6"),
      ("s:group{ y = \"year(date)\" }:count()[2].n", "2"),
      ("s:group(\"source\"):aggregate{ m = mean \"tone\" }:sort(\"m\")[1].source", "KOR"),
      ("s:sort(\"-tone\"):take(1)[1].target", "KOR"),
      ("s:distinct(\"source\"):count()", "3"),
      ("s:derive{ x = \"tone * 2\" }:select{ \"x\" }:collect():sum \"x\"", "-0.4"),
      ("s:join(s:take(2), \"date\", \"semi\"):count()", "2"),
      ("s:asof(s:take(1), {}, { date = \"date\" }):count()", "4"),
      ("s:pivot{ by = \"source\", columns = \"target\", value = count() }:count()", "3"),
      ("s:window{ order = \"date\", n = count() }[4].n", "4"),
      ("report(s:collect()):filter{ column = \"date\" }[1].done", "read as date"),
    ])
  func answers(question: String, answer: String) {
    #expect(shown("return \(question)") == answer)
  }

  @Test("says what it is, what it will do and what was done")
  func plans() {
    #expect(
      shown("return s:filter \"tone > 0\"") == """
        scan "events.csv": all columns
        filter tone > 0, part by part
        columns: date (date), source (text), target (text), tone (number)
        count() and the like read it; take(10) looks at the beginning
        """)
    #expect(
      shown("local p = s:sort(\"tone\"):filter \"tone > 0\":plan(); return p[1].step, p[2].step, p[3].step")
        == "scan \"events.csv\": all columns filter tone > 0, part by part sort tone")
    #expect(
      shown("local p = s:group(\"source\"):count():plan(); return p[1].step, p[1].rows, p[2].rows")
        == "scan \"events.csv\": 1 of 4 columns, in one part 4 3")
  }

  @Test(
    "refuses at once what can't be done, and says what can",
    arguments: [
      ("s:filter \"tome > 0\"", "error: rows have no column \"tome\" / did you mean tone?"),
      (
        "s:filter(function() end)",
        "error: a condition expected, got a function / a function over rows wants them in a table: collect()"
      ),
      (
        "s:derive{ x = function() end }",
        "error: column \"x\" wants an expression in text, got a function / a function over rows wants them in a table: collect()"
      ),
      (
        "s.tone",
        "error: the cells of \"tone\" are read when a question needs them / scan:select{ \"tone\" }:collect() reads them into a table"
      ),
      ("s:group \"sauce\"", "error: rows have no column \"sauce\" / columns are date, source, target, tone"),
      ("scan \"nowhere.csv\"", "error: cannot read nowhere.csv: No such file or directory"),
      (
        "scan(\"\(#filePath)\", { colums = {} })",
        "error: load has no option \"colums\" / did you mean columns?"
      ),
    ])
  func refusals(question: String, answer: String) {
    #expect(shown("return \(question)") == answer)
  }
}
