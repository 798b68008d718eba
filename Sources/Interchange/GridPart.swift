/// What a stretch of laid-out text is, for whoever colours it.
public enum GridPart: Hashable, Sendable {
  /// The line above a table.
  case title
  /// The name of a column.
  case header
  /// The thin line under the headers.
  case rule
  /// A cell with a value.
  case value
  /// A word for the lack of a value.
  case blank
  /// A remark about the table: rows and columns left out, the count.
  case note
}

/// Colours a stretch of text; the text that is seen must stay the same.
public typealias Paint = (GridPart, String) -> String
