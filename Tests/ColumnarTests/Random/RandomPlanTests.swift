import Chronology
import Columnar
import Glibc
import Testing

/// Runs random plans on random tables by rows of values and by the tables, in every way in which these work.
@Suite("Random plans") struct RandomPlanTests {
  /// How many plans are run: 2,000, or as many as the environment asks for, from the seed that it asks for.
  static let seeds: Range<UInt64> = {
    func number(_ name: String) -> UInt64? { getenv(name).flatMap { UInt64(String(cString: $0)) } }
    let first = number("ENTENTE_SEED") ?? 0
    return first..<first + (number("ENTENTE_RANDOM") ?? 2000)
  }()

  @Test("rows of values and all kernels agree")
  func agreement() throws {
    var found = 0
    for seed in Self.seeds {
      var dice = Dice(state: seed)
      let plan = RandomPlan(&dice)
      guard let difference = plan.difference() else { continue }
      let least = plan.shrunk()
      Issue.record("seed \(seed): \(least.difference() ?? difference)\n\(least)")
      found += 1
      if found == 5 { return }
    }
  }
}

extension RandomPlan: CustomStringConvertible {
  var description: String { "\(table)\n" + verbs.map { "  \($0)" }.joined(separator: "\n") }

  /// What does not agree, nil where all does.
  func difference() -> String? {
    let expected = outcome { () throws -> ReferenceTable in
      var table = try table.reference()
      for verb in verbs { table = try verb.applied(to: table) }
      return table
    }
    var first: Snapshot?
    for (name, threads, quickFrom) in [
      ("1 thread", 1, 0), ("2 threads", 2, 0), ("3 threads", 3, 0), ("the general ways", 1, Int.max),
    ] {
      let found = outcome { () throws -> Snapshot in
        try Execution.$current.withValue(Execution(threads: threads, quickFrom: quickFrom, grain: 1)) {
          var table = try table.table()
          for verb in verbs { table = try verb.applied(to: table) }
          return try Snapshot(table)
        }
      }
      switch (expected, found) {
      case (.failure(let one), .failure(let other)):
        if one != other, !mayFailWithEither(one, other) { return "\(name) failed with \(other), not \(one)" }
      case (.failure(let error), .success): return "\(name) did not fail with \(error)"
      case (.success, .failure(let error)): return "\(name) failed with \(error)"
      case (.success(let reference), .success(let snapshot)):
        if let difference = snapshot.difference(from: reference) { return "\(name): \(difference)" }
        if quickFrom == 0 {
          if let first, !first.isSame(as: snapshot) { return "\(name) gave other bits than 1 thread" }
          first = first ?? snapshot
        }
      }
    }
    guard case .success(let reference) = expected else { return nil }
    return differenceInParts(from: reference)
  }

  /// Which of two mistakes is told first, where both were made, nobody is promised.
  private func mayFailWithEither(_ one: TableError.Code?, _ other: TableError.Code?) -> Bool {
    if Set([one, other]) == [.duplicateColumn, .overflow] { return true }
    guard case .aggregate(_, let figures) = verbs.last else { return false }
    return figures.count > 1 && Set([one, other]) == [.unknownColumn, .typeMismatch]
  }

  /// What does not agree where the rows come in parts and the steps are moved about. Possible rows may come in another order,
  /// and after a `take` not all of them are known.
  private func differenceInParts(from reference: ReferenceTable) -> String? {
    // Of parts a mean is kept as a sum, which may be more than a number holds.
    if hasTakeInDoubt || (verbs.contains(where: \.takesMeans) && reference.hasHugeNumbers) { return nil }
    for size in [1, 4, 1000] {
      let found = outcome { () throws -> Snapshot? in
        try Execution.$current.withValue(Execution(threads: 2, quickFrom: 0, grain: 1)) {
          var plan = Plan(TableRows(try table.table(), size: size))
          for verb in verbs {
            guard let step = try verb.step() else { return nil }
            plan.steps.append(step)
          }
          return try Snapshot(try plan.run())
        }
      }
      switch found {
      // A comparison that only blanks let pass is refused where a part has no rows.
      case .failure(.typeMismatch): continue
      case .failure(let error): return "parts of \(size) failed with \(error)"
      case .success(let snapshot):
        // Which of the possible rows is kept, or comes first or last, goes by their order.
        let isOrdered = verbs.contains(where: \.tellsOrder)
        if let difference = snapshot?.difference(from: reference, doubt: isOrdered ? .counted : .unordered) {
          return "parts of \(size): \(difference)"
        }
      }
    }
    return nil
  }

  private var hasTakeInDoubt: Bool {
    guard var table = try? table.reference() else { return true }
    for verb in verbs {
      if case .take = verb, !table.doubtful.isEmpty { return true }
      guard let next = try? verb.applied(to: table) else { return true }
      table = next
    }
    return false
  }

  private enum Outcome<Success> {
    case success(Success)
    case failure(TableError.Code?)
  }

  private func outcome<Success>(_ body: () throws -> Success) -> Outcome<Success> {
    do {
      return .success(try body())
    } catch let error as TableError {
      return .failure(error.code)
    } catch {
      return .failure((error as? ReferenceError)?.code)
    }
  }

  /// The plan without all that the difference does not need.
  func shrunk() -> RandomPlan {
    var least = self
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for candidate in least.smaller where candidate.difference() != nil {
        least = candidate
        isSmaller = true
        break
      }
    }
    return least
  }

  private var smaller: [RandomPlan] {
    var all: [RandomPlan] = []
    func add(_ change: (inout RandomPlan) -> Void) {
      var plan = self
      change(&plan)
      all.append(plan)
    }
    for place in verbs.indices.reversed() { add { $0.verbs.remove(at: place) } }
    if table.filter != nil { add { $0.table.filter = nil } }
    if table.origins != nil, !table.columns.isEmpty { add { $0.table.origins = nil } }
    for place in table.columns.indices where table.columns.count > 1 {
      add { $0.table.columns.remove(at: place) }
    }
    for row in 0..<table.rowCount { add { $0.table = $0.table.without(row: row) } }
    for place in verbs.indices {
      switch verbs[place] {
      case .aggregate(let names, let figures):
        for number in figures.indices where figures.count > 1 {
          var fewer = figures
          fewer.remove(at: number)
          add { $0.verbs[place] = .aggregate(names, fewer) }
        }
        for number in names.indices {
          var fewer = names
          fewer.remove(at: number)
          add { $0.verbs[place] = .aggregate(fewer, figures) }
        }
      case .window(let window, let figures) where figures.count > 1:
        for figure in figures { add { $0.verbs[place] = .window(window, [figure]) } }
      default: break
      }
      guard let other = verbs[place].other else { continue }
      if other.filter != nil { add { $0.verbs[place].other?.filter = nil } }
      if other.origins != nil, !other.columns.isEmpty { add { $0.verbs[place].other?.origins = nil } }
      for column in other.columns.indices where other.columns.count > 1 {
        add { $0.verbs[place].other?.columns.remove(at: column) }
      }
      for row in 0..<other.rowCount { add { $0.verbs[place].other = other.without(row: row) } }
    }
    return all
  }
}

/// What a table shows, down to the bits of its numbers.
private struct Snapshot {
  var names: [String]
  var types: [ColumnType]
  var details: [Bool]
  var rows: [[Value]]
  var origins: [[UInt32]]?
  var doubtful: [Snapshot] = []

  init(_ table: Table) throws {
    names = table.columns.map(\.name)
    types = table.columns.map(\.type)
    details = table.columns.map(\.isDetail)
    rows = try (0..<table.rowCount).map { try table.row($0) }
    origins = table.origins.map { origins in (0..<table.rowCount).map { Array(origins[$0]) } }
    if let rows = table.doubtful { doubtful = [try Snapshot(rows)] }
  }

  func isSame(as other: Snapshot) -> Bool {
    func bits(_ rows: [[Value]]) -> [[UInt64]] {
      rows.map { $0.map { if case .number(let number) = $0 { number.bitPattern } else { 0 } } }
    }
    return names == other.names && types == other.types && details == other.details && rows == other.rows
      && origins == other.origins && bits(rows) == bits(other.rows) && doubtful.count == other.doubtful.count
      && zip(doubtful, other.doubtful).allSatisfy { $0.isSame(as: $1) }
  }

  /// How possible rows are compared.
  enum DoubtComparison { case ordered, unordered, counted }

  func difference(from reference: ReferenceTable, doubt: DoubtComparison = .ordered) -> String? {
    if let difference = difference(from: reference.rows, of: reference) { return difference }
    let mine = doubtful.first?.rows.count ?? 0
    if mine != reference.doubtful.count {
      return
        "\(mine) doubtful rows, not \(reference.doubtful.count): \(shown(doubtful.first?.rows ?? [])) and not \(shown(reference.doubtful.map(\.cells)))"
    }
    guard let doubtful = doubtful.first else { return nil }
    if doubt == .counted { return nil }
    if doubt == .unordered {
      let (mine, theirs) = (doubtful.rows.map { "\($0)" }, reference.doubtful.map { "\($0.cells)" })
      // Numbers that are rounded are told apart by their bits here.
      if reference.headers.contains(where: \.isRounded) { return nil }
      return mine.sorted() == theirs.sorted() ? nil : "doubtful rows: \(mine) and not \(theirs)"
    }
    return doubtful.difference(from: reference.doubtful, of: reference).map { "doubtful rows: \($0)" }
  }

  private func difference(from wanted: [ReferenceTable.Row], of reference: ReferenceTable) -> String? {
    let headers = reference.headers
    if names != headers.map(\.name) { return "columns are \(names), not \(headers.map(\.name))" }
    for (place, header) in headers.enumerated() where header.type != types[place] {
      // A column of nothing but blanks has no type that anybody could tell.
      if rows.allSatisfy({ $0[place].isBlank }), wanted.allSatisfy({ $0.cells[place].isBlank }) { continue }
      return "column \(header.name) holds \(types[place]), not \(header.type)"
    }
    if rows.count != wanted.count {
      return "\(rows.count) rows, not \(wanted.count): \(shown(rows)) and not \(shown(wanted.map(\.cells)))"
    }
    for (number, row) in rows.enumerated() {
      for (place, header) in headers.enumerated() {
        let (one, other) = (row[place], wanted[number].cells[place])
        if one == other { continue }
        if header.isRounded, let a = one.double, let b = other.double, !one.isBlank, !other.isBlank {
          if a == b || (a - b).magnitude <= 1e-12 * (wanted[number].slack[header.name] ?? b.magnitude) {
            continue
          }
          // What grows too large in one order of adding may stay finite in another.
          if wanted[number].slack[header.name].map({ !($0 < 1e308) }) ?? false { continue }
        }
        return
          "row \(number), \(header.name) is \(shown([[one]])), not \(shown([[other]])); rows \(shown(rows)) and not \(shown(wanted.map(\.cells)))"
      }
    }
    if (origins != nil) != reference.hasOrigins { return "origins are \(origins == nil ? "not " : "")there" }
    if let origins, origins != wanted.map(\.origins) {
      return "origins are \(origins), not \(wanted.map(\.origins))"
    }
    return nil
  }

  private func shown(_ rows: [[Value]]) -> String {
    "["
      + rows.prefix(8).map { row in row.map { $0.isBlank ? "(\($0))" : "\($0)" }.joined(separator: " | ") }
      .joined(separator: " / ") + "]"
  }
}
