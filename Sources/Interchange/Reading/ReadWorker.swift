import Chronology
import Columnar
import Glibc

/// One thread's part of a ``ReadPass``: finds the rows of a piece, then reads it column by column.
final class ReadWorker: @unchecked Sendable {
  private let pass: ReadPass
  private let number: Int
  private var scanner: CellScanner
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var filled = 0
  /// Where in the file the buffer begins.
  private var origin = 0
  private var literal: [Int] = []
  private var scratch: UnsafeMutablePointer<UInt8>
  private var scratchCapacity = 4096
  private var piece = ReadPass.Piece()
  /// The texts of each column of texts.
  private(set) var coders: [TextCoder?]

  /// The bytes that stand behind what was read, for reads of whole vectors.
  private static let padding = 128
  private static let overlap = 1 << 15

  init(_ pass: ReadPass, number: Int) {
    self.pass = pass
    self.number = number
    let layout = pass.layout
    scanner = CellScanner(delimiter: layout.delimiter, quote: layout.quote, width: layout.width)
    capacity = pass.pieceSize + Self.overlap
    buffer = Self.allocate(capacity)
    scratch = .allocate(capacity: scratchCapacity + 16)
    coders = pass.targets.map { $0.kind == .text ? TextCoder() : nil }
  }

  deinit {
    scanner.free()
    Glibc.free(buffer)
    scratch.deallocate()
    for coder in coders { coder?.free() }
  }

  /// Memory that starts at a multiple of 64: reads into other places are slower by a multiple.
  private static func allocate(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    var memory: UnsafeMutableRawPointer?
    guard posix_memalign(&memory, 64, count + padding) == 0, let memory else {
      return .allocate(capacity: count + padding)
    }
    return memory.bindMemory(to: UInt8.self, capacity: count + padding)
  }

  func run() {
    do throws(ReadError) {
      while let number = pass.take() {
        try pass.control.check()
        try read(number)
      }
    } catch {
      pass.fail(error)
    }
  }

  // MARK: Rows

  private func read(_ number: Int) throws(ReadError) {
    let begin = pass.layout.start + number * pass.pieceSize
    let limit = min(begin + pass.pieceSize, pass.source.count)
    scanner.reset()
    literal = []
    piece = ReadPass.Piece()
    // One byte more, to see whether a row begins at the very start.
    origin = number == 0 ? begin : begin - 1
    filled = 0
    try fill(upTo: limit - origin + Self.overlap)

    let guess = number == 0 ? begin : origin + firstRow(before: limit - origin)
    var end = guess < limit ? try scan(from: guess, limit: limit, isGuess: true) : guess
    let start = try pass.awaitTurn(number)
    if start >= limit {
      scanner.reset()
      end = start
    } else if start != guess || end == nil {
      scanner.reset()
      piece = ReadPass.Piece()
      end = try scan(from: start, limit: limit, isGuess: false)
    }
    let rows = pass.publish(number, rows: scanner.rowCount, end: end ?? limit)
    piece.rows = rows
    piece.worker = self.number
    scanner.keep(rows: rows.count)
    if rows.count > 0 || !scanner.problems.isEmpty { finishRows(start: start, end: end ?? limit) }
    piece.misfits = [CellValue.Sorts?](repeating: nil, count: pass.targets.count)
    for column in pass.targets.indices { parse(column, rows) }
    pass.finish(number, piece)
  }

  private func fill(upTo wanted: Int) throws(ReadError) {
    let wanted = min(wanted, pass.source.count - origin)
    guard wanted > filled else { return }
    guard wanted < Int(UInt32.max >> 1) else {
      throw ReadError(.memory, "a row of \(pass.source.path) is longer than two gigabytes")
    }
    if wanted > capacity {
      capacity = max(wanted, min(capacity * 2, 1 << 30))
      let larger = Self.allocate(capacity)
      memcpy(larger, buffer, filled)
      Glibc.free(buffer)
      buffer = larger
    }
    filled += try pass.source.read(at: origin + filled, into: buffer + filled, count: wanted - filled)
    memset(buffer + filled, 0, Self.padding)
  }

  /// The offset behind the first end of a line, or the limit where there is none before it.
  private func firstRow(before limit: Int) -> Int {
    var place = 0
    while place < limit {
      if buffer[place] == 0x0A { return place + 1 }
      if buffer[place] == 0x0D {
        return place + 1 < filled && buffer[place + 1] == 0x0A ? place + 2 : place + 1
      }
      place += 1
    }
    return limit
  }

  /// Finds the rows that begin from a place on and before another; the answer is where the row after them begins.
  ///
  /// A guess is given up (nil) where it leads far beyond: most likely it began within quotes.
  private func scan(from start: Int, limit: Int, isGuess: Bool) throws(ReadError) -> Int? {
    var from = start - origin
    if from >= filled { try fill(upTo: from + Self.overlap) }
    while true {
      let isWhole = origin + filled == pass.source.count
      switch scanner.scan(
        buffer, from: from, limit: limit - origin, count: filled, isWhole: isWhole, literal: literal)
      {
      case .done(let end): return origin + end
      case .needsMore(let row, let quote):
        if isGuess, filled > 2 * pass.pieceSize { return nil }
        from = row
        if let quote, filled - row > ReadPass.cellLimit {
          note(unclosed: quote, row: row)
        } else {
          try pass.control.check()
          try fill(upTo: filled + max(Self.overlap, filled))
        }
      case .unclosed(let row, let quote):
        if isGuess { return nil }
        try pass.control.check()
        from = row
        note(unclosed: quote, row: row)
      }
    }
  }

  private func note(unclosed quote: Int, row: Int) {
    literal.append(quote)
    scanner.note(CellScanner.Problem(kind: .unclosedQuote, offset: row))
  }

  /// Notes what is odd about the rows found, by their places in the file.
  private func finishRows(start: Int, end: Int) {
    piece.problems = scanner.problems.map { problem in
      var problem = problem
      problem.offset += origin
      return problem
    }
    for long in scanner.longRows where long.row < piece.rows.count {
      piece.surplus.append((piece.rows.lowerBound + long.row, surplus(long)))
    }
    let (first, last) = (max(0, start - origin), min(filled, end - origin))
    guard first < last else { return }
    if scanner.hasHighBytes {
      piece.check.look(
        at: UnsafeBufferPointer(start: buffer + first, count: last - first), origin: origin + first)
    }
    if scanner.hasNUL {
      for place in first..<last where buffer[place] == 0 { piece.nulPlaces.append(origin + place) }
    }
  }

  /// The cells of a row beyond the last column, unquoted, with the delimiter between; empty where all are.
  private func surplus(_ long: CellScanner.LongRow) -> [UInt8] {
    var cells = CellScanner(delimiter: pass.layout.delimiter, quote: pass.layout.quote, width: 1)
    defer { cells.free() }
    let bytes = UnsafeBufferPointer(start: buffer + long.start, count: long.end - long.start)
    var result: [UInt8] = []
    var start = 0
    // Each cell is looked for as a row of one column, whose surplus is the rest.
    var padded = Array(bytes) + [UInt8](repeating: 0, count: Self.padding)
    var isEmpty = true
    while start <= bytes.count {
      cells.reset()
      var end = bytes.count
      var isQuoted = false
      padded.withUnsafeMutableBufferPointer { padded in
        guard let base = padded.baseAddress, start < bytes.count else { return }
        _ = cells.scan(
          base, from: start, limit: start + 1, count: bytes.count, isWhole: true,
          literal: literal.map { $0 - long.start })
        if cells.rowCount > 0 {
          end = Int(cells.ends[0] & ~CellScanner.quoted)
          isQuoted = cells.ends[0] & CellScanner.quoted != 0
        }
      }
      if start > 0 { result.append(pass.layout.delimiter) }
      let (content, count) = padded.withUnsafeBufferPointer { padded -> (UnsafePointer<UInt8>, Int) in
        guard let base = padded.baseAddress else { return (UnsafePointer(scratch), 0) }
        return isQuoted ? unquoted(base + start, end - start) : (base + start, end - start)
      }
      if count > 0 { isEmpty = false }
      result += UnsafeBufferPointer(start: content, count: count)
      start = end + 1
    }
    return isEmpty ? [] : result
  }

  // MARK: Cells

  /// What a cell in quotes holds; valid until the next is asked for.
  private func unquoted(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> (UnsafePointer<UInt8>, Int) {
    if count > scratchCapacity {
      scratch.deallocate()
      scratchCapacity = count * 2
      scratch = .allocate(capacity: scratchCapacity + 16)
    }
    let written = CellText.unquote(bytes, count: count, quote: pass.layout.quote ?? 0x22, into: scratch)
    (scratch + written).update(repeating: 0, count: 8)
    return (UnsafePointer(scratch), written)
  }

  private func parse(_ column: Int, _ rows: Range<Int>) {
    let target = pass.targets[column]
    switch target.kind {
    case .skipped: break
    case .text: parseTexts(column, target, rows)
    case .integer:
      guard let out = target.integers else { return }
      parseValues(column, target, rows, out, zero: 0) {
        CellValue.integer($0, $1)
      } number: {
        Double($0)
      }
    case .number:
      guard let out = target.numbers else { return }
      parseValues(column, target, rows, out, zero: 0) {
        CellValue.number($0, $1)
      } number: {
        $0
      }
    case .boolean:
      guard let out = target.booleans else { return }
      parseValues(column, target, rows, out, zero: false) {
        CellValue.boolean($0, $1)
      } number: { _ in
        .nan
      }
    case .date:
      // Only looks which cells are none.
      guard let out = target.codes else { return }
      let encoding = ReadOptions.Encoding.utf8
      parseValues(column, target, rows, out, zero: 0) { bytes, count in
        let text = TextDecoding.text(UnsafeBufferPointer(start: bytes, count: count), encoding)
        return ((try? EDTF(text)) ?? EDTF(compact: text)) == nil ? nil : 0
      } number: { _ in
        .nan
      }
    case .day:
      guard let out = target.codes else { return }
      parseValues(column, target, rows, out, zero: 0) {
        CellValue.day($0, $1).map { UInt32($0) }
      } number: { _ in
        .nan
      }
    }
  }

  @inline(__always)
  private func parseValues<Value>(
    _ column: Int, _ target: ReadPass.Target, _ rows: Range<Int>, _ out: UnsafeMutablePointer<Value>,
    zero: Value, _ value: (UnsafePointer<UInt8>, Int) -> Value?, number: (Value) -> Double
  ) {
    let width = pass.layout.width
    let (starts, ends) = (scanner.starts + column, scanner.ends + column)
    let bytes = UnsafePointer(buffer)
    let hasNumbers = !target.missing.numbers.isEmpty
    var cell = 0
    for row in rows {
      let start = Int(starts[cell])
      let end = ends[cell]
      cell &+= width
      if end & CellScanner.quoted == 0, let found = value(bytes + start, Int(end) &- start) {
        out[row] = found
        if hasNumbers, let blank = target.missing.blank(number: number(found)) {
          out[row] = zero
          target.blanks?[row] = blank.rawValue
        }
        continue
      }
      if Int(end) == start {
        out[row] = zero
        target.blanks?[row] = target.missing.codes[0].blank.rawValue
        continue
      }
      out[row] = zero
      if let found = slow(column, target, row, start, end, value) {
        if let blank = target.missing.blank(number: number(found)) {
          target.blanks?[row] = blank.rawValue
        } else {
          out[row] = found
        }
      }
    }
  }

  /// A cell that is quoted, has spaces around it, is missing, or does not fit.
  @inline(never)
  private func slow<Value>(
    _ column: Int, _ target: ReadPass.Target, _ row: Int, _ start: Int, _ end: UInt32,
    _ value: (UnsafePointer<UInt8>, Int) -> Value?
  ) -> Value? {
    var bytes = UnsafePointer(buffer) + start
    var count = Int(end & ~CellScanner.quoted) - start
    if end & CellScanner.quoted != 0 { (bytes, count) = unquoted(bytes, count) }
    let (whole, wholeCount) = (bytes, count)
    while count > 0, bytes[0] == 0x20 {
      bytes += 1
      count -= 1
    }
    while count > 0, bytes[count - 1] == 0x20 { count -= 1 }
    if let place = target.missing.place(bytes, count) {
      target.blanks?[row] = target.missing.codes[place].blank.rawValue
      return nil
    }
    if count < wholeCount, wholeCount <= scratchCapacity {
      // The readers look at the bytes behind a cell only to mask them, so that the spaces do no harm.
      if let found = value(bytes, count) { return found }
    } else if let found = value(bytes, count) {
      return found
    }
    if target.isForced {
      target.blanks?[row] = Blank.unknown.rawValue
      piece.badCells.append(
        ReadPass.BadCell(
          offset: origin + start, column: column,
          bytes: Array(UnsafeBufferPointer(start: whole, count: min(wholeCount, 200)))))
    } else {
      let sorts = CellValue.sorts(bytes, count)
      piece.misfits[column] = piece.misfits[column].map { $0.intersection(sorts) } ?? sorts
    }
    return nil
  }

  private func parseTexts(_ column: Int, _ target: ReadPass.Target, _ rows: Range<Int>) {
    guard let out = target.codes, var coder = coders[column] else { return }
    // Taken out, so that it is changed in place.
    coders[column] = nil
    defer { coders[column] = coder }
    let width = pass.layout.width
    let (starts, ends) = (scanner.starts + column, scanner.ends + column)
    let bytes = UnsafePointer(buffer)
    let missing = target.missing
    var cell = 0
    for row in rows {
      let start = Int(starts[cell])
      let end = ends[cell]
      cell &+= width
      if end & CellScanner.quoted == 0 {
        let count = Int(end) &- start
        if let place = missing.place(bytes + start, count) {
          out[row] = ReadPass.missingCode &- UInt32(place)
        } else {
          out[row] = coder.code(bytes + start, count)
        }
      } else {
        // In quotes a text is a text, also where without them it would stand for a blank.
        let (content, count) = unquoted(bytes + start, Int(end & ~CellScanner.quoted) - start)
        out[row] = coder.code(content, count)
      }
    }
  }
}
