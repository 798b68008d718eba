/// Sources, actors, kinds and claims that have been checked against each other.
///
/// A corpus is made whole or not at all: every id that anything in it points to exists. It is made from entries, which
/// may come from data files or from a program:
///
/// ```swift
/// let place = Claim.Place(file: "diary", line: 1)
/// let corpus = try Corpus(assembling: [
///   Entry(keyword: "person", id: "anna", record: .init(fields: [("name", .text("Anna Berg"))]), place: place),
///   …
/// ])
/// let letters = try corpus.table(of: corpus.kinds[0])
/// NameIndex(corpus).match("anna berg")  // .one("anna")
/// ```
public struct Corpus: Sendable {
  /// The sources, in the order of the files.
  public let sources: [Source]
  /// The actors, in the order of the files.
  public let actors: [Actor]
  /// The kinds of claims, in the order of the files.
  public let kinds: [Kind]
  /// The claims, in the order of the files. A claim's number is its offset here.
  public let claims: [Claim]
  /// Which claims don't go together, in the order of the files.
  public let rules: [Rule]
  /// The readings that come with it, in the order of the files.
  public let readings: [Reading]

  private let sourceOffsets: [String: Int]
  private let actorOffsets: [String: Int]
  private let kindOffsets: [String: Int]

  init(
    sources: [Source], actors: [Actor], kinds: [Kind], claims: [Claim], rules: [Rule] = [],
    readings: [Reading] = []
  ) {
    self.rules = rules
    self.readings = readings
    self.sources = sources
    self.actors = actors
    self.kinds = kinds
    self.claims = claims
    sourceOffsets = Self.offsets(sources.map(\.id))
    actorOffsets = Self.offsets(actors.map(\.id))
    kindOffsets = Self.offsets(kinds.map(\.id))
  }

  /// A corpus that holds nothing.
  public init() {
    self.init(sources: [], actors: [], kinds: [], claims: [])
  }

  private static func offsets(_ ids: [String]) -> [String: Int] {
    var offsets: [String: Int] = [:]
    offsets.reserveCapacity(ids.count)
    for (offset, id) in ids.enumerated() { offsets[id] = offset }
    return offsets
  }

  /// The source of that short name.
  public func source(_ id: String) -> Source? { sourceOffsets[id].map { sources[$0] } }

  /// The actor of that short name.
  public func actor(_ id: String) -> Actor? { actorOffsets[id].map { actors[$0] } }

  /// The kind of that short name.
  public func kind(_ id: String) -> Kind? { kindOffsets[id].map { kinds[$0] } }

  /// The section of a source that a passage points into.
  public func section(of passage: Passage) -> Source.Section? {
    guard let section = passage.section else { return nil }
    return source(passage.source)?.sections.first { $0.id == section }
  }

  /// A passage in a reader's words: `mn-kp-wiki · Heads of State and Government, row 2`.
  public func words(for passage: Passage) -> String {
    guard let section = section(of: passage) else { return passage.source }
    guard let number = passage.number, section.count > 1 else {
      return "\(passage.source) · \(section.title)"
    }
    return "\(passage.source) · \(section.title), \(section.unit) \(number)"
  }
}
