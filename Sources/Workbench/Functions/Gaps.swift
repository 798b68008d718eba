import Chronology
import Columnar
import LuaHost
import Relations

/// Silence as data: what a table of claims should tell and does not.
extension Session {
  var gapFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "gaps", "gaps(table) -> table",
        "Lists what a table of claims is silent about: years, successors, the other side.",
        details:
          "Years between the first and the last of which nothing is told; a post (or another role that only one can have) without a told successor; a claim of a directed kind that names one side only. That nothing is told does not mean that nothing was.",
        example: "gaps(tenures:filter{ form = \"ambassador\" })"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        let numbers = claimNumbers(behind: table, rows: Array(0..<table.rowCount))
        guard table.origins != nil else {
          throw LuaError("gaps are found in tables of claims", hint: "such as gaps(visits)", code: "table")
        }
        return call.returns(TableObject(try self.table(of: gaps(among: numbers))))
      }
    ]
  }

  private struct Gap {
    let sort: String
    let what: String
    let date: EDTF?
    let claims: [Int]
  }

  private func gaps(among numbers: [Int]) -> [Gap] {
    silentYears(numbers) + missingSuccessors(numbers) + missingSides(numbers)
  }

  private func table(of gaps: [Gap]) throws(LuaError) -> Table {
    func column(_ name: String, _ type: ColumnType, _ summary: String, _ value: (Gap) -> Value) -> Column {
      return Column(name, type, summary: summary, filling: gaps.map(value))
    }
    return try made(
      rowName: "gap", rowPlural: "gaps",
      columns: [
        column("gap", .text, "years, successor or side") { .text($0.sort) },
        column("date", .date, "when") { $0.date.map { .date($0) } ?? .blank(.notCovered) },
        column("what", .text, "what is not told") { .text($0.what) },
        column("passages", .text, "where the claims stand between which or in which it is missing") { gap in
          .list(gap.claims.map { .text(self.corpus.claims[$0].passage.description) })
        },
      ], origins: Origins(gaps.map { $0.claims.map { UInt32($0) } }))
  }

  /// Whole calendar years in which, whatever the doubt, nothing told lies.
  private func silentYears(_ numbers: [Int]) -> [Gap] {
    var dated: [(first: Int, last: Int, number: Int)] = []
    for number in numbers {
      guard let span = corpus.claims[number].span, let date = corpus.claims[number].date,
        let first = date.firstYear
      else { continue }
      // What is still going on reaches to the end of all that is told.
      dated.append((first, span.latest.isDistant ? .max : span.latest.year, number))
    }
    dated.sort { ($0.first, $0.last, $0.number) < ($1.first, $1.last, $1.number) }
    var gaps: [Gap] = []
    var reach: (year: Int, number: Int)?
    for entry in dated {
      if let reach, reach.year < .max, entry.first > reach.year + 1 {
        let (from, to) = (Self.yearText(reach.year + 1), Self.yearText(entry.first - 1))
        let count = entry.first - reach.year - 1
        gaps.append(
          Gap(
            sort: "years", what: "nothing told for \(count) year\(count == 1 ? "" : "s")",
            date: try? EDTF(from == to ? from : "\(from)/\(to)"), claims: [reach.number, entry.number]))
      }
      if entry.last > reach?.year ?? .min { reach = (entry.last, entry.number) }
    }
    return gaps
  }

  /// Ends of what only one can have, after which the next, if any is told, certainly begins later.
  private func missingSuccessors(_ numbers: [Int]) -> [Gap] {
    corpus.kinds.flatMap { kind in
      kind.sole.flatMap { role -> [Gap] in
        let columns = kind.key.filter { $0 != role && $0 != "event" }
        var holders: [[String]: [Int]] = [:]
        var order: [[String]] = []
        for number in numbers
        where corpus.claims[number].kind == kind.id && corpus.claims[number].status == .asserted {
          let key = columns.flatMap { corpus.claims[number].actors(in: $0) }
          if key.isEmpty { continue }
          if holders[key] == nil { order.append(key) }
          holders[key, default: []].append(number)
        }
        return order.flatMap { key in gaps(after: holders[key] ?? [], role: role, of: key) }
      }
    }
  }

  private func gaps(after numbers: [Int], role: String, of key: [String]) -> [Gap] {
    let claims = corpus.claims
    let name = key.map { corpus.actor($0)?.name ?? $0 }.joined(separator: ", ")
    var gaps: [Gap] = []
    var told: Set<String> = []
    for number in numbers {
      let claim = claims[number]
      guard claim.timing == .throughout, let span = claim.span, !span.end.latest.isDistant,
        let date = claim.date,
        let who = claim.actors(in: role).first, told.insert("\(who) \(date.text)").inserted
      else { continue }
      let later = numbers.filter { other in
        guard let next = claims[other].span, !claims[other].actors(in: role).contains(who) else {
          return false
        }
        return next.end.latest > span.end.latest
      }
      let holder = corpus.actor(who)?.name ?? who
      let next = later.min { a, b in
        guard let x = claims[a].span, let y = claims[b].span else { return a < b }
        return (x.start.earliest, a) < (y.start.earliest, b)
      }
      guard let next, let begins = claims[next].span?.start else {
        gaps.append(
          Gap(
            sort: "successor", what: "no \(role) of \(name) is told after \(holder)",
            date: try? EDTF("\(Self.yearText(span.end.latest.year))/.."), claims: [number]))
        continue
      }
      // A year's end and the next year's start leave no more open than the year does.
      guard begins.earliest.year > span.end.latest.year + 1 else { continue }
      let from = Self.yearText(span.end.latest.year)
      let after = claims[next].actors(in: role).first.flatMap { corpus.actor($0)?.name } ?? "the next"
      gaps.append(
        Gap(
          sort: "successor", what: "no \(role) of \(name) is told between \(holder) and \(after)",
          date: try? EDTF("\(from)/\(Self.yearText(begins.earliest.year))"), claims: [number, next]))
    }
    return gaps
  }

  /// Claims of a directed kind that name who acts and not whom it reaches, or the other way round.
  private func missingSides(_ numbers: [Int]) -> [Gap] {
    var seen: Set<String> = []
    return numbers.compactMap { number in
      let claim = corpus.claims[number]
      guard let kind = corpus.kind(claim.kind), kind.isDirected, kind.roles.count > 1 else { return nil }
      let (first, second) = (kind.roles[0].name, kind.roles[1].name)
      let (one, other) = (claim.actors(in: first), claim.actors(in: second))
      guard one.isEmpty != other.isEmpty else { return nil }
      // Another telling of the same happening may name it.
      let missing = one.isEmpty ? first : second
      let isToldElsewhere = corpus.claims.contains {
        $0.event == claim.event && !$0.actors(in: missing).isEmpty
      }
      guard !isToldElsewhere, seen.insert(claim.event).inserted else { return nil }
      let tellings = numbers.filter { corpus.claims[$0].event == claim.event }
      let known = (one + other).map { corpus.actor($0)?.name ?? $0 }.joined(separator: ", ")
      return Gap(
        sort: "side",
        what: "\(claim.kind): the \(missing) is not named, beside \(one.isEmpty ? second : first) \(known)",
        date: claim.date, claims: tellings)
    }
  }
}
