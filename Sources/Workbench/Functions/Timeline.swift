import Chronology
import Columnar
import LuaHost
import Relations

/// What a table tells in the order of time, and where it is silent.
extension Session {
  var timeFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "timeline", "timeline(table, …) -> table",
        "Puts the claims behind one or more results in order of time, one line each.",
        details: "Claims without a date are left out; claims of the same happening follow each other.",
        example: "timeline(visits, agreements)"
      ) { [unowned self] call throws(LuaError) in
        var numbers: [Int] = []
        for index in stride(from: 1, through: max(1, call.count), by: 1) {
          let table = try call.object(index, as: TableObject.self).table
          for number in claimNumbers(behind: table, rows: Array(0..<table.rowCount))
          where !numbers.contains(number) {
            numbers.append(number)
          }
        }
        return call.returns(TableObject(try timeline(numbers)))
      },
      LuaFunctionRow(
        "pauses", "pauses(table) -> table",
        "Lists the stretches of time between what a table tells, the longest first.",
        details:
          "Each row says after what and before what nothing is told, and how long that was: in calendar years and in days, within bounds. A handover within one year, month or day is no pause. Dates without a limit on one side are left out. A pause is `certain` if there must have been a day between.",
        example: "pauses(visits:filter{ place = \"Pyongyang\" }):take(1)"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        return call.returns(TableObject(try pauses(in: table)))
      },
    ]
  }

  private func timeline(_ numbers: [Int]) throws(LuaError) -> Table {
    let dated = numbers.filter { corpus.claims[$0].date != nil }
    let claims = corpus.claims
    var first: [String: Int] = [:]
    for number in dated { if first[claims[number].event] == nil { first[claims[number].event] = number } }
    let sorted = dated.sorted { a, b in
      guard let x = claims[a].date?.span, let y = claims[b].date?.span else { return a < b }
      if x.firstKnown != y.firstKnown { return x.firstKnown < y.firstKnown }
      if x.end.latest != y.end.latest { return x.end.latest < y.end.latest }
      let (p, q) = (first[claims[a].event] ?? a, first[claims[b].event] ?? b)
      return p != q ? p < q : a < b
    }
    func column(_ name: String, _ type: ColumnType, isDetail: Bool = false, _ value: (Claim) -> Value)
      -> Column
    {
      return Column(name, type, isDetail: isDetail, filling: sorted.map { value(claims[$0]) })
    }
    return try made(
      rowName: "claim", rowPlural: "claims",
      columns: [
        column("date", .date) { $0.date.map { .date($0) } ?? .blank(.notCovered) },
        column("what", .text) { .text(self.words(for: $0)) },
        column("passage", .text) { .text($0.passage.description) },
        column("kind", .reference(domain: "kind"), isDetail: true) {
          .reference(domain: "kind", id: $0.kind)
        },
        column("event", .text, isDetail: true) { .text($0.event) },
        column("source", .reference(domain: "source"), isDetail: true) {
          .reference(domain: "source", id: $0.passage.source)
        },
        column("status", .text, isDetail: true) { .text($0.status.rawValue) },
      ], origins: Origins(each: sorted.map { UInt32($0) }))
  }

  private func pauses(in table: Table) throws(LuaError) -> Table {
    guard let column = table["date"], column.type == .date else {
      throw noColumn("date", in: table, methods: false)
    }
    var dated: [(row: Int, date: EDTF)] = []
    for row in 0..<table.rowCount {
      guard case .date(let date) = column[row] else { continue }
      // What may lie anywhere before or after a day says nothing of any stretch of time.
      let (start, end) = (date.span.start, date.span.end)
      guard !start.earliest.isDistant, !start.latest.isDistant, end.isExact || !end.latest.isDistant else {
        continue
      }
      dated.append((row, date))
    }
    dated.sort { a, b in
      (a.date.span.start.earliest, a.date.span.end.latest) < (
        b.date.span.start.earliest, b.date.span.end.latest
      )
    }
    var found: [Pause] = []
    for (offset, next) in dated.enumerated().dropFirst() {
      let earlier = dated[..<offset]
      guard let last = earlier.max(by: { $0.date.span.end.latest < $1.date.span.end.latest }),
        last.date.span.end.latest < next.date.span.start.latest, !Self.isHandover(last.date, next.date)
      else { continue }
      // All that came before has ended, and nothing that comes after has begun: bounds come from all of them.
      let ends = earlier.map(\.date.span.end)
      let starts = dated[offset...].map(\.date.span.start)
      found.append(
        Pause(
          after: last, before: next,
          since: Bounds(ends.map(\.earliest).max() ?? last.date.span.end.earliest, last.date.span.end.latest),
          until: Bounds(
            next.date.span.start.earliest, starts.map(\.latest).min() ?? next.date.span.start.latest)))
    }
    let sorted = found.enumerated().sorted { a, b in
      a.element.years != b.element.years ? a.element.years > b.element.years : a.offset < b.offset
    }.map(\.element)
    func pauseColumn(_ name: String, _ type: ColumnType, _ value: (Pause) -> Value) -> Column {
      return Column(name, type, filling: sorted.map(value))
    }
    let origins = table.origins
    return try made(
      rowName: "pause", rowPlural: "pauses",
      columns: [
        pauseColumn("after", .date) { .date($0.after.date) },
        pauseColumn("before", .date) { .date($0.before.date) },
        pauseColumn("years", .integer) { .integer($0.years) },
        pauseColumn("days", .quantity) { .quantity(Quantity($0.days, unit: "day")) },
        pauseColumn("certain", .boolean) { .boolean($0.days.lowerBound > 0) },
      ],
      origins: Origins(
        sorted.map { Array(origins?[$0.after.row] ?? []) + Array(origins?[$0.before.row] ?? []) }))
  }

  /// Whether one date ends in the very unit (year, month, day) in which the next starts.
  private static func isHandover(_ a: EDTF, _ b: EDTF) -> Bool {
    a.span.end == b.span.start || (!a.span.end.latest.isDistant && a.span.end.latest >= b.span.start.latest)
  }
}

/// A stretch of time between two rows of a table.
private struct Pause {
  let after: (row: Int, date: EDTF)
  let before: (row: Int, date: EDTF)
  /// When all that came before had ended, and when the first of what comes after begins.
  let since: Bounds
  let until: Bounds

  /// The calendar years from one to the other.
  var years: Int { until.earliest.year - since.latest.year }

  /// The days between, neither end included; never below 0.
  var days: ClosedRange<Int> {
    let least = max(0, until.earliest.rawValue - since.latest.rawValue - 1)
    return least...max(least, until.latest.rawValue - since.earliest.rawValue - 1)
  }
}
