import Chronology

/// Makes a column value by value.
///
/// A value that does not fit the column's type becomes a blank of sort `unknown`; check before where that matters.
public struct ColumnBuilder {
  private let name: String
  private let type: ColumnType
  private var count = 0
  private var blanks: [UInt8]?
  private var booleans: [Bool] = []
  private var integers: [Int64] = []
  private var numbers: [Double] = []
  private var codes: [UInt32] = []
  private var offsets: [Int32]?
  private var texts: [String] = []
  private var dates: [EDTF] = []
  private var codeByText: [String: UInt32] = [:]
  private var quantities = CodedQuantities()

  /// Starts a column.
  public init(_ name: String, type: ColumnType) {
    self.name = name
    self.type = type
  }

  /// Adds a row.
  public mutating func append(_ value: Value) {
    switch (type, value) {
    case (.boolean, .boolean(let truth)): booleans.append(truth)
    case (.integer, .integer(let number)): integers.append(Int64(number))
    case (.number, .integer(let number)): numbers.append(Double(number))
    case (.number, .number(let number)): numbers.append(number)
    case (.quantity, .quantity(let quantity)): quantities.append(quantity)
    case (.quantity, .integer(let number)): quantities.append(Quantity(Double(number)))
    case (.quantity, .number(let number)): quantities.append(Quantity(number))
    case (.date, .date(let date)): codes.append(code(of: date))
    case (.text, .text(let text)), (.reference, .text(let text)), (.reference, .reference(_, let text)):
      codes.append(code(of: text))
      offsets?.append(Int32(codes.count))
    case (.text, .reference(_, let text)):
      codes.append(code(of: text))
      offsets?.append(Int32(codes.count))
    case (.text, .list(let values)), (.reference, .list(let values)):
      if values.isEmpty { return appendBlank(.notCovered) }
      if offsets == nil { offsets = (0...Int32(codes.count)).map { $0 } }
      for value in values { codes.append(code(of: value.description)) }
      offsets?.append(Int32(codes.count))
    case (_, .blank(let blank)): return appendBlank(blank)
    default: return appendBlank(.unknown)
    }
    blanks?.append(0)
    count += 1
  }

  private mutating func appendBlank(_ blank: Blank) {
    if blanks == nil { blanks = [UInt8](repeating: 0, count: count) }
    blanks?.append(blank.rawValue)
    count += 1
    switch type {
    case .boolean: booleans.append(false)
    case .integer: integers.append(0)
    case .number: numbers.append(0)
    case .quantity: quantities.append(nil)
    case .date: codes.append(0)
    case .text, .reference:
      if offsets != nil { offsets?.append(Int32(codes.count)) } else { codes.append(0) }
    }
  }

  private mutating func code(of text: String) -> UInt32 {
    if let known = codeByText[text] { return known }
    let code = UInt32(texts.count)
    texts.append(text)
    codeByText[text] = code
    return code
  }

  private mutating func code(of date: EDTF) -> UInt32 {
    if let known = codeByText[date.text] { return known }
    let code = UInt32(dates.count)
    dates.append(date)
    codeByText[date.text] = code
    return code
  }

  /// The column of all rows added.
  public func finished(summary: String = "", isDetail: Bool = false) -> Column {
    let storage: Column.Storage
    switch type {
    case .boolean: storage = .booleans(booleans)
    case .integer: storage = .integers(integers)
    case .number: storage = .numbers(numbers)
    case .quantity: storage = .quantities(quantities)
    case .date: storage = .dates(codes: codes, dictionary: dates)
    case .text, .reference: storage = .texts(CodedTexts(codes: codes, offsets: offsets, dictionary: texts))
    }
    return Column(
      name: name, type: type, count: count, storage: storage, blanks: blanks, summary: summary,
      isDetail: isDetail)
  }
}

extension Column {
  /// Makes a column of a type that all values fit; whole numbers among fractions become numbers.
  ///
  /// - Throws: `TableError` naming two values that do not go together.
  public init(_ name: String, inferringFrom values: [Value]) throws(TableError) {
    var type: ColumnType?
    var first: Value?
    for value in values {
      guard let next = Self.type(of: value) else { continue }
      switch (type, next) {
      case (nil, _):
        type = next
        first = value
      case (.integer?, .number): type = .number
      case (.number?, .integer): break
      case (.integer?, .quantity), (.number?, .quantity): type = .quantity
      case (.quantity?, .integer), (.quantity?, .number): break
      case (let known?, _) where known != next:
        throw TableError(
          code: "type",
          message: "column \"\(name)\" can't hold both \(first ?? value) (\(known)) and \(value) (\(next))",
          hint: "let the function give one type")
      default: break
      }
    }
    var builder = ColumnBuilder(name, type: type ?? .text)
    for value in values { builder.append(value) }
    self = builder.finished()
  }

  private static func type(of value: Value) -> ColumnType? {
    switch value {
    case .blank: nil
    case .boolean: .boolean
    case .integer: .integer
    case .number: .number
    case .text: .text
    case .date: .date
    case .quantity: .quantity
    case .reference(let domain, _): .reference(domain: domain)
    case .list(let values): values.lazy.compactMap(Self.type(of:)).first ?? .text
    }
  }
}
