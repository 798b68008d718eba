import Chronology
import Columnar
import LuaHost
import Relations

/// Readings: named policies for choosing among rival claims, and what changes under them.
extension Session {
  var readingFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "readings", "readings() -> table",
        "Lists the readings: named policies for choosing among rival claims.",
        example: "readings()"
      ) { [unowned self] call throws(LuaError) in call.returns(TableObject(try readingsTable())) },
      LuaFunctionRow(
        "reading", "reading \"name\" { … } -> name",
        "Declares a reading for this session, as a data file does.",
        details:
          "Fields: summary; prefer, a list of sources; order, \"newest\", \"oldest\" or \"most exact\", for rivals that prefer does not decide; doubtful, \"apart\", \"present\" or \"absent\"; status, which count; only, a list of sources; known_on, a date.",
        example: "reading \"agency\" { summary = \"agency first\", prefer = { \"montsame-2025\" } }"
      ) { [unowned self] call throws(LuaError) in
        let name = try call.string(1)
        let place = call.place
        return call.returns { [unowned self] call throws(LuaError) in
          let record = Datum.Record(try call.table(1))
          let line = Claim.Place(file: place?.chunk ?? "?", line: place?.line ?? 0)
          let entry = Entry(keyword: "reading", id: name, record: record, place: line)
          do throws(CorpusError) {
            let made = try corpus.reading(from: entry)
            ownReadings.removeAll { $0.id == name }
            ownReadings.append(made)
          } catch {
            let problem = error.problems.first
            throw LuaError(
              [problem?.field, problem?.message].compactMap { $0 }.joined(separator: ": "),
              hint: problem?.hint,
              code: "reading")
          }
          return call.returns(name)
        }
      },
      LuaFunctionRow(
        "reading_text", "reading_text([name]) -> text",
        "Gives a reading as a data file declares it, to be kept; without a name, the one in use.",
        example: "reading_text \"trust-newest\""
      ) { [unowned self] call throws(LuaError) in
        let wanted = call.isMissing(1) ? reading : try reading(named: try call.string(1))
        guard wanted.id != Reading.plain.id else {
          throw LuaError(
            "the default reading is nowhere declared: it is that of whoever chose none",
            hint: "readings() lists those that are", code: "reading")
        }
        return call.returns(TextObject(wanted.declaration))
      },
      LuaFunctionRow(
        "use_reading", "use_reading([name]) -> text",
        "Computes everything from now on under a reading; without a name, under none.",
        details: "Claims that it passes over stay in the corpus, and `why` names them with the reason.",
        example: "use_reading \"trust-newest\""
      ) { [unowned self] call throws(LuaError) in
        try use(call.isMissing(1) ? .plain : try reading(named: try call.string(1)))
        return call.returns(TextObject(readingNote))
      },
      LuaFunctionRow(
        "with_reading", "with_reading(name, function) -> results", "Calls a function under a reading.",
        details:
          "The corpus's tables are made anew where the function names them; a table that was made before keeps the reading it was made under.",
        example: "with_reading(\"strict\", function() return visits:count() end)"
      ) { [unowned self] call throws(LuaError) in
        let reading = try reading(named: try call.string(1))
        let function = try call.function(2)
        let results = try run(function, under: reading)
        for result in results { noteOtherReading(of: result, than: reading) }
        return call.returns(all: results)
      },
      LuaFunctionRow(
        "compare_readings", "compare_readings(function [, { name, … }]) -> table",
        "Calls a function under each reading and shows which of its results change.",
        details:
          "The function gives one value, or a table of named ones. Tables of rows are the same if all their rows are, whatever their number.",
        example: "compare_readings(function() return { visits = visits:count(), tenures = #tenures } end)"
      ) { [unowned self] call throws(LuaError) in
        let function = try call.function(1)
        var chosen = [Reading.plain] + allReadings
        if !call.isMissing(2) {
          chosen = []
          for name in try names(&call, from: 2) where !chosen.contains(where: { $0.id == name }) {
            chosen.append(try reading(named: name))
          }
        }
        return call.returns(TableObject(try compare(function, under: chosen)))
      },
      LuaFunctionRow(
        "as_known_on", "as_known_on([date [, function]]) -> text | results",
        "Hides what no source had said by a day; without a date, shows it again.",
        details:
          "A claim was known when its source was published. Where that is not certain the claim is doubtful: see `possible`. With a function only that is computed so.",
        example: "as_known_on(\"2024-01-01\", function() return claims:count() end)"
      ) { [unowned self] call throws(LuaError) in
        if call.isMissing(1) {
          try use(basis)
          return call.returns(TextObject(readingNote))
        }
        let day = try date(&call, 1)
        let known = Reading(
          id: basis.id == Reading.plain.id ? "known on \(day.text)" : "\(basis.id), known on \(day.text)",
          summary: basis.summary, prefer: basis.prefer, order: basis.order, doubtful: basis.doubtful,
          statuses: basis.statuses, only: basis.only, knownOn: day)
        if !call.isMissing(2) { return call.returns(all: try run(try call.function(2), under: known)) }
        try use(known)
        return call.returns(TextObject(readingNote))
      },
    ]
  }

  /// The readings of the corpus, then those of the session.
  var allReadings: [Reading] { corpus.readings + ownReadings }

  func reading(named name: String) throws(LuaError) -> Reading {
    if name == Reading.plain.id { return .plain }
    if let found = allReadings.last(where: { $0.id == name }) { return found }
    throw noSuchName(name, "reading", [Reading.plain.id] + allReadings.map(\.id))
  }

  /// The reading in use without the day by which something had to be known.
  private var basis: Reading {
    guard reading.knownOn != nil else { return reading }
    let id = reading.id.prefix(upTo: ", known on ")
    return id.flatMap { id in allReadings.last { $0.id == id } } ?? .plain
  }

  /// Whether what only may belong counts, and how.
  func settled(_ verdicts: [Truth]) -> [Truth] {
    switch reading.doubtful {
    case .apart: verdicts
    case .present: verdicts.map { $0 == .maybe ? .yes : $0 }
    case .absent: verdicts.map { $0 == .maybe ? .no : $0 }
    }
  }

  /// The rows of a table that stand under the reading in use.
  func underReading(_ table: Table) throws(TableError) -> Table {
    guard let choice, let origins = table.origins else { return table }
    let verdicts = (0..<table.rowCount).map { row -> Truth in
      let numbers = origins[row].map { Int($0) }
      if numbers.contains(where: { choice.passedOver[$0] == nil && !choice.doubtful.contains($0) }) {
        return .yes
      }
      return numbers.contains { choice.passedOver[$0] == nil } ? .maybe : numbers.isEmpty ? .yes : .no
    }
    return try table.filter(verdicts: settled(verdicts)).wording("reading \(reading.id) (\(reading.terms))")
  }

  private var readingNote: String {
    guard let choice else { return "No reading: \(Reading.plain.summary)." }
    let (passed, doubtful) = (choice.passedOver.count, choice.doubtful.count)
    let doubt = doubtful == 0 ? "" : ", \(doubtful) only perhaps known"
    return
      "Reading \(reading.id): \(reading.terms). Of \(corpus.claims.count) claims \(passed) passed over\(doubt)."
  }

  private func run(_ function: LuaFunction, under reading: Reading) throws(LuaError) -> [LuaValue] {
    let before = self.reading
    try use(reading)
    let results: [LuaValue]
    do throws(LuaError) {
      results = try function.call()
    } catch {
      try use(before)
      throw error
    }
    try use(before)
    return results
  }

  /// Says of a table that came from under a reading that it was not made there.
  private func noteOtherReading(of result: LuaValue, than reading: Reading) {
    guard reading.id != Reading.plain.id, case .object(let object as TableObject) = result else { return }
    let table = object.table
    // Tables of findings, and of the claims behind a row, are under no reading anywhere.
    guard table.origins != nil, corpus.kind(table.rowName) != nil || !table.history.isEmpty,
      table.history.allSatisfy({ !$0.hasPrefix("reading \(reading.id) (") && !$0.hasPrefix("readings ") }),
      corpus.kind(table.rowName) != nil || table.rowName == "claim" || table.rowName == "row"
    else { return }
    let name = corpus.kind(table.rowName)?.plural ?? "the corpus's table"
    say(
      wrapped(
        "(not made under \(reading.id): a table keeps the reading it was made under; the function has to name \(name) itself)"
      ))
  }

  private func readingsTable() throws(LuaError) -> Table {
    let all = [Reading.plain] + allReadings
    func column(_ name: String, _ value: (Reading) -> String) -> Column {
      return Column(name, .text, filling: all.map { .text(value($0)) })
    }
    return try made(
      rowName: "reading", rowPlural: "readings",
      columns: [
        column("name", \.id), column("terms", \.terms),
        column("passed_over") { String(self.choice(under: $0)?.passedOver.count ?? 0) },
        column("in_use") { $0.id == self.reading.id ? "yes" : "" }, column("summary", \.summary),
      ], origins: nil)
  }

  // MARK: Comparing

  private struct Result {
    /// What is shown.
    var text: String
    /// All of it, by which two are told apart.
    var content: String
    var claims: [Int]
  }

  private func compare(_ function: LuaFunction, under readings: [Reading]) throws(LuaError) -> Table {
    var names: [String] = []
    var results: [[String: Result]] = []
    for reading in readings {
      var found: [String: Result] = [:]
      for (name, value) in named(try run(function, under: reading)) {
        if !names.contains(name) { names.append(name) }
        found[name] = result(value)
      }
      results.append(found)
    }
    func differs(_ name: String) -> Bool { Set(results.map { $0[name]?.content ?? "" }).count > 1 }
    /// What is shown of a result; where it differs without showing it, that it does.
    func shown(_ name: String, _ found: [String: Result]) -> Value {
      guard let result = found[name] else { return .blank(.notCovered) }
      guard let first = results.first?[name], first.text == result.text, first.content != result.content
      else {
        return .text(result.text)
      }
      return .text("\(result.text), not the same")
    }
    var columns = [Column("result", .text, summary: "what was computed", filling: names.map { .text($0) })]
    for (reading, found) in zip(readings, results) {
      columns.append(
        Column(
          reading.id == "result" || reading.id == "changes" ? "reading \(reading.id)" : reading.id, .text,
          summary: reading.terms, filling: names.map { shown($0, found) }))
    }
    columns.append(
      Column(
        "changes", .boolean, summary: "whether it is not the same under all",
        filling: names.map { .boolean(differs($0)) }))
    let origins = names.map { name -> [UInt32] in
      var seen: Set<Int> = []
      return results.flatMap { $0[name]?.claims ?? [] }.filter { seen.insert($0).inserted }.map { UInt32($0) }
    }
    let log = readings.map { "\($0.id): \($0.terms)" }.joined(separator: " | ")
    let table = try made(rowName: "result", rowPlural: "results", columns: columns, origins: Origins(origins))
    return table.made(from: table, by: "readings \(log)")
  }

  /// The results of a function by name: those of one table it gave, or all by number.
  private func named(_ values: [LuaValue]) -> [(String, LuaValue)] {
    if values.count == 1 { return parts(values[0], named: nil) }
    return values.enumerated().flatMap { parts($1, named: "\($0 + 1)") }
  }

  /// A value, or what is in a table, each by its own name: `trade.exports`.
  private func parts(_ value: LuaValue, named name: String?) -> [(String, LuaValue)] {
    guard case .table(let table) = value else { return [(name ?? "result", value)] }
    let within = table.list.enumerated().map { ("\($0 + 1)", $1) } + table.fields.map { ($0.key, $0.value) }
    if within.isEmpty, let name { return [(name, .string("{}"))] }
    return within.flatMap { part, value in parts(value, named: name.map { "\($0).\(part)" } ?? part) }
  }

  private func result(_ value: LuaValue) -> Result {
    switch value {
    case .object(let object as TableObject):
      let table = object.table
      let rows = Array(0..<table.rowCount)
      let shown = table.columns.filter { !$0.isDetail }
      let content = rows.map { cells(of: table, $0) }.joined(separator: "; ")
      let head = "\(table.rowCount) \(table.rowCount == 1 ? table.rowName : table.rowPlural)"
      let isShort = table.rowCount <= 1 && shown.count <= 3 && !content.isEmpty
      return Result(
        text: isShort ? content : head, content: "\(head): \(content)",
        claims: claimNumbers(behind: table, rows: rows))
    case .object(let object as RowObject):
      let text = cells(of: object.table.table, object.row)
      return Result(
        text: text, content: text, claims: claimNumbers(behind: object.table.table, rows: [object.row]))
    default:
      let words = cell(value).map { self.text(of: $0) } ?? value.typeName
      return Result(text: words, content: words, claims: [])
    }
  }

  /// What a row says, in one line.
  private func cells(of table: Table, _ row: Int) -> String {
    let shown = table.columns.filter { !$0.isDetail }
    return shown.compactMap { column -> String? in
      if shown.count > 1, case .blank(.notCovered) = column[row] { return nil }
      return (shown.count == 1 ? "" : "\(column.name) ") + text(of: column[row])
    }.joined(separator: ", ")
  }
}
