/// A Swift object that can be handed to Lua.
///
/// The same object is the same Lua value each time, so that `==` and table keys work. Its type is described once
/// by a `LuaObjectType` and registered with the state.
open class LuaObject: LuaArgument, LuaResult {
  /// How long the object may be used, or nil for as long as Lua holds it.
  public final let lifetime: LuaLifetime?

  /// Makes an object.
  public init(lifetime: LuaLifetime? = nil) {
    self.lifetime = lifetime
  }

  /// Whether the lifetime of the object is over.
  public final var isExpired: Bool { lifetime?.isClosed ?? false }
}

extension LuaObject {
  /// What an error says was expected.
  public static func wanted(in state: LuaState) -> String {
    LuaState.withArticle(state.registeredName(ObjectIdentifier(self)))
  }

  /// Takes the value from Lua.
  @inlinable
  public static func read(_ slot: LuaSlot) throws(LuaMismatch) -> Self {
    guard let object = try slot.object(ObjectIdentifier(self)) else { throw slot.mismatch(self) }
    return unsafeDowncast(object, to: self)
  }

  /// Gives the value to Lua.
  @inlinable
  public func push(to call: LuaCall) { call.push(self) }
}
