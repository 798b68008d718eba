internal import Chronology
internal import Columnar
internal import Relations
internal import Workbench

extension Comparison {
  /// What differs between a value and the right one; nil where they are equal.
  func difference(of value: Value, from right: Value, by rule: CheckRule) -> String? {
    if value == right { return nil }
    switch (right, value) {
    case (.integer, .integer), (.integer, .number), (.number, .integer), (.number, .number):
      return numberDifference(of: number(value), from: number(right), by: rule)
    case (.quantity(let right), .quantity(let quantity)): return quantityDifference(quantity, right, by: rule)
    case (.quantity(let right), .integer), (.quantity(let right), .number):
      let figure = number(value)
      if right.isExact, right.unit == nil {
        return numberDifference(of: figure, from: right.best ?? figure, by: rule)
      }
      if !right.isExact { return "a bare number says too much: the figure is known only within bounds" }
      return "the figure has no unit"
    case (.integer, .quantity(let quantity)), (.number, .quantity(let quantity)):
      guard quantity.isExact, let figure = quantity.best else {
        return "a number is asked for, and this is only known as \(quantity.words)"
      }
      return numberDifference(of: figure, from: number(right), by: rule)
    case (.date(let right), .date(let date)): return dateDifference(date, right)
    case (.date(let right), .text(let text)):
      guard let date = try? EDTF(text) else {
        return "a date is asked for, and \"\(text.cut(to: 40))\" is none"
      }
      return dateDifference(date, right)
    case (.date(let right), .integer(let year)):
      guard let date = try? EDTF(String(year)) else { return "a date is asked for" }
      return dateDifference(date, right)
    case (.text(let right), .date(let date)):
      return date.text == right ? nil : "it is not the one that is asked for"
    case (.text(let right), .text(let text)): return textDifference(text, right)
    case (.reference("actor", let id), .text(let text)):
      if expected.isName(text, of: id) { return nil }
      return "this is not who is asked for"
    case (.text(let right), .reference("actor", let id)):
      return given.isName(right, of: id) ? nil : "this is not who is asked for"
    case (.text(let right), .reference(_, let id)): return right == id ? nil : "this is not what is asked for"
    case (.reference(_, let id), .text(let text)): return text == id ? nil : "this is not what is asked for"
    case (.blank(let right), .blank):
      return "it is another sort of blank: here \(Self.meaning(of: right))"
    case (.blank(let right), _): return "there is no figure to be had here: \(Self.meaning(of: right))"
    case (_, .blank(let blank)): return "it is blank (\(blank))"
    case (.reference, .reference): return "this is not who or what is asked for"
    case (.boolean, .boolean): return "it is the other way round"
    case (.list(let right), .list(let list)):
      return Set(right) == Set(list) ? nil : "not the same things stand in it"
    default: return "\(Answer.value(right).sort) is asked for, and this is \(Answer.value(value).sort)"
    }
  }

  /// What the lesson says of a value that differs in this way; nil where it says nothing of it.
  func remark(on value: Value, besides right: Value, by rule: CheckRule) -> String? {
    switch (right, value) {
    case (.text, .text), (.reference, .reference), (.reference, .text), (.text, .reference):
      return rule.whenOther
    default:
      guard let own = figure(value), let wanted = figure(right), own != wanted else { return nil }
      return own > wanted ? rule.whenHigh : rule.whenLow
    }
  }

  /// The one number that a value stands for; nil where there is none.
  private func figure(_ value: Value) -> Double? {
    switch value {
    case .integer, .number: number(value)
    case .quantity(let quantity): quantity.isExact ? quantity.best : nil
    default: nil
    }
  }

  private static func meaning(of blank: Blank) -> String {
    switch blank {
    case .unknown: "somebody says that it is not known"
    case .none: "somebody looked, and there was nothing"
    case .notCovered: "nobody says anything of it"
    }
  }

  private func number(_ value: Value) -> Double {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: .nan
    }
  }

  private func numberDifference(of number: Double, from right: Double, by rule: CheckRule) -> String? {
    if number == right || abs(number - right) <= rule.tolerance * abs(right) { return nil }
    if number.isNaN || right.isNaN { return number.isNaN && right.isNaN ? nil : "it is no number (nan)" }
    let direction = number > right ? "high" : "low"
    // Of whole numbers nothing was rounded.
    let isWhole = number.rounded() == number && right.rounded() == right
    if abs(number - right) <= 0.01 * abs(right), !isWhole {
      return "it is a little too \(direction): was something rounded?"
    }
    return "it is too \(direction)"
  }

  private func quantityDifference(_ quantity: Quantity, _ right: Quantity, by rule: CheckRule) -> String? {
    func isNear(_ one: Double?, _ other: Double?) -> Bool {
      guard let one, let other else { return one == nil && other == nil }
      return one == other || abs(one - other) <= max(rule.tolerance, 1e-9) * abs(other)
    }
    if quantity.unit != right.unit {
      guard let unit = right.unit else {
        return "it has a unit, \(quantity.unit ?? ""), and none is asked for"
      }
      return quantity.unit == nil ? "the unit is missing" : "the unit is off: \(unit) is asked for"
    }
    if quantity.isExact, right.isExact, let one = quantity.best, let other = right.best, !isNear(one, other) {
      return "the figure is too \(one > other ? "high" : "low")"
    }
    func bound(_ name: String, _ one: Double?, _ other: Double?) -> String? {
      if isNear(one, other) { return nil }
      guard let one else { return "the \(name) bound is missing" }
      guard let other else { return "there is no \(name) bound: nothing says one" }
      return "the \(name) bound is too \(one > other ? "high" : "low")"
    }
    if let low = quantity.low, let high = quantity.high, low > right.low ?? -.infinity,
      high < right.high ?? .infinity
    {
      let said = right.hedge == quantity.hedge ? "" : ": it was said as \"\(right.hedge.words)\""
      return "the bounds are narrower than what is known\(said)"
    }
    let off = [bound("lower", quantity.low, right.low), bound("upper", quantity.high, right.high)].compactMap(
      \.self)
    if !off.isEmpty { return off.joined(separator: ", and ") }
    if !isNear(quantity.best, right.best) { return "the bounds are right, the best figure is not" }
    if quantity.hedge != right.hedge {
      let (own, said) = (quantity.hedge.words, right.hedge.words)
      return "the bounds are right, but "
        + (said.isEmpty
          ? "nothing says \"\(own)\""
          : "it was said as \"\(said)\"" + (own.isEmpty ? "" : ", not \"\(own)\""))
    }
    return nil
  }

  /// Which end of a date is off, and to which side.
  private func dateDifference(_ date: EDTF, _ right: EDTF) -> String? {
    if date.canonical == right.canonical { return nil }
    func side(_ one: Day, _ other: Day) -> String { one < other ? "early" : "late" }
    let (one, other) = (date.span, right.span)
    var off: [String] = []
    if one.earliest != other.earliest {
      off.append("its first day is too \(side(one.earliest, other.earliest))")
    }
    if one.latest != other.latest { off.append("its last day is too \(side(one.latest, other.latest))") }
    if off.count == 2, one.earliest > other.earliest, one.latest < other.latest {
      return "the date is narrower than is known"
    }
    if off.count == 2, one.earliest < other.earliest, one.latest > other.latest {
      return "the date is wider than need be"
    }
    if !off.isEmpty { return off.joined(separator: ", and ") }
    if date.isInterval != right.isInterval {
      return right.isInterval
        ? "it may lie somewhere within that time; asked for is what lasted all of it"
        : "it lasted all of that time; asked for is what lies somewhere within it"
    }
    return "the days are right, the marks of doubt (~, ?) are not"
  }

  private func textDifference(_ text: String, _ right: String) -> String? {
    if text.trimmed == right.trimmed { return nil }
    if folded(text) == folded(right) { return "only capitals, accents or hyphens differ" }
    if nearest(text, among: [right]).first != nil { return "it is spelt another way" }
    let (own, wanted) = (text.split(separator: "\n"), right.split(separator: "\n"))
    if wanted.count > 1,
      let line = zip(own, wanted).enumerated().first(where: { $0.element.0 != $0.element.1 })
    {
      return "the first line that differs is number \(line.offset + 1)"
    }
    let (plain, asked) = (folded(text.trimmed), folded(right.trimmed))
    if plain.isEmpty { return "it is empty" }
    if asked.holds(plain) {
      return asked.hasPrefix(plain)
        ? "it begins as it should, and ends too early"
        : asked.hasSuffix(plain) ? "its beginning is missing" : "it is only a part"
    }
    if plain.holds(asked) { return "all that is asked for is there, and more besides" }
    return "it is another text"
  }
}

extension Session {
  /// Whether a text is one of the names of an actor.
  func isName(_ text: String, of id: String) -> Bool {
    guard let actor = corpus.actor(id) else { return text == id }
    return text == id || actor.names.contains { folded($0.form) == folded(text) }
  }
}
