import Testing

@testable import LuaHost

/// Objects of a closed corpus are expired, not dangling.
@Suite("Objects whose lifetime is over")
struct LifetimeTests {
  let message = "this crate belongs to a corpus that was closed"

  func state(_ census: Census = Census()) throws -> (LuaState, LuaLifetime) {
    let lifetime = LuaLifetime(message)
    let lua = try stateWithCrates(census, lifetime: lifetime)
    lua.register(
      LuaFunctionRow("close", "Ends it.", example: "close()") { lifetime.close() })
    _ = try lua.run(
      "c = crate 'a' c:put(crate 'b') s = c:slot(1) put, next, state = c.put, c:each()", name: "=test")
    return (lua, lifetime)
  }

  @Test(
    "refuse everything",
    arguments: [
      "return c.label", "return c.first", "c:put(crate 'x')", "put(c, c)", "for _ in c:each() do end",
      "for _ in pairs(c) do end", "return s.number", "return s.crate", "s:next()", "crate('x'):put(c)",
      "return c.anything", "return s.anything",
    ])
  func refuse(chunk: String) throws {
    let (lua, lifetime) = try state()
    _ = lua
    lifetime.close()
    #expect(lua.failure(chunk).hasSuffix(message))
    #expect(try lua.words("return select(2, pcall(function() \(chunk) end)).code") == "expired")
  }

  @Test("say so when they are printed, and can be compared and kept")
  func text() throws {
    let (lua, _) = try state()
    #expect(
      try lua.words("close() return tostring(c), tostring(s), c == c, ({ [c] = 1 })[c]")
        == "crate (expired) slot (expired) true 1")
  }

  @Test("are refused by Swift, too, when it asks for the value")
  func asked() throws {
    let (lua, lifetime) = try state()
    lifetime.close()
    let error = #expect(throws: LuaError.self) { try lua.run("return c", name: "=test") }
    #expect(error?.code == "expired")
    #expect(error?.message == message)
  }

  @Test("go as others do")
  func letGo() throws {
    let census = Census()
    let (lua, lifetime) = try state(census)
    #expect(census.alive == 2)
    lifetime.close()
    _ = try lua.run("c, s, put, next, state = nil collectgarbage() collectgarbage()", name: "=test")
    #expect(census.alive == 0)
  }

  @Test("may end in the middle of a method or a loop")
  func inTheMiddle() throws {
    let (lua, _) = try state()
    #expect(lua.failure("for x in c:each() do close() local _ = x.label end") == "test:1: \(message)")
  }
}
