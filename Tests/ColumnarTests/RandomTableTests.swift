import Chronology
import Columnar
import Testing

/// Compares the verbs with plain loops over rows, on tables of random cells.
@Suite("Random tables") struct RandomTableTests {
  /// A generator whose numbers are the same on every run (SplitMix64).
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  struct Row {
    var key: Value
    var count: Value
    var score: Value
    var names: Value
    var id: Int
  }

  static func rows(_ dice: inout Dice) -> [Row] {
    let words = ["a", "b", "c", "d"]
    func orBlank(_ dice: inout Dice, _ value: Value) -> Value {
      Int.random(in: 0..<5, using: &dice) > 0
        ? value : .blank(Blank.allCases.randomElement(using: &dice) ?? .none)
    }
    return (0..<Int.random(in: 0...40, using: &dice)).map { id in
      let names = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
        Value.text(words.randomElement(using: &dice) ?? "a")
      }
      return Row(
        key: orBlank(&dice, .text(words.randomElement(using: &dice) ?? "a")),
        count: orBlank(&dice, .integer(Int.random(in: -5...5, using: &dice))),
        score: orBlank(&dice, .number(Double(Int.random(in: -4...4, using: &dice)) / 2)),
        names: orBlank(&dice, names.count == 1 ? names[0] : .list(names)), id: id)
    }
  }

  static func table(_ rows: [Row]) throws -> Table {
    func column(_ name: String, _ type: ColumnType, _ value: (Row) -> Value) throws -> Column {
      var builder = ColumnBuilder(name, type)
      for row in rows { try builder.append(value(row)) }
      return builder.column
    }
    return try Table(
      columns: [
        column("key", .text) { $0.key }, column("count", .integer) { $0.count },
        column("score", .number) { $0.score }, column("names", .text) { $0.names },
        column("id", .integer) { .integer($0.id) },
      ], origins: Origins(each: rows.map { UInt32($0.id) }))
  }

  static func ids(_ table: Table?) -> [Int] {
    (table?["id"]?.values ?? []).compactMap { if case .integer(let id) = $0 { id } else { nil } }
  }

  /// The answer of one cell to a question, blanks answered as they must be.
  static func ask(_ value: Value, _ question: (Value) -> Bool) -> Truth {
    if case .blank(let blank) = value { return blank == .unknown ? .maybe : .no }
    return Truth(question(value))
  }

  static func number(_ value: Value) -> Double {
    switch value {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: .nan
    }
  }

  static func texts(_ value: Value) -> [String] {
    switch value {
    case .text(let text): [text]
    case .list(let values): values.flatMap(texts)
    default: []
    }
  }

  @Test("filters as a loop over the rows does", arguments: 0..<200)
  func filtering(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let rows = Self.rows(&dice)
    let limit = Int.random(in: -4...4, using: &dice)
    let questions: [(String, (Row) -> Truth, (Row) -> [Value])] = [
      (
        "count < \(limit)", { row in Self.ask(row.count) { Self.number($0) < Double(limit) } }, { [$0.count] }
      ),
      (
        "score >= \(limit)", { row in Self.ask(row.score) { Self.number($0) >= Double(limit) } },
        { [$0.score] }
      ),
      ("key ~= 'b'", { row in Self.ask(row.key) { Self.texts($0) != ["b"] } }, { [$0.key] }),
      ("names == 'c'", { row in Self.ask(row.names) { Self.texts($0).contains("c") } }, { [$0.names] }),
      (
        "oneof(names, 'a', 'd')",
        { row in Self.ask(row.names) { !Set(Self.texts($0)).isDisjoint(with: ["a", "d"]) } },
        { [$0.names] }
      ),
      ("key == nil", { row in Truth(row.key.isBlank) }, { _ in [] }),
      (
        "count < score",
        { row in
          let known = Self.ask(row.count) { _ in true } && Self.ask(row.score) { _ in true }
          return known == .yes ? Truth(Self.number(row.count) < Self.number(row.score)) : known
        }, { [$0.count, $0.score] }
      ),
    ]
    for (text, answer, _) in questions {
      for (other, otherAnswer, cells) in questions {
        // Where a cell says nothing the opposite of a condition does not hold either.
        func opposite(_ row: Row) -> Truth {
          let isSilent = cells(row).contains {
            if case .blank(let blank) = $0 { blank != .unknown } else { false }
          }
          return isSilent ? .no : !otherAnswer(row)
        }
        let table = try Self.table(rows).filter(
          ExpressionParser.parse("\(text) and not (\(other)) or \(other)"))
        let answers = rows.map { (answer($0) && opposite($0)) || otherAnswer($0) }
        #expect(Self.ids(table) == rows.indices.filter { answers[$0] == .yes })
        #expect(Self.ids(table.doubtful) == rows.indices.filter { answers[$0] == .maybe })
      }
    }
  }

  @Test("sorts as an insertion sort does", arguments: 0..<200)
  func sorting(seed: UInt64) throws {
    var dice = Dice(state: seed &+ 1000)
    let rows = Self.rows(&dice)
    let descending = Bool.random(using: &dice)
    var expected: [Row] = []
    func isBefore(_ a: Row, _ b: Row) -> Bool {
      if a.key != b.key, !(a.key.isBlank && b.key.isBlank) {
        if a.key.isBlank || b.key.isBlank { return b.key.isBlank }
        return Self.texts(a.key)[0] < Self.texts(b.key)[0]
      }
      if a.score.isBlank || b.score.isBlank { return !a.score.isBlank && b.score.isBlank }
      let (x, y) = (Self.number(a.score), Self.number(b.score))
      return descending ? x > y : x < y
    }
    for row in rows {
      let place = expected.firstIndex { isBefore(row, $0) } ?? expected.count
      expected.insert(row, at: place)
    }
    let sorted = try Self.table(rows).sort([SortKey("key"), SortKey("score", descending: descending)])
    #expect(Self.ids(sorted) == expected.map(\.id))
    #expect((0..<sorted.rowCount).map { sorted.origins?[$0].first } == expected.map { UInt32($0.id) })
  }

  @Test("aggregates as a loop over the rows does", arguments: 0..<200)
  func aggregating(seed: UInt64) throws {
    var dice = Dice(state: seed &+ 2000)
    let rows = Self.rows(&dice)
    let table = try Self.table(rows).aggregate(
      by: ["key", "names"], [.count(), .sum("count"), .max("score"), .list("id"), .countDistinct("count")])
    var order: [[Value]] = []
    var groups: [[Value]: [Row]] = [:]
    for row in rows {
      var seen: Set<Value> = []
      let names = row.names.isBlank ? [row.names] : Self.texts(row.names).map(Value.text)
      for name in names where seen.insert(name).inserted {
        if groups[[row.key, name]] == nil { order.append([row.key, name]) }
        groups[[row.key, name], default: []].append(row)
      }
    }
    #expect(table.rowCount == order.count)
    for (place, key) in order.enumerated() {
      let members = groups[key] ?? []
      let row = try table.row(place)
      #expect(Array(row[0...1]) == key)
      #expect(row[2] == .integer(members.count))
      let counts = members.map(\.count).filter { !$0.isBlank }
      if !counts.isEmpty { #expect(row[3] == .integer(Int(counts.map(Self.number).reduce(0, +)))) }
      #expect(row[3].isBlank == counts.isEmpty)
      for (offset, blank) in Blank.allCases.enumerated() {
        #expect(row[4 + offset] == .integer(members.count { $0.count == .blank(blank) }))
      }
      let best = members.map(\.score).filter { !$0.isBlank }.map(Self.number).max()
      if let best { #expect(row[7] == .number(best)) }
      #expect(row[7].isBlank == (best == nil))
      #expect(Self.texts(row[8]) == members.map { "\($0.id)" })
      #expect(row[9] == .integer(Set(counts).count))
      #expect(table.origins.map { Array($0[place]) } == members.map { UInt32($0.id) })
    }
  }

  @Test("joins as two nested loops do", arguments: 0..<200)
  func joining(seed: UInt64) throws {
    var dice = Dice(state: seed &+ 3000)
    let (left, right) = (Self.rows(&dice), Self.rows(&dice))
    let kind: JoinKind = Bool.random(using: &dice) ? .inner : .left
    let joined = try Self.table(left).join(
      Self.table(right), on: [("names", "names"), ("count", "count")], kind: kind)
    var expected: [[Value]] = []
    for row in left {
      let partners = right.filter { other in
        !row.count.isBlank && row.count == other.count
          && !Set(Self.texts(row.names)).isDisjoint(with: Self.texts(other.names))
      }
      expected += partners.map { [.integer(row.id), .integer($0.id)] }
      if partners.isEmpty, kind == .left { expected.append([.integer(row.id), .blank(.notCovered)]) }
    }
    let pairs = try (0..<joined.rowCount).map { try joined.select(["id", "row_id"]).row($0) }
    #expect(pairs == expected)
  }

  @Test("appends and keeps distinct rows as lists do", arguments: 0..<100)
  func distinct(seed: UInt64) throws {
    var dice = Dice(state: seed &+ 4000)
    let (one, two) = (Self.rows(&dice), Self.rows(&dice))
    let both = try Self.table(one).append(Self.table(two))
    for (name, value) in [("key", \Row.key), ("names", \Row.names), ("score", \Row.score)] {
      #expect(both[name]?.values == (one + two).map { $0[keyPath: value] })
    }
    var seen: Set<[Value]> = []
    let kept = (one + two).filter { seen.insert([$0.names, $0.count]).inserted }
    #expect(try Self.ids(both.distinct(["names", "count"])) == kept.map(\.id))
  }
}
