import Chronology

/// A text that is no expression, and where it stops being one.
public struct ExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let message: String
  /// Where, in characters from the start.
  public let position: Int
  /// The text.
  public let text: String

  /// The message, the text, and a mark under the place.
  public var description: String {
    "\(message)\n  \(text)\n  \(String(repeating: " ", count: position))^"
  }
}

/// Reads expressions in Lua's syntax: names of columns, numbers, strings, `and or not`, comparisons, arithmetic, calls.
///
/// ```swift
/// try ExpressionParser.parse("value > 100 and year(date) >= 1990")
/// ```
public struct ExpressionParser {
  private var lexer: ExpressionLexer
  private var token: ExpressionLexer.Token
  private let text: String
  private var depth = 0

  /// Reads a text.
  public static func parse(_ text: String) throws(ExpressionError) -> Expression {
    var parser = try ExpressionParser(text)
    let expression = try parser.expression(minimum: 0)
    guard parser.token.kind == .end else { throw parser.unexpected("the end, or and, or") }
    return expression
  }

  private init(_ text: String) throws(ExpressionError) {
    self.text = text
    lexer = ExpressionLexer(text)
    token = try lexer.next()
  }

  private func unexpected(_ wanted: String) -> ExpressionError {
    let found = token.kind == .end ? "the text ends" : "\"\(token.text)\" stands"
    return ExpressionError(message: "\(wanted) expected where \(found)", position: token.position, text: text)
  }

  private mutating func advance() throws(ExpressionError) { token = try lexer.next() }

  private mutating func take(_ symbol: String) throws(ExpressionError) -> Bool {
    guard token.kind == .symbol, token.text == symbol else { return false }
    try advance()
    return true
  }

  private mutating func expect(_ symbol: String) throws(ExpressionError) {
    guard try take(symbol) else { throw unexpected("\"\(symbol)\"") }
  }

  private static let strengths = [
    "or": 1, "and": 2, "<": 3, ">": 3, "<=": 3, ">=": 3, "~=": 3, "==": 3, "+": 5, "-": 5, "*": 6, "/": 6,
  ]

  private mutating func expression(minimum: Int) throws(ExpressionError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else {
      throw ExpressionError(
        message: "the expression is nested too deep", position: token.position, text: text)
    }
    var left = try operand()
    while token.kind == .symbol, let strength = Self.strengths[token.text], strength > minimum {
      let symbol = token.text
      try advance()
      let right = try expression(minimum: strength)
      switch symbol {
      case "and": left = .and(left, right)
      case "or": left = .or(left, right)
      default:
        if let comparison = Expression.Comparison(rawValue: symbol) {
          left = Self.comparison(comparison, left, right)
        } else if let operation = Expression.Operation(rawValue: symbol) {
          left = .arithmetic(operation, left, right)
        }
      }
    }
    return left
  }

  /// `x == nil` asks whether the cell is blank, as it would in Lua.
  private static func comparison(_ comparison: Expression.Comparison, _ a: Expression, _ b: Expression)
    -> Expression
  {
    if case .literal(.blank(.notCovered)) = b {
      if comparison == .equal { return .isBlank(a, nil) }
      if comparison == .notEqual { return .not(.isBlank(a, nil)) }
    }
    return .compare(comparison, a, b)
  }

  private mutating func operand() throws(ExpressionError) -> Expression {
    let start = token
    switch start.kind {
    case .number(let value):
      try advance()
      return .literal(value)
    case .string:
      try advance()
      return .literal(.text(start.text))
    case .name: return try named()
    case .symbol where start.text == "(":
      try advance()
      let inner = try expression(minimum: 0)
      try expect(")")
      return inner
    case .symbol where start.text == "not":
      try advance()
      return .not(try expression(minimum: 6))
    case .symbol where start.text == "-":
      try advance()
      return .arithmetic(.subtract, .literal(.integer(0)), try expression(minimum: 6))
    default: throw unexpected("a value")
    }
  }

  private mutating func named() throws(ExpressionError) -> Expression {
    let name = token
    try advance()
    switch name.text {
    case "true": return .literal(.boolean(true))
    case "false": return .literal(.boolean(false))
    case "nil": return .literal(.blank(.notCovered))
    default: break
    }
    guard try take("(") else { return .column(name.text) }
    var arguments: [Expression] = []
    if !(token.kind == .symbol && token.text == ")") {
      repeat { arguments.append(try expression(minimum: 0)) } while try take(",")
    }
    try expect(")")
    return try call(name, arguments)
  }

  private func call(_ name: ExpressionLexer.Token, _ arguments: [Expression]) throws(ExpressionError)
    -> Expression
  {
    func fail(_ message: String) -> ExpressionError {
      ExpressionError(message: message, position: name.position, text: text)
    }
    let relations = [
      "before": "before", "after": "after", "within": "during", "during": "during", "overlaps": "overlaps",
      "contains": "contains",
    ]
    if let word = relations[name.text], let relation = Expression.TemporalRelation(rawValue: word) {
      guard arguments.count == 2, case .literal(.text(let date)) = arguments[1] else {
        throw fail("\(name.text) takes a column and a date in text: \(name.text)(date, \"1990\")")
      }
      do throws(EDTFError) {
        return .temporal(relation, arguments[0], try EDTF(date).period)
      } catch {
        throw fail("\"\(date)\" is no date: \(error.reason)\(error.hint.map { "; \($0)" } ?? "")")
      }
    }
    if name.text == "matches" {
      guard arguments.count == 2, case .literal(.text(let pattern)) = arguments[1] else {
        throw fail("matches takes a column and a text: matches(note, \"camp\")")
      }
      return .matches(arguments[0], pattern)
    }
    let names = Expression.functions.map(\.name)
    guard names.contains(name.text) else {
      let close = nearest(name.text, among: names + relations.keys.sorted() + ["matches"])
      throw fail(
        "there is no function \"\(name.text)\"\(close.isEmpty ? "" : "; did you mean \(close.joined(separator: ", or "))?")"
      )
    }
    guard arguments.count == 1 else { throw fail("\(name.text) takes one argument, got \(arguments.count)") }
    return .call(name.text, arguments)
  }
}

/// Cuts a text into the words of an expression.
struct ExpressionLexer {
  struct Token {
    enum Kind: Equatable, Sendable {
      case name
      case symbol
      case string
      case number(Value)
      case end
    }

    let kind: Kind
    let text: String
    let position: Int
  }

  private let characters: [Character]
  private let text: String
  private var index = 0

  init(_ text: String) {
    self.text = text
    characters = Array(text)
  }

  private func peek(_ offset: Int = 0) -> Character? {
    index + offset < characters.count ? characters[index + offset] : nil
  }

  mutating func next() throws(ExpressionError) -> Token {
    while let character = peek(), character.isWhitespace { index += 1 }
    let start = index
    guard let character = peek() else { return Token(kind: .end, text: "", position: start) }
    if character.isLetter || character == "_" {
      while let next = peek(), next.isLetter || next.isNumber || next == "_" { index += 1 }
      let word = String(characters[start..<index])
      let isSymbol = ["and", "or", "not"].contains(word)
      return Token(kind: isSymbol ? .symbol : .name, text: word, position: start)
    }
    if character.isNumber { return try number(from: start) }
    if character == "\"" || character == "'" { return try string(from: start, quote: character) }
    if character == "[", peek(1) == "[" { return try longString(from: start) }
    let two = String(characters[start..<min(start + 2, characters.count)])
    if ["==", "~=", "<=", ">="].contains(two) {
      index += 2
      return Token(kind: .symbol, text: two, position: start)
    }
    if "<>+-*/(),".contains(character) {
      index += 1
      return Token(kind: .symbol, text: String(character), position: start)
    }
    let hint =
      two == "!="
      ? "\"!=\" is no word of Lua: unequal is ~="
      : character == "=" ? "equal is ==" : "\"\(character)\" is not expected"
    throw ExpressionError(message: hint, position: start, text: text)
  }

  private mutating func number(from start: Int) throws(ExpressionError) -> Token {
    while let next = peek(),
      next.isNumber || next == "." || next == "e" || next == "E"
        || ((next == "-" || next == "+") && (peek(-1) == "e" || peek(-1) == "E"))
    {
      index += 1
    }
    let word = String(characters[start..<index])
    if let whole = Int(word) { return Token(kind: .number(.integer(whole)), text: word, position: start) }
    if let number = Double(word) { return Token(kind: .number(.number(number)), text: word, position: start) }
    throw ExpressionError(message: "\"\(word)\" is no number", position: start, text: text)
  }

  private mutating func string(from start: Int, quote: Character) throws(ExpressionError) -> Token {
    index += 1
    var content = ""
    while let next = peek(), next != quote {
      if next == "\\", let escaped = peek(1) {
        content.append(escaped == "n" ? "\n" : escaped == "t" ? "\t" : escaped)
        index += 2
      } else {
        content.append(next)
        index += 1
      }
    }
    guard peek() == quote else {
      throw ExpressionError(message: "the string is not closed", position: start, text: text)
    }
    index += 1
    return Token(kind: .string, text: content, position: start)
  }

  private mutating func longString(from start: Int) throws(ExpressionError) -> Token {
    index += 2
    var content = ""
    while let next = peek(), !(next == "]" && peek(1) == "]") {
      content.append(next)
      index += 1
    }
    guard peek() != nil else {
      throw ExpressionError(message: "the string is not closed", position: start, text: text)
    }
    index += 2
    return Token(kind: .string, text: content, position: start)
  }
}
