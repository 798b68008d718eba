/// One parameter of a Swift function that Lua calls: its name, its type, and how it is given.
///
/// ```swift
/// .value("part", Double.self)                 // share(part)
/// .value("from", Int.self, default: 1)        // take([from])
/// .optional("unit", String.self)              // quantity([unit]), nil where it is left out
/// .named("to", String.self)                   // convert{ to = … }
/// .option("digits", Int.self, default: 1)     // share{ digits = 1 }
/// .option("label", String.self)               // share{ label = … }, nil where it is left out
/// .receiver("cell", Cell.self)                // cell:add()
/// ```
///
/// Named parameters come in one table, after the others, and are declared last.
public struct LuaParameter<Value: LuaArgument> {
  @usableFromInline
  let shape: LuaParameterShape

  private init(
    _ name: String, _ kind: LuaParameterShape.Kind, isOptional: Bool = false, fallback: Value? = nil
  ) {
    shape = LuaParameterShape(name: name, kind: kind, isOptional: isOptional, fallback: fallback)
  }

  /// The object whose method it is.
  public static func receiver(_ name: String, _ type: Value.Type) -> Self { Self(name, .receiver) }

  /// A parameter by its place.
  public static func value(_ name: String, _ type: Value.Type) -> Self { Self(name, .place) }

  /// A parameter by its place that may be left out.
  public static func value(_ name: String, _ type: Value.Type, default fallback: Value) -> Self {
    Self(name, .place, isOptional: true, fallback: fallback)
  }

  /// A parameter by its place that is nil where it is left out.
  public static func optional<Wrapped>(_ name: String, _ type: Wrapped.Type) -> Self where Value == Wrapped? {
    Self(name, .place, isOptional: true)
  }

  /// A parameter by its name.
  public static func named(_ name: String, _ type: Value.Type) -> Self { Self(name, .name) }

  /// A parameter by its name that may be left out.
  public static func option(_ name: String, _ type: Value.Type, default fallback: Value) -> Self {
    Self(name, .name, isOptional: true, fallback: fallback)
  }

  /// A parameter by its name that is nil where it is left out.
  public static func option<Wrapped>(_ name: String, _ type: Wrapped.Type) -> Self where Value == Wrapped? {
    Self(name, .name, isOptional: true)
  }
}

/// What is known of a parameter beside its type.
///
/// It is an object so that a call copies nothing but its address.
@usableFromInline
final class LuaParameterShape {
  enum Kind {
    case receiver, place, name
  }

  let name: String
  let kind: Kind
  let isOptional: Bool
  /// What is taken where nothing is given; without it the type says what becomes of nothing.
  let fallback: (any LuaArgument)?

  init(name: String, kind: Kind, isOptional: Bool, fallback: (any LuaArgument)?) {
    self.name = name
    self.kind = kind
    self.isOptional = isOptional
    self.fallback = fallback
  }

  /// What stands for the value in a signature.
  var shown: String {
    switch fallback {
    case nil: "…"
    case let text as String: "\"\(text)\""
    case let choice as any LuaChoice: "\"\(choice.rawValue)\""
    case .some(let value): "\(value)"
    }
  }
}

/// What a function's registry row and its calls know of its parameters.
@usableFromInline
final class LuaSignature {
  let parameters: [LuaParameterShape]
  /// What reading goes by, a bit for each parameter: which are named, and which have a value for when nothing is given.
  let named, withFallback: UInt64
  /// The place of the table of named parameters, or 0 where there are none.
  let optionsIndex: Int32

  @usableFromInline
  init(_ parameters: [LuaParameterShape]) {
    precondition(parameters.count <= 64, "a function of more than 64 parameters")
    self.parameters = parameters
    var (named, withFallback): (UInt64, UInt64) = (0, 0)
    for (number, parameter) in parameters.enumerated() {
      if parameter.kind == .name { named |= 1 << UInt64(number) }
      if parameter.fallback != nil { withFallback |= 1 << UInt64(number) }
    }
    (self.named, self.withFallback) = (named, withFallback)
    optionsIndex = named == 0 ? 0 : Int32(parameters.count - named.nonzeroBitCount + 1)
  }

  @usableFromInline
  func text(_ name: String, returns: String) -> String {
    let receiver = parameters.first { $0.kind == .receiver }.map { "\($0.name):" } ?? ""
    let arrow = returns.isEmpty ? "" : " -> \(returns)"
    let places = parameters.filter { $0.kind == .place }
    let named = parameters.filter { $0.kind == .name }
    let entries = named.map { "\($0.name) = \($0.shown)" }.joined(separator: ", ")
    if places.isEmpty, !named.isEmpty { return "\(receiver)\(name){ \(entries) }\(arrow)" }
    var list = ""
    var closing = ""
    func add(_ text: String, isOptional: Bool) {
      if isOptional || !closing.isEmpty {
        list += list.isEmpty ? "[\(text)" : " [, \(text)"
        closing += "]"
      } else {
        list += list.isEmpty ? text : ", \(text)"
      }
    }
    for place in places { add(place.name, isOptional: place.isOptional) }
    if !named.isEmpty { add("{ \(entries) }", isOptional: named.allSatisfy(\.isOptional)) }
    return "\(receiver)\(name)(\(list)\(closing))\(arrow)"
  }
}
