import Chronology

/// Findings among claims of one kind that share its key.
extension Corpus {
  /// Compares the claims of each matter: agreements and refinements by several witnesses, tensions and contradictions.
  func findingsByKey(_ numbers: [Int]) -> [Finding] {
    kinds.filter { !$0.key.isEmpty }.flatMap { kind in
      matters(of: kind, by: kind.key, among: numbers) { Self.counts($0) }.flatMap { findings(in: $0) }
    }
  }

  /// Only what is said to be so, or not to be so, can be right or wrong; plans count where something denies them.
  private static func counts(_ claim: Claim) -> Bool {
    claim.status != .hypothetical && claim.status != .proposed
  }

  /// Two claims of one kind on one matter as they stand to each other; nil where there is nothing to compare.
  func relation(of one: Int, with other: Int) -> ClaimRelation? {
    guard let kind = kind(claims[one].kind), claims[other].kind == kind.id else { return nil }
    let tellings = tellings(in: Matter(kind: kind, key: [], claims: [one, other]))
    guard let first = tellings.first, let last = tellings.last else { return nil }
    return comparison(of: first, with: last, kind: kind)?.relation
  }

  private func findings(in matter: Matter) -> [Finding] {
    guard matter.claims.count > 1 else { return [] }
    let tellings = tellings(in: matter)
    return disagreements(matter, tellings) + agreements(matter, tellings)
  }

  // MARK: What parts

  /// Tellings that can't stand together, those that are tied by conflicts as one finding.
  private func disagreements(_ matter: Matter, _ tellings: [Telling]) -> [Finding] {
    var parts = Parts(tellings.count)
    var gravest = Array(repeating: ClaimRelation.agreement, count: tellings.count)
    var rivals = Pairing(tellings.count)
    forPairs(of: tellings) { one, other in
      guard
        let relation = comparison(
          of: tellings[one], with: tellings[other], kind: matter.kind, isTold: false)?.relation,
        relation > .refinement
      else { return }
      parts.join(one, other)
      rivals.insert(one, other)
      gravest[one] = max(gravest[one], relation)
    }
    return parts.groups.map { group in
      let comparison = reasons(group, tellings, matter, rivals, gravest)
      let isOpposed = comparison.reasons.contains { $0.contains("denied") || $0.contains("cancelled") }
      return Finding(
        relation: comparison.relation, rule: isOpposed ? "status" : "key", matter: words(for: matter),
        reason: comparison.words, sides: sides(of: group, tellings, rivals))
    }
  }

  /// What parts those of a group that part most gravely; no more is compared again than is told.
  private func reasons(
    _ group: [Int], _ tellings: [Telling], _ matter: Matter, _ rivals: Pairing, _ gravest: [ClaimRelation]
  ) -> Comparison {
    var all = Comparison()
    let relation = group.map { gravest[$0] }.max() ?? .tension
    for one in group where gravest[one] == relation {
      for other in group where other > one && rivals.contains(one, other) {
        guard !all.isFull else { return all }
        if let comparison = comparison(of: tellings[one], with: tellings[other], kind: matter.kind) {
          all.merge(comparison)
        }
      }
    }
    return all
  }

  /// Puts each telling to the first side with which it can stand, the most exact first, so that no order but that of what
  /// is said decides.
  private func sides(of group: [Int], _ tellings: [Telling], _ rivals: Pairing) -> [[Int]] {
    var sides: [[Int]] = []
    for one in group.sorted(by: { (tellings[$0].vagueness, $0) < (tellings[$1].vagueness, $1) }) {
      if let side = sides.firstIndex(where: { side in !side.contains { rivals.contains(one, $0) } }) {
        sides[side].append(one)
      } else {
        sides.append([one])
      }
    }
    return sides.map { $0.sorted() }.sorted { $0[0] < $1[0] }.map { $0.flatMap { tellings[$0].claims } }
  }

  // MARK: What agrees

  /// Tellings that say the same or refine each other, each with each, by several witnesses.
  private func agreements(_ matter: Matter, _ tellings: [Telling]) -> [Finding] {
    guard Set(matter.claims.map(witness)).count > 1 else { return [] }
    var circles: [(members: [Int], comparison: Comparison)] = []
    let exactFirst = tellings.indices.sorted { (tellings[$0].vagueness, $0) < (tellings[$1].vagueness, $1) }
    for one in exactFirst {
      let own = comparison(of: tellings[one], with: tellings[one], kind: matter.kind)
      let found = circles.indices.lazy.compactMap { offset -> (Int, Comparison)? in
        let goes = circles[offset].members.allSatisfy { other in
          let relation = comparison(
            of: tellings[one], with: tellings[other], kind: matter.kind, isTold: false)?.relation
          return relation.map { $0 <= .refinement } ?? false
        }
        guard goes else { return nil }
        var all = circles[offset].comparison
        for other in circles[offset].members {
          let comparison = comparison(
            of: tellings[min(one, other)], with: tellings[max(one, other)], kind: matter.kind)
          if let comparison { all.merge(comparison) }
        }
        return (offset, all)
      }.first
      if let (offset, comparison) = found {
        circles[offset] = (circles[offset].members + [one], comparison)
      } else if let own {
        circles.append(([one], own))
      }
    }
    return circles.compactMap { members, comparison in
      let all = members.sorted().flatMap { tellings[$0].claims }
      // One witness that repeats itself confirms nothing.
      guard Set(all.map(witness)).count > 1 else { return nil }
      return Finding(
        relation: comparison.relation, rule: "key", matter: words(for: matter), reason: comparison.words,
        sides: [all])
    }
  }

  // MARK: Pairs

  /// Takes each two tellings that may be of one time, the first before the second.
  private func forPairs(of tellings: [Telling], _ body: (Int, Int) -> Void) {
    let isTimeless = tellings.contains { $0.span == nil || $0.timing == .within || $0.isNegative }
    guard !isTimeless else {
      for one in tellings.indices {
        for other in tellings.indices[(one + 1)...] { body(one, other) }
      }
      return
    }
    let spans = tellings.map { $0.span?.extent ?? .unknown }
    let byStart = tellings.indices.sorted { (spans[$0].earliest, $0) < (spans[$1].earliest, $1) }
    for (offset, one) in byStart.enumerated() {
      for other in byStart[(offset + 1)...] {
        if spans[other].earliest > spans[one].latest { break }
        body(min(one, other), max(one, other))
      }
    }
  }
}
