internal import CLua

/// One call of a Swift function by Lua: its arguments, and the place for its results.
public struct LuaCall {
  let L: OpaquePointer
  /// The function that runs; whoever calls it keeps it alive.
  private let running: Unmanaged<HostFunction>

  init(_ function: Unmanaged<HostFunction>, on L: OpaquePointer) {
    running = function
    self.L = L
  }

  private var function: HostFunction { running.takeUnretainedValue() }

  /// The state that calls.
  public var state: LuaState { function.state }

  var functionName: String { function.name }

  /// How many arguments came; for a method, the object itself is the first.
  public var count: Int { Int(lua_gettop(L)) }

  /// The chunk and line of the caller.
  public var place: LuaError.Place? { state.place(levels: 1...1, on: L) }

  /// The whole name of the caller's chunk, as it was loaded, and the line the caller is on; nil for a function of C.
  ///
  /// Of a call that goes on over several lines it is the line on which the expression begins: `visits` in a chain of verbs.
  public var caller: (chunk: String, line: Int)? {
    var start: UnsafePointer<CChar>?
    var size = 0
    let line = clua_caller(L, &start, &size)
    guard line > 0, let start else { return nil }
    let bytes = UnsafeRawBufferPointer(start: start, count: size)
    return (String(decoding: bytes, as: UTF8.self), Int(line))
  }

  /// Whether an argument is nil or was not given.
  public func isMissing(_ index: Int) -> Bool { lua_type(L, Int32(index)) <= LUA_TNIL }

  /// An argument of whatever type. Tables are copied.
  public func value(_ index: Int) throws(LuaError) -> LuaValue {
    try state.value(at: Int32(index), on: L)
  }

  /// An argument as `value` gives it, but for tables, which are not copied and come as `other`.
  public func valueUnlessTable(_ index: Int) throws(LuaError) -> LuaValue {
    if lua_type(L, Int32(index)) == LUA_TTABLE { return .other(typeName: "table") }
    return try value(index)
  }

  /// An argument of a type that is taken from Lua.
  @inlinable
  public func argument<Value: LuaArgument>(_ index: Int, as type: Value.Type) throws(LuaError) -> Value {
    do throws(LuaMismatch) {
      return try Value.read(LuaSlot(self, Int32(truncatingIfNeeded: index)))
    } catch {
      throw argumentError(index, error)
    }
  }

  /// A string argument; numbers are taken as their text, as Lua does.
  public func string(_ index: Int) throws(LuaError) -> String {
    guard let text = LuaSlot(self, Int32(index)).string else { throw mismatch(index, expected: "a string") }
    return text
  }

  /// A string argument that may be left out.
  public func optionalString(_ index: Int) throws(LuaError) -> String? {
    isMissing(index) ? nil : try string(index)
  }

  /// A number argument; a string that reads as a number will do, as in Lua.
  public func number(_ index: Int) throws(LuaError) -> Double {
    var isNumber: Int32 = 0
    let number = lua_tonumberx(L, Int32(index), &isNumber)
    guard isNumber != 0 else { throw mismatch(index, expected: "a number") }
    return number
  }

  /// An integer argument; a float with an integral value will do, as in Lua.
  public func integer(_ index: Int) throws(LuaError) -> Int {
    var isInteger: Int32 = 0
    let number = lua_tointegerx(L, Int32(index), &isInteger)
    guard isInteger != 0 else { throw mismatch(index, expected: "a whole number") }
    return Int(number)
  }

  /// An integer argument that may be left out.
  public func optionalInteger(_ index: Int) throws(LuaError) -> Int? {
    isMissing(index) ? nil : try integer(index)
  }

  /// A copy of a table argument.
  public func table(_ index: Int) throws(LuaError) -> LuaTable {
    guard lua_type(L, Int32(index)) == LUA_TTABLE else { throw mismatch(index, expected: "a table") }
    return try state.table(at: Int32(index), on: L)
  }

  /// A function argument.
  public func function(_ index: Int) throws(LuaError) -> LuaFunction {
    guard case .function(let function) = try value(index) else {
      throw mismatch(index, expected: "a function")
    }
    return function
  }

  /// An argument that is a Swift object of exactly that class.
  ///
  /// - Throws: an error of code `expired` where the object's lifetime is over.
  @inlinable
  public func object<Object: LuaObject>(_ index: Int, as type: Object.Type) throws(LuaError) -> Object {
    let found: LuaObject?
    do throws(LuaMismatch) {
      found = try LuaSlot(self, Int32(truncatingIfNeeded: index)).object(ObjectIdentifier(type))
    } catch {
      throw argumentError(index, error)
    }
    guard let found else { throw mismatch(index, expected: type.wanted(in: state)) }
    return unsafeDowncast(found, to: type)
  }

  /// The error for an argument of the wrong type.
  public func mismatch(_ index: Int, expected: String) -> LuaError {
    argumentError(index, "\(expected) expected, got \(typeName(index))")
  }

  /// An error about one argument, worded as Lua words its own.
  ///
  /// - Parameter name: the parameter's name, where it has one.
  public func argumentError(_ index: Int, _ reason: String, hint: String? = nil, name: String? = nil)
    -> LuaError
  {
    if function.isMethod, index == 1 {
      return LuaError(
        "'\(functionName)' was called on \(typeName(1)) (\(reason))",
        hint: "methods are called with a colon: value:\(functionName)(…)", code: "argument")
    }
    let number = function.isMethod ? index - 1 : index
    let named = name.map { "#\(number) '\($0)'" } ?? "#\(number)"
    return LuaError("bad argument \(named) to '\(functionName)' (\(reason))", hint: hint, code: "argument")
  }

  @usableFromInline
  func argumentError(_ index: Int, _ mismatch: LuaMismatch) -> LuaError {
    guard mismatch.code == "argument" else {
      return LuaError(mismatch.reason, hint: mismatch.hint, code: mismatch.code)
    }
    return argumentError(index, mismatch.reason, hint: mismatch.hint)
  }

  func typeName(_ index: Int) -> String {
    let index = Int32(index)
    if lua_type(L, index) == LUA_TNONE { return "no value" }
    return state.typeName(at: index, on: L)
  }
}

extension LuaCall {
  /// What `tostring` gives for an argument, metamethods included.
  public func text(_ index: Int) throws(LuaError) -> String {
    try state.check(clua_to_string(L, Int32(index)), on: L)
    defer { clua_pop(L, 1) }
    return state.string(at: -1, on: L)
  }
}
