/// Rows of cells separated by commas or tabs, appended to a text one at a time.
public struct DelimitedText: Sendable {
  /// What separates the cells, and how a cell that holds a separator is written.
  public enum Style: Sendable {
    /// RFC 4180: such cells in quotes, quotes doubled; lines end in a line feed alone.
    case commas
    /// Such marks written `\t`, `\n`, `\r` and `\\`.
    case tabs
  }

  private let style: Style
  private let separator: UInt8
  /// What stands for a blank of any sort; nil for a word of its own for each.
  let blank: String?
  private var hasCell = false
  /// The bytes so far, as UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Starts an empty text.
  ///
  /// - Parameter blank: What stands for a blank of any sort, as R's `NA`; without it each sort has a word of its own.
  public init(_ style: Style, blank: String? = nil) {
    self.style = style
    self.blank = blank
    separator = style == .commas ? 0x2C : 0x09
  }

  /// What was written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a cell to the row.
  ///
  /// - Parameter isPlainText: Whether the text must not be taken for a word that stands for a blank. It is written in
  ///   quotes whatever it holds, or after a backslash where there are no quotes.
  public mutating func cell(_ text: String, isPlainText: Bool = false) {
    if hasCell { bytes.append(separator) }
    hasCell = true
    switch style {
    case .commas: quoted(text, always: isPlainText)
    case .tabs:
      if isPlainText { bytes.append(0x5C) }
      escaped(text)
    }
  }

  /// Adds a cell to the row as it was written before.
  mutating func cell(written cell: UnsafeBufferPointer<UInt8>) {
    if hasCell { bytes.append(separator) }
    hasCell = true
    bytes.append(contentsOf: cell)
  }

  /// Ends the row.
  ///
  /// A row whose only cell is empty is written `""`, since readers skip an empty line.
  public mutating func endRow() {
    if style == .commas && hasCell && (bytes.isEmpty || bytes.last == 0x0A) { bytes += [0x22, 0x22] }
    bytes.append(0x0A)
    hasCell = false
  }

  private mutating func quoted(_ text: String, always: Bool) {
    let needsQuotes = always || text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    // Readers that trim would lose a space at either end.
    guard needsQuotes || text.utf8.first == 0x20 || text.utf8.last == 0x20 else {
      bytes += text.utf8
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private mutating func escaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x09: bytes += [0x5C, 0x74]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0x5C: bytes += [0x5C, 0x5C]
      default: bytes.append(byte)
      }
    }
  }
}
