import Columnar
import LuaHost

/// What a mistake most likely is, where the words of the entry tell more than Lua's message.
extension Session {
  /// A hint from what stands in the line of a mistake that ran; nil where nothing does.
  func hint(from line: ErrorMark, on error: LuaError) -> String? {
    if error.isOfCompiler { return nil }
    let words = EntryWords(line.words)
    let message = error.message
    if message.hasPrefix("attempt to index a nil value (field ") {
      return rowHint(words) ?? countedRowHint(line)
    }
    if message.hasPrefix("attempt to index a number value"), let name = words.indexedCall {
      return "\(name)() gave a number; a verb wants a table of rows before it"
    }
    if message.hasPrefix("attempt to"), message.contains("'string'") || message.contains("a string value") {
      return words.firstText.flatMap { text in
        (try? Quantity(parsing: text)).map { _ in "a text is no amount yet: quantity \"\(text)\" is one" }
      }
    }
    if message.hasPrefix("bad argument #"), message.hasSuffix("string expected, got nil)"),
      let name = words.bareArgument(of: message), !globalNames.contains(name)
    {
      return "`\(name)` is nothing; as a text it stands in quotes: \"\(name)\""
    }
    return nil
  }

  /// A hint from the words of a line that Lua cannot read.
  func hint(fromLine tokens: [EntryText.Token], onSyntax message: String) -> String? {
    let words = EntryWords(tokens)
    if message.hasPrefix("'}' expected near '"), let name = words.nameOfSeveralWords {
      return "what has several words stands in quotes: \"\(name)\""
    }
    if message.hasPrefix("syntax error near 'end'"), let name = words.bodyWithoutReturn {
      return "a function gives what stands after return: function() return \(name) end"
    }
    return nil
  }

  /// An error at the first word of a line, told where the line before has a method that is not called: the line may be
  /// another thought; nil where that is not so.
  func atMethod(_ error: LuaError, _ line: ErrorMark) -> LuaError? {
    guard error.code == "syntax", error.message.hasPrefix("function arguments expected near"),
      let first = line.words.first
    else { return nil }
    let before = line.tokens(before: first)
    guard let method = before.last, method.sort == .name, before.dropLast().last?.isSign(in: [":"]) ?? false,
      let place = line.line(of: method)
    else { return nil }
    var error = error
    error.message = "arguments expected after ':\(method.text)'"
    error.hint = "`:\(method.text)` calls a method; a column is read with a dot: .\(method.text)"
    error.place?.line = place.number
    error.excerpt = place.excerpt(method.range)
    return error
  }

  /// An error at the first word of a line that is about what the line before lacks, told at the end of that; nil where it is
  /// about no such thing.
  func atLineEnd(_ error: LuaError, _ line: ErrorMark, at mark: Range<Int>?) -> (LuaError, ErrorMark)? {
    guard error.isOfCompiler, let missing = error.message.prefix(upTo: " near '"),
      ["'then'", "'do'", "')'", "'}'", "']'"].contains(where: { missing.hasPrefix($0 + " expected") }),
      let first = line.words.first, first.range.lowerBound == mark?.lowerBound,
      let last = line.tokens(before: first).last, let before = line.line(of: last)
    else { return nil }
    var error = error
    error.message = "\(missing) after '\(line.text(last.range))'"
    error.place?.line = before.number
    return (error, before)
  }

  /// How many rows there are, where one was asked for that is not there.
  private func rowHint(_ words: EntryWords) -> String? {
    guard let (name, number) = words.indexedRow ?? rowPastEnd(words) else { return nil }
    let counting = "rows are counted from 1"
    guard let name else {
      return "there is no row \(number): \(counting), and table:count() tells how many there are"
    }
    // A table of Lua's own is not known to have rows.
    guard case .object(let object) = lua.global(name), let table = (object as? TableObject)?.table else {
      return nil
    }
    guard number < 1 || number > table.rowCount else { return nil }
    return
      "\(name) has \(table.rowCount) row\(table.rowCount == 1 ? "" : "s"), and no row \(number): \(counting)"
  }

  /// From where rows are counted, where a row by a number that is a variable's was not there.
  private func countedRowHint(_ line: ErrorMark) -> String? {
    let words = line.words
    let opened = words.indices.dropFirst().filter { words[$0].isSign(in: ["["]) }
    guard opened.count == 1, let open = opened.first, open + 2 < words.count, words[open + 1].sort == .name,
      words[open + 2].isSign(in: ["]"]), let table = table(words[open - 1].text)
    else { return nil }
    let (name, number) = (words[open - 1].text, words[open + 1].text)
    if isCountedFromZero(number, in: line.allTokens) { return Self.counting(name, by: number) }
    return "the rows of \(name) are numbered from 1 to \(table.rowCount), and \(number) is none of these"
  }
}
