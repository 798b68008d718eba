internal import CLua

/// What a Swift function gives back to Lua.
///
/// A body returns how many results it pushed: `return call.returns(…)` does both.
extension LuaCall {
  /// Pushes nil, a boolean, a number, a string, a copy of a table, a function or an object.
  public func push(_ value: LuaValue) { state.push(value, to: L) }

  /// Pushes a boolean.
  public func push(_ truth: Bool) { lua_pushboolean(L, truth ? 1 : 0) }

  /// Pushes an integer.
  public func push(_ number: Int) { lua_pushinteger(L, lua_Integer(number)) }

  /// Pushes a number.
  public func push(_ number: Double) { lua_pushnumber(L, number) }

  /// Pushes a string.
  public func push(_ text: String) { LuaState.push(text, to: L) }

  /// Pushes a Swift object.
  public func push(_ object: LuaObject) { LuaState.push(object, to: L) }

  func push(list: [some LuaResult]) {
    guard lua_checkstack(L, 4) != 0 else { return lua_pushnil(L) }
    lua_createtable(L, Int32(clamping: list.count), 0)
    for (offset, element) in list.enumerated() {
      element.push(to: self)
      lua_rawseti(L, -2, lua_Integer(offset + 1))
    }
  }

  /// Pushes a result.
  @inlinable
  public func returns(_ result: some LuaResult) -> Int32 {
    result.push(to: self)
    return 1
  }

  /// Pushes two results.
  @inlinable
  public func returns(_ first: some LuaResult, _ second: some LuaResult) -> Int32 {
    first.push(to: self)
    second.push(to: self)
    return 2
  }

  /// Pushes a result.
  public func returns(_ value: LuaValue) -> Int32 {
    push(value)
    return 1
  }

  /// Pushes a copy of a table that `tostring` and the prompt have in words of its own, made from what it holds then.
  public func returns(_ table: LuaTable, words: @escaping (LuaTable) -> String) -> Int32 {
    push(.table(table))
    guard lua_checkstack(L, 4) != 0 else { return 1 }
    lua_createtable(L, 0, 1)
    push("__tostring")
    state.pushOwnedFunction({ call throws(LuaError) in call.returns(words(try call.table(1))) }, to: L)
    lua_rawset(L, -3)
    lua_setmetatable(L, -2)
    return 1
  }

  /// Pushes two results.
  public func returns(_ first: LuaValue, _ second: LuaValue) -> Int32 { returns(all: [first, second]) }

  /// Pushes any number of results.
  public func returns(all values: [LuaValue]) -> Int32 {
    guard values.count < Int(Int32.max) - 4, lua_checkstack(L, Int32(values.count) + 4) != 0 else {
      state.pushError(LuaError("too many results: \(values.count)", code: "stack"), to: L)
      return -1
    }
    for value in values { push(value) }
    return Int32(values.count)
  }

  /// Pushes a Swift function made for this one answer.
  public func returns(function body: @escaping LuaBody) -> Int32 {
    state.pushOwnedFunction(body, to: L)
    return 1
  }
}
