import Testing

@testable import Chronology

/// Every span of a calendar of five days, and every pair of days each may stand for.
private struct SmallCalendar {
  static let length = 5
  typealias World = (start: Int, end: Int)

  let spans: [Span]

  init() {
    let days = 0..<Self.length
    let bounds = days.flatMap { low in (low..<Self.length).map { Bounds(Day(low), Day($0)) } }
    var seen: Set<Span> = []
    spans = bounds.flatMap { start in bounds.compactMap { Span(start: start, end: $0) } }
      .filter { seen.insert($0).inserted }
  }

  static let worlds: [World] = (0..<length).flatMap { start in (start..<length).map { (start, $0) } }

  static func worlds(of span: Span) -> [Int] {
    worlds.indices.filter {
      span.start.contains(Day(worlds[$0].start)) && span.end.contains(Day(worlds[$0].end))
    }
  }
}

@Suite("Spans against every possible world")
struct SpanPropertyTests {
  private typealias World = SmallCalendar.World

  /// What each question asks of two stretches whose days are known.
  private static let plain:
    [(name: String, ask: @Sendable (Span, Span) -> Truth, holds: @Sendable (World, World) -> Bool)] = [
      ("before", { $0.before($1) }, { $0.end < $1.start }),
      ("after", { $0.after($1) }, { $0.start > $1.end }),
      ("during", { $0.during($1) }, { $0.start >= $1.start && $0.end <= $1.end }),
      ("contains", { $0.contains($1) }, { $0.start <= $1.start && $0.end >= $1.end }),
      ("overlaps", { $0.overlaps($1) }, { $0.start <= $1.end && $1.start <= $0.end }),
      ("equals", { $0.equals($1) }, { $0.start == $1.start && $0.end == $1.end }),
    ]

  private static func allen(_ one: World, _ other: World) -> Allen {
    if one.end < other.start { return one.end + 1 == other.start ? .meets : .precedes }
    if other.end < one.start { return other.end + 1 == one.start ? .isMetBy : .isPrecededBy }
    if one.start == other.start {
      return one.end == other.end ? .equals : one.end < other.end ? .starts : .isStartedBy
    }
    if one.start < other.start {
      return one.end == other.end ? .isFinishedBy : one.end < other.end ? .overlaps : .contains
    }
    return one.end == other.end ? .finishes : one.end < other.end ? .during : .isOverlappedBy
  }

  @Test("a question is answered yes where it holds in all worlds, no where in none, else maybe")
  func relations() {
    let worlds = SmallCalendar.worlds
    // One bit for each question that holds between two worlds, so that many worlds are summed up at once.
    let facts: [[UInt32]] = worlds.map { one in
      worlds.map { other in
        var bits: UInt32 = 0
        for (place, question) in Self.plain.enumerated() where question.holds(one, other) {
          bits |= 1 << place
        }
        return bits | 1 << (8 + Self.allen(one, other).rawValue)
      }
    }
    let spans = SmallCalendar().spans
    let possible = spans.map(SmallCalendar.worlds)
    #expect(spans.count > 100)
    for (one, ones) in zip(spans, possible) {
      for (other, others) in zip(spans, possible) {
        var some: UInt32 = 0
        var every = UInt32.max
        for first in ones {
          for second in others {
            some |= facts[first][second]
            every &= facts[first][second]
          }
        }
        func truth(_ place: Int) -> Truth {
          Truth(possible: some & 1 << place != 0, certain: every & 1 << place != 0)
        }
        for (place, question) in Self.plain.enumerated() where question.ask(one, other) != truth(place) {
          Issue.record("\(one) \(question.name) \(other): \(question.ask(one, other)), not \(truth(place))")
        }
        for relation in Allen.allCases {
          let expected = truth(8 + Int(relation.rawValue))
          let answer = one.relation(relation, to: other)
          if answer != expected { Issue.record("\(one) \(relation) \(other): \(answer), not \(expected)") }
        }
      }
    }
  }

  @Test("open and unknown ends are days before and after all others")
  func distantEnds() throws {
    // The first and last day of the calendar move to where open ends lie; order is all that these questions ask about.
    func moved(_ day: Day) -> Day {
      switch day.rawValue {
      case 0: .distantPast
      case SmallCalendar.length - 1: .distantFuture
      default: day
      }
    }
    func moved(_ bounds: Bounds) -> Bounds { Bounds(moved(bounds.earliest), moved(bounds.latest)) }
    let spans = SmallCalendar().spans
    let distant = try spans.map { try #require(Span(start: moved($0.start), end: moved($0.end))) }
    for (one, far) in zip(spans, distant) {
      for (other, otherFar) in zip(spans, distant) {
        for question in Self.plain where question.ask(one, other) != question.ask(far, otherFar) {
          Issue.record("\(far) \(question.name) \(otherFar)")
        }
      }
    }
  }

  @Test("lengths and distances are the least and the most of all worlds")
  func durations() throws {
    let spans = SmallCalendar().spans
    for one in spans {
      let worlds = SmallCalendar.worlds(of: one).map { SmallCalendar.worlds[$0] }
      let lengths = worlds.map { $0.end - $0.start + 1 }
      #expect(one.length.lowerBound == lengths.min())
      #expect(one.length.upperBound == lengths.max())
      #expect(one.extent == Bounds(Day(worlds.map(\.start).min() ?? -1), Day(worlds.map(\.end).max() ?? -1)))
    }
  }

  @Test("seen from the other side, each of Allen's relations is its converse")
  func converse() throws {
    let spans = SmallCalendar().spans.filter(\.isExact)
    for one in spans {
      for other in spans {
        let relation = try #require(one.possibleRelations(to: other).first)
        #expect(one.possibleRelations(to: other).count == 1)
        #expect(other.possibleRelations(to: one) == [relation.converse])
      }
    }
  }
}
