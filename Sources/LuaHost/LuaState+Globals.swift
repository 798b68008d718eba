internal import CLua

/// The table of globals, read and written without metamethods.
extension LuaState {
  /// Gives a global a value.
  public func setGlobal(_ name: String, _ value: LuaValue) {
    guard let L = running else { return }
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    push(.string(name), to: L)
    push(value, to: L)
    lua_rawset(L, -3)
    clua_pop(L, 1)
  }

  /// Sets the global `arg` as lua(1) does: the script at 0, its arguments after it, what came before it below.
  public func setArguments(before: [String], script: String, after: [String]) {
    guard let L = running else { return }
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    push("arg", to: L)
    lua_createtable(L, Int32(after.count), Int32(before.count + 1))
    for (offset, text) in (before + [script] + after).enumerated() {
      push(text, to: L)
      lua_rawseti(L, -2, lua_Integer(offset - before.count))
    }
    lua_rawset(L, -3)
    clua_pop(L, 1)
  }

  /// The value of a global, read without metamethods.
  public func global(_ name: String) -> LuaValue {
    guard let L = running else { return .nil }
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    push(.string(name), to: L)
    lua_rawget(L, -2)
    defer { clua_pop(L, 2) }
    do throws(LuaError) { return try value(at: -1, on: L) } catch { return .nil }
  }

  /// The names of all globals that are strings, sorted.
  public var globalNames: [String] {
    guard let L = running else { return [] }
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    defer { clua_pop(L, 1) }
    return stringKeys(at: -1, on: L)
  }

  /// The string keys of a global, or of a table in it, and of the tables they fall back on by `__index`: what could follow
  /// `path[0].path[1].`; sorted. No metamethod runs.
  public func keys(ofTableAt path: [String]) -> [String] {
    guard let L = running else { return [] }
    let base = lua_gettop(L)
    defer { lua_settop(L, base) }
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    for name in path {
      guard lua_checkstack(L, 8) != 0 else { return [] }
      pushMember(name, on: L)
      clua_open_front(L, -1)
    }
    var keys: Set<String> = []
    repeat {
      if lua_type(L, -1) == LUA_TTABLE { keys.formUnion(stringKeys(at: -1, on: L)) }
    } while pushFallback(on: L) && lua_gettop(L) - base < 64
    return keys.sorted()
  }

  /// Pushes the member of the value on top of the stack: its own, or what the tables it falls back on have.
  private func pushMember(_ name: String, on L: OpaquePointer) {
    let base = lua_gettop(L)
    lua_pushvalue(L, -1)
    repeat {
      guard lua_type(L, -1) == LUA_TTABLE else { continue }
      push(.string(name), to: L)
      if lua_rawget(L, -2) != LUA_TNIL { break }
      clua_pop(L, 1)
    } while lua_checkstack(L, 8) != 0 && lua_gettop(L) - base < 64 && pushFallback(on: L)
    if lua_gettop(L) - base < 2 { lua_pushnil(L) }
    lua_copy(L, -1, base + 1)
    lua_settop(L, base + 1)
  }

  /// Pushes the table in which what the value on top of the stack lacks is looked up, if there is one: the `__index` of its
  /// metatable, where that is a table.
  private func pushFallback(on L: OpaquePointer) -> Bool {
    guard lua_checkstack(L, 8) != 0, lua_getmetatable(L, -1) != 0 else { return false }
    push(.string("__index"), to: L)
    let type = lua_rawget(L, -2)
    guard type == LUA_TTABLE else {
      clua_pop(L, 2)
      return false
    }
    lua_rotate(L, -2, 1)
    clua_pop(L, 1)
    return true
  }

  /// Makes a Swift function into a value of Lua, without a name.
  public func function(_ body: @escaping LuaBody) -> LuaValue {
    guard let L = running else { return .nil }
    pushOwnedFunction(body, to: L)
    return .function(LuaFunction(LuaReference(poppingFrom: L, of: self)))
  }

  /// Calls a Swift function for what a global that has no value would give, and perhaps another when it is assigned one.
  ///
  /// Where assignments are watched, scripts cannot undo it: the metatable of the globals is protected.
  ///
  /// - Parameters:
  ///   - body: gets the table of globals and the name, and gives the value. Where it gives none at all the global is nil,
  ///     or in the profiles `data` and `exercise` an error of code `undefined` that names the nearest global.
  ///   - assignment: gets the table, the name and the new value; without it the global is set as usual.
  public func setMissingGlobal(_ body: @escaping LuaBody, assignment: LuaBody? = nil) {
    guard let L = running else { return }
    var body = body
    if profile.isSealed {
      let given = body
      body = { call throws(LuaError) in
        let count = try given(&call)
        guard count == 0, case .string(let name) = try call.value(2) else { return count }
        throw call.state.undefinedGlobal(name, on: call.L)
      }
    }
    if let assignment {
      pushOwnedFunction(assignment, to: L)
      clua_watch_environments(L)
    }
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    lua_createtable(L, 0, 3)
    for (name, body) in [("__index", body), ("__newindex", assignment)] {
      guard let body else { continue }
      push(.string(name), to: L)
      pushOwnedFunction(body, to: L)
      lua_rawset(L, -3)
    }
    if assignment != nil {
      push(.string("__metatable"), to: L)
      push(.boolean(false), to: L)
      lua_rawset(L, -3)
    }
    lua_setmetatable(L, -2)
    clua_pop(L, 1)
  }
}
