import Chronology
import Testing

@Suite("What a date says of itself")
struct EDTFTraitTests {
  @Test(
    "the precision is that of the coarser end",
    arguments: [
      ("1956-07-16", Precision.day), ("1956-07", .month), ("1956", .year), ("198X", .decade),
      ("19XX", .century),
      ("1XXX", .millennium), ("XXXX", .age), ("1956-22", .season), ("1956-33", .quarter), ("1956-41", .half),
      ("1956-07-XX", .month), ("1956-XX", .year), ("15XX-12-25", .day), ("1950S2", .century),
      ("1950S4", .year),
      ("1956-07-16/1957", .year), ("1956/1956-07-16", .year), ("1956-07/..", .month),
      ("[1956-07, 198X]", .decade),
    ])
  func precision(text: String, precision: Precision) throws {
    #expect(try EDTF(text).precision == precision)
  }

  @Test("marks, ends and kinds can be asked for")
  func traits() throws {
    #expect(try EDTF("1985?").isUncertain)
    #expect(try !EDTF("1985?").isApproximate)
    #expect(try EDTF("1985/2004-~06").isApproximate)
    #expect(try EDTF("[1985%]").isUncertain)
    #expect(try EDTF("1985/2004").isInterval)
    #expect(try !EDTF("1985").isInterval)
    #expect(try EDTF("{1985,1986}").isSet)
    #expect(try EDTF("1985/..").isOpen)
    #expect(try EDTF("[..1985]").isOpen)
    #expect(try !EDTF("1985/").isOpen)
    #expect(try EDTF("1985/1990").firstYear == 1985)
    #expect(try EDTF("1985/1990").lastYear == 1990)
    #expect(try EDTF("1985/..").lastYear == nil)
    #expect(try EDTF("[..1985]").firstYear == nil)
  }

  @Test(
    "the canonical form says the same in one way",
    arguments: [
      ("1956", "1956"), ("1956-07-16T10:00:00Z", "1956-07-16"), ("2004?-06?-11?", "2004-06-11?"),
      ("?2004-?06-?11", "2004-06-11?"), ("2004-06?-11", "2004-06?-11"), ("2004-?06-11", "2004-?06-11"),
      ("2004?-06~", "2004%-~06"), ("2001-?09~-09", "2001~-%09-09"), ("[1668, 1667]", "[1667,1668]"),
      ("{..1667,1700..}", "{..1667,1700..}"), ("Y-17E7", "Y-17E7"), ("Y17101E4S3", "Y17101E4S3"),
      ("1X5X-XX", "1X5X-XX"), ("2001?-21", "2001?-21"), ("2013/..", "2013/.."), ("/2006~", "/2006~"),
    ])
  func canonical(text: String, canonical: String) throws {
    let date = try EDTF(text)
    #expect(date.canonical == canonical)
    #expect(date.text == text)
    let again = try EDTF(canonical)
    #expect(again.canonical == canonical)
    #expect(again.span == date.span)
    #expect(again.allowance == date.allowance)
  }

  @Test(
    "the words keep the doubt",
    arguments: [
      ("1956-07-16/1956-07-18", "16–18 July 1956"), ("1956-07", "July 1956"), ("1956-07-16", "16 July 1956"),
      ("1985~", "about 1985"), ("1985?", "perhaps 1985"), ("1985-07%", "perhaps about July 1985"),
      ("1950/1952", "1950–1952"), ("2013/..", "2013–"), ("2013-05/..", "from May 2013 on"),
      ("2013/", "from 2013, end unknown"), ("../2007", "until 2007"), ("/2007", "until 2007, start unknown"),
      ("[..1999]", "before or in 1999"), ("[..1999-04-02]", "before or on 2 April 1999"),
      ("[1999..]", "in 1999 or after"), ("[1950..1952]", "some time in 1950–1952"), ("198X", "the 1980s"),
      ("196X/197X", "the 1960s–1970s"), ("190X", "some year of 1900–1909"),
      ("16XX", "some year of 1600–1699"), ("156X-12-25", "25 December of a year in the 1560s"),
      ("15XX-XX-25", "a date like 15XX-XX-25"), ("XXXX-12-25", "25 December of an unknown year"),
      ("1956-XX", "some month of 1956"), ("1956-07-XX", "some day of July 1956"),
      ("1956-XX-XX", "some day of 1956"),
      ("1909-01-29/1909-02-07", "29 January – 7 February 1909"),
      ("1956-12-29/1957-01-03", "29 December 1956 – 3 January 1957"),
      ("1956-07/1956-09", "July–September 1956"),
      ("1960/1985~", "from 1960 to about 1985"), ("2001-21", "spring 2001"),
      ("2001-30", "summer 2001 (southern)"), ("2001-36", "the fourth quarter of 2001"),
      ("2001-40", "the first half of 2001"), ("2004-06-~11", "11 June 2004 (day approximate)"),
      ("2004?-06-%11", "11 June 2004 (year uncertain, day uncertain and approximate)"),
      ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672"), ("{1960,1961-12}", "1960 and December 1961"),
      ("{..1760}", "1760 and before"), ("-0043", "44 BC"), ("0007", "AD 7"),
      ("-003X", "some year of 40–31 BC"),
      ("1950S2", "about 1950 (1900–1999)"), ("1950S4", "1950"), ("Y170000002", "the year 170000002"),
    ])
  func words(text: String, words: String) throws {
    #expect(try EDTF(text).words == words)
  }

  @Test("two dates join to an interval")
  func joining() throws {
    #expect(try EDTF.interval(from: EDTF("1960"), to: EDTF("1985~"))?.text == "1960/1985~")
    #expect(try EDTF.interval(from: EDTF("1985"), to: EDTF("1960")) == nil)
    #expect(try EDTF.interval(from: EDTF("1960/1961"), to: EDTF("1970")) == nil)
    #expect(Day(year: 1956, month: 7, day: 16).flatMap { EDTF($0) }?.text == "1956-07-16")
    #expect(EDTF(Day.distantFuture) == nil)
  }
}
