internal import Chronology
internal import Columnar
internal import Workbench

extension Comparison {
  /// What is to be said of a table: its columns, its rows, their order, the doubtful ones, its evidence, its reading.
  func tableChecks(of table: Table, against right: Table, by rule: CheckRule, _ name: String) -> [Check] {
    let path = name == "answer" ? "" : "\(name): "
    var checks: [Check] = []
    let columns = rule.isByClaims ? [] : rule.columns ?? right.columns.filter { !$0.isDetail }.map(\.name)
    let missing = columns.filter { table[$0] == nil }
    if !missing.isEmpty {
      checks.append(missingColumns(missing, of: table, path))
      return checks
    }
    if let reading = rule.reading {
      let isUnder = table.history.contains { $0.hasPrefix("reading \(reading) (") }
      let other = table.history.first { $0.hasPrefix("reading ") }
      checks.append(
        isUnder
          ? Check("\(path)reading", .passed)
          : Check(
            "\(path)reading", .failed,
            "\(path)it is to be computed under the reading \"\(reading)\", and is under \(other == nil ? "none" : "another")",
            expected: reading, actual: other?.cut(to: 60) ?? "none",
            help:
              "with_reading(\"\(reading)\", function() return \(right.rowPlural):filter{ … } end): the function names \(right.rowPlural) itself, for a table made outside keeps the reading it was made under"
          ))
    }
    let wanted = Rows(right, columns, byClaims: rule.isByClaims, in: expected)
    let got = Rows(table, columns, byClaims: rule.isByClaims, in: given)
    let rows = rowCheck(got, wanted, rule, path)
    checks.append(rows)
    if rule.isOrdered {
      if rows.status == .passed {
        checks.append(orderCheck(got, wanted, path))
      } else {
        checks.append(Check("\(path)order", .couldNotRun, "\(path)the order counts once the rows are right"))
      }
    }
    if rule.comparesPossible {
      let possible = Rows(right.doubtful ?? right.take(0), columns, byClaims: rule.isByClaims, in: expected)
      let own = Rows(table.doubtful ?? table.take(0), columns, byClaims: rule.isByClaims, in: given)
      checks.append(possibleCheck(own, possible, path))
    }
    if rule.comparesClaims { checks.append(claimsCheck(table, right, path)) }
    return checks
  }

  /// Rows by what tells them apart.
  private struct Rows {
    let table: Table
    /// The columns that are compared; none where rows are told apart by their claims.
    let columns: [String]
    let keys: [[Value]]
    let words: [String]

    init(_ table: Table, _ columns: [String], byClaims: Bool, in session: Session) {
      self.table = table
      self.columns = byClaims ? [] : columns.filter { table[$0] != nil }
      let shown = columns.isEmpty ? table.columns.filter { !$0.isDetail }.map(\.name) : columns
      let compared = columns.compactMap { table[$0] }
      keys = (0..<table.rowCount).map { row in
        if byClaims { return (table.origins.map { Array($0[row]) } ?? []).map { .integer(Int($0)) } }
        return compared.map { Rows.plain($0[row]) }
      }
      let told = shown.compactMap { table[$0] }
      words = (0..<table.rowCount).map { row in
        let texts = told.compactMap { column -> String? in
          if case .blank(.notCovered) = column[row] { return nil }
          let text = session.words(for: column[row])
          return text.isEmpty ? nil : text.cut(to: 40)
        }
        return texts.isEmpty ? "a row in which nothing stands" : texts.prefix(4).joined(separator: " · ")
      }
    }

    /// A value so that equal ones are equal: whole numbers as numbers, rounded where a sum may differ in its last bits.
    private static func plain(_ value: Value) -> Value {
      switch value {
      case .integer(let number): return .number(Double(number))
      case .number(let number) where number.isFinite && number != 0:
        // Eleven digits: sums in another order differ behind them.
        var scale = 1.0
        while abs(number) * scale < 1e11 { scale *= 10 }
        while abs(number) * scale >= 1e12 { scale /= 10 }
        return .number((number * scale).rounded() / scale)
      case .list(let values) where values.count == 1: return plain(values[0])
      case .date(let date): return .text(date.canonical)
      default: return value
      }
    }

    /// How often each key is there.
    var counts: [[Value]: Int] { keys.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
  }

  private func missingColumns(_ missing: [String], of table: Table, _ path: String) -> Check {
    let own = table.columns.filter { !$0.isDetail }.map(\.name)
    let are =
      missing.count == 1 ? "column \(missing[0]) is" : "columns \(missing.joined(separator: ", ")) are"
    return Check(
      "\(path)columns", .failed, "\(path)the \(are) missing", expected: missing.joined(separator: ", "),
      actual: own.joined(separator: ", "), help: "yours are \(own.joined(separator: ", "))")
  }

  private func rowCheck(_ got: Rows, _ wanted: Rows, _ rule: CheckRule, _ path: String) -> Check {
    var surplus = got.counts
    var missing: [Int] = []
    for (row, key) in wanted.keys.enumerated() {
      if let count = surplus[key], count > 0 { surplus[key] = count - 1 } else { missing.append(row) }
    }
    var extra: [Int] = []
    for row in got.keys.indices.reversed() {
      let key = got.keys[row]
      if let count = surplus[key], count > 0 {
        surplus[key] = count - 1
        extra.insert(row, at: 0)
      }
    }
    if missing.isEmpty, extra.isEmpty { return Check("\(path)rows", .passed) }
    var said: [String] = []
    var help: String?
    // One column that is off in rows that are otherwise there says more than rows missing and rows too many.
    let pairs = rule.isByClaims ? [] : nearPairs(missing, extra, got, wanted, rule)
    for pair in pairs {
      missing.removeAll { $0 == pair.wanted }
      extra.removeAll { $0 == pair.got }
    }
    said += pairs.prefix(3).map { "in the row \(got.words[$0.got]): \($0.difference)" }
    // What makes one figure too high most likely does so in every row.
    for pair in pairs where help == nil { help = pair.remark }
    if pairs.count > 3 { said.append("and so on in \(counted(pairs.count - 3, "more row"))") }
    // What stays possible is neither there nor not there.
    let doubtful = Rows(
      wanted.table.doubtful ?? wanted.table.take(0), wanted.columns, byClaims: rule.isByClaims, in: expected)
    let ownDoubtful = Rows(
      got.table.doubtful ?? got.table.take(0), wanted.columns, byClaims: rule.isByClaims, in: given)
    let uncertain = extra.filter { doubtful.keys.contains(got.keys[$0]) }
    extra.removeAll { uncertain.contains($0) }
    if !uncertain.isEmpty {
      said.append(
        "\(list(uncertain.map { got.words[$0] })) \(uncertain.count == 1 ? "is" : "are") counted as certain, and only possible"
      )
      help = "what only may belong is kept apart: table:possible()"
    }
    let hidden = missing.filter { ownDoubtful.keys.contains(wanted.keys[$0]) }
    missing.removeAll { hidden.contains($0) }
    if !hidden.isEmpty {
      said.append(
        "\(list(hidden.map { wanted.words[$0] })) \(hidden.count == 1 ? "is" : "are") only possible in your answer, and certain"
      )
      help = "a date in text names the whole period, a date value keeps its doubt"
    }
    let repeated = extra.filter { row in wanted.keys.contains(got.keys[row]) }
    extra.removeAll { repeated.contains($0) }
    if !repeated.isEmpty {
      said.append(
        "\(list(repeated.map { got.words[$0] })) \(repeated.count == 1 ? "is" : "are") there more than once")
      help =
        help
        ?? "table:events() makes one row of what speaks of one happening, table:distinct() one of equal rows"
    }
    let merged = extra.filter { isMerged($0, of: got.table, missing: missing, in: wanted.table) }
    if !merged.isEmpty {
      missing.removeAll { row in
        merged.contains { isMerged($0, of: got.table, missing: [row, row], in: wanted.table) }
      }
      extra.removeAll { merged.contains($0) }
      said.append(
        "\(list(merged.map { got.words[$0] })) \(merged.count == 1 ? "is one row" : "are rows") of several claims, and each claim is asked for as a row of its own"
      )
      help = help ?? "table:events() makes one row of what speaks of one happening: leave it out"
    }
    let told = rule.isByClaims ? [] : extra.filter { isTold($0, of: got.table, in: wanted.table) }
    extra.removeAll { told.contains($0) }
    if !told.isEmpty {
      said.append(
        "\(list(told.map { got.words[$0] })) \(told.count == 1 ? "speaks" : "speak") of what has a row already"
      )
      help = help ?? "table:events() makes one row of what speaks of one happening"
    }
    if !missing.isEmpty {
      said.append(
        "\(counted(missing.count, "row is", "rows are")) missing: \(list(missing.map { wanted.words[$0] }))")
    }
    if !extra.isEmpty {
      said.append(
        "\(counted(extra.count, "row is", "rows are")) too many: \(list(extra.map { got.words[$0] }))")
    }
    return Check(
      "\(path)rows", .failed, path + said.joined(separator: "\n"),
      expected: counted(wanted.keys.count, "row"), actual: counted(got.keys.count, "row"), help: help)
  }

  /// Whether all claims behind a row stand behind one row of another table, among others.
  private func isTold(_ row: Int, of table: Table, in right: Table) -> Bool {
    guard let origins = table.origins, let wanted = right.origins, !origins[row].isEmpty else { return false }
    return (0..<right.rowCount).contains { other in
      wanted[other].count > origins[row].count && origins[row].allSatisfy { wanted[other].contains($0) }
    }
  }

  /// Whether several of the rows that are missing are told by one row of another table.
  private func isMerged(_ row: Int, of table: Table, missing: [Int], in right: Table) -> Bool {
    guard let origins = table.origins, let wanted = right.origins else { return false }
    let own = origins[row]
    return own.count > 1
      && missing.count { other in
        !wanted[other].isEmpty && wanted[other].count < own.count
          && wanted[other].allSatisfy { own.contains($0) }
      } > 1
  }

  /// Rows in words; what two of them have in common is said once.
  private func list(_ words: [String]) -> String {
    var different: [String] = []
    for word in words where !different.contains(word) { different.append(word) }
    let shown = different.prefix(3)
    let told = shown.map { word in
      let count = words.count { $0 == word }
      return count == 1 ? word : "\(word) (\(count) times)"
    }
    let rest = words.count { !shown.contains($0) }
    return told.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
  }

  /// Two rows that are alike but for one column, with what differs there and what the lesson says of it.
  private struct NearPair {
    let got: Int
    let wanted: Int
    let difference: String
    let remark: String?
  }

  /// Rows that are alike but for one column.
  private func nearPairs(
    _ missing: [Int], _ extra: [Int], _ got: Rows, _ wanted: Rows, _ rule: CheckRule
  ) -> [NearPair] {
    guard let width = wanted.keys.first?.count, width > 1, missing.count <= 200, extra.count <= 200 else {
      return []
    }
    var free = missing
    var pairs: [NearPair] = []
    for row in extra {
      let near = free.enumerated().first { _, other in
        zip(got.keys[row], wanted.keys[other]).count { $0 != $1 } == 1
      }
      guard let (place, other) = near,
        let column = zip(got.keys[row], wanted.keys[other]).enumerated().first(where: {
          $0.element.0 != $0.element.1
        })?
        .offset
      else { continue }
      let name = wanted.columns[column]
      let (own, right) = (cell(got, row, name), cell(wanted, other, name))
      guard let own, let right, let words = difference(of: own, from: right, by: CheckRule()) else {
        continue
      }
      // Another actor or text is another row, not a slip in one.
      switch right {
      case .integer, .number, .quantity, .date, .blank: break
      default: continue
      }
      free.remove(at: place)
      pairs.append(
        NearPair(
          got: row, wanted: other,
          difference:
            "\(name) is off, \(words)\(basis(of: row, in: got.table, besides: other, in: wanted.table))",
          remark: remark(on: own, besides: right, by: rule)))
    }
    return pairs
  }

  /// In what the claims behind a row that is off differ from those behind the right one; empty where they are not known.
  private func basis(of row: Int, in table: Table, besides other: Int, in right: Table) -> String {
    guard let origins = table.origins, let wanted = right.origins else { return "" }
    let own = origins[row].map { Int($0) }
    let asked = wanted[other].map { Int($0) }
    let (missing, extra) = (asked.filter { !own.contains($0) }, own.filter { !asked.contains($0) })
    func places(_ claims: [Int], in session: Session) -> String {
      (claims.count > 1 ? "such as " : "") + session.place(ofClaim: claims[0])
    }
    var said: [String] = []
    if !extra.isEmpty {
      said.append(
        "\(counted(extra.count, "claim")) behind it \(extra.count == 1 ? "does" : "do") not belong, \(places(extra, in: given))"
      )
    }
    if !missing.isEmpty {
      said.append("it lacks \(counted(missing.count, "claim")), \(places(missing, in: expected))")
    }
    return said.isEmpty ? ", though its claims are right" : ": " + said.joined(separator: "; ")
  }

  private func cell(_ rows: Rows, _ row: Int, _ column: String) -> Value? {
    rows.table[column].map { $0[row] }
  }

  private func orderCheck(_ got: Rows, _ wanted: Rows, _ path: String) -> Check {
    guard let place = wanted.keys.indices.first(where: { got.keys[$0] != wanted.keys[$0] }) else {
      return Check("\(path)order", .passed)
    }
    return Check(
      "\(path)order", .failed,
      "\(path)the rows are right, their order is not: row \(place + 1) is \(got.words[place])",
      expected: wanted.words[place], actual: got.words[place],
      help: "table:sort \"column\"; a - before the name orders downwards")
  }

  private func possibleCheck(_ got: Rows, _ wanted: Rows, _ path: String) -> Check {
    let name = "\(path)possible"
    if got.counts == wanted.counts { return Check(name, .passed) }
    let missing = wanted.keys.indices.filter { !got.keys.contains(wanted.keys[$0]) }
    let extra = got.keys.indices.filter { !wanted.keys.contains(got.keys[$0]) }
    var said: [String] = []
    if !missing.isEmpty {
      said.append("not among what is possible: \(list(missing.map { wanted.words[$0] }))")
    }
    if !extra.isEmpty {
      said.append("among what is possible, and not to be there: \(list(extra.map { got.words[$0] }))")
    }
    return Check(
      name, .failed,
      path + (said.isEmpty ? "a possible row is there more than once" : said.joined(separator: "\n")),
      expected: "\(wanted.keys.count) possible", actual: "\(got.keys.count) possible",
      help: "what is possible goes along with a table through filter; take and derive keep it too")
  }

  private func claimsCheck(_ table: Table, _ right: Table, _ path: String) -> Check {
    func claims(_ table: Table) -> [Int] {
      guard let origins = table.origins else { return [] }
      return Set((0..<table.rowCount).flatMap { origins[$0].map { Int($0) } }).sorted()
    }
    let (own, wanted) = (claims(table), claims(right))
    let (missing, extra) = (wanted.filter { !own.contains($0) }, own.filter { !wanted.contains($0) })
    if missing.isEmpty, extra.isEmpty { return Check("\(path)claims", .passed) }
    var said: [String] = []
    if table.origins == nil {
      said.append("the rows know no claims: they were not made from the corpus by its verbs")
    } else {
      if !missing.isEmpty {
        said.append(
          "the evidence lacks \(counted(missing.count, "claim")): \(list(missing.map { expected.place(ofClaim: $0) }))"
        )
      }
      if !extra.isEmpty {
        said.append(
          "it rests on \(counted(extra.count, "claim")) that \(extra.count == 1 ? "does" : "do") not belong: \(list(extra.map { given.place(ofClaim: $0) }))"
        )
      }
    }
    return Check(
      "\(path)claims", .failed, path + said.joined(separator: "\n"), expected: counted(wanted.count, "claim"),
      actual: counted(own.count, "claim"), help: "why(table) shows the claims behind a result")
  }
}
