/// An entry that was made at the prompt, and what came of it.
package struct PastEntry: Sendable {
  /// What an entry that is an expression gave.
  package enum Result: Sendable {
    /// No value at all, as what only prints gives; statements are of this sort too.
    case none
    /// Nil, which leaves `_` as it was.
    case `nil`
    /// A value, which is kept in `_`.
    case value
  }

  /// The entry as it was typed.
  package let text: String
  /// The same with the empty lines before it, which stand for what was pasted in front of it; Lua counts them.
  let source: String
  /// Whether it has values to be shown.
  package internal(set) var isExpression = false
  /// Whether it came to its end; the one that runs has not yet.
  package internal(set) var worked = false
  /// What it gave.
  package internal(set) var result = Result.none
  /// Whether what was shown of it is not what `print` writes: a table with more rows than the screen has, or one of Lua's own.
  var isWorded = false

  init(_ source: String) {
    self.source = source
    text = source.trimmed
  }
}
