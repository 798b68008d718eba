import Chronology
import Testing

@testable import Columnar

@Suite("A window")
struct WindowTests {
  private func table() throws -> Table {
    try Table(columns: [
      .text("dyad", ["a", "a", "b", "a", "a", "b", "a"]),
      .dates(
        "date",
        try ["2000-01-10", "2000-01-01", "2000-01-05", "2000-01-10", "2000-01-20", "2000", nil].map {
          try $0.map { try EDTF($0) }
        }),
      .numbers("x", [1.1, 2.2, 4, nil, 0.1, 8, 16]),
    ])
  }

  private func cells(_ window: Window, _ figure: Aggregation) throws -> [String] {
    let result = try table().window(window, [figure])
    return try result.column(figure.name).values.map(\.description)
  }

  @Test(
    "is counted in days, in rows or from the start, within rows that agree",
    arguments: [
      (.days(10), .sum("x", as: "n"), ["3.3", "2.2", "4", "3.3", "0.1", "unknown", "unknown"]),
      (.days(11), .count(as: "n"), ["3", "1", "1", "3", "3", "unknown", "unknown"]),
      (.rows(2), .count(as: "n"), ["2", "1", "2", "2", "2", "1", "unknown"]),
      (.everything, .max("x", as: "n"), ["2.2", "2.2", "8", "2.2", "2.2", "8", "unknown"]),
      (.everything, .mean("x", as: "n"), ["1.65", "2.2", "6", "1.65", "1.1333333333333333", "8", "unknown"]),
      (.rows(2), .last("x", as: "n"), ["1.1", "2.2", "4", "1.1", "0.1", "8", "unknown"]),
    ] as [(Window.Extent, Aggregation, [String])])
  func extents(extent: Window.Extent, figure: Aggregation, expected: [String]) throws {
    let window = Window(by: ["dyad"], order: "date", extent)
    #expect(try cells(window, figure) == expected)
  }
}

@Suite("Figures of spread")
struct SpreadTests {
  @Test("are R's: quantiles of type 7, variances divided by one less than the count")
  func known() throws {
    let table = try Table(columns: [.numbers("x", [2, 4, 4, 4, 5, 5, 7, 9, nil])])
    var decile = Aggregation(.quantile, "x", as: "q")
    decile.level = 0.9
    let result = try table.aggregate(
      by: [], [Aggregation(.median, "x", as: "m"), Aggregation(.variance, "x", as: "v"), decile])
    #expect(try result.column("m")[0] == .number(4.5))
    #expect(try result.column("v")[0] == .number(32.0 / 7))
    #expect(try result.column("q")[0].description == "7.6")
  }

  @Test("a pivot makes a column of each value, in order")
  func pivot() throws {
    let table = try Table(columns: [
      .text("source", ["A", "B", "A", "A"]), .integers("quad", [4, 1, 1, 4]), .integers("x", [1, 2, 3, 4]),
    ])
    let wide = try table.pivot(by: ["source"], "quad", .sum("x"))
    #expect(wide.columns.map(\.name) == ["source", "1", "4"])
    #expect(try wide.row(0) == [.text("A"), .integer(3), .integer(5)])
    #expect(try wide.row(1) == [.text("B"), .integer(2), .blank(.none)])
    let counts = try table.pivot(by: ["source"], "quad", .count())
    #expect(try counts.row(1) == [.text("B"), .integer(1), .integer(0)])
  }
}
