internal import CLua

/// Swift objects as userdata.
extension LuaState {
  /// Pushes the one Lua value of an object; nil where its class is not registered.
  static func push(_ object: LuaObject, to L: OpaquePointer, isAnonymous: Bool = false) {
    let pointer = Unmanaged.passUnretained(object)
    let type = ObjectIdentifier(Swift.type(of: object)).address
    if clua_push_object(L, type, pointer.toOpaque(), isAnonymous) == Int32(clua_pushed_fresh) {
      _ = pointer.retain()
    }
  }

  /// The Swift object at an index, if its metatable is one of ours.
  func object(at index: Int32, on L: OpaquePointer) -> LuaObject? {
    guard let pointer = clua_object(L, index, nil) else { return nil }
    let object = Unmanaged<LuaObject>.fromOpaque(pointer).takeUnretainedValue()
    // A fresh error is pushed without looking for its value: from here on it can be pushed again, as the same.
    if object is ErrorObject { clua_keep_identity(L, index, pointer) }
    return object
  }

  /// Whether the value at an index was an object of that class, which it let go of.
  func isLetGo(at index: Int32, _ type: ObjectIdentifier, on L: OpaquePointer) -> Bool {
    clua_was_object(L, index, type.address)
  }

  /// The name of the type of the value at an index: that which its metatable gives for userdata, ours or not.
  func typeName(at index: Int32, on L: OpaquePointer) -> String {
    let type = lua_type(L, index)
    if type == LUA_TUSERDATA, lua_getmetatable(L, index) != 0 {
      defer { clua_pop(L, 2) }
      push("__name", to: L)
      if lua_rawget(L, -2) == LUA_TSTRING { return string(at: -1, on: L) }
    }
    return String(cString: lua_typename(L, type))
  }

  /// The registered name of an object's class.
  public func typeName(ofObject object: LuaObject) -> String {
    registeredName(ObjectIdentifier(Swift.type(of: object)))
  }

  /// A noun with its indefinite article.
  static func withArticle(_ noun: String) -> String {
    "aeiou".contains(noun.first ?? "x") ? "an \(noun)" : "a \(noun)"
  }
}

extension ObjectIdentifier {
  /// The address that stands for the type in C.
  var address: UnsafeRawPointer? { UnsafeRawPointer(bitPattern: UInt(bitPattern: self)) }
}
