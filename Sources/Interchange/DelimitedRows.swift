public import Columnar

/// The rows of a table as delimited text, some at a time and on several threads.
///
/// What a column has in a dictionary is written down once and copied for each row.
struct DelimitedRows: Sendable {
  private let empty: DelimitedText
  private let columns: [CellSource]

  /// Where the text of a column's cells comes from.
  private enum CellSource: Sendable {
    case each(Column)
    case entries(Codes, Entries, blanks: Vector<UInt8>?)
  }

  /// The texts of a dictionary one after the other, behind them those of the sorts of blanks.
  private struct Entries: Sendable {
    let bytes: Vector<UInt8>
    /// Where each text starts, and one more for the end.
    let starts: Vector<Int>
    /// The text of the first sort of blank.
    let firstBlank: Int
  }

  /// A column by the addresses of its cells: no owner is counted for a cell, which all threads would wait for.
  ///
  /// Invariant: It is used only while the source lives that it was made of.
  private enum Lane {
    case each(Int)
    case bytes(UnsafePointer<UInt8>, Texts)
    case shorts(UnsafePointer<UInt16>, Texts)
    case words(UnsafePointer<UInt32>, Texts)

    struct Texts {
      let bytes: UnsafePointer<UInt8>
      let starts: UnsafePointer<Int>
      let blanks: UnsafePointer<UInt8>?
      let firstBlank: Int

      func put(_ code: Int, _ row: Int, into text: inout DelimitedText) {
        var number = code
        if let blanks, blanks[row] != 0 { number = firstBlank + Int(blanks[row]) - 1 }
        text.cell(
          written: UnsafeBufferPointer(
            start: bytes + starts[number], count: starts[number + 1] - starts[number]))
      }
    }

    init(_ source: CellSource, place: Int) {
      guard case .entries(let codes, let entries, let blanks) = source else {
        self = .each(place)
        return
      }
      let texts = Texts(
        bytes: entries.bytes.base, starts: entries.starts.base, blanks: blanks?.base,
        firstBlank: entries.firstBlank)
      switch codes {
      case .bytes(let codes): self = .bytes(codes.base, texts)
      case .shorts(let codes): self = .shorts(codes.base, texts)
      case .words(let codes): self = .words(codes.base, texts)
      }
    }
  }

  /// - Parameter empty: The text that rows are written to, with nothing in it yet.
  init(_ table: Table, _ empty: DelimitedText) {
    self.empty = empty
    columns = table.columns.map { Self.source($0, empty) }
  }

  /// The text of some rows.
  func bytes(_ rows: Range<Int>) -> [UInt8] {
    var text = empty
    let lanes = columns.enumerated().map { Lane($0.element, place: $0.offset) }
    for row in rows {
      for lane in lanes {
        switch lane {
        case .bytes(let codes, let texts): texts.put(Int(codes[row]), row, into: &text)
        case .shorts(let codes, let texts): texts.put(Int(codes[row]), row, into: &text)
        case .words(let codes, let texts): texts.put(Int(codes[row]), row, into: &text)
        case .each(let place):
          if case .each(let column) = columns[place] {
            text.cells(column[row], isQuantity: column.type == .quantity)
          }
        }
      }
      text.endRow()
    }
    withExtendedLifetime(columns) {}
    return text.bytes
  }

  private static func source(_ column: Column, _ empty: DelimitedText) -> CellSource {
    func entries(_ codes: Codes, _ values: [Value]) -> CellSource {
      // A dictionary that is hardly smaller than the column, or larger, saves nothing.
      guard values.count * 2 < column.count, !values.isEmpty else { return .each(column) }
      var bytes: [UInt8] = []
      var starts = [0]
      for value in values + Blank.allCases.map({ .blank($0) }) {
        var text = empty
        text.cells(value, isQuantity: false)
        bytes += text.bytes
        starts.append(bytes.count)
      }
      let texts = Entries(bytes: Vector(bytes), starts: Vector(starts), firstBlank: values.count)
      return .entries(codes, texts, blanks: column.blankCodes)
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
  /// - Parameter blank: What stands for a blank of any sort; without it each sort has a word of its own.
  /// - Complexity: O(*cells*) on all threads, with a few thousand rows in memory at a time.
  /// - Throws: ``FileError`` where it can't be written, or somebody asked to stop.
  public func writeDelimited(
    _ style: DelimitedText.Style, blank: String? = nil, to path: String
  ) throws(FileError) {
    let rows = DelimitedRows(self, DelimitedText(style, blank: blank))
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
