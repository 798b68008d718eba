import Chronology
import Testing

@Suite("What is no date")
struct EDTFRefusalTests {
  @Test(
    "a text that is no date is refused with place and reason",
    arguments: [
      ("", 0, "the text is empty"),
      ("-", 1, "expected a year of four digits, as in 1956"),
      ("-0000", 0, "there is no year -0000; 1 BC is 0000"),
      ("12345", 0, "a year has four digits; a longer one is written with Y, as in Y12345"),
      ("193", 0, "a year has four digits, with X for each that is not known, as in 198X"),
      (
        "2016-13", 5,
        "there is no month 13; months run from 01 to 12, seasons and parts of a year from 21 to 41"
      ),
      ("2016-5", 5, "the month wants two digits, as in 07, or X for a digit not known"),
      ("2016-05-00", 8, "there is no day 00; days run from 01 to 31"),
      ("2016-04-31", 8, "April has at most 30 days"),
      ("2015-02-29", 8, "February 2015 has 28 days"),
      ("2016-02-30", 8, "February has at most 29 days"),
      ("156X-09-31", 8, "September has at most 30 days"),
      ("1XX1-02-29", 8, "no year like 1XX1 has a 29 February"),
      ("15XX-02-3X", 8, "February has at most 29 days"),
      ("1956-0X-00", 8, "there is no day 00; days run from 01 to 31"),
      ("1956-21-01", 7, "a season or part of a year has no days"),
      ("1985/1960", 5, "the interval ends before it starts"),
      ("2018-21/2017-01-01", 8, "the interval ends before it starts"),
      ("/", 0, "an interval needs a date at one end at least"),
      ("../..", 0, "an interval needs a date at one end at least"),
      ("1960/1970/1980", 9, "nothing may follow here"),
      ("{1999]", 5, "expected \",\" or \"}\""),
      ("[1999", 5, "the set that opens at character 1 wants \"]\" at its end"),
      ("[1999..,2000]", 8, "only the last of a set may be open to the future"),
      ("[1999,..2000]", 6, "only the first of a set may be open to the past"),
      ("1985?~", 5, "one mark is enough: \"%\" says both uncertain and approximate"),
      ("2016-05-02T25:00:00", 11, "25 is too much for the hours; at most 24"),
      ("2016-05-02T12:00:00-13:00", 19, "clocks differ from UTC by -12:00 to +14:00"),
      ("2016-05-02T12:00:00/2017", 10, "an interval runs from day to day, without times of day"),
      ("Y9E99", 0, "the year lies too far off; years reach to 10 to the 14th"),
      ("1950S5", 5, "the year has 4 digits, so S runs from 1 to 4"),
      ("평양", 0, "expected a year of four digits, as in 1956"),
    ])
  func refusal(text: String, position: Int, reason: String) {
    let error = #expect(throws: EDTFError.self) { try EDTF(text) }
    #expect(error?.position == position)
    #expect(error?.reason == reason)
    #expect(error?.text == text)
  }

  @Test("the error is one sentence")
  func sentence() {
    let error = #expect(throws: EDTFError.self) { try EDTF("2015-02-29") }
    #expect(
      error?.description == "\"2015-02-29\" is not a date: February 2015 has 28 days (at character 9)")
  }
}
