import LuaHost

/// Finds the word of a source line that an error is about.
///
/// Lua tells a line and no column; what its message quotes is searched for in that line. A word that stands there twice
/// marks nothing: a mark in the wrong place is worse than none.
struct ErrorMark {
  private let bytes: [UInt8]
  /// The words and signs of the whole text.
  let allTokens: [EntryText.Token]
  /// The bytes of the line in the text.
  private let line: Range<Int>
  /// Which line of the text it is, counted from 1.
  let number: Int

  /// Looks at one line of a text, counted from 1; nil where the text has no such line.
  init?(line number: Int, of text: String) {
    self.init(line: number, of: Array(text.utf8), EntryText(text).tokens)
  }

  private init?(line number: Int, of bytes: [UInt8], _ tokens: [EntryText.Token]) {
    var start = 0
    for _ in 1..<max(1, number) {
      guard let end = bytes[start...].firstIndex(of: 10) else { return nil }
      start = end + 1
    }
    self.bytes = bytes
    self.number = number
    line = start..<(bytes[start...].firstIndex(of: 10) ?? bytes.count)
    allTokens = tokens
  }

  /// The line on which a word of the same text ends.
  func line(of word: EntryText.Token) -> ErrorMark? {
    let newlines = bytes[..<word.range.upperBound].count { $0 == 10 }
    return ErrorMark(line: newlines + 1, of: bytes, allTokens)
  }

  /// Where the last word of the line ends.
  var end: Range<Int> {
    let end = words.last?.range.upperBound ?? line.upperBound
    return end..<end
  }

  /// The words and signs of the line.
  var words: [EntryText.Token] { allTokens.filter(isOnLine) }

  /// Whether a word stands on the line.
  func isOnLine(_ word: EntryText.Token) -> Bool { line.contains(word.range.lowerBound) }

  /// Some bytes of the text as they are written.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// What stands on the line from one of its words on.
  func rest(from word: EntryText.Token) -> String {
    text(word.range.lowerBound..<max(line.upperBound, word.range.lowerBound)).trimmed
  }

  /// What stands before a word, from the beginning of the text.
  func text(before word: EntryText.Token) -> ArraySlice<UInt8> { bytes[..<word.range.lowerBound] }

  /// The words and signs before one of them, from the beginning of the text.
  func tokens(before word: EntryText.Token) -> ArraySlice<EntryText.Token> {
    allTokens.prefix { $0.range.lowerBound < word.range.lowerBound }
  }

  /// The line, with the bytes that are meant as a mark.
  func excerpt(_ mark: Range<Int>?) -> LuaError.Excerpt {
    let text = String(decoding: bytes[line], as: UTF8.self)
    guard let mark = mark?.clamped(to: line) else { return LuaError.Excerpt(line: text) }
    let start = String(decoding: bytes[line.lowerBound..<mark.lowerBound], as: UTF8.self).count
    let count = String(decoding: bytes[mark], as: UTF8.self).count
    return LuaError.Excerpt(line: text, mark: start..<(start + count))
  }

  // MARK: Syntax

  /// Where Lua's compiler stopped: the word that its message ends with.
  ///
  /// - Parameter fails: Whether a beginning of the text fails with the same message; tells words apart that stand in the
  ///   line more than once.
  func syntax(_ message: String, fails: (String) -> Bool) -> Range<Int>? {
    guard let near = message.range(after: " near ") else { return nil }
    var word = String(message[near...])
    if word == "<eof>" {
      var end = line.upperBound
      while end > line.lowerBound, bytes[end - 1] <= 32 { end -= 1 }
      return end..<end
    }
    guard word.count > 2, word.hasPrefix("'"), word.hasSuffix("'") else { return nil }
    word = String(word.dropFirst().dropLast())
    let found = words.filter { text($0.range).hasPrefix(word) }
    if found.count < 2 { return found.first?.range ?? only(occurrences(of: word, in: line)) }
    return found.first { fails(text(0..<$0.range.upperBound)) }?.range
  }

  // MARK: Running

  /// What a message of a running program is about: an argument by its number, a place in a text, or a word it quotes.
  func words(_ message: String) -> Range<Int>? {
    if let argument = argument(message) { return argument }
    let quoted = Self.quoted(in: message)
    if let place = message.range(after: "(at character "),
      let number = Int(message[place...].prefix { $0.isNumber })
    {
      return character(number, word: quoted.first)
    }
    // A name that nobody gave a value is quoted by none of our own messages.
    let unnamed = message.range(after: "nothing is called ").map { String(message[$0...]) }
    for word in quoted + [unnamed].compactMap({ $0 }) {
      let hits =
        message.contains("(global '\(word)')") || word == unnamed ? readings(of: word) : hits(of: word)
      if !hits.isEmpty { return only(hits) }
    }
    return nil
  }

  /// Where a name is read as a variable: not as a field, and not where it is given a value.
  private func readings(of name: String) -> [Range<Int>] {
    let words = words
    return words.indices.filter { index in
      guard words[index].sort == .name, words[index].text == name else { return false }
      let before = words[..<index].suffix(2).map { $0.sort == .sign ? $0.text : "" }
      // Two dots are no dot: they join texts.
      if before.last == ":" || before.last == "." && before != [".", "."] { return false }
      return index + 1 == words.count || words[index + 1].sort != .sign || words[index + 1].text != "="
    }.map { words[$0].range }
  }

  /// The texts that a message has between quotes of either sort.
  private static func quoted(in message: String) -> [String] {
    var found: [String] = []
    var open: (quote: Character, text: String)?
    var last: Character = " "
    for character in message {
      if let (quote, text) = open {
        if character == quote {
          found.append(text)
          open = nil
        } else {
          open = (quote, text + String(character))
        }
      } else if character == "\"" || character == "'" && !last.isLetter {
        open = (character, "")
      }
      last = character
    }
    return found.filter { !$0.isEmpty }
  }

  /// The one element of a list that has just one.
  private func only(_ ranges: [Range<Int>]) -> Range<Int>? { ranges.count == 1 ? ranges[0] : nil }

  /// Where a word stands in the line: as a name, as a whole text, or else as a word within a text.
  private func hits(of word: String) -> [Range<Int>] {
    let here = words.filter { $0.sort != .sign }
    let whole = here.filter { $0.text == word }
    if !whole.isEmpty { return whole.map(\.range) }
    return here.filter { $0.sort == .literal }.flatMap { literal in
      occurrences(of: word, in: literal.range).filter { !isWord($0.lowerBound - 1) && !isWord($0.upperBound) }
    }
  }

  private func isWord(_ offset: Int) -> Bool {
    guard bytes.indices.contains(offset) else { return false }
    let byte = bytes[offset]
    return byte == 95 || byte >= 128 || (48...57).contains(byte) || (65...90).contains(byte)
      || (97...122).contains(byte)
  }

  private func occurrences(of word: String, in range: Range<Int>) -> [Range<Int>] {
    let wanted = Array(word.utf8)
    guard !wanted.isEmpty, range.count >= wanted.count else { return [] }
    return (range.lowerBound...(range.upperBound - wanted.count)).filter { bytes[$0...].starts(with: wanted) }
      .map { $0..<($0 + wanted.count) }
  }

  /// The character of an expression in text; the text is the one that has the word there.
  private func character(_ number: Int, word: String?) -> Range<Int>? {
    var found: [Range<Int>] = []
    for literal in allTokens where literal.sort == .literal && literal.range.overlaps(line) {
      let inside = occurrences(of: literal.text, in: literal.range).first ?? literal.range
      let text = String(decoding: bytes[inside], as: UTF8.self)
      guard number >= 1, number <= text.count + 1 else { continue }
      let start = inside.lowerBound + String(text.prefix(number - 1)).utf8.count
      if let word, text.dropFirst(number - 1).hasPrefix(word) {
        found.append(start..<(start + word.utf8.count))
      } else if number == text.count + 1 {
        found.append(start..<start)
      }
    }
    return only(found)
  }

  // MARK: Arguments

  /// The argument that a message such as `bad argument #2 to 'join'` counts; the function's name where there is none.
  private func argument(_ message: String) -> Range<Int>? {
    guard message.hasPrefix("bad argument #"), let name = Self.quoted(in: message).first,
      let number = Int(message.dropFirst("bad argument #".count).prefix { $0.isNumber })
    else { return nil }
    let last = name.split(whereSeparator: { $0 == "." || $0 == ":" }).last.map(String.init) ?? name
    let callees = allTokens.indices.filter {
      line.contains(allTokens[$0].range.lowerBound) && allTokens[$0].sort == .name
        && allTokens[$0].text == last
    }
    guard callees.count == 1, let callee = callees.first else { return nil }
    return elements(after: callee).dropFirst(number - 1).first ?? allTokens[callee].range
  }

  /// The arguments of a call, from the first word to the last of each.
  private func elements(after callee: Int) -> [Range<Int>] {
    let opening = callee + 1
    guard opening < allTokens.count else { return [] }
    if allTokens[opening].sort == .literal { return [allTokens[opening].range] }
    guard allTokens[opening].sort == .sign, allTokens[opening].text == "(" || allTokens[opening].text == "{"
    else {
      return []
    }
    let isList = allTokens[opening].text == "("
    var elements: [Range<Int>] = []
    var open: Range<Int>?
    var depth = isList ? 0 : -1
    for token in allTokens[(isList ? opening + 1 : opening)...] {
      if token.sort == .sign {
        if ["(", "{", "["].contains(token.text) { depth += 1 }
        if [")", "}", "]"].contains(token.text) {
          depth -= 1
          if depth < 0 {
            if !isList, let open { elements.append(open.lowerBound..<token.range.upperBound) }
            break
          }
        }
        if token.text == ",", depth == 0, isList {
          if let open { elements.append(open) }
          open = nil
          continue
        }
      }
      open = (open?.lowerBound ?? token.range.lowerBound)..<token.range.upperBound
    }
    if isList, let open { elements.append(open) }
    // A mark stays on the line.
    return elements.map { $0.clamped(to: line) }
  }
}
