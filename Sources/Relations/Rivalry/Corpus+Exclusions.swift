import Chronology

/// Findings by what a kind says of itself: forms that exclude each other, roles that only one can have, lives.
extension Corpus {
  /// Claims of one matter at one time whose forms exclude each other.
  func findingsByForm(_ numbers: [Int]) -> [Finding] {
    kinds.filter { !$0.exclusive.isEmpty }.flatMap { kind in
      let columns = kind.key.filter { $0 != "form" && $0 != "event" }
      return matters(of: kind, by: columns, among: numbers, where: Self.isStated).flatMap { matter in
        clashes(in: matter, by: { $0.form.map { [$0] } ?? [] }) { one, other, x, y in
          let isExcluded = kind.exclusive.contains { $0.contains(one[0]) && $0.contains(other[0]) }
          guard isExcluded else { return .no }
          return x.overlaps(y)
        }.map { clash in
          let isCertain = clash.truth == .yes
          return Finding(
            relation: isCertain ? .contradiction : .tension, rule: "form", matter: words(for: matter),
            reason:
              "\(clash.one[0]) and \(clash.other[0]) \(isCertain ? "at one time" : "at what may be one time")",
            sides: clash.sides)
        }
      }
    }
  }

  /// Two at once in a role that only one can have.
  func findingsBySole(_ numbers: [Int]) -> [Finding] {
    kinds.flatMap { kind in
      kind.sole.flatMap { role -> [Finding] in
        let columns = kind.key.filter { $0 != role && $0 != "event" }
        return matters(of: kind, by: columns, among: numbers, where: Self.isStated).flatMap { matter in
          clashes(in: matter, by: { $0.actors(in: role).sorted() }) { one, other, x, y in
            let isShared = one.contains { mine in
              other.contains { mine == $0 || isWithin(mine, $0) || isWithin($0, mine) }
            }
            return Truth(!isShared && isMoreThanHandover(x, y))
          }.map { clash in
            let names = (clash.one + clash.other).map { actor($0)?.name ?? $0 }
            return Finding(
              relation: .tension, rule: "sole", matter: words(for: matter),
              reason: "\(names.joined(separator: " and ")) at one time, where only one can be \(role)",
              sides: clash.sides)
          }
        }
      }
    }
  }

  /// Two things that don't go together at one time, and the claims that say the one and the other.
  private struct Clash {
    let one: [String]
    let other: [String]
    let truth: Truth
    let sides: [[Int]]
  }

  /// Finds where claims of a matter say two things that don't go together; what of each two hangs together in time is
  /// one clash.
  private func clashes(
    in matter: Matter, by thing: (Claim) -> [String],
    areAtOnce: (_ one: [String], _ other: [String], _ x: Span, _ y: Span) -> Truth
  ) -> [Clash] {
    let entries = matter.claims.compactMap { number -> (number: Int, thing: [String], span: Span)? in
      let thing = thing(claims[number])
      guard !thing.isEmpty, let span = claims[number].held else { return nil }
      return (number, thing, span)
    }.sorted { ($0.span.earliest, $0.number) < ($1.span.earliest, $1.number) }
    var met: [[[String]]: [(one: Int, other: Int, truth: Truth)]] = [:]
    for (offset, entry) in entries.enumerated() {
      for place in entries.indices[(offset + 1)...] {
        let later = entries[place]
        if later.span.earliest > entry.span.latest { break }
        guard entry.thing != later.thing else { continue }
        let truth = areAtOnce(entry.thing, later.thing, entry.span, later.span)
        guard truth != .no else { continue }
        if entry.thing.lexicographicallyPrecedes(later.thing) {
          met[[entry.thing, later.thing], default: []].append((offset, place, truth))
        } else {
          met[[later.thing, entry.thing], default: []].append((place, offset, truth))
        }
      }
    }
    return met.sorted { $0.key.joined().lexicographicallyPrecedes($1.key.joined()) }
      .flatMap { two, meetings -> [Clash] in
        var parts = Parts(entries.count)
        for (one, other, _) in meetings { parts.join(one, other) }
        return Dictionary(grouping: meetings) { parts.root(of: $0.one) }.sorted { $0.key < $1.key }
          .map { _, found in
            Clash(
              one: two[0], other: two[1], truth: found.map(\.truth).max() ?? .no,
              sides: [Set(found.map(\.one)), Set(found.map(\.other))].map { side in
                side.map { entries[$0].number }.sorted()
              })
          }
      }
  }

  /// Whether two stretches certainly share more than the day on which one follows the other.
  private func isMoreThanHandover(_ x: Span, _ y: Span) -> Bool {
    guard x.overlaps(y) == .yes else { return false }
    return x.start.latest < y.end.earliest && y.start.latest < x.end.earliest
  }

  /// Somebody or something takes part before it was, or when it was no more.
  func findingsByLifetime(_ numbers: [Int]) -> [Finding] {
    let posthumous = Dictionary(kinds.map { ($0.id, Set($0.posthumous)) }) { first, _ in first }
    var findings: [Finding] = []
    for number in numbers where Self.isStated(claims[number]) {
      let claim = claims[number]
      guard let date = claim.date, let span = claim.held else { continue }
      for participant in claim.participants where posthumous[claim.kind]?.contains(participant.role) != true {
        guard let actor = actor(participant.actor), let lifetime = actor.lifetime,
          lies(span, claim.timing, outside: lifetime.span)
        else { continue }
        // Marks of doubt on either date leave room.
        let wide = Span(start: date.allowance.start, end: span.end.union(date.allowance.end)) ?? span
        let mayMeet = !lies(wide, claim.timing, outside: lifetime.allowance)
        findings.append(
          Finding(
            relation: mayMeet ? .tension : .contradiction, rule: "lifetime",
            matter: "\(claim.kind): \(participant.role) \(actor.name)",
            reason: "\(date.text) lies outside \(actor.name)'s lifetime, \(lifetime.text)",
            sides: [[number]]))
      }
    }
    return findings
  }

  /// Whether something is certainly out of a lifetime; a spell is where it begins too early or ends too late.
  private func lies(_ span: Span, _ timing: Timing, outside life: Span) -> Bool {
    if span.overlaps(life) == .no { return true }
    guard timing == .throughout else { return false }
    let endsLate = !span.end.earliest.isDistant && span.end.earliest > life.end.latest
    let beginsEarly = !span.start.latest.isDistant && span.start.latest < life.start.earliest
    return endsLate || beginsEarly
  }

  static func isStated(_ claim: Claim) -> Bool {
    claim.status == .asserted || claim.status == .estimated || claim.status == .reported
  }
}
