import Testing

@testable import LuaHost

/// Integer handles: parts of an object that Swift holds nothing for.
@Suite("Handles")
struct HandleTests {
  @Test(
    "have identity, fields, methods and a text",
    arguments: [
      ("local s = crate('a'):slot(3) return s.number, s.crate.label, tostring(s)", "3 a slot 3 of a"),
      (
        "local c = crate 'a' return c:slot(1) == c:slot(1), rawequal(c:slot(1), c:slot(1)), c:slot(1) == c:slot(2)",
        "true true false"
      ),
      ("local c = crate 'a' local t = { [c:slot(5)] = 'found' } return t[c:slot(4):next()]", "found"),
      ("return crate('a'):slot(1) == crate('a'):slot(1)", "false"),
      (
        "return crate('a'):slot(-1).number, crate('a'):slot(math.mininteger).number",
        "-1 -9223372036854775808"
      ),
    ])
  func looks(chunk: String, expected: String) throws {
    #expect(try stateWithCrates(Census()).words(chunk) == expected)
  }

  @Test("keep what they are parts of, and nothing else")
  func keep() throws {
    let census = Census()
    let lua = try stateWithCrates(census)
    _ = try lua.run("s = crate('a'):slot(1) collectgarbage() collectgarbage()", name: "=test")
    #expect(census.alive == 1)
    #expect(try lua.words("return s.crate.label") == "a")
    _ = try lua.run("s = nil collectgarbage() collectgarbage()", name: "=test")
    #expect(census.alive == 0)
  }

  @Test("have no finaliser")
  func noFinaliser() throws {
    let lua = try stateWithCrates(Census())
    #expect(
      try lua.words(
        "return debug.getmetatable(crate('a'):slot(1)).__gc, type(debug.getmetatable(crate 'a').__gc)")
        == "nil function")
  }

  @Test("whose object was finalised before them say so")
  func finalised() throws {
    let lua = try stateWithCrates(Census())
    let words = try lua.words(
      """
      local said
      do
        local t = setmetatable({}, { __gc = function(t) said = { pcall(function() return t.slot.number end) } end })
        t.slot = crate('a'):slot(1)
      end
      collectgarbage() collectgarbage()
      return said[1], said[2].message, said[2].code
      """)
    #expect(words == "false this slot belongs to what was closed expired")
  }

  @Test("by the hundred thousand cost the collector no finaliser")
  func many() throws {
    let census = Census()
    let lua = try stateWithCrates(census)
    let words = try lua.words(
      "local c, sum = crate 'a', 0 for i = 1, 100000 do sum = sum + c:slot(i).number end collectgarbage() return sum"
    )
    #expect(words == "5000050000")
    #expect(census.alive == 1)
  }

  @Test("of a type or an object that is not registered are nil")
  func unregistered() throws {
    let lua = try LuaState()
    let census = Census()
    lua.register(
      LuaFunctionRow("slot", "Gives one.", returns: "slot", example: "slot()") {
        Slot(owner: Crate("a", census), number: 1)
      })
    #expect(try lua.words("return slot()") == "nil")
    lua.register(Crate.type(census))
    #expect(try lua.words("return slot()") == "nil")
  }
}
