import Columnar
import LuaHost

/// A keyword of Lua with a letter wrong, where Lua stopped for it.
struct Misspelling {
  let word: EntryText.Token
  let keyword: String

  /// The misspelt keyword that a mistake of the compiler comes from.
  ///
  /// - Parameters:
  ///   - tokens: The words of the whole text.
  ///   - place: The word at which Lua stopped; nil at the end of the text.
  ///   - isKnown: Whether a name has a value.
  init?(_ message: String, _ tokens: [EntryText.Token], at place: Int?, isKnown: (String) -> Bool) {
    func found(_ index: Int, among keywords: [String]) -> Misspelling? {
      guard tokens.indices.contains(index) else { return nil }
      let word = tokens[index]
      guard word.sort == .name, word.text.count > 1, !Session.keywords.contains(word.text),
        !isKnown(word.text),
        word.text != "elsif", index == 0 || !tokens[index - 1].isSign(in: [".", ":"]),
        let keyword = nearest(word.text, among: keywords).first
      else { return nil }
      return Misspelling(word: word, keyword: keyword)
    }
    let result: Misspelling?
    if message.hasPrefix("syntax error near <eof>") {
      // What stands twice is a name of the text's own.
      let last = tokens.count - 1
      let isAlone = last > 0 && tokens.count { $0.text == tokens[last].text } == 1
      result = isAlone && Self.endsStatement(tokens[last - 1]) ? found(last, among: ["end"]) : nil
    } else if message.hasPrefix("syntax error near"), let place {
      result = found(place - 1, among: Self.starts)
    } else if message.hasPrefix("<eof> expected near 'end'"), let place {
      let called = tokens[..<place].indices.last { index in
        tokens[index + 1].isSign(in: ["("]) && found(index, among: ["function"]) != nil
      }
      result = called.flatMap { found($0, among: ["function"]) }
    } else if let place, message.hasPrefix("'"), let expected = message.dropFirst().prefix(upTo: "' expected")
    {
      result = ["end", "then", "do", "until"].contains(expected) ? found(place, among: [expected]) : nil
    } else {
      result = nil
    }
    guard let result else { return nil }
    self = result
  }

  private init(word: EntryText.Token, keyword: String) {
    self.word = word
    self.keyword = keyword
  }

  /// Keywords that statements begin with, or that end a block.
  private static let starts = [
    "break", "elseif", "else", "end", "for", "function", "local", "repeat", "return", "until", "while",
  ]

  /// Whether another statement may follow a word.
  private static func endsStatement(_ token: EntryText.Token) -> Bool {
    switch token.sort {
    case .literal: true
    case .sign: [")", "]", "}", ";"].contains(token.text)
    case .name: !["and", "or", "not", "local", "goto", "function", "for", "in"].contains(token.text)
    }
  }
}

extension Session {
  /// An error told at the misspelt keyword that it comes from; nil where it comes from none.
  func atMisspelling(_ error: LuaError, _ line: ErrorMark, at mark: Range<Int>?) -> LuaError? {
    guard error.isOfCompiler else { return nil }
    let tokens = line.allTokens
    let place = mark.flatMap { mark in tokens.firstIndex { $0.range.lowerBound == mark.lowerBound } }
    guard let slip = misspelling(error.message, tokens, at: place), let there = line.line(of: slip.word)
    else {
      return nil
    }
    var error = error
    if error.message.hasPrefix("syntax error near") {
      error.message = "syntax error near '\(slip.word.text)'"
    }
    error.hint = "did you mean \(slip.keyword)?"
    error.place?.line = there.number
    error.excerpt = there.excerpt(slip.word.range)
    return error
  }

  /// Whether a text that has ended too early ends in an `end` with a letter wrong.
  func endsInMisspelling(_ text: String, _ error: LuaError) -> Bool {
    error.message.hasPrefix("syntax error near <eof>")
      && misspelling(error.message, EntryText(text).tokens, at: nil) != nil
  }

  private func misspelling(_ message: String, _ tokens: [EntryText.Token], at place: Int?) -> Misspelling? {
    Misspelling(message, tokens, at: place) { [lua] in !lua.global($0).isNil || tableNames.contains($0) }
  }
}
