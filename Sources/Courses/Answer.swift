internal import Columnar
internal import LuaHost
internal import Workbench

/// What an answer holds, as data: no code of it runs while it is judged, but for a function that was asked for.
indirect enum Answer {
  case nothing
  case value(Value)
  case table(Table)
  case list([Answer])
  case record([(key: String, value: Answer)])
  case function(LuaFunction, keeping: Workroom?)
  case other(String)

  /// Takes an answer out of a session.
  ///
  /// - Parameter room: what has to stay as long as a function is to be called.
  init(_ value: LuaValue, in session: Session, keeping room: Workroom? = nil) {
    switch session.content(of: value) {
    case .nothing: self = .nothing
    case .cell(let cell): self = .value(cell)
    case .table(let table): self = .table(table)
    case .function(let function): self = .function(function, keeping: room)
    case .other(let name): self = .other(name)
    case .parts(let table):
      if table.fields.isEmpty {
        self = .list(table.list.map { Answer($0, in: session, keeping: room) })
      } else {
        let listed = table.list.enumerated().map { ("[\($0.offset + 1)]", $0.element) }
        self = .record(
          (table.fields.map { ($0.key, $0.value) } + listed)
            .map { ($0.0, Answer($0.1, in: session, keeping: room)) })
      }
    }
  }

  var isNothing: Bool { if case .nothing = self { true } else { false } }

  /// Whether it is a word, a number or a truth.
  var isPlain: Bool {
    switch self {
    case .value(.text), .value(.integer), .value(.number), .value(.boolean): true
    default: false
    }
  }

  /// Whether there is a function in it.
  var holdsFunction: Bool {
    switch self {
    case .function: true
    case .list(let elements): elements.contains(where: \.holdsFunction)
    case .record(let fields): fields.contains { $0.value.holdsFunction }
    default: false
    }
  }

  /// What sort of thing it is, with its article.
  var sort: String {
    switch self {
    case .nothing: "nothing"
    case .value(let value):
      switch value {
      case .blank: "a blank"
      case .boolean: "true or false"
      case .integer, .number: "a number"
      case .text: "a text"
      case .date: "a date"
      case .quantity: "a quantity"
      case .reference(let domain, _): domain == "actor" ? "an actor" : "a \(domain)"
      case .list: "a list"
      }
    case .table: "a table of rows"
    case .list: "a list"
    case .record: "a table of named values"
    case .function: "a function"
    case .other("groups"): "groups that were not counted yet"
    case .other(let name): "aeiou".contains(name.first ?? "x") ? "an \(name)" : "a \(name)"
    }
  }

  /// The answer in a line.
  func words(in session: Session) -> String {
    switch self {
    case .nothing: "nothing"
    case .value(let value): Self.words(value, in: session)
    case .table(let table):
      counted(table.rowCount, table.rowName, table.rowPlural)
        + (table.doubtful.map { ", \($0.rowCount) more possible" } ?? "")
    case .list(let elements):
      elements.isEmpty
        ? "an empty list"
        : "{ \(elements.prefix(8).map { $0.words(in: session) }.joined(separator: ", "))"
          + (elements.count > 8 ? ", … \(elements.count - 8) more }" : " }")
    case .record(let fields):
      "{ \(fields.prefix(8).map { "\($0.key) = \($0.value.words(in: session))" }.joined(separator: ", ")) }"
    case .function: "a function"
    case .other: sort
    }
  }

  static func words(_ value: Value, in session: Session) -> String {
    switch value {
    case .text(let text): "\"\(text.harmless.cut(to: 60))\""
    case .blank(.notCovered): "blank"
    default: session.words(for: value).harmless.cut(to: 80)
    }
  }
}
