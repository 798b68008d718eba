import Chronology
import Testing

@Suite("Spans")
struct SpanTests {
  @Test(
    "one span lies before another certainly, possibly or not",
    arguments: [
      ("1956", "1957", Truth.yes), ("1956", "1956-07-17", .maybe), ("1957", "1956", .no),
      ("1956-07-16/1956-07-18", "1956-07-17", .no), ("1950/1952", "1952-06-01", .maybe),
      ("2013/..", "2030", .no),
      ("2013/", "2030", .maybe), ("[..1999]", "2000", .yes), ("1956-07-16", "1956-07-16", .no),
    ])
  func before(one: String, other: String, truth: Truth) throws {
    let (one, other) = (try EDTF(one).span, try EDTF(other).span)
    #expect(one.before(other) == truth)
    #expect(other.after(one) == truth)
  }

  @Test(
    "a date falls within a period certainly, possibly or not",
    arguments: [
      ("1988-05", "1988", Truth.yes), ("1988", "1988", .yes), ("1988", "1988-05", .maybe),
      ("1987/1989", "1988", .no), ("1985", "1960/1985~", .maybe), ("1985-12-31", "1960/1985", .yes),
      ("2013/..", "1995/2030", .no), ("2013/", "1995/2030", .maybe),
    ])
  func during(date: String, period: String, truth: Truth) throws {
    let (date, period) = (try EDTF(date).span, try EDTF(period).period)
    #expect(date.during(period) == truth)
    #expect(period.contains(date) == truth)
  }

  @Test(
    "two spans share a day certainly, possibly or not",
    arguments: [
      ("1956-07-16/1956-07-18", "1956-07-18", Truth.yes), ("1956", "1956-07-18", .maybe),
      ("1956", "1957", .no),
      ("1950/1960", "1955", .yes),
    ])
  func overlaps(one: String, other: String, truth: Truth) throws {
    #expect(try EDTF(one).span.overlaps(EDTF(other).span) == truth)
  }

  @Test("only exact spans are certainly equal")
  func equals() throws {
    #expect(try EDTF("1956").span.equals(EDTF("1956").span) == .maybe)
    #expect(try EDTF("1956-07-16").span.equals(EDTF("1956-07-16").span) == .yes)
    #expect(try EDTF("1956-07-16").span.equals(EDTF("1957").span) == .no)
  }

  @Test(
    "ages are counted in completed years",
    arguments: [
      ("1912-04-15", "1988", 75, 76), ("1912-04-15", "1988-04-14", 75, 75),
      ("1912-04-15", "1988-04-15", 76, 76),
      ("1912", "1988", 75, 76), ("1912-02-29", "1913-02-28", 0, 0), ("1912-02-29", "1913-03-01", 1, 1),
      ("1988", "1912-04-15", -77, -76), ("1912-04-15", "1988/..", 75, Int.max),
      ("[..1912]", "1988", 75, Int.max),
    ])
  func completedYears(birth: String, later: String, least: Int, most: Int) throws {
    #expect(try EDTF(birth).span.completedYears(to: EDTF(later).span) == least...most)
  }

  @Test(
    "years are counted with their parts, each in days of its own year",
    arguments: [
      ("1990-01-01", "2000-01-01", 3650, 3650), ("1990-07-02", "1991-01-01", 183, 183),
      ("1991-01-01", "1990-07-02", -183, -183), ("2004-02-29", "2005-02-28", 365, 365),
      ("1994", "1997", 731, 1459), ("1990", "1990", -364, 364),
    ] as [(String, String, Double, Double)])
  func years(from one: String, to other: String, least: Double, most: Double) throws {
    // In days of a common year.
    let years = try #require(try EDTF(one).span.years(to: EDTF(other).span))
    #expect(abs(years.lowerBound * 365 - least) < 1e-9)
    #expect(abs(years.upperBound * 365 - most) < 1e-9)
    #expect(try EDTF(one).span.years(to: EDTF("\(other)/..").span) == nil)
  }

  @Test(
    "lengths count the first and the last day",
    arguments: [
      ("1956-07-16/1956-07-18", 3, 3), ("1956-07-16", 1, 1), ("1956", 1, 366), ("1950/1952", 367, 1096),
      ("2013/..", Int.max, Int.max), ("2013-01-01/", 1, Int.max),
    ])
  func length(text: String, least: Int, most: Int) throws {
    #expect(try EDTF(text).span.length == least...most)
  }

  @Test("days between are bounded too")
  func days() throws {
    #expect(try EDTF("1956-07-16").span.days(to: EDTF("1956-07-18").span) == 2...2)
    #expect(try EDTF("1956-07").span.days(to: EDTF("1956-08-01").span) == 1...31)
    #expect(try EDTF("1956-08-01").span.days(to: EDTF("1956-07-16").span) == -16...(-16))
  }

  @Test("bounds that leave no stretch make no span, others are narrowed")
  func narrowing() throws {
    let (one, two, three) = (Day(1), Day(2), Day(3))
    #expect(Span(start: Bounds(three), end: Bounds(one, two)) == nil)
    let narrowed = try #require(Span(start: Bounds(two, three), end: Bounds(one, two)))
    #expect(narrowed.start == Bounds(two))
    #expect(narrowed.end == Bounds(two))
    #expect(Bounds(three, one) == Bounds(one, three))
  }
}
