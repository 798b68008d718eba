import CSQLite
import Columnar

/// What declared types and kinds of cells make of a column, beyond what its texts say.
extension SQLiteReader.Intake {
  /// Reads 0 and 1 as truth where that was asked for, since SQLite has no other; texts are read as in any file.
  mutating func settleBooleans() {
    guard draft.isTold, draft.wants == .boolean, kinds[Int(CSQ_TEXT.rawValue)] == 0 else { return }
    declared = .boolean
    draft.wants = nil
  }

  /// The column as it was declared, where its cells leave that open.
  func settled(_ column: Column) -> Column {
    guard let declared else { return column }
    if column.blankCount == column.count, column.type != declared.columnType,
      !draft.isTold || draft.wants == nil
    {
      let empty = Column.blank(column.name, declared.columnType, .notCovered, count: column.count)
      return Column(column.name, empty.layout, blanks: column.blankCodes)
    }
    guard declared == .boolean, case .integer(let cells) = column.layout else { return column }
    let blanks = column.blankCodes
    let isBoolean = cells.indices.allSatisfy { row in
      (blanks.map { $0[row] != 0 } ?? false) || cells[row] == 0 || cells[row] == 1
    }
    guard isBoolean else { return column }
    return .booleans(column.name, Vector(cells.map { $0 == 1 }), blanks: blanks)
  }

  /// Which kinds of cells stand side by side, in words; nil where all that hold anything are of one.
  var mixture: String? {
    let words: [(csq_kind, String, String)] = [
      (CSQ_INTEGER, "whole number", "whole numbers"),
      (CSQ_REAL, "number with a point", "numbers with a point"),
      (CSQ_TEXT, "text", "texts"),
    ]
    let found = words.compactMap { kind, one, several -> String? in
      let count = kinds[Int(kind.rawValue)]
      return count == 0 ? nil : "\(count) \(count == 1 ? one : several)"
    }
    return found.count > 1 ? "there are \(found.joined(separator: " and "))" : nil
  }
}

extension SQLiteType {
  /// What a column of ours is stored as; nil for quantities, which are several.
  init?(_ type: ColumnType) {
    switch type {
    case .boolean: self = .boolean
    case .integer: self = .integer
    case .number: self = .number
    case .date: self = .date
    case .text, .reference: self = .text
    case .quantity: return nil
    }
  }
}
