import Interchange
import LuaHost
import Relations

/// What a session knows of itself: its entries, its last mistake, its memory, its corpus as it lies on disk.
extension Session {
  private static let clockStart = ContinuousClock.now

  var sessionFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "history", "history() -> list", "Lists the entries of this session, in order.",
        details:
          "Each is shown with its number, the newest last, and of many as many as the screen has room for: `view(history())` shows all, `history()[1]` is the first. Entries of earlier sessions are found with the arrow keys.",
        example: "#history()"
      ) { [unowned self] call throws(LuaError) in
        let list = LuaTable(list: entries.map { .string($0.text) })
        return call.returns(list) { [unowned self] in words(for: $0.list) }
      },
      LuaFunctionRow(
        "save", "save(file) -> file", "Writes the entries of this session that worked as a script that runs.",
        details:
          "Values that were shown at the prompt are printed by the script. A table has its own `table:save`.",
        example: "save \"/tmp/session.lua\""
      ) { [unowned self] call throws(LuaError) in
        if case .object(is TableObject) = try call.value(1) {
          let path = try call.optionalString(2) ?? "table.csv"
          throw call.argumentError(
            1, "save writes the session, and a table has a save of its own",
            hint: "table:save \"\(path)\"")
        }
        let path = try call.string(1)
        if Format(fileName: path) != nil && !path.hasSuffix(".txt") || hasArrowEnding(path)
          || hasSQLiteEnding(path)
        {
          throw call.argumentError(
            1, "a script's name expected, got \"\(path)\"", hint: "a table is saved by table:save \"\(path)\""
          )
        }
        do throws(FileError) {
          try Files.write(Array(script(in: path).utf8), to: path)
        } catch {
          throw LuaError(error.description, code: "file")
        }
        return call.returns(path)
      },
      LuaFunctionRow(
        "last_error", "last_error() -> text | nil", "Gives the last mistake of the session in full.",
        example: "last_error()"
      ) { [unowned self] call throws(LuaError) in
        guard let lastError else { return call.returns(.nil) }
        return call.returns(TextObject(lastError.description))
      },
      LuaFunctionRow(
        "trace", "trace() -> text | nil", "Shows by which calls the last mistake came about.",
        example: "trace()"
      ) { [unowned self] call throws(LuaError) in
        guard let lastError else { return call.returns(.nil) }
        return call.returns(TextObject(lastError.traceback ?? "It came about in no function."))
      },
      LuaFunctionRow(
        "timing", "timing([on]) -> boolean",
        "Tells or sets whether the prompt says how long each entry took.",
        example: "timing(false)"
      ) { [unowned self] call throws(LuaError) in
        if !call.isMissing(1) {
          guard case .boolean(let on) = try call.value(1) else {
            throw call.mismatch(1, expected: "true or false")
          }
          isTiming = on
        }
        return call.returns(.boolean(isTiming))
      },
      LuaFunctionRow(
        "clock", "clock() -> number", "Tells the seconds on a clock that only goes forward.",
        details: "For measuring how long something takes, where `os.clock` counts what all cores worked.",
        example: "local started = clock(); print(clock() - started < 60)"
      ) { call throws(LuaError) in
        let now = ContinuousClock.now - Self.clockStart
        let (seconds, parts) = now.components
        return call.returns(.number(Double(seconds) + Double(parts) / 1e18))
      },
      LuaFunctionRow(
        "memory", "memory() -> text", "Tells how much memory Lua holds, and the most it held.",
        details: "Tables of rows are kept outside of Lua and are not counted.", example: "memory()"
      ) { [unowned self] call throws(LuaError) in
        let (used, peak) = (lua.memory.used, lua.memory.peak)
        func words(_ bytes: Int) -> String { "\(bytes / 104_858 / 10).\(bytes / 104_858 % 10) MB" }
        return call.returns(TextObject("Lua holds \(words(used)), and held \(words(peak)) at most."))
      },
      LuaFunctionRow(
        "reload", "reload() -> text", "Reads the corpus again after its files were edited.",
        details:
          "All or nothing: with a mistake in a file the corpus stays as it was. Tables and values made before stay as they were.",
        example: "pcall(reload)"
      ) { [unowned self] call throws(LuaError) in
        guard let loadCorpus else {
          throw LuaError("this session's corpus was not read from files", code: "file")
        }
        let corpus: Corpus
        do throws(CorpusError) {
          corpus = try loadCorpus()
        } catch {
          let count = error.problems.count
          throw LuaError(
            "the corpus stays as it was: \(count) mistake\(count == 1 ? "" : "s")",
            hint: error.problems.prefix(5).map(\.description).joined(separator: "\n  "), code: "corpus")
        }
        try replaceCorpus(by: corpus)
        return call.returns(
          TextObject(
            "\(corpus.sources.count) sources, \(corpus.actors.count) actors, \(corpus.claims.count) claims"))
      },
    ]
  }

  /// Entries with their numbers, the newest of them that the screen has room for.
  private func words(for entries: [LuaValue]) -> String {
    if entries.isEmpty { return "(no entries)" }
    let digits = String(entries.count).count
    var shown: [String] = []
    var room = rowLimit ?? .max
    for (index, entry) in entries.enumerated().reversed() {
      let number = String(index + 1)
      let indent = "\n" + String(repeating: " ", count: digits + 2)
      let lines = (entry.string ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      let text =
        String(repeating: " ", count: digits - number.count) + number + "  " + lines.joined(separator: indent)
      // As the terminal breaks them.
      let taken = lines.reduce(0) { $0 + (digits + 1 + String($1).displayWidth) / (width ?? .max) + 1 }
      guard taken <= room || shown.isEmpty else { break }
      room -= taken
      shown.append(text)
    }
    let left = entries.count - shown.count
    let above = left > 0 ? ["… \(left) before these: view(history()) shows all"] : []
    return (above + shown.reversed()).joined(separator: "\n")
  }

  /// The entries that worked, as a script: what was an expression at the prompt is printed.
  private func script(in path: String) -> String {
    entries.filter { $0.worked && !isAboutSession($0.text, path) }.map { entry in
      let text = luaText(of: entry.text)
      // What gives no value, as a print, is a statement.
      guard entry.isExpression, entry.result != .none else { return "\(text)\n" }
      // A `;` at the end kept the value from being shown.
      if text.hasSuffix(";") { return "_ = \(text)\n" }
      // Printed as it is, a table of a million rows would be a million lines, and one of Lua's own an address.
      return entry.isWorded ? "print(shown(\(text)))\n" : "print(\(text))\n"
    }.joined()
  }

  /// Whether an entry looks at the session, or writes or runs the script itself: no work that a script would do again.
  private func isAboutSession(_ text: String, _ path: String) -> Bool {
    let word = text.prefix { $0.isLetter || $0 == "_" }
    let rest = text.dropFirst(word.count).drop { $0 == " " }
    guard let next = rest.first, ["(", "\"", "'"].contains(next) else { return text.hasPrefix("?") }
    return ["save", "history", "trace", "help", "apropos"].contains(word)
      || (word == "dofile" && rest.contains(path))
  }
}
