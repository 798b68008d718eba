import Chronology
import Columnar
import Testing

@Suite("Verbs") struct VerbTests {
  @Test("refuses columns of unequal length or equal names")
  func checking() {
    #expect(throws: TableError.self) { try Table(columns: [.integers("a", [1]), .integers("b", [1, 2])]) }
    #expect(throws: TableError.self) { try Table(columns: [.integers("a", [1]), .integers("a", [2])]) }
    #expect(throws: TableError.self) {
      try Table(columns: [.integers("a", [1])], origins: Origins(each: [1, 2]))
    }
  }

  @Test(
    "sorts, blanks last, equals in their old order",
    arguments: [
      ("number", false, "1 2 3 4 5 6 8 –"), ("number", true, "8 6 5 4 3 2 1 –"),
      ("place", false, "6 1 3 4 8 2 5 –"), ("place", true, "2 5 1 3 4 8 6 –"),
      ("date", false, "1 2 3 4 5 – 8 6"), ("date", true, "8 – 5 4 3 2 1 6"),
      ("score", false, "2 5 1 – 3 8 6 4"), ("crew", false, "5 8 – 2 1 4 3 6"),
      ("state", false, "3 6 8 1 2 5 – 4"), ("guest", false, "4 8 2 5 3 6 1 –"),
    ])
  func sorting(column: String, descending: Bool, expected: String) throws {
    let table = try Visits.table()
    let sorted = try table.sort(column, descending: descending)
    #expect(sorted.numbers == expected)
    #expect(sorted.rowCount == 8)
  }

  @Test("sorts by several keys")
  func sortingByTwo() throws {
    let sorted = try Visits.table().sort([SortKey("place"), SortKey("number", descending: true)])
    #expect(sorted.numbers == "6 8 4 3 1 5 2 –")
    #expect(sorted.history == ["sort place, number descending"])
  }

  @Test(
    "takes from the front and from the back",
    arguments: [
      (3, "1 2 3"), (-2, "– 8"), (0, ""), (99, "1 2 3 4 5 6 – 8"), (-99, "1 2 3 4 5 6 – 8"),
      (Int.min, "1 2 3 4 5 6 – 8"),
    ])
  func taking(count: Int, expected: String) throws {
    let taken = try Visits.table().take(count)
    #expect(taken.numbers == expected)
    #expect(taken.universe == 8)
  }

  @Test("picks rows by place and refuses places that are not there")
  func picking() throws {
    let table = try Visits.table()
    #expect(try table.rows(at: [7, 0, 0]).numbers == "8 1 1")
    #expect(throws: TableError.self) { try table.rows(at: [8]) }
    #expect(throws: TableError.self) { try table.rows(at: [-1]) }
    #expect(try table.row(2)[1] == "Pyongyang")
  }

  @Test("selects columns in the order named")
  func selecting() throws {
    let table = try Visits.table()
    #expect(try table.select(["place", "date"]).columns.map(\.name) == ["place", "date"])
    #expect(throws: TableError.self) { try table.select(["place", "place"]) }
    #expect(try table.select([]).rowCount == 8)
  }

  @Test("derives columns, replacing the one of the same name in its place")
  func deriving() throws {
    let table = try Visits.table()
    func derived(_ text: String) throws -> [String] {
      try table.derive("new", ExpressionParser.parse(text)).cells("new")
    }
    #expect(try derived("number + 1") == ["2", "3", "4", "5", "6", "7", "none", "9"])
    #expect(
      try derived("number / score")
        == ["2", "-1.3333333333333333", "1.5", "not covered", "unknown", "2", "none", "4"])
    #expect(
      try derived("year(date)")
        == ["1956", "1956", "1974", "1986", "1988", "not covered", "unknown", "2013"])
    #expect(
      try derived("crew * 2")
        == [
          "400 person", "about 200 person", "not covered", "over 800 person", "4–10 person", "unknown",
          "at most 40 person", "20 person",
        ])
    #expect(
      try derived("date < '1956-07-19'")
        == ["unknown", "true", "false", "false", "false", "false", "unknown", "false"])
    #expect(try derived("-number")[0] == "-1")
    #expect(try derived("'here'") == Array(repeating: "here", count: 8))
    let replaced = try table.derive("place", ExpressionParser.parse("number"))
    #expect(replaced.columns.map(\.name) == table.columns.map(\.name))
    #expect(replaced.history == ["derive place = number"])
  }

  @Test("derives for doubtful rows too")
  func derivingDoubtful() throws {
    let early = try Visits.table().filter(ExpressionParser.parse("date < '1956-07-19'"))
    let derived = try early.derive("twice", ExpressionParser.parse("number * 2"))
    #expect(derived.doubtful?.cells("twice") == ["2", "none"])
    let given = try early.derive(.integers("rank", [7]))
    #expect(given.doubtful?.cells("rank") == ["not covered", "not covered"])
    #expect(throws: TableError.self) { try early.derive(.integers("rank", [7, 8])) }
  }

  @Test("keeps the first of equal rows with the origins of all")
  func distinct() throws {
    let table = try Visits.table().distinct(["place"])
    #expect(table.numbers == "1 2 6 –")
    #expect(table.origins == Origins([[10, 12, 13, 17], [11, 14], [15], [16]]))
    #expect(try Visits.table().distinct().rowCount == 8)
    let twice = try Visits.table().append(Visits.table()).distinct()
    #expect(twice.numbers == "1 2 3 4 5 6 – 8")
    #expect(twice.universe == 16)
  }

  @Test("appends by name and fills what is missing with not covered")
  func appending() throws {
    let one = try Table(columns: [.integers("a", [1]), .text("b", ["x"])], origins: Origins(each: [7]))
    let two = try Table(columns: [.text("b", ["y"]), .numbers("a", [0.5]), .text("c", ["z"])])
    let both = try one.append(two)
    #expect(both.columns.map(\.name) == ["a", "b", "c"])
    #expect(both.cells("a") == ["1", "0.5"])
    #expect(both.cells("b") == ["x", "y"])
    #expect(both.cells("c") == ["not covered", "z"])
    #expect(both.origins == Origins([[7], []]))
    #expect(throws: TableError.self) { try one.append(Table(columns: [.text("a", ["x"])])) }
  }

  @Test("appends to a table without rows or columns")
  func appendingToNothing() throws {
    let empty = try Table(columns: [])
    let table = try Visits.table()
    #expect(try empty.append(table).numbers == "1 2 3 4 5 6 – 8")
    #expect(try table.append(empty).numbers == "1 2 3 4 5 6 – 8")
    #expect(try table.take(0).append(table).cells("guest") == table.cells("guest"))
  }

  @Test("appends cells of several values, quantities and dates")
  func appendingKinds() throws {
    let table = try Visits.table()
    let both = try table.take(2).append(table.take(-4))
    for column in table.columns {
      #expect(both.cells(column.name) == [0, 1, 4, 5, 6, 7].map { column[$0].description }, "\(column.name)")
    }
  }
}

@Suite("Join") struct JoinTests {
  static func places() throws -> Table {
    try Table(
      rowName: "site",
      columns: [
        .text("name", ["Pyongyang", "Ulaanbaatar", "Pyongyang", nil]),
        .text("date", ["one", "two", "three", "four"]), .integers("size", [3, 1, 2, 0]),
      ], origins: Origins(each: [90, 91, 92, 93]))
  }

  @Test("puts partners beside each other, in the order of both")
  func inner() throws {
    let joined = try Visits.table().join(Self.places(), on: [("place", "name")])
    #expect(joined.numbers == "1 1 2 3 3 4 4 5 8 8")
    #expect(joined.cells("size") == ["3", "2", "1", "3", "2", "3", "2", "1", "3", "2"])
    #expect(joined.columns.map(\.name).suffix(2) == ["site_date", "size"])
    #expect(joined.origins?[0] == [10, 90])
    #expect(joined.history == ["join sites on place = name (inner)"])
  }

  @Test("keeps rows without partner in a left join; blanks agree with nothing")
  func left() throws {
    let joined = try Visits.table().join(Self.places(), on: [("place", "name")], kind: .left)
    #expect(joined.numbers == "1 1 2 3 3 4 4 5 6 – 8 8")
    #expect(joined.cells("size").suffix(4) == ["not covered", "not covered", "3", "2"])
  }

  @Test("joins on any of several values and says on which")
  func several() throws {
    let people = try Table(
      rowName: "person",
      columns: [.text("guest", ["Batmönkh", "Kim Jong Il"]), .integers("born", [1926, 1941])])
    let joined = try Visits.table().join(people, on: [("guest", "guest")])
    #expect(joined.numbers == "4 5 8")
    #expect(joined.cells("person_guest") == ["Batmönkh", "Kim Jong Il", "Batmönkh"])
  }

  @Test("makes pairs with a doubtful row doubtful")
  func doubtful() throws {
    let early = try Visits.table().filter(ExpressionParser.parse("date < '1956-07-19'"))
    let joined = try early.join(Self.places(), on: [("place", "name")])
    #expect(joined.numbers == "2")
    #expect(joined.doubtful?.numbers == "1 1")
  }

  @Test("gives certain and doubtful rows the same columns, whichever have several values in a key")
  func severalInDoubt() throws {
    let several = try Column("key", values: [.list(["a", "b"]), "a"])
    let single = try Column("key", values: ["a"])
    let letters = try Table(
      rowName: "letter", columns: [.text("letter", ["a", "b"]), .integers("n", [1, 2])])
    for (certain, doubtful) in [(several, single), (single, several)] {
      let table = try Table(columns: [certain]).withDoubtful(try Table(columns: [doubtful]))
      let joined = try table.join(letters, on: [("key", "letter")])
      #expect(joined.columns.map(\.name) == ["key", "letter", "n"])
      #expect(joined.doubtful?.columns.map(\.name) == ["key", "letter", "n"])
    }
  }

  @Test("needs columns that are there")
  func missing() throws {
    #expect(throws: TableError.self) { try Visits.table().join(Self.places(), on: [("plaza", "name")]) }
    #expect(throws: TableError.self) { try Visits.table().join(Self.places(), on: []) }
  }
}
