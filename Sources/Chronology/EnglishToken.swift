/// A word, number or sign of an English phrase.
enum EnglishToken: Equatable {
  /// In lower case, without a full stop behind it.
  case word(String)
  /// With how many digits it was written, and the letters behind it (`1980s`, `16th`).
  case number(Int, digits: Int, suffix: String)
  case dash
  case comma
  case slash
  case dot
  case question

  /// Cuts a phrase; nothing where it has a sign that no date has.
  static func tokens(of text: String) -> [EnglishToken]? {
    var tokens: [EnglishToken] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first.isASCII && first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        let suffix = rest.prefix { $0.isLetter || $0 == "'" || $0 == "’" }
        rest = rest.dropFirst(suffix.count)
        guard digits.count <= 4, let number = Int(digits) else { return nil }
        tokens.append(.number(number, digits: digits.count, suffix: suffix.filter(\.isLetter).lowercased()))
      } else if ["(?)", "[?]"].contains(rest.prefix(3)) {
        rest.removeFirst(3)
        tokens.append(.question)
      } else if first.isLetter {
        let word = rest.prefix(while: \.isLetter)
        rest = rest.dropFirst(word.count)
        let isAbbreviated = rest.first == "." && word.count <= 5
        if isAbbreviated { rest.removeFirst() }
        tokens.append(.word(word.lowercased()))
      } else {
        guard let sign = sign(first) else { return nil }
        rest.removeFirst()
        tokens.append(sign)
      }
    }
    return tokens
  }

  private static func sign(_ character: Character) -> EnglishToken? {
    switch character {
    case "-", "‐", "‑", "‒", "–", "—": .dash
    case ",": .comma
    case "/": .slash
    case ".": .dot
    case "?": .question
    default: nil
    }
  }

  var word: String? {
    if case .word(let word) = self { return word }
    return nil
  }
}
