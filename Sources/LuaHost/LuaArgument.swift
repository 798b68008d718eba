internal import CLua

/// What a Swift function can take from Lua.
///
/// ```swift
/// extension Money: LuaArgument {
///   static func wanted(in _: LuaState) -> String { "an amount such as \"12 EUR\"" }
///   static func read(_ slot: LuaSlot) throws(LuaMismatch) -> Money {
///     guard let text = slot.string, let money = Money(text) else { throw slot.mismatch(Money.self) }
///     return money
///   }
/// }
/// ```
public protocol LuaArgument {
  /// What an error says was expected, with its article.
  static func wanted(in state: LuaState) -> String
  /// Reads a value.
  ///
  /// - Throws: `slot.mismatch(Self.self)` for a value that will not do.
  static func read(_ slot: LuaSlot) throws(LuaMismatch) -> Self
}

extension Bool: LuaArgument {
  /// What an error says was expected.
  public static func wanted(in _: LuaState) -> String { "true or false" }
  /// Takes the value from Lua.
  public static func read(_ slot: LuaSlot) throws(LuaMismatch) -> Bool {
    guard let truth = slot.boolean else { throw slot.mismatch(Bool.self) }
    return truth
  }
}

extension Int: LuaArgument {
  /// What an error says was expected.
  public static func wanted(in _: LuaState) -> String { "a whole number" }
  /// Takes the value from Lua.
  public static func read(_ slot: LuaSlot) throws(LuaMismatch) -> Int {
    guard let number = slot.integer else { throw slot.mismatch(Int.self) }
    return number
  }
}

extension Double: LuaArgument {
  /// What an error says was expected.
  public static func wanted(in _: LuaState) -> String { "a number" }
  /// Takes the value from Lua.
  public static func read(_ slot: LuaSlot) throws(LuaMismatch) -> Double {
    guard let number = slot.number else { throw slot.mismatch(Double.self) }
    return number
  }
}

extension String: LuaArgument {
  /// What an error says was expected.
  public static func wanted(in _: LuaState) -> String { "a string" }
  /// Takes the value from Lua.
  public static func read(_ slot: LuaSlot) throws(LuaMismatch) -> String {
    guard let text = slot.string else { throw slot.mismatch(String.self) }
    return text
  }
}

extension LuaValue: LuaArgument {
  /// What an error says was expected.
  public static func wanted(in _: LuaState) -> String { "a value" }
  /// Takes the value from Lua.
  public static func read(_ slot: LuaSlot) throws(LuaMismatch) -> LuaValue { try slot.value() }
}

extension LuaTable: LuaArgument {
  /// What an error says was expected.
  public static func wanted(in _: LuaState) -> String { "a table" }
  /// Takes the value from Lua.
  public static func read(_ slot: LuaSlot) throws(LuaMismatch) -> LuaTable {
    guard case .table(let table) = try slot.value() else { throw slot.mismatch(LuaTable.self) }
    return table
  }
}

extension LuaFunction: LuaArgument {
  /// What an error says was expected.
  public static func wanted(in _: LuaState) -> String { "a function" }
  /// Takes the value from Lua.
  public static func read(_ slot: LuaSlot) throws(LuaMismatch) -> LuaFunction {
    guard lua_type(slot.call.L, slot.index) == LUA_TFUNCTION, case .function(let function) = try slot.value()
    else { throw slot.mismatch(LuaFunction.self) }
    return function
  }
}

extension Optional: LuaArgument where Wrapped: LuaArgument {
  /// What an error says was expected.
  public static func wanted(in state: LuaState) -> String { "\(Wrapped.wanted(in: state)) or nothing" }
  /// Takes the value from Lua.
  @inlinable
  public static func read(_ slot: LuaSlot) throws(LuaMismatch) -> Wrapped? {
    slot.isMissing ? nil : try Wrapped.read(slot)
  }
}

extension Array: LuaArgument where Element: LuaArgument {
  /// What an error says was expected.
  public static func wanted(in _: LuaState) -> String { "a list" }
  /// Takes the value from Lua.
  public static func read(_ slot: LuaSlot) throws(LuaMismatch) -> [Element] {
    guard let elements = try slot.elements(of: Element.self) else { throw slot.mismatch(Self.self) }
    return elements
  }
}

/// A choice among words: an enum of strings, taken from Lua by its raw values and given to Lua as them.
///
/// ```swift
/// enum Direction: String, LuaChoice { case up, down }
/// // sort("upp")  bad argument #1 'direction' to 'sort' ("up" or "down" expected, got string "upp")
/// //              did you mean "up"?
/// ```
public protocol LuaChoice: LuaArgument, LuaResult, CaseIterable, RawRepresentable where RawValue == String {}

extension LuaChoice {
  /// What an error says was expected.
  public static func wanted(in _: LuaState) -> String {
    let words = allCases.map { "\"\($0.rawValue)\"" }
    return words.count < 2
      ? words.joined() : words.dropLast().joined(separator: ", ") + " or \(words[words.count - 1])"
  }

  /// Takes the value from Lua.
  public static func read(_ slot: LuaSlot) throws(LuaMismatch) -> Self {
    let word = slot.string
    if let choice = word.flatMap(Self.init(rawValue:)) { return choice }
    let near = word.flatMap { nearestName(to: $0, among: allCases.map(\.rawValue)) }
    throw slot.mismatch(self, hint: near.map { "did you mean \"\($0)\"?" })
  }

  /// Gives the value to Lua.
  public func push(to call: LuaCall) { call.push(rawValue) }
}
