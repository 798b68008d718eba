import Chronology

extension Expression: CustomStringConvertible {
  /// The expression in the syntax that ``ExpressionParser`` reads.
  public var description: String {
    switch self {
    case .column(let name): isIdentifier(name) ? name : "column(\(quoted(name)))"
    case .literal(let value): literalText(value)
    case .compare(let comparison, let left, let right):
      "\(left.nested(in: 3, right: true)) \(comparison.rawValue) \(right.nested(in: 3, right: true))"
    case .and(let left, let right): "\(left.nested(in: 2)) and \(right.nested(in: 2))"
    case .or(let left, let right): "\(left.nested(in: 1)) or \(right.nested(in: 1))"
    case .not(let inner): "not \(inner.nested(in: 6))"
    case .oneOf(let inner, let values):
      "oneof(\(([inner.description] + values.map(literalText)).joined(separator: ", ")))"
    case .matches(let inner, let text): "matches(\(inner), \(quoted(text)))"
    case .temporal(let relation, let inner, let span):
      "\(relation == .during ? "within" : relation.rawValue)(\(inner), \(quoted(spanText(span))))"
    case .isBlank(let inner, let blank):
      blank.map { "isblank(\(inner), \(quoted($0.description)))" }
        ?? "\(inner.nested(in: 3, right: true)) == nil"
    case .arithmetic(let operation, let left, let right):
      "\(left.nested(in: precedence)) \(operation.rawValue) \(right.nested(in: precedence, right: true))"
    case .call(let name, let arguments):
      "\(name)(\(arguments.map(\.description).joined(separator: ", ")))"
    }
  }

  /// How tightly the expression holds together; a greater number needs no parentheses within a smaller one.
  private var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .compare, .isBlank(_, nil): 3
    case .arithmetic(.add, _, _), .arithmetic(.subtract, _, _): 4
    case .arithmetic: 5
    case .not: 6
    default: 7
    }
  }

  private func nested(in outer: Int, right: Bool = false) -> String {
    precedence < outer || (right && precedence == outer) ? "(\(description))" : description
  }
}

private func literalText(_ value: Value) -> String {
  switch value {
  case .text(let text): quoted(text)
  case .reference(_, let id): quoted(id)
  case .date(let date): quoted(date.text)
  case .quantity(let quantity): quoted(quantity.description)
  case .blank: "nil"
  case .integer, .boolean: value.description
  case .number(let number): number.description
  case .list(let values): "{\(values.map(literalText).joined(separator: ", "))}"
  }
}

/// The text as a string of Lua.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// The shortest date that has the span for its period: "1990", "1960/1985", "1956-07-16/1956-07-18".
private func spanText(_ span: Span) -> String {
  guard span.isExact else { return span.description }
  let (first, last) = (span.earliest, span.latest)
  let startsYear = !first.isDistant && first.month == 1 && first.day == 1
  let endsYear = !last.isDistant && last.month == 12 && last.day == 31
  if startsYear, endsYear, (0...9999).contains(first.year), (0...9999).contains(last.year) {
    let years = [first, last].map { String($0.description.prefix(4)) }
    return years[0] == years[1] ? years[0] : years.joined(separator: "/")
  }
  return first == last ? "\(first)" : "\(first)/\(last)"
}

/// Whether a name can stand in an expression as it is.
func isIdentifier(_ name: String) -> Bool {
  guard let first = name.utf8.first, !(48...57).contains(first) else { return false }
  return name.utf8.allSatisfy(isIdentifierByte) && !ExpressionToken.keywords.contains(name)
}

/// Letters of ASCII, digits, the underscore, and every byte of other letters.
func isIdentifierByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
    true
  default: false
  }
}
