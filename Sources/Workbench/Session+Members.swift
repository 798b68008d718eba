import Columnar
import LuaHost
import Relations

/// What could follow a dot or a colon: what the value before it really has, found without running anything that a script
/// wrote.
extension Session {
  /// What stands before a dot or colon, as far as that can be told.
  private enum Owner {
    case value(LuaReference)
    /// What a function says that it gives, by the name of the type.
    case type(String)
  }

  /// The words that could follow a separator; none where nothing is known of what stands before it.
  ///
  /// - Parameters:
  ///   - bytes: What stands before the separator.
  ///   - isMethod: Whether that is a colon.
  func members(after bytes: ArraySlice<UInt8>, isMethod: Bool) -> [String] {
    let tokens = EntryText(String(decoding: bytes, as: UTF8.self)).tokens
    guard let chain = EntryChain(endOf: tokens[...], keywords: Set(Self.keywords)),
      let owner = owner(at: chain, in: bytes)
    else { return [] }
    let words: [String]
    switch owner {
    case .value(let value):
      guard let object = value.object else {
        words = value.names(callable: isMethod)
        break
      }
      words = methods(ofType: lua.typeName(ofObject: object)) + (isMethod ? [] : fields(of: object))
    case .type("string"): words = lua.reference(to: .string(""))?.names(callable: isMethod) ?? []
    case .type(let type): words = methods(ofType: type) + (isMethod ? [] : fields(ofType: type, bytes))
    }
    return words.filter(Self.isName)
  }

  /// The keys of what is indexed by the text in quotes that is being written, exactly as they are: `p["n`; nil where nothing is.
  ///
  /// - Parameter start: Where the text starts, after its quote.
  func keys(_ bytes: [UInt8], from start: Int) -> Candidates? {
    let before = bytes[..<(start - 1)]
    var tokens = EntryText(String(decoding: before, as: UTF8.self)).tokens
    guard tokens.popLast()?.isSign(in: ["["]) ?? false,
      let chain = EntryChain(endOf: tokens[...], keywords: Set(Self.keywords))
    else { return nil }
    let quote = bytes[start - 1]
    let typed = bytes[start...]
    let keys: [String]
    switch owner(at: chain, in: before) {
    case .value(let value): keys = value.object.map(fields) ?? value.names()
    case .type(let type): keys = fields(ofType: type, before)
    case nil: keys = []
    }
    // What would have to be written otherwise within quotes is left out.
    let found = keys.filter { key in
      key.utf8.starts(with: typed) && !key.utf8.contains { $0 < 32 || $0 == quote || $0 == 92 }
    }
    return Candidates(
      start: start, words: Set(found).sorted(), suffix: String(decoding: [quote], as: UTF8.self) + "]")
  }

  /// Whether a key can follow a dot.
  private static func isName(_ key: String) -> Bool {
    guard let first = key.first, !first.isNumber, !keywords.contains(key) else { return false }
    return key.utf8.allSatisfy { byte in
      byte == 95 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
  }

  private func methods(ofType type: String) -> [String] {
    lua.registry.filter { $0.owner == type }.map(\.name)
  }

  private func fields(of object: LuaObject) -> [String] {
    switch object {
    case let object as TableObject: object.table.columns.map(\.name)
    case let object as RowObject: object.table.table.columns.map(\.name) + ["claims"]
    default: Self.fields[lua.typeName(ofObject: object)]?.map(\.name) ?? []
    }
  }

  private func fields(ofType type: String, _ bytes: ArraySlice<UInt8>) -> [String] {
    switch type {
    case "table of rows": columnsOfChain(bytes)
    case "row": columnsOfChain(bytes) + ["claims"]
    default: Self.fields[type]?.map(\.name) ?? []
    }
  }

  // MARK: Along a chain

  private func owner(at chain: EntryChain, in bytes: ArraySlice<UInt8>) -> Owner? {
    var owner: Owner?
    switch chain.root {
    case .text: owner = .type("string")
    case .name(let name):
      // A table of the corpus becomes a global when it is first asked for.
      let value =
        lua.reference(toGlobal: name) ?? table(named: name).flatMap { lua.reference(to: .object($0)) }
      owner = value.map { .value($0) }
    }
    for step in chain.steps {
      guard let before = owner else { return nil }
      switch before {
      case .value(let value): owner = self.owner(at: step, of: value)
      case .type(let type): owner = self.owner(at: step, ofType: type, in: bytes)
      }
    }
    return owner
  }

  private func owner(at step: EntryChain.Step, of value: LuaReference) -> Owner? {
    switch step {
    case .field(let name): return value.member(.string(name)).map { .value($0) }
    case .index(.integer(let number)?): return value.member(.integer(number)).map { .value($0) }
    case .index(.text(let text)?): return value.member(.string(text)).map { .value($0) }
    case .index(nil): return value.object is TableObject ? .type("row") : nil
    case .method(let name):
      return value.object.flatMap { result(ofMethod: name, ofType: lua.typeName(ofObject: $0)) }
    case .call:
      if value.object is TableObject { return .type("table of rows") }
      return value.function.flatMap(row(of:)).flatMap { Self.result(of: $0) }
    }
  }

  private func owner(at step: EntryChain.Step, ofType type: String, in bytes: ArraySlice<UInt8>) -> Owner? {
    switch (step, type) {
    case (.method(let name), _): result(ofMethod: name, ofType: type)
    case (.index(.integer?), "table of rows"), (.index(nil), "table of rows"): .type("row")
    case (.call, "table of rows"): .type("table of rows")
    case (.field(let name), "table of rows"): columnsOfChain(bytes).contains(name) ? .type("column") : nil
    case (.field(let name), "row"): tableOfChain(bytes)?[name].flatMap { Self.type(of: $0) }.map { .type($0) }
    default: nil
    }
  }

  /// What the cells of a column are to Lua, where they have members.
  private static func type(of column: Column) -> String? {
    switch column.type {
    case .date: "date"
    case .quantity: "quantity"
    case .text: "string"
    case .reference("source"): "source"
    case .reference("kind"): "kind"
    case .reference: "actor"
    default: nil
    }
  }

  private func result(ofMethod name: String, ofType type: String) -> Owner? {
    lua.registry.first { $0.owner == type && $0.name == name }.flatMap { Self.result(of: $0) }
  }

  /// What a function gives, by its signature: the first of what it may give.
  private static func result(of row: LuaFunctionRow) -> Owner? {
    guard let start = row.signature.range(after: " -> ") else { return nil }
    let word = row.signature[start...].split(separator: "|").first.map { $0.trimmed } ?? ""
    switch word {
    // A table that there may be none of is one of Lua's own.
    case "table": return row.signature.hasSuffix("| nil") ? nil : .type("table of rows")
    case "groups": return .type(row.owner == "scan" ? "groups of a scan" : "groups")
    case "name", "file": return .type("string")
    default: return .type(word)
    }
  }
}
