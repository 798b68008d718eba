import Interchange
import LuaHost
import Relations
import Testing
import Workbench

@Suite("A session")
struct SessionFunctionsTests {
  private func shown(_ session: Session, _ entry: String) -> String {
    switch session.evaluate(entry) {
    case .shown(let text): text
    case .failed(let error): "! " + error.message + (error.hint.map { " | \($0)" } ?? "")
    }
  }

  @Test("knows its entries, and saves those that worked as a script that runs")
  func history() throws {
    let session = try Shipped.session()
    for entry in [
      "n = visits:count()", "n + 1", "nothing()", "for i = 1, 2 do n = n + i end", "?visits", "n", "n * 2;",
      "print(n)",
    ] {
      _ = session.evaluate(entry)
    }
    #expect(shown(session, "#history()") == "9")
    let folder = try DataFolder(["a.lua": ""])
    let path = folder.path("session.lua")
    #expect(shown(session, "save \"\(path)\"") == "\"\(path)\"")
    #expect(
      try Files.text(at: path) == """
        n = visits:count()
        print(n + 1)
        for i = 1, 2 do n = n + i end
        print(n)
        _ = n * 2;
        print(n)
        print(#history())

        """)
    #expect(
      shown(session, "save \"visits.csv\"")
        == "! bad argument #1 to 'save' (a script's name expected, got \"visits.csv\") | a table is saved by table:save \"visits.csv\""
    )
  }

  @Test("shows its newest entries, as many as the screen has room for, and all of them when asked")
  func newestEntries() throws {
    let session = try Shipped.session()
    #expect(session.shown(byChunk: "return history()") == "(no entries)")
    for number in 1...8 { _ = session.evaluate("x = \(number)") }
    _ = session.evaluate("do\n  x = '\(String(repeating: "평", count: 10))'\nend")
    session.rowLimit = 7
    session.width = 20
    #expect(
      shown(session, "history()") == """
        … 6 before these: view(history()) shows all
         7  x = 7
         8  x = 8
         9  do
              x = '평평평평평평평평평평'
            end
        10  history()
        """)
    #expect(shown(session, "view(history())").hasPrefix(" 1  x = 1\n 2  x = 2\n"))
    #expect(session.rowLimit == 7)
    // It is a list like any other.
    _ = session.evaluate("h = history()")
    #expect(
      shown(session, "#h, h[2], type(h), table.concat(h, '|', 1, 2)")
        == "12\n\"x = 2\"\n\"table\"\n\"x = 1|x = 2\"")
    _ = session.evaluate("h[#h + 1] = 'mine'")
    #expect(shown(session, "tostring(h):sub(-8)") == "\"13  mine\"")
  }

  @Test("keeps its last mistake, with the calls that led to it")
  func mistakes() throws {
    let session = try Shipped.session()
    #expect(shown(session, "last_error()") == "nil")
    _ = session.evaluate("function inner() error 'no' end")
    _ = session.evaluate("inner()")
    #expect(shown(session, "last_error()") == "entry 2:1: no")
    #expect(shown(session, "trace()").contains("in function 'inner'"))
  }

  @Test("reads its corpus anew when asked, and keeps the old one where there is a mistake")
  func reload() throws {
    let base = """
      source "paper" { title = "Paper", sections = { { "lead", "Introduction", 9 } } }
      person "kim" { name = "Kim" }
      kind "visit" { plural = "visits", summary = "somebody travels", roles = { "guest" } }
      visit { guest = "kim", from = "paper/lead/1" }
      """
    let folder = try DataFolder(["a.lua": base])
    func load() throws(CorpusError) -> Corpus { try CorpusLoader.load(folder: folder.data) }
    let session = try Session(corpus: load())
    #expect(shown(session, "reload()") == "! this session's corpus was not read from files")
    session.loadCorpus = load
    #expect(shown(session, "visits:count()") == "1")
    try folder.write(base + "\nvisit { guest = \"kim\", from = \"paper/lead/2\" }", to: "a.lua")
    #expect(shown(session, "reload()") == "1 sources, 1 actors, 2 claims")
    #expect(shown(session, "visits:count()") == "2")
    try folder.write(base + "\nvisit { guest = \"kin\", from = \"paper/lead/2\" }", to: "a.lua")
    #expect(
      shown(session, "reload()")
        == "! the corpus stays as it was: 1 mistake | a.lua:5: visit.guest: there is no actor \"kin\"; did you mean kim?"
    )
    #expect(shown(session, "visits:count()") == "2")
  }
}
