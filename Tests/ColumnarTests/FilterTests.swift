import Chronology
import Columnar
import Testing

@Suite("Filter") struct FilterTests {
  @Test(
    "keeps what is certain and sets apart what is possible",
    arguments: [
      ("place == 'Pyongyang'", "1 3 4 8", "–"),
      ("place ~= 'Pyongyang'", "2 5 6", "–"),
      ("not (place == 'Pyongyang')", "2 5 6", "–"),
      ("place < 'p'", "6", "–"),
      ("oneof(place, 'Ulaanbaatar', 'Öndörkhaan')", "2 5 6", "–"),
      ("matches(place, 'ondor')", "6", "–"),
      ("matches(guest, 'kim il-sung')", "2 5", ""),
      ("guest == 'Batmönkh'", "4 8", ""),
      ("guest ~= 'Batmönkh'", "1 2 3 5 6", ""),
      ("date == '1956'", "1 2", "–"),
      ("date == 1956", "1 2", "–"),
      ("date < '1956-07-17'", "", "1 –"),
      ("date < '1956-07-19'", "2", "1 –"),
      ("before(date, '1990')", "1 2 3 4 5", "–"),
      ("date > '1974'", "4 5 8", "–"),
      ("date <= '1974'", "1 2 3", "–"),
      ("within(date, '1956/1985')", "1 2 3", "–"),
      ("overlaps(date, '1956-07-17')", "2", "1 –"),
      ("contains(date, '1956-07-17')", "2", "1 –"),
      ("crew > 150", "1 4", "6"),
      ("crew == 100", "", "2 6"),
      ("crew <= 20", "5 – 8", "6"),
      ("number >= 5", "5 6 8", ""),
      ("number ~= 5", "1 2 3 4 6 8", ""),
      ("number < 2.5", "1 2", ""),
      ("score == 2", "3 8", ""),
      ("score * 2 + 1 > number", "1 3 6", ""),
      ("number == number", "1 2 3 4 5 6 8", ""),
      ("state", "1 2 5 –", "4"),
      ("state == false", "3 6 8", "4"),
      ("not state", "3 6 8", "4"),
      ("number == nil", "–", ""),
      ("isblank(place)", "–", ""),
      ("isblank(place, 'none')", "", ""),
      ("date ~= nil and place ~= nil", "1 2 3 4 5 8", ""),
      ("year(date) == 1956", "1 2", "–"),
      ("decade(date) == 1980", "4 5", "–"),
      ("month(date) == 7", "2", "1 4 – 8"),
      ("length(place) > 10", "2 5", "–"),
      ("lower(place) == 'pyongyang'", "1 3 4 8", "–"),
      ("true", "1 2 3 4 5 6 – 8", ""),
      ("'1956' == date", "1 2", "–"),
      ("5 < number", "6 8", ""),
      ("place == 'Pyongyang' and date < '1980'", "1 3", "–"),
      ("place == 'Pyongyang' or date < '1980'", "1 2 3 4 8", "–"),
    ])
  func verdicts(text: String, certain: String, possible: String) throws {
    let result = try Visits.table().filter(ExpressionParser.parse(text))
    #expect(result.numbers == certain)
    #expect(result.doubtful?.numbers ?? "" == possible)
    #expect(result.universe == 8)
    #expect(result.origins?.count == result.rowCount)
  }

  @Test("filters doubtful rows too, and leaves them doubtful")
  func twice() throws {
    let early = try Visits.table().filter(ExpressionParser.parse("date < '1956-07-17'"))
    let there = try early.filter(ExpressionParser.parse("place == 'Pyongyang'"))
    #expect(there.numbers == "")
    #expect(there.doubtful?.numbers == "1 –")
    let nowhere = try early.filter(ExpressionParser.parse("number == 1"))
    #expect(nowhere.doubtful?.numbers == "1")
    #expect(nowhere.doubtful?.origins == Origins([[10]]))
    #expect(nowhere.universe == 0)
    #expect(nowhere.history == ["filter date < \"1956-07-17\"", "filter number == 1"])
  }

  @Test("takes verdicts from elsewhere")
  func fromVerdicts() throws {
    let table = try Visits.table()
    let result = try table.filter(verdicts: [.yes, .maybe, .no, .no, .no, .no, .yes, .maybe])
    #expect(result.numbers == "1 –")
    #expect(result.doubtful?.numbers == "2 8")
    let kept = try result.filter(verdicts: [.no, .yes])
    #expect(kept.doubtful?.numbers == "2 8")
    #expect(throws: TableError.self) { try table.filter(verdicts: [.yes]) }
  }

  @Test(
    "says what is wrong in words for a person",
    arguments: [
      ("plcae == 'x'", "visits have no column \"plcae\"; did you mean place?"),
      (
        "zzzzz == 'x'",
        "visits have no column \"zzzzz\"; columns are date, place, guest, crew, number, score, state"
      ),
      ("number == 'x'", "\"number\" is an integer and does not compare with \"x\", a text"),
      ("place == 5", "\"place\" is a text and does not compare with \"5\", an integer"),
      ("state < true", "\"state\" is a boolean and does not compare with \"true\", a boolean"),
      (
        "place",
        "\"place\" is a text, and a condition answers yes or no; compare it with something: place == …"
      ),
      (
        "matches(number, '1')",
        "\"number\" is an integer, and only texts are matched; compare it with ==, < or > instead"
      ),
      ("before(place, '1990')", "\"place\" is a text, and only dates lie before a date"),
      ("place + 1 > 2", "\"place\" is a text, and \"+\" takes numbers and quantities"),
      ("year(place) == 1", "\"year\" takes a date, and \"place\" is a text"),
      (
        "crew + number * 1 > 5 and crew == place",
        "\"crew\" is a quantity and does not compare with \"Pyongyang\", a text"
      ),
      (
        "number * 9223372036854775807 > 1",
        "2 * 9223372036854775807 is too large for a whole number; multiply by 1.0 to compute with fractions"
      ),
    ])
  func errors(text: String, message: String) throws {
    let table = try Visits.table()
    let expression = try ExpressionParser.parse(text)
    #expect {
      try table.filter(expression)
    } throws: {
      "\($0)" == message
    }
  }

  @Test("explains a text that is no date")
  func badDate() throws {
    let table = try Visits.table()
    #expect {
      try table.filter(.compare(.less, .column("date"), .literal("1956-13")))
    } throws: {
      ($0 as? TableError)?.code == .badDate
    }
  }
}

@Suite("Edges") struct EdgeTests {
  @Test(
    "asks anything of a column of nothing but blanks",
    arguments: [
      "a > 5", "a == 'x'", "matches(a, 'x')", "before(a, '1990')", "a + 1 > 2", "a", "a == true",
      "oneof(a, 1)",
    ])
  func allBlank(text: String) throws {
    let column = try Column("a", values: [.blank(.unknown), .blank(.none), .blank(.notCovered)])
    let result = try Table(columns: [column, .integers("n", [1, 2, 3])]).filter(ExpressionParser.parse(text))
    #expect(result.rowCount == 0)
    #expect(result.doubtful?.cells("n") == ["1"])
  }

  @Test("sums and sorts a column of nothing but blanks")
  func sumOfBlanks() throws {
    let table = try Table(columns: [Column("a", values: [.blank(.none), .blank(.unknown)])])
    let row = try table.sort("a").aggregate(by: [], [.sum("a"), .mean("a"), .max("a"), .list("a")])
    #expect(
      row.columns.map { "\($0.name) \($0[0])" } == [
        "sum_a unknown", "sum_a_not_covered 0", "sum_a_none 1", "sum_a_unknown 1",
        "mean_a unknown", "mean_a_not_covered 0", "mean_a_none 1", "mean_a_unknown 1",
        "max_a unknown", "list_a unknown",
      ])
  }

  @Test("applies every verb to a table without rows and to one without columns")
  func empty() throws {
    for table in [try Table(columns: []), try Visits.table().take(0)] {
      let all = try table.filter(.literal(true)).sort([]).take(5).rows(at: []).distinct().append(table)
        .derive("one", .literal(1)).select(["one"]).aggregate(by: ["one"], [.count()])
      #expect(all.rowCount == 0)
      #expect(all.doubtful == nil)
      #expect(all.columns.map(\.name) == ["one", "count"])
    }
  }
}
