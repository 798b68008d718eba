/// A column seen as codes of its distinct cells, with a short column that has each of these once and then the three blanks.
///
/// What depends on one column alone is computed for the short column and looked up for the rows.
struct DistinctCells: Sendable {
  let codes: Codes
  let blanks: Blanks
  /// The distinct cells, and behind them one blank of each sort.
  let short: Column
  let entryCount: Int

  /// Nil where the cells are no codes, have several values, or where it would not be worth it.
  init?(_ column: Column) {
    let count = column.count
    guard count >= Execution.current.quickFrom else { return nil }
    let storage: Column.Storage
    let blankCount = Blank.allCases.count
    switch column.storage {
    case .text(let cells) where cells.offsets == nil:
      (codes, entryCount) = (cells.codes, cells.dictionary.count)
      storage = .text(Coded(codes: Codes(each: entryCount, more: blankCount), dictionary: cells.dictionary))
    case .date(let cells) where cells.offsets == nil:
      (codes, entryCount) = (cells.codes, cells.dictionary.count)
      storage = .date(Coded(codes: Codes(each: entryCount, more: blankCount), dictionary: cells.dictionary))
    case .integer(.coded(let cells, let entries)):
      (codes, entryCount) = (cells, entries.count)
      storage = .integer(Cells(entries + [0, 0, 0]))
    case .number(.coded(let cells, let entries)):
      (codes, entryCount) = (cells, entries.count)
      storage = .number(Cells(entries + [0, 0, 0]))
    default: return nil
    }
    // The short column must be shorter, or it would be seen as codes of itself for ever.
    guard entryCount * 2 < count, entryCount + blankCount < count else { return nil }
    blanks = column.blanks
    let ends = [UInt8](repeating: 0, count: entryCount) + Blank.allCases.map(\.rawValue)
    var short = column
    short.storage = storage
    short.blanks = Blanks(codes: Vector(ends))
    self.short = short
  }

  /// For each row what stands in `table` for its cell: the entries first, then the blanks in the order of their sorts.
  func spread<Element: BitwiseCopyable & Sendable>(_ table: [Element]) throws(TableError) -> Vector<Element> {
    let table = Vector(table)
    switch codes {
    case .bytes(let codes): return try spread(codes, table)
    case .shorts(let codes): return try spread(codes, table)
    case .words(let codes): return try spread(codes, table)
    }
  }

  private func spread<
    Code: FixedWidthInteger & BitwiseCopyable & Sendable, Element: BitwiseCopyable & Sendable
  >(
    _ codes: Vector<Code>, _ table: Vector<Element>
  ) throws(TableError) -> Vector<Element> {
    let blanks = blanks.codes
    let entryCount = entryCount
    precondition(table.count == entryCount + Blank.allCases.count, "a table for all entries and blanks")
    return try Vector.computed(codes.count) { rows, out in
      if let blanks {
        for row in rows {
          let blank = Int(blanks.base[row])
          out[row] = table.base[blank == 0 ? Int(codes.base[row]) : entryCount + blank - 1]
        }
      } else {
        for row in rows { out[row] = table.base[Int(codes.base[row])] }
      }
    }
  }

  /// The rows' cells of a column computed from the short one.
  func spread(_ column: Column) throws(TableError) -> Column {
    var result = column.coded
    let blankTable = result.blanks.codes.map { Array($0) } ?? [UInt8](repeating: 0, count: column.count)
    let isBlank = blankTable.prefix(entryCount).contains { $0 != 0 } || blanks.codes != nil
    let spreadBlanks = isBlank ? Blanks(codes: try spread(blankTable)) : Blanks()
    switch result.storage {
    case .boolean(let values): result.storage = .boolean(try spread(Array(values)))
    case .integer(.coded(let codes, let entries)):
      result.storage = .integer(.coded(try spread(codes), entries))
    case .number(.coded(let codes, let entries)):
      result.storage = .number(.coded(try spread(codes), entries))
    case .text(let cells) where cells.offsets == nil:
      result.storage = .text(
        Coded(codes: try spread(cells.codes), dictionary: cells.dictionary))
    case .date(let cells) where cells.offsets == nil:
      result.storage = .date(
        Coded(codes: try spread(cells.codes), dictionary: cells.dictionary))
    default:
      let places = try spread((0..<Int32(column.count)).map { $0 })
      var composing: [ObjectIdentifier: Selection] = [:]
      return column.gather(Selection(places), composing: &composing)
    }
    result.blanks = spreadBlanks
    return result
  }

  private func spread(_ codes: Codes) throws(TableError) -> Codes {
    switch codes {
    case .bytes(let codes): return .bytes(try spread(Array(codes)))
    case .shorts(let codes): return .shorts(try spread(Array(codes)))
    case .words(let codes): return .words(try spread(Array(codes)))
    }
  }
}

extension Column {
  /// The column with its numbers as codes of those that occur.
  var coded: Column {
    var result = self
    result.storage = storage.coded(blanks)
    return result
  }
}

extension Cells {
  /// The numbers as codes of those that occur, in the order of first appearance; blank cells have code 0.
  func coded(_ blanks: Blanks) -> Cells {
    if case .coded = self { return self }
    let table = KeyTable(possible: nil)
    let execution = Execution.current
    let codes = Vector<UInt32>(count: count) { out in
      for row in 0..<count {
        // Asked often, for a table that has just grown is slow at first; what is left undefined is not given to anybody.
        if row & 0xF == 0, execution.isStopping { break }
        out[row] = blanks[row] == nil ? table.number(of: self[row].key, row: row) : 0
      }
    }
    var entries: [Element] = []
    entries.reserveCapacity(table.count)
    for (place, row) in (execution.isStopping ? Vector([]) : table.firstRows).enumerated() {
      if place & 0x3FFF == 0, execution.isStopping { break }
      entries.append(self[Int(row)])
    }
    // Who asked throws it away.
    if execution.isStopping { return .coded(.bytes(Vector(repeating: 0, count: count)), []) }
    // Of many entries the codes are as wide already as they need be.
    return .coded(
      entries.count > 1 << 16 ? .words(codes) : Codes(codes, entryCount: entries.count), entries)
  }
}
