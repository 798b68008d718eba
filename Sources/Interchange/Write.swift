public import Columnar

/// Writes a table in a format; the text ends in a newline, or is empty where there is nothing to write.
///
/// ```swift
/// write(visits, as: .table, width: 80)   // for a person, shortened to 80 cells
/// write(visits, as: .csv)                // for a program, whole
/// ```
///
/// - Parameters:
///   - width: The cells of a line in the format `table`, or nil for as many as it takes; other formats are never
///     shortened.
///   - name: What a thing is called where a person reads: in the formats `table` and `markdown`.
public func write(
  _ table: Table, as format: Format, width: Int? = nil, name: ReferenceName = { _, _ in nil }
) -> String {
  switch format {
  case .table: Grid(table, name: name).text(width: width)
  case .markdown: Grid(table, name: name).markdown
  case .csv: table.delimited(.commas)
  case .tsv: table.delimited(.tabs)
  case .json: table.json
  case .jsonl: table.jsonLines
  }
}
