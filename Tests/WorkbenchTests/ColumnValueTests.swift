import Testing

@testable import Workbench

/// Columns as values: their figures, and arithmetic between them.
@Suite("A column taken from a table") struct ColumnValueTests {
  static func session() throws -> Session {
    let session = try Shipped.session()
    _ = session.evaluate("rows = visits:group \"place\":count():derive{ half = \"n / 2\" }")
    return session
  }

  @Test(
    "has the figures that aggregate has, and reckons with its kin",
    arguments: [
      ("rows.n:sum()", "33"),
      ("rows.n:median() <= rows.n:max()", "true"),
      ("rows.n:quantile(0) == rows.n:min()", "true"),
      ("rows.n:quantile(1) == rows.n:max()", "true"),
      ("(rows.n * 2):sum()", "66"),
      ("(2 * rows.n):sum()", "66"),
      ("(rows.n - rows.half):sum()", "16.5"),
      ("(-rows.n):sum()", "-33"),
      ("(rows.n / 0):list()[1]", "nil"),
      ("#(rows.n + 1) == #rows", "true"),
      ("(rows.n + 1)[1] - rows.n[1]", "1"),
      ("rows:derive{ twice = rows.n * 2 }:sum \"twice\"", "66"),
      ("rows:median \"n\" == rows.n:median()", "true"),
      ("rows:quantile(\"n\", 0.5) == rows:median \"n\"", "true"),
      (
        "visits:where(function(row) return row.date.year == 1988 end):count() == visits:filter \"year(date) == 1988\":count()",
        "true"
      ),
    ])
  func figures(code: String, wanted: String) throws {
    let session = try Self.session()
    #expect(session.shown(byChunk: "return \(code)") == wanted)
  }

  @Test(
    "says what it can't do",
    arguments: [
      ("rows.n > 5", "a column is not less or greater than something as a whole"),
      (
        "rows.n + \"x\"",
        "a column reckons with numbers, quantities and columns of its table, not with a string"
      ),
      ("rows.n + visits:count", nil),
      ("rows.place + 1", "\"place\" is a reference to actor, and \"+\" takes numbers and quantities"),
      (
        "rows:take(2):derive{ x = rows.n * 2 }",
        "the column \"n * 2\" was taken from another table, whose rows need not be these"
      ),
      (
        "rows.n + rows:take(2).n",
        "the column \"n\" was taken from another table, whose rows need not be these"
      ),
      ("rows.n:quantile(2)", "bad argument #1 to 'quantile' (a part from 0 to 1 expected, got 2)"),
    ] as [(String, String?)])
  func refusals(code: String, message: String?) throws {
    let session = try Self.session()
    let shown = session.shown(byChunk: "return \(code)")
    #expect(shown.hasPrefix("error: "), "\(code) gave \(shown)")
    if let message { #expect(shown.contains(message), "\(shown)") }
  }
}
