/// The thirteen ways in which one stretch of days can lie to another; between two stretches exactly one holds.
///
/// They are those of J. F. Allen, "Maintaining knowledge about temporal intervals" (1983). Days are whole: a stretch meets
/// the one that starts on the day after its last. `Span` has plainer questions (`before`, `during`, `overlaps`) for daily use.
public enum Allen: UInt8, Hashable, Sendable, CaseIterable {
  /// Ends, and at least a day lies between.
  case precedes
  /// Ends on the day before the other starts.
  case meets
  /// Starts first, ends within the other.
  case overlaps
  /// Starts first, both end together.
  case isFinishedBy
  /// Starts first and ends last.
  case contains
  /// Both start together, this ends first.
  case starts
  /// Both start and end together.
  case equals
  /// Both start together, this ends last.
  case isStartedBy
  /// Starts last and ends first.
  case during
  /// Starts last, both end together.
  case finishes
  /// Starts within the other, ends last.
  case isOverlappedBy
  /// Starts on the day after the other's last.
  case isMetBy
  /// Starts after the other has ended and at least a day has passed.
  case isPrecededBy

  /// The same seen from the other.
  public var converse: Allen {
    switch self {
    case .precedes: .isPrecededBy
    case .meets: .isMetBy
    case .overlaps: .isOverlappedBy
    case .isFinishedBy: .finishes
    case .contains: .during
    case .starts: .isStartedBy
    case .equals: .equals
    case .isStartedBy: .starts
    case .during: .contains
    case .finishes: .isFinishedBy
    case .isOverlappedBy: .overlaps
    case .isMetBy: .meets
    case .isPrecededBy: .precedes
    }
  }

  /// The order of the four turning points, four bits a step from the lowest: 1 and 2 are the first day of this and the day
  /// after its last, 4 and 8 those of the other; points that coincide share a step.
  fileprivate var order: UInt16 {
    switch self {
    case .precedes: 0x8421
    case .meets: 0x0861
    case .overlaps: 0x8241
    case .isFinishedBy: 0x0A41
    case .contains: 0x2841
    case .starts: 0x0825
    case .equals: 0x00A5
    case .isStartedBy: 0x0285
    case .during: 0x8214
    case .finishes: 0x0A14
    case .isOverlappedBy: 0x2814
    case .isMetBy: 0x0294
    case .isPrecededBy: 0x2184
    }
  }
}

extension Span {
  /// Whether this lies to the other in one of Allen's thirteen ways.
  ///
  /// ```swift
  /// try EDTF("1956-07-16/1956-07-18").span.relation(.during, to: EDTF("1950/1960").span)  // yes
  /// ```
  public func relation(_ relation: Allen, to other: Span) -> Truth {
    guard isPossible(relation, to: other) else { return .no }
    for rival in Allen.allCases where rival != relation && isPossible(rival, to: other) { return .maybe }
    return .yes
  }

  /// All of Allen's thirteen ways in which this may lie to the other, at least one.
  public func possibleRelations(to other: Span) -> [Allen] {
    Allen.allCases.filter { isPossible($0, to: other) }
  }

  /// Puts the four turning points in order one after another, each as early as its bounds and the ones before it let it be;
  /// where one comes too late, no choice of days could do better.
  private func isPossible(_ relation: Allen, to other: Span) -> Bool {
    var steps = relation.order
    var previous = Int.min
    while steps != 0 {
      var low = previous + 1
      var high = Int.max
      if steps & 1 != 0 { Self.narrow(&low, &high, to: start, by: 0) }
      if steps & 2 != 0 { Self.narrow(&low, &high, to: end, by: 1) }
      if steps & 4 != 0 { Self.narrow(&low, &high, to: other.start, by: 0) }
      if steps & 8 != 0 { Self.narrow(&low, &high, to: other.end, by: 1) }
      if low > high { return false }
      previous = low
      steps >>= 4
    }
    return true
  }

  private static func narrow(_ low: inout Int, _ high: inout Int, to bounds: Bounds, by offset: Int) {
    low = max(low, bounds.earliest.rawValue + offset)
    high = min(high, bounds.latest.rawValue + offset)
  }
}
