/// A Swift object that can be handed to Lua.
///
/// The same object is the same Lua value each time, so that `==` and table keys work. Its type is described once
/// by a `LuaObjectType` and registered with the state.
open class LuaObject {
  /// Makes an object.
  public init() {}
}

/// How objects of one Swift class look and act in Lua.
public struct LuaObjectType<Object: LuaObject> {
  /// The name that Lua's messages use.
  public let name: String
  /// Methods, called as `object:method(…)`.
  public let methods: [LuaFunctionRow]
  /// Fields that are computed: asked when no method has the name. Nil means that there is no such field.
  let index: LuaBody?
  /// What `tostring` gives.
  let text: LuaBody
  /// Metamethods such as `__add` or `__call`, by name.
  let operators: [(name: String, body: LuaBody)]

  /// Describes a type.
  public init(
    name: String, methods: [LuaFunctionRow] = [],
    index: ((Object, LuaValue) throws(LuaError) -> LuaValue)? = nil,
    text: @escaping (Object) throws(LuaError) -> String,
    operators: [(name: String, body: LuaBody)] = []
  ) {
    self.name = name
    self.methods = methods
    if let index { self.index = Self.body(index) } else { self.index = nil }
    self.text = Self.body(text)
    self.operators = operators
  }

  private static func body(_ index: @escaping (Object, LuaValue) throws(LuaError) -> LuaValue) -> LuaBody {
    { call throws(LuaError) in
      let object = try call.object(1, as: Object.self)
      let key = try call.value(2)
      let field = try index(object, key)
      return call.returns(field)
    }
  }

  private static func body(_ text: @escaping (Object) throws(LuaError) -> String) -> LuaBody {
    { call throws(LuaError) in
      let object = try call.object(1, as: Object.self)
      let text = try text(object)
      return call.returns(text)
    }
  }
}
