internal import CLua

/// The form in which a `LuaError` travels through Lua.
final class ErrorObject: LuaObject {
  private(set) var error: LuaError

  init(_ error: consuming LuaError) {
    error.origin = nil
    self.error = error
  }

  /// Keeps where the error happened and what led there, once that is known.
  func note(_ later: LuaError) {
    if error.place == nil { error.place = later.place }
    if error.traceback == nil { error.traceback = later.traceback }
  }

  static var type: LuaObjectType<ErrorObject> {
    LuaObjectType(
      name: "error",
      index: { object, key in
        switch key {
        case .string("message"): .string(object.error.message)
        case .string("hint"): object.error.hint.map { .string($0) } ?? .nil
        case .string("code"): .string(object.error.code)
        case .string("line"): object.error.place.map { .integer($0.line) } ?? .nil
        case .string(let name): object.error.fields[name] ?? .nil
        default: .nil
        }
      },
      text: { $0.error.description })
  }
}

/// A value that was raised in Lua, held so that raising it again raises the very same.
enum RaisedValue {
  /// One of our own.
  case object(ErrorObject)
  /// One that the state has ready for what may happen when there is no memory: it belongs to the state, and never changes.
  case ready(ErrorObject)
  /// Anything else.
  case other(LuaReference)

  var value: LuaValue? {
    switch self {
    case .object(let object), .ready(let object): return .object(object)
    case .other(let held):
      guard let state = held.state, let L = state.running, lua_checkstack(L, 10) != 0 else { return nil }
      held.push(to: L)
      defer { clua_pop(L, 1) }
      do throws(LuaError) {
        return try state.value(at: -1, on: L)
      } catch {
        return .other(typeName: String(cString: lua_typename(L, lua_type(L, -1))))
      }
    }
  }
}
