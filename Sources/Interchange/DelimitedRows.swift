public import Columnar

/// The rows of a table as delimited text, some at a time and on several threads.
///
/// What a column has in a dictionary is written down once and copied for each row.
struct DelimitedRows: Sendable {
  private let style: DelimitedText.Style
  private let columns: [CellSource]

  /// Where the text of a column's cells comes from.
  private enum CellSource: Sendable {
    case each(Column)
    /// The bytes of all entries one after the other, where each starts, and a byte a row for blanks.
    case entries(Codes, bytes: [UInt8], starts: [Int], blanks: Vector<UInt8>?, blankBytes: [[UInt8]])
  }

  init(_ table: Table, _ style: DelimitedText.Style) {
    self.style = style
    columns = table.columns.map { Self.source($0, style) }
  }

  /// The text of some rows.
  func bytes(_ rows: Range<Int>) -> [UInt8] {
    var text = DelimitedText(style)
    for row in rows {
      for column in columns {
        switch column {
        case .each(let column): text.cells(column[row], isQuantity: column.type == .quantity)
        case .entries(let codes, let bytes, let starts, let blanks, let blankBytes):
          if let blank = blanks?.base[row], blank != 0 {
            text.cell(written: blankBytes[Int(blank) - 1][...])
          } else {
            let code = Int(codes[row])
            text.cell(written: bytes[starts[code]..<starts[code + 1]])
          }
        }
      }
      text.endRow()
    }
    return text.bytes
  }

  private static func source(_ column: Column, _ style: DelimitedText.Style) -> CellSource {
    func written(_ value: Value) -> [UInt8] {
      var text = DelimitedText(style)
      text.cells(value, isQuantity: false)
      return text.bytes
    }
    func entries(_ codes: Codes, _ values: [Value]) -> CellSource {
      // A dictionary that is hardly smaller than the column, or larger, saves nothing.
      guard values.count * 2 < column.count, !values.isEmpty else { return .each(column) }
      var bytes: [UInt8] = []
      var starts = [0]
      for value in values {
        bytes += written(value)
        starts.append(bytes.count)
      }
      let blanks = Blank.allCases.map { written(.blank($0)) }
      return .entries(codes, bytes: bytes, starts: starts, blanks: column.blankCodes, blankBytes: blanks)
    }
    switch column.layout {
    case .text(let codes, let dictionary, nil): return entries(codes, dictionary.map { .text($0) })
    case .date(let codes, let dictionary): return entries(codes, dictionary.map { .date($0) })
    case .integer(.coded(let codes, let numbers)): return entries(codes, numbers.map { .integer($0) })
    case .number(.coded(let codes, let numbers)): return entries(codes, numbers.map { .number($0) })
    default: return .each(column)
    }
  }
}

extension Table {
  /// Writes the table to a file as delimited text, whole or not at all; see ``delimited(_:)``.
  ///
  /// - Complexity: O(*cells*) on all threads, with a few thousand rows in memory at a time.
  /// - Throws: ``FileError`` where it can't be written, or somebody asked to stop.
  public func writeDelimited(_ style: DelimitedText.Style, to path: String) throws(FileError) {
    let rows = DelimitedRows(self, style)
    let (size, threads, count) = (1 << 12, Execution.current.threads, rowCount)
    try Files.write(to: path) { output throws(FileError) in
      try output.put(delimitedNames(style))
      for start in stride(from: 0, to: count, by: size * threads * 4) {
        let pieces = stride(from: start, to: min(count, start + size * threads * 4), by: size)
        let texts = Workers.map(Array(pieces), threads: threads) { first in
          rows.bytes(first..<min(first + size, count))
        }
        for text in texts { try output.put(text) }
      }
    }
  }
}
