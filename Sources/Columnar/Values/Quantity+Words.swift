extension Quantity {
  /// The quantity for a reader: thousands set apart, fractions to six digits that count, units in the plural.
  ///
  /// `description` keeps every digit and the unit as it is; this is what a table or a sentence shows.
  ///
  /// ```swift
  /// try Quantity(parsing: "over 500000000", unit: "USD").words  // "over 500,000,000 USD"
  /// Quantity(270, unit: "person").words                         // "270 persons"
  /// ```
  public var words: String {
    let figure = phrase(legible)
    guard let unit, hedge != .unknown else { return figure }
    return "\(figure) \(hedge != .between && central == 1 ? unit : plural(unit))"
  }

  /// Hedge and figures without the unit, each number as `write` writes it.
  func phrase(_ write: (Double) -> String) -> String {
    switch hedge {
    case .unknown: return hedge.words
    case .between:
      guard let low, let high else { return Hedge.unknown.words }
      let joint = low < 0 ? " to " : "–"
      let likely = best.map { ", best \(write($0))" } ?? ""
      return "\(write(low))\(joint)\(write(high))\(likely)"
    default:
      guard let central else { return Hedge.unknown.words }
      return hedge.words.isEmpty ? write(central) : "\(hedge.words) \(write(central))"
    }
  }
}

/// Writes a number for a reader: five digits and more in groups of three, fractions to six digits that count.
private func legible(_ number: Double) -> String {
  guard abs(number) < 1e15, let whole = Int64(exactly: number.rounded()) else { return number.description }
  guard Double(whole) == number || abs(number) >= 1e6 else {
    var scale = 1.0
    while abs(number) * scale < 1e5, scale < 1e12 { scale *= 10 }
    return plain((number * scale).rounded() / scale)
  }
  guard whole.magnitude >= 10_000 else { return String(whole) }
  var digits = String(whole.magnitude)
  var grouped = ""
  while digits.count > 3 {
    grouped = "," + digits.suffix(3) + grouped
    digits.removeLast(3)
  }
  return (whole < 0 ? "-" : "") + digits + grouped
}

/// The plural of a unit that is an English word; symbols and currencies, such as `km2` or `USD`, have none.
private func plural(_ unit: String) -> String {
  let head = unit.prefix { $0 != "/" }
  guard head.count > 2, head.allSatisfy({ ("a"..."z").contains($0) }),
    !head.hasSuffix("s") || head.hasSuffix("ss")
  else { return unit }
  let ending =
    head.hasSuffix("ss") || head.hasSuffix("x") || head.hasSuffix("ch") || head.hasSuffix("sh") ? "es" : "s"
  guard head.hasSuffix("y"), let before = head.dropLast().last, !"aeiou".contains(before) else {
    return head + ending + unit.dropFirst(head.count)
  }
  return head.dropLast() + "ies" + unit.dropFirst(head.count)
}
