import LuaHost

extension CheckArgument {
  /// Takes an argument from a lesson's file; nil for what cannot be written down.
  init?(_ value: LuaValue) {
    switch value {
    case .nil: self = .nil
    case .boolean(let truth): self = .boolean(truth)
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .number(number)
    case .string(let text): self = .text(text)
    case .table(let table) where table.fields.isEmpty:
      let elements = table.list.compactMap(CheckArgument.init)
      guard elements.count == table.list.count, table.otherKeys == 0 else { return nil }
      self = .list(elements)
    case .table(let table) where table.list.isEmpty && table.otherKeys == 0:
      var fields: [String: CheckArgument] = [:]
      for (key, value) in table.fields {
        guard let argument = CheckArgument(value) else { return nil }
        fields[key] = argument
      }
      self = .fields(fields)
    default: return nil
    }
  }

  /// The value as Lua gets it.
  var value: LuaValue {
    switch self {
    case .nil: .nil
    case .boolean(let truth): .boolean(truth)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    case .list(let elements): .table(LuaTable(list: elements.map(\.value)))
    case .fields(let fields):
      .table(LuaTable(fields: fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value) }))
    }
  }

  /// The argument as it is written.
  var words: String {
    switch self {
    case .nil: "nil"
    case .boolean(let truth): "\(truth)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .text(let text): "\"\(text)\""
    case .list(let elements): "{ \(elements.map(\.words).joined(separator: ", ")) }"
    case .fields(let fields):
      "{ \(fields.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.words)" }.joined(separator: ", ")) }"
    }
  }
}
