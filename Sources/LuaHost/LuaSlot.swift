internal import CLua

/// One value that Lua gave to a Swift function: an argument, an option or an element of a list.
public struct LuaSlot {
  /// The call that it belongs to.
  public let call: LuaCall
  @usableFromInline
  let index: Int32

  @usableFromInline
  init(_ call: LuaCall, _ index: Int32) {
    self.call = call
    self.index = index
  }

  /// Whether it is nil or was not given.
  public var isMissing: Bool { lua_type(call.L, index) <= LUA_TNIL }

  /// The boolean, if it is one.
  public var boolean: Bool? {
    lua_type(call.L, index) == LUA_TBOOLEAN ? lua_toboolean(call.L, index) != 0 : nil
  }

  /// The whole number, if it is one; a float with an integral value, or text that writes one, will do, as in Lua.
  public var integer: Int? {
    var isInteger: Int32 = 0
    let number = lua_tointegerx(call.L, index, &isInteger)
    return isInteger != 0 ? Int(number) : nil
  }

  /// The number, if it is one; text that writes one will do, as in Lua.
  public var number: Double? {
    var isNumber: Int32 = 0
    let number = lua_tonumberx(call.L, index, &isNumber)
    return isNumber != 0 ? number : nil
  }

  /// The text, if it is one; numbers are taken as their text, as in Lua.
  public var string: String? {
    switch lua_type(call.L, index) {
    case LUA_TSTRING: return LuaState.string(at: index, on: call.L)
    case LUA_TNUMBER:
      // lua_tolstring would change the number itself into a string.
      lua_pushvalue(call.L, index)
      defer { clua_pop(call.L, 1) }
      return LuaState.string(at: -1, on: call.L)
    default: return nil
    }
  }

  /// The value, whatever it is. Tables are copied.
  public func value() throws(LuaMismatch) -> LuaValue {
    do throws(LuaError) {
      return try call.state.value(at: index, on: call.L)
    } catch {
      throw LuaMismatch(error.message, hint: error.hint, code: error.code)
    }
  }

  /// The object, if it is one of exactly that class.
  @usableFromInline
  func object(_ type: ObjectIdentifier) throws(LuaMismatch) -> LuaObject? {
    guard let pointer = clua_object(call.L, index, type.address) else {
      if call.state.isLetGo(at: index, type, on: call.L) {
        throw LuaMismatch("this \(call.state.registeredName(type)) was closed", code: "expired")
      }
      return nil
    }
    let object = Unmanaged<LuaObject>.fromOpaque(pointer).takeUnretainedValue()
    if let lifetime = object.lifetime, lifetime.isClosed {
      throw LuaMismatch(lifetime.message, code: "expired")
    }
    return object
  }

  /// Reads the elements of a list, each as `read` does.
  func elements<Element: LuaArgument>(of type: Element.Type) throws(LuaMismatch) -> [Element]? {
    let L = call.L
    guard lua_type(L, index) == LUA_TTABLE, lua_checkstack(L, 4) != 0 else { return nil }
    let table = lua_absindex(L, index)
    var elements: [Element] = []
    let count = lua_Integer(lua_rawlen(L, table))
    elements.reserveCapacity(min(Int(count), LuaState.mostReserved))
    var gaps = 0
    for position in stride(from: 1, through: count, by: 1) {
      if lua_rawgeti(L, table, position) == LUA_TNIL { gaps += 1 }
      defer { clua_pop(L, 1) }
      // The length of a table with gaps may be any number that a key can be.
      guard gaps < 1000 || gaps < position / 2 else {
        throw LuaMismatch("a list expected, got a table with more gaps than items")
      }
      do throws(LuaMismatch) {
        elements.append(try Element.read(LuaSlot(call, lua_gettop(L))))
      } catch {
        throw LuaMismatch("item \(position): \(error.reason)", hint: error.hint, code: error.code)
      }
    }
    return elements
  }

  /// What came, as an error shows it: the type, and a value that is short enough to be shown.
  public var shown: String {
    switch lua_type(call.L, index) {
    case LUA_TNONE: return "no value"
    case LUA_TBOOLEAN: return lua_toboolean(call.L, index) != 0 ? "true" : "false"
    case LUA_TNUMBER: return "number \(string ?? "")"
    case LUA_TSTRING:
      let text = string ?? ""
      let line = text.prefix { !$0.isNewline }
      let isWhole = line.count <= 40 && line.count == text.count
      return "string \"\(isWhole ? text : line.prefix(40) + "…")\""
    default: return call.typeName(Int(index))
    }
  }

  /// The error for a value that is no `Wanted`.
  public func mismatch<Wanted: LuaArgument>(_ wanted: Wanted.Type, hint: String? = nil) -> LuaMismatch {
    LuaMismatch("\(wanted.wanted(in: call.state)) expected, got \(shown)", hint: hint)
  }
}

/// Why a value of Lua can't be taken for what was wanted. The function's error adds which argument it was.
public struct LuaMismatch: Error {
  /// What is wrong, such as `a number expected, got string "four"`.
  public let reason: String
  /// The nearest thing that would do.
  public let hint: String?
  /// The code of the error that comes of it.
  public let code: String

  /// Makes a mismatch.
  public init(_ reason: String, hint: String? = nil, code: String = "argument") {
    self.reason = reason
    self.hint = hint
    self.code = code
  }
}
