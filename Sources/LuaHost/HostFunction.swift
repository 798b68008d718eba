/// A Swift function as Lua holds it: the body, and what its errors need to name it.
///
/// Lua has its address alone. The state keeps those that were registered; one made for a single answer belongs to
/// the Lua function that was made of it.
@usableFromInline
final class HostFunction {
  let body: LuaBody
  let name: String
  let isMethod: Bool
  /// No function is called once its state is gone.
  unowned(unsafe) let state: LuaState

  init(_ body: @escaping LuaBody, name: String = "?", isMethod: Bool = false, in state: LuaState) {
    self.body = body
    self.name = name
    self.isMethod = isMethod
    self.state = state
  }
}
