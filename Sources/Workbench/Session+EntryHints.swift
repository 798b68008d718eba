import Columnar
import LuaHost

/// What a mistake most likely is, where the words of the entry tell more than Lua's message.
extension Session {
  /// A hint from what stands in the line of a mistake that ran; nil where nothing does.
  func hint(from text: String, on error: LuaError) -> String? {
    guard error.code != "syntax", error.code != "incomplete", let line = error.place?.line else { return nil }
    let words = EntryWords(EntryText(text).tokens.filter { $0.line == line })
    let message = error.message
    if message.hasPrefix("attempt to index a nil value (field ") { return rowHint(words) }
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
  func atMethod(_ error: LuaError, in text: String) -> LuaError? {
    guard error.code == "syntax", error.message.hasPrefix("function arguments expected near"),
      let line = error.place?.line
    else { return nil }
    let before = EntryText(text).tokens.prefix { $0.line < line }
    guard let method = before.last, method.sort == .name, before.dropLast().last?.isSign(in: [":"]) ?? false
    else { return nil }
    var error = error
    error.message = "arguments expected after ':\(method.text)'"
    error.hint = "`:\(method.text)` calls a method; a column is read with a dot: .\(method.text)"
    error.place?.line = method.line
    error.excerpt = ErrorMark(line: method.line, of: text)?.excerpt(method.range)
    return error
  }

  /// How many rows there are, where one was asked for that is not there.
  private func rowHint(_ words: EntryWords) -> String? {
    guard let (name, number) = words.indexedRow else { return nil }
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
}
