import Chronology
import Testing

@testable import Columnar

@Suite("Work on many rows")
struct ExecutionTests {
  private static func events(_ count: Int) throws -> Table {
    let states = ["MNG", "PRK", "KOR", "CHN", "RUS"]
    let rows = Array(0..<count)
    let sources: [String?] = rows.map { states[$0 * 7 % 5] }
    let targets: [String?] = rows.map { $0 % 11 == 0 ? nil : states[$0 * 3 % 4] }
    let dates: [EDTF?] = try rows.map { row in
      let (year, month, day) = (10 + row % 9, 1 + row % 9, row % 10)
      return try EDTF("20\(year)-0\(month)-1\(day)")
    }
    let tones: [Double?] = rows.map { row in
      row % 13 == 0 ? nil : Double(row % 100) / 10 - 5
    }
    let numbers: [Int?] = rows.map { $0 * 31 % 977 }
    let columns: [Column] = [
      .text("source", sources), .text("target", targets), .dates("date", dates), .numbers("tone", tones),
      .integers("n", numbers),
    ]
    return try Table(rowName: "event", columns: columns)
  }

  private static let verbs: [(String, @Sendable (Table) throws -> Table)] = [
    ("filter", { try $0.filter(ExpressionParser.parse("source ~= target and year(date) > 2012")) }),
    (
      "aggregate",
      {
        try $0.aggregate(
          by: ["source", "target"],
          [
            .count(), .sum("tone"), .mean("tone"), .min("date"), .max("n"), .countDistinct("date"),
            .first("tone"),
          ])
      }
    ),
    ("sort", { try $0.sort([SortKey("source"), SortKey("tone", descending: true)]) }),
    ("distinct", { try $0.distinct(["source", "date"]) }),
    ("join", { try $0.join($0.distinct(["source"]).select(["source", "n"]), on: [("source", "source")]) }),
    ("semi", { try $0.join($0.take(40), on: [("target", "source"), ("n", "n")], kind: .semi) }),
    (
      "asof",
      { try $0.join($0.distinct(["source", "date"]), on: [("target", "source")], .asof("date", "date")) }
    ),
    ("window", { try $0.window(Window(by: ["source"], order: "date", .days(40)), [.mean("tone", as: "m")]) }),
    ("derive", { try $0.derive("x", ExpressionParser.parse("tone * 2 + n")) }),
  ]

  /// Verbs whose work is laid out by how many rows there are.
  private static let largeVerbs: [(String, @Sendable (Table) throws -> Table)] = [
    (
      "sums by condition",
      {
        try $0.derive("year", ExpressionParser.parse("year(date)")).aggregate(
          by: ["source", "target", "year"],
          [.count(), .sum("tone"), .mean("n"), .count("target")]
            + ["n < 300", "n >= 300", "target == 'PRK'", "source ~= target"].map { words in
              Aggregation(.sum, "n", as: words, where: try ExpressionParser.parse(words))
            })
      }
    ),
    ("keys of which few occur", { try $0.group(by: ["source", "target", "date", "n"]) }),
    (
      "all rows",
      { try $0.aggregate(by: [], [.count("tone"), .sum("n"), .mean("tone"), .countDistinct("n")]) }
    ),
    ("few rows", { try $0.filter(ExpressionParser.parse("n == 5 and target ~= source or n == 976")) }),
    ("semi", { try $0.join($0.take(40), on: [("target", "source"), ("n", "n")], kind: .semi) }),
    ("sort", { try $0.sort([SortKey("target", descending: true), SortKey("tone"), SortKey("date")]) }),
    (
      "window",
      { try $0.window(Window(by: ["target"], order: "date", .days(400)), [.sum("n"), .mean("tone")]) }
    ),
    ("leaders", { try $0.join($0.take(5).select(["n", "source"]), on: [("source", "source")]) }),
  ]

  private static func cells(_ table: Table) -> [String] {
    table.columns.map { column in
      "\(column.name): " + column.values.map { "\($0)" }.joined(separator: "|")
    }
  }

  @Test(
    "gives the same for any number of threads, and what the ways for few rows give", arguments: verbs.indices)
  func sameForAnyThreads(verb: Int) throws {
    let events = try Self.events(700)
    let run = Self.verbs[verb].1
    func result(_ execution: Execution) throws -> [String] {
      try Execution.$current.withValue(execution) { Self.cells(try run(events)) }
    }
    let plain = try result(Execution(threads: 1, quickFrom: .max))
    for threads in [1, 2, 3, 7] {
      #expect(try result(Execution(threads: threads, quickFrom: 0, grain: 10)) == plain, "\(threads) threads")
    }
  }

  @Test("gives the same where rows are many pieces", arguments: largeVerbs.indices)
  func sameForManyPieces(verb: Int) throws {
    // More than a piece for each of two threads.
    let events = try Self.events(40_000)
    let run = Self.largeVerbs[verb].1
    func result(_ execution: Execution) throws -> [String] {
      try Execution.$current.withValue(execution) { Self.cells(try run(events)) }
    }
    let plain = try result(Execution(threads: 1, quickFrom: .max))
    for threads in [1, 2, 3] {
      let same = try result(Execution(threads: threads, grain: 10)) == plain
      #expect(same, "\(Self.largeVerbs[verb].0), \(threads) threads")
    }
  }

  @Test("stops when somebody asks", arguments: verbs.indices.dropLast())
  func stops(verb: Int) throws {
    let events = try Self.events(700)
    let run = Self.verbs[verb].1
    Execution.$current.withValue(Execution(threads: 2, quickFrom: 0, grain: 10, isStopped: { true })) {
      let error = #expect(throws: TableError.self) { _ = Self.cells(try run(events)) }
      #expect(error?.code == .stopped)
    }
  }

  private static let large: [(String, @Sendable (Table) throws -> Table)] = [
    ("filter", { try $0.filter(ExpressionParser.parse("n > 7")) }),
    ("sort", { try $0.sort([SortKey("source"), SortKey("tone")]) }),
    ("join", { try $0.join($0, on: [("source", "source")]) }),
    ("join of what is doubtful", { try $0.join($0.withDoubtful($0), on: [("source", "source")]) }),
    ("asof", { try $0.join($0.take(90), on: [("source", "source")], .asof("date", "date")) }),
    ("append", { try $0.append($0) }),
    ("window", { try $0.window(Window(by: ["source"], order: "date", .days(40)), [.mean("tone")]) }),
    ("pivot", { try $0.pivot(by: ["date"], "target", .count()) }),
    ("derive", { try $0.derive("x", ExpressionParser.parse("tone * 2 + n")) }),
  ]

  @Test("says so before it takes more memory than there is", arguments: large.indices)
  func littleMemory(verb: Int) throws {
    let events = try Self.events(700)
    let run = Self.large[verb].1
    func result(_ memory: Int) throws -> [String] {
      try Execution.$current.withValue(Execution(threads: 2, quickFrom: 0, grain: 10, memory: memory)) {
        Self.cells(try run(events))
      }
    }
    let error = #expect(throws: TableError.self) { try result(500) }
    #expect(error?.code == .memory)
    #expect(throws: Never.self) { try result(1 << 30) }
  }
}
