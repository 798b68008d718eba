public import Columnar

/// What the reader of a file is told instead of finding it out.
public struct ReadOptions: Sendable {
  /// How bytes are made into letters.
  public enum Encoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case latin1 = "latin-1"
    case windows1252 = "windows-1252"
    case utf16 = "utf-16"
  }

  /// What a column is to hold.
  public enum CellType: String, Sendable, CaseIterable {
    case boolean, integer, number, date, text
  }

  /// What separates the cells: a character of ASCII.
  public var delimiter: UInt8?
  /// Whether the first row holds the names of the columns.
  public var header: Bool?
  /// Whether quotes enclose cells; false takes them as text.
  public var quotes: Bool?
  /// Types of columns by name; a cell that does not fit is unknown, and told in the report.
  public var types: [String: CellType] = [:]
  /// The columns that are wanted, by name; nil reads all. The others are neither decoded nor kept, and told in the report.
  public var columns: [String]?
  /// Texts that stand for blanks instead of `NA`; the empty text is the empty cell.
  public var missing: [(text: String, blank: Blank)]?
  /// How bytes are made into letters.
  public var encoding: Encoding?
  /// How many rows are read at most.
  public var rows: Int?
  /// How many lines stand before the names or the first row.
  public var skip = 0
  /// Which table of a file of several is read.
  public var table: String?
  /// A statement of SQL that gives the rows of a file of tables.
  public var query: String?
  /// Whether known datasets are recognised by their header.
  public var recognises = true

  /// How many threads read, by default as many as there are cores.
  package var threads: Int?
  /// How many bytes a thread takes at once.
  package var pieceSize: Int?

  /// Leaves everything to be found out.
  public init() {}
}
