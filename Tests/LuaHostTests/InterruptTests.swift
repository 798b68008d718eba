import CLua
import Foundation
import Testing

@testable import LuaHost

/// Set `ENTENTE_INTERRUPTS` to how many signals are sent at random moments; 100 without it.
@Suite("An interrupt", .serialized)
struct InterruptTests {
  static let endless = [
    "while true do end",
    "coroutine.wrap(function() while true do end end)()",
    "coroutine.wrap(function() coroutine.wrap(function() while true do end end)() end)()",
    "local c = coroutine.create(function() local d = coroutine.create(function() while true do end end) while true do coroutine.resume(d) end end) while true do coroutine.resume(c) end",
    "while true do coroutine.resume(coroutine.create(function() while true do end end)) end",
    "while true do coroutine.wrap(function() for i = 1, 10 do coroutine.yield(i) end end)() end",
    "while true do pcall(function() while true do end end) end",
    "while true do pcall(error) end",
    "while true do xpcall(function() while true do end end, function() while true do end end) end",
    "local x <close> = setmetatable({}, {__close = function() while true do end end})",
    "while true do pcall(function() local x <close> = setmetatable({}, {__close = function() while true do end end}) error('x') end) end",
    "local c = coroutine.create(function() local x <close> = setmetatable({}, {__close = function() while true do end end}) coroutine.yield() end) coroutine.resume(c) coroutine.close(c)",
    "setmetatable({}, {__gc = function() while true do end end}) collectgarbage() while true do end",
    "while true do setmetatable({}, {__gc = function() while true do pcall(function() while true do end end) end end}) collectgarbage() end",
    "local t = setmetatable({}, {__index = function(t, k) while true do end end}) return t.x",
    "local t = setmetatable({}, {__lt = function(t, k) while true do end end}) return t < t",
    "return #setmetatable({}, {__len = function() while true do end end})",
    "for i in function() return 1 end do end",
    "for i in function() while true do end end do end",
    "for k in pairs(setmetatable({}, {__pairs = function() return function() return 1 end end})) do end",
    "while true do local s = ('x'):rep(1000):gsub('.', function(c) return c .. c end) end",
    "local t = {} for i = 1, 1e5 do t[i] = i % 7 end while true do table.sort(t, function(a, b) return a < b end) end",
    "while true do load(function() while true do end end) end",
    "local t = {} while true do t[#t % 1000 + 1] = tostring(#t) .. {}  end",
    "while true do pcall(function() local t = {} for i = 1, 1000 do t[i] = {i} end error(t) end) end",
    "while true do pcall(debug.sethook) end",
    "apply(apply, apply, function() while true do end end)",
    "while true do pcall(apply, function() while true do end end) end",
    "work()", "while true do pcall(work) end",
    "coroutine.wrap(function() while true do pcall(work) end end)()",
  ]
  .map { $0.replacing(".. {}", with: "") }

  /// The seconds of work within which a run has to end: fifty thousandths where that is what is measured, on a machine with
  /// nothing else to do; plenty where only the ending is tested.
  static let promptly = ProcessInfo.processInfo.environment["ENTENTE_INTERRUPTS"] == nil ? 1.0 : 0.05

  func state() throws -> LuaState {
    let lua = try testState()
    lua.register(
      LuaFunctionRow("work", "work()", "Works without end, and asks.", example: "work()") {
        call throws(LuaError) in
        while !call.state.isInterrupted {}
        try call.state.checkStop()
        return 0
      })
    lua.watchInterrupts()
    return lua
  }

  @Test(
    "stops what runs within 50 ms of its work, and the state goes on", .disabled(if: clua_delays_signals()),
    arguments: endless)
  func stops(chunk: String) throws {
    let lua = try state()
    let alarm = Alarm()
    defer { alarm.end() }
    lua.setGlobal("kept", .integer(7))
    alarm.set(after: 20_000)
    let error = try failure(lua, chunk)
    #expect(alarm.wait() < Self.promptly)
    #expect(error.isInterrupt)
    #expect(error.message == "interrupted")
    #expect(try text(lua, "local n = kept for i = 1, 1000 do n = n + i end return n") == "500507")
  }

  @Test(
    "at whatever moment stops what runs and loses nothing", .disabled(if: clua_delays_signals()),
    .timeLimit(.minutes(10)))
  func randomMoments() throws {
    let count = ProcessInfo.processInfo.environment["ENTENTE_INTERRUPTS"].flatMap { Int($0) } ?? 100
    var random = SplitMix(state: 1956)
    let lua = try state()
    let alarm = Alarm()
    defer { alarm.end() }
    var longest = 0.0
    var slow = 0
    for round in 0..<count {
      let chunk = Self.endless[round % Self.endless.count]
      lua.setGlobal("kept", .integer(round))
      alarm.set(after: UInt32.random(in: 0...3000, using: &random))
      let error = try failure(lua, chunk)
      let worked = alarm.wait()
      longest = max(longest, worked)
      if worked >= Self.promptly { slow += 1 }
      #expect(error.isInterrupt, "\(error) in \(chunk)")
      #expect(
        try text(lua, "local n = kept for i = 1, 1000 do n = n + i end return n") == "\(round + 500_500)")
    }
    #expect(slow == 0, "the longest took \(longest) s")
    print("\(count) interrupts: the longest worked on for \(longest * 1000) ms")
    #expect(lua.memory.used < 4 << 20)
  }

  @Test(
    "that comes before or after the run, or at its end, hurts nobody", .disabled(if: clua_delays_signals()))
  func finite() throws {
    var random = SplitMix(state: 1994)
    let lua = try state()
    let alarm = Alarm(anyThread: false)
    defer { alarm.end() }
    for _ in 0..<200 {
      alarm.set(after: UInt32.random(in: 0...400, using: &random))
      do throws(LuaError) {
        _ = try lua.run(
          "local n = 0 for i = 1, 2000 do pcall(function() n = n + i end) end return n", name: "=test")
      } catch {
        #expect(error.isInterrupt)
      }
      _ = alarm.wait()
      lua.clearInterrupt()
      #expect(try text(lua, "return coroutine.wrap(function() return 6 * 7 end)()") == "42")
    }
  }

  @Test("that comes when nothing runs waits for the next run, unless it is cleared")
  func pending() throws {
    let lua = try state()
    LuaState.interruptWatched()
    #expect(lua.isInterrupted)
    #expect(try failure(lua, "while true do end").isInterrupt)
    LuaState.interruptWatched()
    lua.clearInterrupt()
    #expect(try text(lua, "return 1") == "1")
  }

  @Test("does not outlive its state")
  func closed() throws {
    do { _ = try state() }
    LuaState.interruptWatched()
    let lua = try testState()
    #expect(try text(lua, "return 1") == "1")
  }

  @Test("stops finalisers that run when the state is closed", .disabled(if: clua_delays_signals()))
  func closing() throws {
    let alarm = Alarm()
    defer { alarm.end() }
    do {
      let lua = try state()
      _ = try lua.run("kept = setmetatable({}, {__gc = function() while true do end end})", name: "=test")
      alarm.set(after: 20_000)
    }
    #expect(alarm.wait() < Self.promptly)
  }
}
