import Chronology
import Columnar

/// How two claims of one kind on one matter stand to each other, and in what they differ.
struct Comparison {
  var relation = ClaimRelation.agreement
  /// What differs, each as `host: A against B`; for the gravest relation only.
  var reasons: [String] = []

  mutating func note(_ relation: ClaimRelation, _ reason: String) {
    if relation > self.relation {
      self.relation = relation
      reasons = []
    }
    if relation == self.relation, !reasons.contains(reason) { reasons.append(reason) }
  }
}

extension Corpus {
  /// Compares two claims that agree in the columns of their kind's key; nil where they speak of different times, so that
  /// nothing is to be compared.
  func comparison(of a: Claim, with b: Claim, kind: Kind, key: [String]) -> Comparison? {
    var comparison = Comparison()
    guard let isSameTime = compareDates(a, b, kind, &comparison) else { return nil }
    let opposed = (a.status == .denied) != (b.status == .denied)
    if opposed {
      let isStated = a.status == .asserted || b.status == .asserted
      comparison.note(
        isStated && isSameTime == .yes ? .contradiction : .tension,
        "\(a.status.rawValue) against \(b.status.rawValue)")
    }
    compareAmounts(a, b, isSameTime, &comparison)
    comparePlaces(a, b, &comparison)
    for role in kind.roles where !key.contains(role.name) {
      compareActors(a.actors(in: role.name), b.actors(in: role.name), role.name, kind, &comparison)
    }
    return comparison
  }

  // MARK: Time

  /// Whether two claims speak of one time; notes what differs in it.
  private func compareDates(_ a: Claim, _ b: Claim, _ kind: Kind, _ comparison: inout Comparison) -> Truth? {
    guard let one = a.date, let other = b.date, let x = a.span, let y = b.span else {
      return compareUndated(a, b, kind)
    }
    let words = "date: \(one.text) against \(other.text)"
    let shares = x.overlaps(y)
    switch (a.timing, b.timing) {
    case (.within, .within):
      // The key says which happening it is, so it has one date.
      let meets = one.period.overlaps(other.period)
      if meets == .no, one.allowance.overlaps(other.allowance) == .no {
        comparison.note(.contradiction, words)
      } else if one.text != other.text {
        comparison.note(meets == .no ? .tension : .refinement, words)
      }
      return .yes
    case (.throughout, .throughout):
      // What holds in another form may well hold for another time.
      guard shares == .yes, a.form == b.form else { return one.text == other.text ? .yes : nil }
      for (mine, theirs) in [(x.start, y.start), (x.end, y.end)] where mine.intersection(theirs) == nil {
        // What goes on when it is written may well have ended by the time of another source.
        if mine.earliest.isDistant || theirs.earliest.isDistant {
          comparison.note(.refinement, words)
        } else {
          comparison.note(.contradiction, words)
        }
      }
      if one.text != other.text { comparison.note(.refinement, words) }
      return .yes
    case (.over, .over), (.asOf, .asOf), (.over, .asOf), (.asOf, .over):
      let meets = one.period.overlaps(other.period)
      guard meets != .no else { return nil }
      return one.text == other.text ? .yes : .maybe
    default:
      guard shares != .no else { return nil }
      if one.text != other.text { comparison.note(.refinement, words) }
      return shares
    }
  }

  /// A stock without a date is as it was when its source was written; of anything else no time is known.
  private func compareUndated(_ a: Claim, _ b: Claim, _ kind: Kind) -> Truth? {
    guard kind.timing == .asOf else { return .maybe }
    let spans = [a, b].map { $0.span ?? source($0.passage.source)?.date?.span }
    guard let x = spans[0], let y = spans[1], a.date != nil || b.date != nil else { return .maybe }
    return x.overlaps(y) == .no ? nil : .maybe
  }

  // MARK: Amounts

  private func compareAmounts(_ a: Claim, _ b: Claim, _ isSameTime: Truth, _ comparison: inout Comparison) {
    guard a.status != .denied, b.status != .denied, let one = a.quantity, let other = b.quantity else {
      return
    }
    let words = "value: \(one.words) against \(other.words)"
    guard let equal = try? one.equals(other) else { return }
    switch equal {
    case .yes: return
    case .maybe:
      // Bounds may leave room for both, and yet the figures named are far apart.
      let (least, most) = (
        min(one.central ?? 0, other.central ?? 0), max(one.central ?? 0, other.central ?? 0)
      )
      comparison.note(least > 0 && most / least >= Self.farApart ? .tension : .refinement, words)
    case .no:
      let isPlain = a.status == .asserted && b.status == .asserted && a.voice == nil && b.voice == nil
      comparison.note(isSameTime == .yes && isPlain ? .contradiction : .tension, words)
    }
  }

  /// From which ratio on two figures need explaining, whatever their bounds.
  private static let farApart = 1.5

  // MARK: Place and roles

  private func comparePlaces(_ a: Claim, _ b: Claim, _ comparison: inout Comparison) {
    guard let one = a.place, let other = b.place else {
      if a.place != b.place { comparison.note(.refinement, "place: only one names it") }
      return
    }
    guard one != other else { return }
    let words = "place: \(actor(one)?.name ?? one) against \(actor(other)?.name ?? other)"
    comparison.note(isWithin(one, other) || isWithin(other, one) ? .refinement : .contradiction, words)
  }

  /// Whether a place belongs to another, directly or through others.
  public func isWithin(_ inner: String, _ outer: String) -> Bool {
    var next = actor(inner)?.of
    var steps = 0
    while let place = next, steps < 8 {
      if place == outer { return true }
      next = actor(place)?.of
      steps += 1
    }
    return false
  }

  private func compareActors(
    _ one: [String], _ other: [String], _ role: String, _ kind: Kind, _ comparison: inout Comparison
  ) {
    let (mine, theirs) = (Set(one), Set(other))
    guard mine != theirs else { return }
    func words(_ ids: [String]) -> String { ids.map { actor($0)?.name ?? $0 }.joined(separator: ", ") }
    if mine.isSubset(of: theirs) || theirs.isSubset(of: mine) {
      comparison.note(
        .refinement, "\(role): \(words(one.count < other.count ? other : one)) named by one only")
    } else if mine.isDisjoint(with: theirs) {
      let isRelated = one.contains { mine in other.contains { isWithin(mine, $0) || isWithin($0, mine) } }
      // One may be among the people that the other names.
      let isGroup = (one + other).contains { actor($0)?.sort == .group }
      comparison.note(
        isRelated ? .refinement : kind.timing == .within && !isGroup ? .contradiction : .tension,
        "\(role): \(words(one)) against \(words(other))")
    } else {
      comparison.note(.refinement, "\(role): \(words(one)) against \(words(other))")
    }
  }
}
