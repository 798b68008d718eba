public import Chronology

/// What one cell holds, taken out of its column.
public enum Value: Hashable, Sendable {
  /// Nothing, with the reason why.
  case blank(Blank)
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case date(EDTF)
  case quantity(Quantity)
  /// A thing known elsewhere by its id, such as an actor in a registry; the domain names the registry.
  case reference(domain: String, id: String)
  /// Several texts or references in one cell.
  case list([Value])

  /// Whether the cell holds nothing.
  public var isBlank: Bool {
    if case .blank = self { true } else { false }
  }

  /// The type of column that holds such values; nil for a blank and for an empty list.
  public var type: ColumnType? {
    switch self {
    case .blank: nil
    case .boolean: .boolean
    case .integer: .integer
    case .number: .number
    case .text: .text
    case .date: .date
    case .quantity: .quantity
    case .reference(let domain, _): .reference(domain: domain)
    case .list(let values): values.lazy.compactMap(\.type).first
    }
  }
}

extension Value: CustomStringConvertible {
  /// The value as it stands in a table: a date as written, several values joined with "; ".
  public var description: String {
    switch self {
    case .blank(let blank): blank.description
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): plain(value)
    case .text(let value): value
    case .date(let value): value.text
    case .quantity(let value): value.description
    case .reference(_, let id): id
    case .list(let values): values.map(\.description).joined(separator: "; ")
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral
{
  /// Creates a text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// Creates an integer.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// Creates a number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// Creates a boolean.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}
