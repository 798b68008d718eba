import Columnar
import LuaHost
import Relations

/// Claims held against each other: what contradicts, what corroborates, what stands twice, what is left out.
extension Session {
  var rivalFunctions: [LuaFunctionRow] {
    let wanted: [(name: String, summary: String, details: String, relations: Set<ClaimRelation>)] = [
      (
        "contradictions",
        "Lists where sources, or one source with itself, cannot both be right or need explaining.",
        "A contradiction can't be as it stands; a tension needs an explanation. Which claims are compared is declared with kinds (`key`, `exclusive`, `sole`), by `rule`s and by lifetimes. `why(row)` shows the claims of a row side by side.",
        [.contradiction, .tension]
      ),
      (
        "corroborations",
        "Lists what several independent witnesses say alike, or one more exactly than another.",
        "Copies of a page are one witness and corroborate nothing.", [.agreement, .refinement]
      ),
      (
        "duplicates", "Lists what one list has twice.",
        "Rows, items or lines of one section that say the same.", [.duplicate]
      ),
      (
        "omissions", "Lists what a source tells and its own list of such things leaves out.",
        "Which sections list what is declared with the source: `lists`.", [.omission]
      ),
    ]
    return wanted.map { name, summary, details, relations in
      LuaFunctionRow(
        name, "\(name)([table]) -> table", summary,
        details: details
          + " With a table only findings that rest on its claims are listed. What the reading in use rules out for its source, status or day is left out.",
        example: "\(name)()"
      ) { [unowned self] call throws(LuaError) in
        let scope = try scope(&call)
        let found = findings.filter { finding in
          relations.contains(finding.relation)
            && (scope.map { finding.claims.contains(where: $0.contains) } ?? true)
        }
        return call.returns(TableObject(try table(of: found, named: name)))
      }
    } + [compareFunction]
  }

  /// The claims of the table that a function was given, by number; nil where it was given none.
  private func scope(_ call: inout LuaCall) throws(LuaError) -> Set<Int>? {
    if call.isMissing(1) { return nil }
    let table = try call.object(1, as: TableObject.self).table
    return Set(claimNumbers(behind: table, rows: Array(0..<table.rowCount)))
  }

  private func table(of findings: [Finding], named plural: String) throws(LuaError) -> Table {
    func column(
      _ name: String, _ type: ColumnType, _ summary: String, isDetail: Bool = false,
      _ value: (Finding) -> Value
    )
      -> Column
    {
      return Column(name, type, summary: summary, isDetail: isDetail, filling: findings.map(value))
    }
    return try made(
      rowName: String(plural.dropLast()), rowPlural: plural,
      columns: [
        column("relation", .text, "how the claims stand to each other") { .text($0.relation.rawValue) },
        column("matter", .text, "what they are about") { .text($0.matter) },
        column("reason", .text, "why that was found") { .text($0.reason) },
        column("claims", .integer, "how many claims it rests on") { .integer($0.claims.count) },
        column("witnesses", .integer, "how many independent sources those are") { finding in
          .integer(Set(finding.claims.map { self.corpus.witness(of: $0) }).count)
        },
        column("rule", .text, "the rule that found it", isDetail: true) { .text($0.rule) },
        column("kinds", .reference(domain: "kind"), "of what kinds the claims are", isDetail: true) {
          finding in
          var ids: [String] = []
          for number in finding.claims where !ids.contains(self.corpus.claims[number].kind) {
            ids.append(self.corpus.claims[number].kind)
          }
          return .list(ids.map { .reference(domain: "kind", id: $0) })
        },
        column("sides", .text, "the claims' passages, side by side", isDetail: true) { finding in
          .list(
            finding.sides.map { side in
              .text(side.map { self.corpus.claims[$0].passage.description }.joined(separator: ", "))
            })
        },
      ], origins: Origins(findings.map { $0.claims.map { UInt32($0) } }))
  }

  private var compareFunction: LuaFunctionRow {
    LuaFunctionRow(
      "compare", "compare(table | row) -> table",
      "Puts the claims behind a result side by side: what each says of what they don't say alike.",
      details: "One row for each thing said, with the passages that say it; what all say alike is left out.",
      example: "compare(contradictions()[1])"
    ) { [unowned self] call throws(LuaError) in
      let numbers: [Int]
      switch try call.value(1) {
      case .object(let row as RowObject): numbers = claimNumbers(behind: row.table.table, rows: [row.row])
      case .object(let object as TableObject):
        numbers = claimNumbers(behind: object.table, rows: Array(0..<object.table.rowCount))
      default: throw call.mismatch(1, expected: "a table or a row")
      }
      return call.returns(TableObject(try comparison(of: numbers)))
    }
  }

  /// What belongs to the telling and not to what is told.
  private static let telling: Set<String> = [
    "passage", "source", "section", "witness", "id", "note", "event", "who", "unit", "titles",
  ]

  private func comparison(of numbers: [Int]) throws(LuaError) -> Table {
    struct Said {
      let column: String
      let value: Value
      var claims: [Int]
    }
    let claims = try table(ofClaims: numbers)
    var all: [Said] = []
    for column in claims.columns where !Self.telling.contains(column.name) {
      var said: [Said] = []
      for (row, number) in numbers.enumerated() {
        if let offset = said.firstIndex(where: { $0.value == column[row] }) {
          said[offset].claims.append(number)
        } else {
          said.append(Said(column: column.name, value: column[row], claims: [number]))
        }
      }
      if said.count > 1 { all += said }
    }
    func column(_ name: String, _ type: ColumnType, _ summary: String, _ value: (Said) -> Value) -> Column {
      return Column(name, type, summary: summary, filling: all.map(value))
    }
    return try made(
      rowName: "thing said", rowPlural: "things said",
      columns: [
        column("what", .text, "the column in which they differ") { .text($0.column) },
        column("said", .text, "what is said there") { said in
          if case .blank(.notCovered) = said.value { return .text("(not said)") }
          return .text(self.text(of: said.value))
        },
        column("claims", .integer, "how many claims say it") { .integer($0.claims.count) },
        column("witnesses", .integer, "how many independent sources") { said in
          .integer(Set(said.claims.map { self.corpus.witness(of: $0) }).count)
        },
        column("passages", .text, "where it stands") { said in
          .list(said.claims.map { .text(self.corpus.claims[$0].passage.description) })
        },
      ], origins: Origins(all.map { $0.claims.map { UInt32($0) } }))
  }
}
