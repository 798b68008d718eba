import LuaHost
import Relations

/// Runs data files and writes down what they declare.
final class EntryRecorder {
  private let lua: LuaState
  private var entries: [Entry] = []
  private var problems: [Problem] = []
  private var file = ""
  /// The word and id of an entry whose table is still to come.
  private var pending: (keyword: String, id: String, place: Claim.Place)?
  /// What each word opens, and what its id then takes.
  private var words: [String: (opening: LuaValue, continuation: LuaValue)] = [:]

  /// Runs files one after the other in a state of their own.
  static func record(
    _ files: [(name: String, text: String)]
  ) -> (entries: [Entry], problems: [Problem]) {
    guard let first = files.first else { return ([], []) }
    do throws(LuaError) {
      let recorder = try EntryRecorder()
      for (name, text) in files where !recorder.run(text, file: name) { break }
      return (recorder.entries, recorder.problems)
    } catch {
      return ([], [Problem(error.message, at: Claim.Place(file: first.name, line: 0))])
    }
  }

  private init() throws(LuaError) {
    lua = try LuaState(
      profile: .data, memoryLimit: CorpusLoader.memoryLimit, stepLimit: CorpusLoader.stepLimit)
    lua.stopCollecting()
    entries.reserveCapacity(1024)
    lua.setMissingGlobal(
      { [unowned self] call throws(LuaError) in call.returns(try opening(of: try call.string(2))) },
      assignment: { call throws(LuaError) in
        let name = try call.string(2)
        throw LuaError(
          "\"\(name)\" is assigned, and data files have no globals", hint: "write local \(name) = …")
      })
  }

  private func opening(of word: String) throws(LuaError) -> LuaValue {
    if let known = words[word] { return known.opening }
    if DataLanguage.luaGlobals.contains(word) {
      throw LuaError(
        "\"\(word)\" is not there for data files",
        hint: "they hold entries: they read no files, load no code and print nothing")
    }
    let opening = lua.function { [unowned self] call throws(LuaError) in try open(word, &call) }
    let continuation = lua.function { [unowned self] call throws(LuaError) in try close(word, &call) }
    words[word] = (opening, continuation)
    return opening
  }

  /// Runs a file; false where nothing can be run after it.
  private func run(_ text: String, file: String) -> Bool {
    self.file = file
    pending = nil
    defer {
      finishPending()
      // What one file left is room for the next: fresh memory costs more than clearing up.
      lua.collect()
    }
    var text = text
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    // What is compiled is no text at all; running it tells.
    if text.utf8.first != 0x1B, let place = placeOfRepair(in: text) {
      problems.append(Problem("the file is not UTF-8", at: place, hint: "save it in this encoding"))
      return true
    }
    do throws(LuaError) {
      // What one file makes of its globals does not reach the next.
      _ = try lua.run(text, name: "@\(file)", in: lua.makeEnvironment())
    } catch {
      // What was begun is unfinished because of that.
      pending = nil
      report(error)
      return error.code != "steps"
    }
    return true
  }

  /// Where bytes that were no UTF-8 have become replacement characters.
  private func placeOfRepair(in text: String) -> Claim.Place? {
    guard Self.holdsRepair(text) else { return nil }
    let start = text.unicodeScalars.prefix { $0 != "\u{FFFD}" }
    return Claim.Place(file: file, line: 1 + start.count { $0 == "\n" })
  }

  private static func holdsRepair(_ text: String) -> Bool {
    // The replacement character starts with a byte that few other characters start with.
    text.utf8.contains(0xEF) && text.unicodeScalars.contains("\u{FFFD}")
  }

  private func report(_ error: LuaError) {
    var (message, hint) = (error.message, error.hint)
    switch message {
    case _ where error.code == "steps":
      message = "the file does not come to an end"
      hint =
        "is there a loop without end? data files may take \(CorpusLoader.stepLimit / 1_000_000) million steps together"
    case _ where error.code == "memory":
      message = "the file takes too much memory"
      hint = "data files may hold \(CorpusLoader.memoryLimit >> 20) MB together"
    case _ where message.contains("attempt to load a binary chunk"):
      (message, hint) = ("the file is compiled Lua", "data files are text")
    case _ where message.contains("expected (to close '{'") || message.hasPrefix("'}' expected"):
      hint = "is a comma missing before it?"
    case _ where message.hasPrefix("unfinished string"): hint = "is a quote missing at its end?"
    case _ where message.hasSuffix("near <eof>"): hint = "is something open that was never closed?"
    default: break
    }
    problems.append(
      Problem(message, at: Claim.Place(file: file, line: error.place?.line ?? 0), hint: hint))
  }

  // MARK: Entries

  private func finishPending() {
    guard let pending else { return }
    self.pending = nil
    problems.append(
      Problem(
        "\(pending.keyword) \"\(pending.id)\" is not followed by a table", at: pending.place,
        hint: "write \(pending.keyword) \"\(pending.id)\" { … }"))
  }

  /// `visit { … }`, or the first half of `person "id" { … }`.
  private func open(_ word: String, _ call: inout LuaCall) throws(LuaError) -> Int32 {
    finishPending()
    let place = Claim.Place(file: file, line: call.place?.line ?? 0)
    guard case .string(let id) = try call.valueUnlessTable(1) else {
      return try record(word, id: nil, place, &call)
    }
    pending = (word, id, place)
    guard let continuation = words[word]?.continuation else { return 0 }
    return call.returns(continuation)
  }

  /// The second half of `person "id" { … }`.
  private func close(_ word: String, _ call: inout LuaCall) throws(LuaError) -> Int32 {
    guard let pending, pending.keyword == word else {
      throw LuaError("the table of \(word) comes too late", hint: "write \(word) \"short-name\" { … }")
    }
    self.pending = nil
    return try record(word, id: pending.id, pending.place, &call)
  }

  private func record(
    _ word: String, id: String?, _ place: Claim.Place, _ call: inout LuaCall
  ) throws(LuaError) -> Int32 {
    let value: LuaValue
    do throws(LuaError) {
      value = try call.value(1)
    } catch {
      problems.append(Problem(error.message, at: place, field: word))
      return 0
    }
    guard case .table(let table) = value else {
      if case .string(let second) = value {
        throw LuaError("\(word) takes one id, got \"\(id ?? "")\" and \"\(second)\"")
      }
      let subject =
        id.map { "\(word) \"\($0)\"" }
        ?? (DataLanguage.declarations.contains(word) ? "\(word) \"short-name\"" : word)
      problems.append(
        Problem(
          "\(word) takes a table of fields, got \(Datum(value).described)", at: place,
          hint: "write \(subject) { … }"))
      return 0
    }
    check(table, field: word, place)
    if let id { check(id, field: word, place) }
    entries.append(Entry(keyword: word, id: id, record: Datum.Record(table), place: place))
    return 0
  }

  /// Reports what a table holds that an entry would silently leave out or change.
  private func check(_ table: LuaTable, field: String, _ place: Claim.Place) {
    if table.otherKeys > 0 {
      let values = table.otherKeys == 1 ? "a value stands" : "\(table.otherKeys) values stand"
      problems.append(
        Problem(
          "\(values) under what is neither a name nor 1, 2, 3, …", at: place, field: field,
          hint: "a nil in a list ends it"))
    }
    for element in table.list { check(element, field: field, place) }
    for (name, element) in table.fields { check(element, field: "\(field).\(name)", place) }
  }

  private func check(_ value: LuaValue, field: String, _ place: Claim.Place) {
    if case .table(let table) = value { check(table, field: field, place) }
    if case .string(let text) = value { check(text, field: field, place) }
  }

  private func check(_ text: String, field: String, _ place: Claim.Place) {
    guard Self.holdsRepair(text) else { return }
    problems.append(
      Problem(
        "\"\(text)\" is not UTF-8", at: place, field: field,
        hint: "write the letters themselves, not their bytes"))
  }
}

extension Datum {
  /// What Lua holds, as data.
  init(_ value: LuaValue) {
    switch value {
    case .string(let text): self = .text(text)
    case .integer(let number): self = .number(Double(number))
    case .number(let number): self = .number(number)
    case .boolean(let truth): self = .boolean(truth)
    case .table(let table): self = .record(Record(table))
    case .nil, .function, .object, .other: self = .other(value.typeName)
    }
  }
}

extension Datum.Record {
  /// The two parts of a Lua table.
  init(_ table: LuaTable) {
    self.init(list: table.list.map(Datum.init), fields: table.fields.map { ($0.key, Datum($0.value)) })
  }
}
