import Chronology
import Columnar

/// What stands under a reading.
public struct Choice: Sendable {
  /// The reading.
  public let reading: Reading
  /// The claims passed over, by number, each with the reason in words.
  public private(set) var passedOver: [Int: String] = [:]
  /// The claims that stand only perhaps, since it is not known when their source was written.
  public private(set) var doubtful: Set<Int> = []

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// The claims that do not count at all, by number: their source, status or date of publication rules them out.
  public fileprivate(set) var ruledOut: Set<Int> = []

  fileprivate mutating func pass(over number: Int, _ reason: String) {
    if passedOver[number] == nil { passedOver[number] = reason }
  }

  fileprivate mutating func doubt(_ number: Int) { doubtful.insert(number) }
}

extension Corpus {
  /// Chooses among the claims by a reading.
  ///
  /// First what its source, status or date of publication rules out; then, of rivals found by their kind's key, the side
  /// whose source is preferred, or comes first in the order. Where neither decides both sides stay.
  public func choice(under reading: Reading) -> Choice {
    var choice = Choice(reading)
    let only = Set(reading.only)
    for (number, claim) in claims.enumerated() {
      let source = claim.passage.source
      if !only.isEmpty, !only.contains(source), !only.contains(witness(of: number)) {
        choice.pass(
          over: number, "it stands in \(source), and only \(reading.only.joined(separator: ", ")) counts")
      }
      if !reading.statuses.isEmpty, !reading.statuses.contains(claim.status) {
        choice.pass(over: number, "it is \(claim.status.rawValue), and that does not count")
      }
      if let day = reading.knownOn { judge(number, knownOn: day, &choice) }
    }
    choice.ruledOut = Set(choice.passedOver.keys)
    guard !reading.prefer.isEmpty || reading.order != nil else { return choice }
    let standing = claims.indices.filter { choice.passedOver[$0] == nil }
    for finding in findingsByKey(standing) where finding.relation >= .tension {
      choose(among: finding.sides, reading, &choice)
    }
    return choice
  }

  private func judge(_ number: Int, knownOn day: EDTF, _ choice: inout Choice) {
    guard let date = source(claims[number].passage.source)?.date else {
      choice.doubt(number)
      return
    }
    // Published by the end of the day asked for.
    let published = date.span.start
    if published.earliest > day.span.latest {
      choice.pass(over: number, "its source is of \(date.words), after \(day.words)")
    } else if published.latest > day.span.earliest {
      choice.doubt(number)
    }
  }

  private func choose(among sides: [[Int]], _ reading: Reading, _ choice: inout Choice) {
    let standing = sides.map { side in side.filter { choice.passedOver[$0] == nil } }.filter { !$0.isEmpty }
    guard standing.count > 1 else { return }
    let ranks = standing.map { side in
      side.compactMap { number in
        reading.prefer.firstIndex { $0 == claims[number].passage.source || $0 == witness(of: number) }
      }.min() ?? .max
    }
    let best = ranks.min() ?? .max
    var winners = standing.indices.filter { ranks[$0] == best }
    var reason = best < reading.prefer.count ? "the word of \(reading.prefer[best]) goes before it" : ""
    if winners.count > 1, let order = reading.order {
      let weights = winners.map { weight(of: standing[$0], order) }
      guard let least = weights.min() else { return }
      winners = zip(winners, weights).filter { $1 == least }.map(\.0)
      reason = Self.words(for: order)
    }
    guard winners.count < standing.count, let winner = winners.first, let kept = standing[winner].first else {
      return
    }
    let winning = winners.flatMap { standing[$0] }
    for (offset, side) in standing.enumerated() where !winners.contains(offset) {
      // What may well stand beside the winner does.
      for number in side
      where winning.contains(where: { relation(of: number, with: $0) ?? .agreement > .refinement }) {
        choice.pass(over: number, "\(reason), at \(claims[kept].passage)")
      }
    }
  }

  private static func words(for order: Reading.Order) -> String {
    switch order {
    case .newest: "a newer source says otherwise"
    case .oldest: "an older source says otherwise"
    case .exact: "another claim is more exact"
    }
  }

  /// What puts one side before another: the less, the better.
  private func weight(of side: [Int], _ order: Reading.Order) -> Double {
    switch order {
    // A source without a date is neither.
    case .newest: return side.compactMap(publication).max().map { -$0 } ?? .infinity
    case .oldest: return side.compactMap(publication).min() ?? .infinity
    case .exact: return side.map(vagueness).min() ?? .infinity
    }
  }

  /// The day on which a claim's source is first known to have been there, counted in days; nil where that isn't known.
  private func publication(of number: Int) -> Double? {
    guard let date = source(claims[number].passage.source)?.date, !date.span.firstKnown.isDistant else {
      return nil
    }
    return Double(date.span.firstKnown.rawValue)
  }
}
