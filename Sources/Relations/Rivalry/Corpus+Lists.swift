import Chronology
import Columnar

/// Findings in lists: what stands twice, and what a list lacks that its own source tells.
extension Corpus {
  /// Claims of one section that lists, alike in all that they say, under different numbers.
  func findingsOfDuplicates(_ numbers: [Int]) -> [Finding] {
    var firsts: [[String]: [Int]] = [:]
    var order: [[String]] = []
    for number in numbers {
      let claim = claims[number]
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
      let places = numbers.compactMap { claims[$0].passage.number }.sorted().map(String.init)
      return Finding(
        relation: .duplicate, rule: "twice", matter: "\(claims[numbers[0]].kind): \(section.title)",
        reason: "\(section.unit)s \(places.joined(separator: " and ")) say the same", sides: [numbers])
    }
  }

  /// What a source tells elsewhere and its own list of such things lacks.
  func findingsOfOmissions(_ numbers: [Int]) -> [Finding] {
    let duplicates = findingsOfDuplicates(numbers)
    var tellings: [String: [Int]] = [:]
    for number in numbers { tellings[claims[number].event, default: []].append(number) }
    return sources.flatMap { source -> [Finding] in
      let lists = source.sections.filter { !$0.lists.isEmpty }
      guard !lists.isEmpty else { return [] }
      let own = numbers.filter { claims[$0].passage.source == source.id && Self.isStated(claims[$0]) }
      let listing = Set(lists.map(\.id))
      let isListed = { (number: Int) in claims[number].passage.section.map(listing.contains) ?? false }
      let listed = Listed(own.filter(isListed), self)
      var findings: [Finding] = []
      var seen: Set<String> = []
      for number in inOrder(own.filter { !isListed($0) }) {
        let claim = claims[number]
        let lacking = lists.filter { $0.lists.contains { $0.matches(claim) } }
        guard !lacking.isEmpty, seen.insert(claim.event).inserted, !listed.holds(claim, self) else {
          continue
        }
        let titles = lacking.map(\.title).joined(separator: ", ")
        // What the copies of the passage say is the same word.
        let told = (tellings[claim.event] ?? []).filter {
          claims[$0].kind == claim.kind && witness(of: $0) == witness(of: number)
        }
        // What stands twice there may once stand for it.
        let twice = duplicates.filter { duplicate in
          guard let first = duplicate.sides.first?.first else { return false }
          return isListed(first) && claims[first].passage.source == source.id && isLike(claims[first], claim)
        }
        let places = twice.flatMap(\.claims).compactMap { claims[$0].passage.number }.sorted().map(
          String.init)
        let hint =
          twice.isEmpty
          ? ""
          : "; \(lacking[0].unit)s \(places.joined(separator: " and ")) say the same, and one may be meant for it"
        findings.append(
          Finding(
            relation: .omission, rule: "list", matter: "\(claim.kind): \(titles)",
            reason: "told at \(claim.passage), and in no \(lacking[0].unit) of \(titles)\(hint)",
            sides: [told] + (twice.isEmpty ? [] : [twice.flatMap(\.claims)])))
      }
      return findings
    }
  }

  /// What a source's lists hold, by what is looked for in them.
  private struct Listed {
    private var events: Set<String> = []
    private var byActor: [String: [Int]] = [:]
    private var byKind: [String: [Int]] = [:]

    init(_ numbers: [Int], _ corpus: Corpus) {
      for number in numbers {
        let claim = corpus.claims[number]
        events.insert("\(claim.kind) \(claim.event)")
        byKind[claim.kind, default: []].append(number)
        let first = corpus.kind(claim.kind)?.roles.first?.name ?? ""
        let leading = claim.actors(in: first)
        for actor in leading.isEmpty ? [""] : leading {
          byActor["\(claim.kind) \(actor)", default: []].append(number)
        }
      }
    }

    /// Whether a happening is in the lists, or may be.
    func holds(_ claim: Claim, _ corpus: Corpus) -> Bool {
      if events.contains("\(claim.kind) \(claim.event)") { return true }
      let first = corpus.kind(claim.kind)?.roles.first?.name ?? ""
      let leading = claim.actors(in: first)
      // Who leads is the same, or is not named by one of the two.
      let candidates =
        leading.isEmpty
        ? byKind[claim.kind] ?? [] : (leading + [""]).flatMap { byActor["\(claim.kind) \($0)"] ?? [] }
      return candidates.contains { corpus.isSame(corpus.claims[$0], claim) }
    }
  }

  /// Whether two claims may be on one happening: the same in all roles that both fill, and no other time.
  private func isSame(_ a: Claim, _ b: Claim) -> Bool {
    guard isLike(a, b) else { return false }
    guard let x = a.span, let y = b.span else { return true }
    return x.overlaps(y) != .no
  }

  /// Whether two claims of a kind are the same in all roles that both fill.
  private func isLike(_ a: Claim, _ b: Claim) -> Bool {
    guard a.kind == b.kind else { return false }
    for role in kind(a.kind)?.roles ?? [] {
      let (mine, theirs) = (a.actors(in: role.name), b.actors(in: role.name))
      if !mine.isEmpty, !theirs.isEmpty, Set(mine).isDisjoint(with: theirs) { return false }
    }
    return true
  }
}
