import Chronology
import Columnar
import Interchange
import LuaHost
import Relations

extension Session {
  var helpFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "help", "help([what]) -> text",
        "Explains a function, a table, a kind, an actor, a source or a value; without argument, how to start.",
        details:
          "`?what` at the prompt does the same. A name in text finds functions and methods: help \"filter\".",
        example: "help(visits)"
      ) { [unowned self] call throws(LuaError) in
        if call.count == 0 || call.isMissing(1) { return call.returns(TextObject(wrapped(overview))) }
        return call.returns(TextObject(wrapped(try help(on: try call.value(1)))))
      },
      LuaFunctionRow(
        "complete", "Lists what Tab would offer at the end of a text.", .value("text", String.self),
        returns: "list", example: "complete \"visits:fi\""
      ) { [unowned self] text in complete(text).words },
      LuaFunctionRow(
        "apropos", "Finds functions by a word for what they do, also one of other tools.",
        .value("word", String.self),
        returns: "text", example: "apropos \"date\""
      ) { [unowned self] word in TextObject(apropos(word)) },
    ]
  }

  private var overview: String {
    let tables = corpus.kinds.map(\.plural).sorted().joined(separator: " ")
    let (plural, column, named, known) = subjects
    let years = corpus.claims.compactMap { $0.date?.firstYear }.sorted()
    let year = years.isEmpty ? 1990 : years[years.count / 2]
    let spells = corpus.kinds.first { $0.timing == .throughout }?.plural ?? plural
    let day = "\(year)-06-01"
    // A meaning that does not fit beside its question stands below it.
    func example(_ lua: String, _ meaning: String) -> String {
      let line = lua.padded(to: 50) + meaning
      if line.displayWidth + 9 < width ?? 80 { return line }
      return lua + "\n" + String(repeating: " ", count: 13) + meaning
    }
    return """
      The corpus: \(corpus.sources.count) source\(corpus.sources.count == 1 ? "" : "s"), \(corpus.actors.count) actors, \(corpus.claims.count) claims.

      Tables   claims actors sources kinds
      \(wrapped("", tables, indent: 9))
      Ask      \(example("\(plural)", "look at a table"))
               \(example("\(plural):columns()", "what is in it"))
               \(example("\(plural):filter{ \(column) = \"\(named)\" }", "some of its rows"))
               \(example("\(plural):filter{ date = before \"\(year)\" }:possible()", "may be before"))
               \(example("\(plural):group \"\(column)\":count()", "figures"))
               \(example("\(spells):on \"\(day)\"", "what held on a day"))
               \(example("why(_)", "where it comes from"))
               \(example("actor \"\(known)\"", "who is that"))
      \(wrapped("Help", "help(\(plural)), help \"filter\", help \"\(known)\", apropos \"date\", Tab", indent: 9))

      \(wrapped("Global", lua.registry.filter { $0.owner == nil }.map(\.name).joined(separator: " "), indent: 9))
      \(wrapped("Verbs", tableMethodNames.joined(separator: " "), indent: 9))
      """
  }

  /// What the overview's examples speak of: the table of the most happenings at a place, a column of actors, a name in it,
  /// and the person (or else the actor) that most claims speak of.
  private var subjects: (plural: String, column: String, named: String, known: String) {
    var mentions: [String: Int] = [:]
    for claim in corpus.claims {
      for participant in claim.participants { mentions[participant.actor, default: 0] += 1 }
    }
    let ranked = corpus.actors.sorted { (mentions[$0.id] ?? 0, $1.id) > (mentions[$1.id] ?? 0, $0.id) }
    let known = (ranked.first { $0.sort == .person } ?? ranked.first)?.name ?? "…"
    // A happening at a place is what most questions are about.
    var placed: [String: Int] = [:]
    for claim in corpus.claims where claim.place != nil && claim.timing == .within {
      placed[claim.kind, default: 0] += 1
    }
    let tables = corpus.kinds.sorted { (placed[$0.id] ?? 0, $1.id) > (placed[$1.id] ?? 0, $0.id) }
      .compactMap { table(named: $0.plural)?.table }
    for table in tables {
      let places = ["place"] + table.columns.filter { !$0.isDetail }.map(\.name)
      for name in places {
        guard let column = table[name], column.type == .reference(domain: "actor") else { continue }
        for row in 0..<table.rowCount {
          if case .reference(_, let id) = column[row], let actor = corpus.actor(id) {
            return (table.rowPlural, name, actor.name, known)
          }
        }
      }
    }
    return (corpus.kinds.first?.plural ?? "claims", "date", "…", known)
  }

  private func index(of rows: [LuaFunctionRow]) -> String { index(of: members(rows)) }

  func members(_ rows: [LuaFunctionRow]) -> [(name: String, summary: String)] {
    rows.map { row in (row.owner.map { "\(Self.short($0)):\(row.name)" } ?? row.name, row.summary) }
  }

  /// Names with what they mean, one below the other.
  func index(of members: [(name: String, summary: String)]) -> String {
    let indent = (members.map(\.name.count).max() ?? 0) + 4
    return members.map { name, summary in wrapped("  " + name, summary, indent: indent) }
      .joined(separator: "\n")
  }

  private static func short(_ owner: String) -> String { owner == "table of rows" ? "table" : owner }

  /// A line broken to the session's width, its continuation two cells further in than its start.
  public func wrapped(_ line: String) -> String {
    guard let width else { return line }
    return line.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = line.prefix { $0 == " " }.count
      guard String(line).displayWidth >= width else { return String(line) }
      return wrapped(
        String(repeating: " ", count: indent), String(line.dropFirst(indent)), indent: indent, further: 2)
    }.joined(separator: "\n")
  }

  func wrapped(_ head: String, _ text: String, indent: Int, further: Int = 0) -> String {
    let limit = (width ?? 80) - 1
    var lines: [String] = []
    var line = head + String(repeating: " ", count: indent - head.count)
    var isFresh = true
    let room = max(8, limit - indent - further)
    for word in text.split(separator: " ").flatMap({ String($0).pieces(of: room) }) {
      if line.displayWidth + word.displayWidth + 1 > limit {
        lines.append(line)
        line = String(repeating: " ", count: indent + further)
        isFresh = true
      }
      line += (isFresh ? "" : " ") + word
      isFresh = false
    }
    lines.append(line)
    return lines.joined(separator: "\n")
  }

  func help(on value: LuaValue) throws(LuaError) -> String {
    switch value {
    case .string(let name): return try help(named: name)
    case .function(let function):
      if let row = row(of: function) { return page(row) }
      if let page = luaPage(of: function) { return page.text }
      return "A function that has no page here. help() lists those that have."
    case .object(let object):
      switch object {
      case let object as TableObject: return page(of: object.table)
      case let object as KindObject: return page(of: object.kind)
      case let object as ActorObject: return card(of: object.actor)
      case let object as SourceObject: return card(of: object.source)
      case let object as ColumnObject:
        return page(of: object.name, in: object.table.table)
      default:
        let rows = lua.registry.filter { $0.owner == lua.typeName(ofObject: object) }
        let fields = (object as? any FieldedObject)?.fields ?? []
        let members = fields.map { (".\($0.name)", $0.summary) } + members(rows)
        return members.isEmpty ? "A \(value.typeName)." : index(of: members)
      }
    case .table(let table):
      // Tables come as copies; what a library is known by is a function that no other has.
      let library = LuaPages.namesOfLibraries.first { library in
        table.fields.contains { isMember($0.value, $0.key, of: library) }
      }
      return library.map(libraryPage) ?? "A table of Lua. See help() for what there is here."
    default: return "A \(value.typeName) of Lua. See help() for what there is here."
    }
  }

  /// The page of a method, or of a function that is a global under its own name.
  func row(of function: LuaFunction) -> LuaFunctionRow? {
    if let name = function.registeredName, name.contains(":") {
      return lua.registry.first { row in row.owner.map { "\($0):\(row.name)" == name } ?? false }
    }
    return lua.registry.first { row in
      guard row.owner == nil, case .function(let registered) = lua.global(row.name) else { return false }
      return registered.isSame(as: function)
    }
  }

  private func help(named name: String) throws(LuaError) -> String {
    // A name with a dot is one of Lua's own library first: rows have verbs, which follow a colon.
    let ofLibrary = LuaPages.page(name)
    if let ofLibrary, name.contains(".") { return ofLibrary.text }
    let parts = name.split(whereSeparator: { ":.".contains($0) }).map(String.init)
    let wanted = parts.last ?? name
    // What stands before a colon is a type, or something of one.
    let owner = parts.count > 1 ? type(of: parts[0]) : nil
    let rows = lua.registry.filter { row in
      row.name == wanted && (parts.count < 2 || row.owner.map(Self.short) == parts[0] || row.owner == owner)
    }
    if !rows.isEmpty {
      // What a scan has does as what a table has by that name; help "scan:filter" tells the little that differs.
      let isOfScan = { (row: LuaFunctionRow) in row.owner?.hasSuffix("scan") ?? false }
      let told = parts.count < 2 && !rows.allSatisfy(isOfScan) ? rows.filter { !isOfScan($0) } : rows
      return (told.map(page) + [ofLibrary?.text].compactMap { $0 }).joined(separator: "\n\n")
    }
    if ["expression", "expressions"].contains(name) { return expressionPage }
    if let page = ExpressionPages.page(name) { return page.text }
    if LuaPages.namesOfLibraries.contains(name) { return libraryPage(name) }
    if let ofLibrary { return ofLibrary.text }
    if let field = Self.field(name) { return "\(name): \(field.summary)" }
    if let table = table(named: name) { return page(of: table.table) }
    if let kind = corpus.kind(name) { return page(of: kind) }
    if let source = corpus.source(name) { return card(of: source) }
    let columns = tableNames.compactMap { table(named: $0)?.table }.filter { $0[name] != nil }
    if let column = columns.first?[name] {
      let places = columns.map(\.rowPlural).joined(separator: ", ")
      return
        "\(name): \(Self.word(for: column.type))\(column.summary.isEmpty ? "" : " — \(column.summary)")\n"
        + wrapped("  in ", places, indent: 5)
    }
    if case .one(let id) = names.match(name), let actor = corpus.actor(id) { return card(of: actor) }
    let known = lua.registry.map(\.name) + tableNames + corpus.actors.map(\.name)
    throw LuaError(
      "there is no help on \"\(name)\"",
      hint: suggestion(for: name, among: known) ?? "help() lists what there is", code: "name")
  }

  /// The type of what a global holds, if it is one of ours.
  private func type(of global: String) -> String? {
    if let table = table(named: global) { return lua.typeName(ofObject: table) }
    guard case .object(let object) = lua.global(global) else { return nil }
    return lua.typeName(ofObject: object)
  }

  /// What can stand in an expression in text.
  private var expressionPage: String {
    """
    An expression stands in text: filter [[ value > 100 and place == "Pyongyang" ]], derive{ y = "year(date)" }
      Columns    by their names; column("a name") for one that is no word
      Compare    == ~= < <= > >=, and, or, not; a date is compared with text: date < "1990"
      Reckon     + - * / on numbers and quantities
    \(wrapped("  Functions", ExpressionParser.functions.joined(separator: " "), indent: 13))
      Blank      place == nil asks for nothing told; a comparison with nothing is never true, nor its opposite
    """
  }

  /// What a column holds, in a word: what a reference is to is what there is to know of it.
  private static func word(for type: ColumnType) -> String {
    if case .reference(let domain) = type { domain } else { "\(type)" }
  }

  /// The page of a function.
  func page(_ row: LuaFunctionRow) -> String {
    var lines = [row.signature, wrapped("", row.summary, indent: 2)]
    if !row.details.isEmpty { lines.append(wrapped("", row.details, indent: 2)) }
    if let called = calledFunctions(in: row) { lines.append(called) }
    lines.append("  Example: \(row.example)")
    return lines.joined(separator: "\n")
  }

  /// The page of a column: what it holds, in how many rows, and where it comes from.
  private func page(of name: String, in table: Table) -> String {
    guard let column = table[name] else { return name }
    let type = Self.word(for: column.type) + (column.isMultiple ? ", several in a row" : "")
    // Of a table of millions of rows it is not worth the wait.
    let isLarge = table.rowCount > 100_000
    let told =
      isLarge
      ? table.rowCount : (0..<table.rowCount).count { if case .blank = column[$0] { false } else { true } }
    let rows = "\(table.rowCount) \(table.rowCount == 1 ? table.rowName : table.rowPlural)"
    return """
      \(name): \(type)\(column.summary.isEmpty ? "" : " — \(column.summary)")
        in \(told == table.rowCount ? rows : "\(told) of \(rows)")
        from \(origin(of: name, in: table))
      """
  }

  /// The step that made a column, or else what the table began with.
  private func origin(of name: String, in table: Table) -> String {
    let step = table.history.last { line in
      ["derive", "aggregate", "group", "pivot", "window", "count"].contains { line.hasPrefix($0) }
        && EntryText(line).tokens.contains { $0.text == name }
    }
    if let step { return step }
    if let first = table.history.first, first.hasPrefix("load ") || first.hasPrefix("report of ") {
      return first
    }
    return corpus.kinds.contains { $0.plural == table.rowPlural }
      ? "the claims of the corpus" : "the table's making"
  }

  /// The page of a table: what a row is, its columns, its verbs.
  private func page(of table: Table) -> String {
    let kind = corpus.kinds.first { $0.plural == table.rowPlural }
    let columns = table.columns.filter { !$0.isDetail }
    let width = table.columns.map(\.name.count).max() ?? 0
    var lines = ["\(table.rowPlural): \(table.rowCount) rows\(kind.map { "; \($0.summary)" } ?? "")"]
    lines += columns.map { column in
      wrapped(
        "  " + column.name.padded(to: width + 2) + Self.word(for: column.type).padded(to: 10), column.summary,
        indent: width + 14)
    }
    let details = table.columns.filter(\.isDetail).map(\.name)
    if !details.isEmpty { lines.append(wrapped("  in details:", details.joined(separator: " "), indent: 14)) }
    if let kind, !kind.forms.isEmpty {
      lines.append(wrapped("  forms:", kind.forms.joined(separator: ", "), indent: 14))
    }
    lines.append(wrapped("  methods:", tableMethodNames.joined(separator: " "), indent: 14))
    return lines.joined(separator: "\n")
  }

  func page(of kind: Kind) -> String {
    guard let table = table(named: kind.plural)?.table else { return kind.summary }
    return page(of: table)
  }

  /// What there is to know about an actor at a glance.
  func card(of actor: Actor) -> String {
    var lines = ["\(actor.name) · \(actor.sort.rawValue)"]
    func add(_ label: String, _ text: String) {
      if !text.isEmpty { lines.append(wrapped("  " + label, text, indent: 12)) }
    }
    add("of", actor.of.flatMap { corpus.actor($0)?.name } ?? "")
    add("to", actor.to.flatMap { corpus.actor($0)?.name } ?? "")
    add(
      "names",
      actor.names.dropFirst().map { name in
        name.form + (name.spell.map { " (\($0.words))" } ?? name.note.map { " (\($0))" } ?? "")
      }.joined(separator: ", "))
    add("codes", actor.codes.map(\.description).joined(separator: ", "))
    add("lifetime", actor.lifetime?.words ?? "")
    var posts: [String] = []
    for claim in corpus.claims where claim.kind == "tenure" && claim.actors(in: "holder").contains(actor.id) {
      let post = claim.actors(in: "post").first.flatMap { corpus.actor($0)?.name } ?? claim.form ?? "post"
      let line = claim.date.map { "\(post), \(claim.timing == .asOf ? "as of " : "")\($0.words)" } ?? post
      if !posts.contains(line) { posts.append(line) }
    }
    for (offset, post) in posts.enumerated() { add(offset == 0 ? "posts" : "", post) }
    let claims = corpus.claims.filter { claim in
      claim.participants.contains { $0.actor == actor.id } || claim.place == actor.id
        || claim.by.contains(actor.id)
    }
    let sources = Set(claims.map(\.passage.source)).count
    add("claims", "\(claims.count) in \(sources) source\(sources == 1 ? "" : "s")")
    add("note", actor.note ?? "")
    add("id", actor.id)
    return lines.joined(separator: "\n")
  }

  /// What there is to know about a source at a glance.
  func card(of source: Source) -> String {
    var lines = ["\(source.title) · source \(source.id)"]
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { lines.append(wrapped("  " + label, text, indent: 12)) }
    }
    add("by", [source.author, source.publisher].compactMap { $0 }.joined(separator: ", "))
    add("date", source.date?.words)
    add("language", source.language)
    add("address", source.address)
    add("copy of", source.copyOf)
    for (offset, section) in source.sections.enumerated() {
      add(
        offset == 0 ? "sections" : "",
        "\(section.id): \(section.title)\(section.count > 1 ? ", \(section.count) \(section.unit)s" : "")")
    }
    add("claims", "\(corpus.claims.count { $0.passage.source == source.id })")
    add("note", source.note)
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// A word cut where it is too wide for a line; most are one piece.
  fileprivate func pieces(of width: Int) -> [String] {
    if displayWidth <= width { return [self] }
    var pieces = [""]
    for character in self {
      if (pieces[pieces.count - 1] + String(character)).displayWidth > width { pieces.append("") }
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }
}
