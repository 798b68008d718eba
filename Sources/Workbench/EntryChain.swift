import LuaHost

/// An expression that goes from a name by fields, indices and calls: `visits:filter{ … }[1].guest`.
struct EntryChain {
  enum Root: Equatable {
    case name(String)
    /// A text in parentheses.
    case text
  }

  enum Step: Equatable {
    case field(String)
    /// An index; nil where it is no constant.
    case index(Constant?)
    case call
    case method(String)
  }

  enum Constant: Equatable {
    case integer(Int)
    case text(String)
  }

  let root: Root
  private(set) var steps: [Step] = []

  /// The chain that some tokens end in; nil where what they end in is none, such as a number or a sum in parentheses.
  ///
  /// - Parameter keywords: Lua's own words, which no chain begins with.
  init?(endOf tokens: ArraySlice<EntryText.Token>, keywords: Set<String>) {
    var rest = Rest(tokens: tokens, keywords: keywords)
    var steps: [Step] = []
    while true {
      guard let step = rest.step() else { return nil }
      switch step {
      case .root(let root):
        self.root = root
        self.steps = steps.reversed()
        return
      case .step(let step): steps.append(step)
      }
    }
  }

  private enum Found {
    case root(Root)
    case step(Step)
  }

  /// What is left of the tokens, from the end of which parts of the chain are taken.
  private struct Rest {
    var tokens: ArraySlice<EntryText.Token>
    let keywords: Set<String>

    mutating func step() -> Found? {
      guard let last = tokens.last else { return nil }
      if last.sort == .name { return name(last.text) }
      if last.isSign(in: ["]"]) { return index() }
      return arguments()
    }

    private mutating func name(_ name: String) -> Found? {
      guard !keywords.contains(name) else { return nil }
      tokens.removeLast()
      guard isSign(".", at: tokens.endIndex - 1), !isSign(".", at: tokens.endIndex - 2) else {
        return isSign(":", at: tokens.endIndex - 1) ? nil : .root(.name(name))
      }
      tokens.removeLast()
      return .step(.field(name))
    }

    private mutating func index() -> Found? {
      guard let open = opening else { return nil }
      let inside = tokens[(open + 1)..<(tokens.endIndex - 1)]
      tokens = tokens[..<open]
      // Without anything before it, it is the key of a table that is being written.
      guard endsInValue else { return nil }
      guard inside.count == 1, let literal = inside.first, literal.sort == .literal else {
        return .step(.index(nil))
      }
      if !literal.isNumber { return .step(.index(.text(literal.text))) }
      return .step(.index(Int(literal.text).map(Constant.integer)))
    }

    /// Arguments, and what is called with them; or a text in parentheses.
    private mutating func arguments() -> Found? {
      guard let last = tokens.last else { return nil }
      let open: Int
      if last.sort == .literal, !last.isNumber {
        open = tokens.endIndex - 1
      } else if last.isSign(in: [")", "}"]), let opening {
        open = opening
      } else {
        return nil
      }
      let given = tokens[open...]
      tokens = tokens[..<open]
      guard endsInValue else {
        guard given.count == 3, last.isSign(in: [")"]), let literal = given.dropFirst().first else {
          return nil
        }
        return literal.sort == .literal && !literal.isNumber ? .root(.text) : nil
      }
      if let method = tokens.last, method.sort == .name, isSign(":", at: tokens.endIndex - 2) {
        tokens.removeLast(2)
        return .step(.method(method.text))
      }
      return .step(.call)
    }

    /// Whether the tokens end in something that can be called or indexed.
    private var endsInValue: Bool {
      guard let last = tokens.last else { return false }
      switch last.sort {
      case .name: return !keywords.contains(last.text)
      case .sign: return [")", "]", "}"].contains(last.text)
      case .literal: return !last.isNumber
      }
    }

    /// Where the bracket opens that the tokens end in.
    private var opening: Int? {
      var depth = 0
      for index in tokens.indices.reversed() where tokens[index].sort == .sign {
        if tokens[index].isSign(in: [")", "]", "}"]) { depth += 1 }
        if tokens[index].isSign(in: ["(", "[", "{"]) { depth -= 1 }
        if depth == 0 { return index }
      }
      return nil
    }

    /// Whether a token is that sign.
    private func isSign(_ sign: String, at index: Int) -> Bool {
      tokens.indices.contains(index) && tokens[index].isSign(in: [sign])
    }
  }
}

extension EntryText.Token {
  /// Whether a literal is a number: it has no quotes.
  var isNumber: Bool { sort == .literal && range.count == text.utf8.count }
}
