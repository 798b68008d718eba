import Chronology
import Testing

@testable import Columnar

/// A sorted table is asked by runs; what it answers is what all its rows answer.
@Suite("Sorted rows") struct ClusteringTests {
  private static let states = ["China", "Mongolia", "North Korea", nil, "South Korea"]

  /// 2,400 events between five actors, one of them unknown as a source, who may be any, and none as a target.
  private static func events() throws -> Table {
    let rows = 0..<2400
    return try Table(
      rowName: "event",
      columns: [
        .text("source", rows.map { states[$0 * 7 % 5] }, blank: .unknown),
        .text("target", rows.map { states[$0 / 5 % 5] }, blank: .none),
        .dates("date", rows.map { try EDTF($0 % 3 == 0 ? "1990" : "199\($0 % 10)-0\(1 + $0 % 9)") }),
        .integers("number", Array(rows)),
      ])
  }

  private func manyRows<Result>(_ body: () throws -> Result) rethrows -> Result {
    try Execution.$current.withValue(Execution(threads: 2, quickFrom: 0, grain: 100), operation: body)
  }

  @Test(
    "are found by reading only those of the runs that are asked for",
    arguments: [
      ("source == 'China'", 960), ("target == 'Mongolia'", 480),
      ("source == 'China' and target == 'Mongolia'", 192),
      ("source == 'China' and date < '1993'", 960), ("date < '1993' and source == 'China'", 960),
      ("source == 'China' and target ~= 'Mongolia'", 576), ("source == 'China' and number > 2000", 960),
      ("isblank(source) and target == 'China'", 96), ("oneof(source, 'China', 'Chile')", 960),
      ("source == target and number > 7", 768), ("not (source == 'China' or target == 'China')", 1152),
      ("date < '1993'", nil), ("number > 2000", nil), ("source == 'China' or number > 2000", nil),
      ("source == 'Chile'", 480), ("true", nil),
    ] as [(String, Int?)])
  func sameAnswer(condition: String, read: Int?) throws {
    let condition = try ExpressionParser.parse(condition)
    let events = try Self.events()
    let sorted = try manyRows { try events.sort(["source", "target", "date"].map { SortKey($0) }) }
    let found = try manyRows { try sorted.filter(condition) }
    let expected = try events.filter(condition)
    #expect(found.steps.last?.readCount == read)
    #expect(try Self.numbers(found) == Self.numbers(expected))
    #expect(try found.doubtful.map(Self.numbers) == expected.doubtful.map(Self.numbers))
    #expect(found.universe == expected.universe)
  }

  private static func numbers(_ table: Table) throws -> [Value] {
    try table.sort("number").column("number").values
  }

  @Test("keep their order, and so their runs, through other verbs")
  func laterVerbs() throws {
    try manyRows {
      let sorted = try Self.events().sort(["source", "target", "date"].map { SortKey($0) })
      let china = try ExpressionParser.parse("source == 'China'")
      let most = try sorted.filter(ExpressionParser.parse("number >= 10"))
      #expect(try most.filter(china).steps.last?.readCount == 956)
      #expect(try sorted.take(1200).filter(china).steps.last?.readCount == 480)
      #expect(try sorted.select(["source", "target", "number"]).filter(china).steps.last?.readCount == 960)
      #expect(try sorted.select(["source", "number"]).filter(china).steps.last?.readCount == nil)
    }
  }

  @Test("are forgotten for a column that is computed anew")
  func replacedColumn() throws {
    try manyRows {
      let sorted = try Self.events().sort(["source", "date"].map { SortKey($0) })
      let other = try sorted.derive("source", ExpressionParser.parse("target"))
      let found = try other.filter(ExpressionParser.parse("source == 'China'"))
      #expect(found.rowCount == 480)
      #expect(found.steps.last?.readCount == nil)
    }
  }

  @Test("tell of a condition that does not fit, though no run is left for it")
  func unfitCondition() throws {
    try manyRows {
      let sorted = try Self.events().sort(["source", "date"].map { SortKey($0) })
      for text in ["source == 'China' and number == 'one'", "source == 'Chile' and number == 'one'"] {
        #expect(throws: TableError.self) { try sorted.filter(ExpressionParser.parse(text)) }
      }
    }
  }
}
