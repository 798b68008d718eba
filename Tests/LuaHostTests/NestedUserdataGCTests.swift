import Testing

@testable import LuaHost

/// Objects that hold objects, Lua values and functions, dropped in every order and while the collector runs.
@Suite("Objects within objects")
struct NestedUserdataGCTests {
  @Test(
    "go with the last that holds them",
    arguments: [
      ("a = crate 'a' a:put(crate 'b') collectgarbage()", 2),
      ("local a = crate 'a' b = crate 'b' a:put(b) a = nil collectgarbage() collectgarbage()", 1),
      ("local a, b = crate 'a', crate 'b' a:put(b) a, b = nil, nil collectgarbage() collectgarbage()", 0),
      ("a = crate 'a' for i = 1, 100 do a:put(crate(i)) end collectgarbage() a:take() collectgarbage()", 1),
      ("setmetatable({}, { __gc = function(t) end, held = crate 'a' }) collectgarbage() collectgarbage()", 0),
      (
        "local t = setmetatable({}, { __mode = 'k' }) t[crate 'a'] = crate 'b' collectgarbage() collectgarbage()",
        0
      ),
      (
        "local co = coroutine.create(function(c) coroutine.yield(c) end) coroutine.resume(co, crate 'a') co = nil collectgarbage()",
        0
      ),
    ])
  func nested(chunk: String, alive: Int) throws {
    let census = Census()
    let lua = try stateWithCrates(census)
    _ = try lua.run("(function() \(chunk) end)() collectgarbage() collectgarbage()", name: "=test")
    #expect(census.alive == alive)
  }

  @Test("may be made and used by a finaliser")
  func inFinaliser() throws {
    let census = Census()
    do {
      let lua = try stateWithCrates(census)
      let words = try lua.words(
        """
        local said = {}
        for i = 1, 10 do
          setmetatable({ held = crate(i) }, { __gc = function(t) said[#said + 1] = t.held:put(crate 'late').count end })
        end
        collectgarbage()
        return #said, said[1]
        """)
      #expect(words == "10 1")
    }
    #expect(census.alive == 0)
  }

  @Test("are not brought back by a finaliser that finds them finalised")
  func resurrection() throws {
    let census = Census()
    let lua = try stateWithCrates(census)
    // Finalisers run in the opposite order of their making: the table's after the crate's.
    let words = try lua.words(
      """
      local said
      do
        local t = setmetatable({}, { __gc = function(t) said = { pcall(function() return t.crate.label end) } end })
        t.crate = crate 'a'
      end
      collectgarbage() collectgarbage()
      return said[1], tostring(said[2]), said[2].code
      """)
    #expect(words == "false test:3: this crate was closed expired")
    #expect(census.alive == 0)
  }

  @Test("can drop references to Lua, and Lua functions, while the collector runs")
  func referencesInFinalisers() throws {
    let census = Census()
    var said: [String] = []
    do {
      let lua = try stateWithCrates(census)
      for number in 1...100 {
        let crate = Crate("\(number)", census)
        let results = try lua.run("return function() end, { \(number) }", name: "=test")
        crate.farewell = {
          _ = results  // dropped with the closure, in the middle of a collection
          said.append("crate \(number)")
        }
        lua.setGlobal("passing", .object(crate))
      }
      _ = try lua.run("passing = nil for i = 1, 1e4 do local t = { i } end collectgarbage()", name: "=test")
      #expect(said.count == 100)
      #expect(try lua.words("return 1 + 1") == "2")
    }
    #expect(census.alive == 0)
  }
}
