import Chronology
import Columnar

/// Findings by the rules that a corpus declares.
extension Corpus {
  /// Holds the claims of each rule's two sorts against each other; what one claim meets with is one finding.
  func findingsByRule() -> [Finding] {
    rules.flatMap { rule in
      let seconds = claims.indices.filter { Self.stands(claims[$0]) && rule.second.matches(claims[$0]) }
      var findings: [Finding] = []
      var offsets: [[Int]: Int] = [:]
      for number in claims.indices where Self.stands(claims[number]) && rule.first.matches(claims[number]) {
        let met = seconds.filter { $0 != number && applies(rule, claims[number], claims[$0]) }
        guard !met.isEmpty else { continue }
        // Claims that meet with the same others are one side.
        if let offset = offsets[met] {
          let earlier = findings[offset]
          findings[offset] = finding(rule, earlier.sides[0] + [number], met)
        } else {
          offsets[met] = findings.count
          findings.append(finding(rule, [number], met))
        }
      }
      return findings
    }
  }

  private func finding(_ rule: Rule, _ firsts: [Int], _ seconds: [Int]) -> Finding {
    Finding(
      relation: rule.relation, rule: rule.id, matter: words(for: rule, firsts[0]), reason: rule.summary,
      sides: [firsts, seconds])
  }

  private func words(for rule: Rule, _ number: Int) -> String {
    let claim = claims[number]
    let names = rule.same.map(\.first) + rule.pair
    let parts = names.compactMap { column -> String? in
      let texts = claim.texts(of: column)
      return texts.isEmpty ? nil : "\(column) \(texts.map { actor($0)?.name ?? $0 }.joined(separator: ", "))"
    }
    return parts.isEmpty ? claim.kind : "\(claim.kind): \(parts.joined(separator: "; "))"
  }

  /// What was only meant, or would be if something else were, meets with nothing, unless a rule asks for it by `status`.
  private static func stands(_ claim: Claim) -> Bool {
    claim.status != .hypothetical && claim.status != .cancelled
  }

  private func applies(_ rule: Rule, _ a: Claim, _ b: Claim) -> Bool {
    for link in rule.same where !share(a.texts(of: link.first), b.texts(of: link.second)) { return false }
    if !rule.pair.isEmpty {
      let (mine, theirs) = (rule.pair.flatMap { a.texts(of: $0) }, rule.pair.flatMap { b.texts(of: $0) })
      guard !mine.isEmpty, Set(mine) == Set(theirs) else { return false }
    }
    guard isOrdered(rule.order, a, b) else { return false }
    if rule.isPart {
      guard let part = yearly(a), let whole = yearly(b), (try? part.greater(than: whole)) == .yes else {
        return false
      }
    }
    guard let pattern = rule.unless else { return true }
    return !claims.contains { pattern.matches($0) && Self.stands($0) && explains($0, rule, a, b) }
  }

  private func share(_ one: [String], _ other: [String]) -> Bool {
    one.contains { mine in other.contains { mine == $0 || isWithin(mine, $0) || isWithin($0, mine) } }
  }

  private func isOrdered(_ order: Rule.Order, _ a: Claim, _ b: Claim) -> Bool {
    guard order != .any else { return true }
    guard let x = a.span, let y = b.span else { return order == .overlapping }
    switch order {
    case .any: return true
    case .overlapping: return x.overlaps(y) != .no
    case .before: return x.end.latest < y.end.earliest
    case .notYet: return x.before(y) == .yes
    }
  }

  /// Whether a claim of the same matter lies between two others in time, from the start of the first to that of the second.
  private func explains(_ claim: Claim, _ rule: Rule, _ a: Claim, _ b: Claim) -> Bool {
    for link in rule.same where !share(a.texts(of: link.first), claim.texts(of: link.second)) { return false }
    guard let span = claim.span, let x = a.span, let y = b.span else { return true }
    if rule.order == .notYet { return span.overlaps(x) != .no }
    guard let between = Span(start: x.start, end: y.start) else { return span.overlaps(x) != .no }
    return span.start.latest >= x.start.earliest && span.overlaps(between) != .no
  }

  /// An amount by the year: what is a month's is taken twelve times, what was counted over years is spread over them.
  private func yearly(_ claim: Claim) -> Quantity? {
    guard let quantity = claim.quantity, let unit = quantity.unit else { return nil }
    if let slash = unit.lastIndex(of: "/") {
      let each = ["year": 1.0, "month": 12, "week": 52.1775, "day": 365.2425][
        unit[unit.index(after: slash)...]]
      return each.map { quantity.scaled(by: $0, unit: String(unit[..<slash])) }
    }
    guard claim.timing == .over, let date = claim.date else { return nil }
    let days = date.period.length
    guard days.upperBound < Int.max, days.lowerBound >= 360 else { return nil }
    return quantity.scaled(by: 365.2425 / Double(days.upperBound), unit: unit)
  }
}

extension Quantity {
  fileprivate func scaled(by factor: Double, unit: String) -> Quantity {
    Quantity(
      low: low.map { $0 * factor }, high: high.map { $0 * factor }, best: best.map { $0 * factor },
      hedge: hedge,
      unit: unit)
  }
}
