import Columnar
import Interchange
import LuaHost

/// Files of data as tables.
extension Session {
  var loadingFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "load", "load(file [, options]) -> table",
        "Reads a file into a table: CSV, TSV or the like, JSON Lines, compressed with gzip or not, Arrow or SQLite.",
        details:
          "What is larger than memory is read by `scan`. An Arrow file (.arrow, .feather) says itself what it holds and is there at once, however large; if it is compressed (lz4, zstd) it is unpacked into memory first. Of an SQLite file (.sqlite, .db) `table = \"events\"` says which table is meant if there are several, and `query = \"select …\"` asks it in SQL. Of a file of cells delimiter, header, letters and types are found out from the whole file, known datasets by their names; `report` tells all that was decided and each odd line. Options: `columns = { \"source\", \"target\" }` (only these are read), `delimiter`, `header`, `quotes` (true or false), `types = { column = \"text\" }` (boolean, integer, number, date, text), `missing = { \"-9\", unknown = \"?\" }` instead of NA, `encoding` (utf-8, latin-1, windows-1252, utf-16), `rows`, `skip`, `recognise = false`. \"-\" is standard input. A text that is a piece of Lua is compiled, as Lua's own load does; a text that is none and names a file is read.",
        example: "pcall(load, \"events.csv\")"
      ) { [unowned self] call throws(LuaError) in
        let path = try call.string(1)
        if isArrow(path) {
          guard call.isMissing(2) else {
            throw call.argumentError(
              2, "no options expected, as an Arrow file says itself what it holds", hint: "load \"\(path)\"")
          }
          return call.returns(TableObject(try loadedArrow(path)))
        }
        let options = call.isMissing(2) ? ReadOptions() : try readOptions(try call.table(2))
        if isSQLite(path) { return call.returns(TableObject(try loadedSQLite(path, options))) }
        try refuseTables(options, path)
        return call.returns(TableObject(try loaded(path, options)))
      },
      LuaFunctionRow(
        "report", "report(table) -> table",
        "Tells what was decided when the table's file was loaded, and what was odd in it, line by line.",
        example: "pcall(report, visits)"
      ) { [unowned self] call throws(LuaError) in
        let table = try call.object(1, as: TableObject.self).table
        guard let report = table.steps.lazy.compactMap({ $0.remark as? ImportReport }).last else {
          throw LuaError(
            "the table was not loaded from a file", hint: "ev = load \"events.csv\"; report(ev)",
            code: "argument")
        }
        let told = try verb { () throws(TableError) in try report.table }
        return call.returns(TableObject(told.made(from: told, by: "report of load \"\(report.path)\"")))
      },
    ]
  }

  /// Puts our `load` before Lua's: every text and function that Lua's takes goes there as before.
  ///
  /// In the profiles that have no files there is nothing to load, and Lua's own stays as it is.
  func registerLoading() {
    guard case .function = lua.global("dofile") else { return }
    let original = lua.global("load")
    for row in loadingFunctions + scanningFunctions { lua.register(row) }
    let names = lua.function { call throws(LuaError) in
      call.returns(.boolean(Self.namesFile(try call.string(1))))
    }
    let made = try? lua.run(
      """
      local load, load_file, names_file = ...
      local type, select = type, select
      return function(chunk, ...)
        if type(chunk) ~= "string" then return load(chunk, ...) end
        if type((...)) == "table" then return load_file(chunk, ...) end
        if select("#", ...) > 0 then return load(chunk, ...) end
        local f, message = load(chunk)
        if f then return f end
        if names_file(chunk) then return load_file(chunk) end
        return f, message
      end
      """, name: "=(entente)", arguments: [original, lua.global("load"), names])
    if let wrapper = made?.first { lua.setGlobal("load", wrapper) }
  }

  /// Whether a text that is no Lua names a file: one that is there, or one with a usual ending.
  private static func namesFile(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count < 4096, !text.contains(where: { $0 == "\n" || $0 == "\0" }) else {
      return false
    }
    if text == "-" || hasArrowEnding(text) || hasSQLiteEnding(text) { return true }
    var name = text.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    let endings = ["csv", "tsv", "tab", "txt", "dat", "jsonl", "ndjson"]
    return endings.contains { name.hasSuffix("." + $0) } || Files.exists(text)
  }

  /// A file of cells is one table, and answers no queries.
  func refuseTables(_ options: ReadOptions, _ path: String) throws(LuaError) {
    guard let option = options.table.map({ _ in "table" }) ?? options.query.map({ _ in "query" }) else {
      return
    }
    throw LuaError(
      "option \"\(option)\" is for SQLite files, and \(path) is none", hint: "load \"\(path)\"",
      code: "argument")
  }

  private func loaded(_ path: String, _ options: ReadOptions) throws(LuaError) -> Table {
    let progress = ProgressLine("loading \(path)")
    defer { progress.clear() }
    let control = ReadControl(isStopped: { [lua] in lua.isInterrupted }, progress: { progress.show($0) })
    let started = ContinuousClock.now
    do throws(ReadError) {
      let (table, report) = try readTable(path, options: options, control: control)
      let line = "load \"\(path)\""
      if report.oddities > 0 {
        notice(
          "\(path): \(report.oddities) odd line\(report.oddities == 1 ? "" : "s"), which report(…) names")
      }
      return table.made(from: table, by: line, remark: report).timed(
        (ContinuousClock.now - started).inSeconds)
    } catch {
      if error.code == .stopped { try lua.checkStop() }
      throw LuaError(error.message, hint: error.hint, code: "file")
    }
  }

  // MARK: Options

  static let optionNames = [
    "columns", "delimiter", "encoding", "header", "missing", "query", "quotes", "recognise", "rows", "skip",
    "table", "types",
  ]

  func readOptions(_ table: LuaTable) throws(LuaError) -> ReadOptions {
    var options = ReadOptions()
    if let stray = table.list.first {
      throw LuaError(
        "an option has a name, and \(stray.typeName) stands alone",
        hint: "options are \(Self.optionNames.joined(separator: ", "))", code: "argument")
    }
    for (name, value) in table.fields {
      switch name {
      case "columns": options.columns = try columns(value)
      case "delimiter": options.delimiter = try delimiter(value)
      case "header": options.header = try truth(value, name)
      case "quotes": options.quotes = try truth(value, name)
      case "recognise": options.recognises = try truth(value, name)
      case "table": options.table = try text(value, name)
      case "query": options.query = try text(value, name)
      case "rows": options.rows = try count(value, name)
      case "skip": options.skip = try count(value, name)
      case "encoding":
        options.encoding = try choice(value, name, ReadOptions.Encoding.allCases.map { ($0.rawValue, $0) })
      case "types":
        guard let types = value.table else { throw mismatch(name, "a table of columns and types", value) }
        for (column, type) in types.fields {
          options.types[column] = try choice(
            type, "types.\(column)", ReadOptions.CellType.allCases.map { ($0.rawValue, $0) })
        }
      case "missing": options.missing = try missing(value)
      default:
        throw LuaError(
          "load has no option \"\(name)\"",
          hint: suggestion(for: name, among: Self.optionNames)
            ?? "options are \(Self.optionNames.joined(separator: ", "))", code: "argument")
      }
    }
    return options
  }

  private func mismatch(_ name: String, _ expected: String, _ value: LuaValue) -> LuaError {
    LuaError("option \"\(name)\" wants \(expected), got a \(value.typeName)", code: "argument")
  }

  private func truth(_ value: LuaValue, _ name: String) throws(LuaError) -> Bool {
    guard case .boolean(let truth) = value else { throw mismatch(name, "true or false", value) }
    return truth
  }

  private func text(_ value: LuaValue, _ name: String) throws(LuaError) -> String {
    guard let text = value.string else { throw mismatch(name, "a text", value) }
    return text
  }

  private func count(_ value: LuaValue, _ name: String) throws(LuaError) -> Int {
    guard let count = value.integer, count >= 0 else { throw mismatch(name, "a whole number", value) }
    return count
  }

  private func columns(_ value: LuaValue) throws(LuaError) -> [String] {
    guard let table = value.table, table.fields.isEmpty, !table.list.isEmpty else {
      throw mismatch("columns", "a list of names", value)
    }
    var names: [String] = []
    for element in table.list {
      guard let name = element.string else { throw mismatch("columns", "names", element) }
      names.append(name)
    }
    return names
  }

  private func choice<Result>(
    _ value: LuaValue, _ name: String, _ choices: [(String, Result)]
  ) throws(LuaError) -> Result {
    let known = choices.map(\.0).joined(separator: ", ")
    guard let text = value.string else { throw mismatch(name, "one of \(known)", value) }
    guard let found = choices.first(where: { $0.0 == text.lowercased() }) else {
      throw LuaError(
        "option \"\(name)\" is \"\(text)\"",
        hint: suggestion(for: text, among: choices.map(\.0)) ?? "known are \(known)", code: "argument")
    }
    return found.1
  }

  private func delimiter(_ value: LuaValue) throws(LuaError) -> UInt8 {
    guard let text = value.string else { throw mismatch("delimiter", "a character", value) }
    if text == "tab" { return 0x09 }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80, byte != 0x0A, byte != 0x0D,
      byte != 0x22
    else {
      throw LuaError(
        "\"\(text)\" can't separate cells", hint: "one character of ASCII does, or \"tab\"", code: "argument")
    }
    return byte
  }

  /// A list of texts for what nobody looked into, and fields for the other blanks.
  private func missing(_ value: LuaValue) throws(LuaError) -> [(text: String, blank: Blank)] {
    guard let table = value.table else { throw mismatch("missing", "a table of texts", value) }
    var codes: [(text: String, blank: Blank)] = []
    for element in table.list { codes.append((try code(element), .notCovered)) }
    for (name, value) in table.fields {
      guard let blank = Blank.allCases.first(where: { $0.name == name }) else {
        throw LuaError(
          "there is no blank \"\(name)\"", hint: "blanks are not_covered, none and unknown", code: "argument")
      }
      for element in value.table?.list ?? [value] { codes.append((try code(element), blank)) }
    }
    return codes
  }

  private func code(_ value: LuaValue) throws(LuaError) -> String {
    switch value {
    case .string(let text): return text
    case .integer(let number): return String(number)
    default: throw mismatch("missing", "texts", value)
    }
  }
}
