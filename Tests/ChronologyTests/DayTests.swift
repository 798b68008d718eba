import Testing

@testable import Chronology

@Suite("Days")
struct DayTests {
  @Test(
    "a day of the calendar has its number",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 3, 1, 11_017), (1600, 2, 29, -135_081),
      (0, 1, 1, -719_528), (-1, 12, 31, -719_529), (1956, 7, 16, -4_917),
    ])
  func number(year: Int, month: Int, day: Int, number: Int) throws {
    let made = try #require(Day(year: year, month: month, day: day))
    #expect(made.rawValue == number)
    #expect(made.year == year)
    #expect(made.month == month)
    #expect(made.day == day)
  }

  @Test("days follow one another through eight hundred years without a gap")
  func succession() throws {
    var expected = try #require(Day(year: -400, month: 1, day: 1)).rawValue
    for year in -400...400 {
      for month in 1...12 {
        for day in 1...Day.count(ofMonth: month, year: year) {
          let made = try #require(Day(year: year, month: month, day: day))
          guard made.rawValue == expected, made.civil == (year, month, day) else {
            Issue.record("\(year)-\(month)-\(day) is \(made.rawValue), not \(expected)")
            return
          }
          expected += 1
        }
      }
    }
  }

  @Test(
    "there is no day that the calendar lacks",
    arguments: [
      (2015, 2, 29), (1900, 2, 29), (2016, 4, 31), (2016, 13, 1), (2016, 0, 1), (2016, 1, 0), (Int.max, 1, 1),
    ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("the distant days lie beyond all others")
  func distant() throws {
    let first = try #require(Day(year: Day.yearLimits.lowerBound, month: 1, day: 1))
    let last = try #require(Day(year: Day.yearLimits.upperBound, month: 12, day: 31))
    #expect(.distantPast < first)
    #expect(last < .distantFuture)
    #expect(Day.distantFuture.advanced(by: 1) == .distantFuture)
  }

  @Test(
    "a day is told year first",
    arguments: [(1956, "1956-07-16"), (7, "0007-07-16"), (-275, "-0275-07-16"), (12_345, "Y12345-07-16")])
  func description(year: Int, text: String) throws {
    #expect(try #require(Day(year: year, month: 7, day: 16)).description == text)
  }
}
