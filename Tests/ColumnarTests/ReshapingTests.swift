import Chronology
import Columnar
import Testing

/// Verbs that look back in an order, take of each group, and make rows of columns.
@Suite("Lags, groups cut short, and columns made rows") struct ReshapingTests {
  static func panel() throws -> Table {
    try Table(columns: [
      .text("state", ["B", "A", "A", "A", "B", "A"]),
      .integers("year", [1990, 1991, 1990, 1993, 1991, nil], blank: .unknown),
      .integers("n", [10, 1, 2, 3, nil, 4]),
    ])
  }

  static func words(_ column: Column?) -> [String] { column?.values.map(\.description) ?? [] }

  @Test(
    "a lag is the cell of the year before, and a year that is missing is not skipped",
    arguments: [
      (1, ["not covered", "2", "not covered", "not covered", "10", "unknown"]),
      (2, ["not covered", "not covered", "not covered", "1", "not covered", "unknown"]),
      (-1, ["not covered", "not covered", "1", "not covered", "not covered", "unknown"]),
      (.max, ["not covered", "not covered", "not covered", "not covered", "not covered", "unknown"]),
    ] as [(Int, [String])])
  func lag(offset: Int, wanted: [String]) throws {
    var figure = Aggregation(.lag, "n", as: "before")
    figure.offset = offset
    for quickFrom in [0, .max] {
      let result = try Execution.$current.withValue(Execution(threads: 2, quickFrom: quickFrom, grain: 1)) {
        try Self.panel().window(Window(by: ["state"], order: "year"), [figure])
      }
      #expect(Self.words(result["before"]) == wanted)
    }
  }

  @Test("where no whole numbers are the order, a lag counts rows")
  func lagOfRows() throws {
    let table = try Table(columns: [
      .text("state", ["A", "B", "A", "A"]),
      .dates(
        "date",
        [try EDTF("1990-03-01"), try EDTF("1990-01-01"), try EDTF("1990-01-05"), try EDTF("1990-02-01")]),
      .text("what", ["third", "alone", "first", "second"]),
    ])
    let result = try table.window(
      Window(by: ["state"], order: "date"), [Aggregation(.lag, "what", as: "before")])
    #expect(Self.words(result["before"]) == ["second", "not covered", "not covered", "first"])
  }

  @Test("a group has no order to look back in")
  func lagOfGroups() throws {
    let error = #expect(throws: TableError.self) {
      try Self.panel().aggregate(by: ["state"], [Aggregation(.lag, "n", as: "before")])
    }
    #expect(error?.message == "a lag is the cell of an earlier row, and a group has no order")
  }

  @Test("takes the first or last rows of each group, in the order of the table", arguments: [0, Int.max])
  func takingOfEach(quickFrom: Int) throws {
    try Execution.$current.withValue(Execution(threads: 2, quickFrom: quickFrom, grain: 1)) {
      let panel = try Self.panel()
      #expect(Self.words(try panel.take(2, ofEach: ["state"])["n"]) == ["10", "1", "2", "not covered"])
      #expect(Self.words(try panel.take(-1, ofEach: ["state"])["n"]) == ["not covered", "4"])
      #expect(Self.words(try panel.take(1, ofEach: [])["n"]) == ["10"])
      #expect(try panel.take(.min, ofEach: ["state"]).rowCount == 6)
    }
  }

  @Test("makes a row of each cell, with the name of its column as a number where all are such")
  func unpivot() throws {
    let wide = try Table(
      columns: [
        .text("state", ["A", "B"]), .integers("1990", [1, 2]), .numbers("1991", [1.5, nil]),
      ], origins: Origins([[7], [8, 9]]))
    let long = try wide.unpivot(["1990", "1991"], name: "year", value: "n")
    #expect(Self.words(long["state"]) == ["A", "A", "B", "B"])
    #expect(long["year"]?.type == .integer)
    #expect(Self.words(long["year"]) == ["1990", "1991", "1990", "1991"])
    #expect(Self.words(long["n"]) == ["1", "1.5", "2", "not covered"])
    #expect(long.origins.map { Array($0[3]) } == [8, 9])
    // And back.
    let again = try long.pivot(by: ["state"], "year", .max("n"))
    #expect(Self.words(again["1990"]) == ["1", "2"])
    #expect(throws: TableError.self) { try wide.unpivot(["1990"], name: "state", value: "n") }
    #expect(throws: TableError.self) { try wide.unpivot([], name: "year", value: "n") }
  }

  @Test("leaves columns out")
  func drop() throws {
    #expect(try Self.panel().drop(["year"]).columns.map(\.name) == ["state", "n"])
    #expect(throws: TableError.self) { try Self.panel().drop(["yaer"]) }
  }
}
