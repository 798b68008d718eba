internal import CLua

/// Looking into a value without running what a script wrote, and without copying it: for completion.
///
/// ```swift
/// // visits[1].guest
/// lua.reference(toGlobal: "visits")?.member(.integer(1))?.member(.string("guest"))?.object
/// ```
extension LuaReference {
  /// The Swift object, if it is one that may still be used.
  public var object: LuaObject? {
    looking { state, L in
      guard let object = state.object(at: -1, on: L), !object.isExpired else { return nil }
      return object
    }
  }

  /// The function, if it is one.
  public var function: LuaFunction? {
    looking { _, L in lua_type(L, -1) == LUA_TFUNCTION ? LuaFunction(self) : nil }
  }

  /// The member under a key: its own, or what the tables it falls back on by `__index` have, or a field of a Swift object.
  ///
  /// - Returns: nil where there is none, or where only a function of the script would tell.
  public func member(_ key: LuaValue) -> LuaReference? {
    looking { state, L in
      let base = lua_gettop(L)
      repeat {
        clua_open_front(L, -1)
        if lua_type(L, -1) == LUA_TTABLE {
          state.push(key, to: L)
          if lua_rawget(L, -2) != LUA_TNIL { return LuaReference(poppingFrom: L, of: state) }
          clua_pop(L, 1)
        } else if state.object(at: -1, on: L) != nil {
          state.push(key, to: L)
          let status = clua_field(L, -2)
          return status == LUA_OK && lua_type(L, -1) != LUA_TNIL
            ? LuaReference(poppingFrom: L, of: state) : nil
        }
      } while lua_gettop(L) - base < Self.mostFallbacks && Self.pushFallback(of: state, on: L)
      return nil
    }
  }

  /// The string keys of a table and of the tables that a value falls back on by `__index`, sorted.
  ///
  /// - Parameter callable: Leaves out what is no function.
  public func names(callable: Bool = false) -> [String] {
    let names: Set<String>? = looking { state, L in
      let base = lua_gettop(L)
      var names: Set<String> = []
      repeat {
        clua_open_front(L, -1)
        if lua_type(L, -1) == LUA_TTABLE {
          names.formUnion(state.stringKeys(at: -1, on: L, callable: callable))
        }
      } while lua_gettop(L) - base < Self.mostFallbacks && Self.pushFallback(of: state, on: L)
      return names
    }
    return names?.sorted() ?? []
  }

  /// How many tables fall back on one another before it is taken for a circle.
  private static let mostFallbacks: Int32 = 64

  /// Does something with the value on top of the stack, which is left as it was.
  private func looking<Result>(_ body: (LuaState, OpaquePointer) -> Result?) -> Result? {
    guard let state, let L = state.running, lua_checkstack(L, 16) != 0 else { return nil }
    let top = lua_gettop(L)
    defer { lua_settop(L, top) }
    push(to: L)
    return body(state, L)
  }

  /// Pushes the table or object in which what the value on top of the stack lacks is looked up, if there is one.
  private static func pushFallback(of state: LuaState, on L: OpaquePointer) -> Bool {
    guard lua_checkstack(L, 16) != 0, lua_getmetatable(L, -1) != 0 else { return false }
    state.push("__index", to: L)
    let type = lua_rawget(L, -2)
    guard type == LUA_TTABLE || type == LUA_TUSERDATA else {
      clua_pop(L, 2)
      return false
    }
    lua_rotate(L, -2, 1)
    clua_pop(L, 1)
    return true
  }
}

extension LuaState {
  /// What a global holds, read without metamethods; nil where that is nil.
  public func reference(toGlobal name: String) -> LuaReference? {
    guard let L = running, lua_checkstack(L, 8) != 0 else { return nil }
    let top = lua_gettop(L)
    defer { lua_settop(L, top) }
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    push(name, to: L)
    return lua_rawget(L, -2) == LUA_TNIL ? nil : LuaReference(poppingFrom: L, of: self)
  }

  /// A value of Swift as Lua has it.
  public func reference(to value: LuaValue) -> LuaReference? {
    guard let L = running, lua_checkstack(L, 8) != 0 else { return nil }
    push(value, to: L)
    return LuaReference(poppingFrom: L, of: self)
  }
}
