import Chronology
public import Columnar

/// The corpus as tables: one row a claim, an actor, a source or a kind.
///
/// Each row of a table of claims has its claim's number as origin; every verb carries it along.
extension Corpus {
  /// All claims of a kind: roles, then what is said, then how it is said; bookkeeping columns are details.
  public func table(of kind: Kind) throws(TableError) -> Table {
    var numbers: [Int] = []
    for (number, claim) in claims.enumerated() where claim.kind == kind.id { numbers.append(number) }
    var columns = [dateColumn(numbers)]
    for role in kind.roles {
      columns.append(actorColumn(role.name, role.summary, numbers) { $0.actors(in: role.name) })
    }
    columns.append(placeColumn(numbers))
    if kind.forms.count > 1 { columns.append(formColumn(numbers)) }
    for attribute in kind.attributes {
      columns.append(attributeColumn(attribute.name, attribute.summary, numbers))
    }
    columns += amountColumns(numbers)
    for role in kind.roles {
      columns.append(
        textColumn(
          "\(role.name)_title", "the title by which the source calls the \(role.name)", numbers,
          isDetail: true
        ) { claim in
          claim.participants.first { $0.role == role.name && $0.title != nil }?.title
        })
    }
    columns += sayingColumns(numbers)
    return try Table(
      rowName: kind.id, rowPlural: kind.plural, columns: columns,
      origins: Origins(each: numbers.map { UInt32($0) })
    )
  }

  /// All claims of all kinds; every role and attribute is there as a detail.
  public func claimsTable() throws(TableError) -> Table {
    try table(ofClaims: Array(claims.indices))
  }

  /// The claims of those numbers, of whatever kinds.
  public func table(ofClaims numbers: [Int]) throws(TableError) -> Table {
    var columns = [
      dateColumn(numbers),
      referenceColumn("kind", domain: "kind", "what sort of thing is claimed", numbers) { $0.kind },
      actorColumn("who", "everyone who takes part", numbers) { claim in
        var seen: [String] = []
        for participant in claim.participants where !seen.contains(participant.actor) {
          seen.append(participant.actor)
        }
        return seen
      },
      placeColumn(numbers), formColumn(numbers),
    ]
    columns += amountColumns(numbers)
    columns += sayingColumns(numbers)
    columns.append(
      column(
        "titles", .text, "the titles by which the source calls those who take part", numbers, isDetail: true
      ) { claim in
        let titles = claim.participants.compactMap(\.title)
        return titles.isEmpty ? nil : .list(titles.map { .text($0) })
      })
    var taken = Set(columns.map(\.name))
    for kind in kinds {
      for role in kind.roles where taken.insert(role.name).inserted {
        var column = actorColumn(role.name, role.summary, numbers) { $0.actors(in: role.name) }
        column.isDetail = true
        columns.append(column)
      }
    }
    for kind in kinds {
      for attribute in kind.attributes where taken.insert(attribute.name).inserted {
        var column = attributeColumn(attribute.name, attribute.summary, numbers)
        column.isDetail = true
        columns.append(column)
      }
    }
    return try Table(
      rowName: "claim", rowPlural: "claims", columns: columns,
      origins: Origins(each: numbers.map { UInt32($0) }))
  }

  /// All actors.
  public func actorsTable() throws(TableError) -> Table {
    func column(
      _ name: String, _ type: ColumnType, _ summary: String, detail: Bool = false, _ value: (Actor) -> Value
    ) -> Column {
      return Column(name, type, summary: summary, isDetail: detail, filling: actors.map(value))
    }
    func codes(_ system: String) -> (Actor) -> Value {
      { actor in Self.value(actor.codes.first { $0.system == system }.map { Value.text($0.value) }) }
    }
    var columns = [
      column("name", .text, "the name it is shown under") { .text($0.name) },
      column("sort", .text, "state, person, organisation, group, place, post, instrument, site or episode") {
        .text($0.sort.rawValue)
      },
      column("of", .reference(domain: "actor"), "the state or body it belongs to") {
        Self.value($0.of.map { .reference(domain: "actor", id: $0) })
      },
      column("lifetime", .date, "from when to when it existed") { Self.value($0.lifetime.map { .date($0) }) },
      column("names", .text, "all its names") { .list($0.names.map { .text($0.form) }) },
      column("actor", .reference(domain: "actor"), "the actor itself", detail: true) {
        .reference(domain: "actor", id: $0.id)
      },
      column("id", .text, "its short name", detail: true) { .text($0.id) },
      column("to", .reference(domain: "actor"), "for a post: where it is accredited", detail: true) {
        Self.value($0.to.map { .reference(domain: "actor", id: $0) })
      },
      column("note", .text, "what a reader should know", detail: true) {
        Self.value($0.note.map { .text($0) })
      },
    ]
    var systems: [String] = []
    for actor in actors {
      for code in actor.codes where !systems.contains(code.system) { systems.append(code.system) }
    }
    for system in systems.sorted() {
      columns.append(column(system, .text, "the code in the system \(system)", detail: true, codes(system)))
    }
    return try Table(rowName: "actor", rowPlural: "actors", columns: columns, origins: nil)
  }

  /// All sources, with the number of claims read from each.
  public func sourcesTable() throws(TableError) -> Table {
    var counts: [String: Int] = [:]
    for claim in claims { counts[claim.passage.source, default: 0] += 1 }
    func column(
      _ name: String, _ type: ColumnType, _ summary: String, detail: Bool = false, _ value: (Source) -> Value
    ) -> Column {
      return Column(name, type, summary: summary, isDetail: detail, filling: sources.map(value))
    }
    func text(_ text: String?) -> Value { Self.value(text.map { .text($0) }) }
    let columns = [
      column("source", .reference(domain: "source"), "its short name") {
        .reference(domain: "source", id: $0.id)
      },
      column("title", .text, "the title as its publisher gives it") { .text($0.title) },
      column("publisher", .text, "who published it") { text($0.publisher) },
      column("date", .date, "when it was written or published") { Self.value($0.date.map { .date($0) }) },
      column("witness", .reference(domain: "source"), "the source whose word it is: copies are one witness") {
        .reference(domain: "source", id: $0.witness)
      },
      column("claims", .integer, "how many claims were read from it") { .integer(counts[$0.id] ?? 0) },
      column("author", .text, "who wrote it", detail: true) { text($0.author) },
      column("language", .text, "its language", detail: true) { text($0.language) },
      column("address", .text, "where it can be found", detail: true) { text($0.address) },
      column("edition", .text, "which edition was read", detail: true) { text($0.edition) },
      column("id", .text, "its short name", detail: true) { .text($0.id) },
      column("note", .text, "what a reader should know", detail: true) { text($0.note) },
    ]
    return try Table(rowName: "source", rowPlural: "sources", columns: columns, origins: nil)
  }

  /// All kinds, with the number of claims of each.
  public func kindsTable() throws(TableError) -> Table {
    var counts: [String: Int] = [:]
    for claim in claims { counts[claim.kind, default: 0] += 1 }
    func column(_ name: String, _ type: ColumnType, _ summary: String, _ value: (Kind) -> Value) -> Column {
      return Column(name, type, summary: summary, filling: kinds.map(value))
    }
    let columns = [
      column("kind", .reference(domain: "kind"), "the word that declares a claim") {
        .reference(domain: "kind", id: $0.id)
      },
      column("table", .text, "the name of the table of all its claims") { .text($0.plural) },
      column("claims", .integer, "how many claims there are") { .integer(counts[$0.id] ?? 0) },
      column("roles", .text, "the parts that actors take") { .list($0.roles.map { .text($0.name) }) },
      column("time", .text, "how a claim lies in its date") { .text($0.timing.rawValue) },
      column("unit", .text, "the unit of its quantities") { Self.value($0.unit.map { .text($0) }) },
      column("summary", .text, "what a claim says") { .text($0.summary) },
    ]
    return try Table(rowName: "kind", rowPlural: "kinds", columns: columns, origins: nil)
  }

  // MARK: Columns of claims

  private static func value(_ value: Value?) -> Value { value ?? .blank(.notCovered) }

  private func column(
    _ name: String, _ type: ColumnType, _ summary: String, _ numbers: [Int], isDetail: Bool = false,
    _ value: (Claim) -> Value?
  ) -> Column {
    return Column(
      name, type, summary: summary, isDetail: isDetail,
      filling: numbers.map { Self.value(value(claims[$0])) })
  }

  private func textColumn(
    _ name: String, _ summary: String, _ numbers: [Int], isDetail: Bool = false, _ text: (Claim) -> String?
  ) -> Column {
    column(name, .text, summary, numbers, isDetail: isDetail) { text($0).map { .text($0) } }
  }

  private func referenceColumn(
    _ name: String, domain: String, _ summary: String, _ numbers: [Int], isDetail: Bool = false,
    _ id: (Claim) -> String?
  ) -> Column {
    column(name, .reference(domain: domain), summary, numbers, isDetail: isDetail) {
      id($0).map { .reference(domain: domain, id: $0) }
    }
  }

  private func actorColumn(_ name: String, _ summary: String, _ numbers: [Int], _ ids: (Claim) -> [String])
    -> Column
  {
    column(name, .reference(domain: "actor"), summary, numbers) { claim in
      let ids = ids(claim)
      if ids.isEmpty { return nil }
      if ids.count == 1 { return .reference(domain: "actor", id: ids[0]) }
      return .list(ids.map { .reference(domain: "actor", id: $0) })
    }
  }

  private func attributeColumn(_ name: String, _ summary: String, _ numbers: [Int]) -> Column {
    column(name, .text, summary, numbers) { claim in
      guard let texts = claim.attributes.first(where: { $0.name == name })?.texts else { return nil }
      return texts.count == 1 ? .text(texts[0]) : .list(texts.map { .text($0) })
    }
  }

  private func dateColumn(_ numbers: [Int]) -> Column {
    column("date", .date, "when; see timing for how it lies in it", numbers) { $0.date.map { .date($0) } }
  }

  private func placeColumn(_ numbers: [Int]) -> Column {
    referenceColumn("place", domain: "actor", "where", numbers) { $0.place }
  }

  private func formColumn(_ numbers: [Int]) -> Column {
    textColumn("form", "which form of its kind", numbers) { $0.form }
  }

  private func amountColumns(_ numbers: [Int]) -> [Column] {
    [
      column("value", .quantity, "how much, with its doubt", numbers) { claim in
        claim.quantity.map { .quantity($0) } ?? claim.quantityBlank.map { .blank($0) }
      },
      textColumn("unit", "what the value counts", numbers, isDetail: true) { $0.quantity?.unit },
      textColumn("said", "the amount in words", numbers) { $0.said },
      column("rank", .integer, "an ordinal: 2 for the second", numbers) { $0.rank.map { .integer($0) } },
    ]
  }

  private func sayingColumns(_ numbers: [Int]) -> [Column] {
    [
      textColumn(
        "status", "asserted, estimated, reported, planned, proposed, hypothetical, denied or cancelled",
        numbers, isDetail: true
      ) {
        $0.status.rawValue
      },
      actorColumn("by", "who inside the source says it", numbers) { $0.by },
      textColumn("voice", "how it is attributed", numbers, isDetail: true) { $0.voice },
      textColumn("passage", "where it stands", numbers) { $0.passage.description },
      referenceColumn("source", domain: "source", "the source it stands in", numbers, isDetail: true) {
        $0.passage.source
      },
      textColumn("section", "the section of the source", numbers, isDetail: true) { $0.passage.section },
      referenceColumn(
        "witness", domain: "source", "the source whose word it is: copies are one witness", numbers,
        isDetail: true
      ) { claim in
        source(claim.passage.source)?.witness
      },
      textColumn("timing", "within, throughout, over, as of or since the date", numbers, isDetail: true) {
        $0.timing.rawValue
      },
      textColumn("basis", "how the date was got, where it is not stated", numbers, isDetail: true) {
        $0.basis
      },
      column(
        "lost", .text, "value or date, where the text has a hole in its place", numbers, isDetail: true
      ) { claim in
        claim.lost.isEmpty
          ? nil : claim.lost.count == 1 ? .text(claim.lost[0]) : .list(claim.lost.map { .text($0) })
      },
      textColumn("event", "the happening that this and other claims speak of", numbers, isDetail: true) {
        $0.event
      },
      textColumn("id", "the claim's own name", numbers, isDetail: true) { $0.id },
      textColumn("note", "what the coder adds", numbers, isDetail: true) { $0.note },
    ]
  }
}
