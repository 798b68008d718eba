/// Reads a phrase of English as EDTF, noting what it assumes.
struct EnglishPhrase {
  private(set) var assumptions: [String] = []

  typealias Tokens = ArraySlice<EnglishToken>

  /// The phrase as EDTF, not yet checked to be a day of the calendar; nothing where it is not understood.
  mutating func date(_ tokens: Tokens) -> String? {
    guard let first = tokens.first else { return nil }
    switch first {
    case .word("from"), .word("since"): return range(tokens.dropFirst(), isOpen: true)
    case .word("between"):
      guard let ends = Self.cut(tokens.dropFirst(), at: ["and"]) else { return nil }
      return interval(ends.0, ends.1).flatMap(Self.choice)
    case .word("before"): return beyond(tokens.dropFirst(), isBefore: true)
    case .word("after"): return beyond(tokens.dropFirst(), isBefore: false)
    case .word("by"): return single(tokens.dropFirst()).map { "[..\($0)]" }
    case .word("until"), .word("till"), .dash: return single(tokens.dropFirst(), isEnd: true).map { "/\($0)" }
    default: return range(tokens, isOpen: false)
    }
  }

  /// Reads `A to B`, `A–B`, `A–present`, `A on`, `A or B`, `A and B`, or a date alone, which `since` leaves open.
  private mutating func range(_ tokens: Tokens, isOpen: Bool) -> String? {
    if let last = tokens.last {
      if last == .dash || ["on", "onward", "onwards"].contains(last.word) && isOpen {
        return single(tokens.dropLast(), isEnd: true).map { "\($0)/.." }
      }
    }
    if let (start, end) = Self.cut(tokens, at: ["to", "until", "till", "through"], orDash: true) {
      if end.count == 1, ["present", "now", "today"].contains(end.first?.word) {
        return single(start, isEnd: true).map { "\($0)/.." }
      }
      return interval(start, end)
    }
    if isOpen { return single(tokens, isEnd: true).map { "\($0)/.." } }
    for (word, brackets) in [("or", ("[", "]")), ("and", ("{", "}"))] {
      guard let (first, last) = Self.cut(tokens, at: [word]), let pair = pair(first, last) else { continue }
      return "\(brackets.0)\(pair.0),\(pair.1)\(brackets.1)"
    }
    return single(tokens)
  }

  private mutating func interval(_ start: Tokens, _ end: Tokens) -> String? {
    pair(start, end).map { "\($0.0)/\($0.1)" }
  }

  /// Reads two dates that may share a month or a year told only once.
  private mutating func pair(_ start: Tokens, _ end: Tokens) -> (String, String)? {
    guard var first = EnglishPiece(start), var last = EnglishPiece(end, following: first) else { return nil }
    first.complete(from: last)
    last.complete(from: first)
    guard let start = first.end(noting: &assumptions), let end = last.end(noting: &assumptions) else {
      return nil
    }
    return (start, end)
  }

  private mutating func single(_ tokens: Tokens, isEnd: Bool = false) -> String? {
    guard let piece = EnglishPiece(tokens) else { return nil }
    return isEnd ? piece.end(noting: &assumptions) : piece.alone(noting: &assumptions)
  }

  /// Reads what follows `before` or `after`; the date named is itself left out, unless `before or in` says otherwise.
  private mutating func beyond(_ tokens: Tokens, isBefore: Bool) -> String? {
    if tokens.first == .word("or"), [.word("in"), .word("on")].contains(tokens.dropFirst().first) {
      return single(tokens.dropFirst(2), isEnd: true).map { isBefore ? "[..\($0)]" : "[\($0)..]" }
    }
    guard let written = single(tokens, isEnd: true), let date = try? EDTF(written) else { return nil }
    guard !date.isApproximate, !date.isUncertain else {
      return isBefore ? "[..\(written)]" : "[\(written)..]"
    }
    let day = isBefore ? date.span.earliest.advanced(by: -1) : date.span.latest.advanced(by: 1)
    let text = String(day.description.prefix(date.precision == .day ? 10 : date.precision == .month ? 7 : 4))
    assumptions.append("\(date.words) itself is left out")
    return isBefore ? "[..\(text)]" : "[\(text)..]"
  }

  private static func choice(_ interval: String) -> String? {
    let ends = interval.split(separator: "/")
    return ends.count == 2 ? "[\(ends[0])..\(ends[1])]" : nil
  }

  /// Cuts at the first of the words, or at a dash that does not belong to `mid-`.
  private static func cut(_ tokens: Tokens, at words: [String], orDash: Bool = false) -> (Tokens, Tokens)? {
    let place = tokens.indices.first { index in
      if let word = tokens[index].word { return words.contains(word) }
      guard orDash, tokens[index] == .dash, index > tokens.startIndex else { return false }
      return !["mid", "early", "late"].contains(tokens[index - 1].word)
    }
    guard let place, place > tokens.startIndex, place < tokens.endIndex - 1 else { return nil }
    return (tokens[..<place], tokens[(place + 1)...])
  }
}
