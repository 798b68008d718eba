import CLua
import Testing

@testable import LuaHost

@Suite("A step limit")
struct StepLimitTests {
  static let evasions = [
    "while true do end",
    "while true do pcall(function() while true do end end) end",
    "while true do xpcall(function() while true do end end, function() while true do end end) end",
    "coroutine.wrap(function() while true do end end)()",
    "while true do coroutine.wrap(function() for i = 1, 40 do end end)() end",
    "while true do coroutine.resume(coroutine.create(function() while true do end end)) end",
    "while true do pcall(function() local x <close> = setmetatable({}, {__close = function() while true do end end}) end) end",
    "local c = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() while true do end end}) coroutine.yield() end) coroutine.resume(c) while true do coroutine.close(c) end",
    "for i in function() while true do end end do end",
    "local t = setmetatable({}, {__index = function(t, k) return t[k + 1] end}) while true do pcall(function() return t[1] end) end",
    "setmetatable({}, {__gc = function() while true do end end}) collectgarbage()",
    "setmetatable({}, {__gc = function() while true do pcall(function() while true do end end) end end}) collectgarbage()",
    "string.gsub(('x'):rep(1000), '.', function() while true do end end)",
    "table.sort({1, 2, 3}, function() while true do end end)",
    "while true do load(function() while true do end end) end",
    "while true do pcall(debug.sethook) end",
    "apply(apply, function() while true do end end)",
  ]

  /// In a finaliser Lua counts nothing until a signal of the clock turns that on.
  static let countable = evasions.filter { !clua_delays_signals() || !$0.contains("__gc") }

  // limit_execution_instructions
  @Test("ends a script, whatever it does", arguments: countable, [10_000, 1_000_000])
  func endsScripts(chunk: String, steps: Int) throws {
    let lua = try testState(limits: LuaLimits(steps: steps, eachRun: true))
    let error = try failure(lua, chunk)
    #expect(error.message == "too many steps: the limit is \(LuaLimits(steps: steps).stepText)")
    #expect(error.code == "steps")
    #expect(error.place?.line == 1)
    #expect(try text(lua, "return 1 + 1") == "2")
  }

  @Test("is exact where it is small")
  func exact() throws {
    // What n rounds of an empty loop take: seven instructions around it, and one for each round.
    func fits(rounds: Int, steps: Int) throws -> Bool {
      let lua = try testState(limits: LuaLimits(steps: steps))
      do throws(LuaError) {
        _ = try lua.run("for i = 1, \(rounds) do end", name: "=test")
        return true
      } catch {
        return false
      }
    }
    let least = try #require(try (1...50).first { try fits(rounds: 10, steps: $0) })
    for rounds in [11, 100, 1000, 50_000] {
      #expect(try fits(rounds: rounds, steps: least + rounds - 10))
      #expect(try !fits(rounds: rounds, steps: least + rounds - 11))
    }
  }

  @Test("is for all runs together, or for each anew")
  func eachRun() throws {
    let chunk = "for i = 1, 4000 do end"
    let together = try testState(limits: LuaLimits(steps: 10_000))
    _ = try text(together, chunk)
    _ = try text(together, chunk)
    #expect(try failure(together, chunk).code == "steps")
    #expect(try failure(together, chunk).code == "steps")
    let anew = try testState(limits: LuaLimits(steps: 10_000, eachRun: true))
    for _ in 1...5 { _ = try text(anew, chunk) }
    #expect(try failure(anew, "for i = 1, 11000 do end").code == "steps")
  }

  @Test("counts in coroutines that were made before it")
  func earlierCoroutines() throws {
    let lua = try testState()
    _ = try text(lua, "co = coroutine.wrap(function() coroutine.yield() while true do end end) co()")
    lua.limits.steps = 10_000
    #expect(try failure(lua, "co()").code == "steps")
  }

  @Test("outlives an interrupt")
  func afterInterrupt() throws {
    let lua = try testState(limits: LuaLimits(steps: 10_000, eachRun: true))
    #expect(try failure(lua, "while true do end").code == "steps")
    lua.clearInterrupt()
    #expect(try failure(lua, "while true do end").code == "steps")
  }

  // error_within_hook
  @Test("and an error in a script's own hook both arrive")
  func errorWithinHook() throws {
    let lua = try testState()
    let chunk =
      "debug.sethook(function() debug.sethook() error('in the hook', 0) end, '', 10) while true do end"
    #expect(try failure(lua, chunk).message == "in the hook")
    #expect(try text(lua, "return debug.gethook() == nil, 1 + 1") == "true 2")
    lua.limits.steps = 1000
    #expect(
      try failure(lua, "debug.sethook(print, '', 1)").message == "the hook counts the steps of this state")
  }

  @Test("takes nothing from a loop of a state that has none: no hook is there")
  func noHook() throws {
    #expect(try text(testState(), "return debug.gethook() == nil") == "true")
  }
}
