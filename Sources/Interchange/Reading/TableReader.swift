public import Columnar

/// Reads a file of cells into a table, with a report of all that was decided and of all that was odd.
///
/// Nothing is dropped but lines with nothing in them, and nothing changed, without a line in the report. Types are those that
/// every cell of a column fits, from the first row to the last. The result does not depend on how many threads read.
///
/// ```swift
/// let (table, report) = try readTable("icews.tab")
/// report.dataset   // "ICEWS coded events"
/// ```
///
/// - Parameters:
///   - path: A file, compressed with gzip or not; `-` is standard input.
///   - control: Is asked whether to stop, and told how far it has come.
/// - Throws: ``ReadError`` where nothing can be read at all.
public func readTable(
  _ path: String, options: ReadOptions = ReadOptions(), control: ReadControl = ReadControl()
) throws(ReadError) -> (table: Table, report: ImportReport) {
  let source = try ByteSource(opening: path, control)
  var reader = TableReader(source, options, control)
  return try reader.read()
}

/// Reads a text as ``readTable(_:options:control:)`` reads a file; the name is for messages.
public func readTable(
  bytes: [UInt8], name: String = "text", options: ReadOptions = ReadOptions(),
  control: ReadControl = ReadControl()
) throws(ReadError) -> (table: Table, report: ImportReport) {
  var reader = TableReader(ByteSource(memory: bytes, path: name), options, control)
  return try reader.read()
}

/// One reading of one file, step by step.
struct TableReader {
  var source: ByteSource
  private let file: ByteSource
  var options: ReadOptions
  var control: ReadControl
  let path: String
  var report = ImportReport()
  var drafts: [ColumnDraft] = []
  private var dataset: KnownDataset?
  var isDamaged = false
  var check = UTF8Check()
  var oddities = Oddities()

  init(_ source: ByteSource, _ options: ReadOptions, _ control: ReadControl) {
    self.source = source
    file = source
    path = source.path
    self.options = options
    self.control = control
    report.path = source.path
  }

  mutating func read() throws(ReadError) -> (table: Table, report: ImportReport) {
    let table: Table
    if let layout = try layout() {
      table = try fill(layout).table
    } else {
      table = try readLines(from: try beginning())
    }
    try tellOddities()
    try checkUnchanged()
    return (table, report)
  }

  /// Makes sure that the file is still the one that was opened.
  func checkUnchanged() throws(ReadError) { try file.checkUnchanged() }

  /// How the rows lie in the file, once its beginning has been looked at; nil for JSON Lines.
  mutating func layout() throws(ReadError) -> ReadPass.Layout? {
    try unpack()
    if ["jsonl", "ndjson"].contains(Self.ending(path)) { return nil }
    let begin = try beginning()
    let size = min(source.count - begin, 1 << 18)
    let bytes = try source.bytes(begin..<begin + size)
    guard bytes.contains(where: { $0 != 0x0A && $0 != 0x0D }) else {
      throw ReadError(.empty, "there is nothing in \(path)")
    }
    var shape = FileShape(
      bytes[...], isWhole: begin + size == source.count, ending: Self.ending(path), options: options)
    report.delimiter = shape.delimiter
    report.hasQuotes = shape.quote != nil
    name(&shape)
    report.hasHeader = shape.hasHeader
    drafts = try ColumnNaming(path: path, options: options, dataset: dataset).drafts(shape.names, &report)
    return ReadPass.Layout(
      start: begin + shape.dataStart, end: source.count, delimiter: shape.delimiter, quote: shape.quote,
      width: drafts.count, rowLimit: options.rows.map { max(0, $0) } ?? .max,
      bytesPerRow: shape.sample.bytesPerRow)
  }

  // MARK: Bytes

  static func ending(_ path: String) -> String {
    var name = path.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    return name.split(separator: ".", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  /// Undoes compression and UTF-16.
  private mutating func unpack() throws(ReadError) {
    if source.count == 0 { throw ReadError(.empty, "there is nothing in \(path)") }
    var head = try source.bytes(0..<4)
    if head.starts(with: [0x1F, 0x8B]) {
      let unpacked = try Gunzip.bytes(of: source, control)
      try file.checkUnchanged()
      if unpacked.isEmpty { throw ReadError(.empty, "there is nothing in \(path)") }
      source = ByteSource(memory: unpacked, path: path)
      head = try source.bytes(0..<4)
      report.decide("the file is compressed with gzip", "unpacked to \(unpacked.count) bytes")
    }
    let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    if isUTF16 || options.encoding == .utf16 {
      let whole = try source.whole()
      if let bytes = TextDecoding.utf8(fromUTF16: whole, isTold: options.encoding == .utf16) {
        source = ByteSource(memory: bytes, path: path)
        report.encoding = .utf16
        report.decide("the letters are UTF-16", "made into UTF-8")
        if bytes.isEmpty { throw ReadError(.empty, "there is nothing in \(path)") }
      }
    }
  }

  /// Where the names or the first row begin: behind a mark of UTF-8 and the lines that are to be skipped.
  private mutating func beginning() throws(ReadError) -> Int {
    var begin = 0
    if try source.bytes(0..<3) == [0xEF, 0xBB, 0xBF] {
      begin = 3
      report.decide("the file begins with the mark of UTF-8", "left out")
    }
    var left = options.skip
    while left > 0, begin < source.count {
      let piece = try source.bytes(begin..<min(source.count, begin + 1 << 16))
      guard let end = piece.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
        begin += piece.count
        continue
      }
      let next = try source.bytes(begin + end + 1..<begin + end + 2)
      let isPair = piece[end] == 0x0D && next == [0x0A]
      begin += end + (isPair ? 2 : 1)
      left -= 1
    }
    if options.skip > 0 { report.decide("told: skip \(options.skip) lines", "left out") }
    return begin
  }

  // MARK: Names

  /// Recognises the dataset, and gives names to columns that have none.
  private mutating func name(_ shape: inout FileShape) {
    if options.recognises {
      if shape.hasHeader {
        dataset = KnownDataset.recognise(shape.names.map { ColumnNaming.text($0, options.encoding) })
      } else if let found = KnownDataset.recognise(headless: shape.sample.rows.first ?? []) {
        dataset = found
        shape.names = found.headless.map { Array($0.utf8) }
        shape.decisions.removeLast()
        shape.decisions.append(("the first row holds data", "columns named as in the codebook"))
      }
    }
    if let dataset {
      report.dataset = dataset.title
      report.decide("the columns are those of \(dataset.title)", "read as such")
    }
    for decision in shape.decisions { report.decide(decision.what, decision.done) }
  }

  // MARK: Cells

  /// Reads rows; the answer is also where the row after them begins.
  mutating func fill(_ layout: ReadPass.Layout) throws(ReadError) -> (table: Table, end: Int) {
    let pieceSize = options.pieceSize ?? 1 << 18
    let size = layout.end - layout.start
    let threads = max(1, min(options.threads ?? Workers.count, (size + pieceSize - 1) / pieceSize))
    let run = Run(layout: layout, pieceSize: pieceSize, threads: threads, budget: try budget(layout))

    let (pass, workers) = try read(drafts.map(\.target), run)
    for piece in pass.pieces { check.add(piece.check) }
    decideEncoding()
    var results = try finish(drafts.indices.filter { drafts[$0].isWanted }, pass, workers, run)
    // Columns of numbers in which texts came up late.
    let unfinished = Set(results.keys.filter { results[$0]?.column == nil })
    if !unfinished.isEmpty {
      let targets = drafts.indices.map { unfinished.contains($0) ? ReadPass.Target.texts : .skipped }
      let (pass, workers) = try read(targets, run)
      results.merge(try finish(unfinished.sorted(), pass, workers, run)) { $1 }
    }
    try tellBadCells(results, run)
    return (try assemble(results, pass.pieces), pass.end)
  }

  /// What all passes over a file have in common.
  private struct Run {
    var layout: ReadPass.Layout
    var pieceSize: Int
    var threads: Int
    var budget: MemoryBudget
  }

  private func read(
    _ targets: [ReadPass.Target], _ run: Run
  ) throws(ReadError) -> (ReadPass, [ReadWorker]) {
    let pass = ReadPass(
      source, run.layout, targets, pieceSize: run.pieceSize, control: control, run.budget)
    let workers = (0..<run.threads).map { ReadWorker(pass, number: $0) }
    Workers.run(run.threads) { workers[$0].run() }
    if let failure = pass.failure { throw failure }
    return (pass, workers)
  }

  /// Finishes columns on all threads.
  private func finish(
    _ columns: [Int], _ pass: ReadPass, _ workers: [ReadWorker], _ run: Run
  ) throws(ReadError) -> [Int: ColumnFinishing.Result] {
    let finishing = ColumnFinishing(
      pieces: pass.pieces, parts: workers.map(\.parts), rowCount: pass.rowCount,
      syntax: .delimited(quote: run.layout.quote),
      encoding: report.encoding, isDamaged: isDamaged, control: control,
      budget: run.budget)
    let drafts = drafts
    let results = Workers.map(columns, threads: run.threads) { column in
      finishing.column(column, drafts[column])
    }
    try control.check()
    if results.contains(where: \.isTooLarge) { throw .memory(path, limit: run.budget.limit) }
    return Dictionary(uniqueKeysWithValues: zip(columns, results))
  }

  /// What may be taken; a file that can't fit is refused before anything is.
  private func budget(_ layout: ReadPass.Layout) throws(ReadError) -> MemoryBudget {
    let budget = MemoryBudget.ofMachine
    let lengths = layout.bytesPerRow
    let rows = min(Double(layout.rowLimit), Double(layout.end - layout.start) / max(1, lengths))
    let least = rows * Double(drafts.count { $0.isWanted })
    guard let limit = budget.limit, least > Double(limit) else { return budget }
    throw .memory(path, limit: limit)
  }

  // MARK: Report

  /// Puts what was odd into the report, by line.
  mutating func tellOddities() throws(ReadError) {
    report.entries += try oddities.entries(source, control)
  }

  /// Decides how bytes are letters, from all of them.
  mutating func decideEncoding() {
    if let told = options.encoding {
      report.encoding = told
      report.decide("told: \(told.rawValue)", "read so")
      isDamaged = told == .utf8 && check.strays > 0
    } else if report.encoding == .utf16 {
      return
    } else if check.strays == 0 {
      report.decide(check.characters == 0 ? "all bytes are ASCII" : "the bytes are UTF-8", "read so")
      return
    } else if check.characters >= 4 * check.strays {
      isDamaged = true
    } else {
      report.encoding = check.controls > 0 ? .windows1252 : .latin1
      report.decide(
        "\(check.strays) bytes are no UTF-8", "all read as \(report.encoding.rawValue)")
    }
    guard isDamaged else { return }
    for place in check.places {
      oddities.add(place, "a byte here is no UTF-8", "replaced by \u{FFFD}")
    }
    if check.strays > check.places.count {
      report.decide("\(check.strays) bytes are no UTF-8", "the first \(check.places.count) are named")
    }
  }

  /// Finds where the cells stand that do not fit what was asked for, by reading their columns once more.
  private mutating func tellBadCells(_ results: [Int: ColumnFinishing.Result], _ run: Run) throws(ReadError) {
    let bad = results.keys.filter { results[$0]?.hasBadCells == true }
    guard !bad.isEmpty else { return }
    let syntax = CellSyntax.delimited(quote: run.layout.quote)
    let targets = drafts.indices.map { place -> ReadPass.Target in
      guard bad.contains(place) else { return .skipped }
      let draft = drafts[place]
      return .places { !draft.fits($0, syntax) }
    }
    for cell in try read(targets, run).0.pieces.flatMap(\.foundCells) {
      let draft = drafts[cell.column]
      let bytes = cell.bytes.withUnsafeBufferPointer { bytes in
        syntax.enclosed(bytes) ?? cell.bytes
      }
      let text = TextDecoding.text(Array(bytes.prefix(200)), report.encoding)
      oddities.add(
        cell.offset, column: draft.name, "\"\(text)\" is no \(draft.wants?.rawValue ?? "value")", "unknown")
    }
  }

  /// The table, and what is told of its columns and lines.
  mutating func assemble(
    _ results: [Int: ColumnFinishing.Result], _ pieces: [ReadPass.Piece]
  ) throws(ReadError) -> Table {
    report.rowCount = pieces.reduce(0) { $0 + $1.rows.count }
    var columns: [Column] = []
    for (place, draft) in drafts.enumerated() {
      guard let result = results[place], var column = result.column else { continue }
      column.summary = draft.summary
      let blanks = column.blankCount == 0 ? "" : ", \(column.blankCount) of \(column.count) blank"
      report.decide(
        draft.isTold ? "told: \(column.type)" : "all cells fit: \(column.type)\(blanks)",
        "read as \(column.type)", column: column.name)
      for note in result.notes { report.decide(note.what, note.done, column: column.name) }
      columns.append(column)
    }
    if let surplus = surplus(pieces, taken: Set(columns.map(\.name))) { columns.append(surplus) }
    for piece in pieces {
      for problem in piece.problems {
        oddities.add(problem, width: drafts.count, keepsSurplus: options.columns == nil)
      }
      for place in piece.nulPlaces { oddities.add(place, "there is a NUL", "kept") }
    }
    do throws(TableError) {
      return try Table(
        rowName: dataset?.rowName ?? "row", rowPlural: dataset?.rowPlural ?? "rows", columns: columns)
    } catch {
      throw ReadError(.option, error.message, hint: error.hint)
    }
  }

  /// The cells beyond the last column, in one column of texts; nil where there are none.
  private mutating func surplus(_ pieces: [ReadPass.Piece], taken: Set<String>) -> Column? {
    let cells = pieces.flatMap(\.surplus).filter { !$0.bytes.isEmpty }
    guard options.columns == nil, !cells.isEmpty else { return nil }
    var name = "surplus"
    while taken.contains(name) { name += "_cells" }
    var texts = [String?](repeating: nil, count: report.rowCount)
    for cell in cells { texts[cell.row] = TextDecoding.text(cell.bytes, report.encoding) }
    report.decide("\(cells.count) rows have more cells than there are names", "kept as text", column: name)
    return .text(name, texts)
  }
}
