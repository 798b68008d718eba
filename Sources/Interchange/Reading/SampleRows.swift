/// The first rows of a text, cut into cells one byte after the other; for looking, not for reading.
struct SampleRows {
  struct Cell {
    var bytes: [UInt8]
    var isQuoted: Bool
    /// Whether text follows the closing quote.
    var isOdd = false

    var trimmed: ArraySlice<UInt8> {
      var slice = bytes[...]
      while slice.first == 0x20 { slice.removeFirst() }
      while slice.last == 0x20 { slice.removeLast() }
      return slice
    }

    var sorts: CellValue.Sorts {
      let trimmed = Array(trimmed)
      return (trimmed + [UInt8](repeating: 0, count: 8)).withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { CellValue.sorts($0, trimmed.count) } ?? []
      }
    }
  }

  private(set) var rows: [[Cell]] = []
  /// How many bytes a row has on average.
  private(set) var bytesPerRow = 1.0
  /// Where the second row begins.
  private(set) var secondRow = 0
  /// Whether a quote was open at the end.
  private(set) var isUnclosed = false

  /// Cuts a text; a last row without its end counts only where the text is whole.
  init(_ bytes: ArraySlice<UInt8>, delimiter: UInt8, quote: UInt8?, isWhole: Bool, limit: Int = 200) {
    var row: [Cell] = []
    var cell = Cell(bytes: [], isQuoted: false)
    var place = bytes.startIndex
    var isAtStart = true
    var inQuotes = false
    func peek(_ offset: Int) -> UInt8? { place + offset < bytes.endIndex ? bytes[place + offset] : nil }
    while place < bytes.endIndex, rows.count < limit {
      let byte = bytes[place]
      if inQuotes {
        if byte == quote {
          if peek(1) == quote {
            cell.bytes.append(byte)
            place += 2
            continue
          }
          inQuotes = false
          if let next = peek(1), next != delimiter, next != 0x0A, next != 0x0D { cell.isOdd = true }
        } else {
          cell.bytes.append(byte)
        }
        place += 1
        continue
      }
      if byte == delimiter {
        row.append(cell)
        cell = Cell(bytes: [], isQuoted: false)
        isAtStart = true
        place += 1
      } else if byte == 0x0A || byte == 0x0D {
        place += byte == 0x0D && peek(1) == 0x0A ? 2 : 1
        if !row.isEmpty || !cell.bytes.isEmpty || cell.isQuoted {
          row.append(cell)
          rows.append(row)
          if rows.count == 1 { secondRow = place }
        }
        row = []
        cell = Cell(bytes: [], isQuoted: false)
        isAtStart = true
      } else if byte == quote, isAtStart {
        inQuotes = true
        cell.isQuoted = true
        isAtStart = false
        place += 1
      } else {
        cell.bytes.append(byte)
        isAtStart = false
        place += 1
      }
    }
    isUnclosed = inQuotes
    bytesPerRow = Double(place - bytes.startIndex) / Double(max(1, rows.count))
    if isWhole, place >= bytes.endIndex, !row.isEmpty || !cell.bytes.isEmpty || cell.isQuoted {
      row.append(cell)
      rows.append(row)
      if rows.count == 1 { secondRow = bytes.endIndex }
    }
  }

  /// The number of cells that most rows have, the greater of two that as many have.
  var width: Int { Self.width(of: rows[...]) }

  /// The same of some rows.
  static func width(of rows: ArraySlice<[Cell]>) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.count, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// The part of rows that have as many cells as most.
  var evenness: Double {
    let width = width
    return rows.isEmpty ? 0 : Double(rows.count { $0.count == width }) / Double(rows.count)
  }
}
