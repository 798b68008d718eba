import Chronology

/// The values of one name, for every row of a table, in one run of memory.
///
/// Text, references and dates are stored as codes into a dictionary, so that what is asked of them is worked out once
/// for each distinct value. Why a cell is blank is kept beside the values.
public struct Column: Sendable {
  /// The name, unique within a table.
  public var name: String
  /// What the cells hold.
  public let type: ColumnType
  /// How many rows there are.
  public let count: Int
  /// What the column means, in a phrase.
  public var summary: String
  /// Whether it is left out when a table is printed.
  public var isDetail: Bool
  let storage: Storage
  /// For each row 0, or the raw value of its `Blank`; nil where no row is blank.
  let blanks: [UInt8]?

  enum Storage: Sendable {
    case booleans([Bool])
    case integers([Int64])
    case numbers([Double])
    case texts(CodedTexts)
    case dates(codes: [UInt32], dictionary: [EDTF])
    case quantities(CodedQuantities)
  }

  init(
    name: String, type: ColumnType, count: Int, storage: Storage, blanks: [UInt8]?, summary: String = "",
    isDetail: Bool = false
  ) {
    self.name = name
    self.type = type
    self.count = count
    self.storage = storage
    self.blanks = blanks
    self.summary = summary
    self.isDetail = isDetail
  }

  /// The value of a row, counted from 0.
  public subscript(row: Int) -> Value {
    if let blank = blank(row) { return .blank(blank) }
    switch storage {
    case .booleans(let values): return .boolean(values[row])
    case .integers(let values): return .integer(Int(values[row]))
    case .numbers(let values): return .number(values[row])
    case .dates(let codes, let dictionary): return .date(dictionary[Int(codes[row])])
    case .quantities(let values): return .quantity(values[row])
    case .texts(let texts):
      let range = texts.range(row)
      if range.count == 1 { return wrapped(texts.dictionary[Int(texts.codes[range.lowerBound])]) }
      return .list(range.map { wrapped(texts.dictionary[Int(texts.codes[$0])]) })
    }
  }

  /// Whether a cell may hold several values.
  public var isMultiple: Bool {
    if case .texts(let texts) = storage { texts.offsets != nil } else { false }
  }

  func wrapped(_ text: String) -> Value {
    if case .reference(let domain) = type { .reference(domain: domain, id: text) } else { .text(text) }
  }

  /// Why a row holds nothing, or nil where it holds something.
  public func blank(_ row: Int) -> Blank? {
    guard let blanks else { return nil }
    return Blank(rawValue: blanks[row])
  }

  /// The rows of those numbers, in that order; a negative number gives a blank of the sort given.
  func gather(_ rows: [Int], missing: Blank = .notCovered) -> Column {
    let hasMissing = rows.contains { $0 < 0 }
    var blanks: [UInt8]?
    if self.blanks != nil || hasMissing {
      blanks = rows.map { $0 < 0 ? missing.rawValue : self.blanks?[$0] ?? 0 }
    }
    let storage: Storage
    switch self.storage {
    case .booleans(let values): storage = .booleans(rows.map { $0 < 0 ? false : values[$0] })
    case .integers(let values): storage = .integers(rows.map { $0 < 0 ? 0 : values[$0] })
    case .numbers(let values): storage = .numbers(rows.map { $0 < 0 ? 0 : values[$0] })
    case .dates(let codes, let dictionary):
      storage = .dates(codes: rows.map { $0 < 0 ? 0 : codes[$0] }, dictionary: dictionary)
    case .quantities(let values): storage = .quantities(values.gather(rows))
    case .texts(let texts): storage = .texts(texts.gather(rows))
    }
    return Column(
      name: name, type: type, count: rows.count, storage: storage, blanks: blanks, summary: summary,
      isDetail: isDetail)
  }

  func renamed(_ name: String) -> Column {
    var column = self
    column.name = name
    return column
  }
}

/// Texts as codes into a dictionary; `offsets` where a row may hold several.
struct CodedTexts: Sendable {
  var codes: [UInt32]
  var offsets: [Int32]?
  var dictionary: [String]

  func range(_ row: Int) -> Range<Int> {
    guard let offsets else { return row..<(row + 1) }
    return Int(offsets[row])..<Int(offsets[row + 1])
  }

  func gather(_ rows: [Int]) -> CodedTexts {
    guard offsets != nil else {
      return CodedTexts(codes: rows.map { $0 < 0 ? 0 : codes[$0] }, offsets: nil, dictionary: dictionary)
    }
    var gathered: [UInt32] = []
    var ends: [Int32] = [0]
    for row in rows {
      if row >= 0 { gathered += codes[range(row)] }
      ends.append(Int32(gathered.count))
    }
    return CodedTexts(codes: gathered, offsets: ends, dictionary: dictionary)
  }
}

/// Quantities, number by number; hedges and units as codes.
struct CodedQuantities: Sendable {
  var low: [Double] = []
  var high: [Double] = []
  var best: [Double] = []
  var hedges: [Hedge] = []
  var unitCodes: [UInt16] = []
  var units: [String] = []

  /// Numbers that are not there are kept as NaN.
  subscript(row: Int) -> Quantity {
    func number(_ value: Double) -> Double? { value.isNaN ? nil : value }
    let code = Int(unitCodes[row])
    return Quantity(
      low: number(low[row]), high: number(high[row]), best: number(best[row]), hedge: hedges[row],
      unit: code == 0 ? nil : units[code - 1])
  }

  mutating func append(_ quantity: Quantity?) {
    low.append(quantity?.low ?? .nan)
    high.append(quantity?.high ?? .nan)
    best.append(quantity?.best ?? .nan)
    hedges.append(quantity?.hedge ?? .unknown)
    guard let unit = quantity?.unit else { return unitCodes.append(0) }
    if let known = units.firstIndex(of: unit) {
      unitCodes.append(UInt16(known + 1))
    } else {
      units.append(unit)
      unitCodes.append(UInt16(units.count))
    }
  }

  func gather(_ rows: [Int]) -> CodedQuantities {
    var gathered = CodedQuantities()
    gathered.units = units
    gathered.low = rows.map { $0 < 0 ? .nan : low[$0] }
    gathered.high = rows.map { $0 < 0 ? .nan : high[$0] }
    gathered.best = rows.map { $0 < 0 ? .nan : best[$0] }
    gathered.hedges = rows.map { $0 < 0 ? .unknown : hedges[$0] }
    gathered.unitCodes = rows.map { $0 < 0 ? 0 : unitCodes[$0] }
    return gathered
  }
}
