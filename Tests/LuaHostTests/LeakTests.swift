import CLua
import Foundation
import Testing

@testable import LuaHost

/// Every Swift object that went into Lua comes out again, and every byte with it.
@Suite("Nothing is left behind")
struct LeakTests {
  func leavesNothing(limits: LuaLimits = LuaLimits(), _ body: (LuaState) throws -> Void) throws {
    let tally = Tally()
    do {
      let lua = try testState(tally, limits: limits)
      try body(lua)
      lua.limits = LuaLimits()
      lua.collect()
      #expect(tally.alive < 10)
    }
    #expect(tally.made > 0)
    #expect(tally.alive == 0)
    #expect(clua_left_behind() == 0)
  }

  @Test("by 100,000 raises")
  func raises() throws {
    try leavesNothing { lua in
      _ = try lua.run(
        """
        for i = 1, 25000 do
          local t = token(i)
          pcall(t.plus, t, {})
          pcall(refuse)
          pcall(apply, function() error(t) end)
          pcall(apply, refuse)
        end
        """, name: "=test")
    }
  }

  @Test("by errors that reach Swift")
  func reachSwift() throws {
    try leavesNothing { lua in
      for number in 0..<2000 {
        let error = try failure(lua, "local t = token(\(number)) error(\(number) % 2 == 0 and t or {t})")
        #expect(error.value != nil)
      }
    }
  }

  @Test("by limits that are hit")
  func limits() throws {
    try leavesNothing(limits: LuaLimits(memory: 2 << 20, steps: 20_000, eachRun: true)) { lua in
      for _ in 0..<100 {
        let codes = try [
          "local t = {} for i = 1, 1e9 do t[i] = token(i) end",
          "local t = {} while true do t[#t + 1] = ('x'):rep(1e4) .. token(1).number end",
          "while true do pcall(apply, function() error(token(1)) end) end",
        ].map { try failure(lua, $0).code }
        #expect(codes == ["steps", "memory", "steps"])
      }
    }
  }

  @Test("by time that is up", .disabled(if: clua_delays_signals()))
  func time() throws {
    try leavesNothing(limits: LuaLimits(time: .milliseconds(2), eachRun: true)) { lua in
      for _ in 0..<50 {
        let error = try failure(lua, "while true do pcall(apply, function() error(token(1)) end) end")
        #expect(error.code == "time")
      }
    }
  }

  @Test("by coroutines that are never ended")
  func coroutines() throws {
    try leavesNothing { lua in
      _ = try lua.run(
        """
        for i = 1, 2000 do
          local t = token(i)
          local c = coroutine.wrap(function() apply(function() return t end) coroutine.yield(t) end)
          c()
        end
        """, name: "=test")
    }
  }

  @Test("by functions and errors that Swift holds longer than the state")
  func outliving() throws {
    let tally = Tally()
    var held: [LuaValue] = []
    var error: LuaError?
    do {
      let lua = try testState(tally)
      held = try lua.run("local t = token(1) return function() return t end, {t, f = print}", name: "=test")
      error = try failure(lua, "error({token(2)})")
      #expect(error?.value != nil)
    }
    #expect(clua_left_behind() == 0)
    #expect(error?.value == nil)
    if case .function(let function)? = held.first {
      #expect(throws: LuaError.self) { try function.call() }
    }
    held = []
    #expect(tally.alive == 0)
  }
}
