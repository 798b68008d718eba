/// What a cell says whose bytes begin with a quote.
enum CellText {
  /// The content of a cell in quotes, nil where the quote is never closed and so encloses nothing.
  ///
  /// Two quotes are one; what follows the closing quote belongs to the cell, as other readers have it.
  static func unquoted(_ bytes: UnsafeBufferPointer<UInt8>, quote: UInt8) -> [UInt8]? {
    guard let end = Self.end(of: bytes, quote: quote) else { return nil }
    var content: [UInt8] = []
    content.reserveCapacity(bytes.count)
    var place = 1
    while place < end - 1 {
      content.append(bytes[place])
      place += bytes[place] == quote ? 2 : 1
    }
    return content + bytes[end...]
  }

  /// Where the bytes end that quotes enclose, with the quotes; nil where the first is never closed or is none.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>, quote: UInt8) -> Int? {
    guard bytes.first == quote else { return nil }
    var place = 1
    while place < bytes.count {
      if bytes[place] != quote {
        place += 1
      } else if place + 1 < bytes.count, bytes[place + 1] == quote {
        place += 2
      } else {
        return place + 1
      }
    }
    return nil
  }

  /// What several cells say, with the delimiter between them; empty where each is.
  static func joined(_ cells: UnsafeBufferPointer<UInt8>, delimiter: UInt8, quote: UInt8?) -> [UInt8] {
    var result: [UInt8] = []
    var isEmpty = true
    var rest = cells
    while true {
      let enclosed = quote.flatMap { Self.end(of: rest, quote: $0) } ?? 0
      let end = rest[enclosed...].firstIndex(of: delimiter) ?? rest.count
      let cell = UnsafeBufferPointer(rebasing: rest[..<end])
      let content = quote.flatMap { unquoted(cell, quote: $0) } ?? Array(cell)
      isEmpty = isEmpty && content.isEmpty
      result += content
      guard end < rest.count else { return isEmpty ? [] : result }
      result.append(delimiter)
      rest = UnsafeBufferPointer(rebasing: rest[(end + 1)...])
    }
  }
}
