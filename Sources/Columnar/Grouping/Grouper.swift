import Chronology

/// Numbers the different values that rows have in some columns, in order of first appearance.
///
/// One grouper may number the rows of several tables: rows of equal values get one number, whichever table they are
/// in. Whole numbers equal numbers of the same size, references equal texts of the same letters.
struct Grouper {
  /// Which groups the rows of a table belong to. A row has several entries where a cell has several values.
  struct Membership {
    /// The row of each entry, ascending.
    var rows: [Int]
    /// The group of each entry.
    var groups: [Int]
    /// For each column the place of each entry among the codes of its cells, or its row.
    var places: [[Int]]
    /// Whether some column is blank in an entry.
    var isBlank: [Bool]
  }

  private enum Key: Hashable {
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case date(String)
    case quantity(Quantity)
    case several([Int])
  }

  private struct Pair: Hashable {
    var group: Int
    var code: Int
  }

  private var keys: [Key: Int] = [:]
  private var pairs: [Pair: Int] = [:]
  /// The number of different groups so far.
  private(set) var groupCount = 0
  private var groups: [Int: Int] = [:]

  /// Numbers the rows of some columns.
  ///
  /// - Parameter expanding: Whether a row belongs to the group of each of the values of a cell, rather than to
  ///   that of all of them together.
  mutating func add(_ columns: [Column], rowCount: Int, expanding: Bool) -> Membership {
    var entries = Membership(
      rows: Array(0..<rowCount), groups: [Int](repeating: 0, count: rowCount), places: [],
      isBlank: [Bool](repeating: false, count: rowCount))
    for (position, column) in columns.enumerated() {
      if expanding, case .text(let cells) = column.storage, cells.offsets != nil {
        expand(&entries, by: cells, blanks: column.blanks, position: position)
      } else {
        let codes = codes(of: column)
        for entry in entries.rows.indices {
          let code = codes[entries.rows[entry]]
          entries.groups[entry] = number(of: Pair(group: entries.groups[entry], code: code))
          if code < 0 { entries.isBlank[entry] = true }
        }
        entries.places.append(entries.rows)
      }
    }
    entries.groups = entries.groups.map { inner in
      if let group = groups[inner] { return group }
      groups[inner] = groupCount
      groupCount += 1
      return groupCount - 1
    }
    return entries
  }

  /// Puts an entry for each value of a cell in the place of the entry for the cell.
  private mutating func expand(
    _ entries: inout Membership, by cells: Coded<String>, blanks: Blanks, position: Int
  ) {
    let codes = cells.dictionary.map { code(of: .text($0)) }
    var result = Membership(
      rows: [], groups: [], places: Array(repeating: [], count: position + 1), isBlank: [])
    for (entry, row) in entries.rows.enumerated() {
      let blank = blanks[row]
      for place in blank == nil ? cells.places(of: row) : 0..<1 {
        let code = blank.map { -Int($0.rawValue) } ?? codes[Int(cells.codes[place])]
        result.rows.append(row)
        result.groups.append(number(of: Pair(group: entries.groups[entry], code: code)))
        result.isBlank.append(entries.isBlank[entry] || blank != nil)
        for earlier in 0..<position { result.places[earlier].append(entries.places[earlier][entry]) }
        result.places[position].append(blank == nil ? place : -row - 1)
      }
    }
    entries = result
  }

  /// A code for each cell of a column, equal for equal cells and negative for blanks.
  mutating func codes(of column: Column) -> [Int] {
    var codes: [Int]
    switch column.storage {
    case .boolean(let values): codes = values.map { code(of: .boolean($0)) }
    case .integer(let values): codes = values.map { code(of: .integer($0)) }
    case .number(let values): codes = values.map { code(of: Self.key($0)) }
    case .quantity(let cells): codes = (0..<cells.count).map { code(of: .quantity(cells[$0])) }
    case .date(let cells):
      let known = cells.dictionary.map { code(of: .date($0.canonical)) }
      codes = cells.codes.map { Int($0) < known.count ? known[Int($0)] : 0 }
    case .text(let cells):
      let known = cells.dictionary.map { code(of: .text($0)) }
      codes = (0..<cells.count).map { row in
        let all = cells.codes(of: row).map { Int($0) < known.count ? known[Int($0)] : 0 }
        return all.count == 1 ? all[0] : code(of: .several(all))
      }
    }
    for row in codes.indices {
      if let blank = column.blanks[row] { codes[row] = -Int(blank.rawValue) }
    }
    return codes
  }

  private static func key(_ number: Double) -> Key {
    Int(exactly: number).map(Key.integer) ?? .number(number)
  }

  private mutating func code(of key: Key) -> Int {
    if let code = keys[key] { return code }
    keys[key] = keys.count
    return keys.count - 1
  }

  /// The number of a row's values in the columns so far; 0 is that of no columns.
  private mutating func number(of pair: Pair) -> Int {
    if let number = pairs[pair] { return number }
    let number = pairs.count + 1
    pairs[pair] = number
    return number
  }
}
