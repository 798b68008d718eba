/// The cells of a key column as small numbers, equal for equal cells; blanks come after all others.
struct KeyCodes: Sendable {
  private let codes: Codes
  private let table: Vector<UInt32>
  private let blanks: Vector<UInt8>?
  private let firstBlank: UInt32
  /// All numbers are below this.
  let cardinality: Int

  /// Nil for columns whose cells are no single values of a dictionary: several in a cell, or quantities.
  init?(_ column: Column) {
    var table: [UInt32] = []
    switch column.storage {
    case .text(let cells) where cells.offsets == nil:
      codes = cells.codes
      table = Self.numbered(cells.dictionary)
    case .date(let cells) where cells.offsets == nil:
      codes = cells.codes
      table = Self.numbered(cells.dictionary.map(\.canonical))
    case .boolean(let values):
      codes = .bytes(values.mapped { $0 ? 1 : 0 })
      table = [0, 1]
    case .integer(let cells):
      guard case .coded(let coded, let entries) = cells.coded(column.blanks) else { return nil }
      codes = coded
      table = Self.numbered(entries)
    case .number(let cells):
      guard case .coded(let coded, let entries) = cells.coded(column.blanks) else { return nil }
      codes = coded
      table = Self.numbered(entries)
    default: return nil
    }
    let count = Int((table.max() ?? 0) + 1)
    if table.isEmpty { table = [0] }
    self.table = Vector(table)
    blanks = column.blanks.codes
    firstBlank = UInt32(count)
    cardinality = count + (blanks == nil ? 0 : Blank.allCases.count)
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

  /// Takes what was numbered so far times the cardinality, and adds the numbers of some rows.
  func add(_ rows: Range<Int>, to keys: UnsafeMutablePointer<UInt64>) {
    let factor = UInt64(cardinality)
    codes.withCodes(rows, table) { numbers in
      if let blanks {
        let start = rows.lowerBound
        for offset in 0..<rows.count {
          let blank = UInt32(blanks.base[start + offset])
          let number = blank == 0 ? numbers[offset] : firstBlank + blank - 1
          keys[offset] = keys[offset] &* factor &+ UInt64(number)
        }
      } else {
        for offset in 0..<rows.count { keys[offset] = keys[offset] &* factor &+ UInt64(numbers[offset]) }
      }
    }
  }
}
