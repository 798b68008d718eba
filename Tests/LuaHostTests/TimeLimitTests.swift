import CLua
import Testing

@testable import LuaHost

@Suite("A time limit")
struct TimeLimitTests {
  @Test(
    "ends a script, whatever it does", .disabled(if: clua_delays_signals()),
    arguments: StepLimitTests.evasions)
  func endsScripts(chunk: String) throws {
    let lua = try testState(limits: LuaLimits(time: .milliseconds(20), eachRun: true))
    let error = try failure(lua, chunk)
    #expect(error.message == "too much time: the limit is 20 ms")
    #expect(error.code == "time")
    #expect(try text(lua, "return 1 + 1") == "2")
  }

  @Test("is told to a Swift function that asks", .disabled(if: clua_delays_signals()))
  func polled() throws {
    let lua = try testState(limits: LuaLimits(time: .milliseconds(20), eachRun: true))
    lua.register(
      LuaFunctionRow("work", "work()", "Works without end.", example: "work()") { call throws(LuaError) in
        while true { try call.state.checkStop() }
      })
    #expect(try failure(lua, "while true do pcall(work) end").message == "too much time: the limit is 20 ms")
    #expect(try text(lua, "return 1 + 1") == "2")
  }

  @Test("of all runs together is used up by the first ones", .disabled(if: clua_delays_signals()))
  func together() throws {
    let lua = try testState(limits: LuaLimits(time: .milliseconds(30)))
    #expect(try text(lua, "return 1") == "1")
    #expect(try failure(lua, "while true do end").code == "time")
    #expect(try failure(lua, "while true do end").code == "time")
    lua.limits.time = nil
    #expect(try text(lua, "local n = 0 for i = 1, 1000000 do n = n + 1 end return n") == "1000000")
  }

  @Test("of a state inside another one's function is its own", .disabled(if: clua_delays_signals()))
  func nested() throws {
    let outer = try testState(limits: LuaLimits(time: .seconds(20), eachRun: true))
    let inner = try testState(limits: LuaLimits(time: .milliseconds(20), eachRun: true))
    outer.register(
      LuaFunctionRow("within", "within()", "Runs elsewhere.", example: "within()") { call throws(LuaError) in
        call.returns(all: try inner.run("while true do end", name: "=inner"))
      })
    #expect(
      try text(outer, "local _, e = pcall(within) return e.code, e.message")
        == "time too much time: the limit is 20 ms")
  }

  @Test(
    "is what a figure makes it",
    arguments: [
      (Duration.seconds(2), "2 s"), (.milliseconds(1500), "1.5 s"), (.milliseconds(50), "50 ms"),
      (.seconds(3600), "3,600 s"),
    ])
  func figures(time: Duration, words: String) {
    #expect(LuaLimits(time: time).timeText == words)
  }
}
