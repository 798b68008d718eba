import Chronology
import Columnar

/// Two tellings of one matter, held against each other.
extension Corpus {
  /// Compares two tellings that agree in the columns of their kind's key; nil where they speak of different times, or of
  /// what never came about, so that nothing is to be compared.
  func comparison(of a: Telling, with b: Telling, kind: Kind, isTold: Bool = true) -> Comparison? {
    if a.isNegative != b.isNegative { return opposition(of: a, with: b, kind: kind) }
    let plans = [a, b].filter { $0.status == .planned }.count
    if plans == 1 { return nil }  // A plan and what came of it.
    var comparison = Comparison(isTold: isTold)
    guard let isSameTime = compareDates(a, b, kind, &comparison) else { return nil }
    compareAmounts(a, b, isSameTime, &comparison)
    comparePlaces(a, b, isSameTime, &comparison)
    // Nothing is graver, and nobody asks for the reasons.
    if !isTold, comparison.relation == .contradiction, !a.isNegative, plans == 0 { return comparison }
    compareRoles(a, b, &comparison)
    for (offset, (mine, theirs)) in zip(a.attributes, b.attributes).enumerated() where mine != theirs {
      comparison.note(
        .refinement, "\(a.names.attributes[offset]): \(Self.words(mine)) against \(Self.words(theirs))")
    }
    // What was not, or is only meant, can differ in every way without a contradiction.
    let isIdle = a.isNegative || plans == 2
    return isIdle && comparison.relation > .refinement ? nil : comparison
  }

  /// Compares what is said to be so with what is said not to be.
  private func opposition(of a: Telling, with b: Telling, kind: Kind) -> Comparison? {
    let statuses = [a.status, b.status]
    // What was planned and then called off was still planned.
    if statuses.contains(.cancelled), !statuses.contains(.asserted) { return nil }
    var details = Comparison(isTold: false)
    let isSameTime = compareDates(a, b, kind, &details)
    comparePlaces(a, b, .yes, &details)
    compareRoles(a, b, &details)
    // A denial is not of its day alone; and that it was not so there, or with them, leaves open that it was elsewhere.
    let isOneThing = details.relation <= .refinement && isSameTime == .yes
    var comparison = Comparison()
    comparison.note(
      statuses.contains(.asserted) && isOneThing ? .contradiction : .tension,
      "\((a.isNegative ? b : a).status.rawValue) against \((a.isNegative ? a : b).status.rawValue)")
    return comparison
  }

  // MARK: Time

  /// Whether two tellings are of one time; notes what differs in it.
  private func compareDates(
    _ a: Telling, _ b: Telling, _ kind: Kind, _ comparison: inout Comparison
  ) -> Truth? {
    guard let one = a.date, let other = b.date, let x = a.span, let y = b.span,
      let wide = a.wide, let wider = b.wide
    else {
      return compareUndated(a, b, &comparison)
    }
    var words: String { "date: \(one.text) against \(other.text)" }
    switch (a.timing, b.timing) {
    case (.within, .within):
      // The key says which happening it is, so it has one date.
      guard one != other else { return .yes }
      if a.members.contains(where: { x in b.members.contains { x.overlaps($0) != .no } }) {
        comparison.note(.refinement, words)
      } else {
        let isMarked = [one, other].contains { $0.isUncertain || $0.isApproximate }
        let mayMeet = isMarked && wide.overlaps(wider) != .no
        comparison.note(mayMeet ? .tension : .contradiction, words)
      }
      return .yes
    case (.throughout, .throughout), (.throughout, .since), (.since, .throughout), (.since, .since):
      // What holds in another form may well hold for another time.
      if one == other, a.timing == b.timing { return .yes }
      let isOpen = a.timing == .since || b.timing == .since
      guard a.form == b.form, isOpen ? x.overlaps(y) != .no : x.overlaps(y) == .yes else { return nil }
      compareEnds(x.start, y.start, wide.start, wider.start, isOpen, words, &comparison)
      if !isOpen { compareEnds(x.end, y.end, wide.end, wider.end, false, words, &comparison) }
      if one != other { comparison.note(.refinement, words) }
      return .yes
    case (.over, .over): return compareMeasured(a, b, one, other, words, &comparison)
    case (.asOf, .asOf):
      guard x.overlaps(y) != .no else { return nil }
      return x.isExact && x == y ? .yes : .maybe
    case (.over, .asOf), (.asOf, .over): return one == other ? .maybe : nil
    default:
      let shares = x.overlaps(y)
      guard shares != .no else { return nil }
      if one != other { comparison.note(.refinement, words) }
      return shares
    }
  }

  /// Compares where two spells begin, or end. It may have begun twice where only beginnings are told.
  private func compareEnds(
    _ x: Bounds, _ y: Bounds, _ wide: Bounds, _ wider: Bounds, _ isOpen: Bool,
    _ words: @autoclosure () -> String,
    _ comparison: inout Comparison
  ) {
    guard x.intersection(y) == nil else { return }
    // What goes on when it is written may well have ended by the time of another source.
    if x.earliest.isDistant || y.earliest.isDistant {
      comparison.note(.refinement, words())
    } else {
      comparison.note(isOpen || wide.intersection(wider) != nil ? .tension : .contradiction, words())
    }
  }

  /// What adds up over a time is compared with what adds up over the same; over a part of it there is no more than over
  /// the whole.
  private func compareMeasured(
    _ a: Telling, _ b: Telling, _ one: EDTF, _ other: EDTF, _ words: @autoclosure () -> String,
    _ comparison: inout Comparison
  ) -> Truth? {
    if one == other { return .yes }
    let (x, y) = (one.period, other.period)
    if x == y, x.isExact { return .yes }
    if let mine = a.quantity, let theirs = b.quantity, mine.unit?.contains("/") != true,
      x.isExact, y.isExact
    {
      let isPart = x.during(y) == .yes
      guard isPart || y.during(x) == .yes else { return nil }
      let (part, whole) = isPart ? (mine, theirs) : (theirs, mine)
      guard (try? part.greater(than: whole)) == .yes else { return nil }
      let isPlain = isPlain(a, b)
      comparison.note(
        isPlain ? .contradiction : .tension, "\(words()): more in a part of the time than in the whole")
      return .no
    }
    return x.equals(y) == .no ? nil : .maybe
  }

  /// A stock without a date is as it was when its source was written; of anything else no time is known.
  private func compareUndated(_ a: Telling, _ b: Telling, _ comparison: inout Comparison) -> Truth? {
    if a.date != b.date {
      comparison.note(.refinement, "date: only one gives it")
    }
    switch a.timing {
    case .within: return .yes
    case .over, .asOf:
      // Without a time and without two amounts there is nothing in which they could meet.
      guard a.quantity != nil, b.quantity != nil else {
        return a.date == b.date && a.quantity == b.quantity ? .maybe : nil
      }
      guard a.timing == .asOf, a.date != b.date, let x = a.span ?? a.written, let y = b.span ?? b.written
      else { return .maybe }
      return x.overlaps(y) == .no ? nil : .maybe
    default: return .maybe
    }
  }

  // MARK: Amounts

  private func isPlain(_ a: Telling, _ b: Telling) -> Bool {
    a.status == .asserted && b.status == .asserted && !a.isVoiced && !b.isVoiced
  }

  private func compareAmounts(
    _ a: Telling, _ b: Telling, _ isSameTime: Truth, _ comparison: inout Comparison
  ) {
    // A part of a time has been held against the whole.
    guard isSameTime != .no else { return }
    let none = Quantity(0)
    let mine = a.quantity ?? (a.blank == Blank.none ? none : nil)
    let theirs = b.quantity ?? (b.blank == Blank.none ? none : nil)
    guard let one = mine, let other = theirs else {
      if mine != theirs { comparison.note(.refinement, "value: only one gives it") }
      return
    }
    func words(_ telling: Telling, _ quantity: Quantity) -> String {
      telling.quantity == nil ? "none" : quantity.words
    }
    var reason: String { "value: \(words(a, one)) against \(words(b, other))" }
    guard let equal = try? one.equals(other) else { return }
    switch equal {
    case .yes: return
    case .maybe where one == other: return
    case .maybe:
      // Bounds may leave room for both, and yet the figures named are far apart.
      let (least, most) = (
        min(one.central ?? 0, other.central ?? 0), max(one.central ?? 0, other.central ?? 0)
      )
      comparison.note(least > 0 && most / least >= Self.farApart ? .tension : .refinement, reason)
    case .no:
      comparison.note(isSameTime == .yes && isPlain(a, b) ? .contradiction : .tension, reason)
    }
  }

  /// From which ratio on two figures need explaining, whatever their bounds.
  private static let farApart = 1.5

  // MARK: Place and roles

  private func comparePlaces(
    _ a: Telling, _ b: Telling, _ isSameTime: Truth, _ comparison: inout Comparison
  ) {
    guard let one = a.place, let other = b.place else {
      if a.place != b.place { comparison.note(.refinement, "place: only one names it") }
      return
    }
    guard one != other else { return }
    let isRelated = isWithin(one, other) || isWithin(other, one)
    comparison.note(
      isRelated ? .refinement : isSameTime == .yes ? .contradiction : .tension,
      "place: \(actor(one)?.name ?? one) against \(actor(other)?.name ?? other)")
  }

  /// Whether an actor belongs to another, directly or through others.
  public func isWithin(_ inner: String, _ outer: String) -> Bool { owners(of: inner).contains(outer) }

  /// What an actor belongs to, the nearest first.
  func owners(of id: String) -> [String] {
    var owners: [String] = []
    var next = actor(id)?.of
    // Nothing keeps data from saying that two things belong to each other.
    while let owner = next, !owners.contains(owner) {
      owners.append(owner)
      next = actor(owner)?.of
    }
    return owners
  }

  private static func words(_ texts: [String]) -> String {
    texts.isEmpty ? "nothing" : texts.joined(separator: ", ")
  }

  private func compareRoles(_ a: Telling, _ b: Telling, _ comparison: inout Comparison) {
    for (offset, one) in a.roles.enumerated() where one != b.roles[offset] {
      compareActors(one, b.roles[offset], a.names.roles[offset], a.timing, &comparison)
    }
  }

  private func compareActors(
    _ one: [String], _ other: [String], _ role: String, _ timing: Timing, _ comparison: inout Comparison
  ) {
    let (mine, theirs) = (Set(one), Set(other))
    guard mine != theirs else { return }
    func words(_ ids: [String]) -> String { ids.map { actor($0)?.name ?? $0 }.joined(separator: ", ") }
    if mine.isSubset(of: theirs) || theirs.isSubset(of: mine) {
      comparison.note(
        .refinement, "\(role): \(words(mine.count < theirs.count ? other : one)) named by one only")
    } else if mine.isDisjoint(with: theirs) {
      let isRelated = one.contains { mine in other.contains { isWithin(mine, $0) || isWithin($0, mine) } }
      // One may be among the people that the other names.
      let isGroup = (one + other).contains { actor($0)?.sort == .group }
      comparison.note(
        isRelated ? .refinement : timing == .within && !isGroup ? .contradiction : .tension,
        "\(role): \(words(one)) against \(words(other))")
    } else {
      comparison.note(.refinement, "\(role): \(words(one)) against \(words(other))")
    }
  }
}
