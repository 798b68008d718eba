import Chronology
import Columnar
import Testing

@Suite("Quantity") struct QuantityTests {
  @Test(
    "reads figures as sources say them",
    arguments: [
      ("200", "200"), ("5,300", "5300"), ("1,234,567.5", "1234567.5"), ("-3", "-3"),
      ("about 100", "about 100"), ("c. 1900", "about 1900"), ("Over 400", "over 400"),
      ("more than 400", "over 400"), ("at least 7", "at least 7"), ("fewer than 20", "under 20"),
      ("at most 5300", "at most 5300"), ("nearly 3000", "nearly 3000"),
      ("just over 50000000", "just over 50000000"), ("2..5", "2–5"), ("2–5", "2–5"), ("5-2", "2–5"),
      ("between 2 and 5", "2–5"), ("2 to 5", "2–5"), ("-5..-2", "-5 to -2"), ("3..3", "3"),
      ("1.5 million", "1500000"), ("over 2 thousand", "over 2000"), ("unknown", "unknown"), ("<5", "under 5"),
      ("over USD 500 million", "over 500000000 USD"), ("just over 50 million USD", "just over 50000000 USD"),
      ("US$2.5 billion", "2500000000 USD"), ("€20", "20 EUR"), ("about 5%", "about 5 %"),
      ("5 per cent", "5 %"), ("2–5 million", "2000000–5000000"),
      ("between 2 and 5 million", "2000000–5000000"),
      ("900 thousand to 1 million", "900000–1000000"), ("500 to 1 thousand", "500–1000"),
      ("USD 2–5 million", "2000000–5000000 USD"),
    ])
  func reading(text: String, expected: String) throws {
    #expect(try Quantity(parsing: text).description == expected)
  }

  @Test(
    "refuses what is no figure",
    arguments: [
      "", "many", "5,30", "inf", "0x10", "over", "200 people", "1..x", "between 2", "$5", "USD", "%",
    ])
  func refusing(text: String) {
    #expect(throws: QuantityError.self) { try Quantity(parsing: text) }
  }

  @Test("names its unit")
  func unit() throws {
    #expect(try Quantity(parsing: "over 400", unit: "person").description == "over 400 person")
  }

  @Test(
    "compares with a number, keeping doubt",
    arguments: [
      ("200", 200, Truth.no, Truth.yes, Truth.no),
      ("at most 200", 200, .maybe, .maybe, .no),
      ("under 200", 200, .yes, .no, .no),
      ("over 400", 300, .no, .no, .yes),
      ("over 400", 400, .no, .no, .yes),
      ("at least 400", 400, .no, .maybe, .maybe),
      ("over 400", 500, .maybe, .maybe, .maybe),
      ("about 100", 100, .maybe, .maybe, .maybe),
      ("about 100", 105, .maybe, .maybe, .maybe),
      ("about 100", 120, .yes, .no, .no),
      ("nearly 3000", 3000, .yes, .no, .no),
      ("just over 50", 50, .no, .no, .yes),
      ("2..5", 5, .maybe, .maybe, .no),
      ("unknown", 5, .maybe, .maybe, .maybe),
    ])
  func comparing(text: String, number: Double, less: Truth, equal: Truth, greater: Truth) throws {
    let quantity = try Quantity(parsing: text)
    #expect(quantity.less(than: number) == less)
    #expect(quantity.equals(number) == equal)
    #expect(quantity.greater(than: number) == greater)
    let other = Quantity(number)
    #expect(try quantity.less(than: other) == less)
    #expect(try quantity.equals(other) == equal)
    #expect(try quantity.greater(than: other) == greater)
  }

  @Test(
    "carries bounds through arithmetic",
    arguments: [
      ("200", "+", "5", "205"), ("over 400", "+", "5", "over 405"),
      ("over 400", "+", "at least 5", "over 405"),
      ("about 100", "+", "about 50", "about 150"), ("about 100", "+", "50", "about 150"),
      ("about 100", "-", "90", "0–20, best 10"), ("2..5", "+", "10", "12–15"), ("2..5", "*", "2..3", "4–15"),
      ("at most 10", "-", "over 3", "under 7"), ("over 3", "-", "over 3", "unknown"),
      ("about 100", "/", "4", "about 25"), ("10", "/", "0", "unknown"), ("10", "/", "-1..1", "unknown"),
      ("over 400", "*", "-2", "under -800"), ("over 400", "*", "0", "0"), ("10", "/", "4", "2.5"),
      ("nearly 3000", "+", "nearly 2000", "nearly 5000"), ("unknown", "+", "1", "unknown"),
    ])
  func arithmetic(left: String, operation: String, right: String, expected: String) throws {
    let (a, b) = (try Quantity(parsing: left), try Quantity(parsing: right))
    let result =
      switch operation {
      case "+": try a.adding(b)
      case "-": try a.subtracting(b)
      case "*": a.multiplied(by: b)
      default: a.divided(by: b)
      }
    #expect(result.description == expected)
  }

  @Test("keeps the bounds of a sum that is worded more widely")
  func bounds() throws {
    let sum = try Quantity(parsing: "200").adding(Quantity(parsing: "about 100"))
    #expect(sum.description == "about 300")
    #expect(sum.less(than: 285) == .no)
    #expect(sum.less(than: 295) == .maybe)
    #expect(sum.greater(than: 311) == .no)
  }

  @Test("makes and cancels units")
  func units() throws {
    let aid = Quantity(100, unit: "USD"), years = Quantity(4, unit: "year")
    #expect(aid.divided(by: years).description == "25 USD/year")
    #expect(aid.divided(by: years).multiplied(by: years).description == "100 USD")
    #expect(aid.divided(by: aid).unit == nil)
    #expect(aid.multiplied(by: years).unit == "USD·year")
    #expect(Quantity(1).divided(by: years).unit == "1/year")
    #expect(try aid.adding(Quantity(1)).unit == "USD")
  }

  @Test(
    "turns the hedge of a divisor round",
    arguments: [
      ("13", "at most 200", "at least 0.065"), ("136", "over 1000", "under 0.136"),
      ("270", "about 100", "about 2.7"),
      ("1", "at least 4", "at most 0.25"), ("1", "under 4", "over 0.25"), ("100", "0", "unknown"),
    ])
  func dividing(dividend: String, divisor: String, expected: String) throws {
    let quotient = try Quantity(parsing: dividend).divided(by: Quantity(parsing: divisor))
    #expect(quotient.words == expected)
  }

  @Test("refuses a unit in the text other than the one expected")
  func unexpectedUnit() {
    #expect {
      try Quantity(parsing: "over USD 5", unit: "RUB")
    } throws: {
      "\($0)" == "\"over USD 5\" is in \"USD\", and \"RUB\" was expected; leave out one"
    }
  }

  @Test("a quotient of open figures says no more than they do")
  func honest() throws {
    let (a, b) = (
      try Quantity(parsing: "over USD 500 million"), try Quantity(parsing: "just over USD 50 million")
    )
    #expect(a.divided(by: b).words == "over 9.09091")
    #expect(b.divided(by: a).words == "under 0.11")
    #expect(try a.subtracting(b).words == "over 445,000,000 USD")
    #expect(try b.subtracting(a).words == "under -445,000,000 USD")
    #expect(try a.adding(b).words == "over 550,000,000 USD")
    #expect(a.divided(by: a).words == "unknown")
  }

  @Test(
    "a share is taken of what it is multiplied with",
    arguments: [
      ("5%", "*", "200", "10 person"), ("200", "*", "about 5%", "about 10 person"),
      ("10", "/", "5%", "200 person"),
    ])
  func shares(left: String, operation: String, right: String, expected: String) throws {
    let (a, b) = try (
      Quantity(parsing: left, unit: left.hasSuffix("%") ? nil : "person"),
      Quantity(parsing: right, unit: right.hasSuffix("%") ? nil : "person")
    )
    #expect(
      (operation == "*" ? a.multiplied(by: b) : a.divided(by: b)).words
        == expected.replacing("person", with: "persons"))
  }

  @Test(
    "growth per year keeps the bounds of both amounts and of the time",
    arguments: [
      ("100", "200", "1", "100 %/year"), ("100", "121", "2", "10 %/year"), ("100", "25", "2", "-50 %/year"),
      ("100", "100", "1..9", "0 %/year"), ("100", "121", "1..2", "10–21 %/year"),
      ("100", "81", "1..2", "-19 to -10 %/year"), ("over 100", "100", "1", "-100 to 0 %/year"),
      ("100", "over 110", "1", "over 10 %/year"), ("100", "0", "3", "-100 %/year"),
      ("0", "5", "1", "unknown"), ("100", "5", "0..2", "unknown"), ("unknown", "5", "1", "unknown"),
      ("100", "90..121", "1..2", "-10 to 21 %/year"),
    ])
  func growth(from first: String, to last: String, years: String, expected: String) throws {
    let (a, b) = (try Quantity(parsing: first, unit: "USD"), try Quantity(parsing: last, unit: "USD"))
    #expect(try a.growth(to: b, years: Quantity(parsing: years, unit: "year")).words == expected)
  }

  @Test("growth refuses unlike units and times that are not in years")
  func unlikeGrowth() {
    #expect {
      try Quantity(1, unit: "USD").growth(to: Quantity(1, unit: "RUB"), years: Quantity(1))
    } throws: {
      "\($0)" == "cannot compare \"USD\" and \"RUB\"; filter or group by unit first"
    }
    #expect {
      try Quantity(1).growth(to: Quantity(1), years: Quantity(1, unit: "day"))
    } throws: {
      "\($0)" == "growth per year wants a time in \"year\", not in \"day\""
    }
  }

  @Test("refuses to add unlike units and names both")
  func unlike() {
    #expect {
      try Quantity(1, unit: "USD").adding(Quantity(1, unit: "person"))
    } throws: {
      "\($0)" == "cannot add \"USD\" and \"person\"; filter or group by unit first"
    }
  }
}
