import Chronology
import Columnar

/// A generator whose numbers are the same on every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }
  /// Whether something happens that happens once in so many times.
  mutating func once(in times: Int) -> Bool { roll(times) == 0 }
  mutating func pick<T>(_ values: [T]) -> T { values[roll(values.count)] }
}

/// A table to be made in both ways: cells, how they lie in memory, and a filter that leaves rows in doubt.
struct RandomTable {
  enum Form: String { case plain, narrow, coded }

  struct Column {
    var name: String
    var type: ColumnType
    var form: Form
    var values: [Value]
  }

  var columns: [Column]
  var origins: [[UInt32]]?
  var filter: Columnar.Expression?

  static let integers = [-3, -2, -1, 0, 1, 1, 2, 2, 3, 4, 5, 1956]
  static let wideIntegers = [.min, .max, .max - 1, 1 << 53, (1 << 53) + 1, 0, 1, -1, 7]
  static let decimals = [0, 0.5, 1, 1.25, -2.5, 0.1, 0.2, 0.3, -0.3, 3, 12.75, 1956]
  static let awkward = [
    0.1, 1e300, -1e300, 1e-300, -1e-300, -0.0, 0, 5e-324, 1 / 3.0, 1e16, 1, .greatestFiniteMagnitude,
  ]
  static let words = [
    "a", "A", "b", "Öl", "O\u{308}l", "oel", "é", "Kim Il-sung", "KIM IL SUNG", "P’yŏngyang", "", "김일성", "z",
  ]
  static let dates = [
    "1956", "1956-07-16", "1956-07-16", "1956-07-17", "1956-07", "1956-07-16/1956-07-18", "1955/1957",
    "1956?",
    "1956-07-16~", "[..1956]", "1950/..", "1950/", "../1960", "195X", "1984-12-31", "1985-01-01",
    "0000-02-29",
    "-0005", "[1950, 1956-07-17]", "1956-07-16?", "1969-12-31", "1970-01-01", "Y-50000",
  ].compactMap { try? EDTF($0) }
  static let days = [
    "1956-07-15", "1956-07-16", "1956-07-16", "1956-07-18", "1956-08-01", "1957-01-01", "1969-12-30",
    "1970-01-02",
  ]
  .compactMap { try? EDTF($0) }

  init(_ dice: inout Dice) {
    let count = dice.once(in: 8) ? dice.roll(3) : dice.roll(41)
    var columns: [Column] = []
    let names = ["i", "j", "x", "y", "t", "u", "d", "e", "b", "r"]
    for name in names where !dice.once(in: 4) {
      let blankness = dice.pick([0, 0, 3, 6, 2])
      let isAllBlank = dice.once(in: 25)
      let wide = dice.once(in: 6), several = dice.once(in: 5), exact = dice.once(in: 2)
      let type: ColumnType =
        switch name {
        case "i", "j": .integer
        case "x", "y": .number
        case "t", "u": .text
        case "d", "e": .date
        case "b": .boolean
        default: .reference(domain: "actor")
        }
      let values = (0..<count).map { _ -> Value in
        if isAllBlank || (blankness > 0 && dice.once(in: blankness)) {
          return .blank(dice.pick(Blank.allCases))
        }
        switch type {
        case .integer: return .integer(dice.pick(wide ? Self.wideIntegers : Self.integers))
        case .number: return .number(dice.pick(wide ? Self.awkward : Self.decimals))
        case .date: return .date(dice.pick(exact ? Self.days : Self.dates))
        case .boolean: return .boolean(dice.once(in: 2))
        case .reference: return .reference(domain: "actor", id: dice.pick(["a", "b", "kim-il-sung"]))
        default:
          let texts = (0..<(several ? 1 + dice.roll(3) : 1)).map { _ in Value.text(dice.pick(Self.words)) }
          return texts.count == 1 ? texts[0] : .list(texts)
        }
      }
      let isSmall = values.allSatisfy { value in
        value.double.map { Int32(exactly: $0) != nil && !($0 == 0 && $0.sign == .minus) } ?? true
      }
      columns.append(
        Column(
          name: name, type: type,
          form: dice.pick(isSmall ? [.plain, .narrow, .coded] : [.plain, .coded, .coded]),
          values: values))
    }
    self.columns = columns
    if dice.once(in: 3) {
      origins = (0..<count).map { _ in (0..<dice.roll(3)).map { _ in UInt32(dice.roll(20)) } }
    }
  }

  func without(row: Int) -> RandomTable {
    var result = self
    for place in columns.indices where row < columns[place].values.count {
      result.columns[place].values.remove(at: row)
    }
    if let origins, row < origins.count { result.origins?.remove(at: row) }
    return result
  }

  var rowCount: Int { columns.first?.values.count ?? origins?.count ?? 0 }

  func reference() throws -> ReferenceTable {
    let table = ReferenceTable(
      headers: columns.map { column in
        .init(
          name: column.name, type: column.type,
          isMultiple: column.values.contains { if case .list = $0 { true } else { false } })
      },
      rows: (0..<rowCount).map { row in
        .init(cells: columns.map { $0.values[row] }, origins: Set(origins?[row] ?? []).sorted())
      }, hasOrigins: origins != nil)
    return try filter.map { try table.filter($0) } ?? table
  }

  func table() throws -> Table {
    let table = try Table(columns: try columns.map { try $0.column() }, origins: origins.map { Origins($0) })
    return try filter.map { try table.filter($0) } ?? table
  }
}

extension RandomTable.Column {
  func column() throws -> Columnar.Column {
    let blanks = values.contains(where: \.isBlank) ? Vector(values.map { $0.blank?.rawValue ?? 0 }) : nil
    switch type {
    case .integer:
      return .integers(
        name, cells(values.map { if case .integer(let value) = $0 { value } else { nil } }), blanks: blanks)
    case .number: return .numbers(name, cells(values.map(\.double)), blanks: blanks)
    default:
      var builder = ColumnBuilder(name, type)
      for value in values { try builder.append(value) }
      return builder.column
    }
  }

  private func cells<Number: CellNumber>(_ numbers: [Number?]) -> Cells<Number> {
    switch form {
    case .plain: return .plain(Vector(numbers.map { $0 ?? Number(77) }))
    case .narrow:
      return .narrow(
        Vector(
          numbers.map { number in Int32("\(number.map { "\($0)" } ?? "0")".split(separator: ".")[0]) ?? 0 }))
    case .coded:
      // An entry that no cell uses, and codes of blanks that are those of others.
      var entries: [Number] = numbers.count % 2 == 0 && !numbers.isEmpty ? [Number(99)] : []
      let codes = numbers.enumerated().map { row, number -> UInt32 in
        guard let number else { return UInt32(entries.isEmpty ? 0 : row % entries.count) }
        if let place = entries.firstIndex(of: number) { return UInt32(place) }
        entries.append(number)
        return UInt32(entries.count - 1)
      }
      return .coded(Codes(codes, entryCount: entries.count), entries)
    }
  }
}

extension RandomTable: CustomStringConvertible {
  var description: String {
    let heads =
      columns.map { "\($0.name): \($0.type)\($0.type.isNumber ? " \($0.form)" : "")" }
      + (origins == nil ? [] : ["from"])
    let rows = (0..<rowCount).map { row in
      (columns.map { $0.values[row].isBlank ? "(\($0.values[row]))" : "\($0.values[row])" }
        + (origins.map { ["\($0[row])"] } ?? [])).joined(separator: " | ")
    }
    return
      (["  " + heads.joined(separator: " | ")] + rows.map { "  " + $0 }
      + (filter.map { ["  filtered: \($0)"] } ?? []))
      .joined(separator: "\n")
  }
}
