import LuaHost
import Testing

@testable import Workbench

/// What a person of another tool typed is kept in the hint: its table, its column, its condition and its direction.
@Suite("A hint keeps what was typed") struct HintsThatKeepTests {
  static func hint(_ entry: String) throws -> String {
    let session = try Shipped.session()
    _ = session.evaluate(
      "nmc = rows_of{ { ccode = 2, year = 1900, milex = 5 }, { ccode = 20, year = 1901, milex = 7 } }")
    _ = session.evaluate("st = rows_of{ { ccode = 2, name = 'A' } }")
    guard case .failed(let error) = session.evaluate(entry) else { return "" }
    return error.hint ?? ""
  }

  @Test(
    "and what it suggests runs",
    arguments: [
      ("arrange(nmc, desc(milex))", "nmc:sort \"-milex\""),
      ("arrange(nmc, milex)", "nmc:sort \"milex\""),
      ("nmc:top(5, \"milex\")", "nmc:sort(\"-milex\"):take(5)"),
      ("slice_max(nmc, milex, n = 5)", "nmc:sort(\"-milex\"):take(5)"),
      ("left_join(nmc, st)", "nmc:join(st, \"ccode\", \"left\")"),
      ("left_join(nmc, st, by = \"ccode\")", "nmc:join(st, \"ccode\", \"left\")"),
      ("merge(nmc, st)", "nmc:join(st, \"ccode\")"),
      ("nmc %>% filter(year == 1900)", "nmc:filter \"year == 1900\""),
      ("filter(nmc, year == 1900)", "nmc:filter \"year == 1900\""),
      ("filter(nmc, year == 1900 and milex > 3)", "nmc:filter \"year == 1900 and milex > 3\""),
    ])
  func kept(entry: String, code: String) throws {
    let hint = try Self.hint(entry)
    #expect(hint.hasSuffix(code), "\(entry): \(hint)")
    let session = try Shipped.session()
    _ = session.evaluate(
      "nmc = rows_of{ { ccode = 2, year = 1900, milex = 5 } }; st = rows_of{ { ccode = 2, name = 'A' } }")
    if case .failed(let error) = session.evaluate(code) { Issue.record("\(code): \(error.message)") }
  }

  @Test("a table that is not there is told first")
  func missing() throws {
    #expect(try Self.hint("write.csv(pnl, \"p.csv\")").hasPrefix("nothing is called pnl"))
    #expect(try Self.hint("write.csv(nmc, \"p.csv\")") == "here it is nmc:save \"p.csv\"")
  }

  @Test("one text or another in a filter is spoken of")
  func alternatives() throws {
    guard
      case .shown(let text) = try Shipped.session().evaluate(
        "visits:filter{ guest = \"Kim Il Sung\" or \"Ho Dam\" };")
    else {
      Issue.record("it failed")
      return
    }
    #expect(text.replacing("\n", with: " ").contains("write guest = one_of(\"Kim Il Sung\", \"Ho Dam\")"))
  }

  @Test(
    "signs of other languages in an expression",
    arguments: [
      ("year % 10", "what a division leaves is a - floor(a / b) * b; of years decade(date)"),
      ("year // 10", "write floor(a / b); of years decade(date)"), ("year == 1 & milex > 2", "write and"),
      ("year %in% 1900", "write oneof(column, \"a\", \"b\") for one of several values"),
      ("year > 1900 ? 1 : 2", "write if(condition, value, other)"),
    ])
  func signs(text: String, hint: String) throws {
    #expect(try Self.hint("nmc:derive{ x = \"\(text)\" }") == hint)
  }
}
