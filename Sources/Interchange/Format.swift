/// A form in which a table can be written, under the name given to `--format`.
public enum Format: String, CaseIterable, Sendable {
  /// Aligned columns for a person to read.
  case table
  /// Comma-separated values as in RFC 4180.
  case csv
  /// Tab-separated values, with `\t`, `\n`, `\r` and `\\` for what a cell cannot hold.
  case tsv
  /// One array of objects.
  case json
  /// One object a line.
  case jsonl
  /// A pipe table.
  case markdown

  /// The format of a file by the ending of its name, or nil where the ending is not known.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "txt": self = .table
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "md", "markdown": self = .markdown
    default: return nil
    }
  }
}
