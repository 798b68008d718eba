internal import CLua

/// A Lua 5.4 interpreter.
///
/// Scripts run in it as text; Swift functions and objects are registered with it. Everything happens on the thread
/// that owns the state, but for `interrupt`, which a signal handler may call through `interruptWatched`.
///
/// A state closes when nothing refers to it any more. Finalisers that scripts left run then, but no Swift function does:
/// what it needs may be gone already.
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
  private(set) lazy var life = StateLife(of: self)
  /// The functions that Lua knows by address, kept as long as the state.
  var functions: [HostFunction] = []
  var rows: [LuaFunctionRow] = []
  /// The names of registered types.
  var names: [ObjectIdentifier: String] = [:]
  let profile: LuaProfile
  /// The globals of chunks that are given none, where those of the state are out of the reach of scripts.
  private var environment: LuaEnvironment?
  var currentLimits = LuaLimits()
  var readyErrors: [ReadyError: (object: ErrorObject, reference: LuaReference)] = [:]
  /// A value that a Swift function passed on, and what led to it when it was raised first.
  var raisedAgain: (value: LuaReference, traceback: String?)?

  /// Opens a state with the libraries of a profile.
  ///
  /// - Parameters:
  ///   - memoryLimit: the bytes that scripts may hold, or nil for no limit.
  ///   - stepLimit: about how many steps of the virtual machine scripts may take in all, or nil for no limit.
  public convenience init(
    profile: LuaProfile = .full, memoryLimit: Int? = nil, stepLimit: Int? = nil
  ) throws(LuaError) {
    try self.init(
      profile: profile, memoryLimit: memoryLimit, stepLimit: stepLimit, allowsBinaryChunks: false)
  }

  /// Opens a state that may load bytecode: Lua's own test suite does, and nothing else may.
  init(
    profile: LuaProfile, memoryLimit: Int? = nil, stepLimit: Int? = nil, allowsBinaryChunks: Bool
  ) throws(LuaError) {
    self.profile = profile
    let release: @convention(c) (UnsafeMutableRawPointer?) -> Void = { object in
      guard let object else { return }
      Unmanaged<AnyObject>.fromOpaque(object).release()
    }
    guard let L = clua_new(Self.invoke, release) else {
      throw LuaError("no memory for a Lua state", code: "memory")
    }
    self.L = L
    try check(clua_open(L, profile.mask | Int32(allowsBinaryChunks ? clua_binary_chunks : 0)), on: L)
    register(ErrorObject.type)
    if profile.isSealed {
      environment = makeEnvironment()
      setMissingGlobal { _ throws(LuaError) in 0 }
    }
    limits = LuaLimits(memory: memoryLimit, steps: stepLimit)
  }

  deinit { close() }

  /// Closes the state while something still refers to it: finalisers that scripts left run, and nothing runs in it any more.
  ///
  /// Not to be called by a function that it runs.
  public func close() {
    life.end()
    guard let L else { return }
    self.L = nil
    clua_close(L)
  }

  /// The interpreter's name and release, as it was built against.
  public static var release: String { String(cString: clua_release()) }

  /// Whether something that a script printed could not be written, as on a full disk.
  public static var outputFailed: Bool { clua_output_failed() }

  // MARK: Running

  /// Runs a chunk of text and gives its results.
  ///
  /// - Parameters:
  ///   - name: the chunk's name as Lua wants it: `@file.lua` for a file, `=stdin` for a word to show as it is.
  ///   - environment: the globals it gets, or nil for those that all chunks share which are given none.
  public func run(
    _ text: String, name: String, arguments: [LuaValue] = [], in environment: LuaEnvironment? = nil
  ) throws(LuaError) -> [LuaValue] {
    try call(try load(text, name: name, in: environment), arguments)
  }

  /// Compiles a chunk of text.
  ///
  /// - Throws: an error of code `syntax`, or `incomplete` when the text ends in the middle of a statement.
  public func load(
    _ text: String, name: String, in environment: LuaEnvironment? = nil
  ) throws(LuaError) -> LuaFunction {
    try load(bytes: Array(text.utf8), name: name, in: environment)
  }

  /// Compiles a chunk of text as it stands in a file, in whatever encoding: Lua's strings are bytes.
  public func load(
    bytes: some Collection<UInt8>, name: String, in environment: LuaEnvironment? = nil
  ) throws(LuaError) -> LuaFunction {
    guard let L = running else { throw LuaError("the Lua state is closed", code: "closed") }
    let status = ContiguousArray(bytes).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { clua_load(L, $0.baseAddress, $0.count, name) }
    }
    do throws(LuaError) {
      try check(status, on: L)
    } catch {
      guard status == LUA_ERRSYNTAX else { throw error }
      var syntax = error
      let isUnfinished =
        error.message.hasSuffix("near <eof>")
        && (!error.message.hasPrefix("unfinished string") || Self.continuesString(bytes))
      syntax.code = isUnfinished ? "incomplete" : "syntax"
      syntax.traceback = nil
      throw syntax
    }
    if let environment = environment ?? self.environment { setEnvironment(environment, on: L) }
    return LuaFunction(LuaReference(poppingFrom: L, of: self))
  }

  /// Whether a text that ends within a quoted string lets it go on in the next line: by a `\\` at the very end, or by `\\z`.
  private static func continuesString(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = Array(bytes)
    func endsInEscape() -> Bool {
      !rest.reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
    }
    if endsInEscape() { return true }
    while let last = rest.last, last == 32 || (9...13).contains(last) { rest.removeLast() }
    guard rest.popLast() == UInt8(ascii: "z") else { return false }
    return endsInEscape()
  }

  func call(_ function: LuaFunction, _ arguments: [LuaValue]) throws(LuaError) -> [LuaValue] {
    guard let L = running else { throw LuaError("the Lua state is closed", code: "closed") }
    let base = lua_gettop(L)
    guard arguments.count < 1 << 30, lua_checkstack(L, Int32(arguments.count) + 10) != 0 else {
      throw LuaError("too many arguments: \(arguments.count)", code: "stack")
    }
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
  var running: OpaquePointer? {
    guard let L else { return nil }
    return clua_host_of(L).pointee.current ?? L
  }
}
