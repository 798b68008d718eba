import Chronology
import Columnar

extension CorpusAssembly {
  mutating func declareSource(_ entry: Entry) {
    var reader = EntryReader(entry)
    let id = identify(&reader, space: "source")
    if id.contains("/") {
      reader.report("the id of a source holds no \"/\": it separates the parts of a passage")
    }
    let copyOf = reader.text("copy_of")
    if let copyOf { pendingSources.append((copyOf, entry.place, "source.copy_of")) }
    if copyOf == id { reader.report("a source is no copy of itself", field: "copy_of") }
    let source = Source(
      id: id, title: reader.required("title"), publisher: reader.text("publisher"),
      author: reader.text("author"),
      date: reader.date("date"), language: reader.text("language"), address: reader.text("address"),
      edition: reader.text("edition"), copyOf: copyOf, sections: sections(&reader), note: reader.text("note"))
    reader.finish(allowed: [
      "title", "publisher", "author", "date", "language", "address", "edition", "copy_of", "sections", "note",
    ])
    sources.append(source)
    guard sectionsBySource[id] == nil else { return problems += reader.problems }
    sectionsBySource[id] = Dictionary(source.sections.map { ($0.id, $0) }) { first, _ in first }
    problems += reader.problems
  }

  /// Checks what a source is said to be a copy of: one that is there, and an original.
  mutating func checkCopy(of id: String, _ place: Claim.Place, _ field: String) {
    guard let original = sources.first(where: { $0.id == id }) else {
      problems.append(
        Problem(
          "there is no source \"\(id)\"", at: place, field: field,
          hint: EntryReader.offer(id, sources.map(\.id))))
      return
    }
    // Witnesses are told apart by one step from copy to original.
    if let further = original.copyOf, further != id {
      problems.append(
        Problem(
          "\"\(id)\" is a copy itself", at: place, field: field, hint: "name the original: \(further)"))
    }
  }

  /// Reads what a section lists: a kind, or a kind and what its columns hold.
  private mutating func lists(_ datum: Datum?, _ reader: inout EntryReader) -> [ClaimPattern] {
    switch datum {
    case nil: return []
    case .text(let kind)?:
      return pattern(Datum.Record(list: [.text(kind)]), &reader, "sections").map { [$0] } ?? []
    case .record(let record)?: return pattern(record, &reader, "sections").map { [$0] } ?? []
    case let other?:
      reader.report(other, insteadOf: "a kind and what its columns hold", field: "sections")
      return []
    }
  }

  private mutating func sections(_ reader: inout EntryReader) -> [Source.Section] {
    let shape = "each is { id, title, count, unit }"
    switch reader.take("sections") {
    case .record(let record)?:
      reader.refuse(record.fields, in: "a list of sections", field: "sections")
      var sections: [Source.Section] = []
      for element in record.list {
        guard case .record(let parts) = element, case .text(let id)? = parts.list.first else {
          reader.report("\(shape), got \(element.described)", field: "sections")
          continue
        }
        if let stray = parts.fields.first(where: { $0.name != "lists" }) {
          reader.report("\(shape), got one with the name \(stray.name)", field: "sections", word: id)
        }
        let lists = lists(parts["lists"], &reader)
        let section = section(id, parts.list.dropFirst(), shape, lists, &reader)
        if sections.contains(where: { $0.id == id }) {
          reader.report("\"\(id)\" stands twice", field: "sections", word: id)
        }
        if id.isEmpty || id.contains("/") {
          reader.report(
            "the id of a section holds no \"/\", and is not empty: got \"\(id)\"", field: "sections", word: id
          )
        }
        sections.append(section)
      }
      return sections
    case nil:
      reader.report(
        "is missing", field: "sections", hint: "list them: { { \"lead\", \"Introduction\", 1 }, … }")
    case let other?:
      reader.report(
        other, insteadOf: "a list of sections", field: "sections",
        hint: "list them: { { \"lead\", \"Introduction\", 1 }, … }")
    }
    return []
  }

  private func section(
    _ id: String, _ parts: ArraySlice<Datum>, _ shape: String, _ lists: [ClaimPattern],
    _ reader: inout EntryReader
  ) -> Source.Section {
    var (title, unit, count): (String?, String?, Int?)
    for part in parts {
      switch part {
      case .text(let text) where title == nil && count == nil: title = text
      case .text(let text) where unit == nil: unit = text
      case .number(let number) where count == nil:
        count = Int(exactly: number)
        if (count ?? 0) < 1 {
          reader.report(
            "a section has a whole number of places, at least 1, got \(part.described)", field: "sections",
            word: id)
          count = 1
        }
      default: reader.report("\(shape), got \(part.described)", field: "sections", word: id)
      }
    }
    return Source.Section(
      id: id, title: title ?? id, count: count ?? 1, unit: unit ?? "paragraph", lists: lists)
  }
}
