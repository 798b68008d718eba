import CSQLite
import Columnar

/// One reading of one SQLite file: what is asked for, its cells, and the columns they make.
struct SQLiteReader {
  /// A column while its cells are read.
  struct Intake {
    /// Where it stands in the rows of the statement.
    var place: Int
    var draft: ColumnDraft
    var declared: SQLiteType?
    var part: ColumnPart
    /// How many cells are of each kind, by its raw value.
    var kinds = [Int](repeating: 0, count: 5)
  }

  let path: String
  let options: ReadOptions
  let control: ReadControl
  private let file: SQLiteFile
  private let budget = MemoryBudget.ofMachine
  private var report = ImportReport()
  private var notes = SQLiteNotes()

  init(_ path: String, _ options: ReadOptions, _ control: ReadControl) throws(ReadError) {
    self.path = path
    self.options = options
    self.control = control
    report.path = path
    report.hasQuotes = false
    try Self.check(options, path)
    let state: SQLiteFile.State
    do throws(FileError) {
      state = try SQLiteFile.state(of: path)
    } catch {
      throw .system(path, error.code)
    }
    if Files.isFolder(path) { throw ReadError(.folder, "\(path) is a folder", hint: "name a file in it") }
    switch state {
    case .sqlite: break
    case .empty: throw ReadError(.empty, "there is nothing in \(path)")
    case .cut: throw ReadError(.cut(path))
    case .other:
      throw ReadError(
        .format, "\(path) is no SQLite file",
        hint: "a file of cells is read whatever it is called, but for .sqlite and .db")
    }
    do throws(SQLiteFault) {
      file = try SQLiteFile(opening: path, control: control)
      // All that is read is of one state of the file.
      try file.run("BEGIN")
    } catch {
      throw ReadError(error)
    }
  }

  /// What a file of texts is told, and one of tables says itself.
  private static func check(_ options: ReadOptions, _ path: String) throws(ReadError) {
    let idle: [(String, Bool)] = [
      ("delimiter", options.delimiter != nil), ("header", options.header != nil),
      ("quotes", options.quotes != nil), ("encoding", options.encoding != nil), ("skip", options.skip != 0),
    ]
    if let stray = idle.first(where: \.1) {
      throw ReadError(
        .option, "option \"\(stray.0)\" is for files of text, and \(path) is one of SQLite",
        hint: "options are table, query, columns, types, missing and rows")
    }
    if options.table != nil, options.query != nil {
      throw ReadError(.option, "options \"table\" and \"query\" exclude each other")
    }
  }

  mutating func read() throws(ReadError) -> (table: Table, report: ImportReport) {
    let name: String?
    let statement: SQLiteStatement
    do throws(SQLiteFault) {
      if let query = options.query {
        name = nil
        statement = try prepare(query: query)
      } else {
        let chosen = try SQLiteCatalog(file).choose(options.table, &report)
        name = chosen.name
        if chosen.hasNotes { notes = SQLiteNotes(file, table: chosen.name) }
        statement = try file.prepare("SELECT * FROM \(SQLiteFile.quoted(chosen.name))")
      }
    } catch {
      throw ReadError(error)
    }
    var intakes = try intakes(statement)
    if let name, intakes.count < statement.columns.count { return try read(of: name, statement, &intakes) }
    return (try table(statement, &intakes, name), report)
  }

  /// Asks for the columns that are wanted and no others, so that what is stored of these is not looked at.
  private mutating func read(
    of name: String, _ statement: SQLiteStatement, _ intakes: inout [Intake]
  ) throws(ReadError) -> (table: Table, report: ImportReport) {
    let columns = statement.columns
    let wanted = intakes.map { SQLiteFile.quoted(columns[$0.place].name) }.joined(separator: ", ")
    for place in intakes.indices { intakes[place].place = place }
    let narrow: SQLiteStatement
    do throws(SQLiteFault) {
      narrow = try file.prepare("SELECT \(wanted) FROM \(SQLiteFile.quoted(name))")
    } catch {
      throw ReadError(error)
    }
    return (try table(narrow, &intakes, name), report)
  }

  private func prepare(query: String) throws(SQLiteFault) -> SQLiteStatement {
    file.allowOnlyReading()
    let (first, rest) = try file.prepare(first: query)
    guard let first, first.readsOnly, !first.columns.isEmpty else {
      throw first == nil
        ? SQLiteFault(.option, "there is no statement in the query")
        : SQLiteFault(CSQ_FORBIDDEN, path, told: "")
    }
    guard try file.prepare(first: rest).statement == nil else {
      throw SQLiteFault(.option, "the query is several statements", hint: "one select is what a query may be")
    }
    return first
  }

  /// The columns that are wanted, before their cells are read.
  private mutating func intakes(_ statement: SQLiteStatement) throws(ReadError) -> [Intake] {
    let columns = statement.columns
    var options = options
    if let wanted = options.columns {
      // Who wants a column, by the name it had with us, wants all that is stored of it.
      let ours = notes.notes.filter { note in
        wanted.contains(note.name) && columns.contains { $0.name == note.stored }
      }
      let theirs = wanted.filter { name in
        columns.contains { $0.name == name } || !ours.contains { $0.name == name }
      }
      options.columns = theirs + ours.map(\.stored)
    }
    for (name, type) in options.types {
      guard columns.allSatisfy({ $0.name != name }), let note = notes.notes.first(where: { $0.name == name })
      else { continue }
      options.types[name] = nil
      options.types[note.stored] = type
    }
    options.missing = options.missing ?? []
    let drafts = try ColumnNaming(path: path, options: options, dataset: nil)
      .drafts(columns.map { Array($0.name.utf8) }, &report)
    var intakes: [Intake] = []
    for (place, var draft) in drafts.enumerated() where draft.isWanted {
      let note = notes[columns[place].name]
      var declared = SQLiteType(declared: columns[place].declared)
      if let note, note.part == .value { declared = SQLiteType(note.type) ?? declared }
      draft.isTyped = true
      draft.isDeclaredDate = declared == .date
      if draft.wants == nil, let note, note.part == .value, SQLiteType(note.type) == .text {
        draft.wants = .text
      }
      let mayBePlain = if case .textsOrNumbers = draft.target { declared != .boolean } else { false }
      intakes.append(
        Intake(
          place: place, draft: draft, declared: declared, part: ColumnPart(mayBePlain: mayBePlain, budget)))
    }
    return intakes
  }

  // MARK: Cells

  /// What one going through all rows found besides the cells of columns.
  private struct Pass {
    var pieces: [ReadPass.Piece] = []
    var rowCount = 0
    var check = UTF8Check()
  }

  /// Reads all rows into the parts of columns.
  private func fill(_ intakes: inout [Intake], _ statement: SQLiteStatement, of total: Int?) throws(ReadError)
    -> Pass
  {
    var pass = Pass()
    let limit = options.rows.map { max(0, $0) } ?? .max
    let rows = SQLiteRows(width: intakes.count)
    var codes = [UInt32](repeating: 0, count: SQLiteRows.rowLimit)
    do throws(SQLiteFault) {
      var isDone = false
      while !isDone {
        rows.clear()
        while !rows.isFull {
          guard pass.rowCount + rows.count < limit, try statement.step() else {
            isDone = true
            break
          }
          for slot in intakes.indices { try put(&intakes[slot], slot, rows, statement) }
          rows.endRow()
        }
        if control.isStopping { throw .stopped }
        var piece = ReadPass.Piece()
        piece.rows = pass.rowCount..<pass.rowCount + rows.count
        for (slot, intake) in intakes.enumerated() where rows.count > 0 {
          let isKept = codes.withUnsafeMutableBufferPointer { codes in
            codes.baseAddress.map { intake.part.read(rows.cells(slot), piece: pass.pieces.count, $0) } ?? true
          }
          if !isKept { throw SQLiteFault(.memory, "") }
        }
        pass.check.look(at: rows.content, origin: 0)
        pass.pieces.append(piece)
        pass.rowCount += rows.count
        if let total, total > 0 { control.told(min(1, Double(pass.rowCount) / Double(total))) }
      }
    } catch {
      throw error.code == .memory ? .memory(path, limit: budget.limit) : ReadError(error)
    }
    return pass
  }

  @inline(__always)
  private func put(
    _ intake: inout Intake, _ slot: Int, _ rows: SQLiteRows, _ statement: SQLiteStatement
  ) throws(SQLiteFault) {
    let kind = statement.kind(intake.place)
    intake.kinds[Int(kind.rawValue)] += 1
    switch kind {
    case CSQ_NULL: rows.putNull(slot)
    case CSQ_INTEGER: rows.put(statement.integer(intake.place), slot)
    case CSQ_REAL: rows.put(statement.real(intake.place), slot)
    case CSQ_TEXT:
      if statement.withText(intake.place, { rows.put(text: $0, slot) }) == nil {
        throw SQLiteFault(.memory, "")
      }
    default:
      throw SQLiteFault(
        .format, "column \"\(intake.draft.original)\" of \(path) holds blobs",
        hint:
          "columns = { … } leaves it out, query = \"select hex(\(intake.draft.original)) …\" makes text of it"
      )
    }
  }

  // MARK: Columns

  /// Reads and finishes all columns, where texts came late among numbers a second time.
  private mutating func table(
    _ statement: SQLiteStatement, _ intakes: inout [Intake], _ name: String?
  ) throws(ReadError) -> Table {
    let pass = try fill(&intakes, statement, of: name.flatMap { SQLiteCatalog(file).rowCount($0) })
    for place in intakes.indices { intakes[place].settleBooleans() }
    let isDamaged = pass.check.strays > 0
    report.decide(
      isDamaged ? "\(pass.check.strays) bytes are no UTF-8" : "cells have types of their own",
      isDamaged ? "replaced by \u{FFFD}" : "read as such")
    report.rowCount = pass.rowCount
    var results = try finish(intakes, pass, isDamaged)
    let late = results.indices.filter { results[$0].column == nil }
    if !late.isEmpty {
      statement.reset()
      var again = late.map { intakes[$0] }
      for place in again.indices {
        again[place].part = ColumnPart(mayBePlain: false, budget)
        again[place].kinds = [0, 0, 0, 0, 0]
      }
      let second = try fill(&again, statement, of: pass.rowCount)
      guard second.rowCount == pass.rowCount else {
        throw ReadError(.changed, "the query gives other rows each time")
      }
      for (place, result) in zip(late, try finish(again, second, isDamaged)) { results[place] = result }
      for (place, intake) in zip(late, again) { intakes[place] = intake }
    }
    var columns: [Column] = []
    for (intake, result) in zip(intakes, results) {
      guard let column = result.column else { continue }
      columns.append(intake.settled(column))
      tell(intake, result, columns[columns.count - 1])
    }
    columns = notes.restored(columns, named: intakes.map(\.draft.original), &report)
    do throws(TableError) {
      return try Table(
        rowName: notes.rowName ?? "row", rowPlural: notes.rowPlural ?? "rows", columns: columns)
    } catch {
      throw ReadError(.option, error.message, hint: error.hint)
    }
  }

  private func finish(
    _ intakes: [Intake], _ pass: Pass, _ isDamaged: Bool
  ) throws(ReadError) -> [ColumnFinishing.Result] {
    let finishing = ColumnFinishing(
      pieces: pass.pieces, parts: [intakes.map(\.part)], rowCount: pass.rowCount, syntax: .typed,
      encoding: .utf8, isDamaged: isDamaged, control: control, budget: budget)
    let drafts = intakes.map(\.draft)
    let results = Workers.map(Array(drafts.indices), threads: options.threads ?? Workers.count) { column in
      finishing.column(column, drafts[column])
    }
    try control.check()
    if results.contains(where: \.isTooLarge) { throw .memory(path, limit: budget.limit) }
    return results
  }

  /// What is told of a column.
  private mutating func tell(_ intake: Intake, _ result: ColumnFinishing.Result, _ column: Column) {
    let blanks = column.blankCount == 0 ? "" : ", \(column.blankCount) of \(column.count) blank"
    report.decide(
      intake.draft.isTold ? "told: \(column.type)" : "all cells fit: \(column.type)\(blanks)",
      "read as \(column.type)", column: column.name)
    if let mixture = intake.mixture {
      report.decide(
        mixture, column.type == .text ? "kept as text" : "read as \(column.type)", column: column.name)
    }
    for note in result.notes { report.decide(note.what, note.done, column: column.name) }
    if result.hasBadCells { tellBadCells(intake, column) }
  }

  /// Names texts that do not fit what was asked for; rows of a table have no number by which to find them.
  private mutating func tellBadCells(_ intake: Intake, _ column: Column) {
    let coder = intake.part.coder
    let bad = (0..<coder.count).filter { !intake.draft.fits(coder.bytes(of: $0), .typed) }
    for code in bad.prefix(20) {
      var text = Array(coder.bytes(of: code).prefix(200))
      if text.first == SQLiteRows.quote { text.removeFirst() }
      report.decide(
        "\"\(TextDecoding.text(text, .utf8))\" is no \(intake.draft.wants?.rawValue ?? "value")", "unknown",
        column: column.name)
    }
    if bad.count > 20 {
      report.decide("\(bad.count - 20) more are none either", "unknown", column: column.name)
    }
  }
}
