import Chronology

/// Builds a column from the top down.
///
/// A text or a date is hashed once and kept as the code of its entry; nothing is parsed or folded.
///
/// ```swift
/// var builder = ColumnBuilder("guest", .reference(domain: "actor"))
/// try builder.append(.reference(domain: "actor", id: "kim-il-sung"))
/// try builder.append(.blank(.unknown))
/// builder.column.count   // 2
/// ```
public struct ColumnBuilder: Sendable {
  /// The name of the column.
  public let name: String
  /// What its cells hold.
  public let type: ColumnType
  /// The number of rows so far.
  public private(set) var count = 0

  /// How cells are stored: the type without the domain of references, which are texts.
  private enum Kind { case boolean, integer, number, text, date, quantity }

  private let kind: Kind
  private var booleans: [Bool] = []
  private var integers: [Int] = []
  private var numbers: [Double] = []
  private var texts = CodedBuilder<String>()
  private var dates = CodedBuilder<EDTF>()
  private var quantities = QuantityCells()
  private var blanks = BlanksBuilder()

  /// Starts an empty column.
  public init(_ name: String, _ type: ColumnType) {
    self.name = name
    self.type = type
    kind =
      switch type {
      case .boolean: .boolean
      case .integer: .integer
      case .number: .number
      case .text, .reference: .text
      case .date: .date
      case .quantity: .quantity
      }
  }

  /// Adds a cell.
  ///
  /// An integer fits a column of numbers, an integer or a number one of quantities, and a list one of texts or
  /// references; an empty list is a cell not covered.
  ///
  /// - Throws: ``TableError`` naming both types where the value does not fit; the column stays as it was.
  public mutating func append(_ value: Value) throws(TableError) {
    // The value is looked at before the type, because a pair of the two would be a copy of both.
    switch value {
    case .blank(let blank): append(blank: blank)
    case .boolean(let value) where kind == .boolean:
      booleans.append(value)
      finishRow()
    case .integer(let value) where kind == .integer:
      integers.append(value)
      finishRow()
    case .integer(let value) where kind == .number:
      numbers.append(Double(value))
      finishRow()
    case .number(let value) where kind == .number:
      numbers.append(value)
      finishRow()
    case .text(let value) where kind == .text: append(text: value)
    case .reference(let domain, let id) where kind == .text && admits(domain): append(text: id)
    case .list(let values) where kind == .text: try append(list: values)
    case .date(let value) where kind == .date: append(date: value)
    case .quantity(let value) where kind == .quantity: append(quantity: value)
    case .integer(let value) where kind == .quantity: append(quantity: Quantity(Double(value)))
    case .number(let value) where kind == .quantity: append(quantity: Quantity(value))
    default: throw .unfit(value, type: type, column: name)
    }
  }

  /// Whether ids of a registry fit: those of its own one column of references, any a column of texts.
  private func admits(_ domain: String) -> Bool {
    if case .reference(let own) = type { own == domain } else { true }
  }

  /// Adds a blank cell.
  public mutating func append(blank: Blank) {
    switch kind {
    case .boolean: booleans.append(false)
    case .integer: integers.append(0)
    case .number: numbers.append(0)
    case .text: texts.appendBlank()
    case .date: dates.appendBlank()
    case .quantity: quantities.append(.unknown())
    }
    finishRow(blank)
  }

  private mutating func append(list values: [Value]) throws(TableError) {
    var elements: [String] = []
    for value in values {
      switch value {
      case .text(let text): elements.append(text)
      case .reference(let domain, let id) where admits(domain): elements.append(id)
      default: throw .unfit(value, type: type, column: name)
      }
    }
    append(texts: elements)
  }

  /// Adds a cell with several texts or ids to a column that holds such; none is a cell not covered.
  mutating func append(texts elements: [String]) {
    switch elements.count {
    case 0: append(blank: .notCovered)
    case 1: append(text: elements[0])
    default:
      texts.append(elements)
      finishRow()
    }
  }

  /// Adds a text or an id to a column that holds such; nil is the given blank.
  mutating func append(text: String?, blank: Blank = .notCovered) {
    guard let text else { return append(blank: blank) }
    texts.append(text)
    finishRow()
  }

  /// Adds a date to a column of dates; nil is the given blank.
  mutating func append(date: EDTF?, blank: Blank = .notCovered) {
    guard let date else { return append(blank: blank) }
    dates.append(date)
    finishRow()
  }

  private mutating func append(quantity: Quantity) {
    quantities.append(quantity)
    finishRow()
  }

  private mutating func finishRow(_ blank: Blank? = nil) {
    blanks.append(blank, after: count)
    count += 1
  }

  /// The column built so far.
  public var column: Column {
    let storage: Column.Storage =
      switch kind {
      case .boolean: .boolean(Vector(booleans))
      case .integer: .integer(Cells(integers))
      case .number: .number(Cells(numbers))
      case .text: .text(texts.cells)
      case .date: .date(dates.cells)
      case .quantity: .quantity(quantities)
      }
    return Column(name: name, type: type, storage: storage, blanks: blanks.blanks)
  }
}
