import Chronology

extension CorpusAssembly {
  mutating func declareActor(_ entry: Entry, sort: Actor.Sort) {
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
    if sortByActor[id] == nil { sortByActor[id] = sort }
    problems += reader.problems
  }

  private func names(_ reader: inout EntryReader, shown: String) -> [Actor.Name] {
    var names = [Actor.Name(form: shown, language: nil, spell: nil, note: nil)]
    switch reader.take("also") {
    case nil: break
    case .text(let form)?: names.append(Actor.Name(form: form, language: nil, spell: nil, note: nil))
    case .record(let record)?:
      for element in record.list { add(element, language: nil, &reader, to: &names) }
      for (language, element) in record.fields { add(element, language: language, &reader, to: &names) }
    case let other?: reader.report(other, insteadOf: "a list of names", field: "also")
    }
    return names
  }

  private func add(
    _ datum: Datum, language: String?, _ reader: inout EntryReader, to names: inout [Actor.Name]
  ) {
    switch datum {
    case .text(let form):
      names.append(Actor.Name(form: form, language: language, spell: nil, note: nil))
    case .record(let record) where record.fields.isEmpty:
      for element in record.list { add(element, language: language, &reader, to: &names) }
    case .record(let record):
      guard case .text(let form)? = record.list.first, record.list.count == 1 else {
        reader.report("each name is text or { \"form\", language = …, from = …, to = … }", field: "also")
        return
      }
      let known = ["language", "script", "from", "to", "note"]
      var texts: [String: String] = [:]
      for (name, value) in record.fields {
        guard known.contains(name) else {
          reader.report(
            "a name has no \(name)", field: "also", word: name, hint: EntryReader.offer(name, known))
          continue
        }
        if case .text(let text) = value {
          texts[name] = text
        } else if name == "from" || name == "to" {
          reader.report(undated: value, field: "also.\(name)")
        } else {
          reader.report(value, insteadOf: "text", field: "also.\(name)")
        }
      }
      names.append(
        Actor.Name(
          form: form, language: texts["language"] ?? language, spell: spell(texts, &reader, field: "also"),
          note: texts["note"]))
    default: reader.report(datum, insteadOf: "a name", field: "also")
    }
  }

  private func codes(_ reader: inout EntryReader) -> [Actor.Code] {
    guard let datum = reader.take("codes") else { return [] }
    guard case .record(let record) = datum, record.list.isEmpty else {
      reader.report(
        "each code has the name of its system", field: "codes", hint: "write { cow = \"MON\" }")
      return []
    }
    var codes: [Actor.Code] = []
    for (system, value) in record.fields {
      guard case .record(let list) = value else {
        add(value, system, spell: nil, &reader, to: &codes)
        continue
      }
      var texts: [String: String] = [:]
      for (name, value) in list.fields {
        if ["from", "to"].contains(name), case .text(let text) = value {
          texts[name] = text
        } else {
          reader.report(
            "a code has no \(name) that is \(value.described)", field: "codes.\(system)", word: name,
            hint: "{ \"MON\", from = \"1911\", to = \"1924\" }")
        }
      }
      let spell = spell(texts, &reader, field: "codes.\(system)")
      for element in list.list { add(element, system, spell: spell, &reader, to: &codes) }
    }
    return codes
  }

  private func add(
    _ datum: Datum, _ system: String, spell: EDTF?, _ reader: inout EntryReader, to codes: inout [Actor.Code]
  ) {
    switch datum {
    case .text(let value): codes.append(Actor.Code(system: system, value: value, spell: spell))
    case .number: codes.append(Actor.Code(system: system, value: datum.described, spell: spell))
    default: reader.report(datum, insteadOf: "text or a number", field: "codes.\(system)")
    }
  }

  private func spell(_ texts: [String: String], _ reader: inout EntryReader, field: String) -> EDTF? {
    guard texts["from"] != nil || texts["to"] != nil else { return nil }
    // Each end by itself first, so that what is refused is what stands in the file.
    for end in ["from", "to"] {
      if let text = texts[end], reader.date(text, field: "\(field).\(end)") == nil { return nil }
    }
    return reader.date("\(texts["from"] ?? "")/\(texts["to"] ?? "")", field: field)
  }
}
