import Chronology
import Columnar
import Testing

/// What a plan does of its own accord; that its results are those of the verbs is shown by the random plans.
@Suite("Plans") struct PlanTests {
  private static func events() throws -> Table {
    try Table(
      rowName: "event",
      columns: [
        .text("source", ["MNG", "KOR", "MNG", "PRK", "MNG", "KOR"]),
        .text("target", ["KOR", "MNG", "PRK", "MNG", "KOR", "PRK"]),
        .numbers("tone", [1.5, -2, 0.1, 0.2, 0.3, nil]),
        .integers("year", [1990, 1990, 1991, 1991, 1992, 1992]),
      ])
  }

  private func parse(_ text: String) throws -> Expression { try ExpressionParser.parse(text) }

  /// Tells what was asked of it.
  private final class Counting: RowSource, @unchecked Sendable {
    let title = "scan events"
    let table: Table
    let columnNames: [String]
    var asked: [Set<String>] = []
    var given = 0
    /// The part before which the rows must be read anew, once.
    var contradiction: Int?

    init(_ table: Table) {
      self.table = table
      columnNames = table.columns.map(\.name)
    }

    func parts(of columns: Set<String>) throws(TableError) -> any RowParts {
      asked.append(columns)
      return Parts(source: self, rows: try TableRows(table, size: 2).parts(of: columns))
    }

    struct Parts: RowParts {
      let source: Counting
      var rows: any RowParts
      var number = 0

      mutating func next() throws(TableError) -> Table? {
        if source.contradiction == number {
          source.contradiction = nil
          throw .begunAnew
        }
        number += 1
        guard let part = try rows.next() else { return nil }
        source.given += 1
        return part
      }
    }
  }

  @Test("only the columns are read that a step looks at")
  func columns() throws {
    let source = Counting(try Self.events())
    var plan = Plan(source)
    plan.steps = [
      .filter(try parse("source == 'MNG'")), .derive("twice", try parse("tone * 2")),
      .derive("decade", try parse("year / 10")), .select(["source", "target", "twice", "decade"]),
      .aggregate(by: ["target"], [.sum("twice", as: "t")]),
    ]
    #expect(
      plan.lines == [
        "scan events: 3 of 4 columns (source, target, tone)", "filter source == \"MNG\", part by part",
        "derive twice = tone * 2, part by part", "select target, twice, part by part",
        "aggregate by target: t = sum(twice)",
      ])
    let table = try plan.run()
    #expect(source.asked == [["source", "target", "tone"]])
    #expect(table["t"]?.values == [.number(3.6), .number(0.2)])
    #expect(
      table.history == [
        "scan events: 3 of 4 columns, in 3 parts", "filter source == \"MNG\"", "derive twice = tone * 2",
        "select target, twice", "aggregate by target: t = sum(twice), part by part",
      ])
    #expect(table.steps.map(\.rowCount) == [6, 3, 3, 3, 2])
  }

  @Test("a filter goes before what does not change its answer, and stays behind what it asks of")
  func filters() throws {
    let states = try Table(
      rowName: "state", columns: [.text("code", ["MNG", "KOR"]), .text("name", ["M", "K"])])
    var plan = Plan(Counting(try Self.events()))
    plan.steps = [
      .join(states, on: [("source", "code")], kind: .left), .derive("late", try parse("year > 1990")),
      .sort([SortKey("tone")]), .filter(try parse("target == 'KOR'")), .filter(try parse("late")),
      .filter(try parse("name == 'M'")),
    ]
    #expect(
      plan.lines == [
        "scan events: all columns", "filter target == \"KOR\", part by part",
        "join states on source = code (left), part by part", "derive late = year > 1990, part by part",
        "filter late, part by part", "filter name == \"M\", part by part", "sort tone",
      ])
    #expect(try plan.run()["year"]?.values == [.integer(1992)])
  }

  @Test(
    "reading ends with the last row that is wanted",
    arguments: [(0, 1), (1, 1), (2, 1), (3, 2), (100, 3)])
  func stopping(wanted: Int, parts: Int) throws {
    let source = Counting(try Self.events())
    let table = try Plan(source).adding(.take(wanted)).run()
    #expect(table.rowCount == min(wanted, 6))
    #expect(table.universe == nil)
    #expect(source.given == parts)
  }

  @Test("of a sort before a take only so many rows are kept, and equal rows keep their order")
  func best() throws {
    var plan = Plan(Counting(try Self.events()))
    plan.steps = [.sort([SortKey("source", descending: true)]), .take(3)]
    let table = try plan.run()
    #expect(table["source"]?.values == ["PRK", "MNG", "MNG"])
    #expect(table["tone"]?.values == [.number(0.2), .number(1.5), .number(0.1)])
    #expect(table.history.last == "sort source descending, take 3, part by part")
    #expect(table.universe == nil)
  }

  @Test("sums of parts are those of all rows to the last bit, and blanks are counted")
  func sums() throws {
    let figures: [Aggregation] = [
      .sum("tone", as: "s"), .mean("tone", as: "m"), .count("tone", as: "n"), .min("tone", as: "least"),
      .last("target", as: "l"), .countDistinct("target", as: "d"),
      Aggregation(.count, as: "late", where: try parse("year > 1990")),
    ]
    let table = try Plan(Counting(try Self.events())).adding(.aggregate(by: ["source"], figures)).run()
    let whole = try Self.events().aggregate(by: ["source"], figures)
    #expect(table.columns.map(\.name) == whole.columns.map(\.name))
    #expect(table.columns.map(\.isDetail) == whole.columns.map(\.isDetail))
    for (one, other) in zip(table.columns, whole.columns) {
      #expect(one.values == other.values, "\(one.name)")
    }
    #expect(table["s"]?.values == [.number(1.9), .number(-2), .number(0.2)])
  }

  @Test("a figure that needs all rows of a group waits for them")
  func median() throws {
    let source = Counting(try Self.events())
    let figures = [Aggregation(.median, "tone", as: "m")]
    let table = try Plan(source).adding(.aggregate(by: [], figures)).run()
    #expect(table["m"]?.values == [.number(0.2)])
    #expect(source.asked == [["tone"]])
    #expect(table.history[1] == "put the parts together")
  }

  @Test("what turns out otherwise is read anew", arguments: [1, 2])
  func contradiction(part: Int) throws {
    let source = Counting(try Self.events())
    source.contradiction = part
    let table = try Plan(source).adding(.aggregate(by: ["source"], [.count(as: "n")])).run()
    #expect(table["n"]?.values == [.integer(3), .integer(2), .integer(1)])
    #expect(source.asked.count == 2)
    #expect(table.steps[0].rowCount == 6)
  }

  @Test("rows in doubt are never counted twice")
  func doubt() throws {
    let dates = Column.text("when", ["1990", "1990-05", "1991", "1992", nil, "1990-06-01"])
    let table = try Self.events().derive(try Column("when", values: dates.values.map { Self.date($0) }))
    var plan = Plan(Counting(table))
    plan.steps = [.filter(try parse("when < '1990-05-03'")), .aggregate(by: [], [.count(as: "n")])]
    let result = try plan.run()
    #expect(result.columns.map(\.name) == ["n", "possible"])
    #expect(try result.row(0) == [.integer(0), .integer(2)])
  }

  private static func date(_ value: Value) -> Value {
    guard case .text(let text) = value, let date = try? EDTF(text) else { return .blank(.notCovered) }
    return .date(date)
  }
}
