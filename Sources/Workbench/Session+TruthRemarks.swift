import LuaHost

/// Answers of three sorts where Lua knows two.
extension Session {
  /// A remark and the line of the text that it is about.
  struct LineRemark {
    let line: Int
    let text: String
  }

  /// Methods whose "no" or "maybe" a condition of Lua takes for true, as it takes any text; each method once.
  func answersTakenForTrue(_ tokens: [EntryText.Token]) -> [LineRemark] {
    var found: [LineRemark] = []
    var told: Set<String> = []
    var names: Set<String>?
    for index in tokens.indices.dropFirst().dropLast()
    where tokens[index].isSign(in: [":"]) && tokens[index + 1].sort == .name {
      if names == nil { names = methodsWithThreeAnswers }
      let name = tokens[index + 1].text
      guard names?.contains(name) ?? false, !told.contains(name), table(tokens[index - 1].text) == nil,
        let end = Self.end(ofArgumentsAt: index + 2, in: tokens),
        let start = Self.start(ofChainBefore: index, in: tokens), Self.isAsked(start...end, in: tokens)
      else { continue }
      told.insert(name)
      found.append(
        LineRemark(
          line: tokens[index].line,
          text:
            "\(name) answers \"yes\", \"no\" or \"maybe\", and Lua takes each for true: ask == \"yes\", or ~= \"no\" for what may be"
        ))
    }
    return found
  }

  /// What is to be said of a script before it runs, each with its line.
  func remarks(onScript text: String) -> [LineRemark] {
    // Most scripts ask no date anything, and taking a long one apart takes time.
    let bytes = Array(text.utf8)
    let names = methodsWithThreeAnswers.map { Array($0.utf8) }
    let isAsked = bytes.indices.contains { index in
      bytes[index] == UInt8(ascii: ":") && names.contains { bytes[(index + 1)...].starts(with: $0) }
    }
    guard isAsked else { return [] }
    return answersTakenForTrue(EntryText(text).tokens)
  }

  /// The methods that answer yes, no or maybe, by what their signatures say.
  private var methodsWithThreeAnswers: Set<String> {
    Set(lua.registry.filter { $0.owner != nil && $0.signature.hasSuffix("| \"maybe\"") }.map(\.name))
  }

  /// Where the arguments end that begin at a token.
  private static func end(ofArgumentsAt index: Int, in tokens: [EntryText.Token]) -> Int? {
    guard tokens.indices.contains(index) else { return nil }
    if tokens[index].sort == .literal { return index }
    guard tokens[index].isSign(in: ["(", "{"]) else { return nil }
    var depth = 0
    for end in index..<tokens.count {
      if tokens[end].isSign(in: ["(", "{", "["]) { depth += 1 }
      if tokens[end].isSign(in: [")", "}", "]"]) { depth -= 1 }
      if depth == 0 { return end }
    }
    return nil
  }

  /// Where the expression starts that ends before a token: names, indices and calls in a row.
  private static func start(ofChainBefore end: Int, in tokens: [EntryText.Token]) -> Int? {
    var index = end - 1
    while index > 0 {
      if tokens[index].isSign(in: [")", "]", "}"]) {
        var depth = 0
        while index > 0 {
          if tokens[index].isSign(in: [")", "]", "}"]) { depth += 1 }
          if tokens[index].isSign(in: ["(", "[", "{"]) { depth -= 1 }
          if depth == 0 { break }
          index -= 1
        }
      } else if tokens[index].sort == .sign {
        return nil
      }
      let isBracket = tokens[index].sort == .sign
      let isText = tokens[index].sort == .literal
      if index > 1, tokens[index - 1].isSign(in: [".", ":"]), !isBracket {
        index -= 2
      } else if index > 0, isBracket || isText, isCallable(tokens[index - 1]) {
        index -= 1
      } else {
        return index
      }
    }
    return index == 0 ? 0 : nil
  }

  /// Whether something could be called or indexed that ends in a token.
  private static func isCallable(_ token: EntryText.Token) -> Bool {
    switch token.sort {
    case .name: !keywords.contains(token.text)
    case .literal: !token.isNumber
    case .sign: [")", "]", "}"].contains(token.text)
    }
  }

  /// Whether an expression is asked by Lua whether it is true: by `if`, `while`, `until`, `not`, or before `and` and `or`.
  private static func isAsked(_ range: ClosedRange<Int>, in tokens: [EntryText.Token]) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, tokens[start - 1].isSign(in: ["("]), end + 1 < tokens.count,
      tokens[end + 1].isSign(in: [")"]), start < 2 || !isCallable(tokens[start - 2])
    {
      (start, end) = (start - 1, end + 1)
    }
    let before = start > 0 && tokens[start - 1].sort == .name ? tokens[start - 1].text : ""
    let after = end + 1 < tokens.count ? tokens[end + 1] : nil
    // A comparison, or anything else that is made of the answer, asks for itself.
    if let after, after.sort == .sign, !after.isSign(in: [")", "}", "]", ",", ";"]) { return false }
    if ["not", "until"].contains(before) { return true }
    return after.map { $0.sort == .name && ["then", "do", "and", "or"].contains($0.text) } ?? false
  }
}
