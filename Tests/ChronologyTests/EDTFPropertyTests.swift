import Testing

@testable import Chronology

@Suite("Digits left out, against every day")
struct EDTFPropertyTests {
  /// Every month and day with any of their digits left out, in the years of one pattern.
  @Test(
    "a date with digits left out reaches from the first to the last day it matches",
    arguments: ["1996", "1997", "199X"])
  func masks(year: String) throws {
    let digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X"]
    let months = ["0", "1", "X"].flatMap { tens in digits.map { tens + $0 } }
    let dayTexts = ["0", "1", "2", "3", "4", "X"].flatMap { tens in digits.map { tens + $0 } }
    // A common year apart from a leap year shows all there is to the years of a decade.
    let years = year == "199X" ? [1990, 1992, 1996, 1999] : [try #require(Int(year))]
    for month in months {
      for day in dayTexts {
        var first: Day?
        var last: Day?
        for year in years {
          for (monthNumber, monthText) in Self.numbers(1...12) where Self.matches(monthText, month) {
            for (dayNumber, dayText) in Self.numbers(1...31) where Self.matches(dayText, day) {
              guard let found = Day(year: year, month: monthNumber, day: dayNumber) else { continue }
              first = first ?? found
              last = found
            }
          }
        }
        let found = (try? EDTF("\(year)-\(month)-\(day)"))?.span.extent
        let expected = first.flatMap { first in last.map { Bounds(first, $0) } }
        if found != expected {
          Issue.record(
            "\(year)-\(month)-\(day): \(String(describing: found)), not \(String(describing: expected))")
        }
      }
    }
  }

  private static func numbers(_ range: ClosedRange<Int>) -> [(Int, [UInt8])] {
    range.map { ($0, [UInt8($0 / 10) + 48, UInt8($0 % 10) + 48]) }
  }

  private static func matches(_ digits: [UInt8], _ pattern: String) -> Bool {
    zip(digits, pattern.utf8).allSatisfy { $1 == UInt8(ascii: "X") || $0 == $1 }
  }

  @Test("no text makes the reader fall over, and what it takes it reads again from its canonical form")
  func nonsense() {
    // A fixed sequence, so that a failure comes back.
    var state: UInt64 = 0x5EED
    let alphabet = Array("0123456789XXYES-?~%/..,[]{}T:Z+ ")
    var taken = 0
    for _ in 0..<30_000 {
      var text = ""
      for _ in 0...(Self.next(&state) % 12) { text.append(alphabet[Self.next(&state) % alphabet.count]) }
      guard case .success(let form) = EDTFParser.form(of: text) else { continue }
      taken += 1
      if let date = try? EDTF(text) {
        let again = try? EDTF(date.canonical)
        if again?.span != date.span || again?.allowance != date.allowance
          || again?.canonical != date.canonical
        {
          Issue.record("\(text) became \(date.canonical)")
        }
        if date.words.isEmpty || date.period.earliest > date.period.latest {
          Issue.record("\(text) has no sense")
        }
      } else {
        Issue.record("\(text) was read as \(form) but has no days")
      }
    }
    #expect(taken > 0)
  }

  private static func next(_ state: inout UInt64) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }
}
