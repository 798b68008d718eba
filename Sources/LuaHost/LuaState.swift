internal import CLua

/// A Lua 5.4 interpreter.
///
/// Scripts run in it as text; Swift functions and objects are registered with it. Everything happens on the thread
/// that owns the state, but for `interrupt`, which a signal handler may call through `interruptWatched`.
///
/// ```swift
/// let lua = try LuaState()
/// lua.register(LuaFunctionRow("twice", "twice(x)", "Doubles.", example: "twice(2)") { call throws(LuaError) in
///   call.returns(try call.number(1) * 2)
/// })
/// try lua.run("return twice(21)", name: "=example")  // [.number(42.0)]
/// ```
public final class LuaState {
  /// The state of the C library. Only this target touches it.
  private(set) var L: OpaquePointer?
  private var bodies: [LuaBody] = []
  private var rows: [LuaFunctionRow] = []
  private var metatables: [ObjectIdentifier: Metatable] = [:]
  private var typeNames: [UnsafeRawPointer: String] = [:]
  private var identities: LuaReference?

  private struct Metatable {
    let reference: LuaReference
    let address: UnsafeRawPointer?
    let name: String
  }

  /// Opens a state with the libraries of a profile.
  ///
  /// - Parameters:
  ///   - memoryLimit: the bytes that scripts may hold, or nil for no limit.
  ///   - stepLimit: about how many steps of the virtual machine scripts may take in all, or nil for no limit.
  public init(
    profile: LuaProfile = .full, memoryLimit: Int? = nil, stepLimit: Int? = nil
  ) throws(LuaError) {
    let invoke: @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, Int64) -> Int32 = {
      context, L, number in
      guard let context, let L else { return 0 }
      let state = Unmanaged<LuaState>.fromOpaque(context).takeUnretainedValue()
      return state.invoke(number, on: L)
    }
    let release: @convention(c) (UnsafeMutableRawPointer?) -> Void = { object in
      guard let object else { return }
      Unmanaged<LuaObject>.fromOpaque(object).release()
    }
    guard let L = clua_new(nil, invoke, release) else {
      throw LuaError("no memory for a Lua state", code: "memory")
    }
    self.L = L
    clua_host_of(L).pointee.context = Unmanaged.passUnretained(self).toOpaque()
    try check(clua_open(L, profile.libraries), on: L)
    for name in profile.removed {
      lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
      push(.string(name), to: L)
      lua_pushnil(L)
      lua_rawset(L, -3)
      clua_pop(L, 1)
    }
    // Values of the identity table are weak: it never keeps an object alive.
    lua_createtable(L, 0, 0)
    lua_createtable(L, 0, 1)
    push(.string("__mode"), to: L)
    push(.string("v"), to: L)
    lua_rawset(L, -3)
    lua_setmetatable(L, -2)
    identities = LuaReference(poppingFrom: L, of: self)
    register(ErrorObject.type)
    if let memoryLimit { clua_host_of(L).pointee.limit = memoryLimit }
    if let stepLimit { clua_limit_steps(L, Int64(stepLimit)) }
  }

  deinit {
    guard let L else { return }
    self.L = nil
    clua_close(L)
  }

  /// The interpreter's name and release, as it was built against.
  public static var release: String { String(cString: clua_release()) }

  /// The bytes that the state holds, and the most that it ever held.
  public var memory: (used: Int, peak: Int) {
    guard let L else { return (0, 0) }
    let host = clua_host_of(L).pointee
    return (host.used, host.peak)
  }

  // MARK: Running

  /// Runs a chunk of text and gives its results.
  ///
  /// - Parameter name: the chunk's name as Lua wants it: `@file.lua` for a file, `=stdin` for a word to show as it is.
  public func run(_ text: String, name: String, arguments: [LuaValue] = []) throws(LuaError) -> [LuaValue] {
    try call(try load(text, name: name), arguments)
  }

  /// Compiles a chunk of text.
  ///
  /// - Throws: an error of code `syntax`, or `incomplete` when the text ends in the middle of a statement.
  public func load(_ text: String, name: String) throws(LuaError) -> LuaFunction {
    guard let L else { throw LuaError("the Lua state is closed", code: "closed") }
    var text = text
    let status = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { clua_load(L, $0.baseAddress, $0.count, name) }
    }
    do throws(LuaError) {
      try check(status, on: L)
    } catch {
      var syntax = error
      let unfinished = error.message.hasSuffix("near <eof>") && !error.message.hasPrefix("unfinished string")
      syntax.code = unfinished ? "incomplete" : "syntax"
      syntax.traceback = nil
      throw syntax
    }
    return LuaFunction(LuaReference(poppingFrom: L, of: self), of: self)
  }

  func call(_ function: LuaFunction, _ arguments: [LuaValue]) throws(LuaError) -> [LuaValue] {
    guard let L = running else { throw LuaError("the Lua state is closed", code: "closed") }
    let base = lua_gettop(L)
    guard lua_checkstack(L, Int32(arguments.count) + 10) != 0 else { throw LuaError("too many arguments") }
    function.reference.push(to: L)
    for argument in arguments { push(argument, to: L) }
    try check(clua_call(L, Int32(arguments.count), LUA_MULTRET), on: L)
    defer { lua_settop(L, base) }
    var results: [LuaValue] = []
    let top = lua_gettop(L)
    if top > base {
      for index in (base + 1)...top { results.append(try value(at: index, on: L)) }
    }
    return results
  }

  /// The thread of the state that runs now: a Swift function called in a coroutine calls back in it.
  private var running: OpaquePointer? {
    guard let L else { return nil }
    return clua_host_of(L).pointee.current ?? L
  }

  /// Turns a status into an error, taking the error value from the stack.
  func check(_ status: Int32, on L: OpaquePointer) throws(LuaError) {
    guard status != LUA_OK else { return }
    defer { clua_pop(L, 1) }
    var error: LuaError
    if let object = object(at: -1, on: L) as? ErrorObject {
      error = object.error
    } else if lua_type(L, -1) == LUA_TSTRING {
      error = LuaError(luaMessage: string(at: -1, on: L))
    } else {
      error = LuaError(describe(-1, on: L))
    }
    clua_push_traceback(L)
    if error.traceback == nil, lua_type(L, -1) == LUA_TSTRING {
      error.traceback = LuaError.withoutHostFrames(string(at: -1, on: L))
    }
    clua_pop(L, 1)
    if error.isInterrupt, clua_host_of(L).pointee.swift_depth <= 1 { clua_clear_interrupt(L) }
    throw error
  }

  /// Words an error value that is neither a string nor one of ours.
  private func describe(_ index: Int32, on L: OpaquePointer) -> String {
    if clua_to_string(L, index) == LUA_OK {
      defer { clua_pop(L, 1) }
      return string(at: -1, on: L)
    }
    clua_pop(L, 1)
    return "(error object is a \(String(cString: lua_typename(L, lua_type(L, index)))) value)"
  }

  /// Frees what nothing refers to.
  public func collect() {
    guard let L else { return }
    clua_collect(L)
  }

  /// Turns the garbage collector off: for a state that lives no longer than one job, which it then does faster.
  public func stopCollecting() {
    guard let L else { return }
    clua_stop_collecting(L)
  }

  // MARK: Interrupts

  /// Makes `interruptWatched` stop this state.
  public func watchInterrupts() {
    guard let L else { return }
    clua_watch(clua_host_of(L))
  }

  /// Whether someone asked the running computation to stop. Long Swift loops poll this and throw.
  public var isInterrupted: Bool {
    guard let L else { return false }
    return clua_host_of(L).pointee.interrupted != 0
  }

  /// Forgets an interrupt that came when nothing ran any more.
  public func clearInterrupt() {
    guard let L, isInterrupted else { return }
    clua_clear_interrupt(L)
  }

  /// Stops what runs in the state last watched. Async-signal-safe.
  public static let interruptWatched: @convention(c) () -> Void = { clua_interrupt_watched() }

  // MARK: Globals

  /// Gives a global a value.
  public func setGlobal(_ name: String, _ value: LuaValue) {
    guard let L else { return }
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    push(.string(name), to: L)
    push(value, to: L)
    lua_rawset(L, -3)
    clua_pop(L, 1)
  }

  /// Sets the global `arg` as lua(1) does: the script at 0, its arguments after it, what came before it below.
  public func setArguments(before: [String], script: String, after: [String]) {
    guard let L else { return }
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
    guard let L else { return .nil }
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    push(.string(name), to: L)
    lua_rawget(L, -2)
    defer { clua_pop(L, 2) }
    do throws(LuaError) { return try value(at: -1, on: L) } catch { return .nil }
  }

  /// The names of all globals that are strings, sorted.
  public var globalNames: [String] {
    guard let L else { return [] }
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    defer { clua_pop(L, 1) }
    return stringKeys(at: -1, on: L)
  }

  /// The string keys of a global's table, or of a table in it: what could follow `path[0].path[1].`; raw, sorted.
  public func keys(ofTableAt path: [String]) -> [String] {
    guard let L else { return [] }
    let base = lua_gettop(L)
    defer { lua_settop(L, base) }
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    for name in path {
      guard lua_type(L, -1) == LUA_TTABLE else { return [] }
      push(.string(name), to: L)
      lua_rawget(L, -2)
    }
    guard lua_type(L, -1) == LUA_TTABLE else { return [] }
    return stringKeys(at: -1, on: L)
  }

  /// Makes a Swift function into a value of Lua, without a name.
  public func function(_ body: @escaping LuaBody) -> LuaValue {
    guard let L else { return .nil }
    pushFunction(body, to: L)
    return .function(LuaFunction(LuaReference(poppingFrom: L, of: self), of: self))
  }

  /// Calls a Swift function for what a global that has no value would give.
  public func setMissingGlobal(_ body: @escaping LuaBody) {
    guard let L else { return }
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    lua_createtable(L, 0, 1)
    push(.string("__index"), to: L)
    pushFunction(body, to: L)
    lua_rawset(L, -3)
    lua_setmetatable(L, -2)
    clua_pop(L, 1)
  }

  // MARK: Functions and types

  /// Every row registered so far: globals first in order of registration, then methods.
  public var registry: [LuaFunctionRow] { rows }

  /// Registers a global function.
  public func register(_ row: LuaFunctionRow) {
    guard let L else { return }
    rows.append(row)
    lua_rawgeti(L, clua_registry(), lua_Integer(LUA_RIDX_GLOBALS))
    push(.string(row.name), to: L)
    pushFunction(named(row, isMethod: false), to: L)
    lua_rawset(L, -3)
    clua_pop(L, 1)
  }

  /// Registers a type of objects. Objects of an unregistered class can't be pushed.
  public func register<Object: LuaObject>(_ type: LuaObjectType<Object>) {
    guard let L else { return }
    let typeName = type.name
    lua_createtable(L, 0, 8)
    let address = lua_topointer(L, -1)
    setField("__name", .string(typeName), on: L)
    setField("__metatable", .boolean(false), on: L)
    push(.string("__gc"), to: L)
    clua_push_finaliser(L)
    lua_rawset(L, -3)
    push(.string("__index"), to: L)
    lua_createtable(L, 0, Int32(type.methods.count))
    for var row in type.methods {
      row.owner = typeName
      rows.append(row)
      push(.string(row.name), to: L)
      pushFunction(named(row, isMethod: true), to: L)
      lua_rawset(L, -3)
    }
    if let index = type.index {
      bodies.append(index)
      clua_push_index(L, Int64(bodies.count - 1))
    }
    lua_rawset(L, -3)
    setOperator("__tostring", on: L, type.text)
    for (name, body) in type.operators { setOperator(name, on: L, body) }
    let reference = LuaReference(poppingFrom: L, of: self)
    metatables[ObjectIdentifier(Object.self)] = Metatable(
      reference: reference, address: address, name: typeName)
    if let address { typeNames[address] = typeName }
  }

  /// The name under which a class is registered.
  func typeName<Object: LuaObject>(of type: Object.Type) -> String {
    registeredName(ObjectIdentifier(type))
  }

  func registeredName(_ type: ObjectIdentifier) -> String {
    metatables[type]?.name ?? "object"
  }

  private func named(_ row: LuaFunctionRow, isMethod: Bool) -> LuaBody {
    let (body, name) = (row.body, row.name)
    return { call throws(LuaError) in
      call.functionName = name
      call.isMethod = isMethod
      return try body(&call)
    }
  }

  private func setField(_ name: String, _ value: LuaValue, on L: OpaquePointer) {
    push(.string(name), to: L)
    push(value, to: L)
    lua_rawset(L, -3)
  }

  private func setOperator(_ name: String, on L: OpaquePointer, _ body: @escaping LuaBody) {
    push(.string(name), to: L)
    pushFunction(body, to: L)
    lua_rawset(L, -3)
  }

  func pushFunction(_ body: @escaping LuaBody, to L: OpaquePointer) {
    bodies.append(body)
    clua_push_function(L, Int64(bodies.count - 1))
  }

  private func invoke(_ number: Int64, on L: OpaquePointer) -> Int32 {
    var call = LuaCall(state: self, L: L)
    do throws(LuaError) {
      return try bodies[Int(number)](&call)
    } catch {
      var located = error
      if located.place == nil {
        located.place = place(level: 1, on: L)
      }
      lua_settop(L, 0)
      pushObject(ErrorObject(located), to: L)
      return -1
    }
  }

  /// The chunk and line that run at a level of the stack: 0 is the running function, 1 its caller.
  func place(level: Int32, on L: OpaquePointer) -> LuaError.Place? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(clua_id_size)) { source in
      guard let start = source.baseAddress else { return nil }
      let line = clua_line(L, level, start)
      return line > 0 ? LuaError.Place(chunk: String(cString: start), line: Int(line)) : nil
    }
  }

  // MARK: Objects

  func pushObject(_ object: LuaObject, to L: OpaquePointer) {
    guard let metatable = metatables[ObjectIdentifier(Swift.type(of: object))], let identities else {
      lua_pushnil(L)
      return
    }
    let address = Unmanaged.passUnretained(object).toOpaque()
    identities.push(to: L)
    if lua_rawgetp(L, -1, address) == LUA_TUSERDATA {
      lua_rotate(L, -2, 1)
      clua_pop(L, 1)
      return
    }
    clua_pop(L, 1)
    let block = lua_newuserdatauv(L, MemoryLayout<UnsafeMutableRawPointer>.size, 0)
    block?.storeBytes(of: Unmanaged.passRetained(object).toOpaque(), as: UnsafeMutableRawPointer.self)
    metatable.reference.push(to: L)
    lua_setmetatable(L, -2)
    lua_pushvalue(L, -1)
    lua_rawsetp(L, -3, address)
    lua_rotate(L, -2, 1)
    clua_pop(L, 1)
  }

  /// The Swift object at an index, if its metatable is one of ours.
  func object(at index: Int32, on L: OpaquePointer) -> (LuaObject)? {
    guard let block = lua_touserdata(L, index), lua_getmetatable(L, index) != 0 else { return nil }
    defer { clua_pop(L, 1) }
    guard let address = lua_topointer(L, -1), typeNames[address] != nil,
      let pointer = block.load(as: UnsafeMutableRawPointer?.self)
    else { return nil }
    return Unmanaged<LuaObject>.fromOpaque(pointer).takeUnretainedValue()
  }

  /// The Swift object at an index, if it is of exactly that class; checked by the metatable's address.
  func object<Object: LuaObject>(at index: Int32, as type: Object.Type, on L: OpaquePointer) -> Object? {
    guard let block = lua_touserdata(L, index), lua_getmetatable(L, index) != 0 else { return nil }
    defer { clua_pop(L, 1) }
    guard lua_topointer(L, -1) == metatables[ObjectIdentifier(type)]?.address,
      let pointer = block.load(as: UnsafeMutableRawPointer?.self)
    else { return nil }
    return unsafeDowncast(Unmanaged<LuaObject>.fromOpaque(pointer).takeUnretainedValue(), to: Object.self)
  }
}

extension LuaError {
  /// A traceback without the frames of the host itself.
  static func withoutHostFrames(_ traceback: String) -> String {
    traceback.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0 != "\t[C]: in ?" }
      .joined(separator: "\n")
  }
}

extension LuaState {
  /// The registered name of an object's class.
  public func typeName(ofObject object: LuaObject) -> String {
    registeredName(ObjectIdentifier(Swift.type(of: object)))
  }
}
