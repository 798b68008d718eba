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
