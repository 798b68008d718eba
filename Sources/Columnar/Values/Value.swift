public import Chronology

/// What one cell of a table holds.
public enum Value: Hashable, Sendable {
  /// Nothing, for a reason.
  case blank(Blank)
  /// A truth value.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A number.
  case number(Double)
  /// Text.
  case text(String)
  /// A date in doubt.
  case date(EDTF)
  /// A figure in doubt.
  case quantity(Quantity)
  /// Something known elsewhere by an id, such as an actor.
  case reference(domain: String, id: String)
  /// Several values in one cell.
  case list([Value])

  /// Whether the cell holds nothing.
  public var isBlank: Bool {
    if case .blank = self { true } else { false }
  }
}

extension Value: CustomStringConvertible {
  /// The value as plain text: dates as written, several values joined with `; `.
  public var description: String {
    switch self {
    case .blank(let blank): blank.description
    case .boolean(let truth): String(truth)
    case .integer(let number): String(number)
    case .number(let number): plain(number)
    case .text(let text): text
    case .date(let date): date.text
    case .quantity(let quantity): quantity.description
    case .reference(_, let id): id
    case .list(let values): values.map(\.description).joined(separator: "; ")
    }
  }
}

/// What the cells of a column hold.
public enum ColumnType: Hashable, Sendable, CustomStringConvertible {
  /// Truth values.
  case boolean
  /// Whole numbers of 64 bits.
  case integer
  /// Numbers.
  case number
  /// Text, one or several in a cell.
  case text
  /// Dates in doubt.
  case date
  /// Figures in doubt, each with its unit.
  case quantity
  /// Ids of things of a domain, such as `actor`; one or several in a cell.
  case reference(domain: String)

  /// The type in a word; for references, the domain.
  public var description: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .text: "text"
    case .date: "date"
    case .quantity: "quantity"
    case .reference(let domain): domain
    }
  }
}
