import Chronology
import Testing

@Suite("Dates proposed for English")
struct EnglishDateTests {
  @Test(
    "a phrase is proposed a date",
    arguments: [
      ("about 1985", "1985~"), ("c. 1985", "1985~"), ("perhaps about 1985", "1985%"), ("1985?", "1985?"),
      ("16–18 July 1956", "1956-07-16/1956-07-18"), ("July 16–18, 1956", "1956-07-16/1956-07-18"),
      ("16 July 1956", "1956-07-16"), ("July 16th, 1956", "1956-07-16"),
      ("Monday, 16 July 1956", "1956-07-16"),
      ("the mid-1980s", "[1984..1986]"), ("early 1980s", "[1980..1983]"), ("the late 1980s", "[1987..1989]"),
      ("the 1980s", "198X"), ("1980's", "198X"), ("the 1960s–1970s", "196X/197X"),
      ("December 2007", "2007-12"),
      ("Dec. 2007", "2007-12"), ("late 1953", "1953-39"), ("mid-1953", "1953-38"),
      ("from 1960 to the mid-1980s", "1960/1985~"), ("from 1960 to about 1985", "1960/1985~"),
      ("January 29–February 7, 1909", "1909-01-29/1909-02-07"),
      ("29 January – 7 February 1909", "1909-01-29/1909-02-07"),
      ("29 December 1956 – 3 January 1957", "1956-12-29/1957-01-03"),
      ("July–September 1956", "1956-07/1956-09"),
      ("1950–1952", "1950/1952"), ("1950–52", "1950/1952"), ("1950 to 1952", "1950/1952"),
      ("between 1950 and 1952", "[1950..1952]"), ("1950 or 1951", "[1950,1951]"),
      ("1950 and 1952", "{1950,1952}"),
      ("16 and 18 July 1956", "{1956-07-16,1956-07-18}"),
      ("since 1990", "1990/.."), ("from 1990 on", "1990/.."), ("1990–present", "1990/.."),
      ("2013–", "2013/.."),
      ("until 2007", "/2007"), ("before 1999", "[..1998]"), ("before or in 1999", "[..1999]"),
      ("after December 1999", "[2000-01..]"), ("by 1985", "[..1985]"), ("spring 1956", "1956-21"),
      ("the summer of 1956", "1956-22"), ("fall 1956", "1956-23"), ("the first half of 1956", "1956-40"),
      ("the 2nd quarter of 1956", "1956-34"), ("the 19th century", "18XX"), ("44 BC", "-0043"),
      ("AD 7", "0007"),
      ("early July 1956", "[1956-07-01..1956-07-10]"), ("16.7.1956", "1956-07-16"),
      ("7/16/1956", "1956-07-16"),
      ("1956-07-16", "1956-07-16"), ("during the 1980s", "198X"), ("in or about 1920", "1920~"),
      ("Mon 16 July 1956", "1956-07-16"), ("1956/57", "1956/1957"), ("1956–7", "1956/1957"),
      ("early 20th century", "[1900..1932]"), ("the late 19th century", "[1867..1899]"),
      ("the first half of the 20th century", "[1900..1949]"),
      ("the second half of the 1980s", "[1985..1989]"), ("3rd century BC", "-02XX"),
      ("2nd century AD", "01XX"), ("Q3 1990", "1990-35"), ("1990 H1", "1990-40"),
      ("at the end of 1945", "1945-39"), ("1956 or earlier", "[..1956]"),
      ("July 1956 or later", "[1956-07..]"),
      ("not before 1985", "[1985..]"), ("no later than 1985", "[..1985]"),
      ("before or during 1956", "[..1956]"), ("1985 (?)", "1985?"), ("July/August 1956", "1956-07/1956-08"),
      ("winter 1956–57", "1956-24"), ("the winter of 1956/1957", "1956-24"), ("up to 1985", "/1985"),
      ("1985 onwards", "1985/.."), ("1985 on", "1985/.."), ("1990 to date", "1990/.."),
      ("1990 to the present day", "1990/.."), ("15/10/1948", "1948-10-15"),
      ("16, 17 and 18 July 1956", "{1956-07-16,1956-07-17,1956-07-18}"),
      ("1956, 1957 or 1958", "[1956,1957,1958]"),
    ])
  func proposal(phrase: String, date: String) {
    #expect(EDTF.fromEnglish(phrase)?.date.text == date)
    #expect(EDTF.fromEnglish(phrase)?.text == phrase)
  }

  @Test(
    "what is not understood as a whole, or may mean two things, is proposed nothing",
    arguments: [
      "", "hello", "July", "16 July", "3/4/1956", "31 June 1956", "Tuesday, 16 July 1956", "1985 1986", "the",
      "July 1956 in Pyongyang", "1985–1960", "March–", "century", "the 5th half of 1956", "about",
      "1956 BC AD", "-", "to",
      "from", "between 1950", "July July 1956", "early spring 1956", "Q", "12345 BC", "99 July 1956", "..",
      "?", "1956, 07", "summer 1956/57", "5/10/1948", "Q5 1990", "1st century BC", "or later", "not before",
      "between 1956 and July 1957", "1956 or", "early 1st half of 1956",
    ])
  func silence(phrase: String) {
    #expect(EDTF.fromEnglish(phrase)?.date.text == nil)
  }

  @Test("a proposal says what it assumes")
  func reading() {
    #expect(
      EDTF.fromEnglish("the mid-1980s")?.reading
        == "[1984..1986]: some time in 1984–1986; the mid 1980s are read as some time from 1984 to 1986")
    #expect(EDTF.fromEnglish("before 1999")?.assumptions == ["1999 itself is left out"])
    #expect(EDTF.fromEnglish("16 July 1956")?.assumptions == [])
  }

  @Test(
    "an error offers the date that was probably meant",
    arguments: [
      ("199u", "199X"), ("uuuu-12-25", "XXXX-12-25"), ("unknown/2006", "/2006"),
      ("2004-06-01/open", "2004-06-01/.."),
      ("1984?~", "1984%"), ("1984~?/2004-06", "1984%/2004-06"), ("y17e7", "Y17E7"),
      ("y17101e4p3", "Y17101E4S3"),
      ("2004-(06)?-11", "2004-?06-11"), ("2004-(06-11)~", "2004-~06-~11"),
      ("2004-06-(01)~/2004-06-(20)~", "2004-06-~01/2004-06-~20"), ("12345", "Y12345"), ("Y1985", "1985"),
      ("19", "19XX"), ("193~", "193X~"), ("1956/07/16", "1956-07-16"), ("1956.7.16", "1956-07-16"),
      ("19560716", "1956-07-16"), ("2016-5", "2016-05"), (" 1956 ", "1956"), ("1985/1960", "1960/1985"),
      ("1985-04-12 10:30", "1985-04-12"), ("2016-05-02T12:00:00/2017", "2016-05-02/2017"),
      ("the 1980s", "198X"), ("1950–1952", "1950/1952"), ("16 July 1956", "1956-07-16"),
      ("1985-04-12t23:20:30z", "1985-04-12T23:20:30Z"), ("1950s2", "1950S2"), ("Y17e8", "Y17E8"),
      ("1985–04–12", "1985-04-12"), ("1985‐04", "1985-04"), ("−0044", "-0044"), ("-0000", "0000"),
      ("2001-21^southernHemisphere", "2001-29"), ("..1983-12-31", "../1983-12-31"),
      ("1670..1672", "1670/1672"), ("1670..", "1670/.."), ("open/1985", "../1985"), ("1901–07", "1901/1907"),
    ])
  func hints(text: String, hint: String) {
    let error = #expect(throws: EDTFError.self) { try EDTF(text) }
    #expect(error?.hint == hint)
  }

  @Test(
    "an error offers nothing where the date is simply wrong",
    arguments: ["2015-02-29", "hello", "", "2016-13", "3/4/1956", "Y1985/1990", "-?1985", "unknown/open"])
  func noHint(text: String) {
    let error = #expect(throws: EDTFError.self) { try EDTF(text) }
    #expect(error?.hint == nil)
  }
}
