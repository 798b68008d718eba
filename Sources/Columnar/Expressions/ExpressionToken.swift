/// The smallest part of an expression that means something, and where it stands.
struct ExpressionToken: Equatable {
  enum Kind: Equatable {
    case name(String)
    case keyword(String)
    case integer(Int)
    case number(Double)
    case text(String)
    case symbol(String)
    case end
  }

  var kind: Kind
  /// The character at which it starts, counted from 1.
  var position: Int

  static let keywords: Set<String> = ["and", "or", "not", "true", "false", "nil"]

  /// The token as a message names it.
  var words: String {
    switch kind {
    case .name(let name): "\"\(name)\""
    case .keyword(let word): "\"\(word)\""
    case .integer(let value): "\"\(value)\""
    case .number(let value): "\"\(value)\""
    case .text: "a text"
    case .symbol(let symbol): "\"\(symbol)\""
    case .end: "the end"
    }
  }
}
