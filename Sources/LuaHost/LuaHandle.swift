internal import CLua

/// A numbered part of an object, such as a row of a table, that costs Swift nothing while Lua holds it.
///
/// Lua holds the number alone, with no reference to a Swift object of its own and no finaliser; it keeps the object of
/// which it is a part alive. The same part is the same Lua value each time, so that `==` and table keys work. Where the
/// object is expired, so are its parts.
///
/// ```swift
/// struct Row: LuaHandle {
///   let owner: TableObject
///   let number: Int
/// }
/// lua.register(LuaObjectType<Row>(name: "row", fields: [LuaField("name") { $0.owner.names[$0.number] }], text: { "row \($0.number)" }))
/// ```
public protocol LuaHandle: LuaArgument, LuaResult {
  /// The class of the objects that it is a part of.
  associatedtype Owner: LuaObject
  /// The object that it is a part of.
  var owner: Owner { get }
  /// Which part it is.
  var number: Int { get }
  /// Makes the handle of a part.
  init(owner: Owner, number: Int)
}

extension LuaHandle {
  /// What an error says was expected.
  public static func wanted(in state: LuaState) -> String {
    LuaState.withArticle(state.registeredName(ObjectIdentifier(self)))
  }

  /// Takes the value from Lua.
  public static func read(_ slot: LuaSlot) throws(LuaMismatch) -> Self {
    guard let part = try slot.part(ObjectIdentifier(self), of: ObjectIdentifier(Owner.self)) else {
      throw slot.mismatch(self)
    }
    return Self(owner: unsafeDowncast(part.owner, to: Owner.self), number: part.number)
  }

  /// Gives the value to Lua.
  public func push(to call: LuaCall) {
    call.push(owner)
    clua_push_handle(call.L, ObjectIdentifier(Self.self).address, lua_Integer(number))
  }
}

extension LuaSlot {
  /// The object and number of a handle of that type.
  fileprivate func part(_ type: ObjectIdentifier, of owner: ObjectIdentifier) throws(LuaMismatch) -> (
    owner: LuaObject, number: Int
  )? {
    var pointer: UnsafeMutableRawPointer?
    var number: lua_Integer = 0
    guard clua_handle(call.L, index, type.address, owner.address, &pointer, &number) else { return nil }
    guard let pointer else {
      throw LuaMismatch("this \(call.state.registeredName(type)) belongs to what was closed", code: "expired")
    }
    let owner = Unmanaged<LuaObject>.fromOpaque(pointer).takeUnretainedValue()
    if let lifetime = owner.lifetime, lifetime.isClosed {
      throw LuaMismatch(lifetime.message, code: "expired")
    }
    return (owner, Int(number))
  }
}
