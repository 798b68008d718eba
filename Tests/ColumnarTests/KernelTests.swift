import Chronology
import Columnar
import Testing

/// Small tables worked on in the ways that are meant for large ones.
@Suite("Kernels") struct KernelTests {
  private func manyRows<Result>(_ body: () throws -> Result) rethrows -> Result {
    try Execution.$current.withValue(Execution(threads: 1, quickFrom: 0, grain: 1), operation: body)
  }

  @Test("joins large whole numbers by all their digits")
  func largeKeys() throws {
    let left = try Table(columns: [.integers("id", [1 << 53 + 1])])
    let right = try Table(columns: [.integers("id", [1 << 53])])
    #expect(try manyRows { try left.join(right, on: [("id", "id")]).rowCount } == 0)
    #expect(try manyRows { try left.join(left, on: [("id", "id")]).rowCount } == 1)
    let numbers = try Table(columns: [.numbers("id", [0x1p53])])
    #expect(try manyRows { try left.join(numbers, on: [("id", "id")]).rowCount } == 0)
    #expect(try manyRows { try right.join(numbers, on: [("id", "id")]).rowCount } == 1)
  }

  @Test("keeps figures apart whose conditions read alike")
  func likeConditions() throws {
    let table = try Table(columns: [Column("x", values: [1, .blank(.none), .blank(.none), .blank(.unknown)])])
    let figures = [Blank.none, .unknown, .notCovered].map { blank in
      Aggregation(.count, as: blank.name, where: .compare(.equal, .column("x"), .literal(.blank(blank))))
    }
    let row = try manyRows { try table.aggregate(by: [], figures).row(0) }
    #expect(row == [2, 1, 0])
  }

  @Test("a sum of small numbers is not disturbed by large ones elsewhere")
  func farApart() throws {
    let table = try Table(columns: [
      .text("key", ["a", "b", "b", "c"]), .numbers("x", [1e300, -1e-300, -1e-300, 0.1]),
      .integers("order", [1, 2, 3, 4]),
    ])
    let sums = try manyRows { try table.aggregate(by: ["key"], [.sum("x"), .mean("x")]) }
    #expect(sums["sum_x"]?.values == [1e300, -2e-300, 0.1])
    #expect(sums["mean_x"]?.values == [1e300, -1e-300, 0.1])
    let moving = try table.window(Window(order: "order", .rows(1)), [.sum("x")])
    #expect(moving["sum_x"]?.values == [1e300, -1e-300, -1e-300, 0.1])
    let endless = try Table(columns: [.numbers("x", [1, .infinity])])
    #expect(try manyRows { try endless.aggregate(by: [], [.sum("x")]).row(0)[0] } == .number(.infinity))
  }

  @Test("a mean is one where the sum is more than a number holds")
  func largeMeans() throws {
    let greatest = Double.greatestFiniteMagnitude
    for numbers in [[greatest, greatest, greatest, greatest], [greatest, 1e300, greatest, -1e300, 1e-300]] {
      let table = try Table(columns: [.numbers("x", numbers)])
      let expected = numbers.count == 4 ? greatest : greatest / 5 * 2
      for quickFrom in [0, Int.max] {
        let mean = try Execution.$current.withValue(Execution(threads: 1, quickFrom: quickFrom, grain: 1)) {
          try table.aggregate(by: [], [.mean("x")]).row(0)[0]
        }
        #expect(mean == .number(expected))
      }
    }
  }

  @Test("the ends of the whole numbers are numbers among others")
  func ends() throws {
    let codes = Codes([0, 1, 2, 0] as [UInt32], entryCount: 3)
    let column = Column.integers(
      "x", .coded(codes, [.max, .min, 5]), blanks: Vector([0, 0, 0, 2] as [UInt8]))
    let table = try Table(columns: [column])
    let blank = Value.blank(.none)
    #expect(try manyRows { try table.sort("x")["x"]?.values } == [.integer(.min), 5, .integer(.max), blank])
    #expect(
      try manyRows { try table.sort("x", descending: true)["x"]?.values } == [
        .integer(.max), 5, .integer(.min), blank,
      ])
    #expect(
      try manyRows { try table.aggregate(by: ["x"], [.min("x"), .max("x", as: "most")])["min_x"]?.values }
        == [.integer(.max), .integer(.min), 5, blank])
  }

  @Test("a semi join and an anti join rule out doubtful rows")
  func doubtfulSemi() throws {
    let table = try Table(columns: [
      .integers("id", [1, 2, 3]), Column("x", values: [.blank(.unknown), .blank(.unknown), 1]),
    ])
    .filter(ExpressionParser.parse("x == 1"))
    let other = try Table(columns: [.integers("id", [1])])
    #expect(try table.join(other, on: [("id", "id")], kind: .semi).doubtful?.cells("id") == ["1"])
    #expect(try table.join(other, on: [("id", "id")], kind: .anti).doubtful?.cells("id") == ["2"])
  }

  @Test("as of a date in doubt, each partner that may be the last is possible")
  func asofInDoubt() throws {
    func dates(_ texts: [String]) throws -> Column { .dates("date", try texts.map { try EDTF($0) }) }
    let partners = try Table(
      rowName: "state",
      columns: [dates(["1956-05-01", "1956", "1950-01-01"]), .text("name", ["May", "some day", "early"])])
    let rows = try Table(columns: [dates(["1956-06-01", "1957-01-01", "1950-01-01", "1949-01-01"])])
    let joined = try rows.join(partners, on: [], .asof("date", "date"))
    #expect(joined.cells("name") == ["not covered", "not covered", "early", "not covered"])
    #expect(joined.doubtful?.cells("date") == ["1956-06-01", "1956-06-01", "1957-01-01", "1957-01-01"])
    #expect(joined.doubtful?.cells("name") == ["May", "some day", "May", "some day"])
    #expect(throws: TableError.self) { try rows.join(partners, on: [], .asof("date", "date"), kind: .semi) }
  }

  @Test("a doubtful row whose date may fit is paired with what it may fit")
  func doubtfulFit() throws {
    let rows = try Table(columns: [
      .dates("date", [try EDTF("1956")]), Column("x", .integer, filling: [.blank(.unknown)]),
    ])
    .filter(ExpressionParser.parse("x == 1"))
    let reign = try Table(
      rowName: "reign",
      columns: [.dates("date", [try EDTF("1956-07-01/1960-01-01")]), .text("name", ["him"])])
    let joined = try rows.join(reign, on: [], .during("date", "date"), kind: .inner)
    #expect(joined.rowCount == 0)
    #expect(joined.doubtful?.cells("name") == ["him"])
  }

  @Test("appending gives doubtful rows the columns of the others")
  func appendedDoubt() throws {
    let left = try Table(columns: [.text("a", ["x"]), .integers("n", [1])])
    let right = try Table(columns: [.numbers("n", [1.5, 2]), Column("b", values: [.blank(.unknown), 1])])
      .filter(ExpressionParser.parse("b == 1"))
    let both = try left.append(right)
    #expect(both.columns.map(\.name) == ["a", "n", "b"])
    #expect(both.doubtful?.columns.map(\.name) == ["a", "n", "b"])
    #expect(both.doubtful?.columns.map(\.type) == both.columns.map(\.type))
    #expect(both.doubtful?.cells("n") == ["1.5"])
  }

  @Test("a sum of whole numbers may pass beyond the largest on its way")
  func passingOver() throws {
    let table = try Table(columns: [.integers("x", [.max, 1, -1])])
    #expect(try table.aggregate(by: [], [.sum("x")]).row(0)[0] == .integer(.max))
    #expect(throws: TableError.self) { try table.take(2).aggregate(by: [], [.sum("x")]) }
  }

  @Test("a window may reach back further than there are days")
  func endlessDays() throws {
    let table = try Table(columns: [.dates("date", [try EDTF("1950-01-01"), try EDTF("1960-01-01")])])
    #expect(try table.window(Window(order: "date", .days(.max)), [.count()]).cells("count") == ["1", "2"])
  }

  @Test("a window adds up booleans to whole numbers")
  func windowOfBooleans() throws {
    let table = try Table(columns: [.integers("n", [1, 2]), .booleans("b", [true, true])])
    #expect(try table.window(Window(order: "n"), [.sum("b")])["sum_b"]?.values == [1, 2])
  }

  @Test("doubtful groups have the columns of the others, also where only theirs are open")
  func openFigures() throws {
    let table = try Table(columns: [
      .text("key", ["a", "b"]), Column("x", values: [1, .blank(.unknown)]),
    ])
    .filter(ExpressionParser.parse("x == 1"))
    let groups = try table.aggregate(
      by: ["key"], [Aggregation(.count, as: "n", where: ExpressionParser.parse("x > 0"))])
    #expect(groups.columns.map(\.name) == ["key", "n", "n_possible", "possible"])
    #expect(groups.doubtful?.columns.map(\.name) == ["key", "n", "n_possible", "possible"])
  }

  @Test("a table of chosen rows joins with itself")
  func selfJoin() throws {
    let table = try Table(columns: [
      .integers("id", [0, 1, 2]), .integers("next", [1, 2, 1]), .text("name", ["a", "b", "c"]),
    ])
    let joined = try manyRows {
      let chosen = try table.filter(ExpressionParser.parse("id > 0"))
      return try chosen.join(chosen, on: [("next", "id")])
    }
    #expect(joined.cells("name") == ["b", "c"])
    #expect(joined.cells("row_name") == ["c", "b"])
  }

  @Test("a join of more rows than can be numbered is refused before it is made")
  func tooManyRows() throws {
    let table = try Table(columns: [.integers("a", [Int?](repeating: 1, count: 1 << 16))])
    #expect {
      try table.join(table, on: [("a", "a")])
    } throws: {
      "\($0)"
        == "the join would have 4294967296 rows; join on more columns, or keep distinct rows of one table first"
    }
  }

  private static let patterns: [(String, @Sendable (Int) -> Truth)] = [
    ("none", { _ in .no }),
    ("all", { _ in .yes }),
    ("one in a thousand", { Truth($0 % 1000 == 7) }),
    ("one in three", { Truth($0 % 3 == 1) }),
    ("all but one in a hundred", { Truth($0 % 100 != 64) }),
    ("a stretch", { Truth((70_001..<190_003).contains($0)) }),
    ("doubts among others", { $0 % 70 == 3 ? .maybe : Truth($0 % 50 < 20) }),
  ]

  @Test("a filter keeps the right rows and cells, however its answers lie", arguments: patterns.indices)
  func answersOfAnyPattern(pattern: Int) throws {
    let (name, answer) = Self.patterns[pattern]
    // Past what a thread keeps before it takes the room for many.
    let count = 200_005
    let table = try Table(columns: [
      .integers("row", (0..<count).map { $0 }), .text("text", (0..<count).map { "\($0 % 90)" }),
    ])
    let answers = (0..<count).map(answer)
    let wanted = (0..<count).filter { answers[$0] == .yes }
    for threads in [1, 2, 3] {
      try Execution.$current.withValue(Execution(threads: threads, grain: 10)) {
        let kept = try table.filter(verdicts: answers)
        let isSame = kept["row"]?.values == wanted.map { .integer($0) }
        #expect(isSame, "\(name), \(threads) threads")
        let isSameText = kept["text"]?.values == wanted.map { .text("\($0 % 90)") }
        #expect(isSameText, "\(name), \(threads) threads")
        #expect(kept.doubtful?.rowCount ?? 0 == answers.count { $0 == .maybe })
      }
    }
  }

  @Test("codes that follow one another are told from those around them")
  func runsOfCodes() throws {
    let table = try Table(columns: [
      .text("a", (0..<4000).map { "t\($0 % 40)" }), .text("b", (0..<4000).map { "t\($0 * 7 % 40)" }),
    ])
    for condition in [
      "a == 't3' or b == 't9'", "oneof(a, 't5', 't6', 't7')", "oneof(a, 't0', 't39')",
      "a == 't0' or b == 't0'", "a == b", "a ~= b and oneof(a, 't38', 't39')",
    ] {
      let expression = try ExpressionParser.parse(condition)
      let quick = try table.verdicts(for: expression)
      let plain = try Execution.$current.withValue(Execution(threads: 1, quickFrom: .max)) {
        try table.verdicts(for: expression)
      }
      let isSame = quick.elementsEqual(plain)
      #expect(isSame && plain.contains(.yes) && plain.contains(.no), "\(condition)")
    }
  }

  @Test("rows that were fetched let go of the table they came from")
  func lettingGo() throws {
    final class Owner {
      let base: UnsafeMutablePointer<Int>
      init() {
        base = .allocate(capacity: 3)
        base.initialize(repeating: 7, count: 3)
      }
      deinit { base.deallocate() }
    }
    weak var kept: Owner?
    func taken() throws -> Table {
      let owner = Owner()
      kept = owner
      let cells = Cells<Int>.plain(Vector(owner: owner, base: UnsafePointer(owner.base), count: 3))
      return try manyRows { try Table(columns: [.integers("x", cells, blanks: nil)]).take(1) }
    }
    let table = try taken()
    #expect(kept != nil)
    #expect(table.cells("x") == ["7"])
    #expect(kept == nil)
  }
}
