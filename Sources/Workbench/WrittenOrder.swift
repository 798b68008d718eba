import LuaHost

/// The order in which what stands in braces was written: a Lua table forgets it, the text of the call has it.
extension EntryText {
  /// What the braces hold in which just these names are given values: each name once, and nil for each value without one.
  ///
  /// Looked at is what begins on a line, over further lines as long as it goes on. Braces given to the function of that name
  /// go before others; nil where there are none or where they don't agree.
  func elements(named names: Set<String>, from line: Int, of function: String?) -> [String?]? {
    let found = constructors(in: expression(from: line)).filter { constructor in
      Set(constructor.elements.compactMap(\.self)) == names
    }
    let own = found.filter { $0.callee != nil && $0.callee == function }
    let orders = (own.isEmpty ? found : own).map(\.elements)
    guard let first = orders.first, orders.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// What stands in braces, and the function that they are given to.
  private struct Constructor {
    var elements: [String?] = []
    var callee: String?
  }

  /// The tokens of what begins on a line: as far as a bracket is open, or a chain of calls goes on.
  private func expression(from line: Int) -> Range<Int> {
    // Tokens stand in the order of their lines.
    var (first, last) = (0, tokens.count)
    while first < last {
      let middle = (first + last) / 2
      if tokens[middle].line < line { first = middle + 1 } else { last = middle }
    }
    var (end, depth) = (first, 0)
    while end < tokens.count {
      let token = tokens[end]
      if token.line > line, depth == 0, !continues(at: end) { break }
      if token.isSign(in: ["{", "(", "["]) { depth += 1 }
      // What was opened on an earlier line is nothing of this one.
      if token.isSign(in: ["}", ")", "]"]) { depth = max(0, depth - 1) }
      end += 1
    }
    return first..<end
  }

  /// Whether a token that begins a line goes on with the expression before it.
  private func continues(at index: Int) -> Bool {
    guard index > 0 else { return false }
    let (before, token) = (tokens[index - 1], tokens[index])
    if before.isSign(in: [":", "."]) || token.isSign(in: [":", "."]) { return true }
    let isArgument = token.isSign(in: ["{", "(", "["]) || token.sort == .literal && !token.isNumber
    return isArgument && (before.isSign(in: ["}", ")", "]"]) || before.sort != .sign)
  }

  private func constructors(in range: Range<Int>) -> [Constructor] {
    var found: [Constructor] = []
    // Blocks are brackets too: what a function in braces does with its own names is not theirs.
    var open: [(constructor: Constructor, isBraces: Bool)] = []
    for index in range {
      let token = tokens[index]
      if let last = open.last, last.isBraces, tokens[index - 1].isSign(in: ["{", ",", ";"]),
        !token.isSign(in: ["}", ",", ";"])
      {
        let name = name(ofElementAt: index)
        if name == nil || !last.constructor.elements.contains(name) {
          open[open.count - 1].constructor.elements.append(name)
        }
      }
      guard token.sort != .literal else { continue }
      switch token.text {
      case "{", "(", "[":
        open.append((Constructor(callee: callee(ofBracketAt: index, in: open.last)), token.text == "{"))
      case "function", "do", "if", "repeat": open.append((Constructor(), false))
      case "}", ")", "]", "end", "until":
        if let closed = open.popLast(), closed.isBraces { found.append(closed.constructor) }
      default: break
      }
    }
    return found
  }

  /// The name that `name = …` or `["name"] = …` gives a value.
  private func name(ofElementAt index: Int) -> String? {
    func isSign(_ sign: String, at index: Int) -> Bool {
      index < tokens.count && tokens[index].isSign(in: [sign])
    }
    if tokens[index].sort == .name, isSign("=", at: index + 1) { return tokens[index].text }
    let isBracketed = isSign("[", at: index) && isSign("]", at: index + 2) && isSign("=", at: index + 3)
    return isBracketed && !tokens[index + 1].isNumber ? tokens[index + 1].text : nil
  }

  /// The function that a bracket's contents are given to: the name before it, or before the parenthesis it stands in.
  private func callee(
    ofBracketAt index: Int, in outer: (constructor: Constructor, isBraces: Bool)?
  ) -> String? {
    if index > 0, tokens[index - 1].sort == .name { return tokens[index - 1].text }
    guard let outer, !outer.isBraces, tokens[index].text == "{" else { return nil }
    return outer.constructor.callee
  }
}

/// Arguments with names, in the order in which they were written.
extension Session {
  /// A table argument; its names stand in the order in which they were written, or else in that of the alphabet.
  func written(_ call: LuaCall, _ argument: Int) throws(LuaError) -> LuaTable {
    var table = try call.table(argument)
    if table.fields.count > 1, let elements = writtenElements(of: table, in: call) {
      table.fields = elements.compactMap { $0 }.map { ($0, table[$0]) }
    }
    return table
  }

  /// The names of a table and a nil for each value without one, as they were written; nil where that is not known.
  ///
  /// Nothing is told of a table that was held in a variable or made by a function, of a text that is not known, and of
  /// several braces with the same names in different orders.
  func writtenElements(of table: LuaTable, in call: LuaCall) -> [String?]? {
    guard let (chunk, line) = call.caller,
      let words = chunkTexts.words(of: chunk, in: lua, entry: { self.entryText(ofChunk: $0) })
    else { return nil }
    let function = lua.runningName.map { name in name.range(after: ":").map { String(name[$0...]) } ?? name }
    return words.elements(named: Set(table.fields.map(\.key)), from: line, of: function)
  }

  private func entryText(ofChunk chunk: String) -> String? {
    guard chunk.hasPrefix("=entry ") else { return nil }
    return entry(ofChunk: String(chunk.dropFirst()))?.entry.source
  }
}
