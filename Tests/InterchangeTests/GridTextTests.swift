import Testing

@testable import Interchange

@Suite("Tables for a person")
struct GridTextTests {
  private let visits = Grid(
    columns: [
      .init("date"), .init("guest"), .init("days", alignment: .right), .init("place"),
      .init("source", isDetail: true),
    ],
    rows: [
      ["1956", "Yumjaagiin Tsedenbal", "3", "Pyongyang", "mn-kp-wiki · heads of state, row 1"],
      ["1986-11-18", "Jambyn Batmo\u{308}nkh", "12", "평양", "mn-kp-wiki · heads of state, row 4"],
      ["about 1985", "Kim \"Il\"\nSung", Grid.Cell("unknown", isBlank: true), "", "a|b"],
    ],
    footer: "3 of 8 visits, 2 more possible")

  @Test("columns are aligned by the cells they take, numbers to the right")
  func aligned() {
    #expect(
      visits.text() == """
          date        guest                    days  place      source
          ──────────  ────────────────────  ───────  ─────────  ──────────────────────────────────
          1956        Yumjaagiin Tsedenbal        3  Pyongyang  mn-kp-wiki · heads of state, row 1
          1986-11-18  Jambyn Batmönkh            12  평양       mn-kp-wiki · heads of state, row 4
          about 1985  Kim "Il"⏎Sung         unknown             a|b
        3 of 8 visits, 2 more possible

        """)
  }

  @Test("where a line is short the longest texts give way first")
  func shortened() {
    #expect(
      visits.text(width: 80) == """
          date        guest                    days  place      source
          ──────────  ────────────────────  ───────  ─────────  ────────────────────────
          1956        Yumjaagiin Tsedenbal        3  Pyongyang  mn-kp-wiki · heads of s…
          1986-11-18  Jambyn Batmönkh            12  평양       mn-kp-wiki · heads of s…
          about 1985  Kim "Il"⏎Sung         unknown             a|b
        3 of 8 visits, 2 more possible

        """)
  }

  @Test("where that is not enough details go, then columns from the right, and are named")
  func dropped() {
    #expect(
      visits.text(width: 50) == """
          date        guest                days  place
          ──────────  ────────────────  ───────  ─────────
          1956        Yumjaagiin Tsed…        3  Pyongyang
          1986-11-18  Jambyn Batmönkh        12  평양
          about 1985  Kim "Il"⏎Sung     unknown
        3 of 8 visits, 2 more possible · +1 column: source

        """)
    #expect(
      visits.text(width: 36) == """
          date        guest             days
          ──────────  ─────────────  ───────
          1956        Yumjaagiin T…        3
          1986-11-18  Jambyn Batmö…       12
          about 1985  Kim "Il"⏎Sung  unknown
        3 of 8 visits, 2 more possible · +2 columns

        """)
  }

  @Test("columns that are blank throughout go before details")
  func blankFirst() {
    let grid = Grid(
      columns: [
        .init("empty"), .init("name"), .init("note", isDetail: true), .init("blank"), .init("value"),
      ],
      rows: [
        ["", "a long enough name", "a long enough note", Grid.Cell("none", isBlank: true), "1"],
        ["", "another of the names", "another of the notes", Grid.Cell("none", isBlank: true), "2"],
      ])
    #expect(
      grid.text(width: 42) == """
          empty  name          note          value
          ─────  ────────────  ────────────  ─────
                 a long enou…  a long enou…  1
                 another of…   another of…   2
        +1 column: blank

        """)
    #expect(
      grid.text(width: 34)
        == """
          name                  value
          ────────────────────  ─────
          a long enough name    1
          another of the names  2
        +3 columns: empty, note, blank

        """)
  }

  @Test("no line is wider than asked for", arguments: 1...120)
  func fits(width: Int) {
    for line in visits.text(width: width).split(separator: "\n").dropLast() {
      #expect(String(line).displayWidth <= max(width, 3))
      #expect(line.last != " ")
    }
  }

  @Test("one column is always left, and shortened as far as need be")
  func lastColumn() {
    let grid = Grid(columns: [.init("text"), .init("more")], rows: [["a rather long text", "x"]])
    #expect(
      grid.text(width: 10) == """
          text
          ────────
          a rathe…
        +1 column

        """)
  }

  @Test("the first column keeps its names longer than the others, dates and numbers are whole")
  func whole() {
    let grid = Grid(
      columns: [.init("id"), .init("date", isWhole: true), .init("text"), .init("n", alignment: .right)],
      rows: [["mongolia-north-korea", "1956-07-16/1956-07-18", "a text of some length", "1234567"]])
    #expect(
      grid.text(width: 70) == """
          id                    date                   text                  n
          ────────────────────  ─────────────────────  ──────────────  ───────
          mongolia-north-korea  1956-07-16/1956-07-18  a text of som…  1234567

        """)
    #expect(
      grid.text(width: 60) == """
          id                    date                   text
          ────────────────────  ─────────────────────  ─────────────
          mongolia-north-korea  1956-07-16/1956-07-18  a text of so…
        +1 column: n

        """)
  }

  @Test("rows left out are counted where they were")
  func gap() {
    let grid = Grid(
      columns: [.init("year", alignment: .right)], rows: [["1948"], ["1949"], ["2025"]],
      gap: .init(after: 2, count: 12_345), footer: "12,348 years")
    #expect(
      grid.text(width: 80) == """
          year
          ────
          1948
          1949
          … 12,345 more
          2025
        12,348 years

        """)
  }

  @Test("a table without rows shows its columns, one without columns its footer")
  func empty() {
    #expect(
      Grid(title: "Visits", columns: [.init("date"), .init("guest")], rows: [], footer: "no visits").text()
        == """
        Visits
          date  guest
          ────  ─────
        no visits

        """)
    #expect(Grid(columns: [], rows: [], footer: "nothing").text() == "nothing\n")
    #expect(Grid(columns: [], rows: []).text() == "")
  }

  @Test("cells missing at the end of a row are blank")
  func ragged() {
    #expect(
      Grid(columns: [.init("a"), .init("b")], rows: [["1"], ["2", "3", "4"]]).text() == """
          a  b
          ─  ─
          1
          2  3

        """)
  }

  @Test("colours do not move anything")
  func painted() {
    var parts: [GridPart] = []
    let painted = visits.text(width: 60) { part, text in
      parts.append(part)
      return "<" + text + ">"
    }
    #expect(painted.filter { $0 != "<" && $0 != ">" } == visits.text(width: 60))
    #expect(parts.contains(.blank) && parts.contains(.rule) && parts.contains(.header))
    #expect(painted.contains("<unknown>") && !painted.contains("<>"))
  }

  @Test(
    "thousands are set apart",
    arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567")])
  func grouping(number: Int, text: String) {
    #expect(number.grouped == text)
  }
}
