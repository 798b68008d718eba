import Chronology
import Columnar
import Interchange
import LuaHost
import Relations

extension Session {
  func registerTypes() {
    lua.register(TableObject.type(self))
    lua.register(RowObject.type(self))
    lua.register(ColumnObject.type(self))
    lua.register(GroupsObject.type(self))
    lua.register(ScanObject.type(self))
    lua.register(ScanGroupsObject.type(self))
    lua.register(DateObject.type(self))
    lua.register(QuantityObject.type(self))
    lua.register(ActorObject.type(self))
    lua.register(SourceObject.type(self))
    lua.register(KindObject.type(self))
    lua.register(ExplanationObject.type(self))
    lua.register(ConditionObject.type)
    lua.register(AggregationObject.type)
    lua.register(BlankObject.type)
    lua.register(TextObject.type)
  }

  func registerFunctions() {
    let all =
      helpFunctions + showingFunctions + conditionFunctions + aggregationFunctions + sessionFunctions
      + overwritingFunctions + ownRowFunctions + whyFunctions
      + documentFunctions
      + gapFunctions
      + evidenceFunctions + rivalFunctions + readingFunctions + timeFunctions
      + makingFunctions + dateFunctions
    for row in permitted(all) { lua.register(row) }
    registerLoading()
    lua.setGlobal("unknown", .object(unknown))
    lua.setGlobal("none", .object(nothing))
    lua.setGlobal("not_covered", .object(BlankObject(.notCovered)))
  }

  /// Functions that make values or find them.
  private var makingFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "actor",
        "Finds a state, person, place or any other actor by a name or code, in any language the corpus knows.",
        .value("name", String.self), returns: "actor",
        details:
          "A name that several actors have is refused with the candidates. Codes may be written with their system: \"cow:MON\".",
        example: "actor \"평양\""
      ) { [unowned self] name throws(LuaError) in object(forActor: try actorID(name)) },
      LuaFunctionRow(
        "source", "Finds a source by its short name or title.", .value("id", String.self), returns: "source",
        example: "source \"mn-kp-wiki\""
      ) { [unowned self] text throws(LuaError) in
        guard let column = table(named: "sources")?.table["source"] else {
          throw LuaError("the corpus has no sources")
        }
        return object(forSource: try resolve(text, domain: "source", in: column))
      },
      LuaFunctionRow(
        "kind", "Finds a kind of claims by its name or plural.", .value("name", String.self), returns: "kind",
        example: "kind \"visit\""
      ) { [unowned self] text throws(LuaError) in
        guard let column = table(named: "kinds")?.table["kind"] else {
          throw LuaError("the corpus has no kinds")
        }
        return object(forKind: try resolve(text, domain: "kind", in: column))
      },
      LuaFunctionRow(
        "date", "date(text) -> date", "Makes a date from EDTF text (ISO 8601-2).",
        details: "Such as \"1956-07\", \"195X\", \"1985~\", \"2013/..\", \"[..1999]\".",
        example: "date \"1956-07-16/1956-07-18\""
      ) { [unowned self] call throws(LuaError) in call.returns(object(for: try date(&call, 1))) },
      LuaFunctionRow(
        "interval", "interval(start, end) -> date",
        "Makes the interval from one date to another, keeping the doubt of both.",
        example: "interval(date \"1986\", date \"1995\")"
      ) { [unowned self] call throws(LuaError) in
        let (start, end) = (try date(&call, 1), try date(&call, 2))
        guard let interval = EDTF.interval(from: start, to: end) else {
          throw LuaError(
            "no interval goes from \(start.words) to \(end.words)",
            hint: "the first date must not lie after the second", code: "date")
        }
        return call.returns(object(for: interval))
      },
      LuaFunctionRow(
        "quantity", "quantity(text [, unit]) -> quantity",
        "Makes a quantity from a figure and the word before it.",
        details:
          "Such as 200, \"about 100\", \"over 400\", \"at most 5300\", \"nearly 3000\", \"just over 50\", \"2..5\".",
        example: "quantity(\"over 400\", \"person\") + 100"
      ) { [unowned self] call throws(LuaError) in
        let unit = try call.optionalString(2)
        return call.returns(QuantityObject(try quantity(try call.string(1), unit: unit)))
      },
      LuaFunctionRow(
        "age", "age(person, date) -> quantity",
        "Tells how old a person was on a date, in completed years within bounds.",
        details: "The date of birth comes from the corpus; without one the answer is nil.",
        example: "age(\"Kim Il Sung\", \"1988\")  --> 75–76 year"
      ) { [unowned self] call throws(LuaError) in
        let person: LuaValue
        if case .object(let object as ActorObject) = try call.value(1) {
          person = .object(object)
        } else {
          person = object(forActor: try actorID(try call.string(1)))
        }
        let date = try date(&call, 2)
        guard let actor = person.object(ActorObject.self)?.actor, let born = birth(of: actor.id) else {
          return call.returns(.nil)
        }
        let years = born.span.completedYears(to: date.span)
        guard years.lowerBound >= 0 else {
          throw LuaError("\(actor.name) was born on \(born.words), not before \(date.words)", code: "date")
        }
        return call.returns(QuantityObject(Quantity(years, unit: "year")))
      },
      LuaFunctionRow(
        "format", "format([name]) -> name",
        "Tells or sets how tables are printed: table, csv, tsv, json, jsonl or markdown.",
        details:
          "A table is saved to a file by `table:save \"visits.csv\"`, or by printing it under entente --format csv. Formats for programs hold ids, those to read hold names.",
        example: "format \"csv\""
      ) { [unowned self] call throws(LuaError) in
        if let name = try call.optionalString(1) {
          guard let format = Format(rawValue: name) else {
            throw call.argumentError(
              1, "there is no format \"\(name)\"",
              hint: "known are \(Format.allCases.map(\.rawValue).joined(separator: ", "))")
          }
          self.format = format
        }
        return call.returns(format.rawValue)
      },
    ]
  }

  /// When an actor was born, by the first claim that dates it.
  func birth(of id: String) -> EDTF? {
    corpus.claims.first { claim in
      claim.form == "birth" && claim.date != nil && claim.participants.contains { $0.actor == id }
    }?.date
  }

  // MARK: Tables

  /// The names of the corpus's tables.
  var tableNames: [String] {
    ["claims", "actors", "sources", "kinds"] + corpus.kinds.map(\.plural)
  }

  /// One of the corpus's tables, made when first asked for.
  func table(named name: String) -> TableObject? {
    if let made = tables[name] { return made }
    // The columns of the corpus's own tables are made alike; no table is the answer to any mistake in that.
    guard let table = try? corpusTable(named: name) else { return nil }
    let object = TableObject(table)
    tables[name] = object
    return object
  }

  private func corpusTable(named name: String) throws(TableError) -> Table? {
    switch name {
    case "claims": return try underReading(corpus.claimsTable())
    case "actors": return try corpus.actorsTable()
    case "sources": return try corpus.sourcesTable()
    case "kinds": return try corpus.kindsTable()
    default:
      guard let kind = corpus.kinds.first(where: { $0.plural == name }) else { return nil }
      return try underReading(corpus.table(of: kind))
    }
  }

  // MARK: Texts

  /// What the prompt shows for a value: actors, sources and kinds as cards, the rest as `inspect` has it.
  func display(_ call: LuaCall, _ index: Int) throws(LuaError) -> String {
    let value = try call.valueUnlessTable(index)
    if case .function(let function) = value, let row = row(of: function) { return page(row) }
    guard case .object(let object) = value else { return try call.inspect(index) }
    switch object {
    case let object as ActorObject: return card(of: object.actor)
    case let object as SourceObject: return card(of: object.source)
    case let object as KindObject: return page(of: object.kind)
    case let object as DateObject:
      return object.date.words == object.date.text
        ? object.date.text : "\(object.date.text)  \(object.date.words)"
    default: return try call.inspect(index)
    }
  }

  /// A table as it is printed, in the session's format.
  func text(of table: Table) -> String { text(of: table, rowLimit: rowLimit) }

  func text(of table: Table, rowLimit: Int?) -> String {
    var text: String
    if format == .table {
      // What was found is asked for first; its passage stands beside it where there is room for the whole of both.
      var kept: Set<String> =
        (width ?? .max) < 100 ? ["value", "place", "what"] : ["value", "place", "what", "passage"]
      let added = addedColumns(table)
      if !added.isEmpty { kept = Set(added.prefix(4)).union(["value"]) }
      kept.formUnion(table.columns.filter(\.isDerived).suffix(4).map(\.name))
      let narrowed = withoutEmptyColumns(table)
      var grid = Grid(narrowed, maxRows: rowLimit, keeping: kept, name: { [unowned self] in name($0, $1) })
      grid.footer = [grid.footer, empty(table, beside: narrowed), blanks(of: narrowed), elapsed].compactMap(
        \.self
      )
      .joined(separator: " · ")
      // Nothing found: what there would have been to see is no help.
      text =
        table.rowCount == 0 && table.universe != nil
        ? grid.footer ?? "" : grid.text(width: width, paint: paint)
    } else {
      text = written(table, as: format)
      if let doubtful = table.doubtful, doubtful.rowCount > 0 {
        notice(
          "\(doubtful.rowCount) more possible \(doubtful.rowCount == 1 ? table.rowName : table.rowPlural) not in the \(format.rawValue): table:possible() has them"
        )
      }
    }
    // Whoever prints it adds the last newline.
    if text.utf8.last == 10 { text.removeLast() }
    return text
  }

  /// How many cells are blank, by the sort of blank; nil where all blanks say nothing: an empty cell shows that.
  private func blanks(of table: Table) -> String? {
    let shown = table.columns.filter { !$0.isDetail }
    let counts = [Blank.unknown, .none, .notCovered].map { blank in
      (blank, shown.reduce(0) { $0 + $1.count(of: blank) })
    }
    guard counts.contains(where: { $0.0 != .notCovered && $0.1 > 0 }) else { return nil }
    return "blank: "
      + counts.filter { $0.1 > 0 }.map { "\($0.1.grouped) \($0.0)" }.joined(separator: ", ")
  }

  /// How long the entry has taken so far, where a front end wants to know and it was long enough to be noticed.
  private var elapsed: String? {
    guard let clock, let begun else { return nil }
    let seconds = clock() - begun
    if seconds < 0.1 { return nil }
    let tenths = Int((seconds * 10).rounded())
    return seconds < 10 ? "\(tenths / 10).\(tenths % 10) s" : "\(Int(seconds)) s"
  }

  /// A table with all its columns and as many rows as one can look through, in the session's format.
  func whole(_ table: Table) -> String {
    guard format == .table else { return text(of: table) }
    let grid = Grid(table, maxRows: 10_000, showDetail: true, name: { [unowned self] in name($0, $1) })
    return String(grid.text(paint: paint).dropLast())
  }

  /// A table in a format, whole.
  func written(_ table: Table, as format: Format) -> String {
    write(table, as: format, name: { [unowned self] in name($0, $1) })
  }

  /// The columns that a table has beyond those of the kind it began with, by derivation or from a join.
  private func addedColumns(_ table: Table) -> [String] {
    let names = table.columns.filter { !$0.isDetail }.map(\.name)
    let bases = corpus.kinds.map { kind in
      ["date"] + kind.roles.map(\.name) + ["place", "form"] + kind.attributes.map(\.name)
        + ["value", "said", "rank", "by", "passage"]
    }
    // The kind whose columns the table begins with, the longest such beginning.
    let base = bases.filter { $0.dropFirst().first == names.dropFirst().first }.max { one, other in
      let (a, b) = (names.count { one.contains($0) }, names.count { other.contains($0) })
      return a < b
    }
    guard let base, names.first == "date" else { return [] }
    return names.filter { !base.contains($0) }
  }

  /// A wide table without the columns in which it has nothing to show; what was selected by name is narrow.
  private func withoutEmptyColumns(_ table: Table) -> Table {
    let shown = table.columns.filter { !$0.isDetail }
    guard table.rowCount > 0, shown.count > 6 else { return table }
    let filled = shown.filter { $0.isDerived || $0.blankCount < table.rowCount }
    guard filled.count < shown.count, let narrowed = try? table.select(filled.map(\.name)) else {
      return table
    }
    return narrowed
  }

  /// Which columns of a file have nothing to show in any row; those of claims that only other kinds have are nobody's loss.
  private func empty(_ table: Table, beside narrowed: Table) -> String? {
    guard table.origins == nil else { return nil }
    let left = table.columns.filter { !$0.isDetail && narrowed[$0.name] == nil }.map(\.name)
    guard let first = left.first else { return nil }
    return "all blank: "
      + (left.count > 3 ? "\(first) and \(left.count - 1) more" : left.joined(separator: ", "))
  }

  /// What a thing of a domain is called.
  func name(_ domain: String, _ id: String) -> String? {
    domain == "actor" ? corpus.actor(id)?.name : nil
  }

  /// A value as a reader wants it: actors by name, dates as written.
  func text(of value: Value) -> String {
    switch value {
    case .blank(let blank): blank == .notCovered ? "" : "\(blank)"
    case .reference("actor", let id): corpus.actor(id)?.name ?? id
    case .reference(_, let id): id
    case .list(let values): values.map { text(of: $0) }.joined(separator: "; ")
    case .date(let date): date.text
    case .text(let text): text
    case .quantity(let quantity): quantity.words
    default: "\(value)"
    }
  }

  /// A row, one column a line.
  func text(of row: RowObject) -> String {
    let table = row.table.table
    let filled = table.columns.filter { column in
      if case .blank(.notCovered) = column[row.row] { return false }
      return true
    }
    let width = filled.map(\.name.count).max() ?? 0
    return filled.map { column in
      String(repeating: " ", count: width - column.name.count) + column.name + "  "
        + text(of: column[row.row])
    }.joined(separator: "\n")
  }

  /// A column: its first values in a line.
  func text(of object: ColumnObject) -> String {
    guard let column = object.table.table[object.name] else { return object.name }
    let shown = (0..<min(column.count, 10)).map { text(of: column[$0]) }.joined(separator: ", ")
    return wrapped("\(object.name): \(shown)\(column.count > 10 ? ", … \(column.count - 10) more" : "")")
  }
}

/// A text that is shown as it stands.
final class TextObject: LuaObject {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static var type: LuaObjectType<TextObject> {
    LuaObjectType(name: "text", text: { $0.text }, operators: [("__concat", concatenation)])
  }
}

extension Session {
  /// The first and last year that a dated claim of the corpus speaks of, such as `1948–2025`.
  public var corpusYears: String? {
    var first = Int.max
    var last = Int.min
    for claim in corpus.claims {
      guard let date = claim.date else { continue }
      if let year = date.firstYear { first = min(first, year) }
      if let year = date.lastYear { last = max(last, year) }
    }
    return first < last ? "\(first)–\(last)" : first == last ? "\(first)" : nil
  }
}
