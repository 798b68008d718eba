internal import CLua

/// Shows Lua values as a reader wants them: tables opened to a bounded depth, keys sorted, cycles named.
struct LuaInspector {
  /// How deep tables are opened, and how many entries of one are shown.
  static let (deepest, widest) = (4, 40)

  let state: LuaState
  let L: OpaquePointer
  private var open: [UnsafeRawPointer] = []

  init(state: LuaState, L: OpaquePointer) {
    self.state = state
    self.L = L
  }

  mutating func show(_ index: Int32) throws(LuaError) -> String {
    try show(index, isTop: true)
  }

  private mutating func show(_ index: Int32, isTop: Bool) throws(LuaError) -> String {
    switch lua_type(L, index) {
    case LUA_TSTRING: return quoted(state.string(at: index, on: L))
    case LUA_TTABLE:
      if hasText(index) { return try text(index) }
      return try table(index)
    // An address would differ from run to run.
    case LUA_TFUNCTION: return "function"
    case LUA_TTHREAD: return "coroutine"
    default:
      let text = try text(index)
      // What has lines of its own stands below its key, further in.
      guard !isTop, text.contains("\n") else { return text }
      let indent = String(repeating: "  ", count: open.count)
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { "\n" + indent + $0 }.joined()
    }
  }

  /// Whether a table's metatable words it.
  private func hasText(_ index: Int32) -> Bool {
    guard lua_getmetatable(L, index) != 0 else { return false }
    defer { clua_pop(L, 2) }
    state.push("__tostring", to: L)
    return lua_rawget(L, -2) != LUA_TNIL
  }

  private func text(_ index: Int32) throws(LuaError) -> String {
    try state.check(clua_to_string(L, index), on: L)
    defer { clua_pop(L, 1) }
    return state.string(at: -1, on: L)
  }

  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 32 || scalar.value == 127: quoted += "\\\(scalar.value)"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private mutating func table(_ index: Int32) throws(LuaError) -> String {
    guard let address = lua_topointer(L, index), lua_checkstack(L, 10) != 0 else { return "table" }
    if open.contains(address) { return "(itself)" }
    guard open.count < Self.deepest else { return "{…}" }
    open.append(address)
    defer { open.removeLast() }
    var list: [Int: String] = [:]
    var named: [(key: String, text: String)] = []
    var left = 0
    let index = lua_absindex(L, index)
    // The keys first, with nothing running in between: what words a value may run Lua that changes the table.
    lua_createtable(L, 0, 0)
    let keys = lua_gettop(L)
    defer { lua_settop(L, keys - 1) }
    var count = 0
    let wasCollecting = clua_pause_collecting(L)
    lua_pushnil(L)
    while clua_next(L, index) {
      clua_pop(L, 1)
      if count < 10 * Self.widest {
        count += 1
        lua_pushvalue(L, -1)
        lua_rawseti(L, keys, lua_Integer(count))
      } else {
        left += 1
      }
    }
    if wasCollecting { clua_resume_collecting(L) }
    for position in stride(from: 1, through: count, by: 1) {
      lua_rawgeti(L, keys, lua_Integer(position))
      lua_pushvalue(L, -1)
      lua_rawget(L, index)
      let value = try show(lua_absindex(L, -1), isTop: false)
      switch lua_type(L, -2) {
      case LUA_TNUMBER where lua_isinteger(L, -2) != 0: list[Int(lua_tointegerx(L, -2, nil))] = value
      case LUA_TSTRING:
        let key = state.string(at: -2, on: L)
        named.append((Self.isName(key) ? key : "[\(quoted(key))]", value))
      default: named.append(("[\(try show(lua_absindex(L, -2), isTop: false))]", value))
      }
      clua_pop(L, 2)
    }
    var parts: [String] = []
    for (number, position) in list.keys.sorted().enumerated() {
      guard let value = list[position] else { continue }
      parts.append(number + 1 == position ? value : "[\(position)] = \(value)")
    }
    parts += named.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.text)" }
    if parts.count > Self.widest {
      left += parts.count - Self.widest
      parts.removeLast(parts.count - Self.widest)
    }
    if left > 0 { parts.append("… \(left) more") }
    if parts.isEmpty { return "{}" }
    let line = "{ " + parts.joined(separator: ", ") + " }"
    if line.count <= 76, !line.contains("\n") { return line }
    let indent = String(repeating: "  ", count: open.count)
    let outdent = String(repeating: "  ", count: open.count - 1)
    // A list of short values fills its lines.
    let isPlain =
      named.isEmpty && parts.count > 8 && parts.allSatisfy { $0.count <= 24 && !$0.contains("\n") }
    let lines = isPlain ? Self.filled(parts) : parts
    return "{\n" + lines.map { indent + $0 }.joined(separator: ",\n") + "\n\(outdent)}"
  }

  /// As many values on a line as fit it.
  private static func filled(_ parts: [String]) -> [String] {
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, last.count + part.count + 2 <= 74 {
        lines[lines.count - 1] = last + ", " + part
      } else {
        lines.append(part)
      }
    }
    return lines
  }

  /// Whether a key can be written without brackets.
  private static func isName(_ key: String) -> Bool {
    guard let first = key.utf8.first, !(48...57).contains(first) else { return false }
    return key.utf8.allSatisfy {
      $0 == 95 || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
    }
  }
}

extension LuaCall {
  /// An argument as a reader wants to see it: strings quoted, tables opened.
  public func inspect(_ index: Int) throws(LuaError) -> String {
    var inspector = LuaInspector(state: state, L: L)
    return try inspector.show(lua_absindex(L, Int32(index)))
  }
}
