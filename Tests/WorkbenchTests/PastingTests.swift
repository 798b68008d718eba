import LuaHost
import Testing
import Workbench

@Suite("Lines pasted together")
struct PastingTests {
  @Test(
    "are one entry or several, each on the line where it stood",
    arguments: [
      ("visits:count()", ["visits:count()"]),
      ("a = 1\nb = 2", ["a = 1", "\nb = 2"]),
      ("a = 1\n\n\nb = 2\n", ["a = 1", "\n\n\nb = 2"]),
      (
        "visits:filter{ place = \"Pyongyang\" }\n  :count()",
        ["visits:filter{ place = \"Pyongyang\" }\n  :count()"]
      ),
      ("x = visits\n  :count()", ["x = visits\n  :count()"]),
      (
        "for i = 1, 2 do\n  print(i)\nend\nvisits:count()",
        ["for i = 1, 2 do\n  print(i)\nend", "\n\n\nvisits:count()"]
      ),
      ("local a = 1\na + 1", ["local a = 1", "\na + 1"]),
      // What can't be taken apart stays whole, so that its error has its place.
      ("a = 1\nb = = 2", ["a = 1\nb = = 2"]),
      ("f(\n1", ["f(\n1"]),
      // A session, prompts and answers.
      (
        "> a = 1\n> a\n1\n> f = function()\n…   return 2\n… end",
        ["a = 1", "\na", "\n\n\nf = function()\n  return 2\nend"]
      ),
    ])
  func units(text: String, expected: [String]) throws {
    #expect(try Shipped.session().units(of: text) == expected)
  }

  @Test("name the line of a mistake")
  func place() throws {
    let session = try Shipped.session()
    let units = session.units(of: "a = 1\nvisits:fitler{}")
    guard case .failed(let error) = session.evaluate(try #require(units.last)) else {
      Issue.record("nothing failed")
      return
    }
    #expect(error.place?.line == 2)
  }
}
