import Columnar
import LuaHost

/// An object that has the same fields whatever it is made of, beside the methods of its type.
protocol FieldedObject: LuaObject {
  static var fields: [Field] { get }
}

extension FieldedObject {
  /// The fields of its type.
  var fields: [Field] { Self.fields }
}

/// A field of an object, and what it holds in a few words.
struct Field {
  let name: String
  let summary: String

  init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
  }
}

extension Session {
  /// The fields of the types that have always the same, by the names of the types.
  static let fields: [String: [Field]] = [
    "date": DateObject.fields, "quantity": QuantityObject.fields, "actor": ActorObject.fields,
    "source": SourceObject.fields, "kind": KindObject.fields, "explanation": ExplanationObject.fields,
  ]

  /// All that can follow a dot after an object of a type: its fields, then its methods.
  func members(ofType name: String, _ fields: [Field]) -> [String] {
    fields.map(\.name) + lua.registry.filter { $0.owner == name }.map(\.name)
  }

  /// The error for a field that an object does not have, with the nearest that it does.
  func noSuch(_ key: LuaValue, of what: String, _ object: some LuaObject & FieldedObject) -> LuaError {
    noSuch(key, of: what, members(ofType: lua.typeName(ofObject: object), object.fields))
  }

  /// The error for a field that does not exist, with the nearest that do.
  func noSuch(_ key: LuaValue, of what: String, _ fields: [String]) -> LuaError {
    guard let name = key.string else {
      return LuaError("\(what) has named fields only, not a \(key.typeName)")
    }
    let hint = suggestion(for: name, among: fields) ?? "it has \(fields.joined(separator: ", "))"
    return LuaError("\(what) has no field \"\(name)\"", hint: hint, code: "field")
  }
}
