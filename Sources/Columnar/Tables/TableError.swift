/// Why a verb could not be applied to a table.
public struct TableError: Error, Hashable, Sendable {
  /// The sort of error, for code that handles one of them.
  public struct Code: Hashable, Sendable {
    private let name: String

    private init(_ name: String) { self.name = name }

    /// No column has that name.
    public static let unknownColumn = Code("unknown column")
    /// Two columns have one name.
    public static let duplicateColumn = Code("duplicate column")
    /// Columns, verdicts or origins are not as many as the rows.
    public static let unequalLength = Code("unequal length")
    /// A value or column does not have the type asked for.
    public static let typeMismatch = Code("type mismatch")
    /// A text stands where a date was expected and is none.
    public static let badDate = Code("bad date")
    /// A row is named that is not there.
    public static let rowOutOfRange = Code("row out of range")
    /// No function has that name, or it takes other arguments.
    public static let badCall = Code("bad call")
    /// Quantities with unlike units meet.
    public static let unlikeUnits = Code("unlike units")
    /// A whole number, or the number of rows, grew too large.
    public static let overflow = Code("overflow")
    /// There is less memory left than is wanted.
    public static let memory = Code("memory")
    /// The rows of a source can't be read.
    public static let unreadable = Code("unreadable")
    /// What a source gave so far must be given again: a later part showed that a column holds other values than it seemed to.
    public static let begunAnew = Code("begun anew")
    /// Somebody asked to stop.
    public static let stopped = Code("stopped")
  }

  /// The sort of error.
  public let code: Code
  /// What is wrong, as a sentence without a full stop.
  public let message: String
  /// What would be right, or the nearest name there is.
  public let hint: String?

  /// Words an error.
  package init(_ code: Code, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }
}

extension TableError: CustomStringConvertible {
  /// The message with its hint.
  public var description: String { hint.map { "\(message); \($0)" } ?? message }
}

extension TableError {
  package static let begunAnew = TableError(.begunAnew, "the rows are read anew")

  /// For a join.
  static func tooManyRows(_ count: Int) -> TableError {
    TableError(
      .overflow, "the join would have \(count) rows",
      hint: "join on more columns, or keep distinct rows of one table first")
  }

  static func unknownColumn(_ name: String, in table: Table) -> TableError {
    let shown = table.columns.filter { !$0.isDetail }.map(\.name)
    let near = suggestion(for: name, among: table.columns.map(\.name))
    let all = shown.isEmpty ? "the table has no columns" : "columns are \(shown.joined(separator: ", "))"
    return TableError(
      .unknownColumn, "\(table.rowPlural) have no column \"\(name)\"",
      hint: table.hint(onSeveralNames: name) ?? near ?? all)
  }

  static func unfit(_ value: Value, type: ColumnType, column: String) -> TableError {
    let found = value.type.map(\.description) ?? "blank"
    return TableError(
      .typeMismatch, "column \"\(column)\" holds \(type), and \"\(value)\" is \(article(found)) \(found)")
  }
}

extension Table {
  /// What to say of a text that names several columns, or one with the word for an order downwards.
  package func hint(onSeveralNames text: String) -> String? {
    let parts = text.split { ", ".contains($0) }.map(String.init)
    guard parts.count > 1, self[parts[0]] != nil else { return nil }
    if parts.count == 2, ["desc", "descending"].contains(parts[1].lowercased()) {
      return "downwards is \"-\(parts[0])\""
    }
    guard parts.allSatisfy({ self[$0] != nil }) else { return nil }
    return "several stand in braces: { \(parts.map { "\"\($0)\"" }.joined(separator: ", ")) }"
  }
}

/// The indefinite article for a word of the language of messages.
func article(_ word: String) -> String {
  word.first.map { "aeiou".contains($0) } == true ? "an" : "a"
}
