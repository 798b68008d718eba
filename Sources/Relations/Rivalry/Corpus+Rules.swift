import Chronology
import Columnar

/// Findings by the rules that a corpus declares.
extension Corpus {
  /// Holds the claims of each rule's two sorts against each other; what one claim meets with is one finding.
  func findingsByRule(_ numbers: [Int]) -> [Finding] {
    rules.flatMap { rule in
      let firsts = numbers.filter { Self.stands(claims[$0], rule.first) && rule.first.matches(claims[$0]) }
      guard !firsts.isEmpty else { return [Finding]() }
      let seconds = Seconds(
        numbers.filter { Self.stands(claims[$0], rule.second) && rule.second.matches(claims[$0]) }, of: rule,
        self)
      let excuses = rule.unless.map { pattern in
        Seconds(
          numbers.filter { Self.stands(claims[$0], pattern) && pattern.matches(claims[$0]) }, of: rule, self)
      }
      var findings: [Finding] = []
      var offsets: [[Int]: Int] = [:]
      for number in firsts {
        let possible = excuses?.candidates(for: claims[number], self) ?? []
        let met = seconds.candidates(for: claims[number], self).filter {
          $0 != number && applies(rule, claims[number], claims[$0], unless: possible)
        }
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

  /// Claims of one sort, found by what they must have in common with those of the other.
  private struct Seconds {
    private let numbers: [Int]
    private let link: Rule.Link?
    private var byText: [String: [Int]] = [:]
    private var byOwner: [String: [Int]] = [:]

    init(_ numbers: [Int], of rule: Rule, _ corpus: Corpus) {
      self.numbers = numbers
      link = rule.same.first
      guard let link else { return }
      for number in numbers {
        for text in Set(corpus.claims[number].texts(of: link.second)) {
          byText[text, default: []].append(number)
          for owner in corpus.owners(of: text) { byOwner[owner, default: []].append(number) }
        }
      }
    }

    /// The claims that share what is asked for first: the same, or what belongs to it, or what it belongs to.
    func candidates(for claim: Claim, _ corpus: Corpus) -> [Int] {
      guard let link else { return numbers }
      var found: Set<Int> = []
      for text in claim.texts(of: link.first) {
        for name in [text] + corpus.owners(of: text) { found.formUnion(byText[name] ?? []) }
        found.formUnion(byOwner[text] ?? [])
      }
      return found.sorted()
    }
  }

  private func finding(_ rule: Rule, _ firsts: [Int], _ seconds: [Int]) -> Finding {
    Finding(
      relation: rule.relation, rule: rule.id, matter: firsts.map { words(for: rule, $0) }.min() ?? "",
      reason: rule.summary,
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
  private static func stands(_ claim: Claim, _ pattern: ClaimPattern) -> Bool {
    if pattern.conditions.contains(where: { $0.column == "status" }) { return true }
    return claim.status != .hypothetical && claim.status != .cancelled
  }

  private func applies(_ rule: Rule, _ a: Claim, _ b: Claim, unless excuses: [Int]) -> Bool {
    for link in rule.same where !share(a.texts(of: link.first), b.texts(of: link.second)) { return false }
    for link in rule.different {
      let (mine, theirs) = (a.texts(of: link.first), b.texts(of: link.second))
      if mine.isEmpty || theirs.isEmpty || share(mine, theirs) { return false }
    }
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
    return !excuses.contains { explains(claims[$0], rule, a, b) }
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
