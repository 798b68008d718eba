import Chronology

/// Findings by what a kind says of itself: forms that exclude each other, roles that only one can have, lives.
extension Corpus {
  /// Two claims of one matter at one time whose forms exclude each other.
  func findingsByForm() -> [Finding] {
    kinds.filter { !$0.exclusive.isEmpty }.flatMap { kind in
      let columns = kind.key.filter { $0 != "form" && $0 != "event" }
      return matters(of: kind, by: columns, where: Self.isStated).flatMap { matter in
        pairs(of: matter.claims).compactMap { one, other -> Finding? in
          guard let mine = claims[one].form, let theirs = claims[other].form, mine != theirs,
            kind.exclusive.contains(where: { $0.contains(mine) && $0.contains(theirs) }),
            let x = claims[one].span, let y = claims[other].span
          else { return nil }
          let shared = x.overlaps(y)
          guard shared != .no else { return nil }
          return Finding(
            relation: shared == .yes ? .contradiction : .tension, rule: "form", matter: words(for: matter),
            reason: "\(mine) and \(theirs) \(shared == .yes ? "at one time" : "at what may be one time")",
            sides: [[one], [other]])
        }
      }
    }
  }

  /// Two at once in a role that only one can have.
  func findingsBySole() -> [Finding] {
    kinds.flatMap { kind in
      kind.sole.flatMap { role -> [Finding] in
        let columns = kind.key.filter { $0 != role && $0 != "event" }
        return matters(of: kind, by: columns, where: Self.isStated).flatMap { matter in
          pairs(of: matter.claims).compactMap { one, other -> Finding? in
            let (mine, theirs) = (claims[one].actors(in: role), claims[other].actors(in: role))
            guard !mine.isEmpty, !theirs.isEmpty, Set(mine).isDisjoint(with: theirs),
              let x = claims[one].span,
              let y = claims[other].span, isMoreThanHandover(x, y)
            else { return nil }
            let names = (mine + theirs).map { actor($0)?.name ?? $0 }
            return Finding(
              relation: .tension, rule: "sole", matter: words(for: matter),
              reason: "\(names.joined(separator: " and ")) at one time, where only one can be \(role)",
              sides: [[one], [other]])
          }
        }
      }
    }
  }

  /// Whether two stretches certainly share more than the day on which one follows the other.
  private func isMoreThanHandover(_ x: Span, _ y: Span) -> Bool {
    guard x.overlaps(y) == .yes else { return false }
    return x.start.latest < y.end.earliest && y.start.latest < x.end.earliest
  }

  /// Somebody or something takes part before it was, or when it was no more.
  func findingsByLifetime() -> [Finding] {
    let posthumous = Dictionary(kinds.map { ($0.id, Set($0.posthumous)) }) { first, _ in first }
    var findings: [Finding] = []
    for (number, claim) in claims.enumerated() where Self.isStated(claim) {
      guard let span = claim.span else { continue }
      for participant in claim.participants where posthumous[claim.kind]?.contains(participant.role) != true {
        guard let actor = actor(participant.actor), let lifetime = actor.lifetime,
          span.overlaps(lifetime.span) == .no, let date = claim.date
        else { continue }
        findings.append(
          Finding(
            relation: .contradiction, rule: "lifetime",
            matter: "\(claim.kind): \(participant.role) \(actor.name)",
            reason: "\(date.text) lies outside \(actor.name)'s lifetime, \(lifetime.text)",
            sides: [[number]]))
      }
    }
    return findings
  }

  static func isStated(_ claim: Claim) -> Bool {
    claim.status == .asserted || claim.status == .estimated || claim.status == .reported
  }

  /// Each two of some claims; of copies of one passage only one is taken.
  private func pairs(of numbers: [Int]) -> [(Int, Int)] {
    numbers.indices.flatMap { one in
      numbers.indices.dropFirst(one + 1).compactMap { other in
        let (a, b) = (numbers[one], numbers[other])
        return source(claims[b].passage.source)?.copyOf != nil
          || source(claims[a].passage.source)?.copyOf != nil
          ? nil : (a, b)
      }
    }
  }
}
