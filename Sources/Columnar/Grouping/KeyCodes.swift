import Chronology

/// The cells of a key column as small numbers, equal for equal cells; blanks come after all others.
struct KeyCodes: Sendable {
  let codes: Codes
  /// The number of each code, for at least one; nil where codes are numbers.
  let table: Vector<UInt32>?
  let blanks: Vector<UInt8>?
  /// The number of the first sort of blank; the others follow.
  let firstBlank: UInt32
  /// All numbers are below this.
  let cardinality: Int

  /// Nil for columns whose cells are no single values of a dictionary: several in a cell, or quantities.
  init?(_ column: Column) {
    switch column.storage {
    case .text(let cells) where cells.offsets == nil:
      self.init(cells.codes, Self.numbered(cells.dictionary), column.blanks)
    case .date(let cells) where cells.offsets == nil:
      self.init(cells.codes, Self.numbered(cells.dictionary.map(\.canonical)), column.blanks)
    case .boolean(let values):
      self.init(.bytes(values.mapped { $0 ? 1 : 0 }), [0, 1], column.blanks)
    case .integer(let cells):
      guard case .coded(let codes, let entries) = cells.coded(column.blanks) else { return nil }
      self.init(codes, entryCount: entries.count, column.blanks)
    case .number(let cells):
      guard case .coded(let codes, let entries) = cells.coded(column.blanks) else { return nil }
      self.init(codes, entryCount: entries.count, column.blanks)
    default: return nil
    }
  }

  /// Takes the number of each code; equal cells have equal numbers.
  init(_ codes: Codes, _ numbers: [UInt32], _ blanks: Blanks) {
    self.codes = codes
    let count = Int((numbers.max() ?? 0) + 1)
    // A product is computed for many rows at once, and what stands in a table is looked up one by one.
    let isEach = numbers.indices.allSatisfy { numbers[$0] == $0 }
    table = isEach ? nil : Vector(numbers)
    self.blanks = blanks.codes
    firstBlank = UInt32(count)
    cardinality = count + (blanks.codes == nil ? 0 : Blank.allCases.count)
  }

  /// Takes codes of entries that differ.
  init(_ codes: Codes, entryCount: Int, _ blanks: Blanks) {
    self.codes = codes
    table = nil
    self.blanks = blanks.codes
    firstBlank = UInt32(max(1, entryCount))
    cardinality = max(1, entryCount) + (blanks.codes == nil ? 0 : Blank.allCases.count)
  }

  /// Takes groups of rows, of which there are so many.
  init(_ groups: Vector<UInt32>, count: Int) {
    codes = .words(groups)
    table = nil
    blanks = nil
    firstBlank = UInt32(count)
    cardinality = max(1, count)
  }

  /// Puts columns first that change least from row to row, by a few samples: what weighs most in a key is then the same for
  /// neighbours, and a table of keys is looked into where it was looked into before.
  static func ordered(_ columns: [KeyCodes], rowCount: Int) -> [KeyCodes] {
    let (samples, length) = (16, 64)
    guard columns.count > 1, rowCount > samples * length else { return columns }
    let changes = columns.map { column in
      (0..<samples).reduce(0) { sum, sample in
        let start = rowCount / samples * sample
        return (start..<start + length - 1).reduce(sum) { sum, row in
          sum + (column.codes[row] == column.codes[row + 1] ? 0 : 1)
        }
      }
    }
    return columns.indices.sorted { (changes[$0], $0) < (changes[$1], $1) }.map { columns[$0] }
  }

  /// Numbers entries so that equal ones get one number.
  private static func numbered<Entry: Hashable>(_ entries: [Entry]) -> [UInt32] {
    var numbers: [Entry: UInt32] = [:]
    numbers.reserveCapacity(entries.count)
    return entries.map { entry in
      if let number = numbers[entry] { return number }
      let number = UInt32(numbers.count)
      numbers[entry] = number
      return number
    }
  }
}
