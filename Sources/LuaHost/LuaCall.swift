internal import CLua

/// One call of a Swift function by Lua: its arguments, and the place for its results.
public struct LuaCall {
  /// The state that calls.
  public let state: LuaState
  let L: OpaquePointer
  var functionName = "?"
  var isMethod = false

  init(state: LuaState, L: OpaquePointer) {
    self.state = state
    self.L = L
  }

  /// How many arguments came; for a method, the object itself is the first.
  public var count: Int { Int(lua_gettop(L)) }

  /// The chunk and line of the caller.
  public var place: LuaError.Place? { state.place(level: 1, on: L) }

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

  /// A string argument; numbers are taken as their text, as Lua does.
  public func string(_ index: Int) throws(LuaError) -> String {
    switch lua_type(L, Int32(index)) {
    case LUA_TSTRING: return state.string(at: Int32(index), on: L)
    case LUA_TNUMBER:
      lua_pushvalue(L, Int32(index))
      defer { clua_pop(L, 1) }
      return state.string(at: -1, on: L)
    default: throw mismatch(index, expected: "a string")
    }
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
  public func object<Object: LuaObject>(_ index: Int, as type: Object.Type) throws(LuaError) -> Object {
    guard let object = state.object(at: Int32(index), as: type, on: L) else {
      let name = state.typeName(of: type)
      throw mismatch(index, expected: "\("aeiou".contains(name.first ?? "x") ? "an" : "a") \(name)")
    }
    return object
  }

  /// The error for an argument of the wrong type.
  public func mismatch(_ index: Int, expected: String) -> LuaError {
    argumentError(index, "\(expected) expected, got \(typeName(index))")
  }

  /// An error about one argument, worded as Lua words its own.
  public func argumentError(_ index: Int, _ reason: String, hint: String? = nil) -> LuaError {
    if isMethod, index == 1 {
      return LuaError(
        "'\(functionName)' was called on \(typeName(1)) (\(reason))",
        hint: "methods are called with a colon: value:\(functionName)(…)", code: "argument")
    }
    let number = isMethod ? index - 1 : index
    return LuaError("bad argument #\(number) to '\(functionName)' (\(reason))", hint: hint, code: "argument")
  }

  private func typeName(_ index: Int) -> String {
    let index = Int32(index)
    if lua_type(L, index) == LUA_TNONE { return "no value" }
    if let object = state.object(at: index, on: L) { return state.typeName(ofObject: object) }
    return String(cString: lua_typename(L, lua_type(L, index)))
  }

  /// Pushes results; the answer is what a body returns.
  public func returns(_ values: LuaValue...) -> Int32 {
    returns(all: values)
  }

  /// Pushes any number of results.
  public func returns(all values: [LuaValue]) -> Int32 {
    guard values.count < Int(Int32.max) - 4, lua_checkstack(L, Int32(values.count) + 4) != 0 else {
      state.pushError(LuaError("too many results: \(values.count)", code: "stack"), to: L)
      return -1
    }
    for value in values { state.push(value, to: L) }
    return Int32(values.count)
  }

  /// Pushes a string.
  public func returns(_ text: String) -> Int32 {
    state.push(text, to: L)
    return 1
  }

  /// Pushes a number.
  public func returns(_ number: Double) -> Int32 { returns(.number(number)) }

  /// Pushes a Swift object.
  public func returns(_ object: LuaObject) -> Int32 {
    state.pushObject(object, to: L)
    return 1
  }

  /// Pushes a Swift function made for this one answer.
  public func returns(function body: @escaping LuaBody) -> Int32 {
    state.pushFunction(body, to: L)
    return 1
  }

  /// What `tostring` gives for an argument, metamethods included.
  public func text(_ index: Int) throws(LuaError) -> String {
    try state.check(clua_to_string(L, Int32(index)), on: L)
    defer { clua_pop(L, 1) }
    return state.string(at: -1, on: L)
  }
}
