import CRows

/// Finds where cells begin and end in a stretch of delimited text: RFC 4180, and what stands in its place.
///
/// A quote opens a quoted cell only at the very start of a cell; within it two quotes are one, and after the closing one
/// any text belongs to the cell. Lines end in LF, CRLF or CR, each as it comes. Rows about which nothing is odd are found
/// 64 bytes at a time, the others one byte after the other.
struct CellScanner {
  let delimiter: UInt8
  /// The quote, or nil where quotes are text like any other.
  let quote: UInt8?
  /// How many cells a row should have.
  let width: Int

  /// Where each row's cells end, `width` a row. Each begins one behind the end of the one before it, the first of a row one
  /// behind the row's place in `starts`.
  private(set) var ends: UnsafeMutablePointer<UInt32>
  private(set) var starts: UnsafeMutablePointer<UInt32>
  private var capacity: Int
  private(set) var rowCount = 0
  private(set) var problems: [Problem] = []
  private(set) var longRows: [LongRow] = []
  /// Whether a byte of 128 or more, or a NUL, was seen.
  private(set) var hasHighBytes = false
  private(set) var hasNUL = false

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

  private mutating func grow(to larger: Int) {
    let (freshEnds, freshStarts) = (
      UnsafeMutablePointer<UInt32>.allocate(capacity: larger),
      UnsafeMutablePointer<UInt32>.allocate(capacity: larger)
    )
    freshEnds.update(from: ends, count: rowCount * width)
    freshStarts.update(from: starts, count: rowCount + 1)
    free()
    (ends, starts, capacity) = (freshEnds, freshStarts, larger)
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
    var start = start
    // Rows that are odd are often not alone.
    var oddStretch = 256
    while start < limit {
      if literal.isEmpty {
        let next = findEven(bytes, from: start, limit: limit, count: count)
        oddStretch = next > start ? 256 : min(oddStretch * 2, 1 << 16)
        start = next
        if start >= limit { break }
      }
      let end = literal.isEmpty ? min(limit, start + oddStretch) : limit
      switch scanOdd(bytes, from: start, limit: end, count: count, isWhole: isWhole, literal: literal) {
      case .done(let next): start = next
      case let outcome: return outcome
      }
    }
    return .done(start)
  }

  /// Finds rows as long as there is nothing odd about them; the answer is where the row after them begins.
  private mutating func findEven(
    _ bytes: UnsafePointer<UInt8>, from start: Int, limit: Int, count: Int
  ) -> Int {
    let used = rowCount * width
    let wanted = used + (limit - start) / 4 + width + 64
    if wanted > capacity { grow(to: max(wanted, capacity * 2)) }
    var found = crows_found()
    crows_find(
      bytes, start, limit, count, delimiter, quote ?? 0x0A, width, ends + used, starts + rowCount,
      capacity - used, &found)
    rowCount += found.rows
    if found.high != 0 { hasHighBytes = true }
    if found.zero != 0 { hasNUL = true }
    return found.next
  }

  /// Finds rows of any sort, as ``scan(_:from:limit:count:isWhole:literal:)`` does.
  private mutating func scanOdd(
    _ bytes: UnsafePointer<UInt8>, from start: Int, limit: Int, count: Int, isWhole: Bool, literal: [Int]
  ) -> Outcome {
    var rowStart = start
    var cellStart = start
    var cell = 0
    var surplusStart = 0
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
    var cellEnds = beginRow(at: rowStart)

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
            cellEnds[cell] = UInt32(truncatingIfNeeded: place)
          } else if cell == width {
            surplusStart = cellStart
          }
          cell &+= 1
          cellStart = place &+ 1
          continue
        }
        if hasQuotes, byte == quote {
          if place == cellStart, literal.isEmpty || !literal.contains(place) {
            inQuotes = true
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
            cellEnds[cell] = UInt32(truncatingIfNeeded: place)
          } else if cell == width {
            surplusStart = cellStart
          }
          cell &+= 1
          if cell != width {
            finishOddRow(cell, at: rowStart, end: place, surplusStart: surplusStart, cellEnds)
          }
          if oddAfterQuote > 0 {
            problems.append(Problem(kind: .textAfterQuote, offset: rowStart, count: oddAfterQuote))
            oddAfterQuote = 0
          }
          rowCount &+= 1
        }
        cellEnds = beginRow(at: next)
        rowStart = next
        cellStart = next
        cell = 0
        if rowStart >= limit { return .done(rowStart) }
      }
      block &+= 8
    }
    if !isWhole { return .needsMore(rowStart, quote: inQuotes ? openedAt : nil) }
    if inQuotes { return .unclosed(row: rowStart, quote: openedAt) }
    if rowStart < count {
      // The last line has no end.
      if cell < width {
        cellEnds[cell] = UInt32(truncatingIfNeeded: count)
      } else if cell == width {
        surplusStart = cellStart
      }
      cell += 1
      if cell != width {
        finishOddRow(cell, at: rowStart, end: count, surplusStart: surplusStart, cellEnds)
      }
      if oddAfterQuote > 0 {
        problems.append(Problem(kind: .textAfterQuote, offset: rowStart, count: oddAfterQuote))
      }
      rowCount += 1
    }
    return .done(count)
  }

  /// Notes where the next row begins; the answer is where the ends of its cells are kept.
  private mutating func beginRow(at place: Int) -> UnsafeMutablePointer<UInt32> {
    if (rowCount &+ 1) &* (width &+ 1) > capacity {
      grow(to: max(capacity * 2, (rowCount + 1) * (width + 1)))
    }
    starts[rowCount] = UInt32(truncatingIfNeeded: place &- 1)
    return ends + rowCount &* width
  }

  /// Notes a problem that the caller found.
  mutating func note(_ problem: Problem) { problems.append(problem) }

  /// Leaves out all rows from a number on.
  mutating func keep(rows: Int) { rowCount = min(rowCount, rows) }

  /// Gives a row with too few cells empty ones, and remembers what a row with too many has beyond.
  private mutating func finishOddRow(
    _ cells: Int, at offset: Int, end: Int, surplusStart: Int, _ cellEnds: UnsafeMutablePointer<UInt32>
  ) {
    if cells < width {
      // Each begins behind the end of the one before it, and is empty.
      for cell in cells..<width { cellEnds[cell] = UInt32(truncatingIfNeeded: end + 1 + cell - cells) }
      problems.append(Problem(kind: .short, offset: offset, count: cells))
    } else {
      problems.append(Problem(kind: .long, offset: offset, count: cells))
      longRows.append(LongRow(row: rowCount, start: surplusStart, end: end, offset: offset))
    }
  }
}
