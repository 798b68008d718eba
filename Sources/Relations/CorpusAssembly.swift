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
    var assembly = CorpusAssembly()
    assembly.declare(entries)
    assembly.claim(entries)
    let problems = assembly.problems
    guard problems.isEmpty else {
      throw CorpusError(problems.sorted { ($0.place, $0.field ?? "") < ($1.place, $1.field ?? "") })
    }
    self.init(
      sources: assembly.sources, actors: assembly.actors, kinds: assembly.kinds, claims: assembly.claims)
  }
}

/// The work of checking entries against each other.
struct CorpusAssembly {
  var problems: [Problem] = []
  var sources: [Source] = []
  var actors: [Actor] = []
  var kinds: [Kind] = []
  var claims: [Claim] = []
  var sectionsBySource: [String: [String: Source.Section]] = [:]
  var sortByActor: [String: Actor.Sort] = [:]
  var kindsByID: [String: Kind] = [:]
  private var places: [String: Claim.Place] = [:]
  /// Which ids an actor's or a source's fields point to; looked up once all are known.
  private var pendingActors: [(id: String, place: Claim.Place, field: String)] = []
  private var pendingSources: [(id: String, place: Claim.Place, field: String)] = []
  var claimPlaces: [String: Claim.Place] = [:]
  /// The passages met so far, by how they are written, with the number of claims that stand there; nil for what is none.
  var passages: [String: (passage: Passage, claims: Int)?] = [:]

  /// Words of the data language that are not kinds.
  static let words = ["source", "kind"] + Actor.Sort.allCases.map(\.rawValue)

  /// Reads what declares: sources, kinds and actors.
  mutating func declare(_ entries: [Entry]) {
    for entry in entries {
      switch entry.keyword {
      case "source": declareSource(entry)
      case "kind": declareKind(entry)
      case let word:
        if let sort = Actor.Sort(rawValue: word) { declareActor(entry, sort: sort) }
      }
    }
    for (id, place, field) in pendingActors where sortByActor[id] == nil {
      problems.append(
        Problem(
          "there is no actor \"\(id)\"", at: place, field: field,
          hint: EntryReader.offer(id, actors.map(\.id))))
    }
    for (id, place, field) in pendingSources where sectionsBySource[id] == nil {
      problems.append(
        Problem(
          "there is no source \"\(id)\"", at: place, field: field,
          hint: EntryReader.offer(id, sources.map(\.id))))
    }
  }

  /// Takes the id of a declaration, and says where it was declared before.
  private mutating func identify(_ reader: inout EntryReader, space: String) -> String {
    guard let id = reader.entry.id, !id.isEmpty else {
      reader.report("an id is missing", hint: "write \(reader.entry.keyword) \"short-name\" { … }")
      return ""
    }
    if let earlier = places.updateValue(reader.entry.place, forKey: "\(space) \(id)") {
      reader.report("\"\(id)\" was declared before, at \(earlier)")
    }
    return id
  }

  private mutating func declareSource(_ entry: Entry) {
    var reader = EntryReader(entry)
    let id = identify(&reader, space: "source")
    if id.contains("/") {
      reader.report("the id of a source holds no \"/\": it separates the parts of a passage")
    }
    let copyOf = reader.text("copy_of")
    if let copyOf { pendingSources.append((copyOf, entry.place, "source.copy_of")) }
    let source = Source(
      id: id, title: reader.required("title"), publisher: reader.text("publisher"),
      author: reader.text("author"),
      date: reader.date("date"), language: reader.text("language"), address: reader.text("address"),
      edition: reader.text("edition"), copyOf: copyOf, sections: sections(&reader), note: reader.text("note"))
    reader.finish(allowed: [
      "title", "publisher", "author", "date", "language", "address", "edition", "copy_of", "sections", "note",
    ])
    sources.append(source)
    sectionsBySource[id] = Dictionary(source.sections.map { ($0.id, $0) }) { first, _ in first }
    problems += reader.problems
  }

  private func sections(_ reader: inout EntryReader) -> [Source.Section] {
    guard case .record(let record)? = reader.take("sections") else {
      reader.report(
        "is missing", field: "sections", hint: "list them: { { \"lead\", \"Introduction\", 1 }, … }")
      return []
    }
    var sections: [Source.Section] = []
    for element in record.list {
      guard case .record(let parts) = element, case .text(let id)? = parts.list.first else {
        reader.report("each is { id, title, count, unit }, got \(element.described)", field: "sections")
        continue
      }
      var (title, count, unit) = (id, 1, "paragraph")
      for part in parts.list.dropFirst() {
        switch part {
        case .text(let text): if title == id { title = text } else { unit = text }
        case .number(let number): count = Int(number)
        default: reader.report("each is { id, title, count, unit }, got \(part.described)", field: "sections")
        }
      }
      if sections.contains(where: { $0.id == id }) {
        reader.report("\"\(id)\" stands twice", field: "sections")
      }
      sections.append(Source.Section(id: id, title: title, count: count, unit: unit))
    }
    return sections
  }

  private mutating func declareActor(_ entry: Entry, sort: Actor.Sort) {
    var reader = EntryReader(entry)
    let id = identify(&reader, space: "actor")
    let name = reader.required("name")
    var links: [String: String] = [:]
    for field in ["of", "to"] {
      guard let target = reader.text(field) else { continue }
      links[field] = target
      pendingActors.append((target, entry.place, "\(entry.keyword).\(field)"))
    }
    let actor = Actor(
      id: id, sort: sort, name: name, names: names(&reader, shown: name), codes: codes(&reader),
      lifetime: reader.date("lifetime"), of: links["of"], to: links["to"], note: reader.text("note"))
    reader.finish(allowed: ["name", "also", "codes", "lifetime", "of", "to", "note"])
    actors.append(actor)
    sortByActor[id] = sort
    problems += reader.problems
  }

  private func names(_ reader: inout EntryReader, shown: String) -> [Actor.Name] {
    var names = [Actor.Name(form: shown, language: nil, spell: nil, note: nil)]
    func add(_ datum: Datum, language: String?) {
      switch datum {
      case .text(let form):
        names.append(Actor.Name(form: form, language: language, spell: nil, note: nil))
      case .record(let record):
        if record.fields.isEmpty {
          for element in record.list { add(element, language: language) }
        } else if case .text(let form)? = record.list.first {
          names.append(
            Actor.Name(
              form: form, language: text(record["language"]) ?? language,
              spell: spell(record, &reader, field: "also"),
              note: text(record["note"])))
        } else {
          reader.report("each name is text or { \"form\", language = …, from = …, to = … }", field: "also")
        }
      default: reader.report("names are text, got \(datum.described)", field: "also")
      }
    }
    switch reader.take("also") {
    case nil: break
    case .text(let form)?: add(.text(form), language: nil)
    case .record(let record)?:
      for element in record.list { add(element, language: nil) }
      for (language, element) in record.fields { add(element, language: language) }
    case let other?: reader.report("a list of names expected, got \(other.described)", field: "also")
    }
    return names
  }

  private func codes(_ reader: inout EntryReader) -> [Actor.Code] {
    guard let datum = reader.take("codes") else { return [] }
    guard case .record(let record) = datum else {
      reader.report("a table of code systems expected, such as { cow = \"MON\" }", field: "codes")
      return []
    }
    var codes: [Actor.Code] = []
    for (system, value) in record.fields {
      switch value {
      case .text, .number:
        codes.append(Actor.Code(system: system, value: plain(value), spell: nil))
      case .record(let list):
        if list.fields.isEmpty {
          for element in list.list {
            codes.append(Actor.Code(system: system, value: plain(element), spell: nil))
          }
        } else {
          codes.append(
            Actor.Code(
              system: system, value: list.list.first.map(plain) ?? "",
              spell: spell(list, &reader, field: "codes")))
        }
      default: reader.report("a code is text or a number, got \(value.described)", field: "codes.\(system)")
      }
    }
    return codes
  }

  private func spell(_ record: Datum.Record, _ reader: inout EntryReader, field: String) -> EDTF? {
    guard record["from"] != nil || record["to"] != nil else { return nil }
    let from = record["from"].map(plain) ?? ""
    let to = record["to"].map(plain) ?? ""
    return reader.date("\(from)/\(to)", field: field)
  }

  private func text(_ datum: Datum?) -> String? {
    if case .text(let text)? = datum { text } else { nil }
  }

  private func plain(_ datum: Datum) -> String {
    if case .text(let text) = datum { text } else { datum.described }
  }

  private mutating func declareKind(_ entry: Entry) {
    var reader = EntryReader(entry)
    let id = identify(&reader, space: "kind")
    if Self.words.contains(id) { reader.report("\"\(id)\" is a word of the data language already") }
    let times = ["occurrence": Timing.within, "spell": .throughout, "measure": .over, "stock": .asOf]
    var timing = Timing.within
    if let word = reader.text("time") {
      if let known = times[word] {
        timing = known
      } else {
        reader.report(
          "\"\(word)\" is not one of its values", field: "time",
          hint: EntryReader.offer(word, times.keys.sorted()))
      }
    }
    var codes: [(String, String)] = []
    if case .record(let record)? = reader.take("event_code") {
      codes = record.fields.map { ($0.name, plain($0.value)) }
    }
    let kind = Kind(
      id: id, plural: reader.text("plural") ?? id + "s", summary: reader.required("summary"),
      isDirected: reader.boolean("directed") ?? false, timing: timing, roles: fields(&reader, "roles"),
      attributes: fields(&reader, "attributes"), forms: reader.texts("forms"), unit: reader.text("unit"),
      key: reader.texts("key"), eventCodes: codes)
    if let earlier = places.updateValue(entry.place, forKey: "plural \(kind.plural)") {
      reader.report("the plural \"\(kind.plural)\" was taken before, at \(earlier)", field: "plural")
    }
    let columns = kind.roles.map(\.name) + kind.attributes.map(\.name) + ClaimField.all
    for name in Set(columns).sorted() where columns.count(where: { $0 == name }) > 1 {
      reader.report(
        "\"\(name)\" is the name of two columns",
        hint: "every claim has \(ClaimField.all.joined(separator: ", "))")
    }
    for name in kind.key where !columns.contains(name) {
      reader.report("\"\(name)\" is no role or field", field: "key", hint: EntryReader.offer(name, columns))
    }
    reader.finish(allowed: [
      "plural", "summary", "directed", "time", "roles", "attributes", "forms", "unit", "key", "event_code",
    ])
    kinds.append(kind)
    kindsByID[id] = kind
    problems += reader.problems
  }

  private func fields(_ reader: inout EntryReader, _ name: String) -> [Kind.Field] {
    guard let datum = reader.take(name) else { return [] }
    guard case .record(let record) = datum else {
      reader.report("a list of { name, what it stands for } expected", field: name)
      return []
    }
    return record.list.compactMap { element in
      switch element {
      case .text(let text): return Kind.Field(name: text, summary: "")
      case .record(let parts):
        if case .text(let text)? = parts.list.first {
          return Kind.Field(name: text, summary: parts.list.count > 1 ? plain(parts.list[1]) : "")
        }
        fallthrough
      default:
        reader.report("each is { name, what it stands for }, got \(element.described)", field: name)
        return nil
      }
    }
  }
}
