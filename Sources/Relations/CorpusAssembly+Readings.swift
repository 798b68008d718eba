extension Corpus {
  /// Makes a reading for this corpus from an entry, checked as the corpus's own are.
  ///
  /// - Throws: `CorpusError` with every mistake in it.
  public func reading(from entry: Entry) throws(CorpusError) -> Reading {
    var assembly = CorpusAssembly(isPartial: false)
    assembly.sources = sources
    assembly.declareReading(entry)
    guard assembly.problems.isEmpty, let made = assembly.readings.first else {
      throw CorpusError(assembly.problems)
    }
    return made
  }
}

extension CorpusAssembly {
  mutating func declareReading(_ entry: Entry) {
    var reader = EntryReader(entry)
    let id = identify(&reader, space: "reading")
    let known = sources.map(\.id)
    func checked(_ field: String, _ ids: [String]) -> [String] {
      for source in ids where !known.contains(source) && !isPartial {
        reader.report(
          "there is no source \"\(source)\"", field: field, word: source,
          hint: EntryReader.offer(source, known))
      }
      return ids
    }
    if id == Reading.plain.id { reader.report("\"\(id)\" is the reading of whoever chose none") }
    let prefer = checked("prefer", reader.texts("prefer"))
    let only = checked("only", reader.texts("only"))
    let order = reader.text("order", among: Reading.Order.allCases.map(\.rawValue))
    let doubtful = reader.text("doubtful", among: Reading.Doubtful.allCases.map(\.rawValue))
    let words = reader.texts("status")
    let statuses = Claim.Status.allCases
    for word in words where Claim.Status(rawValue: word) == nil {
      reader.report(
        "there is no status \"\(word)\"", field: "status", word: word,
        hint: EntryReader.offer(word, statuses.map(\.rawValue)))
    }
    readings.append(
      Reading(
        id: id, summary: reader.required("summary"), prefer: prefer,
        order: order.flatMap(Reading.Order.init), doubtful: doubtful.flatMap(Reading.Doubtful.init) ?? .apart,
        statuses: words.compactMap(Claim.Status.init), only: only, knownOn: reader.date("known_on")))
    reader.finish(allowed: ["summary", "prefer", "order", "doubtful", "status", "only", "known_on"])
    problems += reader.problems
  }
}
