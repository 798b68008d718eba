internal import CLua

/// A slot of a state's registry, freed with its owner and harmless after the state is gone.
final class LuaReference {
  private weak var state: LuaState?
  let slot: Int32

  /// Takes the value on top of the stack into the registry.
  init(poppingFrom L: OpaquePointer, of state: LuaState) {
    self.state = state
    slot = luaL_ref(L, clua_registry())
  }

  /// A reference to nothing.
  init(of state: LuaState) {
    self.state = state
    slot = clua_noref()
  }

  deinit {
    guard let L = state?.L else { return }
    luaL_unref(L, clua_registry(), slot)
  }

  func push(to L: OpaquePointer) {
    lua_rawgeti(L, clua_registry(), lua_Integer(slot))
  }
}

/// A function of a Lua state, held by Swift.
public final class LuaFunction {
  let reference: LuaReference
  private weak var state: LuaState?

  init(_ reference: LuaReference, of state: LuaState) {
    self.reference = reference
    self.state = state
  }

  /// Calls the function and gives all its results.
  ///
  /// - Throws: what the function raised, or an error of code `closed` when its state is gone.
  public func call(_ arguments: [LuaValue] = []) throws(LuaError) -> [LuaValue] {
    guard let state else { throw LuaError("the Lua state of this function is closed", code: "closed") }
    return try state.call(self, arguments)
  }

  /// Whether another reference leads to the very same function.
  public func isSame(as other: LuaFunction) -> Bool {
    guard let state, let L = state.L else { return false }
    reference.push(to: L)
    other.reference.push(to: L)
    defer { clua_pop(L, 2) }
    return lua_rawequal(L, -1, -2) != 0
  }
}
