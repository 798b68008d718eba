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
    var dice = Dice()
    var taken = 0
    let pieces = [
      "1956", "2004", "19X6", "-00XX", "Y12345", "-07", "-1X", "-XX", "-~02", "-29", "-3X", "-24", "-?31",
      "?", "~", "%", "S2", "/",
      "/", "..", ",", "[", "]", "{", "}", "0", "T",
    ]
    for _ in 0..<30_000 {
      let text = dice.text(of: pieces)
      guard case .success(let form) = EDTFParser.form(of: text) else { continue }
      taken += 1
      guard let date = try? EDTF(text) else {
        Issue.record("\(text) was read as \(form) but has no days")
        continue
      }
      let again = try? EDTF(date.canonical)
      if again?.span != date.span || again?.allowance != date.allowance || again?.canonical != date.canonical
      {
        Issue.record("\(text) became \(date.canonical)")
      }
      let (span, wide) = (date.span, date.allowance)
      if wide.earliest > span.earliest || wide.latest < span.latest {
        Issue.record("\(text) is allowed too little")
      }
      if date.period.extent != span.extent { Issue.record("\(text) means other days when used to ask") }
      if date.words.isEmpty { Issue.record("\(text) has no words") }
    }
    #expect(taken > 500)
  }

  @Test("whatever is offered for nonsense is a date")
  func offers() {
    var dice = Dice()
    let words = [
      "early", "mid", "-", "the", "1980s", "1956", "16", "July", "Feb", ",", "from", "to", "and", "or",
      "before", "after",
      "about", "?", "–", "century", "half", "first", "31", "BC", "AD", "present", "spring", "/", ".", "until",
      "2013",
    ]
    var offered = 0
    for _ in 0..<5_000 {
      let text = dice.text(of: words.map { "\($0) " })
      guard let error = #expect(throws: EDTFError.self, performing: { try EDTF(text) }) else { continue }
      guard let hint = error.hint else { continue }
      offered += 1
      if (try? EDTF(hint)) == nil { Issue.record("\(text) was offered \(hint)") }
    }
    #expect(offered > 100)
  }
}

/// Throws the same sequence each time, so that a failure comes back.
private struct Dice {
  private var state: UInt64 = 0x5EED

  mutating func next() -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }

  mutating func text(of pieces: [String]) -> String {
    (0...(next() % 8)).map { _ in pieces[next() % pieces.count] }.joined()
  }
}
