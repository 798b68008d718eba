/// Guesses which date was meant by a text that is none: the 2012 draft of EDTF, other common writings, plain English.
enum EDTFRepair {
  /// The first rewriting that is a date; nothing where none is.
  static func proposal(for text: String) -> String? {
    let trimmed = trimmed(text)
    let rewritings: [(String) -> String?] = [
      { $0 }, plainSigns, currentDraft, hemisphere, dotted, dashed, padded, monthAndYear, english, filledUp,
      dayAlone, swapped,
    ]
    for rewrite in rewritings {
      if let candidate = rewrite(trimmed), candidate != text, isDate(candidate) { return candidate }
    }
    return nil
  }

  static func isDate(_ text: String) -> Bool {
    if case .success = EDTFParser.form(of: text) { return true }
    return false
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  /// Puts the signs of EDTF for those that other programs and people write: hyphens and minus signs, small `t`, `z`, `s`.
  private static func plainSigns(_ text: String) -> String? {
    // One dash stands between two years, as plain English has it; two stand within one day.
    let dashes = text.count { $0 == "–" } == 2 ? "‐‑‒−–" : "‐‑‒−"
    let result = String(
      text.map { character in
        if dashes.contains(character) { return "-" }
        return "tzs".contains(character) ? Character(character.uppercased()) : character
      })
    return result == "-0000" ? "0000" : result
  }

  /// Puts the code of a southern season for a season with the word that the draft of 2012 set behind it.
  private static func hemisphere(_ text: String) -> String? {
    let parts = text.split(separator: "^", maxSplits: 1)
    guard parts.count == 2, let season = Int(parts[0].suffix(2)), (21...24).contains(season) else {
      return nil
    }
    let word = parts[1].lowercased()
    guard word.hasPrefix("southern") || word.hasPrefix("northern") else { return nil }
    return "\(parts[0].dropLast(2))\(season + (word.hasPrefix("southern") ? 8 : 4))"
  }

  /// Puts `/` where two dots stand outside a set: `..1985` is `../1985`, `1670..1672` is `1670/1672`.
  private static func dotted(_ text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].isEmpty else { return nil }
    return "\(parts[0].isEmpty ? ".." : parts[0])/\(parts[2].isEmpty ? ".." : parts[2])"
  }

  /// Reads plain English; a text that starts with `-` is a year before 0 rather than the end of something.
  private static func english(_ text: String) -> String? {
    text.hasPrefix("-") ? nil : EDTF.fromEnglish(text)?.date.text
  }

  /// Puts what the draft of 2012 wrote otherwise: `u` and `x` for digits left out, `unknown` and `open` for ends, `?~` for both
  /// doubts, `y`, `e` and `p` in long years, brackets around the parts in doubt.
  private static func currentDraft(_ text: String) -> String? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { end in
      switch end.lowercased() {
      case "unknown": ""
      case "open": ".."
      default: currentParts(String(end))
      }
    }
    return ends.joined(separator: "/")
  }

  private static func currentParts(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "u", "x": result.append("X")
      case "y": result.append("Y")
      case "e": result.append("E")
      case "p": result.append("S")
      case "~" where result.hasSuffix("?"), "?" where result.hasSuffix("~"):
        result.removeLast()
        result.append("%")
      default: result.append(character)
      }
    }
    return unbracketed(result)
  }

  /// Sets the mark behind a bracket before each part inside it: `2004-(06-11)?` becomes `2004-?06-?11`.
  private static func unbracketed(_ text: String) -> String {
    guard let opening = text.firstIndex(of: "("), let closing = text[opening...].firstIndex(of: ")") else {
      return text
    }
    let parts = text[text.index(after: opening)..<closing].split(separator: "-")
    var rest = text[text.index(after: closing)...]
    var mark = ""
    if let first = rest.utf8.first, Doubt(mark: first) != nil { mark = String(rest.removeFirst()) }
    return unbracketed(text[..<opening] + parts.map { mark + $0 }.joined(separator: "-") + rest)
  }

  /// Puts `-` between year, month and day: `1956/07/16`, `1956.07.16`, `19560716`.
  private static func dashed(_ text: String) -> String? {
    if text.utf8.count == 8, text.utf8.allSatisfy({ $0 &- 48 < 10 }) {
      return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
    }
    let parts = text.split { $0 == "/" || $0 == "." }
    guard parts.count == 3, parts[0].utf8.count == 4 else { return nil }
    return padded(parts.joined(separator: "-"))
  }

  /// Turns `07/2007` and `2007/07` round: twelve months and a year of four digits leave no other reading.
  private static func monthAndYear(_ text: String) -> String? {
    let parts = text.split { $0 == "/" || $0 == "." || $0 == "-" }
    guard parts.count == 2, let year = parts.first(where: { $0.utf8.count == 4 }),
      let month = parts.first(where: { $0.utf8.count <= 2 }), let number = Int(month),
      (1...12).contains(number)
    else { return nil }
    return padded("\(year)-\(month)")
  }

  /// Puts a 0 before months and days of one digit.
  private static func padded(_ text: String) -> String? {
    text.split(separator: "/", omittingEmptySubsequences: false).map { end in
      end.split(separator: "-", omittingEmptySubsequences: false).map {
        $0.utf8.count == 1 ? "0\($0)" : "\($0)"
      }
      .joined(separator: "-")
    }.joined(separator: "/")
  }

  /// Puts X for the digits that a century or decade lacks, and Y before a year that has too many.
  private static func filledUp(_ text: String) -> String? {
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text.dropFirst(sign.count).prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(sign.count + digits.count)
    switch digits.count {
    case 2, 3: return "\(sign)\(digits)\(String(repeating: "X", count: 4 - digits.count))\(rest)"
    case 5...: return "Y\(sign)\(digits)\(rest)"
    default: return nil
    }
  }

  /// Leaves out a time of day that cannot be read, or that an interval cannot have.
  private static func dayAlone(_ text: String) -> String? {
    text.split(separator: "/", omittingEmptySubsequences: false).map { end in
      end.prefix { $0 != "T" && $0 != " " }
    }.joined(separator: "/")
  }

  /// Exchanges the ends of an interval.
  private static func swapped(_ text: String) -> String? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    return ends.count == 2 ? "\(ends[1])/\(ends[0])" : nil
  }
}
