/// What a Swift function can give to Lua.
///
/// ```swift
/// extension Money: LuaResult {
///   func push(to call: LuaCall) { call.push("\(amount) \(currency)") }
/// }
/// ```
public protocol LuaResult {
  /// Pushes the value: exactly one.
  func push(to call: LuaCall)
}

extension Bool: LuaResult {
  /// Gives the value to Lua.
  public func push(to call: LuaCall) { call.push(self) }
}

extension Int: LuaResult {
  /// Gives the value to Lua.
  public func push(to call: LuaCall) { call.push(self) }
}

extension Double: LuaResult {
  /// Gives the value to Lua.
  public func push(to call: LuaCall) { call.push(self) }
}

extension String: LuaResult {
  /// Gives the value to Lua.
  public func push(to call: LuaCall) { call.push(self) }
}

extension LuaValue: LuaResult {
  /// Gives the value to Lua.
  public func push(to call: LuaCall) { call.push(self) }
}

extension LuaTable: LuaResult {
  /// Gives the value to Lua.
  public func push(to call: LuaCall) { call.push(.table(self)) }
}

extension LuaFunction: LuaResult {
  /// Gives the value to Lua.
  public func push(to call: LuaCall) { call.push(.function(self)) }
}

extension Optional: LuaResult where Wrapped: LuaResult {
  /// Gives the value to Lua.
  @inlinable
  public func push(to call: LuaCall) {
    if let self { self.push(to: call) } else { call.push(.nil) }
  }
}

extension Array: LuaResult where Element: LuaResult {
  /// Gives the value to Lua.
  public func push(to call: LuaCall) { call.push(list: self) }
}
