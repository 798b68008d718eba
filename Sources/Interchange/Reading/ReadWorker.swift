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
  private var piece = ReadPass.Piece()
  private var codes: UnsafeMutablePointer<UInt32>
  private var codeCapacity = 1 << 12
  /// What was read of each column that is wanted.
  private(set) var parts: [ColumnPart?]

  /// For each column that is searched which of its texts are wanted.
  private var wanted: [[Bool]]

  /// The bytes that stand behind what was read, for reads of whole vectors.
  private static let padding = 128
  private static let overlap = 1 << 13

  init(_ pass: ReadPass, number: Int) {
    self.pass = pass
    self.number = number
    let layout = pass.layout
    scanner = CellScanner(delimiter: layout.delimiter, quote: layout.quote, width: layout.width)
    capacity = pass.pieceSize + Self.overlap
    buffer = Self.allocate(capacity)
    codes = .allocate(capacity: codeCapacity)
    wanted = pass.targets.map { _ in [] }
    parts = pass.targets.map { target in
      switch target {
      case .skipped: nil
      case .textsOrNumbers: ColumnPart(mayBePlain: true, pass.budget)
      case .texts, .places: ColumnPart(mayBePlain: false, pass.budget)
      }
    }
  }

  deinit {
    scanner.free()
    Glibc.free(buffer)
    codes.deallocate()
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
    let limit = min(begin + pass.pieceSize, pass.layout.end)
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
    try readColumns(number)
    pass.finish(number, piece)
  }

  private func readColumns(_ number: Int) throws(ReadError) {
    if scanner.rowCount == 0 { return }
    if scanner.rowCount > codeCapacity {
      codes.deallocate()
      codeCapacity = scanner.rowCount * 2
      codes = .allocate(capacity: codeCapacity)
    }
    for (column, part) in parts.enumerated() {
      guard let part else { continue }
      let cells = CellColumn(scanner, column: column, in: buffer)
      guard part.read(cells, piece: number, codes) else {
        throw .memory(pass.source.path, limit: pass.budget.limit)
      }
      if case .places(let isWanted) = pass.targets[column] { find(cells, column, part, isWanted) }
    }
  }

  /// Notes where the cells stand whose texts are wanted.
  private func find(
    _ cells: CellColumn, _ column: Int, _ part: ColumnPart, _ isWanted: (UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    for code in wanted[column].count..<part.coder.count {
      wanted[column].append(isWanted(part.coder.bytes(of: code)))
    }
    for row in 0..<cells.count where wanted[column][Int(codes[row])] {
      let bytes = UnsafeBufferPointer(
        start: cells.bytes + cells.start(row), count: cells.end(row) - cells.start(row))
      piece.foundCells.append(
        ReadPass.FoundCell(offset: origin + cells.start(row), column: column, bytes: Array(bytes)))
    }
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
      let cells = UnsafeBufferPointer(start: UnsafePointer(buffer) + long.start, count: long.end - long.start)
      piece.surplus.append(
        (
          piece.rows.lowerBound + long.row,
          CellText.joined(cells, delimiter: pass.layout.delimiter, quote: pass.layout.quote)
        ))
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
}
