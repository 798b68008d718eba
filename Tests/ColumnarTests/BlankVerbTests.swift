import Columnar
import Testing

@Suite("Three blanks through every verb")
struct BlankVerbTests {
  /// One measured figure, and one of each blank.
  private static func table() throws -> Table {
    try Table(
      rowName: "measure",
      columns: [
        .text("place", ["a", "b", "c", "d"]),
        Column(
          "value",
          values: [
            .quantity(Quantity(5, unit: "person")), .blank(.notCovered), .blank(.none), .blank(.unknown),
          ]),
      ])
  }

  @Test(
    "a filter takes each for itself, and a comparison takes the unknown one for possible",
    arguments: [
      ("isblank(value)", ["b", "c", "d"], []), ("isblank(value, 'not covered')", ["b"], []),
      ("isblank(value, 'none')", ["c"], []), ("isblank(value, 'unknown')", ["d"], []),
      ("value > 3", ["a"], ["d"]), ("value < 3", [], ["d"]), ("value == 0", [], ["d"]),
      ("not (value > 3)", [], ["d"]),
    ] as [(String, [String], [String])])
  func filter(condition: String, certain: [String], possible: [String]) throws {
    let result = try Self.table().filter(ExpressionParser.parse(condition))
    #expect(result.cells("place") == certain)
    #expect((result.doubtful?.cells("place") ?? []) == possible)
  }

  @Test("sorting puts them last either way, in the order they came")
  func sort() throws {
    #expect(try Self.table().sort("value").cells("place") == ["a", "b", "c", "d"])
    #expect(try Self.table().sort("value", descending: true).cells("place") == ["a", "b", "c", "d"])
    let turned = try Self.table().rows(at: [3, 2, 1, 0])
    #expect(try turned.sort("value").cells("place") == ["a", "d", "c", "b"])
  }

  @Test("selecting, taking, deriving and appending leave them what they are")
  func keeping() throws {
    let kept = ["5 person", "not covered", "none", "unknown"]
    let table = try Self.table()
    #expect(try table.select(["value"]).cells("value") == kept)
    #expect(table.take(-3).cells("value") == Array(kept.dropFirst()))
    #expect(
      try table.derive("double", ExpressionParser.parse("value * 2")).cells("double")
        == ["10 person", "not covered", "none", "unknown"])
    #expect(try table.append(table).cells("value") == kept + kept)
    let other = try Table(columns: [.text("place", ["e"])])
    #expect(try table.append(other).cells("value") == kept + ["not covered"])
    #expect(try table.distinct(["value"]).cells("value") == kept)
    #expect(try table.append(table).distinct(["value"]).cells("value") == kept)
  }

  @Test("grouping makes a group of each")
  func group() throws {
    let groups = try Self.table().append(Self.table()).aggregate(by: ["value"], [.count()])
    #expect(groups.cells("value") == ["5 person", "not covered", "none", "unknown"])
    #expect(groups.cells("count") == ["2", "2", "2", "2"])
  }

  @Test("a sum and a mean leave them out and count each sort; none adds nothing and is no 0 of a mean")
  func aggregate() throws {
    let row = try Self.table().aggregate(
      by: [], [.sum("value"), .mean("value"), .min("value"), .max("value"), .count("value")])
    #expect(
      row.columns.map { "\($0.name) \($0[0])" } == [
        "sum_value 5 person", "sum_value_not_covered 1", "sum_value_none 1", "sum_value_unknown 1",
        "mean_value 5 person", "mean_value_not_covered 1", "mean_value_none 1", "mean_value_unknown 1",
        "min_value 5 person", "max_value 5 person", "count_value 1",
      ])
    #expect(row.columns.allSatisfy { !$0.isDetail })
  }

  @Test(
    "figures of nothing but blanks are the one that says most: unknown, then not covered, then none",
    arguments: [
      ([Blank.none, .none], "none"), ([.none, .notCovered], "not covered"),
      ([.notCovered, .unknown, .none], "unknown"), ([], "none"),
    ])
  func prevailing(blanks: [Blank], expected: String) throws {
    let column = Column("value", .quantity, filling: blanks.map(Value.blank))
    let row = try Table(columns: [column]).aggregate(
      by: [], [.sum("value"), .mean("value"), .min("value"), .first("value")])
    for name in ["sum_value", "mean_value", "min_value", "first_value"] {
      #expect(row.cells(name) == [expected], "\(name)")
    }
  }

  @Test("joining on a blank finds no partner, and what has none is not covered")
  func join() throws {
    let left = try Self.table()
    let right = try Table(columns: [
      Column("place", values: [.text("b"), .text("c"), .blank(.unknown)]),
      Column("more", values: [.blank(.none), .blank(.unknown), .text("x")]),
    ])
    let joined = try left.join(right, on: [("place", "place")], kind: .left)
    #expect(joined.cells("place") == ["a", "b", "c", "d"])
    #expect(joined.cells("value") == ["5 person", "not covered", "none", "unknown"])
    #expect(joined.cells("more") == ["not covered", "none", "unknown", "not covered"])
    #expect(try left.join(left, on: [("value", "value")]).cells("place") == ["a"])
  }

  @Test(
    "arithmetic with a blank is blank: unknown before the one on the left",
    arguments: [
      ("a + b", ["3", "none", "not covered", "unknown", "none"]),
      ("b - a", ["1", "none", "not covered", "unknown", "not covered"]),
    ] as [(String, [String])])
  func arithmetic(expression: String, expected: [String]) throws {
    let table = try Table(columns: [
      Column("a", values: [1, .blank(.none), 1, .blank(.unknown), .blank(.none)]),
      Column("b", values: [2, 2, .blank(.notCovered), .blank(.none), .blank(.notCovered)]),
    ])
    #expect(try table.derive("c", ExpressionParser.parse(expression)).cells("c") == expected)
  }
}
