/// How objects of one Swift class, or handles of one type, look and act in Lua.
///
/// ```swift
/// LuaObjectType(
///   name: "cell",
///   methods: [
///     LuaFunctionRow(
///       "add", "Adds to the content.", .receiver("cell", Cell.self), .value("n", Int.self), returns: "integer",
///       example: "cell(1):add(2)  --> 3"
///     ) { cell, n in
///       cell.content += n
///       return cell.content
///     }
///   ],
///   fields: [LuaField("content") { $0.content }],
///   text: { "cell \($0.content)" })
/// ```
public struct LuaObjectType<Object: LuaArgument> {
  /// The name that Lua's messages use.
  public let name: String
  /// Methods, called as `object:method(…)`.
  public let methods: [LuaFunctionRow]
  /// Fields that are known by name.
  public let fields: [LuaField<Object>]
  /// Fields that are computed: asked when neither a method nor a field has the name. Nil means that there is no such field.
  let index: LuaBody?
  /// What `tostring` gives.
  let text: LuaBody
  /// Metamethods such as `__add` or `__call`, by name.
  let operators: [(name: String, body: LuaBody)]
  /// Whether a `local x <close>` lets go of the object at once.
  let isClosable: Bool

  /// Describes a type.
  ///
  /// - Parameters:
  ///   - index: gives what has any other name. Where there are fields and no index, another name is an error.
  ///   - isClosable: whether `local x <close> = object` lets go of the object when the block is left, however that
  ///     happens. Using it later is an error of code `expired`.
  public init(
    name: String, methods: [LuaFunctionRow] = [], fields: [LuaField<Object>] = [],
    index: ((Object, LuaValue) throws(LuaError) -> LuaValue)? = nil,
    text: @escaping (Object) throws(LuaError) -> String,
    operators: [(name: String, body: LuaBody)] = [], isClosable: Bool = false
  ) {
    self.name = name
    self.methods = methods
    self.fields = fields
    if let index { self.index = Self.body(index) } else { self.index = nil }
    self.text = Self.body(text, name)
    self.operators = operators
    self.isClosable = isClosable
  }

  private static func body(_ index: @escaping (Object, LuaValue) throws(LuaError) -> LuaValue) -> LuaBody {
    { call throws(LuaError) in
      let object = try call.argument(1, as: Object.self)
      let key = try call.value(2)
      let field = try index(object, key)
      return call.returns(field)
    }
  }

  private static func body(_ text: @escaping (Object) throws(LuaError) -> String, _ name: String) -> LuaBody {
    { call throws(LuaError) in
      let object: Object
      do throws(LuaError) {
        object = try call.argument(1, as: Object.self)
      } catch  where error.code == "expired" {
        return call.returns("\(name) (expired)")
      }
      let text = try text(object)
      return call.returns(text)
    }
  }
}
