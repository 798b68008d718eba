/// What the cells of a column hold.
public enum ColumnType: Hashable, Sendable {
  case boolean, integer, number, text, date, quantity
  /// Ids of things known elsewhere, such as actors; the domain names the registry.
  case reference(domain: String)
}

extension ColumnType: CustomStringConvertible {
  /// The word for the type in messages: "text", "date", "reference to actor".
  public var description: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .text: "text"
    case .date: "date"
    case .quantity: "quantity"
    case .reference(let domain): "reference to \(domain)"
    }
  }
}
