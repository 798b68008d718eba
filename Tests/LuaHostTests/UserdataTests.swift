import Testing

@testable import LuaHost

@Suite("Objects in Lua")
struct UserdataTests {
  @Test(
    "have identity, fields, methods and a text",
    arguments: [
      ("local c = crate 'a' return c.label, c.count, c.first, tostring(c)", "a 0 nil crate a"),
      (
        "local a, b = crate 'a', crate 'b' a:put(b) return a.count, a.first == b, rawequal(a.first, b)",
        "1 true true"
      ),
      ("local a, b = crate 'a', crate 'b' a:put(b) local t = { [b] = 'found' } return t[a.first]", "found"),
      ("return crate 'a' == crate 'a'", "false"),
      ("local c = crate 'a' return c.put == c.put, type(c.put), type(c)", "true function userdata"),
      ("local c = crate 'a' return c:put(crate 'b'):put(crate 'c').count", "2"),
    ])
  func looks(chunk: String, expected: String) throws {
    #expect(try stateWithCrates(Census()).words(chunk) == expected)
  }

  @Test(
    "say what is wrong with how they are used",
    arguments: [
      ("return crate('a').lable", "test:1: a crate has no field 'lable'\n  did you mean label?"),
      (
        "return crate('a').xyz",
        "test:1: a crate has no field 'xyz'\n  it has label, count, first, put, each, slot, take"
      ),
      (
        "return crate('a')[1]",
        "test:1: a crate has no field '1'\n  it has label, count, first, put, each, slot, take"
      ),
      ("crate('a').label = 'b'", "test:1: attempt to index a crate value"),
      (
        "crate('a').put('b')",
        "test:1: 'put' was called on string (a crate expected, got string \"b\")\n  methods are called with a colon: value:put(…)"
      ),
      (
        "crate('a'):put('b')", "test:1: bad argument #1 'other' to 'put' (a crate expected, got string \"b\")"
      ),
    ])
  func slips(chunk: String, expected: String) throws {
    #expect(try stateWithCrates(Census()).failure(chunk) == expected)
  }

  @Test("are the same value again after everything else in Lua was collected")
  func identityOutlivesCollections() throws {
    let census = Census()
    let lua = try stateWithCrates(census)
    let crate = Crate("kept", census)
    lua.setGlobal("kept", .object(crate))
    let words = try lua.words("local t = { [kept] = true } collectgarbage() collectgarbage() return t[kept]")
    #expect(words == "true")
    lua.setGlobal("again", .object(crate))
    #expect(try lua.words("return rawequal(kept, again)") == "true")
  }

  @Test("come back as themselves, and to a new value once Lua has let go of the old")
  func backAndForth() throws {
    let census = Census()
    let lua = try stateWithCrates(census)
    let crate = Crate("a", census)
    lua.setGlobal("one", .object(crate))
    let back = try lua.run("return one", name: "=test").first?.object(Crate.self)
    #expect(back === crate)
    _ = try lua.run("one = nil collectgarbage()", name: "=test")
    lua.setGlobal("one", .object(crate))
    #expect(try lua.words("return one.label") == "a")
    #expect(census.alive == 1)
  }

  @Test("of an unregistered class are nil")
  func unregistered() throws {
    final class Stranger: LuaObject {}
    let lua = try LuaState()
    lua.setGlobal("stranger", .object(Stranger()))
    #expect(try lua.words("return stranger") == "nil")
  }

  @Test("are all let go of: those Lua drops at once, the others with the state")
  func letGo() throws {
    let census = Census()
    do {
      let lua = try stateWithCrates(census)
      _ = try lua.run("for i = 1, 1000 do crate(i) end kept = crate 'kept' collectgarbage()", name: "=test")
      #expect(census.alive == 1)
      _ = try lua.run("for i = 1, 1000 do local c <const> = crate(i) end", name: "=test")
    }
    #expect(census.alive == 0)
  }
}
