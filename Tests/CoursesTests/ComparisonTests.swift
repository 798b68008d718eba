import Testing

@testable import Courses

/// What is said of answers that are wrong: by what kind of thing they differ, never only that they do.
@Suite("Feedback")
struct ComparisonTests {
  private struct Case: CustomTestStringConvertible {
    let solution: String
    var check = ""
    let answer: String
    let says: [String]

    var testDescription: String { answer }
  }

  private static let cases = [
    // Rows.
    Case(
      solution: "visits:filter{ place = \"Pyongyang\" }",
      answer: "visits:filter{ place = \"Pyongyang\" }:take(6)",
      says: [
        "2 rows are missing: 2004 · Natsagiin Bagabandi · Kim Jong Il · Mongolia; 2013 · Tsakhiagiin Elbegdorj · Kim Yong-nam · Mongolia"
      ]),
    Case(
      solution: "visits:filter{ date = \"1999\" }",
      answer: "visits:filter{ date = one_of(\"1999\", \"1988\") }",
      says: [
        "5 rows are too many: 1988 · Kim Il Sung · Jambyn Batmönkh · North Korea; 1988 · Kim Il Sung · North Korea · Mongolia (2 times); 1988 · Kim Yong-nam · North Korea · Mongolia (2 times)"
      ]),
    Case(
      solution: "visits:filter{ date = \"1999\" }:events()", answer: "visits:filter{ date = \"1999\" }",
      says: [
        "1999 · Kim Dae-jung · South Korea · Mongolia speaks of what has a row already > table:events() makes one row of what speaks of one happening"
      ]),
    Case(
      solution: "visits:filter{ guest = \"Ho Dam\" }:sort \"date\"", check: "ordered = true",
      answer: "visits:filter{ guest = \"Kim Yong-nam\" }:sort \"date\"",
      says: [
        "1 row is missing: 1973 · Ho Dam · Yumjaagiin Tsedenbal · North Korea\n8 rows are too many: 1985 · Kim Yong-nam · Jambyn Batmönkh · North Korea (2 times); 1985 · Kim Yong-nam · North Korea · Mongolia (2 times); 1988 · Kim Yong-nam · North Korea · Mongolia (2 times); and 2 more",
        "the order counts once the rows are right",
      ]),
    Case(
      solution: "visits:filter{ origin = \"Mongolia\" }:sort \"date\"", check: "ordered = true",
      answer: "visits:filter{ origin = \"Mongolia\" }:sort \"-date\"",
      says: [
        "the rows are right, their order is not: row 1 is 2013 · Tsakhiagiin Elbegdorj · Mongolia · North Korea > table:sort \"column\"; a - before the name orders downwards"
      ]),
    Case(
      solution: "visits:select{ \"date\", \"guest\" }", answer: "visits:select{ \"guest\" }",
      says: ["the column date is missing > yours are guest"]),
    Case(
      solution: "visits:filter{ status = \"asserted\" }:group \"destination\":count()",
      answer: "visits:group \"destination\":count()",
      says: [
        "in the row Mongolia · 22: n is off, it is too high: 3 claims behind it do not belong, such as mn-kp-wiki · Post-1990, paragraph 4"
      ]),
    Case(
      solution: "visits:events():group \"destination\":count()",
      answer: "visits:group \"destination\":count()",
      says: [
        "in the row North Korea · 10: n is off, it is too high, though its claims are right\nin the row Mongolia · 22: n is off, it is too high, though its claims are right"
      ]),
    // Doubt.
    Case(
      solution: "population:filter{ value = above(1000) }", check: "rows_by_claims = true",
      answer:
        "population:filter{ value = above(1000) }:append(population:filter{ value = above(1000) }:possible())",
      says: [
        "South Koreans in Mongolia · South Korea · Mongolia · expatriates; North Korean refugees and defectors · North Korea · Mongolia · defectors are counted as certain, and only possible > what only may belong is kept apart: table:possible()"
      ]),
    Case(
      solution: "visits:filter{ date = before \"1957\" }", check: "rows_by_claims = true",
      answer: "visits:filter{ date = before \"1956-07-17\" }",
      says: [
        "1956 · Yumjaagiin Tsedenbal · Kim Il Sung · Mongolia is only possible in your answer, and certain\n1 row is missing: 1956-07-16/1956-07-18 · Kim Il Sung · Yumjaagiin Tsedenbal · North Korea > a date in text names the whole period, a date value keeps its doubt"
      ]),
    Case(
      solution: "visits:filter{ date = before \"1956-07-17\" }",
      check: "rows_by_claims = true, possible = true",
      answer: "visits:take(0)",
      says: [
        "not among what is possible: 1956 · Yumjaagiin Tsedenbal · Kim Il Sung · Mongolia; [..2007-12] · Vitit Muntarbhorn · Mongolia · inspection > what is possible goes along with a table through filter; take and derive keep it too"
      ]),
    Case(
      solution: "visits:take(0)", check: "rows_by_claims = true, possible = true",
      answer: "visits:filter{ date = before \"1956-07-17\" }",
      says: [
        "among what is possible, and not to be there: 1956 · Yumjaagiin Tsedenbal · Kim Il Sung · Mongolia; [..2007-12] · Vitit Muntarbhorn · Mongolia · inspection > what is possible goes along with a table through filter; take and derive keep it too"
      ]),
    // Evidence and readings.
    Case(
      solution: "missions:filter{ form = \"closed\" }:events()",
      check: "columns = { \"date\" }, claims = true",
      answer: "missions:filter{ form = \"closed\" }:take(1)",
      says: [
        "the evidence lacks 1 claim: mn-kp-infolist · Post-1990 > why(table) shows the claims behind a result"
      ]),
    Case(
      solution: "missions:filter{ form = \"closed\" }:take(1)",
      check: "columns = { \"date\" }, claims = true",
      answer: "missions:filter{ form = \"closed\" }:events()",
      says: [
        "it rests on 1 claim that does not belong: mn-kp-infolist · Post-1990 > why(table) shows the claims behind a result"
      ]),
    Case(
      solution: "with_reading(\"strict\", function() return missions end)",
      check: "reading = \"strict\", rows_by_claims = true", answer: "missions",
      says: [
        "it is to be computed under the reading \"strict\", and is under none > with_reading(\"strict\", function() return missions:filter{ … } end): the function names missions itself, for a table made outside keeps the reading it was made under"
      ]),
    Case(
      solution: "missions:filter{ form = \"closed\" }", check: "rows_by_claims = true",
      answer: "missions:filter{ form = \"closed\" }:events()",
      says: [
        "1999 · North Korean embassy in Ulaanbaatar · North Korea · Mongolia is one row of several claims, and each claim is asked for as a row of its own > table:events() makes one row of what speaks of one happening: leave it out"
      ]),
    Case(
      solution: "missions[1].sender", answer: "missions",
      says: [
        "an actor is asked for, and this is a table of rows > a cell is had by row and column: table[1].mission"
      ]
    ),
    Case(
      solution: "date \"1999\"", answer: "missions",
      says: [
        "a date is asked for, and this is a table of rows > a cell is had by row and column: table[1].date"
      ]),
    // Quantities.
    Case(
      solution: "quantity(\"200..400\", \"person\")", answer: "quantity(\"200..500\", \"person\")",
      says: ["the upper bound is too high"]),
    Case(
      solution: "quantity(\"200..400\", \"person\")", answer: "quantity(\"100..500\", \"person\")",
      says: ["the lower bound is too low, and the upper bound is too high"]),
    Case(
      solution: "quantity(\"200..400\", \"person\")", answer: "quantity(\"over 200\", \"person\")",
      says: ["the upper bound is missing"]),
    Case(
      solution: "quantity(\"over 200\", \"person\")", answer: "quantity(\"200..400\", \"person\")",
      says: ["there is no upper bound: nothing says one"]),
    Case(
      solution: "quantity(\"about 8\", \"person\")", answer: "quantity(\"8\", \"person\")",
      says: ["the bounds are right, but it was said as \"about\""]),
    Case(
      solution: "quantity(\"8\", \"person\")", answer: "quantity(\"9\", \"person\")",
      says: ["the figure is too high"]),
    Case(
      solution: "quantity(\"8\", \"person\")", answer: "quantity(\"8\", \"USD\")",
      says: ["the unit is off: person is asked for"]),
    Case(
      solution: "quantity(\"over 8\", \"person\")", answer: "8",
      says: ["a bare number says too much: the figure is known only within bounds"]),
    // Dates.
    Case(
      solution: "date \"1956-07-16/1956-07-18\"", answer: "date \"1956-07-16/1956-07-19\"",
      says: ["its last day is too late"]),
    Case(solution: "date \"1956-07-16\"", answer: "date \"1956\"", says: ["the date is wider than need be"]),
    Case(
      solution: "date \"1956\"", answer: "date \"1956-07-16\"", says: ["the date is narrower than is known"]),
    Case(
      solution: "date \"1956~\"", answer: "date \"1956\"",
      says: ["the days are right, the marks of doubt (~, ?) are not"]),
    // Blanks.
    Case(
      solution: "unknown", answer: "none",
      says: ["it is another sort of blank: here somebody says that it is not known"]),
    Case(
      solution: "unknown", answer: "0",
      says: ["there is no figure to be had here: somebody says that it is not known"]),
    // Numbers, with what the lesson says besides.
    Case(
      solution: "8", check: "high = \"Twice?\", low = \"None left out?\"", answer: "9",
      says: ["it is too high > Twice?"]),
    Case(
      solution: "8", check: "high = \"Twice?\", low = \"None left out?\"", answer: "7",
      says: ["it is too low > None left out?"]),
    Case(
      solution: "{ made = 8, planned = 1 }", check: "parts = { made = { high = \"Twice?\" } }",
      answer: "{ made = 9, planned = 2 }", says: ["made: it is too high > Twice?", "planned: it is too high"]),
    Case(solution: "1000.5", answer: "1000", says: ["it is a little too low: was something rounded?"]),
    Case(solution: "1000", answer: "999", says: ["it is too low"]),
    // Lists and texts.
    Case(
      solution: "{ 1950, 1960 }", answer: "{ 1950, 1970 }",
      says: ["in the list 1960 is missing, and 1970 is too many"]),
    Case(
      solution: "{ 1950, 1960 }", check: "ordered = true", answer: "{ 1960, 1950 }",
      says: ["all of it is there, in another order: at 1 stands 1960"]),
    // Of words in order it is said where they are off, never which ones are missing.
    Case(
      solution: "{ \"maybe\", \"yes\", \"yes\", \"no\" }", check: "ordered = true",
      answer: "{ \"maybe\", \"no\", \"yes\", \"maybe\" }", says: ["2 of 4 are not right, at 2 and 4"]),
    Case(
      solution: "{ \"maybe\", \"yes\", \"yes\", \"no\" }", check: "ordered = true",
      answer: "{ \"maybe\", \"no\" }",
      says: ["4 are asked for, and the list has 2; 1 of 2 is not right, at 2"]),
    Case(
      solution: "{ \"maybe\", \"yes\" }", check: "ordered = true", answer: "{}",
      says: ["the list is empty, and 2 are asked for"]),
    Case(
      solution: "{ 1950, 1960 }", check: "ordered = true", answer: "{ 1951, 1961 }",
      says: ["none of the 2 is right"]),
    Case(
      solution: "\"Ho Dam, 1973\"", check: "other = \"Guest, then year.\"", answer: "\"Ho Dam\"",
      says: ["it begins as it should, and ends too early > Guest, then year."]),
    Case(solution: "\"Ho Dam, 1973\"", answer: "\"1973\"", says: ["its beginning is missing"]),
    Case(
      solution: "\"Ho Dam\"", answer: "\"Ho Dam, 1973\"",
      says: ["all that is asked for is there, and more besides"]),
    Case(solution: "\"Ho Dam\"", answer: "\"ho dam\"", says: ["only capitals, accents or hyphens differ"]),
    Case(
      solution: "missions[1].sender", answer: "missions[1].receiver",
      says: ["this is not who or what is asked for"]),
  ]

  @Test("says by what kind of thing an answer differs", arguments: cases)
  private func feedback(example: Case) throws {
    let folder = try Folder([
      "c/course.lua": "return { title = \"C\", lessons = { \"one\" } }",
      "c/one.lua": """
      return {
        title = "T", task = "T", hints = { "h" }, solution = [==[ answer = \(example.solution) ]==],
        check = { \(example.check) },
      }
      """,
    ])
    let lesson = try #require(try CourseReader.course(in: "\(folder.path)/c").lesson("one"))
    let judge = Judge(try Classroom.corpus())
    let (verdict, _) = judge.verdict(
      on: Array("answer = \(example.answer)".utf8), to: lesson, name: "=answer")
    let said = verdict.checks.filter { $0.status != .passed }.map { check in
      check.message + (check.help.map { " > \($0)" } ?? "")
    }
    #expect(said == example.says)
  }
}
