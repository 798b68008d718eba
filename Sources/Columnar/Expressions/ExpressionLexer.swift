/// Takes a text apart into the tokens of Lua that expressions use.
struct ExpressionLexer {
  private let bytes: [UInt8]
  private var place = 0
  /// The byte and the character at which the last token began, so that counting goes on from there.
  private var counted = (place: 0, position: 1)

  static func tokens(of text: String) throws(ExpressionError) -> [ExpressionToken] {
    var lexer = ExpressionLexer(text)
    var tokens: [ExpressionToken] = []
    while true {
      let token = try lexer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  private init(_ text: String) {
    bytes = Array(text.utf8)
  }

  private func byte(_ offset: Int = 0) -> UInt8? {
    place + offset < bytes.count ? bytes[place + offset] : nil
  }

  /// Characters are counted rather than bytes, because that is what a person counts.
  private func position(of place: Int) -> Int {
    counted.position + String(decoding: bytes[counted.place..<place], as: UTF8.self).count
  }

  private mutating func next() throws(ExpressionError) -> ExpressionToken {
    while let byte = byte(), byte <= 0x20 { place += 1 }
    counted = (place, position(of: place))
    let kind = try nextKind()
    return ExpressionToken(kind: kind, position: counted.position)
  }

  private mutating func nextKind() throws(ExpressionError) -> ExpressionToken.Kind {
    guard let first = byte() else { return .end }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: ".") where byte(1).map { (48...57).contains($0) } == true: return try number()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try quotedText(until: first))
    case UInt8(ascii: "[") where byte(1) == UInt8(ascii: "["): return .text(try bracketedText())
    case _ where isIdentifierByte(first):
      let start = place
      while let byte = byte(), isIdentifierByte(byte) { place += 1 }
      let word = String(decoding: bytes[start..<place], as: UTF8.self)
      return ExpressionToken.keywords.contains(word) ? .keyword(word) : .name(word)
    default: return try symbol()
    }
  }

  private mutating func symbol() throws(ExpressionError) -> ExpressionToken.Kind {
    for symbol in ["==", "~=", "<=", ">=", "<", ">", "+", "-", "*", "/", "(", ")", ",", ":"]
    where bytes[place...].starts(with: symbol.utf8) {
      if symbol == "/", byte(1) == UInt8(ascii: "/") { break }
      place += symbol.utf8.count
      return .symbol(symbol)
    }
    for (symbol, hint) in Self.foreign where bytes[place...].starts(with: symbol.utf8) {
      throw ExpressionError("\"\(symbol)\" is no part of an expression", at: position(of: place), hint: hint)
    }
    let rest = String(decoding: bytes[place...], as: UTF8.self)
    throw ExpressionError("\"\(rest.prefix(1))\" is no part of an expression", at: position(of: place))
  }

  /// Symbols of other languages, or of Lua outside expressions, with what to write instead.
  private static let foreign: [(symbol: String, hint: String)] = [
    ("!=", "write ~= for \"is not\""), ("<>", "write ~= for \"is not\""), ("=", "write == to compare"),
    ("&&", "write and"), ("||", "write or"), ("!", "write not"), ("&", "write and"), ("|", "write or"),
    ("%in%", "write oneof(column, \"a\", \"b\") for one of several values"),
    ("//", "write floor(a / b); of years decade(date)"),
    ("%", "what a division leaves is a - floor(a / b) * b; of years decade(date)"),
    ("?", "write if(condition, value, other)"), (".", "a part of a value is a function of it: year(date)"),
    ("..", "texts are not joined in expressions"),
    ("#", "write length(text)"), ("[", "write column(\"a name\") for a column with an odd name"),
    ("{", "write oneof(column, \"a\", \"b\") for one of several values"),
    ("“", "write straight quotes: \"…\""), ("”", "write straight quotes: \"…\""),
  ]

  private mutating func number() throws(ExpressionError) -> ExpressionToken.Kind {
    let start = place
    while let byte = byte(), isIdentifierByte(byte) || byte == UInt8(ascii: ".") {
      place += 1
      if byte | 0x20 == UInt8(ascii: "e"), let sign = self.byte(), sign == 43 || sign == 45 { place += 1 }
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if let value = Int(text) { return .integer(value) }
    if text.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46, 101, 69].contains($0) }),
      let value = Double(text), value.isFinite
    {
      return .number(value)
    }
    let hint = text.contains("-") || text.utf8.count > 4 ? "A date is a text: \"1956-07-16\"." : nil
    throw ExpressionError("\"\(text)\" is not a number", at: position(of: start), hint: hint)
  }

  private mutating func bracketedText() throws(ExpressionError) -> String {
    let start = place
    place += 2
    while place + 1 < bytes.count {
      if bytes[place] == UInt8(ascii: "]"), bytes[place + 1] == UInt8(ascii: "]") {
        let text = String(decoding: bytes[start + 2..<place], as: UTF8.self)
        place += 2
        return text
      }
      place += 1
    }
    throw ExpressionError(
      "A text begins here and does not end", at: position(of: start), hint: "close it with ]]")
  }

  private mutating func quotedText(until quote: UInt8) throws(ExpressionError) -> String {
    let start = place
    var content: [UInt8] = []
    place += 1
    while let byte = byte() {
      place += 1
      if byte == quote { return String(decoding: content, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        content.append(byte)
        continue
      }
      guard let escaped = self.byte(), let meaning = Self.escapes[escaped] else {
        throw ExpressionError(
          "no escape of that letter is known", at: position(of: place - 1),
          hint: "write \\\\ for a backslash")
      }
      content.append(meaning)
      place += 1
    }
    let mark = String(decoding: [quote], as: UTF8.self)
    throw ExpressionError(
      "A text begins here and does not end", at: position(of: start), hint: "close it with \(mark)")
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 10, UInt8(ascii: "t"): 9, UInt8(ascii: "r"): 13, UInt8(ascii: "\\"): 92,
    UInt8(ascii: "\""): 34, UInt8(ascii: "'"): 39,
  ]
}
