internal import CLua

/// A value of Lua that Swift holds on to, whatever it is, without copying it.
///
/// It owns its place in the state and gives it back when it is dropped: at any time, also from within a coroutine, a
/// finaliser or once the state is gone.
///
/// ```swift
/// lua.register(LuaFunctionRow("keep", "Keeps a table.", .value("table", LuaReference.self), example: "keep{}") { kept = $0 })
/// try kept.value()   // a copy of the table as it is now
/// ```
public final class LuaReference: LuaArgument, LuaResult {
  private let life: StateLife
  private let slot: Int32

  /// Takes the value on top of the stack into the registry.
  init(poppingFrom L: OpaquePointer, of state: LuaState) {
    life = state.life
    slot = luaL_ref(L, clua_registry())
  }

  /// A reference to nothing.
  init(of state: LuaState) {
    life = state.life
    slot = clua_noref()
  }

  deinit {
    guard let L = life.running, lua_checkstack(L, 4) != 0 else { return }
    luaL_unref(L, clua_registry(), slot)
  }

  /// The state that it belongs to, or nil when that is gone.
  public var state: LuaState? { life.state }

  /// The value as Swift sees it: tables are copied.
  ///
  /// - Throws: an error of code `closed` when the state is gone.
  public func value() throws(LuaError) -> LuaValue {
    guard let state, let L = state.running, lua_checkstack(L, 4) != 0 else {
      throw LuaError("the Lua state of this value is closed", code: "closed")
    }
    push(to: L)
    defer { clua_pop(L, 1) }
    return try state.value(at: -1, on: L)
  }

  /// Whether another reference leads to the very same value.
  public func isSame(as other: LuaReference) -> Bool {
    guard life === other.life, let L = life.running, lua_checkstack(L, 4) != 0 else { return false }
    push(to: L)
    other.push(to: L)
    defer { clua_pop(L, 2) }
    return lua_rawequal(L, -1, -2) != 0
  }

  /// Pushes the value, or nil in a state that it does not belong to.
  func push(to L: OpaquePointer) {
    guard let own = life.running, clua_host_of(own) == clua_host_of(L) else { return lua_pushnil(L) }
    lua_rawgeti(L, clua_registry(), lua_Integer(slot))
  }

  /// Gives the value to Lua.
  public func push(to call: LuaCall) { push(to: call.L) }

  /// What an error says was expected.
  public static func wanted(in _: LuaState) -> String { "a value" }

  /// Takes the value from Lua.
  public static func read(_ slot: LuaSlot) throws(LuaMismatch) -> LuaReference {
    guard !slot.isMissing else { throw slot.mismatch(LuaReference.self) }
    lua_pushvalue(slot.call.L, slot.index)
    return LuaReference(poppingFrom: slot.call.L, of: slot.call.state)
  }
}

/// What outlives a state and tells those who ask that it is gone.
///
/// A weak reference would do as much, but makes every retain of the state slower.
final class StateLife {
  private(set) unowned(unsafe) var state: LuaState?

  init(of state: LuaState) {
    self.state = state
  }

  var running: OpaquePointer? { state?.running }

  func end() { state = nil }
}

/// A function of a Lua state, held by Swift.
public final class LuaFunction {
  let reference: LuaReference

  init(_ reference: LuaReference) {
    self.reference = reference
  }

  /// Calls the function and gives all its results.
  ///
  /// - Throws: what the function raised, or an error of code `closed` when its state is gone.
  public func call(_ arguments: [LuaValue] = []) throws(LuaError) -> [LuaValue] {
    guard let state = reference.state else {
      throw LuaError("the Lua state of this function is closed", code: "closed")
    }
    return try state.call(self, arguments)
  }

  /// Whether another reference leads to the very same function.
  public func isSame(as other: LuaFunction) -> Bool { reference.isSame(as: other.reference) }

  /// The name under which a row registered the function, a method's as `type:name`; nil for any other function.
  public var registeredName: String? {
    guard let state = reference.state, let L = state.running, lua_checkstack(L, 4) != 0 else { return nil }
    reference.push(to: L)
    defer { clua_pop(L, 2) }
    return clua_push_function_name(L) ? state.string(at: -1, on: L) : nil
  }
}
