import Relations

/// The text of a data file or of an entry at the prompt, cut into words and signs, to find where something stands.
///
/// Made of a data file only once something is wrong: a running file knows no more than the line on which an entry
/// starts.
struct EntryText {
  private(set) var tokens: [Token] = []

  /// Cuts a text; what is no Lua is cut as well as can be.
  init(_ text: String) {
    var scanner = Scanner(bytes: Array(text.utf8))
    while let token = scanner.next() { tokens.append(token) }
  }

  /// The line of the field and word that a mistake is about; nil where they are not found in its entry.
  func line(of problem: Problem) -> Int? {
    guard let path = problem.field?.split(separator: ".").map(String.init), let keyword = path.first else {
      return nil
    }
    for offset in tokens.indices
    where tokens[offset].line == problem.place.line && tokens[offset].sort == .name
      && tokens[offset].text == keyword
    {
      guard let table = tableOfEntry(at: offset) else { continue }
      if let line = line(of: path.dropFirst(), problem.word, in: table) { return line }
    }
    return nil
  }

  /// What stands between the braces of the entry that starts with a token.
  private func tableOfEntry(at offset: Int) -> Range<Int>? {
    for index in (offset + 1)..<min(offset + 5, tokens.count) where tokens[index].text == "{" {
      if tokens[index].sort == .sign { return inside(bracketAt: index) }
    }
    return nil
  }

  private func inside(bracketAt index: Int) -> Range<Int> {
    (index + 1)..<max(index + 1, (end(ofBracketAt: index) ?? tokens.count))
  }

  private func end(ofBracketAt index: Int) -> Int? {
    var depth = 0
    for offset in index..<tokens.count where tokens[offset].sort == .sign {
      switch tokens[offset].text {
      case "{", "(", "[": depth += 1
      case "}", ")", "]":
        depth -= 1
        if depth == 0 { return offset }
      default: break
      }
    }
    return nil
  }

  private func line(of path: ArraySlice<String>, _ word: String?, in table: Range<Int>) -> Int? {
    var range = table
    var line: Int?
    for name in path {
      guard let field = field(name, in: range) else { break }
      line = field.line
      range = field.value
      // What is in braces has fields of its own.
      if let first = range.first, tokens[first].text == "{", tokens[first].sort == .sign {
        range = inside(bracketAt: first)
      }
    }
    if !path.isEmpty, line == nil { return nil }
    if let word, let found = range.last(where: { tokens[$0].sort != .sign && tokens[$0].text == word }) {
      return tokens[found].line
    }
    return line
  }

  /// The line of `name =` at the top of a table, and the tokens of its value.
  private func field(_ name: String, in table: Range<Int>) -> (line: Int, value: Range<Int>)? {
    var offset = table.lowerBound
    while offset < table.upperBound {
      // name = …, or ["name"] = …
      let bracketed = isSign("[", at: offset) && isSign("]", at: offset + 2)
      let key = bracketed ? offset + 1 : offset
      let equals = bracketed ? offset + 3 : offset + 1
      let start = isSign("=", at: equals) ? equals + 1 : offset
      let end = endOfElement(from: start, in: table)
      if start > offset, tokens[key].text == name { return (tokens[key].line, start..<end) }
      offset = end + 1
    }
    return nil
  }

  private func endOfElement(from start: Int, in table: Range<Int>) -> Int {
    var offset = start
    while offset < table.upperBound, !isSign(",", at: offset), !isSign(";", at: offset) {
      if isSign("{", at: offset) || isSign("(", at: offset) || isSign("[", at: offset),
        let end = end(ofBracketAt: offset)
      {
        offset = end
      }
      offset += 1
    }
    return min(offset, table.upperBound)
  }

  private func isSign(_ text: String, at offset: Int) -> Bool {
    offset < tokens.count && tokens[offset].sort == .sign && tokens[offset].text == text
  }
}
