import Chronology
import Columnar
import LuaHost
import Relations

/// From a figure back to the claims that it rests on.
extension Session {
  var whyFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "why", "why(row | table [, column]) -> explanation",
        "Tells where a row, a cell or a result comes from: the steps, the claims, the passages.",
        details:
          "With a column it is about that cell of the row alone. The explanation has `text`, `steps`, `claims` and `passed_over` (tables) and `json`. What a reading passed over is named with the reason. Of many claims the text tells the first; the tables have all.",
        example: "why(visits:filter{ guest = \"Ho Dam\" }[1])"
      ) { [unowned self] call throws(LuaError) in
        let column = try call.optionalString(2)
        switch try call.value(1) {
        case .object(let row as RowObject):
          if let column { return call.returns(try explanation(of: column, in: row)) }
          return call.returns(try explanation(of: row))
        case .object(let object as TableObject):
          if let column {
            guard object.table.rowCount == 1 else {
              throw LuaError(
                "a cell is in one row, and this table has \(object.table.rowCount)",
                hint: "write why(table[1], \"\(column)\")", code: "argument")
            }
            return call.returns(try explanation(of: column, in: RowObject(object, row: 0)))
          }
          return call.returns(try explanation(of: object.table))
        default:
          var error = call.mismatch(1, expected: "a row or a table")
          error.hint =
            try call.valueUnlessTable(1).object(ActorObject.self) == nil
            ? "a figure alone does not know its row: why(table[1], \"column\")"
            : "an actor is in many claims: why(claims:filter{ involves = \"…\" }[1])"
          throw error
        }
      }
    ]
  }

  // MARK: Accounts

  private func explanation(of row: RowObject) throws(LuaError) -> ExplanationObject {
    let table = row.table.table
    let shown = table.columns.filter { !$0.isDetail }.compactMap { column -> String? in
      if case .blank(.notCovered) = column[row.row] { return nil }
      return "\(column.name) \(text(of: column[row.row]))"
    }
    return try account(
      of: table, rows: [row.row],
      subject:
        "\(table.rowName.replacing("_", " ")) \(row.row + 1) of \(table.rowCount): \(shown.joined(separator: ", "))"
    )
  }

  /// A cell: the row's claims, those left out that say nothing in that column.
  private func explanation(of name: String, in row: RowObject) throws(LuaError) -> ExplanationObject {
    let table = row.table.table
    guard let column = table[name] else { throw noColumn(name, in: table, methods: false) }
    let numbers = claimNumbers(behind: table, rows: [row.row])
    let all = try self.table(ofClaims: numbers)
    var speaking = numbers
    var note: String?
    // A figure may stand under another name than the column it was computed from; then all claims count.
    if let own = all[name], numbers.count > 1 {
      speaking = numbers.indices.filter { index in
        if case .blank(.notCovered) = own[index] { return false }
        return true
      }.map { numbers[$0] }
      let silent = numbers.count - speaking.count
      if speaking.isEmpty {
        speaking = numbers
      } else if silent > 0 {
        note =
          "\(silent) more claim\(silent == 1 ? "" : "s") of the row say\(silent == 1 ? "s" : "") nothing in \(name)"
      }
    }
    return try account(
      of: table, numbers: speaking,
      subject: "\(name) of \(table.rowName.replacing("_", " ")) \(row.row + 1): \(text(of: column[row.row]))",
      note: note)
  }

  private func explanation(of table: Table) throws(LuaError) -> ExplanationObject {
    let doubt = table.doubtful.map { $0.rowCount > 0 ? ", \($0.rowCount) more possible" : "" } ?? ""
    let noun = table.rowCount == 1 ? table.rowName : table.rowPlural
    return try account(
      of: table, rows: Array(0..<table.rowCount),
      subject: "\(table.rowCount) \(noun.replacing("_", " "))\(doubt)")
  }

  private func account(of table: Table, rows: [Int], subject: String) throws(LuaError) -> ExplanationObject {
    try account(
      of: table, numbers: claimNumbers(behind: table, rows: rows), subject: subject,
      isWhole: rows.count == table.rowCount)
  }

  /// - Parameter isWhole: whether all rows of the table are asked about.
  private func account(
    of table: Table, numbers: [Int], subject: String, note: String? = nil, isWhole: Bool = false
  ) throws(LuaError) -> ExplanationObject {
    var lines = [subject]
    if !table.history.isEmpty { lines.append("by: " + table.history.joined(separator: ", then ")) }
    if numbers.isEmpty, table.origins != nil, table.rowCount == 0 {
      lines.append("Where there are no rows, no claims stand behind them.")
    } else if numbers.isEmpty {
      lines.append("No claims stand behind it: it was not made from the corpus.")
    } else {
      let sources = Set(numbers.map { corpus.claims[$0].passage.source })
      let witnesses = Set(sources.compactMap { corpus.source($0)?.witness })
      let copies = sources.count == witnesses.count ? "" : ", of which \(witnesses.count) independent"
      lines.append("\(counted(numbers.count, "claim")) from \(counted(sources.count, "source"))\(copies):")
      lines += self.lines(for: Array(numbers.prefix(Self.shown)))
      lines += rest(of: numbers.count, in: "claims")
    }
    if let note { lines.append(note) }
    let passed = passedOver(beside: numbers, in: table, isWhole: isWhole)
    if !passed.isEmpty {
      lines.append("Passed over:")
      for (number, reason) in passed.prefix(Self.shown) {
        lines += self.lines(for: [number]) + ["    because \(reason)"]
      }
      lines += rest(of: passed.count, in: "passed_over")
    }
    let reasons = Column(
      "reason", .text, summary: "why it was passed over", filling: passed.map { .text($0.reason) })
    let passedClaims = try self.table(ofClaims: passed.map(\.number))
    return ExplanationObject(
      subject: subject, steps: table.history, claims: try self.table(ofClaims: numbers),
      passedOver: try verb { () throws(TableError) in try passedClaims.derive(reasons) },
      words: lines.map(wrapped).joined(separator: "\n"))
  }

  /// How many claims are told one by one.
  private static let shown = 12

  private func rest(of count: Int, in table: String) -> [String] {
    count > Self.shown ? ["  … \(count - Self.shown) more; .\(table) has all"] : []
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// The claims that the readings a table was made under passed over: rivals of those used, what no longer counts, and of
  /// a whole table what it would else hold.
  private func passedOver(
    beside numbers: [Int], in table: Table, isWhole: Bool
  ) -> [(number: Int, reason: String)] {
    let used = Set(numbers)
    let kinds = Set(numbers.map { corpus.claims[$0].kind })
    var passed: [Int: String] = [:]
    for reading in allReadings + [self.reading] {
      guard table.history.contains(where: { $0.hasPrefix("reading \(reading.id) (") }),
        let choice = choice(under: reading)
      else { continue }
      for finding in findings(under: nil) where finding.rule == "key" || finding.rule == "status" {
        guard finding.claims.contains(where: used.contains) else { continue }
        for number in finding.claims where !used.contains(number) {
          passed[number] = choice.passedOver[number]
        }
      }
      // What was left out for its status or source is of the same matter where it speaks of the same happening.
      let events = Set(numbers.map { corpus.claims[$0].event })
      for (number, reason) in choice.passedOver where !used.contains(number) {
        let claim = corpus.claims[number]
        if kinds.contains(claim.kind), events.contains(claim.event) { passed[number] = reason }
      }
      if isWhole {
        let passedOver = choice.passedOver.keys.filter { !used.contains($0) }.sorted()
        for number in asked(table, of: passedOver, kinds: kinds, under: reading) {
          passed[number] = choice.passedOver[number]
        }
      }
    }
    return passed.sorted { $0.key < $1.key }.map { (number: $0.key, reason: $0.value) }
  }

  /// Those of some claims that the conditions by which a table was made from one of the corpus's let in; none where its
  /// rows were chosen in another way as well.
  private func asked(
    _ table: Table, of numbers: [Int], kinds: Set<String>, under reading: Reading
  ) -> [Int] {
    // A table of figures has lost the name of its rows; the claims behind it have the kind.
    let kinds = corpus.kind(table.rowName).map { [$0.id] } ?? kinds
    var asked = numbers.filter { table.rowName == "claim" || kinds.contains(corpus.claims[$0].kind) }
    guard !asked.isEmpty, var claims = try? corpus.table(ofClaims: asked) else { return [] }
    for step in table.steps.drop(while: { !$0.line.hasPrefix("reading ") }).dropFirst() {
      if let condition = step.condition {
        // A condition on a column that was computed cannot be asked of a claim.
        guard let verdicts = try? Array(claims.verdicts(for: condition)) else { return [] }
        let isIn = verdicts.map { $0 == .yes || $0 == .maybe && reading.doubtful != .absent }
        asked = zip(asked, isIn).filter(\.1).map(\.0)
        guard let rest = try? claims.filter(verdicts: isIn.map { $0 ? .yes : .no }) else { return [] }
        claims = rest
      } else if !Self.keepsRows(step) {
        return []
      }
    }
    return asked
  }

  /// Whether a step leaves all claims behind the rows.
  private static func keepsRows(_ step: TableStep) -> Bool {
    ["sort", "select", "derive", "events", "group", "aggregate", "distinct"].contains {
      step.line.hasPrefix($0)
    }
  }
}
