import LuaHost
import Testing
import Workbench

@Suite("What Tab offers after a dot or colon")
struct MemberTests {
  private func offered(_ text: String, after entries: [String] = []) throws -> String {
    let session = try Shipped.session()
    for entry in entries {
      if case .failed(let error) = session.evaluate(entry) { Issue.record("\(error)") }
    }
    return session.complete(text).words.joined(separator: " ")
  }

  @Test(
    "is what the value has, as far as names, fields and constant indices lead",
    arguments: [
      ("list[1].g", "guest guest_title"), ("list[1].guest:", "called is"), ("list[2].", "b inner"),
      ("list[2].inner.", "a"), ("list[2]['inner'].", "a"), ("list[3].", ""), ("list[i].", ""),
      ("list[1]:", "why"), ("visits[1].date.start", "start start_latest"),
      ("visits.gu", "guest guest_title"),
      ("visits.guest:", "distinct list max mean median min quantile sd sum variance"),
      ("word:re", "rep reverse"), ("print(list[2].in", "inner"), ("if list[2].b", "b"),
      ("x = list[2].b", "b"),
      ("\"a\"..lis", "list"), ("list[2]:", ""), ("nobody.", ""), ("nobody.at.", ""), ("5 .", ""),
    ])
  func values(text: String, words: String) throws {
    let entries = [
      "list = { visits[1], { b = 1, inner = { a = 1, ['b c'] = 2, ['end'] = 3 } } }", "word = 'text'",
    ]
    #expect(try offered(text, after: entries) == words)
  }

  @Test("goes through metatables, and calls nothing of the script's for it")
  func metatables() throws {
    let entries = [
      "base = { greet = function() end, name = 'base' }", "derived = setmetatable({}, { __index = base })",
      "asked = setmetatable({ own = 1 }, { __index = function() called = true return {} end })",
      "circle = {} setmetatable(circle, { __index = circle })",
    ]
    #expect(try offered("derived.", after: entries) == "greet name")
    #expect(try offered("derived:", after: entries) == "greet")
    #expect(try offered("asked.", after: entries) == "own")
    #expect(try offered("asked.other.", after: entries) == "")
    #expect(try offered("circle.none.", after: entries) == "")
    let session = try Shipped.session()
    for entry in entries { _ = session.evaluate(entry) }
    for text in ["asked.", "asked.other.", "asked[1].", "asked:"] { _ = session.complete(text) }
    #expect(session.lua.global("called").isNil)
  }

  @Test(
    "is, after a call, what the function says it gives",
    arguments: [
      ("visits:filter{ place = \"Pyongyang\" }:co", "columns count"), ("visits:count():", ""),
      ("visits\n  :fil", "filter"), ("visits{ place = \"Pyongyang\" }:fil", "filter"),
      ("visits:filter{}[1].gu", "guest guest_title"), ("visits:filter{}[1].guest:", "called is"),
      ("visits:filter{}[1].date.is_e", "is_exact"), ("visits:derive{ n = 1 }[1].n", "n note"),
      ("visits:group \"place\":", "aggregate count each max mean median min quantile sd sum take variance"),
      ("actor \"Mongolia\":", "called is"),
      ("date(\"1956\").end_", "end_earliest end_year"), ("(\"x\"):re", "rep reverse"),
      ("why(visits[1]).st", "steps"), ("propose(\"1956\").", ""), ("list():", ""), ("f{}.", ""),
      ("(1 + 2):", ""),
    ])
  func calls(text: String, words: String) throws { #expect(try offered(text) == words) }

  @Test(
    "is every field and method of dates, quantities, actors and rows",
    arguments: [
      (
        "date(\"1956\").",
        "after before canonical day days_to decade during earliest earliest_allowed end_earliest end_year equals finish "
          + "is_approximate is_exact is_interval is_open is_set is_uncertain latest latest_allowed length month "
          + "overlaps precision relation start start_latest text words year years_to"
      ),
      (
        "quantity(5).",
        "above below best equals growth hedge high is_exact left_out low number text unit"
      ),
      (
        "actor(\"Mongolia\").",
        "born called claims codes died id is lifetime name names note of posts sort spellings to"
      ),
      ("visits:select{ \"guest\", \"date\" }[1].", "claims date guest why"),
    ])
  func whole(text: String, words: String) throws {
    #expect(try offered(text) == words)
    // Each of them can be read.
    let session = try Shipped.session()
    for name in words.split(separator: " ") {
      if case .failed(let error) = session.evaluate("return \(text)\(name)") {
        Issue.record("\(name): \(error)")
      }
    }
  }
}
