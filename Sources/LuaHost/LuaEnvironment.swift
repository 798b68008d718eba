internal import CLua

/// Globals of their own for the chunks that run in it.
///
/// Names that it lacks are read from the state's globals; what a chunk assigns stays here, and is gone with it.
///
/// ```swift
/// let lua = try LuaState(profile: .exercise)
/// let first = lua.makeEnvironment()
/// _ = try lua.run("answer = math.max(6, 7)", name: "=first", in: first)
/// first["answer"]  // .integer(7)
/// try lua.run("return answer", name: "=second", in: lua.makeEnvironment())  // throws: nothing is called answer
/// ```
public final class LuaEnvironment {
  let reference: LuaReference

  init(_ reference: LuaReference) {
    self.reference = reference
  }

  /// A global of the environment alone, read and written without metamethods; nil after its state is gone.
  public subscript(name: String) -> LuaValue {
    get {
      guard let state = reference.state, let L = state.running else { return .nil }
      reference.push(to: L)
      state.push(name, to: L)
      lua_rawget(L, -2)
      defer { clua_pop(L, 2) }
      do throws(LuaError) { return try state.value(at: -1, on: L) } catch { return .nil }
    }
    set {
      guard let state = reference.state, let L = state.running else { return }
      reference.push(to: L)
      state.push(name, to: L)
      state.push(newValue, to: L)
      lua_rawset(L, -3)
      clua_pop(L, 1)
    }
  }

  /// The names that the environment itself defines, sorted.
  public var names: [String] {
    guard let state = reference.state, let L = state.running else { return [] }
    reference.push(to: L)
    defer { clua_pop(L, 1) }
    return state.stringKeys(at: -1, on: L).filter { $0 != "_G" }
  }
}

extension LuaState {
  /// Makes globals in which nothing is defined yet but what the state itself defines.
  public func makeEnvironment() -> LuaEnvironment {
    // After the state is closed the environment is as harmless as the state.
    guard let L = running else { return LuaEnvironment(LuaReference(of: self)) }
    clua_push_environment(L)
    return LuaEnvironment(LuaReference(poppingFrom: L, of: self))
  }

  /// Gives the chunk on top of the stack its globals.
  func setEnvironment(_ environment: LuaEnvironment, on L: OpaquePointer) {
    environment.reference.push(to: L)
    // The first upvalue of a chunk is always its globals.
    if lua_setupvalue(L, -2, 1) == nil { clua_pop(L, 1) }
  }

  /// The error for a global that nobody has defined.
  func undefinedGlobal(_ name: String, on L: OpaquePointer) -> LuaError {
    if Self.withheld.contains(name) {
      return LuaError(
        "\"\(name)\" is not there in the \(profile.name) profile",
        hint: "it reads no files, loads no code and starts no programs", code: "undefined")
    }
    var names = globalNames
    if clua_push_environment_of_caller(L) {
      names = stringKeys(at: -1, on: L).filter { $0 != "_G" } + names
      clua_pop(L, 1)
    }
    let hint = nearestName(to: name, among: names).map { "did you mean \($0)?" }
    return LuaError("nothing is called \(name)", hint: hint, code: "undefined")
  }

  /// Globals of Lua that some profiles do not have.
  private static let withheld: Set<String> = [
    "collectgarbage", "coroutine", "debug", "dofile", "io", "load", "loadfile", "os", "package", "print",
    "require",
    "utf8", "warn",
  ]
}
