/// What stands on either side of an operator: Lua says that one of them is nil, and often not which.
extension ErrorMark {
  /// One side of an operator.
  struct Operand {
    /// Its words, from the first name or bracket to the last.
    let words: ArraySlice<EntryText.Token>

    var range: Range<Int> {
      guard let first = words.first, let last = words.last else { return 0..<0 }
      return first.range.lowerBound..<last.range.upperBound
    }

    /// Whether it is a literal, which is never nil.
    fileprivate var isLiteral: Bool {
      words.count == 1 && (words.first?.sort == .literal || ["true", "false"].contains(words.first?.text))
    }

    /// Whether it calls something, or is nil as it stands: what Lua has no name for.
    fileprivate var isNameless: Bool {
      guard let last = words.last else { return false }
      return last.isSign(in: [")"]) || words.count > 1 && last.sort == .literal || last.isSign(in: ["}"])
        || words.count == 1 && last.text == "nil"
    }

    /// Whether it is a call, and not something in parentheses.
    var isCall: Bool {
      guard words.count > 1, let first = words.first, let last = words.last else { return false }
      return first.sort == .name && (last.sort == .literal || last.isSign(in: [")", "}"]))
    }

    /// The word that names it, and whether that is a field; nil where it is no variable.
    var variable: (word: EntryText.Token, isField: Bool)? {
      guard let last = words.last, last.sort == .name, !["nil", "true", "false"].contains(last.text) else {
        return nil
      }
      return (last, words.count > 1)
    }
  }

  /// An operator with what stands on either side of it.
  struct Operation {
    let sign: String
    let left: Operand
    let right: Operand
  }

  /// The operation in which something is nil, and which of its sides that is; nil where more than one may be meant, or where
  /// the message itself names what is nil.
  ///
  /// - Parameter isSet: Whether a global has a value.
  func nilOperand(_ message: String, isSet: (String) -> Bool) -> (operation: Operation, operand: Operand)? {
    let found: [(operation: Operation, operand: Operand)]
    if message.hasPrefix("attempt to compare ") {
      let types = message.dropFirst("attempt to compare ".count)
      // A blank that somebody stated can't be compared either.
      guard let blank = ["nil", "blank"].first(where: { types.hasPrefix($0) || types.hasSuffix($0) }),
        !types.hasPrefix("two ")
      else { return nil }
      let isFirst = types.hasPrefix(blank + " with ")
      // To Lua `a > b` is `b < a`.
      found = operations(["<", "<=", ">", ">="]).compactMap { operation in
        let operand = (operation.sign.first == "<") == isFirst ? operation.left : operation.right
        // What is reckoned of it is not nil, or the reckoning would have failed.
        if operand.isLiteral || isReckoned(operand) { return nil }
        if let (word, isField) = operand.variable, !isField, isSet(word.text), !isLocal(word.text) {
          return nil
        }
        return (operation, operand)
      }
    } else if message == "attempt to perform arithmetic on a nil value" {
      found = nameless(in: operations(["+", "-", "*", "/", "//", "%", "^"]))
    } else if message == "attempt to concatenate a nil value" {
      found = nameless(in: operations([".."]))
    } else {
      return nil
    }
    // What print gives is nil, whatever the rest.
    if let print = found.first(where: { $0.operand.words.first?.text == "print" }) { return print }
    // One word may be the right side of one operator and the left side of the next.
    guard let first = found.first, found.allSatisfy({ $0.operand.range == first.operand.range }) else {
      return nil
    }
    return first
  }

  private func nameless(in operations: [Operation]) -> [(operation: Operation, operand: Operand)] {
    operations.flatMap { operation in
      [operation.left, operation.right].filter(\.isNameless).map { (operation, $0) }
    }
  }

  /// Whether an operand is part of a larger one, such as `a` in `#a > b` and `a + 1 > b`.
  private func isReckoned(_ operand: Operand) -> Bool {
    let signs: Set<String> = ["+", "-", "*", "/", "%", "^", "#", ".", "&", "|", "~"]
    return [operand.words.startIndex - 1, operand.words.endIndex].contains { index in
      allTokens.indices.contains(index) && allTokens[index].isSign(in: signs)
    }
  }

  /// Whether a name is declared in the text: by `local`, by a loop, or as a parameter.
  func isLocal(_ name: String) -> Bool {
    var isDeclaring = false
    for (index, token) in allTokens.enumerated() {
      switch token.text {
      case "local", "for", "function": isDeclaring = token.sort == .name
      case "=", "in", ")": isDeclaring = false
      case name where isDeclaring && token.sort == .name:
        // The name of a function is no parameter of it.
        if index == 0 || !["function", ".", ":"].contains(allTokens[index - 1].text) { return true }
      default: break
      }
    }
    return false
  }

  /// The operations of the line that have one of some signs.
  private func operations(_ signs: Set<String>) -> [Operation] {
    allTokens.indices.compactMap { index in
      guard isOnLine(allTokens[index]), let (sign, end) = sign(at: index), signs.contains(sign),
        let left = operand(before: index), let right = operand(from: end)
      else { return nil }
      return Operation(sign: sign, left: left, right: right)
    }
  }

  /// The operator that starts at a token, two signs of one letter being one, and the token after it.
  private func sign(at index: Int) -> (sign: String, end: Int)? {
    let token = allTokens[index]
    guard token.sort == .sign else { return nil }
    func isSame(_ other: Int) -> Bool {
      guard allTokens.indices.contains(other), allTokens[other].isSign(in: [token.text]) else { return false }
      return allTokens[min(index, other)].range.upperBound == allTokens[max(index, other)].range.lowerBound
    }
    guard token.text == "." || token.text == "/" else { return (token.text, index + 1) }
    if isSame(index - 1) { return nil }
    return isSame(index + 1) ? (token.text + token.text, index + 2) : (token.text, index + 1)
  }

  /// What ends before a token: a name with its fields, indices and calls, a literal, or what is in brackets.
  private func operand(before index: Int) -> Operand? {
    var start = index
    while start > 0 {
      let token = allTokens[start - 1]
      if token.isSign(in: [")", "]", "}"]) {
        guard let open = opening(of: start - 1) else { return nil }
        start = open
        guard continues(before: start) else { break }
      } else if token.sort == .literal {
        start -= 1
        guard continues(before: start) else { break }
      } else if token.sort == .name,
        !Session.keywords.contains(token.text) || Self.values.contains(token.text)
      {
        start -= 1
        guard start > 1, isDot(at: start - 1) else { break }
        start -= 1
      } else {
        return nil
      }
    }
    return start < index ? Operand(words: allTokens[start..<index]) : nil
  }

  /// What starts at a token, with its fields, indices and calls.
  private func operand(from index: Int) -> Operand? {
    guard allTokens.indices.contains(index) else { return nil }
    let first = allTokens[index]
    var end = index + 1
    if first.isSign(in: ["(", "{"]) {
      guard let closing = closing(of: index) else { return nil }
      end = closing + 1
    } else if first.sort == .sign
      || first.sort == .name && Session.keywords.contains(first.text) && !Self.values.contains(first.text)
    {
      return nil
    }
    guard first.sort != .literal, !Self.values.contains(first.text) else {
      return Operand(words: allTokens[index..<end])
    }
    while end < allTokens.count {
      if isDot(at: end), end + 1 < allTokens.count, allTokens[end + 1].sort == .name {
        end += 2
      } else if allTokens[end].isSign(in: ["(", "[", "{"]), let closing = closing(of: end) {
        end = closing + 1
      } else if allTokens[end].sort == .literal, !allTokens[end].isNumber {
        end += 1
      } else {
        break
      }
    }
    return Operand(words: allTokens[index..<end])
  }

  private static let values: Set<String> = ["nil", "true", "false"]

  /// Whether what starts at a token is a call's argument or an index, so that the operand begins further left.
  private func continues(before start: Int) -> Bool {
    guard start > 0 else { return false }
    let token = allTokens[start - 1]
    return token.isSign(in: [")", "]"]) || token.sort == .name && !Session.keywords.contains(token.text)
  }

  /// Whether a dot or colon stands there that leads to a field or method.
  private func isDot(at index: Int) -> Bool {
    allTokens[index].isSign(in: [":"]) || allTokens[index].isSign(in: ["."]) && sign(at: index)?.sign == "."
  }

  private func opening(of index: Int) -> Int? {
    var depth = 0
    for place in allTokens.indices[...index].reversed() {
      if allTokens[place].isSign(in: [")", "]", "}"]) { depth += 1 }
      if allTokens[place].isSign(in: ["(", "[", "{"]) { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  private func closing(of index: Int) -> Int? {
    var depth = 0
    for place in allTokens.indices[index...] {
      if allTokens[place].isSign(in: ["(", "[", "{"]) { depth += 1 }
      if allTokens[place].isSign(in: [")", "]", "}"]) { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }
}
