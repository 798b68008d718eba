internal import CLua

/// Swift objects as userdata.
///
/// A block of userdata holds one retained pointer to a `LuaObject`; its finaliser releases it and clears the block.
/// Only blocks whose metatable is one of ours are read, so that no other userdata is taken for an object.
extension LuaState {
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

  /// The registered name of an object's class.
  public func typeName(ofObject object: LuaObject) -> String {
    registeredName(ObjectIdentifier(Swift.type(of: object)))
  }
}
