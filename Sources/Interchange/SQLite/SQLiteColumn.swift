import Chronology
import Columnar

/// A column of an SQLite table that is to be written, from the cells of a column as they lie in memory.
struct SQLiteColumn {
  /// One cell, ready to be bound; a text lies in the dictionary of its column.
  enum Cell {
    case null
    case integer(Int)
    case number(Double)
    case text(UnsafeBufferPointer<UInt8>)
  }

  private enum Cells {
    case booleans(Vector<Bool>)
    case integers(Columnar.Cells<Int>)
    case numbers(Columnar.Cells<Double>)
    case coded(Codes, SQLiteTexts)
  }

  let note: SQLiteNotes.Note
  /// The type it is declared with. A date that is no plain day is a text that looks like a number now and then, and SQLite makes
  /// numbers of such where the type does not say TEXT.
  let declared: String
  private let cells: Cells
  private let blanks: Vector<UInt8>?

  var name: String { note.stored }

  /// Puts the cells of some rows into a buffer, each `stride` behind the one of the row before.
  func fill(_ rows: Range<Int>, _ out: UnsafeMutablePointer<Cell>, stride: Int) {
    func put(_ cell: (Int) -> Cell) {
      var place = out
      for row in rows {
        place.initialize(to: blanks.map { $0.base[row] != 0 } ?? false ? .null : cell(row))
        place += stride
      }
    }
    switch cells {
    case .booleans(let values): put { .integer(values.base[$0] ? 1 : 0) }
    case .integers(.plain(let values)): put { .integer(values.base[$0]) }
    case .integers(.narrow(let values)): put { .integer(Int(values.base[$0])) }
    case .integers(let values): put { .integer(values[$0]) }
    case .numbers(.plain(let values)): put { .number(values.base[$0]) }
    case .numbers(let values): put { .number(values[$0]) }
    case .coded(.bytes(let codes), let texts): put { .text(texts[Int(codes.base[$0])]) }
    case .coded(.shorts(let codes), let texts): put { .text(texts[Int(codes.base[$0])]) }
    case .coded(.words(let codes), let texts): put { .text(texts[Int(codes.base[$0])]) }
    }
  }

  // MARK: Making

  /// The columns of a table: of a quantity five or six, and one more for each with blanks of which something is said.
  static func all(of table: Table) -> [SQLiteColumn] {
    var taken: Set<String> = []
    func free(_ name: String) -> String {
      let plain = String(String.UnicodeScalarView(name.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
      var (candidate, number) = (plain, 2)
      while !taken.insert(SQLiteFile.key(candidate)).inserted {
        candidate = "\(plain)_\(number)"
        number += 1
      }
      return candidate
    }
    let names = table.columns.map { free($0.name) }
    var columns: [SQLiteColumn] = []
    for (column, name) in zip(table.columns, names) {
      func add(_ part: SQLiteNotes.Part, _ declared: String, _ cells: Cells, _ blanks: Vector<UInt8>?) {
        var note = SQLiteNotes.Note(
          stored: part == .value ? name : free("\(name)_\(part.rawValue)"), name: column.name, part: part,
          type: column.type)
        if part == .value {
          (note.isMultiple, note.unit) = (canBeSplit(column), column.unit)
          (note.summary, note.isDetail) = (column.summary, column.isDetail)
        }
        columns.append(SQLiteColumn(note: note, declared: declared, cells: cells, blanks: blanks))
      }
      let blanks = column.blankCodes
      switch column.layout {
      case .boolean(let values): add(.value, "BOOLEAN", .booleans(values), blanks)
      case .integer(let values): add(.value, "INTEGER", .integers(values), blanks)
      case .number(let values): add(.value, "REAL", .numbers(values), blanks)
      case .text(let codes, let dictionary, nil):
        add(.value, "TEXT", .coded(codes, SQLiteTexts(dictionary.isEmpty ? [""] : dictionary)), blanks)
      case .text:
        let texts = SQLiteTexts((0..<column.count).map { column[$0].description })
        add(.value, "TEXT", .coded(.words(Vector((0..<column.count).map { UInt32($0) })), texts), blanks)
      case .date(let codes, let dictionary):
        let areDays = dictionary.allSatisfy { isDay($0.text) }
        let texts = SQLiteTexts(dictionary.isEmpty ? [""] : dictionary.map(\.text))
        add(.value, areDays ? "DATE" : "TEXT DATE", .coded(codes, texts), blanks)
      case .quantity(let parts):
        addQuantity(column, parts, add)
      }
      if let blanks, blanks.contains(where: { $0 > Blank.notCovered.rawValue }) {
        let sorts = [Blank.none, .unknown]
        let codes = Vector(blanks.map { UInt8($0 == Blank.unknown.rawValue ? 1 : 0) })
        add(
          .blank, "TEXT", .coded(.bytes(codes), SQLiteTexts(sorts.map(\.name))),
          Vector(blanks.map { UInt8($0 > Blank.notCovered.rawValue ? 0 : 1) }))
      }
    }
    return columns
  }

  /// Whether cells hold several texts, none of which has in it what is put between them.
  private static func canBeSplit(_ column: Column) -> Bool {
    guard column.isMultiple, case .text(_, let dictionary, _) = column.layout else { return false }
    return !dictionary.contains { text in
      zip(text.utf8, text.utf8.dropFirst()).contains { $0 == (0x3B, 0x20) }
    }
  }

  private static func addQuantity(
    _ column: Column, _ parts: Column.QuantityLayout,
    _ put: (SQLiteNotes.Part, String, Cells, Vector<UInt8>?) -> Void
  ) {
    let blanks = column.blankCodes
    func add(_ part: SQLiteNotes.Part, _ declared: String, _ cells: Cells) {
      put(part, declared, cells, blanks)
    }
    func numbers(_ values: [Double]) -> Cells { .numbers(.plain(Vector(values))) }
    let quantities = (0..<column.count).map { row -> Quantity? in
      if case .quantity(let quantity) = column[row] { quantity } else { nil }
    }
    add(.value, "REAL", numbers(quantities.map { $0?.figure ?? .nan }))
    add(.low, "REAL", numbers(parts.lows))
    add(.high, "REAL", numbers(parts.highs))
    if quantities.contains(where: { $0.map { $0.best != $0.hedge.best(figure: $0.figure) } ?? false }) {
      add(.best, "REAL", numbers(parts.bests))
    }
    let hedges = SQLiteTexts(Hedge.allCases.map(\.name))
    add(.hedge, "TEXT", .coded(.bytes(Vector(parts.hedges.map(\.rawValue))), hedges))
    // A figure without a unit has nothing there.
    let hasNone = parts.unitCodes.indices.map { row in
      parts.unitCodes[row] == 0 || (blanks.map { $0[row] != 0 } ?? false)
    }
    put(
      .unit, "TEXT",
      .coded(Codes(parts.unitCodes, entryCount: parts.units.count), SQLiteTexts(parts.units)),
      Vector(hasNone.map { $0 ? 1 : 0 }))
  }

  /// Whether a date is written as a plain day of four digits for the year.
  private static func isDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: CellCoder.padding)
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { CellValue.day($0, text.utf8.count) != nil } ?? false
    }
  }
}

extension Hedge {
  /// The best figure that goes with a figure said so, unless a quantity was reckoned with.
  func best(figure: Double?) -> Double? {
    switch self {
    case .exactly, .about, .nearly, .justOver: figure
    case .over, .atLeast, .under, .atMost, .between, .unknown: nil
    }
  }
}
