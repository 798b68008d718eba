/// Finds where cells begin and end in a stretch of delimited text: RFC 4180, and what stands in its place.
///
/// A quote opens a quoted cell only at the very start of a cell; within it two quotes are one, and after the closing one
/// any text belongs to the cell. Lines end in LF, CRLF or CR, each as it comes.
struct CellScanner {
  let delimiter: UInt8
  /// The quote, or nil where quotes are text like any other.
  let quote: UInt8?
  /// How many cells a row should have.
  let width: Int

  /// Offsets of each row's cells, `width` a row; the end of a cell that began with a quote carries `quoted`.
  private(set) var starts: UnsafeMutablePointer<UInt32>
  private(set) var ends: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private(set) var rowCount = 0
  private(set) var problems: [Problem] = []
  private(set) var longRows: [LongRow] = []
  /// Whether a byte of 128 or more, or a NUL, was seen.
  private(set) var hasHighBytes = false
  private(set) var hasNUL = false

  static let quoted: UInt32 = 1 << 31

  /// What is odd about the row that starts at an offset.
  struct Problem {
    enum Kind: UInt8 { case short, long, emptyLine, textAfterQuote, unclosedQuote }
    var kind: Kind
    var offset: Int
    var count = 0
  }

  /// A row with more cells than it should have.
  struct LongRow {
    var row: Int
    /// Where the cells begin that have no column, and where the row ends.
    var start: Int
    var end: Int
    var offset: Int
  }

  enum Outcome {
    /// All rows that start before the limit were found; the offset of the row after them.
    case done(Int)
    /// The row at this offset goes on beyond the bytes, in a cell that a quote at the other offset opened, if in any.
    case needsMore(Int, quote: Int?)
    /// A quote of the row at this offset is not closed before the end of the text.
    case unclosed(row: Int, quote: Int)
  }

  init(delimiter: UInt8, quote: UInt8?, width: Int) {
    self.delimiter = delimiter
    self.quote = quote
    self.width = width
    capacity = 1 << 16
    starts = .allocate(capacity: capacity)
    ends = .allocate(capacity: capacity)
  }

  func free() {
    starts.deallocate()
    ends.deallocate()
  }

  mutating func reset() {
    rowCount = 0
    problems = []
    longRows = []
    hasHighBytes = false
    hasNUL = false
  }

  private mutating func grow() {
    let larger = capacity * 2
    for path in [\CellScanner.starts, \CellScanner.ends] {
      let fresh = UnsafeMutablePointer<UInt32>.allocate(capacity: larger)
      fresh.update(from: self[keyPath: path], count: capacity)
      self[keyPath: path].deallocate()
      self[keyPath: path] = fresh
    }
    capacity = larger
  }

  /// Finds the rows that start at `start` or later and before `limit`.
  ///
  /// - Parameters:
  ///   - bytes: the text, readable for eight bytes beyond `count`.
  ///   - isWhole: whether the text ends at `count`.
  ///   - literal: offsets of quotes that open nothing.
  mutating func scan(
    _ bytes: UnsafePointer<UInt8>, from start: Int, limit: Int, count: Int, isWhole: Bool, literal: [Int] = []
  ) -> Outcome {
    var rowStart = start
    var cellStart = start
    var cell = 0
    var surplusStart = 0
    var isQuoted = false
    var inQuotes = false
    var openedAt = 0
    var skip = start
    var oddAfterQuote = 0
    var high: UInt64 = 0
    var zeros: UInt64 = 0
    defer {
      hasHighBytes = hasHighBytes || high & ByteWord.tops != 0
      hasNUL = hasNUL || zeros & ByteWord.tops != 0
    }
    let delimiter = delimiter
    let quote = quote ?? 0x0A
    let hasQuotes = self.quote != nil
    let width = width
    let delimiters = ByteWord.all(delimiter)
    let quotes = ByteWord.all(quote)
    let feeds = ByteWord.all(0x0A)
    let returns = ByteWord.all(0x0D)

    if rowStart >= limit { return .done(rowStart) }
    if (rowCount + 1) * width > capacity { while (rowCount + 1) * width > capacity { grow() } }
    var cellStarts = starts + rowCount * width
    var cellEnds = ends + rowCount * width

    var block = start
    while block < count {
      let word = ByteWord.load(bytes + block)
      high |= word
      if count &- block >= 8 {
        zeros |= (word &- ByteWord.ones) & ~word
      } else {
        for place in block..<count where bytes[place] == 0 { hasNUL = true }
      }
      let misses =
        ByteWord.misses(word, delimiters) & ByteWord.misses(word, feeds) & ByteWord.misses(word, returns)
        & ByteWord.misses(word, quotes)
      var mask = ~misses & ByteWord.tops
      while mask != 0 {
        let place = block &+ mask.trailingZeroBitCount &>> 3
        mask &= mask &- 1
        if place < skip { continue }
        if place >= count { break }
        let byte = bytes[place]
        if inQuotes {
          if byte != quote { continue }
          // The byte after the last one of a whole text is no quote: it is padding.
          if place + 1 >= count, !isWhole { return .needsMore(rowStart, quote: openedAt) }
          if place + 1 < count, bytes[place + 1] == quote {
            skip = place + 2
            continue
          }
          inQuotes = false
          if place + 1 < count {
            let next = bytes[place + 1]
            if next != delimiter, next != 0x0A, next != 0x0D { oddAfterQuote += 1 }
          }
          continue
        }
        if byte == delimiter {
          if cell < width {
            cellStarts[cell] = UInt32(truncatingIfNeeded: cellStart)
            cellEnds[cell] = UInt32(truncatingIfNeeded: place) | (isQuoted ? Self.quoted : 0)
          } else if cell == width {
            surplusStart = cellStart
          }
          cell &+= 1
          cellStart = place &+ 1
          isQuoted = false
          continue
        }
        if hasQuotes, byte == quote {
          if place == cellStart, literal.isEmpty || !literal.contains(place) {
            inQuotes = true
            isQuoted = true
            openedAt = place
          }
          continue
        }
        // The end of a line.
        var next = place &+ 1
        if byte == 0x0D {
          if next >= count, !isWhole { return .needsMore(rowStart, quote: nil) }
          if next < count, bytes[next] == 0x0A {
            next &+= 1
            skip = next
          }
        }
        if cell == 0, place == rowStart {
          problems.append(Problem(kind: .emptyLine, offset: rowStart))
        } else {
          if cell < width {
            cellStarts[cell] = UInt32(truncatingIfNeeded: cellStart)
            cellEnds[cell] = UInt32(truncatingIfNeeded: place) | (isQuoted ? Self.quoted : 0)
          } else if cell == width {
            surplusStart = cellStart
          }
          cell &+= 1
          if cell != width {
            finishOddRow(cell, at: rowStart, end: place, surplusStart: surplusStart, cellStarts, cellEnds)
          }
          if oddAfterQuote > 0 {
            problems.append(Problem(kind: .textAfterQuote, offset: rowStart, count: oddAfterQuote))
            oddAfterQuote = 0
          }
          rowCount &+= 1
          while (rowCount &+ 1) &* width > capacity { grow() }
          cellStarts = starts + rowCount &* width
          cellEnds = ends + rowCount &* width
        }
        rowStart = next
        cellStart = next
        cell = 0
        isQuoted = false
        if rowStart >= limit { return .done(rowStart) }
      }
      block &+= 8
    }
    if !isWhole { return .needsMore(rowStart, quote: inQuotes ? openedAt : nil) }
    if inQuotes { return .unclosed(row: rowStart, quote: openedAt) }
    if rowStart < count {
      // The last line has no end.
      if cell < width {
        cellStarts[cell] = UInt32(truncatingIfNeeded: cellStart)
        cellEnds[cell] = UInt32(truncatingIfNeeded: count) | (isQuoted ? Self.quoted : 0)
      } else if cell == width {
        surplusStart = cellStart
      }
      cell += 1
      if cell != width {
        finishOddRow(cell, at: rowStart, end: count, surplusStart: surplusStart, cellStarts, cellEnds)
      }
      if oddAfterQuote > 0 {
        problems.append(Problem(kind: .textAfterQuote, offset: rowStart, count: oddAfterQuote))
      }
      rowCount += 1
    }
    return .done(count)
  }

  /// Notes a problem that the caller found.
  mutating func note(_ problem: Problem) { problems.append(problem) }

  /// Leaves out all rows from a number on.
  mutating func keep(rows: Int) { rowCount = min(rowCount, rows) }

  /// Gives a row with too few cells empty ones, and remembers what a row with too many has beyond.
  private mutating func finishOddRow(
    _ cells: Int, at offset: Int, end: Int, surplusStart: Int, _ cellStarts: UnsafeMutablePointer<UInt32>,
    _ cellEnds: UnsafeMutablePointer<UInt32>
  ) {
    if cells < width {
      for cell in cells..<width {
        cellStarts[cell] = UInt32(truncatingIfNeeded: end)
        cellEnds[cell] = UInt32(truncatingIfNeeded: end)
      }
      problems.append(Problem(kind: .short, offset: offset, count: cells))
    } else {
      problems.append(Problem(kind: .long, offset: offset, count: cells))
      longRows.append(LongRow(row: rowCount, start: surplusStart, end: end, offset: offset))
    }
  }
}
