import Chronology

/// Reads expressions written in a part of the syntax of Lua.
///
/// There are `or and not`, `== ~= < <= > >=`, `+ - * /`, parentheses, names of columns, numbers, texts in `"…"`, `'…'` or
/// `[[…]]`, `true`, `false` and `nil` (any blank). Functions are `before after during within overlaps contains`, each
/// of a date and the text of one, `matches(text, "part")`, `oneof(x, "a", "b")`, `isblank(x)`, `isblank(x, "unknown")`,
/// `column("odd name")`, `if(condition, value, other)`, and those of ``ExpressionFunction``. A function may also follow its first argument:
/// `date:before("1990")`.
///
/// ```swift
/// try ExpressionParser.parse("place == 'Pyongyang' and not within(date, '1960/1985')")
/// ```
public struct ExpressionParser {
  private let tokens: [ExpressionToken]
  private var place = 0
  /// What is left of the operations that one expression may have, so that no text can exhaust the stack.
  private var budget = 250

  /// Reads the whole of a text as one expression.
  ///
  /// - Throws: ``ExpressionError`` with the place and, for a mistyped function, the nearest names.
  public static func parse(_ text: String) throws(ExpressionError) -> Expression {
    var parser = ExpressionParser(tokens: try ExpressionLexer.tokens(of: text))
    let expression = try parser.disjunction()
    guard parser.current.kind == .end else { throw parser.unexpected("an operator or the end") }
    return expression
  }

  private init(tokens: [ExpressionToken]) {
    self.tokens = tokens
  }

  var current: ExpressionToken { tokens[place] }

  /// Steps over the token, but never over the end.
  mutating func advance() {
    if place < tokens.count - 1 { place += 1 }
  }

  /// Steps over a symbol if it comes next.
  mutating func take(_ symbol: String) -> Bool {
    guard current.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: String) throws(ExpressionError) {
    guard take(symbol) else { throw unexpected("\"\(symbol)\"") }
  }

  func unexpected(_ wanted: String) -> ExpressionError {
    var hint: String?
    if case .name(let name) = current.kind {
      hint = suggestion(for: name, among: ExpressionToken.keywords.sorted())
    }
    return ExpressionError("\(wanted) was expected, not \(current.words)", at: current.position, hint: hint)
  }

  private mutating func spend() throws(ExpressionError) {
    budget -= 1
    guard budget > 0 else {
      throw ExpressionError(
        "the expression is too long", at: current.position,
        hint: "filter in several steps, or use oneof(x, \"a\", \"b\").")
    }
  }

  /// Reads expressions from a text's arguments or from the start.
  mutating func disjunction() throws(ExpressionError) -> Expression {
    var result = try conjunction()
    while current.kind == .keyword("or") {
      advance()
      try spend()
      result = .or(result, try conjunction())
    }
    return result
  }

  private mutating func conjunction() throws(ExpressionError) -> Expression {
    var result = try comparison()
    while current.kind == .keyword("and") {
      advance()
      try spend()
      result = .and(result, try comparison())
    }
    return result
  }

  private mutating func comparison() throws(ExpressionError) -> Expression {
    let left = try sum()
    guard case .symbol(let symbol) = current.kind, let comparison = Comparison(rawValue: symbol) else {
      return left
    }
    let position = current.position
    advance()
    try spend()
    let right = try sum()
    if case .symbol(let next) = current.kind, Comparison(rawValue: next) != nil {
      throw ExpressionError(
        "comparisons do not chain", at: current.position, hint: "write a < b and b < c")
    }
    switch (comparison, left, right) {
    case (.equal, let side, .nothing), (.equal, .nothing, let side): return .isBlank(side, nil)
    case (.notEqual, let side, .nothing), (.notEqual, .nothing, let side): return .not(.isBlank(side, nil))
    case (_, _, .nothing), (_, .nothing, _):
      throw ExpressionError(
        "nothing is less or greater than nil", at: position, hint: "use == nil or ~= nil")
    default: return .compare(comparison, left, right)
    }
  }

  private mutating func sum() throws(ExpressionError) -> Expression {
    var result = try product()
    while case .symbol(let symbol) = current.kind, symbol == "+" || symbol == "-" {
      advance()
      try spend()
      result = .arithmetic(symbol == "+" ? .add : .subtract, result, try product())
    }
    return result
  }

  private mutating func product() throws(ExpressionError) -> Expression {
    var result = try prefixed()
    while case .symbol(let symbol) = current.kind, symbol == "*" || symbol == "/" {
      advance()
      try spend()
      result = .arithmetic(symbol == "*" ? .multiply : .divide, result, try prefixed())
    }
    return result
  }

  private mutating func prefixed() throws(ExpressionError) -> Expression {
    if current.kind == .keyword("not") {
      advance()
      try spend()
      return .not(try prefixed())
    }
    if take("-") {
      try spend()
      switch try prefixed() {
      case .literal(.integer(let value)): return .literal(.integer(-value))
      case .literal(.number(let value)): return .literal(.number(-value))
      case let inner: return .arithmetic(.subtract, .literal(.integer(0)), inner)
      }
    }
    return try called()
  }

  /// Reads a value and the calls that follow it after a colon.
  private mutating func called() throws(ExpressionError) -> Expression {
    var result = try primary()
    while take(":") {
      guard case .name(let name) = current.kind else { throw unexpected("the name of a function") }
      let position = current.position
      advance()
      try expect("(")
      try spend()
      result = try call(name, at: position, receiver: result)
    }
    return result
  }

  private mutating func primary() throws(ExpressionError) -> Expression {
    let token = current
    switch token.kind {
    case .integer(let value):
      advance()
      return .literal(.integer(value))
    case .number(let value):
      advance()
      return .literal(.number(value))
    case .text(let value):
      advance()
      return .literal(.text(value))
    case .keyword("true"), .keyword("false"):
      advance()
      return .literal(.boolean(token.kind == .keyword("true")))
    case .keyword("nil"):
      advance()
      return .nothing
    case .name(let name):
      advance()
      guard take("(") else { return .column(name) }
      try spend()
      return try call(name, at: token.position, receiver: nil)
    case .symbol("("):
      advance()
      try spend()
      let inner = try disjunction()
      try expect(")")
      return inner
    default: throw unexpected("a value")
    }
  }
}

extension Expression {
  /// What `nil` is read as: outside a comparison a cell that nobody covered.
  static var nothing: Expression { .literal(.blank(.notCovered)) }
}
