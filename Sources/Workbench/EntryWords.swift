/// The words of a line in which something is wrong, and what in them is most often meant otherwise.
struct EntryWords {
  let tokens: [EntryText.Token]

  init(_ tokens: [EntryText.Token]) { self.tokens = tokens }

  private func isSign(_ sign: String, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].isSign(in: [sign])
  }

  private func isName(at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].sort == .name
  }

  /// The one row that is asked for by a number and then used: `missions[9].`, with the table's name where it has one.
  var indexedRow: (name: String?, row: Int)? {
    let found = tokens.indices.compactMap { index -> (name: String?, row: Int)? in
      guard isSign("[", at: index), isSign("]", at: index + 2), let row = Int(tokens[index + 1].text),
        isSign(".", at: index + 3) || isSign(":", at: index + 3), index > 0
      else { return nil }
      if isName(at: index - 1), !isSign(".", at: index - 2) { return (tokens[index - 1].text, row) }
      return isSign("}", at: index - 1) || isSign(")", at: index - 1) ? (nil, row) : nil
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The table one row of which is asked for by its distance from the last, and that distance: `visits[#visits + 1].`
  var rowFromEnd: (name: String, offset: Int)? {
    for index in tokens.indices.dropFirst()
    where isSign("[", at: index) && isSign("#", at: index + 1) && isName(at: index - 1) {
      let (name, end) = (tokens[index - 1].text, index + 3)
      guard isName(at: index + 2), tokens[index + 2].text == name else { continue }
      if isSign("]", at: end) { return (name, 0) }
      guard isSign("]", at: end + 2), let number = Int(tokens[end + 1].text) else { continue }
      if isSign("+", at: end) { return (name, number) }
      if isSign("-", at: end) { return (name, -number) }
    }
    return nil
  }

  /// The call without arguments whose value is asked for more: `count` in `visits:count():events()`.
  var indexedCall: String? {
    let found = tokens.indices.filter { index in
      isName(at: index) && isSign("(", at: index + 1) && isSign(")", at: index + 2)
        && (isSign(":", at: index + 3) || isSign(".", at: index + 3))
    }
    return found.count == 1 ? tokens[found[0]].text : nil
  }

  /// The first text in quotes.
  var firstText: String? {
    tokens.indices.first {
      tokens[$0].sort == .literal && tokens[$0].range.count == tokens[$0].text.utf8.count + 2
    }
    .map { tokens[$0].text }
  }

  /// The argument of which a message speaks, where it is one name and nothing else.
  func bareArgument(of message: String) -> String? {
    guard let number = Int(message.dropFirst("bad argument #".count).prefix { $0.isNumber }),
      let start = message.range(after: " to '"), let callee = message[start...].prefix(upTo: "'"),
      let call = tokens.indices.first(where: { tokens[$0].text == callee && isSign("(", at: $0 + 1) })
    else { return nil }
    var (place, depth) = (1, 0)
    for index in tokens.indices.dropFirst(call + 2) {
      if tokens[index].isSign(in: ["(", "{", "["]) { depth += 1 }
      if tokens[index].isSign(in: [")", "}", "]"]) { depth -= 1 }
      if depth < 0 { return nil }
      if place == number, isName(at: index) {
        return isSign(",", at: index + 1) || isSign(")", at: index + 1) ? tokens[index].text : nil
      }
      if depth == 0, isSign(",", at: index) { place += 1 }
    }
    return nil
  }

  /// Words after `=` of which the first is written large: a name without its quotes.
  var nameOfSeveralWords: String? {
    for index in tokens.indices where isSign("=", at: index) {
      let name = tokens[(index + 1)...].prefix { $0.sort == .name || $0.isSign(in: ["-"]) }
      guard name.count > 1, name.first?.text.first?.isUppercase ?? false, let first = name.first,
        let last = name.last
      else { continue }
      // Written as it was, but for spaces that stand more than once.
      var words = ""
      var end = first.range.lowerBound
      for token in tokens[name.startIndex..<name.endIndex] {
        if token.range.lowerBound > end { words += " " }
        words += token.text
        end = token.range.upperBound
      }
      if last.sort == .name { return words }
    }
    return nil
  }

  /// What stands alone in `function() … end`.
  var bodyWithoutReturn: String? {
    for index in tokens.indices
    where tokens[index].text == "function" && isSign("(", at: index + 1) && isSign(")", at: index + 2) {
      if isName(at: index + 3), tokens.indices.contains(index + 4), tokens[index + 4].text == "end" {
        return tokens[index + 3].text
      }
    }
    return nil
  }

  /// The first `<-` that stands apart from what is before and after it, and which of the words it begins at.
  var arrow: (index: Int, range: Range<Int>)? {
    for index in tokens.indices.dropFirst().dropLast(2)
    where isSign("<", at: index) && isSign("-", at: index + 1) {
      let range = tokens[index].range.lowerBound..<tokens[index + 1].range.upperBound
      if range.count == 2, tokens[index + 2].range.lowerBound > range.upperBound { return (index, range) }
    }
    return nil
  }
}
