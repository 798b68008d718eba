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
        details: "Entries of earlier sessions are found with the arrow keys.", example: "#history()"
      ) { [unowned self] call throws(LuaError) in
        call.returns(.table(LuaTable(list: entries.map { .string($0.text) })))
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

  /// The entries that worked, as a script: what was an expression at the prompt is printed.
  private func script(in path: String) -> String {
    entries.filter { $0.worked && !isAboutSession($0.text, path) }.map { entry in
      let text = luaText(of: entry.text)
      guard entry.isExpression else { return "\(text)\n" }
      // A `;` at the end kept the value from being shown.
      return text.hasSuffix(";") ? "_ = \(text)\n" : "print(\(text))\n"
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
