/// Reads a phrase of English as EDTF, noting what it assumes.
struct EnglishPhrase {
  private(set) var assumptions: [String] = []

  typealias Tokens = ArraySlice<EnglishToken>

  /// The phrase as EDTF, not yet checked to be a day of the calendar; nothing where it is not understood.
  mutating func date(_ tokens: Tokens) -> String? {
    guard let first = tokens.first else { return nil }
    if let bounded = bounded(tokens) { return bounded }
    switch first {
    case .word("from"), .word("since"): return range(tokens.dropFirst(), isOpen: true)
    case .word("between"):
      guard let ends = Self.cut(tokens.dropFirst(), at: ["and"]) else { return nil }
      return interval(ends.0, ends.1).flatMap(Self.choice)
    case .word("before"): return beyond(tokens.dropFirst(), isBefore: true)
    case .word("after"): return beyond(tokens.dropFirst(), isBefore: false)
    case .word("up") where tokens.dropFirst().first == .word("to"):
      return single(tokens.dropFirst(2), isEnd: true).map { "/\($0)" }
    case .word("by"): return single(tokens.dropFirst()).map { "[..\($0)]" }
    case .word("until"), .word("till"), .dash: return single(tokens.dropFirst(), isEnd: true).map { "/\($0)" }
    default: return range(tokens, isOpen: false)
    }
  }

  /// Reads `A to B`, `A–B`, `A–present`, `A on`, `A or B`, `A and B`, or a date alone, which `since` leaves open.
  private mutating func range(_ tokens: Tokens, isOpen: Bool) -> String? {
    if let last = tokens.last {
      if last == .dash || ["on", "onward", "onwards"].contains(last.word) {
        return single(tokens.dropLast(), isEnd: true).map { "\($0)/.." }
      }
    }
    if let (start, end) = Self.cut(tokens, at: ["to", "until", "till", "through"], orDash: true) {
      if Self.presents.contains(end.compactMap(\.word)), end.allSatisfy({ $0.word != nil }) {
        return single(start, isEnd: true).map { "\($0)/.." }
      }
      return interval(start, end)
    }
    if isOpen { return single(tokens, isEnd: true).map { "\($0)/.." } }
    for (word, brackets) in [("or", ("[", "]")), ("and", ("{", "}"))] {
      guard let (first, last) = Self.cut(tokens, at: [word]) else { continue }
      if let pair = pair(first, last) { return "\(brackets.0)\(pair.0),\(pair.1)\(brackets.1)" }
      if let list = list(first, last) { return "\(brackets.0)\(list)\(brackets.1)" }
    }
    return single(tokens)
  }

  private static let presents = [
    ["present"], ["the", "present"], ["the", "present", "day"], ["now"], ["today"], ["date"],
  ]

  /// Reads `A or earlier`, `A or later`, `not before A`, `no later than A`: dates on one side, the one named included.
  private mutating func bounded(_ tokens: Tokens) -> String? {
    let words = tokens.map(\.word)
    var isBefore: Bool?
    var rest = tokens
    if words.count > 2, words[words.count - 2] == "or" {
      switch words[words.count - 1] {
      case "earlier", "before": isBefore = true
      case "later", "after": isBefore = false
      default: return nil
      }
      rest = tokens.dropLast(2)
    } else if words.count > 2, words[0] == "not", ["before", "after"].contains(words[1]) {
      isBefore = words[1] == "after"
      rest = tokens.dropFirst(2)
    } else if words.count > 3, words[0] == "no", ["earlier", "later"].contains(words[1]), words[2] == "than" {
      isBefore = words[1] == "later"
      rest = tokens.dropFirst(3)
    }
    guard let isBefore, let date = single(rest, isEnd: true) else { return nil }
    return isBefore ? "[..\(date)]" : "[\(date)..]"
  }

  /// Reads `16, 17` before a last `18 July 1956`, each taking what it leaves out from the last.
  private mutating func list(_ start: Tokens, _ end: Tokens) -> String? {
    guard let last = EnglishPiece(end), let lastText = last.end(noting: &assumptions) else { return nil }
    var texts: [String] = []
    for part in start.split(separator: .comma) {
      guard var piece = EnglishPiece(part) else { return nil }
      piece.complete(from: last)
      guard let text = piece.end(noting: &assumptions) else { return nil }
      texts.append(text)
    }
    return texts.count < 2 ? nil : (texts + [lastText]).joined(separator: ",")
  }

  private mutating func interval(_ start: Tokens, _ end: Tokens) -> String? {
    if let winter = Self.winter(start, end) { return winter }
    return pair(start, end).map { "\($0.0)/\($0.1)" }
  }

  /// Reads two dates that may share a month or a year told only once.
  private mutating func pair(_ start: Tokens, _ end: Tokens) -> (String, String)? {
    guard var first = EnglishPiece(start), var last = EnglishPiece(end, following: first) else { return nil }
    // "summer 1956/57" is one summer, and in the north there is none such.
    if first.part != nil, case .number(_, ...2, "")? = end.first { return nil }
    first.complete(from: last)
    last.complete(from: first)
    guard let start = first.end(noting: &assumptions), let end = last.end(noting: &assumptions) else {
      return nil
    }
    return (start, end)
  }

  /// The EDTF of a winter told with both the years it touches: `winter 1956–57`.
  private static func winter(_ start: Tokens, _ end: Tokens) -> String? {
    guard let first = EnglishPiece(start), first.part == 24, let year = first.year, first.doubt.isEmpty,
      let last = EnglishPiece(end, following: first), last.year == year + 1, last.part == nil,
      last.month == nil
    else { return nil }
    return "\(Year.text(year))-24"
  }

  private mutating func single(_ tokens: Tokens, isEnd: Bool = false) -> String? {
    guard let piece = EnglishPiece(tokens) else { return nil }
    return isEnd ? piece.end(noting: &assumptions) : piece.alone(noting: &assumptions)
  }

  /// Reads what follows `before` or `after`; the date named is itself left out, unless `before or in` says otherwise.
  private mutating func beyond(_ tokens: Tokens, isBefore: Bool) -> String? {
    if tokens.first == .word("or"),
      [.word("in"), .word("on"), .word("during")].contains(tokens.dropFirst().first)
    {
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
    let hasOneSlash = tokens.count { $0 == .slash } == 1
    let place = tokens.indices.first { index in
      if let word = tokens[index].word { return words.contains(word) }
      guard orDash, index > tokens.startIndex else { return false }
      // One slash is a dash, as in "July/August 1956"; two are those of a day.
      guard tokens[index] == .dash || tokens[index] == .slash && hasOneSlash else { return false }
      return !["mid", "early", "late"].contains(tokens[index - 1].word)
    }
    guard let place, place > tokens.startIndex, place < tokens.endIndex - 1 else { return nil }
    return (tokens[..<place], tokens[(place + 1)...])
  }
}
