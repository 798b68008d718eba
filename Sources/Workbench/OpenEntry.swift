import LuaHost

/// An entry that ends in the middle of a statement: whether anybody would go on with it, and what was begun in it.
struct OpenEntry {
  private let tokens: [EntryText.Token]
  private let error: LuaError

  private let methods: [String]

  /// - Parameter methods: What can be called with a colon.
  init(_ text: String, _ error: LuaError, methods: [String]) {
    self.methods = methods
    tokens = EntryText(text).tokens
    self.error = error
  }

  /// The error, as one that no line mends where the entry is what other languages write, whole, and no beginning of Lua that
  /// anybody would go on with.
  var settled: LuaError {
    guard let hint else { return error }
    var error = error
    error.code = "syntax"
    error.hint = hint
    return error
  }

  private var hint: String? {
    guard let last = tokens.last, tokens.count > 1 else { return nil }
    if error.message.hasPrefix("function arguments expected"), last.sort == .name, tokens.count > 2 {
      let (colon, owner) = (tokens[tokens.count - 2], tokens[tokens.count - 3])
      if colon.text == ":", colon.range.upperBound == last.range.lowerBound {
        let name = owner.sort == .name ? owner.text : "…"
        return methods.contains(last.text)
          ? "a method is called with parentheses: \(name):\(last.text)()"
          : "a column or field is reached with a dot: \(name).\(last.text)"
      }
    }
    guard let header = tokens.first(where: { Self.headers[$0.text] != nil && $0.sort == .name }),
      let form = Self.headers[header.text]
    else { return nil }
    if error.message.hasSuffix("expected near <eof>"), isEndedOtherwise { return "Lua writes \(form)" }
    return nil
  }

  private static let headers = [
    "for": "for … do … end", "while": "while … do … end", "if": "if … then … end", "try": "pcall(f)",
    "else": "else … end",
  ]

  /// Whether a loop or condition has no `do` or `then`, but a body in braces or after a colon.
  private var isEndedOtherwise: Bool {
    guard let first = tokens.first, first.sort == .name, Self.headers[first.text] != nil,
      !tokens.contains(where: { ["do", "then"].contains($0.text) && $0.sort == .name }),
      let last = tokens.last
    else { return false }
    if last.sort == .sign, last.text == "}" { return true }
    return zip(tokens, tokens.dropFirst()).contains { colon, next in
      colon.sort == .sign && colon.text == ":" && colon.range.upperBound < next.range.lowerBound
    } || last.sort == .sign && last.text == ":"
  }
}

extension Session {
  /// What to say of an entry that waits for more lines although its last word is an `end`; nil where that is no wonder.
  public func remark(onOpen entry: String) -> String? {
    let words = EntryText(entry).tokens.filter { $0.sort == .name }.map(\.text)
    guard words.last == "end", zip(words, words.dropFirst()).contains(where: { $0 == "else" && $1 == "if" })
    else {
      return nil
    }
    return "(else if opens a second if, with an end of its own; elseif does not)"
  }

  /// How many blocks and brackets a text opens and does not close; a header without its `do` opens one too.
  static func openings(in text: String) -> Int {
    var depth = 0
    var hasHeader = false
    for token in EntryText(text).tokens where token.sort != .literal {
      switch token.text {
      case "for", "while":
        depth += 1
        hasHeader = true
      case "do" where hasHeader: hasHeader = false
      case "function", "do", "repeat", "if", "(", "{", "[": depth += 1
      case "end", "until", ")", "}", "]": depth -= 1
      default: break
      }
    }
    return max(0, depth)
  }

  /// How many blocks and brackets an entry closes that consists of nothing else; nil for any other.
  static func closings(in text: String) -> Int? {
    let tokens = EntryText(text).tokens
    var count = 0
    for token in tokens {
      if token.sort == .name ? token.text == "end" : token.sort == .sign && ")}]".contains(token.text) {
        count += 1
      } else if token.sort != .sign || ![",", ";"].contains(token.text) {
        return nil
      }
    }
    return count > 0 ? count : nil
  }
}
