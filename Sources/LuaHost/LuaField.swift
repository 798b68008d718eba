/// A field of an object, computed each time that Lua reads it.
///
/// ```swift
/// LuaField("content") { (cell: Cell) in cell.content }
/// ```
public struct LuaField<Object: LuaArgument> {
  /// The name by which Lua reads it.
  public let name: String
  let body: LuaBody

  @usableFromInline
  init(name: String, body: @escaping LuaBody) {
    self.name = name
    self.body = body
  }

  /// Describes a field.
  @inlinable
  public init<Value: LuaResult>(_ name: String, get: @escaping (Object) throws(LuaError) -> Value) {
    self.init(name: name) { call throws(LuaError) in
      let object = try call.argument(1, as: Object.self)
      let value = try get(object)
      value.push(to: call)
      return 1
    }
  }
}
