/// What a Swift function does when Lua calls it: reads its arguments from the call, and says how many results it pushed.
public typealias LuaBody = (inout LuaCall) throws(LuaError) -> Int32

/// One function that Lua sees, together with all that is known about it.
///
/// Help, completion and reference pages are made from these rows, so a function without one can't be registered.
///
/// ```swift
/// LuaFunctionRow(
///   "twice", "twice(x) -> number", "Doubles a number.",
///   example: "twice(21)  --> 42"
/// ) { call throws(LuaError) in
///   call.returns(try call.number(1) * 2)
/// }
/// ```
public struct LuaFunctionRow {
  /// The type whose method it is, or nil for a global.
  public var owner: String?
  /// The name by which Lua calls it.
  public let name: String
  /// Name, arguments and results, as a reader writes them.
  public let signature: String
  /// What it does, in one sentence.
  public let summary: String
  /// What the signature and the summary do not say.
  public let details: String
  /// Lua that can be run as it stands.
  public let example: String
  let body: LuaBody

  /// Describes and defines a function.
  public init(
    _ name: String, _ signature: String, _ summary: String, details: String = "", example: String,
    body: @escaping LuaBody
  ) {
    owner = nil
    self.name = name
    self.signature = signature
    self.summary = summary
    self.details = details
    self.example = example
    self.body = body
  }
}
