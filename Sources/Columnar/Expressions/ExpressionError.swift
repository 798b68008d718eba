/// Why a text is not an expression, and where.
public struct ExpressionError: Error, Hashable, Sendable {
  /// What is wrong, as a sentence without a full stop.
  public let message: String
  /// The character at which it was noticed, counted from 1.
  public let position: Int
  /// What would be right, or the nearest word there is.
  public let hint: String?

  init(_ message: String, at position: Int, hint: String? = nil) {
    self.message = message
    self.position = position
    self.hint = hint
  }
}

extension ExpressionError: CustomStringConvertible {
  /// The message with the place and the hint.
  public var description: String {
    let place = "\(message) (at character \(position))"
    return hint.map { "\(place); \($0)" } ?? place
  }
}
