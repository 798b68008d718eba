import Chronology
import Columnar
import Testing

/// Functions in expressions that choose among values, and those of plain mathematics.
@Suite("Alternatives") struct AlternativesTests {
  static func table() throws -> Table {
    try Table(columns: [
      .text("place", ["Pyongyang", "Ulaanbaatar", nil, "Seoul"]),
      .dates("date", [try EDTF("1956"), try EDTF("1956-07-16"), try EDTF("1988"), nil], blank: .unknown),
      .integers("n", [3, -4, 0, nil]),
      .numbers("score", [0.5, -2.5, 2.5, 10.04], blank: .none),
    ])
  }

  static func words(_ expression: String) throws -> [String] {
    try table().values(of: ExpressionParser.parse(expression)).values.map(\.description)
  }

  @Test(
    "each row gets the value that its condition chooses",
    arguments: [
      ("if(n > 0, 'gain', 'loss')", ["gain", "loss", "loss", "loss"]),
      ("if(place == 'Seoul', 1, 0)", ["0", "0", "0", "1"]),
      ("if(n > 0, n, score)", ["3", "-2.5", "2.5", "10.04"]),
      ("if(date < '1956-07-01', 'before', 'after')", ["unknown", "after", "after", "unknown"]),
      ("if(date < '1956-07-01', 'same', 'same')", ["same", "same", "same", "same"]),
      ("if(isblank(date), '1990', date)", ["1956", "1956-07-16", "1988", "1990"]),
      ("coalesce(place, 'nowhere')", ["Pyongyang", "Ulaanbaatar", "nowhere", "Seoul"]),
      ("coalesce(n, score, 7)", ["3", "-4", "0", "10.04"]),
      ("min(n, 1)", ["1", "-4", "0", "not covered"]),
      ("max(n, score)", ["3", "-2.5", "2.5", "not covered"]),
      ("min(n, score, -1)", ["-1", "-4", "-1", "not covered"]),
      ("abs(n)", ["3", "4", "0", "not covered"]),
      ("round(score)", ["1", "-3", "3", "10"]),
      ("round(score, 1)", ["0.5", "-2.5", "2.5", "10"]),
      ("round(score, -1)", ["0", "0", "0", "10"]),
      ("sqrt(score + 2)", ["1.5811388300841898", "unknown", "2.1213203435596424", "3.4698703145794942"]),
      ("floor(score)", ["0", "-3", "2", "10"]),
      ("ceil(score)", ["1", "-2", "3", "11"]),
      ("floor(n / 10) * 10", ["0", "-10", "0", "not covered"]),
      ("decade(n + 1985)", ["1980", "1980", "1980", "not covered"]),
      ("sub(place, 1, 2)", ["Py", "Ul", "not covered", "Se"]),
      ("sub(place, -3)", ["ang", "tar", "not covered", "oul"]),
      ("sub(place, 4, 2)", ["", "", "not covered", ""]),
      ("log(n)", ["1.0986122886681098", "unknown", "unknown", "not covered"]),
    ] as [(String, [String])])
  func choosing(expression: String, wanted: [String]) throws {
    #expect(try Self.words(expression) == wanted)
    // The same by the kernels for many rows.
    let quick = try Execution.$current.withValue(Execution(threads: 2, quickFrom: 0, grain: 1)) {
      try Self.words(expression)
    }
    #expect(quick == wanted)
  }

  @Test(
    "a mistake is told with the form that is right",
    arguments: [
      ("ifelse(n > 0, 1, 0)", "there is no function \"ifelse\"", "did you mean if(condition, value, other)?"),
      ("if(n > 0, 1)", "\"if\" does not take 2 arguments", "write if(condition, value, other)"),
      (
        "max(n)", "\"max\" takes the values of one row that are to be compared, as in max(column, other)",
        "that of a whole column is a figure: aggregate{ x = max \"column\" }"
      ),
    ])
  func mistakes(text: String, message: String, hint: String) {
    do throws(ExpressionError) {
      _ = try ExpressionParser.parse(text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.message == message)
      #expect(error.hint == hint)
    }
  }

  @Test(
    "values that have nothing in common, and conditions that are none, are refused",
    arguments: [
      ("if(n > 0, place, n)", "column \"place\" holds text here and integer there"),
      ("if(place, 1, 0)", "\"place\" is a text, and a condition answers yes or no"),
      ("abs(place)", "\"abs\" takes a number, and \"place\" is a text"),
      ("round(score, place)", "\"round\" takes a number of decimal places, -15 to 15"),
      ("coalesce(date, 'soon')", nil),
    ] as [(String, String?)])
  func refusals(text: String, message: String?) throws {
    let error = #expect(throws: TableError.self) { _ = try Self.words(text) }
    if let message { #expect(error?.message == message) }
  }

  @Test("an expression is written as it is read")
  func writing() throws {
    for text in ["if(n > 0, 'a', 'b')", "coalesce(n, score, 7)", "round(score, 1)", "max(n, -1)"] {
      let expression = try ExpressionParser.parse(text)
      #expect(try ExpressionParser.parse("\(expression)") == expression)
    }
  }
}
