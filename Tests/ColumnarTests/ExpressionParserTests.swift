import Chronology
import Columnar
import Testing

@Suite("Expression parser") struct ExpressionParserTests {
  @Test(
    "reads expressions and writes them back",
    arguments: [
      ("a", "a"), ("a==1", "a == 1"), ("a ~= 'x'", "a ~= \"x\""), ("a < 1.50", "a < 1.5"),
      ("a or b and c", "a or b and c"), ("(a or b) and c", "(a or b) and c"), ("not a == b", "not a == b"),
      ("not (a == b)", "not (a == b)"), ("a - b - c", "a - b - c"), ("a - (b - c)", "a - (b - c)"),
      ("(a + b) * c / 2", "(a + b) * c / 2"), ("-a", "0 - a"), ("-3", "-3"), ("a == nil", "a == nil"),
      ("a ~= nil", "not (a == nil)"), ("nil == a", "a == nil"),
      ("before(date, \"1990\")", "before(date, \"1990\")"), ("date:before('1990')", "before(date, \"1990\")"),
      ("within(date, '1960/1985')", "within(date, \"1960/1985\")"),
      ("during(date, '1956-07-16/1956-07-18')", "within(date, \"1956-07-16/1956-07-18\")"),
      ("after(date, 1990)", "after(date, \"1990\")"),
      ("overlaps(date, '1956-07')", "overlaps(date, \"1956-07-01/1956-07-31\")"),
      ("matches(note, [[camp]])", "matches(note, \"camp\")"), ("oneof(p, 'a', 2)", "oneof(p, \"a\", 2)"),
      ("isblank(p, 'not covered')", "isblank(p, \"not covered\")"),
      ("year(date) == 1956", "year(date) == 1956"),
      ("column('odd name') == 1", "column(\"odd name\") == 1"),
      ("'a\\n\\\"\\\\'  == x", "\"a\\n\\\"\\\\\" == x"),
      ("평양 == 1e3", "평양 == 1000.0"), ("true", "true"), ("a == 'it\\'s'", "a == \"it's\""),
    ])
  func reading(text: String, expected: String) throws {
    let expression = try ExpressionParser.parse(text)
    #expect(expression.description == expected)
    #expect(try ExpressionParser.parse(expression.description) == expression)
  }

  @Test(
    "says what is wrong and where",
    arguments: [
      ("", "a value was expected, not the end (at character 1)"),
      ("a ==", "a value was expected, not the end (at character 5)"),
      ("a = 1", "\"=\" is no part of an expression (at character 3); write == to compare"),
      ("a != 1", "\"!=\" is no part of an expression (at character 3); write ~= for \"is not\""),
      ("a && b", "\"&&\" is no part of an expression (at character 3); write and"),
      ("(a", "\")\" was expected, not the end (at character 3)"),
      ("a b", "an operator or the end was expected, not \"b\" (at character 3)"),
      ("a adn b", "an operator or the end was expected, not \"adn\" (at character 3); did you mean and?"),
      ("a == 'x", "A text begins here and does not end (at character 6); close it with '"),
      ("befor(date, '1990')", "there is no function \"befor\" (at character 1); did you mean before?"),
      (
        "before(date)", "\"before\" does not take 1 arguments (at character 1); write before(date, \"1990\")"
      ),
      ("a < b < c", "comparisons do not chain (at character 7); write a < b and b < c"),
      ("a < nil", "nothing is less or greater than nil (at character 3); use == nil or ~= nil"),
      ("é ? 1", "\"?\" is no part of an expression (at character 3); write if(condition, value, other)"),
      ("a == 1x", "\"1x\" is not a number (at character 6)"),
      (
        "isblank(a, 'maybe')",
        "\"isblank\" takes a sort of blank (at character 12); write \"not covered\", \"none\" or \"unknown\""
      ),
    ])
  func errors(text: String, message: String) {
    #expect {
      try ExpressionParser.parse(text)
    } throws: {
      "\($0)" == message
    }
  }

  @Test("says which date is none, and where it stands")
  func badDate() {
    #expect {
      try ExpressionParser.parse("before(date, '1956-13')")
    } throws: {
      ($0 as? ExpressionError)?.position == 14
    }
  }

  @Test("refuses what would exhaust the stack", arguments: ["(", "not ", "-", "a+", "a and ", "f:year("])
  func deep(part: String) {
    #expect(throws: ExpressionError.self) {
      try ExpressionParser.parse(String(repeating: part, count: 100_000) + "a")
    }
  }
}
