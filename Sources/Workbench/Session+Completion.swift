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
      return keys(bytes, from: quote + 1) ?? columnsInExpression(bytes, from: quote + 1)
        ?? files(bytes, from: quote + 1) ?? completeName(bytes, from: quote + 1, quote: bytes[quote])
    }
    var start = bytes.count
    while start > 0, Self.isNameByte(bytes[start - 1]) { start -= 1 }
    let word = String(decoding: bytes[start...], as: UTF8.self)
    let isMethod = start > 0 && bytes[start - 1] == 58
    // Two dots join texts.
    if isMethod || start > 0 && bytes[start - 1] == 46 && (start < 2 || bytes[start - 2] != 46) {
      let words = members(after: bytes[..<(start - 1)], isMethod: isMethod).filter { $0.hasPrefix(word) }
      return Candidates(start: start, words: Set(words).sorted(), suffix: isMethod ? "(" : "")
    }
    if let columns = columnsOfOpenCall(bytes[..<start]) {
      let found = columns.filter { $0.hasPrefix(word) }
      if !found.isEmpty { return Candidates(start: start, words: found.sorted(), suffix: " = ") }
    }
    if word.isEmpty, endsInValue(bytes) { return Candidates(start: start, words: [], suffix: "") }
    let words = (globalNames + Self.keywords).filter {
      $0.hasPrefix(word) && !$0.hasPrefix("_") || $0 == word
    }
    return Candidates(start: start, words: Set(words).sorted(), suffix: "")
  }

  /// Whether a value has ended on the last line of a text, so that no name can follow it.
  private func endsInValue(_ bytes: [UInt8]) -> Bool {
    guard let last = EntryText(String(decoding: bytes, as: UTF8.self)).tokens.last,
      !bytes[last.range.upperBound...].contains(10)
    else { return false }
    switch last.sort {
    case .literal: return true
    case .sign: return [")", "]", "}"].contains(last.text)
    case .name: return ["end", "nil", "true", "false"].contains(last.text)
    }
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

  static let keywords = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local",
    "nil", "not",
    "or", "repeat", "return", "then", "true", "until", "while",
  ]

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == 95 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || byte >= 128
  }

  private static func isPathByte(_ byte: UInt8) -> Bool { isNameByte(byte) || byte == 46 || byte == 58 }

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

  /// The table whose chain of verbs the text stands in: the first word of the chain, if it names a table.
  func tableOfChain(_ bytes: ArraySlice<UInt8>) -> Table? {
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

  /// The columns of what the verbs of a chain have made of its table: added by derive, chosen by select, and so on.
  func columnsOfChain(_ bytes: ArraySlice<UInt8>) -> [String] {
    guard let table = tableOfChain(bytes) else { return [] }
    var columns = table.columns.map(\.name)
    let tokens = EntryText(String(decoding: bytes, as: UTF8.self)).tokens
    var keys: [String] = []
    for (index, token) in tokens.enumerated() where token.sort == .name {
      // What the cursor stands in is not closed, and has made nothing yet.
      guard let arguments = Self.arguments(after: index, of: tokens) else { continue }
      let named = zip(arguments, arguments.dropFirst()).filter { $1.text == "=" }.map(\.0.text)
      let listed = arguments.filter { $0.sort == .literal }.map(\.text)
      switch token.text {
      case "derive": columns += named
      case "select": columns = listed
      case "group": keys = listed
      case "aggregate": columns = keys + named
      case "count" where !keys.isEmpty: columns = keys + ["n"]
      default: break
      }
    }
    return columns
  }

  /// What stands between the brackets after a word, or the one text; nil where that goes on to the end.
  private static func arguments(after index: Int, of tokens: [EntryText.Token]) -> ArraySlice<
    EntryText.Token
  >? {
    guard index + 1 < tokens.count else { return nil }
    if tokens[index + 1].sort == .literal { return tokens[(index + 1)...(index + 1)] }
    guard tokens[index + 1].sort == .sign, ["(", "{"].contains(tokens[index + 1].text) else { return nil }
    var depth = 0
    for end in (index + 1)..<tokens.count where tokens[end].sort == .sign {
      if ["(", "{"].contains(tokens[end].text) { depth += 1 }
      if [")", "}"].contains(tokens[end].text) { depth -= 1 }
      if depth == 0 { return tokens[(index + 2)..<end] }
    }
    return nil
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
    guard depth > 0, last == 123 || last == 44 else { return nil }
    let before = String(decoding: bytes, as: UTF8.self).trimmed
    if Self.openCallee(of: before) == "load" { return Self.optionNames }
    let columns = columnsOfChain(bytes)
    return columns.isEmpty ? nil : columns
  }

  // MARK: Names in strings

  /// The columns and functions that the last word of an expression in text could become; nil where no expression stands.
  private func columnsInExpression(_ bytes: [UInt8], from start: Int) -> Candidates? {
    let before = String(decoding: bytes[..<(start - 1)], as: UTF8.self).trimmed
    let callee = Self.openCallee(of: before)
    let isFilter = (callee == "filter" || callee == "where") && !before.hasSuffix("=")
    guard isFilter || callee == "derive" else { return nil }
    let columns = columnsOfChain(bytes[..<start])
    if columns.isEmpty { return nil }
    var wordStart = bytes.count
    while wordStart > start, Self.isPathByte(bytes[wordStart - 1]) { wordStart -= 1 }
    let word = String(decoding: bytes[wordStart...], as: UTF8.self)
    let words = columns + ExpressionParser.functions + ["and", "or", "not"]
    let found = words.filter { $0.hasPrefix(word) }
    return found.isEmpty ? nil : Candidates(start: wordStart, words: Set(found).sorted(), suffix: "")
  }

  /// The function whose arguments the text ends in: `select` in `visits:select{ "date",`.
  static func openCallee(of text: String) -> String {
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
}
