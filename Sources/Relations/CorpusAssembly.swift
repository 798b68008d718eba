import Chronology
import Columnar

extension Corpus {
  /// Makes a corpus from the entries of its data files.
  ///
  /// The order of the entries does not matter: what points to what is looked at once all are read. All mistakes of
  /// all entries are found in one go.
  ///
  /// - Throws: `CorpusError` with every mistake, sorted by file and line; nothing half-made is kept.
  public init(assembling entries: [Entry]) throws(CorpusError) {
    var assembly = CorpusAssembly(isPartial: false)
    assembly.declare(entries)
    assembly.claim(entries)
    guard assembly.problems.isEmpty else { throw CorpusError(assembly.problems) }
    self.init(
      sources: assembly.sources, actors: assembly.actors, kinds: assembly.kinds, claims: assembly.claims,
      rules: assembly.rules, readings: assembly.readings)
  }

  /// Finds what is wrong with entries while others could not be read.
  ///
  /// What points to something that is not there is passed over: it may be in what could not be read.
  public static func problems(inSome entries: [Entry]) -> [Problem] {
    var assembly = CorpusAssembly(isPartial: true)
    assembly.declare(entries)
    assembly.claim(entries)
    return assembly.problems
  }
}

/// The work of checking entries against each other.
struct CorpusAssembly {
  /// Whether there may be more entries than these.
  let isPartial: Bool
  var problems: [Problem] = []
  var sources: [Source] = []
  var actors: [Actor] = []
  var kinds: [Kind] = []
  var claims: [Claim] = []
  var rules: [Rule] = []
  var readings: [Reading] = []
  var sectionsBySource: [String: [String: Source.Section]] = [:]
  var sortByActor: [String: Actor.Sort] = [:]
  var kindsByID: [String: Kind] = [:]
  var places: [String: Claim.Place] = [:]
  /// Which ids an actor's or a source's fields point to; looked up once all are known.
  var pendingActors: [(id: String, place: Claim.Place, field: String)] = []
  var pendingSources: [(id: String, place: Claim.Place, field: String)] = []
  var claimPlaces: [String: Claim.Place] = [:]
  /// The passages met so far, by how they are written, with the number of claims that stand there; nil for what is none.
  var passages: [String: (passage: Passage, claims: Int)?] = [:]

  init(isPartial: Bool) {
    self.isPartial = isPartial
  }

  /// Reads what declares: kinds, actors, sources, rules and readings.
  mutating func declare(_ entries: [Entry]) {
    for entry in entries where entry.keyword == "kind" { declareKind(entry) }
    for entry in entries {
      if let sort = Actor.Sort(rawValue: entry.keyword) { declareActor(entry, sort: sort) }
    }
    // These speak of kinds and actors.
    for entry in entries where entry.keyword == "source" { declareSource(entry) }
    for entry in entries where entry.keyword == "rule" { declareRule(entry) }
    for entry in entries where entry.keyword == "reading" { declareReading(entry) }
    for (id, place, field) in pendingActors where sortByActor[id] == nil && !isPartial {
      problems.append(
        Problem("there is no actor \"\(id)\"", at: place, field: field, word: id, hint: hint(forActor: id)))
    }
    for (id, place, field) in pendingSources where !isPartial {
      checkCopy(of: id, place, field)
    }
  }

  /// Takes the id of a declaration, and says where it was declared before.
  mutating func identify(_ reader: inout EntryReader, space: String) -> String {
    guard let id = reader.entry.id, !id.isEmpty else {
      reader.report("an id is missing", hint: "write \(reader.entry.keyword) \"short-name\" { … }")
      return ""
    }
    if let earlier = places.updateValue(reader.entry.place, forKey: "\(space) \(id)") {
      reader.report("\"\(id)\" was declared before, at \(earlier)")
    }
    return id
  }

  /// What to write instead of an actor that is not there: ids that come near, or whoever has it as a name.
  func hint(forActor text: String) -> String? {
    let form = folded(text)
    let named = actors.filter { actor in actor.names.contains { folded($0.form) == form } }.map(\.id)
    if let only = named.first, named.count == 1 { return "did you mean \(only)?" }
    return EntryReader.offer(text, actors.map(\.id)) ?? "whoever takes part is declared: person \"id\" { … }"
  }
}
