import Chronology
public import Columnar
import Glibc

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
  private var source: ByteSource
  private let file: ByteSource
  private let options: ReadOptions
  private let control: ReadControl
  private let path: String
  private var report = ImportReport()
  private var drafts: [ColumnDraft] = []
  private var dataset: KnownDataset?

  init(_ source: ByteSource, _ options: ReadOptions, _ control: ReadControl) {
    self.source = source
    file = source
    path = source.path
    self.options = options
    self.control = control
    report.path = source.path
  }

  mutating func read() throws(ReadError) -> (table: Table, report: ImportReport) {
    try unpack()
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
    try draft(shape)
    let samples = try furtherRows(shape, behind: begin + size)
    for column in drafts.indices {
      let rows = shape.sample.rows.dropFirst(shape.hasHeader ? 1 : 0) + samples
      drafts[column].guess(from: rows.lazy.compactMap { column < $0.count ? $0[column] : nil })
    }
    let layout = ReadPass.Layout(
      start: begin + shape.dataStart, delimiter: shape.delimiter, quote: shape.quote, width: drafts.count,
      rowLimit: options.rows.map { max(0, $0) } ?? .max)
    let table = try fill(layout)
    try file.checkUnchanged()
    return (table, report)
  }

  // MARK: Bytes

  private static func ending(_ path: String) -> String {
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

  /// Some rows from further on, so that the first guess at the types is right more often.
  private func furtherRows(
    _ shape: FileShape, behind: Int
  ) throws(ReadError) -> [[SampleRows.Cell]] {
    var rows: [[SampleRows.Cell]] = []
    guard options.rows == nil, source.count - behind > 1 << 20 else { return rows }
    for part in 1...4 {
      let begin = behind + (source.count - behind) / 4 * part - (part == 4 ? 1 << 15 : 0)
      let bytes = try source.bytes(begin..<min(source.count, begin + 1 << 15))
      guard let end = bytes.firstIndex(of: 0x0A) else { continue }
      let found = SampleRows(
        bytes[(end + 1)...], delimiter: shape.delimiter, quote: shape.quote, isWhole: false)
      rows += found.rows.filter { $0.count == drafts.count }
    }
    return rows
  }

  // MARK: Names

  /// Recognises the dataset, and gives names to columns that have none.
  private mutating func name(_ shape: inout FileShape) {
    if options.recognises {
      if shape.hasHeader {
        dataset = KnownDataset.recognise(shape.names.map { Self.headerText($0, options.encoding) })
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

  private static func headerText(_ bytes: [UInt8], _ encoding: ReadOptions.Encoding?) -> String {
    if let encoding { return TextDecoding.text(bytes, encoding) }
    var check = UTF8Check()
    bytes.withUnsafeBufferPointer { check.look(at: $0, origin: 0) }
    return TextDecoding.text(bytes, check.strays == 0 ? .utf8 : .windows1252)
  }

  private mutating func draft(_ shape: FileShape) throws(ReadError) {
    var taken: Set<String> = []
    var told = options.types
    let missing = missingCodes()
    for (place, bytes) in shape.names.enumerated() {
      let original = Self.headerText(bytes, options.encoding)
      let rule = dataset?.rule(original) ?? KnownDataset.Rule()
      var name = rule.name ?? original
      if name.isEmpty {
        name = "column_\(place + 1)"
        report.decide("column \(place + 1) has no name", "called \(name)", column: name)
      }
      if taken.contains(name) {
        var number = 2
        while taken.contains("\(name)_\(number)") || shape.names.contains(Array("\(name)_\(number)".utf8)) {
          number += 1
        }
        report.decide(
          "another column is called \(name)", "called \(name)_\(number)", column: "\(name)_\(number)")
        name += "_\(number)"
      } else if let new = rule.name, new != original {
        report.decide("the file calls it \(original)", "called \(new)", column: new)
      }
      taken.insert(name)
      var draft = ColumnDraft(name: name, original: original, missing: missing)
      draft.wants = rule.type
      draft.summary =
        rule.summary ?? (rule.name != nil && rule.name != original ? "\(original) in the file" : "")
      if let type = told.removeValue(forKey: name) ?? told.removeValue(forKey: original) {
        draft.wants = type
        draft.isTold = true
      }
      drafts.append(draft)
    }
    if let stray = told.keys.sorted().first {
      let names = drafts.map(\.name)
      throw ReadError(
        .option, "\(path) has no column \"\(stray)\" to give a type",
        hint: suggestion(for: stray, among: names)
          ?? "columns are \(names.prefix(30).joined(separator: ", "))")
    }
  }

  private mutating func missingCodes() -> MissingCodes {
    var codes: [MissingCodes.Code] = []
    if let told = options.missing {
      codes = told.map { MissingCodes.Code(bytes: Array($0.text.utf8), blank: $0.blank, isDeclared: true) }
    } else {
      codes = [MissingCodes.Code(bytes: Array("NA".utf8), blank: .notCovered, isDeclared: false)]
    }
    if let dataset, options.missing == nil, !dataset.missing.isEmpty {
      let words = dataset.missing.joined(separator: ", ")
      report.decide("\(dataset.title) write \(words) for what is missing", "left blank")
      codes += dataset.missing.map {
        MissingCodes.Code(bytes: Array($0.utf8), blank: .notCovered, isDeclared: true)
      }
    }
    return MissingCodes(codes)
  }

  // MARK: Cells

  private mutating func fill(_ layout: ReadPass.Layout) throws(ReadError) -> Table {
    let pieceSize = options.pieceSize ?? 1 << 18
    let size = source.count - layout.start
    let threads = max(1, min(options.threads ?? Workers.count, (size + pieceSize - 1) / pieceSize))
    let bound = min(
      try LineCounter.rowBound(
        source, from: layout.start, pieceSize: pieceSize, threads: threads, control),
      layout.rowLimit)
    try checkMemory(rows: bound)

    var columns = [ColumnFinishing.Result?](repeating: nil, count: drafts.count)
    var pending = Set(drafts.indices)
    var last: ReadPass?
    while !pending.isEmpty {
      let targets = drafts.indices.map { place in
        ReadPass.Target(
          kind: pending.contains(place) ? drafts[place].kind : .skipped, missing: drafts[place].missing,
          isForced: drafts[place].isTold && drafts[place].wants != .date)
      }
      let fills = drafts.indices.map { _ in ColumnFill() }
      let (pass, workers) = try run(layout, targets, fills, pieceSize: pieceSize, threads: threads, bound)
      if last == nil { decideEncoding(pass) }
      last = pass
      var finished: [Int] = []
      for column in pending.sorted() {
        var misfits: CellValue.Sorts?
        for piece in pass.pieces {
          guard column < piece.misfits.count, let sorts = piece.misfits[column] else { continue }
          misfits = misfits.map { $0.intersection(sorts) } ?? sorts
        }
        if let misfits { drafts[column].widen(by: misfits) } else { finished.append(column) }
      }
      let finishing = ColumnFinishing(
        pieces: pass.pieces, workers: workers, encoding: report.encoding, control: control,
        isDamaged: isDamaged)
      let results = finish(finished, finishing, fills, targets, threads: threads)
      try control.check()
      for (column, result) in zip(finished, results) {
        columns[column] = result
        pending.remove(column)
      }
      try tellBadCells(pass)
    }
    return try assemble(columns.compactMap { $0 }, last, layout)
  }

  private func run(
    _ layout: ReadPass.Layout, _ targets: [ReadPass.Target], _ fills: [ColumnFill], pieceSize: Int,
    threads: Int, _ bound: Int
  ) throws(ReadError) -> (ReadPass, [ReadWorker]) {
    let pass = ReadPass(source, layout, targets, pieceSize: pieceSize, control: control)
    let workers = (0..<threads).map { ReadWorker(pass, number: $0) }
    ColumnFill.filling(targets, fills, rowBound: max(1, bound)) {
      Workers.run(threads) { workers[$0].run() }
      return pass.failure == nil ? pass.rowCount : 0
    }
    if let failure = pass.failure { throw failure }
    return (pass, workers)
  }

  /// Finishes columns on all threads; the answers come in their order.
  private func finish(
    _ columns: [Int], _ finishing: ColumnFinishing, _ fills: [ColumnFill], _ targets: [ReadPass.Target],
    threads: Int
  ) -> [ColumnFinishing.Result] {
    let drafts = drafts
    return Workers.map(columns, threads: threads) { column in
      finishing.column(column, drafts[column], fills[column], targets[column])
    }
  }

  /// Refuses what would not fit, before anything is taken.
  private func checkMemory(rows: Int) throws(ReadError) {
    let needed = drafts.reduce(0) { sum, draft in
      let size = draft.kind == .integer || draft.kind == .number ? 8 : draft.kind == .boolean ? 1 : 4
      return sum + size * rows
    }
    guard needed > 64 << 20, let free = Memory.available, needed > free else { return }
    throw ReadError(
      .memory, "\(path) needs \(needed >> 20) MB in memory, and \(free >> 20) are left",
      hint: "rows = 1000000 reads its beginning")
  }

  // MARK: Report

  private var isDamaged = false
  private var check = UTF8Check()
  private var oddities: [(offset: Int, column: String?, what: String, done: String)] = []

  /// Decides how bytes are letters, from all of them.
  private mutating func decideEncoding(_ pass: ReadPass) {
    for piece in pass.pieces { check.add(piece.check) }
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
      oddities.append((place, nil, "a byte here is no UTF-8", "replaced by \u{FFFD}"))
    }
    if check.strays > check.places.count {
      report.decide("\(check.strays) bytes are no UTF-8", "the first \(check.places.count) are named")
    }
  }

  private mutating func tellBadCells(_ pass: ReadPass) throws(ReadError) {
    for piece in pass.pieces {
      for cell in piece.badCells {
        let draft = drafts[cell.column]
        let text = TextDecoding.text(cell.bytes, report.encoding)
        oddities.append(
          (cell.offset, draft.name, "\"\(text)\" is no \(draft.wants?.rawValue ?? "value")", "unknown"))
      }
    }
  }

  private mutating func assemble(
    _ results: [ColumnFinishing.Result], _ pass: ReadPass?, _ layout: ReadPass.Layout
  ) throws(ReadError) -> Table {
    var columns = zip(drafts, results).map { draft, result in
      var column = result.column
      column.summary = draft.summary
      return column
    }
    report.rowCount = pass?.rowCount ?? 0
    for (draft, result) in zip(drafts, results) {
      let column = result.column
      let blanks = column.blankCount == 0 ? "" : ", \(column.blankCount) of \(column.count) blank"
      report.decide(
        draft.isTold ? "told: \(column.type)" : "all cells fit: \(column.type)\(blanks)",
        "read as \(column.type)", column: column.name)
      for note in result.notes { report.decide(note.what, note.done, column: column.name) }
      if result.hasBadDates { try tellBadDates(draft, layout) }
    }
    if let surplus = surplus(pass, taken: Set(columns.map(\.name))) { columns.append(surplus) }
    if let pass { try tellOddities(pass) }
    do throws(TableError) {
      return try Table(
        rowName: dataset?.rowName ?? "row", rowPlural: dataset?.rowPlural ?? "rows", columns: columns)
    } catch {
      throw ReadError(.option, error.message, hint: error.hint)
    }
  }

  /// The cells beyond the last column, in one column of texts; nil where there are none.
  private mutating func surplus(_ pass: ReadPass?, taken: Set<String>) -> Column? {
    let cells = pass?.pieces.flatMap(\.surplus).filter { !$0.bytes.isEmpty } ?? []
    guard let pass, !cells.isEmpty else { return nil }
    var name = "surplus"
    while taken.contains(name) { name += "_cells" }
    var texts = [String?](repeating: nil, count: pass.rowCount)
    for cell in cells { texts[cell.row] = TextDecoding.text(cell.bytes, report.encoding) }
    report.decide("\(cells.count) rows have more cells than there are names", "kept as text", column: name)
    return .text(name, texts)
  }

  /// Finds where the cells stand that are no dates, by reading the column once more.
  private mutating func tellBadDates(_ draft: ColumnDraft, _ layout: ReadPass.Layout) throws(ReadError) {
    let targets = drafts.map { other in
      ReadPass.Target(
        kind: other.name == draft.name ? .date : .skipped, missing: other.missing, isForced: true)
    }
    let fills = drafts.map { _ in ColumnFill() }
    let (pass, _) = try run(layout, targets, fills, pieceSize: 1 << 18, threads: 1, report.rowCount + 1)
    try tellBadCells(pass)
  }

  /// Words what is odd about rows, in the order of their lines; the same of rows that follow one another once.
  private mutating func tellOddities(_ pass: ReadPass) throws(ReadError) {
    for piece in pass.pieces {
      for problem in piece.problems { oddities.append(words(for: problem)) }
      for place in piece.nulPlaces { oddities.append((place, nil, "there is a NUL", "kept")) }
    }
    let sorted = oddities.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }.map(\.element)
    guard !sorted.isEmpty else { return }
    let lines = try LineCounter.lines(of: sorted.map(\.offset), in: source, control)
    var run: (entry: ImportReport.Entry, last: Int)?
    func close() {
      guard let (found, last) = run else { return }
      var entry = found
      if let first = entry.line, last > first { entry.what += ", and so to line \(last)" }
      report.entries.append(entry)
    }
    for (line, oddity) in zip(lines, sorted) {
      let entry = ImportReport.Entry(
        line: line, column: oddity.column, what: oddity.what, done: oddity.done)
      if let known = run, known.entry.what == entry.what, known.entry.column == entry.column,
        line <= known.last + 1
      {
        run?.last = line
      } else {
        close()
        run = (entry, line)
      }
    }
    close()
  }

  private func words(
    for problem: CellScanner.Problem
  ) -> (offset: Int, column: String?, what: String, done: String) {
    let cells = "\(problem.count) \(problem.count == 1 ? "cell" : "cells") under \(drafts.count) names"
    switch problem.kind {
    case .short: return (problem.offset, nil, cells, "the rest is blank")
    case .long: return (problem.offset, nil, cells, "the rest is in the column of surplus cells, or empty")
    case .emptyLine: return (problem.offset, nil, "an empty line", "skipped")
    case .textAfterQuote:
      return (problem.offset, nil, "text stands behind the quote that closes a cell", "kept in the cell")
    case .unclosedQuote:
      return (problem.offset, nil, "a quote is never closed", "taken as text")
    }
  }
}
