/// Functions whose parameters are declared: Lua's arguments come as Swift values, and the signature writes itself.
///
/// ```swift
/// LuaFunctionRow(
///   "share", "Gives a part of a whole, in percent.",
///   .value("part", Double.self), .value("whole", Double.self), .option("digits", Int.self, default: 1),
///   returns: "number", example: "share(1, 4)  --> 25.0"
/// ) { part, whole, digits in
///   rounded(part / whole * 100, to: digits)
/// }
/// // signature: share(part, whole [, { digits = 1 }]) -> number
/// // share(1, "four")        bad argument #2 'whole' to 'share' (a number expected, got string "four")
/// // share(1, 4, {digit=2})  unknown option 'digit' to 'share' (digits?)
/// ```
///
/// A body that throws says so: `{ part, whole throws(LuaError) in … }`.
extension LuaFunctionRow {
  /// Describes and defines a function with one result.
  ///
  /// - Parameter returns: what the result is, in a word or two.
  @inlinable
  public init<each Value: LuaArgument, Result: LuaResult>(
    _ name: String, _ summary: String, _ parameter: repeat LuaParameter<each Value>, returns: String,
    details: String = "", example: String,
    body: @escaping (repeat each Value) throws(LuaError) -> Result
  ) {
    let signature = LuaSignature(LuaFunctionRow.shapes(repeat each parameter))
    self.init(name, signature.text(name, returns: returns), summary, details: details, example: example) {
      call throws(LuaError) in
      try signature.check(call)
      var number: Int32 = 0
      let result = try body(repeat try signature.read((each Value).self, call, &number))
      result.push(to: call)
      return 1
    }
  }

  /// Describes and defines a function with two results.
  @inlinable
  public init<each Value: LuaArgument, First: LuaResult, Second: LuaResult>(
    _ name: String, _ summary: String, _ parameter: repeat LuaParameter<each Value>, returns: String,
    details: String = "", example: String,
    body: @escaping (repeat each Value) throws(LuaError) -> (First, Second)
  ) {
    let signature = LuaSignature(LuaFunctionRow.shapes(repeat each parameter))
    self.init(name, signature.text(name, returns: returns), summary, details: details, example: example) {
      call throws(LuaError) in
      try signature.check(call)
      var number: Int32 = 0
      let results = try body(repeat try signature.read((each Value).self, call, &number))
      results.0.push(to: call)
      results.1.push(to: call)
      return 2
    }
  }

  /// Describes and defines a function with three results.
  @inlinable
  public init<each Value: LuaArgument, First: LuaResult, Second: LuaResult, Third: LuaResult>(
    _ name: String, _ summary: String, _ parameter: repeat LuaParameter<each Value>, returns: String,
    details: String = "", example: String,
    body: @escaping (repeat each Value) throws(LuaError) -> (First, Second, Third)
  ) {
    let signature = LuaSignature(LuaFunctionRow.shapes(repeat each parameter))
    self.init(name, signature.text(name, returns: returns), summary, details: details, example: example) {
      call throws(LuaError) in
      try signature.check(call)
      var number: Int32 = 0
      let results = try body(repeat try signature.read((each Value).self, call, &number))
      results.0.push(to: call)
      results.1.push(to: call)
      results.2.push(to: call)
      return 3
    }
  }

  /// Describes and defines a function without result.
  @inlinable
  public init<each Value: LuaArgument>(
    _ name: String, _ summary: String, _ parameter: repeat LuaParameter<each Value>, details: String = "",
    example: String, body: @escaping (repeat each Value) throws(LuaError) -> Void
  ) {
    let signature = LuaSignature(LuaFunctionRow.shapes(repeat each parameter))
    self.init(name, signature.text(name, returns: ""), summary, details: details, example: example) {
      call throws(LuaError) in
      try signature.check(call)
      var number: Int32 = 0
      try body(repeat try signature.read((each Value).self, call, &number))
      return 0
    }
  }

  @usableFromInline
  static func shapes<each Value: LuaArgument>(_ parameter: repeat LuaParameter<each Value>)
    -> [LuaParameterShape]
  {
    var shapes: [LuaParameterShape] = []
    for parameter in repeat each parameter { shapes.append(parameter.shape) }
    return shapes
  }
}
