import Testing

@testable import LuaHost

/// Finalisers: run once, in any order, never by a script.
@Suite("Finalisers of objects")
struct GCUserdataTests {
  @Test(
    "cannot be run by a script",
    arguments: [
      (
        "return pcall(function() return crate('a').__gc end)",
        "false a crate has no field '__gc'\n  it has label, count, first, put, each, slot, take"
      ),
      ("local m = getmetatable(crate 'a') return m", "false"),
      (
        "return pcall(setmetatable, crate 'a', {})",
        "false bad argument #1 to 'setmetatable' (table expected, got crate)"
      ),
      ("return getmetatable(crate('a'):slot(1))", "false"),
      ("return getmetatable(select(2, pcall(crate)))", "false"),
    ])
  func hidden(chunk: String, expected: String) throws {
    let words = try stateWithCrates(Census(), profile: .full).run(chunk, name: "=test").map {
      if let error = $0.object(ErrorObject.self) {
        return error.error.message + (error.error.hint.map { "\n  \($0)" } ?? "")
      }
      return LuaStateTests.show($0)
    }
    #expect(words.joined(separator: " ") == expected)
  }

  @Test("run twice, by way of the debug library, let go once")
  func twice() throws {
    let census = Census()
    let lua = try stateWithCrates(census)
    let words = try lua.words(
      """
      local c = crate 'a'
      local gc = debug.getmetatable(c).__gc
      gc(c) gc(c)
      local ok, e = pcall(function() return c.label end)
      collectgarbage()
      return ok, e.message, e.code, tostring(c)
      """)
    #expect(words == "false this crate was closed expired crate (expired)")
    #expect(census.alive == 0)
  }

  @Test(
    "let nothing else go that they are called with",
    arguments: ["io.stdout", "'text'", "{}", "nil", "coroutine.create(print)", "crate('a'):slot(1)", "12"])
  func others(value: String) throws {
    let census = Census()
    let lua = try stateWithCrates(census)
    _ = try lua.run("local v = \(value) debug.getmetatable(crate 'a').__gc(v) held = v", name: "=test")
    #expect(try lua.words("return io.type(io.stdout)") == "file")
  }

  @Test("are all run at the end, also of what a finaliser made")
  func atTheEnd() throws {
    let census = Census()
    do {
      let lua = try stateWithCrates(census)
      _ = try lua.run(
        "keep = setmetatable({}, { __gc = function() late = crate 'late' late:put(crate 'later') end }) c = crate 'a'",
        name: "=test")
    }
    #expect(census.alive == 0)
  }
}
