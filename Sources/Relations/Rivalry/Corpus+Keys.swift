import Chronology

/// Findings among claims of one kind that share its key.
extension Corpus {
  /// Compares the claims of each matter: agreements and refinements by several witnesses, tensions and contradictions.
  func findingsByKey() -> [Finding] {
    kinds.filter { !$0.key.isEmpty }.flatMap { kind in
      matters(of: kind, by: kind.key) { Self.counts($0) }.flatMap { findings(in: $0) }
    }
  }

  /// Only what is said to be so, or not to be so, can be right or wrong; plans count where something denies them.
  private static func counts(_ claim: Claim) -> Bool {
    claim.status != .hypothetical && claim.status != .proposed && claim.status != .cancelled
  }

  private func findings(in matter: Matter) -> [Finding] {
    let numbers = matter.claims
    guard numbers.count > 1 else { return [] }
    // Claims of other times are another matter in all but name: only those that are comparable belong together.
    var group = Array(numbers.indices)
    var gravest: [Int: Comparison] = [:]
    for one in numbers.indices {
      for other in numbers.indices[..<one] {
        guard let comparison = comparison(of: claims[numbers[one]], with: claims[numbers[other]], matter)
        else { continue }
        let (kept, joined) = (min(group[one], group[other]), max(group[one], group[other]))
        for offset in group.indices where group[offset] == joined { group[offset] = kept }
        var worst = gravest[kept] ?? Comparison()
        for earlier in [gravest[joined], comparison].compactMap({ $0 }) {
          for reason in earlier.reasons { worst.note(earlier.relation, reason) }
        }
        gravest[kept] = worst
      }
    }
    return Set(group).sorted().compactMap { root in
      guard let comparison = gravest[root] else { return nil }
      var sides: [[Int]] = []
      for offset in numbers.indices where group[offset] == root { place(numbers[offset], in: &sides, matter) }
      return finding(matter, comparison, sides)
    }
  }

  private func finding(_ matter: Matter, _ comparison: Comparison, _ sides: [[Int]]) -> Finding? {
    let all = sides.flatMap { $0 }
    let witnesses = Set(all.map(witness))
    // One witness that repeats itself confirms nothing; one that contradicts itself is worth telling.
    if comparison.relation <= .refinement, witnesses.count < 2 { return nil }
    let isOpposed = comparison.reasons.contains { $0.contains("denied") }
    return Finding(
      relation: comparison.relation, rule: isOpposed ? "status" : "key", matter: words(for: matter),
      reason: comparison.reasons.isEmpty ? "they say the same" : comparison.reasons.joined(separator: "; "),
      sides: comparison.relation <= .refinement ? [all] : sides)
  }

  private func comparison(of a: Claim, with b: Claim, _ matter: Matter) -> Comparison? {
    let isIdle = [a, b].allSatisfy { $0.status == .planned }
    if a.status != b.status, a.status == .planned || b.status == .planned, a.status != .denied,
      b.status != .denied
    {
      return nil  // A plan and what came of it.
    }
    guard let comparison = comparison(of: a, with: b, kind: matter.kind, key: matter.kind.key) else {
      // A denial is not of its day alone.
      guard (a.status == .denied) != (b.status == .denied) else { return nil }
      var opposed = Comparison()
      opposed.note(.tension, "\(a.status.rawValue) against \(b.status.rawValue)")
      return opposed
    }
    return isIdle && comparison.relation > .refinement ? nil : comparison
  }

  /// Puts a claim to the first side whose claims it goes with, or opens another.
  private func place(_ number: Int, in sides: inout [[Int]], _ matter: Matter) {
    for offset in sides.indices {
      let goes = sides[offset].allSatisfy { other in
        guard let comparison = comparison(of: claims[number], with: claims[other], matter) else {
          return false
        }
        return comparison.relation <= .refinement
      }
      if goes {
        sides[offset].append(number)
        return
      }
    }
    sides.append([number])
  }
}
