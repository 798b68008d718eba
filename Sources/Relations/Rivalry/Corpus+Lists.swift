import Chronology
import Columnar

/// Findings in lists: what stands twice, and what a list lacks that its own source tells.
extension Corpus {
  /// Claims of one section that lists, alike in all that they say, under different numbers.
  func findingsOfDuplicates() -> [Finding] {
    var firsts: [[String]: [Int]] = [:]
    var order: [[String]] = []
    for (number, claim) in claims.enumerated() {
      guard let section = section(of: claim.passage), section.unit != "paragraph", section.count > 1,
        claim.passage.number != nil
      else { continue }
      let said = claim.participants.map { "\($0.role)=\($0.actor)" }.sorted()
      guard !said.isEmpty else { continue }
      let key =
        [
          claim.passage.source, section.id, claim.kind, claim.form ?? "", claim.date?.text ?? "",
          claim.place ?? "",
        ]
        + said + claim.attributes.flatMap { [$0.name] + $0.texts }
        + [claim.quantity?.description ?? "", claim.status.rawValue]
      if firsts[key] == nil { order.append(key) }
      firsts[key, default: []].append(number)
    }
    return order.compactMap { key in
      guard let numbers = firsts[key], Set(numbers.map { claims[$0].passage.number }).count > 1,
        let section = section(of: claims[numbers[0]].passage)
      else { return nil }
      let places = numbers.compactMap { claims[$0].passage.number }.map(String.init)
      return Finding(
        relation: .duplicate, rule: "twice", matter: "\(claims[numbers[0]].kind): \(section.title)",
        reason: "\(section.unit)s \(places.joined(separator: " and ")) say the same", sides: [numbers])
    }
  }

  /// What a source tells elsewhere and its own list of such things lacks.
  func findingsOfOmissions() -> [Finding] {
    sources.flatMap { source -> [Finding] in
      let lists = source.sections.filter { !$0.lists.isEmpty }
      guard !lists.isEmpty else { return [] }
      let own = claims.indices.filter { claims[$0].passage.source == source.id && Self.isStated(claims[$0]) }
      let listing = Set(lists.map(\.id))
      let listed = own.filter { claims[$0].passage.section.map(listing.contains) ?? false }
      var findings: [Finding] = []
      var seen: Set<String> = []
      for number in own where !listed.contains(number) {
        let claim = claims[number]
        let patterns = lists.filter { $0.lists.contains { $0.matches(claim) } }
        guard !patterns.isEmpty, seen.insert(claim.event).inserted,
          !listed.contains(where: { isSame(claims[$0], claim) })
        else { continue }
        let titles = patterns.map(\.title).joined(separator: ", ")
        // What the copies of the passage say is the same word.
        let tellings = claims.indices.filter {
          claims[$0].event == claim.event && claims[$0].kind == claim.kind
            && witness(of: $0) == witness(of: number)
        }
        findings.append(
          Finding(
            relation: .omission, rule: "list", matter: "\(claim.kind): \(titles)",
            reason: "told at \(claim.passage), and in no \(patterns[0].unit) of \(titles)", sides: [tellings])
        )
      }
      return findings
    }
  }

  /// Whether two claims may be on one happening: one event, or the same in all roles that both fill and no other time.
  private func isSame(_ a: Claim, _ b: Claim) -> Bool {
    guard a.kind == b.kind else { return false }
    if a.event == b.event { return true }
    for role in kind(a.kind)?.roles ?? [] {
      let (mine, theirs) = (a.actors(in: role.name), b.actors(in: role.name))
      if !mine.isEmpty, !theirs.isEmpty, Set(mine).isDisjoint(with: theirs) { return false }
    }
    guard let x = a.span, let y = b.span else { return true }
    return x.overlaps(y) != .no
  }
}
