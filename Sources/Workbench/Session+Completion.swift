import Columnar
import LuaHost
import Relations

extension Session {
  /// What could stand at the cursor.
  public struct Candidates: Sendable {
    /// Where the word that is being written starts, in bytes from the start of the text.
    public let start: Int
    /// What it could become, sorted.
    public let words: [String]
    /// What closes the word once it is complete, such as a quote.
    public let suffix: String
  }

  /// Completes a text: globals, fields and methods, columns, and inside a string the names of the corpus.
  public func complete(_ text: String) -> Candidates {
    let bytes = Array(text.utf8)
    if let quote = openQuote(in: bytes) {
      return columnsInExpression(bytes, from: quote + 1)
        ?? completeName(bytes, from: quote + 1, quote: bytes[quote])
    }
    var start = bytes.count
    while start > 0, Self.isPathByte(bytes[start - 1]) { start -= 1 }
    let path = String(decoding: bytes[start...], as: UTF8.self)
    if let separator = path.lastIndex(where: { $0 == "." || $0 == ":" }) {
      let owner = String(path[..<separator])
      let word = String(path[path.index(after: separator)...])
      let wordStart = bytes.count - word.utf8.count
      return candidates(
        membersOf: owner, before: bytes[..<start], isMethod: path[separator] == ":", word, at: wordStart)
    }
    if let columns = columnsOfOpenCall(bytes[..<start]) {
      let found = columns.filter { $0.hasPrefix(path) }
      if !found.isEmpty { return Candidates(start: start, words: found.sorted(), suffix: " = ") }
    }
    let words = (globalNames + Self.keywords).filter {
      $0.hasPrefix(path) && !$0.hasPrefix("_") || $0 == path
    }
    return Candidates(start: start, words: Set(words).sorted(), suffix: "")
  }

  /// Help on the word that the cursor stands in or after: a name, a method, or a text in quotes; nothing is run for it.
  ///
  /// - Parameter cursor: In bytes from the start of the text.
  public func help(in text: String, at cursor: Int) -> String? {
    let bytes = Array(text.utf8)
    let cursor = min(max(0, cursor), bytes.count)
    var (start, end) = (cursor, cursor)
    let word: String
    if let quote = openQuote(in: Array(bytes[..<cursor])) {
      end = bytes[cursor...].firstIndex(of: bytes[quote]) ?? bytes.count
      word = String(decoding: bytes[(quote + 1)..<end], as: UTF8.self)
    } else {
      while start > 0, Self.isPathByte(bytes[start - 1]) { start -= 1 }
      // What comes after the word at the cursor is not asked for.
      while end < bytes.count, Self.isPathByte(bytes[end]), bytes[end] != 46, bytes[end] != 58 { end += 1 }
      word = String(decoding: bytes[start..<end], as: UTF8.self)
    }
    if word.isEmpty { return nil }
    do throws(LuaError) {
      let value = lua.global(word)
      return try help(on: value.isNil ? .string(word) : value)
    } catch {
      return nil
    }
  }

  private static let keywords = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local",
    "nil", "not",
    "or", "repeat", "return", "then", "true", "until", "while",
  ]

  private static func isPathByte(_ byte: UInt8) -> Bool {
    byte == 95 || byte == 46 || byte == 58 || (48...57).contains(byte) || (65...90).contains(byte)
      || (97...122).contains(byte)
      || byte >= 128
  }

  /// Where the string starts that the text ends in, if it ends in one.
  private func openQuote(in bytes: [UInt8]) -> Int? {
    var open: Int?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if let start = open {
        if byte == 92 { index += 1 } else if byte == bytes[start] { open = nil }
      } else if byte == 34 || byte == 39 {
        open = index
      }
      index += 1
    }
    return open
  }

  private func candidates(
    membersOf owner: String, before: ArraySlice<UInt8>, isMethod: Bool, _ word: String, at start: Int
  ) -> Candidates {
    var words: [String] = []
    if owner.hasPrefix("."), let found = tableOfChain(before)?[String(owner.dropFirst())] {
      // A field of a cell: visits[1].guest.
      switch found.type {
      case .date: words = lua.registry.filter { $0.owner == "date" }.map(\.name) + Self.dateFields
      case .quantity: words = lua.registry.filter { $0.owner == "quantity" }.map(\.name)
      case .reference("actor"):
        words = ActorObject.fields + lua.registry.filter { $0.owner == "actor" }.map(\.name)
      default: words = []
      }
    } else if owner.isEmpty || owner.hasSuffix(")") || owner.hasSuffix("]") {
      // After a call or an index: most chains are chains of verbs over tables.
      words = tableMethodNames
      if !isMethod { words += columnsOfOpenTable(before) }
    } else {
      let parts = owner.split(whereSeparator: { $0 == "." || $0 == ":" }).map(String.init)
      words = members(of: parts, isMethod: isMethod)
    }
    return Candidates(
      start: start, words: Set(words.filter { $0.hasPrefix(word) }).sorted(), suffix: isMethod ? "(" : "")
  }

  private static let dateFields = [
    "text", "words", "year", "end_year", "month", "day", "start", "finish", "earliest", "latest", "precision",
    "canonical",
  ]

  private func members(of path: [String], isMethod: Bool) -> [String] {
    guard let name = path.first else { return [] }
    if path.count == 1, let table = table(named: name) {
      return members(of: .object(table), isMethod: isMethod)
    }
    let value = path.count == 1 ? lua.global(name) : .nil
    switch value {
    case .object: return members(of: value, isMethod: isMethod)
    case .string: return lua.keys(ofTableAt: ["string"])
    default: return lua.keys(ofTableAt: path)
    }
  }

  private func members(of value: LuaValue, isMethod: Bool) -> [String] {
    guard case .object(let object) = value else { return [] }
    let methods = lua.registry.filter { $0.owner == lua.typeName(ofObject: object) }.map(\.name)
    if isMethod { return methods }
    switch object {
    case let object as TableObject: return object.table.columns.map(\.name) + methods
    case let object as RowObject: return object.table.table.columns.map(\.name) + ["claims"] + methods
    case is ActorObject: return ActorObject.fields
    case is SourceObject: return SourceObject.fields
    case is KindObject: return KindObject.fields
    default: return methods
    }
  }

  /// The table whose chain of verbs the text stands in: the first word of the chain, if it names a table.
  private func tableOfChain(_ bytes: ArraySlice<UInt8>) -> Table? {
    let text = String(decoding: bytes, as: UTF8.self)
    // The last name in the text that is a table: `print(visits:filter{ … }:` is about visits.
    var word = ""
    var found: Table?
    for character in text + " " {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else {
        if !word.isEmpty {
          if let table = table(named: word)?.table {
            found = table
          } else if case .object(let object as TableObject) = lua.global(word) {
            found = object.table
          }
        }
        word = ""
      }
    }
    return found
  }

  private func columnsOfOpenTable(_ bytes: ArraySlice<UInt8>) -> [String] {
    tableOfChain(bytes)?.columns.map(\.name) ?? []
  }

  /// The columns that could be named where a table constructor is open in the text.
  private func columnsOfOpenCall(_ bytes: ArraySlice<UInt8>) -> [String]? {
    var depth = 0
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 123 { depth += 1 }
      if byte == 125 { depth -= 1 }
      if byte > 32 { last = byte }
    }
    guard depth > 0, last == 123 || last == 44, let table = tableOfChain(bytes) else { return nil }
    return table.columns.map(\.name)
  }

  // MARK: Names in strings

  /// The columns and functions that the last word of an expression in text could become; nil where no expression stands.
  private func columnsInExpression(_ bytes: [UInt8], from start: Int) -> Candidates? {
    let before = String(decoding: bytes[..<(start - 1)], as: UTF8.self).trimmed
    let callee = Self.openCallee(of: before)
    let isFilter = callee == "filter" && !before.hasSuffix("=")
    guard isFilter || callee == "derive", let table = tableOfChain(bytes[..<start]) else { return nil }
    var wordStart = bytes.count
    while wordStart > start, Self.isPathByte(bytes[wordStart - 1]) { wordStart -= 1 }
    let word = String(decoding: bytes[wordStart...], as: UTF8.self)
    let words = table.columns.map(\.name) + ExpressionParser.functions + ["and", "or", "not"]
    let found = words.filter { $0.hasPrefix(word) }
    return found.isEmpty ? nil : Candidates(start: wordStart, words: Set(found).sorted(), suffix: "")
  }

  private func completeName(_ bytes: [UInt8], from start: Int, quote: UInt8) -> Candidates {
    let typed = String(decoding: bytes[start...], as: UTF8.self)
    let wanted = folded(typed)
    let pool = names(before: bytes[..<(start - 1)])
    // Of the names of one thing the first that fits: its shown name comes first.
    var found = pool.compactMap { names in names.first { folded($0).hasPrefix(wanted) || $0.hasPrefix(typed) }
    }
    if found.isEmpty {
      // A name is also found by a later word of it.
      found = pool.compactMap { names in
        names.first { folded($0).split(separator: " ").contains { $0.hasPrefix(wanted) } }
      }
    }
    return Candidates(
      start: start, words: Set(found).sorted(), suffix: String(decoding: [quote], as: UTF8.self))
  }

  /// The names that make sense in a string at that place: the values of a column, or columns, or all actors; each
  /// thing with all its names.
  private func names(before bytes: ArraySlice<UInt8>) -> [[String]] {
    let text = String(decoding: bytes, as: UTF8.self).trimmed
    let table = tableOfChain(bytes)
    if Self.openCallee(of: text) == "join", text.hasSuffix("=") {
      return table.map { $0.columns.map { [$0.name] } } ?? []
    }
    if text.hasSuffix("="), let table {
      let column = String(
        text.dropLast().trimmed.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
      if let column = table[column] { return distinctTexts(of: column) }
    }
    let callee = Self.openCallee(of: text)
    let words: [String]
    switch callee {
    case "sort", "select", "group", "values", "distinct", "min", "max", "sum", "mean", "first", "last",
      "list":
      guard let table else { return [] }
      words = table.columns.map(\.name)
    case "source": words = corpus.sources.map(\.id)
    case "kind": words = corpus.kinds.map(\.id)
    case "help", "apropos": words = lua.registry.map(\.name) + tableNames
    case "format": words = ["table", "csv", "tsv", "json", "jsonl", "markdown"]
    default: return corpus.actors.map { $0.names.map(\.form) }
    }
    return words.map { [$0] }
  }

  /// The function whose arguments the text ends in: `select` in `visits:select{ "date",`.
  private static func openCallee(of text: String) -> String {
    var depth = 0
    var quote: Character?
    // Whether what opens the arguments was just passed, so that the function's name must stand here.
    var isAtOpening = true
    var rest = text[...]
    while let last = rest.popLast() {
      if let open = quote {
        if last == open { quote = nil }
        continue
      }
      switch last {
      case " ", "\n": continue
      case "\"", "'": quote = last
      case ")", "}": depth += 1
      case "(", "{":
        if depth > 0 { depth -= 1 } else { isAtOpening = true }
        continue
      case _ where depth > 0: continue
      case _ where isAtOpening && (last.isLetter || last == "_"):
        return String((rest + [last]).reversed().prefix { $0.isLetter || $0 == "_" }.reversed())
      default: break
      }
      if depth == 0 { isAtOpening = false }
    }
    return ""
  }

  private func distinctTexts(of column: Column) -> [[String]] {
    var seen: Set<Value> = []
    var names: [[String]] = []
    func add(_ value: Value) {
      guard seen.insert(value).inserted else { return }
      if case .reference("actor", let id) = value, let actor = corpus.actor(id) {
        names.append(actor.names.map(\.form))
      } else {
        names.append([text(of: value)])
      }
    }
    for row in 0..<column.count {
      switch column[row] {
      case .blank, .quantity, .integer, .number, .boolean: continue
      case .list(let values): values.forEach(add)
      case let value: add(value)
      }
    }
    return names
  }
}
