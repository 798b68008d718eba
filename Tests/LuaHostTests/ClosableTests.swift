import Testing

@testable import LuaHost

@Suite("Closing")
struct ClosableTests {
  @Test(
    "lets go of an object when its block is left",
    arguments: [
      "do local c <close> = crate 'a' end",
      "pcall(function() local c <close> = crate 'a' error 'out' end)",
      "(function() local c <close> = crate 'a' return 1 end)()",
      "for i = 1, 3 do local c <close> = crate(i) if i == 2 then break end end",
      "local co = coroutine.create(function() local c <close> = crate 'a' coroutine.yield() end) coroutine.resume(co) coroutine.close(co)",
      "coroutine.wrap(function() local c <close> = crate 'a' end)()",
    ])
  func closes(chunk: String) throws {
    let census = Census()
    let lua = try stateWithCrates(census, isClosable: true)
    _ = try lua.run("collectgarbage 'stop'; \(chunk)", name: "=test")
    #expect(census.alive == 0)
  }

  @Test("leaves an object that says so, and is harmless twice")
  func closed() throws {
    let census = Census()
    let lua = try stateWithCrates(census, isClosable: true)
    let words = try lua.words(
      """
      local kept
      do local a <close> = crate 'a' local b <close> = a kept = a end
      local ok, e = pcall(function() return kept.label end)
      return ok, e.message, e.code, tostring(kept)
      """)
    #expect(words == "false this crate was closed expired crate (expired)")
  }

  @Test("an object that Swift hands out again gives Lua an open one")
  func again() throws {
    let census = Census()
    let lua = try stateWithCrates(census, isClosable: true)
    let crate = Crate("a", census)
    lua.setGlobal("one", .object(crate))
    _ = try lua.run("do local c <close> = one end", name: "=test")
    lua.setGlobal("two", .object(crate))
    #expect(try lua.words("return two.label, tostring(one), rawequal(one, two)") == "a crate (expired) false")
  }

  @Test("is refused by objects that are not for closing")
  func refused() throws {
    #expect(
      try stateWithCrates(Census()).failure("local c <close> = crate 'a'")
        == "test:1: variable 'c' got a non-closable value")
  }
}

@Suite("Swift sequences in Lua's for")
struct IterationTests {
  /// A sequence whose iterator is counted.
  struct Crates: Sequence, IteratorProtocol {
    var left: [String]
    let mark: Crate
    mutating func next() -> String? { left.isEmpty ? nil : left.removeFirst() }
  }

  func state(_ census: Census) throws -> LuaState {
    let lua = try stateWithCrates(census)
    lua.register(
      LuaFunctionRow("labels", "labels() -> iterator", "Gives some.", example: "labels()") { call in
        call.returns(each: Crates(left: ["a", "b", "c"], mark: Crate("mark", census)))
      })
    lua.register(
      LuaFunctionRow("named", "named() -> iterator", "Gives pairs.", example: "named()") { call in
        call.returns(pairs: [(key: "x", value: 1), (key: "y", value: 2)])
      })
    return lua
  }

  @Test(
    "gives its elements, and goes with the loop",
    arguments: [
      ("for l in labels() do say(l) end", "a b c"),
      ("for l in labels() do say(l) if l == 'b' then break end end", "a b"),
      ("pcall(function() for l in labels() do say(l) error 'out' end end)", "a"),
      ("(function() for l in labels() do say(l) return end end)()", "a"),
      ("for k, v in named() do say(k, v) end", "x 1 y 2"),
      (
        "for l in labels() do for m in labels() do say(l .. m) if m == 'b' then break end end end",
        "aa ab ba bb ca cb"
      ),
      (
        "local co = coroutine.wrap(function() for l in labels() do coroutine.yield(l) end end) say(co(), co(), co())",
        "a b c"
      ),
      (
        "local co = coroutine.create(function() for l in labels() do coroutine.yield(l) end end) say(select(2, coroutine.resume(co))) coroutine.close(co)",
        "a"
      ),
      ("local c = crate 'a' c:put(crate 'b') for x in c:each() do say(x.label) end c:take() c = nil", "b"),
    ])
  func loops(chunk: String, expected: String) throws {
    let census = Census()
    let lua = try state(census)
    let words = try lua.words(
      """
      collectgarbage 'stop';
      local said = {}
      local function say(...) for _, v in ipairs { ... } do said[#said + 1] = tostring(v) end end
      ;\(chunk)
      return table.concat(said, ' ')
      """)
    #expect(words == expected)
    // Nothing was collected; what the loop held went when it ended. The coroutine that ran to no end holds on.
    #expect(census.alive == (chunk.contains("wrap") ? 1 : chunk.contains("crate 'a'") ? 2 : 0))
  }

  @Test("an iterator gives nothing more once its loop has ended")
  func over() throws {
    let lua = try state(Census())
    let words = try lua.words(
      """
      local next, state, control, closing = labels()
      for l in next, state, control, closing do break end
      return rawequal(state, closing), next(state), select('#', next(state))
      """)
    #expect(words == "true nil 0")
  }

  @Test("pairs goes through an object, and lets go of the iterator when it is collected")
  func pairs() throws {
    let lua = try state(Census())
    #expect(
      try lua.words(
        "local c = crate 'a' c:put(crate 'b') local s = '' for x in pairs(c) do s = s .. x.label end return s"
      ) == "b")
  }

  @Test("an error thrown between two elements reaches Lua")
  func throwing() throws {
    let lua = try LuaState()
    lua.register(
      LuaFunctionRow("two", "two() -> iterator", "Gives two.", example: "two()") { call in
        var left = 2
        return call.returnsEach(from: { call throws(LuaError) in
          if left == 0 { throw LuaError("that was all", code: "end") }
          left -= 1
          return call.returns(left)
        })
      })
    #expect(lua.failure("for x in two() do end") == "test:1: that was all")
  }
}
