public import LuaHost

/// What an entry at the prompt is in Lua, and whether it can be run yet.
extension Session {
  /// Whether an entry could be run as it stands.
  public enum Completeness: Sendable {
    /// It can be run.
    case complete
    /// It ends in the middle of a statement: another line may complete it.
    case incomplete
    /// No further line could make it right.
    case invalid(LuaError)
  }

  /// Whether an entry is complete: as soon as it compiles as an expression or as a chunk.
  ///
  /// It waits for more where either fails for having ended too early, but for a string whose line has ended: no further
  /// line mends that.
  public func completeness(of entry: String) -> Completeness {
    guard case .failure(let error) = compile(sessionWide(entry), name: "=stdin") else { return .complete }
    return error.code == "incomplete" ? .incomplete : .invalid(error)
  }

  /// Whether a text is one expression.
  func isExpression(_ text: String) -> Bool {
    if case .success(.expression) = compile(text, name: "=stdin") { true } else { false }
  }

  /// An entry that Lua understood.
  enum Compiled {
    /// It has values to be shown.
    case expression(LuaFunction)
    case statement(LuaFunction)
  }

  /// Whether an entry names a variable: outside of texts and comments, and not as a field.
  package func isVariable(_ name: String, in entry: String) -> Bool {
    let tokens = EntryText(luaText(of: entry)).tokens
    func isSign(_ signs: Set<String>, at index: Int) -> Bool {
      tokens.indices.contains(index) && tokens[index].sort == .sign && signs.contains(tokens[index].text)
    }
    var braces = 0
    for (index, token) in tokens.enumerated() {
      if isSign(["{"], at: index) { braces += 1 }
      if isSign(["}"], at: index) { braces -= 1 }
      guard token.sort == .name, token.text == name else { continue }
      // Of two dots neither stands before a field.
      let isField = isSign([".", ":"], at: index - 1) && !isSign(["."], at: index - 2)
      if !isField, braces == 0 || !isSign(["="], at: index + 1) { return true }
    }
    return false
  }

  /// What an entry is in Lua: `?` and `help` with a word ask for help, a prompt copied along and `=` in front are dropped.
  package func luaText(of entry: String) -> String {
    let trimmed = entry.trimmed
    if trimmed.hasPrefix("?") {
      let subject = trimmed.dropFirst().trimmed
      return isValue(subject) ? "help(\(subject))" : "help \"\(subject)\""
    }
    if trimmed == "help" { return "help()" }
    if trimmed.hasPrefix("help "),
      trimmed.dropFirst(5).allSatisfy({ $0.isLetter || $0 == "_" || $0 == " " })
    {
      return "help \"" + trimmed.dropFirst(5).trimmed + "\""
    }
    if commands.contains(trimmed), case .function(let function) = lua.global(trimmed),
      row(of: function) != nil
    {
      return trimmed + "()"
    }
    // A name given to a function that takes names may go without its quotes: lesson first-steps.
    if let space = trimmed.firstIndex(of: " "), namesToComplete[String(trimmed[..<space])] != nil {
      let name = trimmed[space...].trimmed
      let isName = name.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
      if isName, name.first?.isLetter ?? false { return "\(trimmed[..<space]) \"\(name)\"" }
    }
    if trimmed.hasPrefix("> ") { return String(trimmed.dropFirst(2)) }
    if trimmed.hasPrefix("=") { return String(trimmed.dropFirst()) }
    return entry
  }

  /// Whether what follows `?` is to be looked at as a value; else it is a word such as `filter` or `visits:filter`.
  private func isValue(_ subject: String) -> Bool {
    if subject.contains("."), LuaPages.page(subject) != nil || Self.field(subject) != nil { return false }
    let name = String(subject.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    let rest = subject.dropFirst(name.count)
    if !rest.isEmpty, rest.allSatisfy({ $0.isLetter || $0 == "_" || $0 == ":" }) { return false }
    if !rest.isEmpty, rest.allSatisfy({ $0.isLetter || $0 == "_" || $0 == " " }) { return false }
    return subject.isEmpty || name.isEmpty || !rest.isEmpty || globalNames.contains(name)
  }

  /// Compiles an entry as an expression or else as a chunk; a failure has the code `incomplete` where a further line may
  /// mend it.
  func compile(_ entry: String, name: String) -> Result<Compiled, LuaError> {
    // Lines that stood before are kept, so that errors name the right one.
    let before = String(entry.prefix { $0 == "\n" })
    let text = luaText(of: entry)
    let expression: LuaError
    do throws(LuaError) {
      let expression =
        text.hasPrefix(before) ? before + "return " + text.dropFirst(before.count) : "return " + text
      return .success(.expression(try lua.load(expression, name: name)))
    } catch {
      expression = error
    }
    do throws(LuaError) {
      return .success(.statement(try lua.load(text, name: name)))
    } catch {
      if error.code == "incomplete", endsInMisspelling(text, error) {
        var settled = error
        settled.code = "syntax"
        return .failure(settled)
      }
      for error in [error, expression] where error.code == "incomplete" {
        return .failure(OpenEntry(text, error, methods: methodNames).settled)
      }
      return .failure(isBlind(error, to: text, besides: expression) ? expression : error)
    }
  }

  /// Whether what is wrong with a text as a chunk says nothing, and what is wrong with it as an expression does: where the
  /// very first word is the one that no statement begins with.
  private func isBlind(_ error: LuaError, to text: String, besides expression: LuaError) -> Bool {
    var scanner = EntryText.Scanner(bytes: Array(text.utf8))
    guard let first = scanner.next() else { return false }
    let isNamed = scanner.next()?.sort == .name
    if first.sort == .name, Self.statements.contains(first.text) || first.text == "function" && isNamed {
      return false
    }
    if error.message.hasPrefix("syntax error near") { return !expression.message.hasPrefix("<eof> expected") }
    guard error.message.hasPrefix("unexpected symbol near "), error.place?.line == first.line else {
      return false
    }
    let near = error.message.dropFirst("unexpected symbol near ".count)
    // A literal comes as it is written, quotes and all.
    return near.hasPrefix("'\(first.text)")
      || first.sort == .literal && near.dropFirst(2).hasPrefix(first.text)
  }

  /// What only statements begin with: read as an expression they fail at their first word, whatever is wrong with them.
  private static let statements: Set<String> = [
    "break", "do", "for", "goto", "if", "local", "repeat", "return", "while",
  ]

  /// An entry in which each `local` outside of blocks is an assignment to globals: every entry is a chunk of its own, and
  /// what a beginner declares would be gone at the next prompt.
  ///
  /// `local x <close>` stays: its end is the end of the entry.
  func sessionWide(_ text: String) -> String {
    guard text.utf8.count > 6, text.range(after: "local") != nil else { return text }
    let bytes = Array(text.utf8)
    let tokens = EntryText(text).tokens
    var edits: [(range: Range<Int>, text: String)] = []
    var depth = 0
    for (index, token) in tokens.enumerated() where token.sort != .literal {
      switch token.text {
      case "function", "do", "repeat", "if", "(", "{", "[": depth += 1
      case "end", "until", ")", "}", "]": depth -= 1
      case "local" where depth == 0 && token.sort == .name:
        edits += Self.withoutLocal(tokens[index...])
      default: break
      }
    }
    var result = bytes
    for edit in edits.reversed() { result.replaceSubrange(edit.range, with: Array(edit.text.utf8)) }
    return String(decoding: result, as: UTF8.self)
  }

  /// What becomes of a declaration: the word `local` and `<const>` go, and names that get no value get nil.
  private static func withoutLocal(_ tokens: ArraySlice<EntryText.Token>) -> [(
    range: Range<Int>, text: String
  )] {
    guard let word = tokens.first, let next = tokens.dropFirst().first, next.sort == .name else { return [] }
    let start = word.range.lowerBound..<next.range.lowerBound
    if next.text == "function" { return [(start, "")] }
    var edits = [(range: start, text: "")]
    var index = tokens.startIndex + 1
    while index < tokens.endIndex, tokens[index].sort == .name {
      var end = tokens[index].range.upperBound
      index += 1
      if index + 2 < tokens.endIndex, tokens[index].text == "<", tokens[index + 2].text == ">" {
        if tokens[index + 1].text != "const" { return [] }
        edits.append((tokens[index].range.lowerBound..<tokens[index + 2].range.upperBound, ""))
        end = tokens[index + 2].range.upperBound
        index += 3
      }
      guard index < tokens.endIndex, tokens[index].text == "," else {
        if index == tokens.endIndex || tokens[index].text != "=" { edits.append((end..<end, " = nil")) }
        break
      }
      index += 1
    }
    return edits
  }
}
