public import Columnar

/// What a reader decided about a file and what it met in it, each with its place; nothing is dropped without a line here.
public struct ImportReport: Sendable {
  /// One decision or oddity.
  public struct Entry: Hashable, Sendable {
    /// The line of the file, counted from 1; nil for what concerns all of it.
    public var line: Int?
    /// The column, where it is about one.
    public var column: String?
    /// What was met.
    public var what: String
    /// What was done.
    public var done: String
  }

  /// The file as the user named it.
  public internal(set) var path = ""
  /// The dataset that the file was recognised as.
  public internal(set) var dataset: String?
  /// How bytes were made into letters: `utf-8`, `latin-1`, `windows-1252` or `utf-16`.
  public internal(set) var encoding = ReadOptions.Encoding.utf8
  /// What separates the cells.
  public internal(set) var delimiter = UInt8(ascii: ",")
  /// Whether quotes enclose cells.
  public internal(set) var hasQuotes = true
  /// Whether the first row held names.
  public internal(set) var hasHeader = true
  /// How many rows were read.
  public internal(set) var rowCount = 0
  /// Decisions first, then what was odd, by line.
  public internal(set) var entries: [Entry] = []

  /// How many entries are about a line.
  public var oddities: Int { entries.count { $0.line != nil } }

  mutating func decide(_ what: String, _ done: String, column: String? = nil) {
    entries.append(Entry(line: nil, column: column, what: what, done: done))
  }

  /// The report as a table of its own: line, column, what, done.
  public var table: Table {
    get throws(TableError) {
      try Table(
        rowName: "note", rowPlural: "notes",
        columns: [
          .integers("line", entries.map(\.line)), .text("column", entries.map(\.column)),
          .text("what", entries.map(\.what)), .text("done", entries.map(\.done)),
        ])
    }
  }
}
