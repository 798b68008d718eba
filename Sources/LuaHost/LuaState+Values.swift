internal import CLua

/// Values from one side of the border to the other.
extension LuaState {
  /// How deep a table may be nested to be copied.
  static let deepestTable = 64
  /// For how many elements room is made before they are seen.
  static let mostReserved = 65_536

  func push(_ value: LuaValue, to L: OpaquePointer) {
    switch value {
    case .nil, .other: lua_pushnil(L)
    case .boolean(let truth): lua_pushboolean(L, truth ? 1 : 0)
    case .integer(let number): lua_pushinteger(L, lua_Integer(number))
    case .number(let number): lua_pushnumber(L, number)
    case .string(let text): push(text, to: L)
    case .function(let function): function.reference.push(to: L)
    case .object(let object): Self.push(object, to: L)
    case .table(let table):
      guard lua_checkstack(L, 8) != 0 else { return lua_pushnil(L) }
      lua_createtable(L, Int32(table.list.count), Int32(table.fields.count))
      for (offset, element) in table.list.enumerated() {
        push(element, to: L)
        lua_rawseti(L, -2, lua_Integer(offset + 1))
      }
      for (key, element) in table.fields {
        push(key, to: L)
        push(element, to: L)
        lua_rawset(L, -3)
      }
    }
  }

  func push(_ text: String, to L: OpaquePointer) { Self.push(text, to: L) }

  /// Pushes a string. Here and below no state is touched but its stack, so that a call need not retain it.
  static func push(_ text: String, to L: OpaquePointer) {
    let isPushed: Void? = text.utf8.withContiguousStorageIfAvailable { push($0, to: L) }
    if isPushed == nil { ContiguousArray(text.utf8).withUnsafeBufferPointer { push($0, to: L) } }
  }

  private static func push(_ bytes: UnsafeBufferPointer<UInt8>, to L: OpaquePointer) {
    bytes.withMemoryRebound(to: CChar.self) { _ = lua_pushlstring(L, $0.baseAddress, $0.count) }
  }

  func string(at index: Int32, on L: OpaquePointer) -> String { Self.string(at: index, on: L) }

  /// The string at an index, which must be one: a number there would be changed in place.
  static func string(at index: Int32, on L: OpaquePointer) -> String {
    var size = 0
    guard let start = lua_tolstring(L, index, &size) else { return "" }
    return start.withMemoryRebound(to: UInt8.self, capacity: size) {
      String(decoding: UnsafeBufferPointer(start: $0, count: size), as: UTF8.self)
    }
  }

  func value(at index: Int32, on L: OpaquePointer, depth: Int = 0) throws(LuaError) -> LuaValue {
    switch lua_type(L, index) {
    case LUA_TNIL, LUA_TNONE: return .nil
    case LUA_TBOOLEAN: return .boolean(lua_toboolean(L, index) != 0)
    case LUA_TSTRING: return .string(string(at: index, on: L))
    case LUA_TNUMBER:
      var isInteger: Int32 = 0
      let integer = lua_tointegerx(L, index, &isInteger)
      if lua_isinteger(L, index) != 0 { return .integer(Int(integer)) }
      return .number(lua_tonumberx(L, index, nil))
    case LUA_TTABLE: return .table(try table(at: index, on: L, depth: depth))
    case LUA_TFUNCTION:
      lua_pushvalue(L, index)
      return .function(LuaFunction(LuaReference(poppingFrom: L, of: self)))
    case LUA_TUSERDATA:
      guard let object = object(at: index, on: L) else { return .other(typeName: typeName(at: index, on: L)) }
      if let lifetime = object.lifetime, lifetime.isClosed { throw lifetime.error }
      return .object(object)
    case let type: return .other(typeName: String(cString: lua_typename(L, type)))
    }
  }

  /// Copies the table at an index.
  func table(at index: Int32, on L: OpaquePointer, depth: Int = 0) throws(LuaError) -> LuaTable {
    guard depth < Self.deepestTable, lua_checkstack(L, 10) != 0 else {
      throw LuaError("the table is nested too deep, or holds itself", code: "argument")
    }
    let index = lua_absindex(L, index)
    // Functions in the table are referred to from the registry, which so changes while it is read.
    guard lua_rawequal(L, index, clua_registry()) == 0 else { throw LuaError("the registry can't be copied") }
    // No finaliser may change a table that is being traversed.
    let wasCollecting = depth == 0 && clua_pause_collecting(L)
    defer { if wasCollecting { clua_resume_collecting(L) } }
    var table = LuaTable()
    // A length is but a claim: that of a table with gaps may be any number that a key can be.
    table.list.reserveCapacity(min(Int(clamping: lua_rawlen(L, index)), Self.mostReserved))
    var numbered: [(position: Int, value: LuaValue)] = []
    lua_pushnil(L)
    while clua_next(L, index) {
      let value: LuaValue
      do throws(LuaError) {
        value = try self.value(at: -1, on: L, depth: depth + 1)
      } catch {
        clua_pop(L, 2)
        throw error
      }
      switch lua_type(L, -2) {
      case LUA_TSTRING: table.fields.append((string(at: -2, on: L), value))
      case LUA_TNUMBER where lua_isinteger(L, -2) != 0:
        let position = Int(lua_tointegerx(L, -2, nil))
        if position == table.list.count + 1 {
          table.list.append(value)
        } else {
          numbered.append((position, value))
        }
      default: table.otherKeys += 1
      }
      clua_pop(L, 1)
    }
    // Elements that Lua kept outside the list part come in any order.
    numbered.sort { $0.position < $1.position }
    for (position, value) in numbered {
      if position == table.list.count + 1 { table.list.append(value) } else { table.otherKeys += 1 }
    }
    table.fields.sort { $0.key < $1.key }
    return table
  }

  /// The string keys of the table at an index, sorted; those of functions alone, if so asked.
  func stringKeys(at index: Int32, on L: OpaquePointer, callable: Bool = false) -> [String] {
    var keys: [String] = []
    let index = lua_absindex(L, index)
    let wasCollecting = clua_pause_collecting(L)
    defer { if wasCollecting { clua_resume_collecting(L) } }
    lua_pushnil(L)
    while clua_next(L, index) {
      if lua_type(L, -2) == LUA_TSTRING, !callable || lua_type(L, -1) == LUA_TFUNCTION {
        keys.append(string(at: -2, on: L))
      }
      clua_pop(L, 1)
    }
    return keys.sorted()
  }
}
