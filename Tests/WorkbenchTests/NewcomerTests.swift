import LuaHost
import Testing

@testable import Workbench

/// What people stumbled on who saw the prompt for the first time.
@Suite("A newcomer") struct NewcomerTests {
  @Test("counts by dates as by texts: a date is one key of a Lua table")
  func dateKeys() throws {
    try Shipped.session().run(
      """
      local counts, sum = {}, 0
      for _, v in ipairs(visits) do
        if v.date then counts[v.date] = (counts[v.date] or 0) + 1 end
      end
      for date, n in pairs(counts) do
        assert(n == #visits:filter(function(v) return v.date and v.date.text == date.text end), date.text)
        sum = sum + n
      end
      assert(sum == #visits)
      assert(rawequal(date "1988", date "1988"))
      """, name: "=test")
  }

  @Test(
    "is told where what was typed does something else",
    arguments: [
      (
        "for v in visits:rows() do if v.date == \"1988\" then end end",
        "a date is no text, and no text equals it"
      ),
      (
        "visits:filter{ host = \"Kim Jong\" }:count()",
        "\"Kim Jong\" is taken for Kim Jong Il, the only one in host"
      ),
      ("visits:tail(3)", "here it is take(-3)"),
      ("visits:filter{ rank < -5 }", "filter [[ rank < -5 ]], or filter{ rank = below(-5) }"),
      (
        "visits:filter{ rank = 4 and rank < - 5 }",
        "conditions joined by and, or stand in text: filter [[ rank == 4 and rank < - 5 ]]"
      ),
      ("string.format(\"%d\", visits[1].date)", "help \"string.format\" tells what it takes"),
      ("visits[1].value.x", "the row tells nothing of value"),
    ])
  func told(entry: String, words: String) throws {
    let session = try Shipped.session()
    let answer: String =
      switch session.evaluate(entry) {
      case .shown(let text): text
      case .failed(let error): "\(error.message) \(error.hint ?? "")"
      default: ""
      }
    #expect(answer.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words))
  }

  @Test("is not told that a row says nothing of what it says")
  func wrongKind() throws {
    guard case .failed(let error) = try Shipped.session().evaluate("#visits[1].guest") else {
      Issue.record("a length of an actor")
      return
    }
    #expect(error.hint == nil)
  }
}
