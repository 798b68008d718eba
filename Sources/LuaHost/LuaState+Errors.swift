internal import CLua

/// Errors from one side of the border to the other.
extension LuaState {
  /// Errors that must not need memory when they happen; made when the state opens.
  enum ReadyError: CaseIterable {
    case interrupted, time, steps, memoryLimit
    case memory, stack, handler
  }

  /// Makes the ready-made errors, anew where a limit that they name has changed.
  func prepareErrors() {
    guard let L = running else { return }
    for ready in ReadyError.allCases {
      let error = ErrorObject(wording(of: ready))
      Self.push(error, to: L)
      lua_pushvalue(L, -1)
      readyErrors[ready] = (error, LuaReference(poppingFrom: L, of: self))
      if let reason = Self.stopReasons.first(where: { $0.ready == ready })?.number {
        clua_keep_stop(L, Int32(reason))
      } else {
        clua_pop(L, 1)
      }
    }
  }

  private static let stopReasons: [(number: Int, ready: ReadyError)] = [
    (Int(clua_interrupted), .interrupted), (Int(clua_out_of_time), .time), (Int(clua_out_of_steps), .steps),
    (Int(clua_out_of_memory), .memoryLimit),
  ]

  private func wording(of error: ReadyError) -> LuaError {
    switch error {
    case .interrupted: LuaError("interrupted", code: "interrupted")
    case .time: LuaError("too much time: the limit is \(limits.timeText)", code: "time")
    case .steps: LuaError("too many steps: the limit is \(limits.stepText)", code: "steps")
    case .memoryLimit: LuaError("too much memory: the limit is \(limits.memoryText)", code: "memory")
    case .memory: LuaError("not enough memory", code: "memory")
    case .stack: LuaError("stack overflow", code: "stack")
    case .handler: LuaError("error in error handling", code: "handler")
    }
  }

  private func ready(_ ready: ReadyError) -> LuaError {
    guard let object = readyErrors[ready]?.object else { return wording(of: ready) }
    var error = object.error
    error.origin = .ready(object)
    return error
  }

  /// Turns a status into an error, taking the error value from the stack.
  func check(_ status: Int32, on L: OpaquePointer) throws(LuaError) {
    guard status != LUA_OK else { return }
    let error = failure(status, on: L)
    clua_pop(L, 1)
    // The run is over, and so is the reason to stop it.
    if clua_host_of(L).pointee.runs == 0 { clua_go_on(L) }
    throw error
  }

  private func failure(_ status: Int32, on L: OpaquePointer) -> LuaError {
    guard let host = clua_host_of(L) else { return raised(on: L) }
    // First of all: describing a value may run Lua, and so lead to another traceback.
    var traceback = host.pointee.traceback.map { String(cString: $0) }
    if traceback?.isEmpty == true { traceback = nil }
    var error: LuaError
    if let stop = stopError(on: L) {
      error = stop
    } else if status == LUA_ERRMEM {
      error = ready(host.pointee.refused ? .memoryLimit : .memory)
    } else if status == LUA_ERRERR {
      error = ready(.handler)
    } else {
      error = raised(on: L)
      // A buffer of Lua's own C library that may not grow says so with a string.
      if error.code == "memory", host.pointee.refused, case .other? = error.origin {
        error = ready(.memoryLimit)
      }
      if let again = raisedAgain, isSame(again.value, as: -1, on: L) { traceback = again.traceback }
    }
    raisedAgain = nil
    if error.traceback == nil { error.traceback = traceback }
    return error
  }

  /// The error that says why what runs has to stop, if it has to.
  func stopError(on L: OpaquePointer) -> LuaError? {
    let host = clua_host_of(L).pointee
    guard let reason = Self.stopReasons.first(where: { $0.number == Int(host.stopping) }) else { return nil }
    var error = ready(reason.ready)
    if host.stop_line > 0, let source = host.stop_source {
      error.place = LuaError.Place(chunk: String(cString: source), line: Int(host.stop_line))
    }
    return error
  }

  /// The error whose value is on top of the stack.
  private func raised(on L: OpaquePointer) -> LuaError {
    if let object = object(at: -1, on: L) as? ErrorObject {
      var error = object.error
      error.origin = isReady(object) ? .ready(object) : .object(object)
      return error
    }
    var error: LuaError
    if lua_type(L, -1) == LUA_TSTRING {
      error = LuaError(luaMessage: string(at: -1, on: L))
    } else {
      error = LuaError(describe(-1, on: L))
    }
    if lua_checkstack(L, 4) != 0 {
      lua_pushvalue(L, -1)
      error.origin = .other(LuaReference(poppingFrom: L, of: self))
    }
    return error
  }

  private func isReady(_ object: ErrorObject) -> Bool {
    readyErrors.values.contains { $0.object === object }
  }

  private func isSame(_ held: LuaReference, as index: Int32, on L: OpaquePointer) -> Bool {
    let index = lua_absindex(L, index)
    held.push(to: L)
    defer { clua_pop(L, 1) }
    return lua_rawequal(L, -1, index) != 0
  }

  /// Leaves an error that a Swift function threw alone on the stack, for the C frame below to raise.
  func pushError(_ error: consuming LuaError, to L: OpaquePointer) {
    // The line that called the function which runs, perhaps by way of `pcall` or another function of C.
    if error.place == nil { error.place = place(levels: 1...4, on: L) }
    lua_settop(L, 0)
    let origin = error.origin
    switch origin {
    case .object(let object):
      object.note(error)
      Self.push(object, to: L)
    case .ready(let object) where isReady(object): Self.push(object, to: L)
    case .other(let held) where held.state === self:
      held.push(to: L)
      raisedAgain = (held, error.traceback)
    default: Self.push(ErrorObject(error), to: L, isAnonymous: true)
    }
  }

  private func hasTextMetamethod(_ index: Int32, on L: OpaquePointer) -> Bool {
    guard lua_getmetatable(L, index) != 0 else { return false }
    defer { clua_pop(L, 2) }
    push("__tostring", to: L)
    return lua_rawget(L, -2) != LUA_TNIL
  }

  /// Words an error value that is neither a string nor one of ours.
  private func describe(_ index: Int32, on L: OpaquePointer) -> String {
    guard lua_checkstack(L, 10) != 0 else { return "error" }
    // Without a __tostring Lua would word most by their address.
    let isPlain = [LUA_TNIL, LUA_TBOOLEAN, LUA_TNUMBER].contains(lua_type(L, index))
    if isPlain || hasTextMetamethod(index, on: L) {
      // What words it may fail, or be stopped; then its type has to do.
      let status = clua_to_string(L, index)
      defer { clua_pop(L, 1) }
      if status == LUA_OK { return string(at: -1, on: L) }
    }
    return "(error object is a \(String(cString: lua_typename(L, lua_type(L, index)))) value)"
  }
}
