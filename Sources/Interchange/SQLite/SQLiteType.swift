import Columnar

/// What a column of an SQLite table was declared to hold: a hint, as any cell may hold anything all the same.
enum SQLiteType: Sendable {
  case boolean, integer, number, date, text

  /// Understands a declared type as SQLite does, by the words that occur in it, and those that others use besides.
  init?(declared: String?) {
    guard let words = declared?.uppercased() else { return nil }
    func has(_ parts: String...) -> Bool { parts.contains { words.contains($0) } }
    if has("BOOL") {
      self = .boolean
    } else if has("DATE") {
      self = .date
    } else if has("INT") {
      self = .integer
    } else if has("CHAR", "CLOB", "TEXT") {
      self = .text
    } else if has("REAL", "FLOA", "DOUB", "NUMERIC", "DECIMAL") {
      self = .number
    } else {
      return nil
    }
  }

  /// The type of a column of which no cell says anything.
  var columnType: ColumnType {
    switch self {
    case .boolean: .boolean
    case .integer: .integer
    case .number: .number
    case .date: .date
    case .text: .text
    }
  }
}
