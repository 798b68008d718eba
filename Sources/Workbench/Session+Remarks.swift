import Columnar
import Relations

/// What Lua takes without a word, and hardly anybody means.
extension Session {
  /// What is to be said of an entry that runs and may yet not do what it looks like, each in a sentence.
  package func remarks(on entry: String) -> [String] {
    let bytes = entry.utf8
    let hasBraces = bytes.contains(UInt8(ascii: "{"))
    // Few entries have what any of the remarks is about, and taking one apart takes time.
    guard hasBraces || bytes.contains(where: { "=,:[-".utf8.contains($0) }) else { return [] }
    let tokens = EntryText(entry).tokens
    let found =
      actorsComparedWithTexts(tokens) + loopsOverRows(tokens) + rowsBeforeTheFirst(tokens)
      + answersTakenForTrue(tokens).map(\.text) + arrows(tokens)
    guard hasBraces else { return found }
    return found
      + repeatedKeys(tokens).map { key, isFilter in
        "`\(key)` stands twice in the braces, and Lua keeps the last"
          + (isFilter ? ": for one or the other write \(key) = one_of(…)" : "")
      } + unquoted(tokens) + alternatives(tokens)
  }

  /// `name = "A" or "B"` in braces: Lua takes the first, and one meant either.
  private func alternatives(_ tokens: [EntryText.Token]) -> [String] {
    for index in tokens.indices.dropFirst(2).dropLast(2) {
      let (first, second) = (tokens[index], tokens[index + 2])
      guard first.sort == .literal, second.sort == .literal, tokens[index + 1].text == "or",
        tokens[index - 1].isSign(in: ["="]), tokens[index - 2].sort == .name, isInBraces(index, tokens)
      else { continue }
      func written(_ token: EntryText.Token) -> String { token.isNumber ? token.text : "\"\(token.text)\"" }
      let (one, other) = (written(first), written(second))
      return [
        "\(one) or \(other) is just \(one) to Lua: for one or the other write \(tokens[index - 2].text) = one_of(\(one), \(other))"
      ]
    }
    return []
  }

  /// Comparisons of what a row holds in a role with a text, which never agree: Lua does not even ask.
  private func actorsComparedWithTexts(_ tokens: [EntryText.Token]) -> [String] {
    guard tokens.count > 3 else { return [] }
    for index in 1..<tokens.count - 2 {
      let (role, value) = (tokens[index], tokens[index + 2])
      guard role.sort == .name, tokens[index - 1].isSign(in: ["."]),
        tokens[index + 1].isSign(in: ["==", "~="]), value.sort == .literal
      else { continue }
      if !value.isNumber, role.text == "date" {
        return [
          "a date is no text, and no text equals it: ask date \(tokens[index + 1].text) date \"\(value.text)\""
        ]
      }
      guard !value.isNumber,
        role.text == "place" || corpus.kinds.contains(where: { $0.role(role.text) != nil })
      else { continue }
      return [
        "a row's \(role.text) is an actor, and no text equals it: ask \(role.text):is \"\(value.text)\""
      ]
    }
    return []
  }

  /// Names that are given a value twice in the same braces, and whether those are a filter's.
  private func repeatedKeys(_ tokens: [EntryText.Token]) -> [(key: String, isFilter: Bool)] {
    var found: [(key: String, isFilter: Bool)] = []
    // Keys belong to the bracket that they stand in; parentheses and functions have none.
    var open: [(keys: Set<String>, isBraces: Bool, isFilter: Bool)] = []
    for (index, token) in tokens.enumerated() where token.sort != .literal {
      switch token.text {
      case "{": open.append(([], true, index > 0 && tokens[index - 1].text == "filter"))
      case "(", "[", "function", "do", "if", "repeat": open.append(([], false, false))
      case ")", "]", "}", "end", "until": _ = open.popLast()
      default:
        guard token.sort == .name, let last = open.indices.last, open[last].isBraces,
          tokens[index - 1].isSign(in: ["{", ",", ";"]), tokens.indices.contains(index + 1),
          tokens[index + 1].isSign(in: ["="])
        else { continue }
        if !open[last].keys.insert(token.text).inserted { found.append((token.text, open[last].isFilter)) }
      }
    }
    return found
  }

  /// Names in braces that nobody has given a value, most likely texts that lost their quotes.
  private func unquoted(_ tokens: [EntryText.Token]) -> [String] {
    // Where there are names of a function's own, one cannot tell.
    guard !tokens.contains(where: { $0.sort == .name && ["function", "for", "local"].contains($0.text) })
    else { return [] }
    var names: [String] = []
    for (index, token) in tokens.enumerated().dropFirst().dropLast() {
      guard token.sort == .name, tokens[index - 1].isSign(in: ["{", ",", "="]),
        tokens[index + 1].isSign(in: ["}", ","]), isInBraces(index, tokens), !names.contains(token.text)
      else { continue }
      names.append(token.text)
    }
    guard !names.isEmpty else { return [] }
    let known = Set(globalNames + Self.keywords)
    let assigned = zip(tokens, tokens.dropFirst()).filter { $1.isSign(in: ["="]) }.map(\.0.text)
    names.removeAll { known.contains($0) || assigned.contains($0) }
    guard let first = names.first else { return [] }
    let all =
      names.count == 1
      ? "`\(first)`"
      : names.dropLast().map { "`\($0)`" }.joined(separator: ", ") + " and `\(names[names.count - 1])`"
    return ["\(all) \(names.count == 1 ? "is" : "are") nothing: a text stands in quotes, \"\(first)\""]
  }

  /// Whether the innermost bracket around a token is a brace.
  private func isInBraces(_ index: Int, _ tokens: [EntryText.Token]) -> Bool {
    var depth = 0
    for token in tokens[..<index].reversed() where token.sort == .sign {
      if ["}", ")", "]"].contains(token.text) { depth += 1 }
      if ["{", "(", "["].contains(token.text) {
        if depth == 0 { return token.text == "{" }
        depth -= 1
      }
    }
    return false
  }
}

extension EntryText.Token {
  /// Whether it is one of some signs.
  func isSign(in signs: Set<String>) -> Bool { sort == .sign && signs.contains(text) }
}
