import Columnar

/// Reads JSON Lines: an object a line, whose keys are columns in the order in which they first appear.
///
/// A key that a line lacks, and null, is not covered. Values within values are kept as their JSON text. A line that is no
/// object is left out, and told.
struct JSONLinesReader {
  /// What was read of the file.
  struct Found {
    var drafts: [ColumnDraft] = []
    var parts: [ColumnPart?] = []
    var pieces: [ReadPass.Piece] = []
    var rowCount = 0
    var check = UTF8Check()
    var oddities = Oddities()
  }

  /// A column while the lines of a piece are read.
  private struct Column {
    let key: [UInt8]
    /// One less than where the cells of the piece begin, and where they end; rows behind lack the key.
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    /// For each code whether its text is looked for.
    var wanted: [Bool] = []
  }

  let source: ByteSource
  let options: ReadOptions
  let control: ReadControl
  let budget: MemoryBudget
  let missing: MissingCodes
  /// Columns that are read as texts alone.
  var textColumns: Set<String> = []
  /// Says which texts are looked for in a column; their lines are noted.
  var places: (@Sendable (ColumnDraft, UnsafeBufferPointer<UInt8>) -> Bool)?

  private var found = Found()
  private var columns: [Column] = []
  private var known: [[UInt8]: Int] = [:]
  private var codes: [UInt32] = []

  init(
    _ source: ByteSource, _ options: ReadOptions, _ control: ReadControl, _ budget: MemoryBudget,
    _ missing: MissingCodes
  ) {
    self.source = source
    self.options = options
    self.control = control
    self.budget = budget
    self.missing = missing
  }

  mutating func read(from begin: Int) throws(ReadError) -> Found {
    let size = options.pieceSize ?? 1 << 20
    let limit = options.rows.map { max(0, $0) } ?? .max
    var offset = begin
    var wanted = size
    while offset < source.count, found.rowCount < limit {
      try control.check()
      control.told(Double(offset) / Double(source.count))
      let bytes = try source.bytes(offset..<min(source.count, offset + wanted))
      let isLast = offset + bytes.count == source.count
      guard let end = isLast ? bytes.count : bytes.lastIndex(of: 0x0A).map({ $0 + 1 }) else {
        wanted *= 2
        continue
      }
      wanted = size
      try read(bytes, count: end, offset: offset, rows: limit - found.rowCount)
      offset += end
    }
    return found
  }

  /// Reads the lines of a piece.
  private mutating func read(
    _ bytes: [UInt8], count: Int, offset: Int, rows limit: Int
  ) throws(ReadError) {
    let padded = bytes + [UInt8](repeating: 0, count: CellCoder.padding)
    var rows = 0
    var offsets: [Int] = []
    let isKept = padded.withUnsafeBufferPointer { buffer -> Bool in
      guard let base = buffer.baseAddress else { return true }
      var start = 0
      while start < count, rows < limit {
        var end = start
        while end < count, base[end] != 0x0A { end += 1 }
        if readLine(base, start..<end, row: rows, offset: offset + start) {
          offsets.append(offset + start)
          rows += 1
        }
        start = end + 1
      }
      found.check.look(at: UnsafeBufferPointer(start: base, count: min(start, count)), origin: offset)
      return keep(base, rows: rows, offsets)
    }
    var piece = ReadPass.Piece()
    piece.rows = found.rowCount..<found.rowCount + rows
    found.pieces.append(piece)
    found.rowCount += rows
    if !isKept { throw .memory(source.path, limit: budget.limit) }
  }

  /// Notes where the values of a line stand; false where there are none.
  private mutating func readLine(
    _ bytes: UnsafePointer<UInt8>, _ line: Range<Int>, row: Int, offset: Int
  ) -> Bool {
    var scanner = JSONScanner(bytes, line)
    var members: [(key: Range<Int>, value: Range<Int>)] = []
    members.reserveCapacity(columns.count)
    guard scanner.object({ members.append(($0, $1)) }) else {
      if line.allSatisfy({ [0x20, 0x09, 0x0D].contains(bytes[$0]) }) {
        found.oddities.add(offset, "an empty line", "skipped")
      } else {
        found.oddities.add(
          offset, "the line is no JSON object, from byte \(scanner.place - line.lowerBound + 1) on",
          "left out")
      }
      return false
    }
    var guess = 0
    for member in members {
      let key = UnsafeBufferPointer(start: bytes + member.key.lowerBound, count: member.key.count)
      let column =
        guess < columns.count && columns[guess].key.elementsEqual(key) ? guess : column(Array(key))
      guess = column + 1
      if columns[column].ends.count > row {
        found.oddities.add(
          offset, column: found.drafts[column].name, "the key stands in the line twice", "the last counts")
        columns[column].starts.removeLast()
        columns[column].ends.removeLast()
      }
      pad(column, to: row)
      columns[column].starts.append(UInt32(truncatingIfNeeded: member.value.lowerBound - 1))
      columns[column].ends.append(UInt32(truncatingIfNeeded: member.value.upperBound))
    }
    return true
  }

  private mutating func pad(_ column: Int, to row: Int) {
    while columns[column].ends.count < row {
      columns[column].starts.append(.max)
      columns[column].ends.append(0)
    }
  }

  /// The column of a key, a new one where there is none.
  private mutating func column(_ key: [UInt8]) -> Int {
    if let column = known[key] { return column }
    let name = key.withUnsafeBufferPointer { JSONString.content($0) } ?? key
    let text = TextDecoding.text(name, .utf8)
    // The same name may be written with and without escapes.
    if let column = found.drafts.firstIndex(where: { $0.name == text }) {
      known[key] = column
      return column
    }
    var draft = ColumnDraft(name: text, original: text, missing: missing)
    draft.wants = options.types[text]
    draft.isTold = draft.wants != nil
    draft.isWanted = options.columns?.contains(text) ?? true
    known[key] = columns.count
    columns.append(Column(key: key))
    found.drafts.append(draft)
    if draft.isWanted {
      let mayBePlain = if case .textsOrNumbers = draft.target { !textColumns.contains(text) } else { false }
      found.parts.append(ColumnPart(mayBePlain: mayBePlain, budget))
    } else {
      found.parts.append(nil)
    }
    return columns.count - 1
  }

  /// Keeps the values of a piece, column by column; false where there is no memory for them.
  private mutating func keep(_ bytes: UnsafePointer<UInt8>, rows: Int, _ offsets: [Int]) -> Bool {
    let number = found.pieces.count
    for column in columns.indices {
      defer {
        columns[column].starts.removeAll(keepingCapacity: true)
        columns[column].ends.removeAll(keepingCapacity: true)
      }
      guard let part = found.parts[column] else { continue }
      if part.isEmpty {
        // The key is new, and all rows before lack it.
        for (earlier, piece) in found.pieces.enumerated() where !piece.rows.isEmpty {
          if !keep(part, CellColumn(emptyIn: bytes, count: piece.rows.count), piece: earlier) { return false }
        }
      }
      if rows == 0 { continue }
      pad(column, to: rows)
      let isKept = columns[column].starts.withUnsafeBufferPointer { starts in
        columns[column].ends.withUnsafeBufferPointer { ends in
          keep(part, CellColumn(bytes, starts: starts, ends: ends), piece: number)
        }
      }
      if !isKept { return false }
      find(column, part, offsets)
    }
    return true
  }

  private mutating func keep(_ part: ColumnPart, _ cells: CellColumn, piece: Int) -> Bool {
    if codes.count < cells.count { codes = [UInt32](repeating: 0, count: cells.count) }
    return codes.withUnsafeMutableBufferPointer { codes in
      codes.baseAddress.map { part.read(cells, piece: piece, $0) } ?? true
    }
  }

  /// Notes the lines of texts that are looked for.
  private mutating func find(_ column: Int, _ part: ColumnPart, _ offsets: [Int]) {
    guard let places else { return }
    let draft = found.drafts[column]
    for code in columns[column].wanted.count..<part.coder.count {
      columns[column].wanted.append(places(draft, part.coder.bytes(of: code)))
    }
    for (row, offset) in offsets.enumerated() where columns[column].wanted[Int(codes[row])] {
      let text = part.coder.bytes(of: Int(codes[row]))
      found.oddities.add(
        offset, column: draft.name,
        "\(TextDecoding.text(Array(text.prefix(200)), .utf8)) is no \(draft.wants?.rawValue ?? "value")",
        "unknown")
    }
  }
}
