internal import CLua

/// Reading the arguments of a call, one parameter after the other.
///
/// What is as it should be costs no retain and no copy of more than a few words; everything else is out of the way.
extension LuaSignature {
  /// Refuses what no parameter could take.
  @usableFromInline
  func check(_ call: LuaCall) throws(LuaError) {
    if optionsIndex > 0 { try checkOptions(call) }
  }

  /// Reads the argument of the parameter of that number, and counts on.
  @inlinable @inline(__always)
  func read<Value: LuaArgument>(_ type: Value.Type, _ call: LuaCall, _ number: inout Int32) throws(LuaError)
    -> Value
  {
    let slot = slot(number, call)
    number += 1
    if slot.index == 0, let fallback = fallback(number, as: type) { return fallback }
    do throws(LuaMismatch) {
      return try Value.read(slot)
    } catch {
      throw self.error(error, at: slot, number)
    }
  }

  /// Where the value of a parameter is, or index 0 where nothing was given and the parameter has a value for that.
  ///
  /// That of a named one is pushed, and stays until the call ends.
  @usableFromInline
  func slot(_ number: Int32, _ call: LuaCall) -> LuaSlot {
    let bit: UInt64 = 1 << UInt64(number)
    let slot = named & bit == 0 ? LuaSlot(call, number + 1) : namedSlot(number, call)
    return withFallback & bit != 0 && slot.isMissing ? LuaSlot(call, 0) : slot
  }

  @inline(never)
  private func namedSlot(_ number: Int32, _ call: LuaCall) -> LuaSlot {
    // Without options the place of their table is as empty as the option.
    guard lua_type(call.L, optionsIndex) == LUA_TTABLE else { return LuaSlot(call, optionsIndex) }
    LuaState.push(parameters[Int(number)].name, to: call.L)
    lua_rawget(call.L, optionsIndex)
    return LuaSlot(call, lua_gettop(call.L))
  }

  @usableFromInline @inline(never)
  func fallback<Value: LuaArgument>(_ following: Int32, as type: Value.Type) -> Value? {
    parameters[Int(following) - 1].fallback as? Value
  }

  @usableFromInline @inline(never)
  func error(_ mismatch: LuaMismatch, at slot: LuaSlot, _ following: Int32) -> LuaError {
    let parameter = parameters[Int(following) - 1]
    let function = slot.call.functionName
    switch parameter.kind {
    case _ where mismatch.code != "argument":
      return LuaError(mismatch.reason, hint: mismatch.hint, code: mismatch.code)
    case .name where slot.isMissing:
      return LuaError(
        "'\(function)' needs \(parameter.name) = … (\(mismatch.reason))", hint: mismatch.hint,
        code: "argument")
    case .name:
      return LuaError(
        "bad option '\(parameter.name)' to '\(function)' (\(mismatch.reason))", hint: mismatch.hint,
        code: "argument")
    case .place, .receiver:
      return slot.call.argumentError(
        Int(slot.index), mismatch.reason, hint: mismatch.hint, name: parameter.name)
    }
  }

  private func checkOptions(_ call: LuaCall) throws(LuaError) {
    let L = call.L
    // Results and options need room beyond what Lua gives to any function.
    guard lua_checkstack(L, Int32(parameters.count) + 20) != 0 else { throw LuaError("stack overflow") }
    let type = lua_type(L, optionsIndex)
    guard type > LUA_TNIL else { return }
    guard type == LUA_TTABLE else {
      throw call.argumentError(
        Int(optionsIndex), "a table of options expected, got \(LuaSlot(call, optionsIndex).shown)")
    }
    let names = parameters.filter { $0.kind == .name }.map(\.name)
    lua_pushnil(L)
    while clua_next(L, optionsIndex) {
      clua_pop(L, 1)
      if lua_type(L, -1) == LUA_TSTRING, names.contains(LuaState.string(at: -1, on: L)) { continue }
      let key = LuaSlot(call, lua_gettop(L))
      let name = key.string ?? key.shown
      let near = nearestName(to: name, among: names)
      throw LuaError(
        "unknown option '\(name)' to '\(call.functionName)'\(near.map { " (\($0)?)" } ?? "")",
        hint: near == nil ? "options are \(names.joined(separator: ", "))" : nil, code: "argument")
    }
  }
}
