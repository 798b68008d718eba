extension CorpusAssembly {
  mutating func declareRule(_ entry: Entry) {
    var reader = EntryReader(entry)
    let id = identify(&reader, space: "rule")
    let first = pattern(&reader, "first")
    let second = pattern(&reader, "second")
    let relation = reader.text("relation", among: ["tension", "contradiction"])
    let order = reader.text("time", among: Rule.Order.allCases.map(\.rawValue))
    let rule = Rule(
      id: id, summary: reader.required("summary"),
      relation: relation.flatMap(ClaimRelation.init) ?? .tension, first: first ?? .nothing,
      second: second ?? .nothing, same: links(&reader, "same", first, second),
      different: links(&reader, "different", first, second), pair: reader.texts("pair"),
      order: order.flatMap(Rule.Order.init) ?? .overlapping, isPart: reader.boolean("part") ?? false,
      unless: reader.entry.record["unless"] == nil ? nil : pattern(&reader, "unless"))
    for column in rule.pair {
      check(column: column, of: first, &reader, "pair")
      check(column: column, of: second, &reader, "pair")
    }
    reader.finish(allowed: [
      "summary", "relation", "first", "second", "same", "different", "pair", "time", "part", "unless",
    ])
    rules.append(rule)
    problems += reader.problems
  }

  /// Reads `{ "mission", form = "closed" }`.
  private mutating func pattern(_ reader: inout EntryReader, _ name: String) -> ClaimPattern? {
    let shape = "a kind and what its columns hold"
    switch reader.take(name) {
    case .record(let record)?: return pattern(record, &reader, name)
    case .text(let kind)?: return pattern(Datum.Record(list: [.text(kind)]), &reader, name)
    case nil:
      reader.report("is missing", field: name, hint: "write \(name) = { \"kind\", column = \"…\" }")
    case let other?:
      reader.report(other, insteadOf: shape, field: name, hint: "write { \"kind\", column = \"…\" }")
    }
    return nil
  }

  mutating func pattern(_ record: Datum.Record, _ reader: inout EntryReader, _ name: String) -> ClaimPattern?
  {
    guard record.list.count == 1, case .text(let id) = record.list[0] else {
      reader.report(
        "one kind expected as the first thing in it", field: name, hint: "write { \"kind\", column = \"…\" }")
      return nil
    }
    guard let kind = kindsByID[id] else {
      if !isPartial {
        reader.report(
          "there is no kind \"\(id)\"", field: name, word: id, hint: EntryReader.offer(id, kinds.map(\.id)))
      }
      return nil
    }
    var conditions: [ClaimPattern.Condition] = []
    for (column, value) in record.fields {
      check(column: column, of: ClaimPattern(kind: id, conditions: []), &reader, name)
      guard let test = test(value, &reader, "\(name).\(column)") else { continue }
      if case .oneOf(let texts) = test { check(texts, column, kind, &reader, name) }
      conditions.append(ClaimPattern.Condition(column: column, test: test))
    }
    return ClaimPattern(kind: id, conditions: conditions)
  }

  private func test(_ value: Datum, _ reader: inout EntryReader, _ field: String) -> ClaimPattern.Test? {
    switch value {
    case .text(let text): return .oneOf([text])
    case .boolean(let isGiven): return .isGiven(isGiven)
    case .record(let record):
      let parts = record.fields.first { $0.name == "contains" }?.value
      switch parts {
      case .text(let text)?: return .contains([text])
      case .record(let several)?: return .contains(texts(several))
      case nil where record.fields.isEmpty && !record.list.isEmpty: return .oneOf(texts(record))
      default: break
      }
    default: break
    }
    reader.report(
      value, insteadOf: "a text, a list of texts, true, false or { contains = \"…\" }", field: field)
    return nil
  }

  private func texts(_ record: Datum.Record) -> [String] {
    record.list.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  private func check(
    _ texts: [String], _ column: String, _ kind: Kind, _ reader: inout EntryReader, _ name: String
  ) {
    let known: [String]
    switch column {
    case "form": known = kind.forms
    case "status": known = Claim.Status.allCases.map(\.rawValue)
    case _ where kind.role(column) != nil || column == "place" || column == "by":
      for text in texts where sortByActor[text] == nil && !isPartial {
        reader.report("there is no actor \"\(text)\"", field: name, word: text, hint: hint(forActor: text))
      }
      return
    default: return
    }
    for text in texts where !known.contains(text) {
      reader.report(
        "\(kind.id) has no \(column) \"\(text)\"", field: name, word: text,
        hint: EntryReader.offer(text, known))
    }
  }

  private func check(
    column: String, of pattern: ClaimPattern?, _ reader: inout EntryReader, _ field: String
  ) {
    guard let pattern, let kind = kindsByID[pattern.kind] else { return }
    let columns =
      kind.roles.map(\.name) + kind.attributes.map(\.name) + kind.roles.map { "\($0.name)_title" }
      + ClaimField.all + ["section"]
    guard !columns.contains(column) else { return }
    reader.report(
      "\(kind.id) has no column \"\(column)\"", field: field, word: column,
      hint: EntryReader.offer(column, columns))
  }

  /// Reads `{ "sender", actor = "target" }`: names that both have, and pairs of names.
  private func links(
    _ reader: inout EntryReader, _ field: String, _ first: ClaimPattern?, _ second: ClaimPattern?
  ) -> [Rule.Link] {
    var links: [Rule.Link] = []
    switch reader.take(field) {
    case nil: return []
    case .text(let name)?: links = [Rule.Link(first: name, second: name)]
    case .record(let record)?:
      links = texts(record).map { Rule.Link(first: $0, second: $0) }
      for (name, value) in record.fields {
        guard case .text(let other) = value else {
          reader.report(value, insteadOf: "a column of the second", field: "\(field).\(name)")
          continue
        }
        links.append(Rule.Link(first: name, second: other))
      }
    case let other?:
      reader.report(other, insteadOf: "a list of columns", field: field)
    }
    for link in links {
      check(column: link.first, of: first, &reader, field)
      check(column: link.second, of: second, &reader, field)
    }
    return links
  }
}

extension ClaimPattern {
  /// Stands where a pattern could not be read; no kind has an empty name.
  fileprivate static let nothing = ClaimPattern(kind: "", conditions: [])
}
