import Testing

@testable import LuaHost

/// Too much of everything: each ends with an error that says so, and a state that goes on.
@Suite("Too much")
struct RecursionTests {
  func ends(_ chunk: String, code: String, _ words: String) throws {
    let lua = try testState()
    let error = try failure(lua, chunk)
    #expect(error.code == code)
    #expect(error.message.contains(words), "\(error)")
    #expect(try text(lua, "return 1 + 1, apply(function() return 2 end)") == "2 2")
  }

  // too_many_recursions
  @Test(
    "recursion",
    arguments: [
      ("local function f() return 1 + f() end f()", "stack overflow"),
      ("local function f(...) return apply(f, ...) end f()", "C stack overflow"),
      (
        "local function f() return pcall(f) end local ok, e repeat ok, e = f() until true error(select(2, apply(apply, apply)), 0)",
        ""
      ),
      (
        "local t = setmetatable({}, {}) getmetatable(t).__index = function(t, k) return t[k] end return t.x",
        "stack overflow"
      ),
      (
        "local t = setmetatable({}, {}) getmetatable(t).__tostring = tostring return tostring(t)",
        "C stack overflow"
      ),
      ("local function f() return coroutine.wrap(f)() end f()", "C stack overflow"),
      ("local function f(s) return (s:gsub('.', f)) end f('x')", "C stack overflow"),
      ("local function f() local x <close> = setmetatable({}, {__close = f}) end f()", "stack overflow"),
    ])
  func recursions(chunk: String, words: String) throws {
    let lua = try testState()
    let error = try failure(lua, chunk)
    #expect(error.message.contains(words), "\(error)")
    #expect(words.isEmpty || error.code == "stack")
    #expect(try text(lua, "return 1 + 1, apply(function() return 2 end)") == "2 2")
  }

  @Test("closing of coroutines by coroutines")
  func closing() throws {
    let lua = try testState()
    let chunk = """
      local before
      for i = 1, 50000 do
        local last = before
        before = coroutine.create(function()
          local x <close> = setmetatable({}, {__close = function() if last then assert(coroutine.close(last)) end end})
          coroutine.yield()
        end)
        coroutine.resume(before)
      end
      return coroutine.close(before)
      """
    #expect(try text(lua, chunk).hasSuffix("C stack overflow"))
    #expect(try text(lua, "return 1 + 1") == "2")
  }

  @Test("closing of a chain of coroutines whose errors nobody passes on")
  func closingUnasked() throws {
    let lua = try testState()
    let chunk = """
      local prev, told
      for i = 1, 60000 do
        local p = prev
        local c = coroutine.create(function()
          local x <close> = setmetatable({}, {__close = function()
            if p then
              local ok, error = coroutine.close(p)
              if not ok then told = error end
            end
          end})
          coroutine.yield()
        end)
        coroutine.resume(c)
        prev = c
      end
      return coroutine.close(prev), told
      """
    #expect(try text(lua, chunk) == "true test:7: C stack overflow")
    #expect(try text(lua, "return 1 + 1") == "2")
  }

  // too_many_returns
  @Test("results of a Swift function")
  func returns() throws {
    let lua = try testState()
    lua.register(
      LuaFunctionRow("many", "many(n)", "Gives n results.", example: "many(1)") { call throws(LuaError) in
        call.returns(all: [LuaValue](repeating: .integer(1), count: try call.integer(1)))
      })
    #expect(try text(lua, "return select('#', many(900000))") == "900000")
    #expect(try failure(lua, "return many(2000000)").message == "too many results: 2000000")
    #expect(try text(lua, "return select('#', many(10))") == "10")
  }

  // too_many_arguments
  @Test("arguments of a Lua function")
  func arguments() throws {
    let lua = try testState()
    guard
      case .function(let count)? = try lua.run(
        "return function(...) return select('#', ...) end", name: "=test"
      ).first
    else { return #expect(Bool(false)) }
    #expect(try count.call([LuaValue](repeating: .nil, count: 300_000)).first?.integer == 300_000)
    let error = #expect(throws: LuaError.self) {
      try count.call([LuaValue](repeating: .nil, count: 2_000_000))
    }
    #expect(error?.message == "too many arguments: 2000000")
    #expect(error?.code == "stack")
    #expect(try count.call([.nil, .nil]).first?.integer == 2)
  }

  // large_args
  @Test("arguments of a Swift function are taken as long as the stack has room")
  func largeArguments() throws {
    let lua = try testState()
    let sum =
      "local t = {} for i = 1, %d do t[i] = i end return apply(function(...) return select('#', ...) end, table.unpack(t))"
    #expect(try text(lua, sum.replacing("%d", with: "100000")) == "100000")
    #expect(try failure(lua, sum.replacing("%d", with: "2000000")).message == "too many results to unpack")
  }

  // ref_stack_exhaustion
  @Test("references are only bounded by memory, and are given back")
  func references() throws {
    let lua = try testState()
    let before = lua.memory.used
    do {
      var held: [LuaValue] = []
      for _ in 0..<100_000 { held += try lua.run("return function() end", name: "=test") }
      #expect(held.count == 100_000)
      lua.collect()
      #expect(lua.memory.used > before + 3_000_000)
    }
    lua.collect()
    // The registry keeps its size, and nothing else.
    #expect(lua.memory.used < before + 4_000_000)
    let slots = lua.memory.used
    for _ in 0..<10_000 { _ = try lua.run("return function() end", name: "=test") }
    lua.collect()
    #expect(lua.memory.used <= slots + 1000)
  }

  // gc_drop_ref_thread
  @Test("functions of coroutines can be dropped while one runs")
  func droppedInCoroutine() throws {
    let lua = try testState()
    lua.register(
      LuaFunctionRow("hold", "hold(f)", "Drops a function.", example: "hold(print)") {
        call throws(LuaError) in
        do { _ = try call.function(1).call() }
        call.state.collect()
        return 0
      })
    let chunk = """
      local n = 0
      local c = coroutine.wrap(function()
        for i = 1, 1000 do
          hold(function() n = n + i end)
          if i % 10 == 0 then coroutine.yield() end
        end
        return n
      end)
      local last
      repeat last = c() until last
      return last
      """
    #expect(try text(lua, chunk) == "500500")
  }
}
