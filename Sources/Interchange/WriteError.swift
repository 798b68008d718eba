/// Why a table could not be written into a file of tables.
public struct WriteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as a sentence without a full stop.
  public let message: String
  /// What would be right.
  public let hint: String?
  /// Whether somebody asked to stop.
  public let isStopped: Bool

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
    isStopped = false
  }

  init(_ fault: SQLiteFault) {
    message = fault.message
    hint = fault.hint
    isStopped = fault.code == .stopped
  }

  /// The message with its hint.
  public var description: String { hint.map { "\(message); \($0)" } ?? message }
}
