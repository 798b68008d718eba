/// A Lua value on the Swift side of the border.
///
/// Tables are copied (see `LuaTable`), functions are held by reference, and objects are the Swift objects
/// themselves. Values that Swift can do nothing with, such as threads or foreign userdata, keep their type's name.
public enum LuaValue {
  /// Lua's nil.
  case `nil`
  /// A boolean.
  case boolean(Bool)
  /// A number of Lua's integer subtype.
  case integer(Int)
  /// A number of Lua's float subtype.
  case number(Double)
  /// A string; bytes that are not UTF-8 have been repaired.
  case string(String)
  /// A copy of a table.
  case table(LuaTable)
  /// A Lua or C function.
  case function(LuaFunction)
  /// A Swift object that was handed to Lua.
  case object(LuaObject)
  /// Anything else: a thread, or userdata of another library.
  case other(typeName: String)

  /// Whether the value is nil.
  public var isNil: Bool {
    if case .nil = self { true } else { false }
  }

  /// The string, if it is one. Numbers are not strings here.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The integer, if it is one, or a float with an integral value.
  public var integer: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number): Int(exactly: number)
    default: nil
    }
  }

  /// The number of either subtype.
  public var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// The copy of the table, if it is one.
  public var table: LuaTable? {
    if case .table(let table) = self { table } else { nil }
  }

  /// The Swift object of that type, if it is one.
  public func object<Object: LuaObject>(_ type: Object.Type) -> Object? {
    if case .object(let object) = self { object as? Object } else { nil }
  }

  /// The name of the type as Lua's `type` gives it, or the name of a Swift object's type.
  public var typeName: String {
    switch self {
    case .nil: "nil"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string: "string"
    case .table: "table"
    case .function: "function"
    case .object: "userdata"
    case .other(let name): name
    }
  }
}

/// A Lua table, copied: its list part in order and its other string keys sorted by name.
///
/// Lua's own order over keys changes from run to run; the sorted order does not. Keys that are neither
/// strings nor part of the list are counted, not kept.
public struct LuaTable {
  /// The values at 1, 2, … up to the first nil.
  public var list: [LuaValue]
  /// The values under string keys, sorted by key.
  public var fields: [(key: String, value: LuaValue)]
  /// How many keys were of another kind.
  public var otherKeys: Int

  /// Makes a table from its parts.
  public init(list: [LuaValue] = [], fields: [(key: String, value: LuaValue)] = [], otherKeys: Int = 0) {
    self.list = list
    self.fields = fields
    self.otherKeys = otherKeys
  }

  /// The value under a string key, or nil.
  public subscript(key: String) -> LuaValue {
    fields.first { $0.key == key }?.value ?? .nil
  }
}
