import LuaHost
import Testing

/// Counts the objects that were made with it and are still there.
final class Tally {
  private(set) var alive = 0
  private(set) var made = 0

  fileprivate func enter() {
    alive += 1
    made += 1
  }

  fileprivate func leave() { alive -= 1 }
}

/// An object of a script that a tally counts.
final class Token: LuaObject {
  private let tally: Tally
  let number: Int

  init(_ number: Int, in tally: Tally) {
    self.number = number
    self.tally = tally
    tally.enter()
  }

  deinit { tally.leave() }

  static var type: LuaObjectType<Token> {
    LuaObjectType(
      name: "token",
      methods: [
        LuaFunctionRow("plus", "token:plus(n)", "Adds.", example: "token(1):plus(2)") {
          call throws(LuaError) in
          call.returns(Double(try call.object(1, as: Token.self).number) + (try call.number(2)))
        }
      ],
      index: { (token, key) throws(LuaError) in
        guard key.string == "number" else { throw LuaError("a token has no such field", code: "field") }
        return .integer(token.number)
      },
      text: { "token \($0.number)" })
  }
}

/// A state with functions that call both ways, for tests of errors and limits.
func testState(
  _ tally: Tally = Tally(), limits: LuaLimits = LuaLimits(), profile: LuaProfile = .full
) throws -> LuaState {
  let lua = try LuaState(profile: profile)
  lua.register(Token.type)
  lua.register(
    LuaFunctionRow("token", "token(n)", "Makes a token.", example: "token(1)") { call throws(LuaError) in
      call.returns(Token(try call.integer(1), in: tally))
    })
  lua.register(
    LuaFunctionRow("refuse", "refuse()", "Fails.", example: "refuse()") { _ throws(LuaError) in
      throw LuaError(
        "no column is called \"dat\"", hint: "is it \"date\"?", code: "column",
        fields: [
          "column": .string("dat"), "position": .integer(3), "share": .number(0.5), "sure": .boolean(false),
          "suggestions": .table(LuaTable(list: [.string("date"), .string("data")])),
        ])
    })
  lua.register(
    LuaFunctionRow("apply", "apply(f, …)", "Calls back.", example: "apply(print, 1)") {
      call throws(LuaError) in
      var arguments: [LuaValue] = []
      for index in 2..<max(2, call.count + 1) { arguments.append(try call.value(index)) }
      return call.returns(all: try call.function(1).call(arguments))
    })
  lua.limits = limits
  return lua
}

/// Runs a chunk and words its results.
func text(_ lua: LuaState, _ chunk: String) throws -> String {
  try lua.run(chunk, name: "=test").map(LuaStateTests.show).joined(separator: " ")
}

/// Runs a chunk that has to fail, and gives the error.
func failure(_ lua: LuaState, _ chunk: String) throws -> LuaError {
  let error = #expect(throws: LuaError.self) { try lua.run(chunk, name: "=test") }
  return try #require(error)
}
