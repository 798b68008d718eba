import Chronology
import Columnar

@testable import Relations

/// A corpus in which every field of everything is used at least once, and left out at least once where it can be.
enum SmallCorpus {
  static func corpus() throws -> Corpus {
    Corpus(
      sources: try sources(), actors: try actors(), kinds: kinds, claims: try claims(), rules: rules,
      readings: try readings())
  }

  private static let pattern = ClaimPattern(
    kind: "visit",
    conditions: [
      ClaimPattern.Condition(column: "form", test: .oneOf(["state", "private"])),
      ClaimPattern.Condition(column: "purpose", test: .contains(["talk"])),
      ClaimPattern.Condition(column: "host", test: .isGiven(true)),
      ClaimPattern.Condition(column: "place", test: .isGiven(false)),
    ])

  private static var rules: [Rule] {
    Rule.Order.allCases.map { order in
      Rule(
        id: "rule-\(order)", summary: "odd", relation: order == .any ? .contradiction : .tension,
        first: pattern,
        second: ClaimPattern(kind: "visit", conditions: []),
        same: [Rule.Link(first: "guest", second: "host")],
        different: [Rule.Link(first: "host", second: "guest")],
        pair: order == .any ? ["guest"] : [], order: order, isPart: order == .before,
        unless: order == .notYet ? pattern : nil)
    }
  }

  private static func readings() throws -> [Reading] {
    [
      Reading(
        id: "all", summary: "everything", prefer: ["paper"], order: .exact, doubtful: .absent,
        statuses: [.asserted, .denied], only: ["paper", "copy"], knownOn: try EDTF("2001-02")),
      Reading(id: "little"),
    ]
  }

  private static func sources() throws -> [Source] {
    [
      Source(
        id: "paper", title: "A Paper", publisher: "Press", author: "Somebody", date: try EDTF("1999-05"),
        language: "en", address: "https://example.org/paper", edition: "second", copyOf: nil,
        sections: [
          Source.Section(id: "lead", title: "Introduction", count: 3, unit: "paragraph", lists: []),
          Source.Section(id: "list", title: "List", count: 1 << 40, unit: "item", lists: [pattern]),
        ], note: "A note."),
      Source(
        id: "copy", title: "", publisher: nil, author: nil, date: nil, language: nil, address: nil,
        edition: nil, copyOf: "paper", sections: [], note: nil),
    ]
  }

  private static func actors() throws -> [Actor] {
    var actors = [
      Actor(
        id: "ada", sort: .person, name: "Ada",
        names: [
          Actor.Name(form: "Ada", language: nil, spell: nil, note: nil),
          Actor.Name(
            form: "Ada Ångström", language: "sv", spell: try EDTF("1930/1956"), note: "at birth"),
          Actor.Name(form: "Ada A\u{30A}ngström", language: "sv", spell: nil, note: nil),
          Actor.Name(form: "아다", language: "ko", spell: nil, note: nil),
        ], codes: [], lifetime: try EDTF("1930/.."), of: "north", to: nil, note: nil),
      Actor(
        id: "north", sort: .state, name: "North", names: [],
        codes: [
          Actor.Code(system: "cow", value: "NOR", spell: try EDTF("1930/1956")),
          Actor.Code(system: "iso3", value: "NTH", spell: nil),
        ], lifetime: nil, of: nil, to: "ada", note: "A note."),
    ]
    actors += Actor.Sort.allCases.map { sort in
      Actor(
        id: "some-\(sort)", sort: sort, name: "Some \(sort)", names: [], codes: [], lifetime: nil, of: nil,
        to: nil, note: nil)
    }
    return actors
  }

  private static var kinds: [Kind] {
    Timing.allCases.map { timing in
      let isFirst = timing == .within
      return Kind(
        id: isFirst ? "visit" : "visit-\(timing)", plural: "visits-\(timing)", summary: "Somebody goes.",
        isDirected: isFirst, timing: timing, roles: [Kind.Field(name: "guest", summary: "who goes")],
        attributes: isFirst ? [Kind.Field(name: "purpose", summary: "")] : [],
        forms: isFirst ? ["state", "private"] : [], unit: isFirst ? "person" : nil,
        key: isFirst ? ["guest", "date"] : [], exclusive: isFirst ? [["state", "private"], []] : [],
        sole: isFirst ? ["guest"] : [], posthumous: isFirst ? ["host"] : [],
        eventCodes: isFirst ? [(system: "cameo", code: "042"), (system: "plover", code: "CONSULT")] : [])
    }
  }

  private static func claims() throws -> [Claim] {
    let full = Claim(
      id: "paper/lead/2#1", kind: "visit",
      participants: [
        Claim.Participant(role: "guest", actor: "ada", title: "Premier"),
        Claim.Participant(role: "host", actor: "north", title: nil),
      ],
      attributes: [(name: "purpose", texts: ["talks", "rest"]), (name: "route", texts: [])], form: "state",
      place: "north", date: try EDTF("1956-07-16/1956-07-18~"), timing: .asOf, basis: "inferred",
      quantity: Quantity(low: 390.5, high: nil, best: -0.0, hedge: .over, unit: "person"),
      quantityBlank: nil, lost: ["date"], said: "over 390", rank: -2, status: .denied, by: ["ada", "north"],
      voice: "quoted",
      event: "the-visit", passage: Passage(source: "paper", section: "lead", number: 2), note: "A note.",
      origin: Claim.Place(file: "a/visits.lua", line: 12))
    let bare: [(Blank, Quantity?)] = [
      (.unknown, Quantity(low: 0, high: 0, best: 0, hedge: .exactly)),
      (Blank.none, Quantity(low: nil, high: .infinity, best: nil, hedge: .atMost, unit: "")),
      (.notCovered, nil),
    ]
    return [full]
      + bare.enumerated().map { number, amount in
        Claim(
          id: "copy#\(number)", kind: "visit", participants: [], attributes: [], form: nil, place: nil,
          date: nil, timing: Timing.allCases[number], basis: nil, quantity: amount.1, quantityBlank: amount.0,
          lost: number == 0 ? ["value", "date"] : [], said: nil, rank: number == 0 ? nil : .max,
          status: Claim.Status.allCases[number], by: [],
          voice: nil, event: "copy#\(number)", passage: Passage(source: "copy"), note: nil,
          origin: Claim.Place(file: "", line: 0))
      }
  }
}
