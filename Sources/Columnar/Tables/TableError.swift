/// A verb that can't be done, in words for the one who asked.
public struct TableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A short word for programs: `column`, `type`, `unit`, `argument`.
  public let code: String
  /// What is wrong.
  public let message: String
  /// The nearest right thing.
  public let hint: String?

  /// Makes an error.
  public init(code: String, message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  /// The message and the hint.
  public var description: String { hint.map { "\(message); \($0)" } ?? message }

  static func noColumn(_ name: String, in table: Table) -> TableError {
    let close = nearest(name, among: table.columns.map(\.name))
    return TableError(
      code: "column", message: "\(table.rowPlural) have no column \"\(name)\"",
      hint: close.isEmpty
        ? "columns are \(table.columns.map(\.name).joined(separator: ", "))"
        : "did you mean \(close.joined(separator: ", or "))?")
  }
}
