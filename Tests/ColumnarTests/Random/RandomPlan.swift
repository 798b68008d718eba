import Chronology
import Columnar

/// A verb with all it needs.
enum RandomVerb {
  case filter(Columnar.Expression)
  case derive(String, Columnar.Expression)
  case aggregate([String], [Aggregation])
  case sort([SortKey])
  case take(Int)
  case distinct([String]?)
  case append(RandomTable)
  case join(RandomTable, [(String, String)], JoinKind)
  case match(RandomTable, [(String, String)], DateMatch, JoinKind)
  case window(Window, [Aggregation])

  func applied(to table: Table) throws -> Table {
    switch self {
    case .filter(let condition): try table.filter(condition)
    case .derive(let name, let expression): try table.derive(name, expression)
    case .aggregate(let names, let figures): try table.aggregate(by: names, figures)
    case .sort(let keys): try table.sort(keys)
    case .take(let count): table.take(count)
    case .distinct(let names): try table.distinct(names)
    case .append(let other): try table.append(other.table())
    case .join(let other, let keys, let kind): try table.join(other.table(), on: keys, kind: kind)
    case .match(let other, let keys, let match, let kind):
      try table.join(other.table(), on: keys, match, kind: kind)
    case .window(let window, let figures): try table.window(window, figures)
    }
  }

  /// Whether what it gives depends on the order of rows.
  var tellsOrder: Bool {
    switch self {
    case .distinct, .window: true
    case .aggregate(_, let figures): figures.contains { [.first, .last, .list].contains($0.function) }
    default: false
    }
  }

  var takesMeans: Bool {
    if case .aggregate(_, let figures) = self { figures.contains { $0.function == .mean } } else { false }
  }

  /// The verb as a step of a plan; nil where plans have none.
  func step() throws -> PlanStep? {
    switch self {
    case .filter(let condition): .filter(condition)
    case .derive(let name, let expression): .derive(name, expression)
    case .aggregate(let names, let figures): .aggregate(by: names, figures)
    case .sort(let keys): .sort(keys)
    case .take(let count): .take(count)
    case .distinct(let names): .distinct(names)
    case .append: nil
    case .join(let other, let keys, let kind): .join(try other.table(), on: keys, kind: kind)
    case .match(let other, let keys, let match, let kind):
      .joinInTime(try other.table(), on: keys, match, kind: kind)
    case .window(let window, let figures): .window(window, figures)
    }
  }

  func applied(to table: ReferenceTable) throws -> ReferenceTable {
    switch self {
    case .filter(let condition): try table.filter(condition)
    case .derive(let name, let expression): try table.derive(name, expression)
    case .aggregate(let names, let figures): try table.aggregate(names, figures)
    case .sort(let keys): try table.sort(keys)
    case .take(let count): table.take(count)
    case .distinct(let names): try table.distinct(names)
    case .append(let other): try table.append(other.reference())
    case .join(let other, let keys, let kind): try table.join(other.reference(), keys, kind)
    case .match(let other, let keys, let match, let kind):
      try table.join(other.reference(), keys, match, kind)
    case .window(let window, let figures): try table.window(window, figures)
    }
  }

  /// The other table, where there is one.
  var other: RandomTable? {
    get {
      switch self {
      case .append(let other), .join(let other, _, _), .match(let other, _, _, _): other
      default: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .append: self = .append(newValue)
      case .join(_, let keys, let kind): self = .join(newValue, keys, kind)
      case .match(_, let keys, let match, let kind): self = .match(newValue, keys, match, kind)
      default: break
      }
    }
  }
}

extension RandomVerb: CustomStringConvertible {
  var description: String {
    switch self {
    case .filter(let condition): "filter \(condition)"
    case .derive(let name, let expression): "derive \(name) = \(expression)"
    case .aggregate(let names, let figures): "aggregate by \(names): \(figures)"
    case .sort(let keys): "sort \(keys)"
    case .take(let count): "take \(count)"
    case .distinct(let names): "distinct \(names.map { "\($0)" } ?? "")"
    case .append(let other): "append\n\(other)"
    case .join(let other, let keys, let kind): "join \(keys) \(kind)\n\(other)"
    case .match(let other, let keys, let match, let kind): "join \(keys) \(match) \(kind)\n\(other)"
    case .window(let window, let figures): "window \(window): \(figures)"
    }
  }
}

/// A table and what is done to it.
struct RandomPlan {
  var table: RandomTable
  var verbs: [RandomVerb]

  init(_ dice: inout Dice) {
    table = RandomTable(&dice)
    verbs = []
    guard var current = try? table.reference() else { return }
    if dice.once(in: 2) {
      let condition = current.condition(&dice)
      if let filtered = try? current.filter(condition) {
        table.filter = condition
        current = filtered
      }
    }
    for _ in 0..<1 + dice.roll(5) where current.rows.count + current.doubtful.count < 300 {
      let verb = current.verb(&dice)
      verbs.append(verb)
      guard let next = try? verb.applied(to: current) else { return }
      current = next
    }
  }
}

extension ReferenceTable {
  /// The names of columns of a sort that can be asked of; one that is not there, now and then.
  private func name(_ dice: inout Dice, _ fits: (ColumnType) -> Bool = { _ in true }) -> String? {
    if dice.once(in: 200) { return "nowhere" }
    let names = headers.filter { fits($0.type) && !$0.isRounded }.map(\.name)
    return names.isEmpty ? nil : dice.pick(names)
  }

  private func names(_ dice: inout Dice, upTo count: Int) -> [String] {
    var result: [String] = []
    for _ in 0..<1 + dice.roll(count) {
      if let name = name(&dice), !result.contains(name) { result.append(name) }
    }
    return result
  }

  /// A value that cells of a type are compared with, mostly one that occurs.
  private func literal(_ dice: inout Dice, _ type: ColumnType) -> Value {
    if dice.once(in: 60), type != .boolean {
      return dice.pick([.integer(1956), .text("1956"), .text("Öl"), .number(0.5), .boolean(true)])
    }
    switch type {
    case .integer:
      return dice.once(in: 4)
        ? .number(dice.pick(RandomTable.decimals))
        : .integer(dice.pick(dice.once(in: 4) ? RandomTable.wideIntegers : RandomTable.integers))
    case .number:
      return dice.once(in: 4)
        ? .integer(dice.pick(RandomTable.integers))
        : .number(dice.pick(dice.once(in: 4) ? RandomTable.awkward : RandomTable.decimals))
    case .date:
      let date = dice.pick(RandomTable.dates + RandomTable.days)
      return dice.pick([.date(date), .text(date.text), .integer(1956)])
    case .boolean: return .boolean(dice.once(in: 2))
    case .reference: return .text(dice.pick(["a", "b", "kim-il-sung"]))
    default: return .text(dice.pick(RandomTable.words))
    }
  }

  func condition(_ dice: inout Dice, depth: Int = 2) -> Columnar.Expression {
    if depth > 0, dice.once(in: 3) {
      let (one, other) = (condition(&dice, depth: depth - 1), condition(&dice, depth: depth - 1))
      return dice.pick([.and(one, other), .or(one, other), .not(one)])
    }
    guard let name = name(&dice) else { return .literal(.boolean(dice.once(in: 2))) }
    let type = headers.first { $0.name == name }?.type ?? .integer
    let column = Columnar.Expression.column(name)
    let how: Comparison = type == .boolean ? dice.pick([.equal, .notEqual]) : dice.pick(Comparison.allCases)
    switch dice.roll(10) {
    case 0: return .isBlank(column, dice.pick([nil, .notCovered, .none, .unknown]))
    case 1: return .oneOf(column, (0..<1 + dice.roll(3)).map { _ in literal(&dice, type) })
    case 2 where type.isText: return .matches(column, dice.pick(["o", "^il", "IL", "il s", "", "kim"]))
    case 2, 3,
      4 where type == .date:
      if type == .date {
        return .temporal(dice.pick(Relation.allCases), column, dice.pick(RandomTable.dates).period)
      }
      return .compare(how, column, .literal(literal(&dice, type)))
    case 5, 6:
      let same = self.name(&dice) {
        $0 == type || ($0.isNumber && type.isNumber) || ($0.isText && type.isText)
      }
      return .compare(how, column, .column(same ?? name))
    case 7:
      let (expression, result) = computed(&dice)
      if result == .boolean { return expression }
      return .compare(dice.pick(Comparison.allCases), expression, .literal(literal(&dice, result)))
    case 8 where type == .boolean: return column
    case 9 where dice.once(in: 4): return .compare(how.turned, .literal(literal(&dice, type)), column)
    default: return .compare(how, column, .literal(literal(&dice, type)))
    }
  }

  /// An expression for a new column, and what its values are.
  private func computed(_ dice: inout Dice) -> (Columnar.Expression, ColumnType) {
    switch dice.roll(7) {
    case 5:
      guard let one = name(&dice), let type = headers.first(where: { $0.name == one })?.type,
        let other = name(&dice, { $0 == type })
      else { break }
      let right: Columnar.Expression =
        type.isText && type != .text || type == .date || dice.once(in: 2)
        ? .column(other) : .literal(literal(&dice, type))
      var result = type
      if case .literal(.number) = right { result = .number }
      let choice = dice.roll(4)
      if choice == 0, type != .boolean {
        return (.call(dice.pick(["min", "max"]), [.column(one), .column(other)]), type)
      }
      if choice == 1 { return (.call("coalesce", [.column(one), right]), result) }
      return (.call("if", [condition(&dice, depth: 1), .column(one), right]), result)
    case 6:
      guard let name = name(&dice, \.isNumber), let type = headers.first(where: { $0.name == name })?.type
      else { break }
      return dice.once(in: 2)
        ? (.call("abs", [.column(name)]), type) : (.call("round", [.column(name)]), .integer)
    case 0, 1:
      guard let name = name(&dice, { $0 == .date }) else { break }
      return (.call(dice.pick(["year", "month", "decade"]), [.column(name)]), .integer)
    case 2:
      guard let name = name(&dice, \.isText) else { break }
      return dice.once(in: 2)
        ? (.call("lower", [.column(name)]), .text) : (.call("length", [.column(name)]), .integer)
    case 3:
      guard let one = name(&dice, \.isNumber), let other = name(&dice, \.isNumber) else { break }
      let right: Columnar.Expression =
        dice.once(in: 2) ? .column(other) : .literal(dice.pick([.integer(2), .number(0.5), .integer(0)]))
      let operation = dice.pick(Arithmetic.allCases)
      let types = [one, dice.once(in: 1) ? other : other].map { name in
        headers.first { $0.name == name }?.type
      }
      return (
        .arithmetic(operation, .column(one), right),
        types.allSatisfy { $0 == .integer } && operation != .divide ? .integer : .number
      )
    default: break
    }
    return (condition(&dice, depth: 1), .boolean)
  }

  private func figures(_ dice: inout Dice, window: Bool = false) -> [Aggregation] {
    let functions: [Aggregation.Function] =
      window
      ? [.count, .sum, .mean, .min, .max, .first, .last]
      : [.count, .countDistinct, .sum, .mean, .min, .max, .first, .last, .list]
    return (0..<1 + dice.roll(3)).map { number in
      let function = dice.pick(functions)
      var column = function == .count && dice.once(in: 2) ? nil : name(&dice)
      if function == .sum || function == .mean, !dice.once(in: 30) {
        column = name(&dice) { $0.isNumber || $0 == .boolean }
      }
      let condition = !window && dice.once(in: 4) ? condition(&dice, depth: 1) : nil
      if column == nil { return Aggregation(.count, as: "f\(number)", where: condition) }
      return Aggregation(function, column, as: dice.once(in: 3) ? nil : "f\(number)", where: condition)
    }
  }

  private func keys(_ dice: inout Dice, _ other: ReferenceTable, upTo count: Int) -> [(String, String)] {
    (0..<count).compactMap { _ in
      guard let mine = name(&dice), let header = headers.first(where: { $0.name == mine }) else { return nil }
      guard
        let theirs = other.name(
          &dice,
          { $0 == header.type || ($0.isNumber && header.type.isNumber) || ($0.isText && header.type.isText) })
      else { return nil }
      return (mine, theirs)
    }
  }

  /// Another table, half of them with rows in doubt.
  private func other(_ dice: inout Dice) -> RandomTable {
    var table = RandomTable(&dice)
    if dice.once(in: 2), let plain = try? table.reference() {
      let condition = plain.condition(&dice, depth: 1)
      if (try? plain.filter(condition)) != nil { table.filter = condition }
    }
    return table
  }

  func verb(_ dice: inout Dice) -> RandomVerb {
    switch dice.roll(14) {
    case 0, 1: return .filter(condition(&dice))
    case 2, 3: return .derive(dice.pick(["n", "n", "m", headers.first?.name ?? "n"]), computed(&dice).0)
    case 4, 5, 6: return .aggregate(dice.once(in: 5) ? [] : names(&dice, upTo: 3), figures(&dice))
    case 7: return .sort(names(&dice, upTo: 3).map { SortKey($0, descending: dice.once(in: 2)) })
    case 8: return .take(dice.pick([0, 1, 3, 10, -1, -4, 100, -100]))
    case 9:
      let isRounded = headers.contains { $0.isRounded }
      return .distinct(dice.once(in: 3) && !isRounded ? nil : names(&dice, upTo: 3))
    case 10: return .append(other(&dice))
    case 11:
      let table = other(&dice)
      guard let reference = try? table.reference() else { return .take(5) }
      let keys = keys(&dice, reference, upTo: 1 + dice.roll(2))
      return keys.isEmpty ? .append(table) : .join(table, keys, dice.pick(JoinKind.allCases))
    case 12:
      let table = other(&dice)
      guard let reference = try? table.reference(), let mine = name(&dice, { $0 == .date }),
        let theirs = reference.name(&dice, { $0 == .date }), let end = reference.name(&dice, { $0 == .date })
      else { return .append(table) }
      let keys = keys(&dice, reference, upTo: dice.roll(2)).filter { mine, theirs in
        !(headers.first { $0.name == mine }?.isMultiple ?? false)
          && !(reference.headers.first { $0.name == theirs }?.isMultiple ?? false)
          && headers.first { $0.name == mine }?.type != .boolean
      }
      let match: DateMatch = dice.pick([
        .during(mine, theirs), .between(mine, from: theirs, to: end), .asof(mine, theirs),
      ])
      return .match(table, keys, match, dice.pick(JoinKind.allCases))
    default:
      let byDays = dice.once(in: 3)
      guard let order = name(&dice, { !byDays || $0 == .date }) else { return .take(7) }
      let extent: Window.Extent =
        byDays
        ? .days(dice.pick([1, 2, 30, 400, 0])) : dice.pick([.everything, .rows(1), .rows(3), .rows(0)])
      return .window(
        Window(by: dice.once(in: 2) ? [] : names(&dice, upTo: 2), order: order, extent),
        figures(&dice, window: true))
    }
  }
}
