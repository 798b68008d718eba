import LuaHost
import Testing

@testable import Workbench

/// What a person brings along, and what one would otherwise be told nothing of.
@Suite("One's own rows, and what is said of tables at the prompt") struct OwnRowsTests {
  @Test(
    "a list of Lua tables becomes a table with all verbs",
    arguments: [
      ("rows_of{ { s = 'A', n = 3 }, { s = 'B' } }:count()", "2"),
      ("rows_of{ { s = 'A', n = 3 }, { s = 'B' } }:sum 'n'", "3"),
      ("rows_of{ { guest = actor 'Kim Il Sung', n = 3 } }:join(visits, 'guest'):count() > 0", "true"),
      ("visits:join(rows_of{ { guest = actor 'Kim Il Sung' } }, 'guest', 'semi'):count() > 0", "true"),
      ("rows_of{ { d = date '1990' } }:filter{ d = before '1991' }:count()", "1"),
      ("rows_of{ 1 }", "error: row 1 is a number / a row has names: { state = \"MNG\", n = 3 }"),
      ("rows_of{ { 1 } }", "error: row 1 is a list / a row has names: { state = \"MNG\", n = 3 }"),
      ("rows_of{ { f = print } }", "error: a column can't hold a function / row 1 has one in \"f\""),
      (
        "visits:select 'guest, host'",
        "error: visits have no column \"guest, host\" / several stand in braces: { \"guest\", \"host\" }"
      ),
      (
        "visits:sort 'date desc'", "error: visits have no column \"date desc\" / downwards is \"-date\""
      ),
      ("visits:group('host'):aggregate{ first = 'min(date)' }:columns()[2].name", "first"),
      (
        "max(1, 5)",
        "error: bad argument #1 to 'max' (the name of a column expected, got 1) / of numbers it is math.max(…)"
      ),
      (
        "visits:derive{ y = \"date < '1990' and 'old' or 'new'\" }",
        "error: \"old\" is no condition / one value or another by a condition is if(condition, value, other)"
      ),
    ])
  func rows(code: String, wanted: String) throws {
    #expect(try Shipped.session().shown(byChunk: "return \(code)") == wanted)
  }

  private static func lines(_ session: Session, _ entry: String) -> [String] {
    switch session.evaluate(entry) {
    case .shown(let text): text.split(separator: "\n").map(String.init)
    case .failed(let error): ["error: \(error.message)"]
    }
  }

  @Test("rows that tell of one happening are spoken of once, where they are counted")
  func repeated() throws {
    let session = try Shipped.session()
    let told = "(rows are claims: these 33 tell of 21 visits; events() has each once)"
    #expect(Self.lines(session, "visits:count()") == [told, "33"])
    #expect(Self.lines(session, "visits:count()") == ["33"])
    #expect(Self.lines(try Shipped.session(), "visits:group \"place\":count()").first == told)
    #expect(Self.lines(try Shipped.session(), "visits:events():count()") == ["21"])
  }

  @Test("a join without partners says which side has ids, and one that multiplies rows by how many")
  func joins() throws {
    let session = try Shipped.session()
    _ = session.evaluate("w = rows_of{ { guest = 'Kim Il Sung' } }")
    #expect(
      Self.lines(session, "visits:join(w, \"guest\")").first
        == "(no row has a partner: \"guest\" holds actors, which are compared by their ids, and \"guest\" holds text)"
    )
    _ = session.evaluate(
      "a = rows_of{ { k = 1 }, { k = 2 } }; b = rows_of{ { k = 1 }, { k = 1 }, { k = 2 } }")
    #expect(Self.lines(session, "a:join(b, \"k\")").first?.hasPrefix("(1 rows more than before") ?? false)
  }

  @Test("a table of the corpus whose name is given to something else can be had back")
  func restoring() throws {
    let session = try Shipped.session()
    #expect(
      Self.lines(session, "visits = {}")
        == ["(visits is no table of the corpus from now on; restore \"visits\" brings it back)"])
    _ = session.evaluate("restore \"visits\"")
    #expect(Self.lines(session, "#visits") == ["33"])
    #expect(Self.lines(session, "visits = visits:take(3)") == [])
  }

  @Test("a saved session prints what the prompt showed")
  func saved() throws {
    let folder = try DataFolder(["empty": ""])
    let session = try Shipped.session()
    session.rowLimit = 10
    for entry in ["visits", "{ 1, 2 }", "1 + 1"] { _ = session.evaluate(entry) }
    _ = session.evaluate("save \"\(folder.path("s.lua"))\"")
    #expect(
      session.shown(byChunk: "local f = io.open(\"\(folder.path("s.lua"))\"); return f:read \"a\"")
        == "print(shown(visits))\nprint(shown({ 1, 2 }))\nprint(1 + 1)\n")
  }
}
