extension CorpusAssembly {
  /// How a kind's claims lie in time, by the words of the data language.
  private static let times: [(word: String, timing: Timing)] = [
    ("measure", .over), ("occurrence", .within), ("spell", .throughout), ("stock", .asOf),
  ]
  /// The tables that every corpus has.
  private static let tables = ["claims", "actors", "sources", "kinds"]

  mutating func declareKind(_ entry: Entry) {
    var reader = EntryReader(entry)
    let id = identify(&reader, space: "kind")
    checkWord(id, &reader)
    let kind = Kind(
      id: id, plural: reader.text("plural") ?? id + "s", summary: reader.required("summary"),
      isDirected: reader.boolean("directed") ?? false, timing: timing(&reader),
      roles: fields(&reader, "roles"), attributes: fields(&reader, "attributes"),
      forms: reader.texts("forms"), unit: reader.text("unit"), key: reader.texts("key"),
      exclusive: exclusive(&reader), sole: reader.texts("sole"), posthumous: reader.texts("posthumous"),
      eventCodes: eventCodes(&reader))
    checkPlural(kind.plural, &reader)
    checkColumns(kind, &reader)
    reader.finish(allowed: [
      "plural", "summary", "directed", "time", "roles", "attributes", "forms", "unit", "key", "exclusive",
      "sole",
      "posthumous", "event_code",
    ])
    kinds.append(kind)
    if kindsByID[id] == nil { kindsByID[id] = kind }
    problems += reader.problems
  }

  private func checkWord(_ id: String, _ reader: inout EntryReader) {
    if DataLanguage.declarations.contains(id) {
      reader.report("\"\(id)\" is a word of the data language already", hint: "choose another")
    } else if DataLanguage.luaGlobals.contains(id) {
      reader.report("\"\(id)\" is a word of Lua already", hint: "choose another")
    } else if !id.isEmpty, !DataLanguage.isName(id) {
      reader.report(
        "\"\(id)\" cannot be written as a word",
        hint: "a kind is letters, digits and _, and no word of Lua's grammar")
    }
  }

  private mutating func checkPlural(_ plural: String, _ reader: inout EntryReader) {
    if Self.tables.contains(plural) {
      reader.report(
        "the table \"\(plural)\" is in every corpus already", field: "plural", hint: "choose another")
    } else if DataLanguage.luaGlobals.contains(plural) {
      reader.report("\"\(plural)\" is a word of Lua already", field: "plural", hint: "choose another")
    } else if reader.entry.record["plural"] != nil, !DataLanguage.isName(plural) {
      reader.report(
        "\"\(plural)\" cannot be written as a word", field: "plural",
        hint: "a table's name is letters, digits and _, and no word of Lua's grammar")
    }
    if let earlier = places.updateValue(reader.entry.place, forKey: "plural \(plural)") {
      reader.report("the plural \"\(plural)\" was taken before, at \(earlier)", field: "plural")
    }
  }

  private func checkColumns(_ kind: Kind, _ reader: inout EntryReader) {
    let titles = kind.roles.map { "\($0.name)_title" }
    var seen: Set<String> = []
    for (field, columns) in [("roles", kind.roles), ("attributes", kind.attributes)] {
      for name in columns.map(\.name) {
        if ClaimField.reserved.contains(name) {
          reader.report(
            "\"\(name)\" is a column of every claim already", field: field, word: name,
            hint: "choose another name")
        } else if !DataLanguage.isName(name) {
          reader.report(
            "\"\(name)\" cannot be written as a word", field: field, word: name,
            hint: "a column's name is letters, digits and _, and no word of Lua's grammar")
        } else if !seen.insert(name).inserted || titles.contains(name) {
          reader.report("\"\(name)\" is the name of two columns", field: field, word: name)
        }
      }
    }
    for form in kind.exclusive.joined() where !kind.forms.contains(form) {
      reader.report(
        "\"\(form)\" is no form of it", field: "exclusive", word: form,
        hint: EntryReader.offer(form, kind.forms))
    }
    for (field, roles) in [("sole", kind.sole), ("posthumous", kind.posthumous)] {
      for role in roles where kind.role(role) == nil {
        reader.report(
          "\"\(role)\" is no role", field: field, word: role,
          hint: EntryReader.offer(role, kind.roles.map(\.name)))
      }
    }
    let columns = kind.roles.map(\.name) + kind.attributes.map(\.name) + ClaimField.all
    for name in kind.key where !columns.contains(name) {
      reader.report(
        "\"\(name)\" is no role or field", field: "key", word: name,
        hint: EntryReader.offer(name, columns)
          ?? "its own are \((kind.roles + kind.attributes).map(\.name).joined(separator: ", "))")
    }
  }

  /// Reads forms that exclude each other: one set of them, or a list of sets.
  private func exclusive(_ reader: inout EntryReader) -> [[String]] {
    guard case .record(let record)? = reader.entry.record["exclusive"],
      record.list.contains(where: { if case .record = $0 { true } else { false } })
    else {
      let forms = reader.texts("exclusive")
      return forms.isEmpty ? [] : [forms]
    }
    _ = reader.take("exclusive")
    return record.list.compactMap { element in
      if case .record(let set) = element {
        return set.list.compactMap { if case .text(let form) = $0 { form } else { nil } }
      }
      reader.report("each is a list of forms, got \(element.described)", field: "exclusive")
      return nil
    }
  }

  private func timing(_ reader: inout EntryReader) -> Timing {
    let word = reader.text("time", among: Self.times.map(\.word))
    return Self.times.first { $0.word == word }?.timing ?? .within
  }

  private func eventCodes(_ reader: inout EntryReader) -> [(system: String, code: String)] {
    guard let datum = reader.take("event_code") else { return [] }
    guard case .record(let record) = datum, record.list.isEmpty else {
      reader.report(
        "a table of codes expected, got \(datum.described)", field: "event_code",
        hint: "such as { cameo = \"042\" }")
      return []
    }
    return record.fields.compactMap { field in
      if case .text(let code) = field.value { return (field.name, code) }
      reader.report(
        field.value, insteadOf: "text", field: "event_code.\(field.name)",
        hint: "in quotes 042 keeps its 0")
      return nil
    }
  }

  private func fields(_ reader: inout EntryReader, _ name: String) -> [Kind.Field] {
    guard let datum = reader.take(name) else { return [] }
    guard case .record(let record) = datum else {
      reader.report(datum, insteadOf: "a list of { name, what it stands for }", field: name)
      return []
    }
    reader.refuse(record.fields, in: "a list of { name, what it stands for }", field: name)
    return record.list.compactMap { element in
      if case .text(let text) = element { return Kind.Field(name: text, summary: "") }
      if case .record(let parts) = element, parts.fields.isEmpty, case .text(let text)? = parts.list.first {
        if parts.list.count == 1 { return Kind.Field(name: text, summary: "") }
        if parts.list.count == 2, case .text(let summary) = parts.list[1] {
          return Kind.Field(name: text, summary: summary)
        }
      }
      reader.report("each is { name, what it stands for }, got \(element.described)", field: name)
      return nil
    }
  }
}
