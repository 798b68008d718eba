import Chronology

/// The dates of a column as spans, one for each that occurs.
struct SpanCells: Sendable {
  let codes: Codes
  let spans: [Span]
  let blanks: Blanks

  init?(_ column: Column) {
    guard case .date(let cells) = column.storage else { return nil }
    codes = cells.codes
    spans = cells.dictionary.map(\.span)
    blanks = column.blanks
  }

  /// The span of a row, nil for a blank.
  func span(_ row: Int) -> Span? { blanks[row] == nil ? spans[Int(codes[row])] : nil }
}
