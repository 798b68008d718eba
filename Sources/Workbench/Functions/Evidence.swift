import Chronology
import Columnar
import LuaHost
import Relations

extension Session {
  var evidenceFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "sources_of", "sources_of(table | row) -> table",
        "Lists the sources that a result rests on, with the passages.",
        details:
          "Copies of one page have the same witness: `sources_of(t):distinct \"witness\"` counts what is independent.",
        example: "sources_of(visits:filter{ place = \"Beijing\" })"
      ) { [unowned self] call throws(LuaError) in
        let numbers: [Int]
        switch try call.value(1) {
        case .object(let row as RowObject): numbers = claimNumbers(behind: row.table.table, rows: [row.row])
        case .object(let object as TableObject):
          numbers = claimNumbers(behind: object.table, rows: Array(0..<object.table.rowCount))
        default: throw call.mismatch(1, expected: "a table or a row")
        }
        return call.returns(TableObject(try sources(of: numbers)))
      }
    ]
  }

  // MARK: Claims

  /// The numbers of the claims behind some rows, each once, in the order of the rows.
  func claimNumbers(behind table: Table, rows: [Int]) -> [Int] {
    guard let origins = table.origins else { return [] }
    var seen: Set<UInt32> = []
    var numbers: [Int] = []
    for row in rows {
      for id in origins[row] where seen.insert(id).inserted { numbers.append(Int(id)) }
    }
    return numbers
  }

  /// The claims behind a row, as a table.
  func claims(behind row: RowObject) throws(LuaError) -> Table {
    try table(ofClaims: claimNumbers(behind: row.table.table, rows: [row.row]))
  }

  /// The claims in which an actor takes part, is the place, or is the one who says it.
  func claims(involving id: String) throws(LuaError) -> Table {
    var numbers: [Int] = []
    for (number, claim) in corpus.claims.enumerated()
    where claim.place == id || claim.by.contains(id) || claim.participants.contains(where: { $0.actor == id })
    {
      numbers.append(number)
    }
    let all = try table(ofClaims: numbers)
    return try verb { () throws(TableError) in try underReading(all) }
  }

  /// The rows of one of the corpus's tables in which a column of references holds an id; nil if the corpus has no such table.
  func claims(_ tableName: String, where column: String, is id: String) throws(LuaError) -> LuaValue {
    guard let table = table(named: tableName)?.table, let type = table[column]?.type,
      case .reference(let domain) = type
    else { return .nil }
    let wanted = Expression.compare(.equal, .column(column), .literal(.reference(domain: domain, id: id)))
    return .object(TableObject(try verb { () throws(TableError) in try table.filter(wanted) }))
  }

  private func sources(of numbers: [Int]) throws(LuaError) -> Table {
    var passages: [String: [Value]] = [:]
    var origins: [String: [UInt32]] = [:]
    for number in numbers {
      let passage = corpus.claims[number].passage
      let text = Value.text(passage.description)
      if passages[passage.source]?.contains(text) != true {
        passages[passage.source, default: []].append(text)
      }
      origins[passage.source, default: []].append(UInt32(number))
    }
    let used = corpus.sources.filter { passages[$0.id] != nil }
    func column(_ name: String, _ type: ColumnType, _ value: (Source) -> Value) -> Column {
      return Column(name, type, filling: used.map(value))
    }
    return try made(
      rowName: "source", rowPlural: "sources",
      columns: [
        column("source", .reference(domain: "source")) { .reference(domain: "source", id: $0.id) },
        column("claims", .integer) { .integer(origins[$0.id]?.count ?? 0) },
        column("witness", .reference(domain: "source")) { .reference(domain: "source", id: $0.witness) },
        column("passages", .text) { .list(passages[$0.id] ?? []) },
        column("title", .text) { .text($0.title) },
        column("publisher", .text) { $0.publisher.map { .text($0) } ?? .blank(.notCovered) },
        column("date", .date) { $0.date.map { .date($0) } ?? .blank(.notCovered) },
      ], origins: Origins(used.map { origins[$0.id] ?? [] }))
  }

  // MARK: Words

  /// A claim in one line: who did what, in the order of the roles.
  func words(for claim: Claim) -> String {
    let kind = corpus.kind(claim.kind)
    var parts: [String] = []
    for role in kind?.roles ?? [] {
      let people = claim.participants.filter { $0.role == role.name }.map { participant in
        let name = corpus.actor(participant.actor)?.name ?? participant.actor
        return participant.title.map { "\($0) \(name)" } ?? name
      }
      if !people.isEmpty { parts.append("\(role.name) \(people.joined(separator: ", "))") }
    }
    if let place = claim.place { parts.append("in \(corpus.actor(place)?.name ?? place)") }
    for (name, texts) in claim.attributes {
      parts.append("\(name.replacing("_", " ")) \(texts.joined(separator: ", "))")
    }
    if let quantity = claim.quantity {
      parts.append(quantity.words)
    } else if let blank = claim.quantityBlank {
      parts.append("amount \(blank)")
    }
    if let said = claim.said { parts.append("\"\(said)\"") }
    if let rank = claim.rank { parts.append("number \(rank)") }
    var head = claim.form ?? claim.kind
    let kindName = claim.kind.replacing("_", " ")
    if claim.form != nil, claim.form != claim.kind { head = "\(kindName) (\(head))" }
    if claim.status != .asserted { head = "\(claim.status.rawValue) \(head)" }
    return parts.isEmpty ? head : "\(head): \(parts.joined(separator: "; "))"
  }

  func lines(for numbers: [Int]) -> [String] {
    numbers.map { number in
      let claim = corpus.claims[number]
      var line = "  \(corpus.words(for: claim.passage))\n    \(words(for: claim))"
      if let date = claim.date {
        line +=
          "; \(claim.timing == .within && date.words.hasPrefix("in ") ? "" : "\(claim.timing.rawValue) ")\(date.words)"
      }
      if let basis = claim.basis { line += " (date \(basis))" }
      if !claim.by.isEmpty || claim.voice != nil {
        let speakers = claim.by.map { corpus.actor($0)?.name ?? $0 }.joined(separator: ", ")
        line +=
          "; said by \(speakers.isEmpty ? "no one named" : speakers)\(claim.voice.map { " (\($0))" } ?? "")"
      }
      if let note = claim.note { line += "\n    note: \(note)" }
      if let words = words(at: claim.passage) { line += "\n    text: \(words)" }
      return line
    }
  }
}
