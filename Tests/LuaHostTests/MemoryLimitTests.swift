import Testing

@testable import LuaHost

@Suite("A memory limit")
struct MemoryLimitTests {
  static let limit = 8 << 20

  func state(_ tally: Tally = Tally()) throws -> LuaState {
    try testState(tally, limits: LuaLimits(memory: Self.limit))
  }

  // memory_limit
  @Test(
    "ends a script that wants more, and nothing the script does can put it off",
    arguments: [
      "local t = {} for i = 1, 1e9 do t[i] = i end",
      "local t = {} for i = 1, 1e9 do t[i] = token(i) end",
      "local t = {} for i = 1, 1e9 do t[i] = coroutine.create(print) end",
      "local s = 'x' while true do s = s .. s end",
      "local t = {} while true do t[#t + 1] = function() return t end end",
      "return #string.rep('x', 1e9)",
      "return table.concat({('x'):rep(1 << 22), ('y'):rep(1 << 22), ('z'):rep(1 << 22)})",
      "return string.format(('%s'):rep(30), string.byte(('x'):rep(30), 1, 30)):rep(1 << 20)",
      "local t = {} while true do pcall(function() for i = 1, 1e9 do t[#t + 1] = tostring(i) end end) end",
      "while true do pcall(string.rep, 'x', 1e9) end",
      "local t = {} while true do xpcall(function() for i = 1, 1e9 do t[#t + 1] = {} end end, function() while true do end end) end",
      "while true do coroutine.resume(coroutine.create(function() local t = {} for i = 1, 1e9 do t[i] = {} end end)) end",
      "local t = setmetatable({}, {__close = function() local t = {} for i = 1, 1e9 do t[i] = {} end end}) while true do pcall(function() local x <close> = t end) end",
      "for i in function() local t = {} for i = 1, 1e9 do t[i] = {} end return 1 end do end",
      "load(function() local t = {} for i = 1, 1e9 do t[i] = {} end end) while true do end",
      "local t = {} table.sort({3, 2, 1}, function() for i = 1, 1e9 do t[i] = {} end end)",
      "local t = {} apply(apply, function() for i = 1, 1e9 do t[i] = {} end end)",
    ])
  func endsScripts(chunk: String) throws {
    let lua = try state()
    let error = try failure(lua, chunk)
    #expect(error.description.hasSuffix("too much memory: the limit is 8 MB"))
    #expect(error.code == "memory")
    #expect(lua.memory.peak < 9 << 20)
    #expect(try text(lua, "return 1 + 1") == "2")
  }

  @Test(
    "is what a figure makes it",
    arguments: [
      (64 << 20, "64 MB"), (3 << 30, "3 GB"), (1536 << 10, "1536 KB"), (1_000_000, "1,000,000 bytes"),
    ])
  func figures(limit: Int, words: String) throws {
    #expect(LuaLimits(memory: limit).memoryText == words)
  }

  // memory_limit, during chunk loading
  @Test("holds while a chunk is loaded")
  func loading() throws {
    let lua = try state()
    let chunk = "return {" + String(repeating: "'a string that is new', {1.5, 2.5},", count: 200_000) + "}"
    let error = #expect(throws: LuaError.self) { try lua.load(chunk, name: "=big") }
    #expect(error?.message == "too much memory: the limit is 8 MB")
    #expect(error?.code == "memory")
    #expect(lua.memory.peak < 9 << 20)
    #expect(try text(lua, "return 1 + 1") == "2")
  }

  // memory_limit_thread
  @Test("holds in a coroutine as outside")
  func coroutine() throws {
    let lua = try state()
    let error = try failure(
      lua, "coroutine.wrap(function() local t = {} for i = 1, 1e9 do t[i] = i end end)()")
    #expect(error.code == "memory")
    #expect(try text(lua, "return coroutine.wrap(function() return 5 end)()") == "5")
  }

  @Test("can be read, changed and taken away")
  func changed() throws {
    let lua = try testState()
    let build = "local t = {} for i = 1, 300000 do t[i] = i end return #t"
    #expect(lua.memory.limit == nil)
    #expect(try text(lua, build) == "300000")
    lua.collect()
    lua.limits.memory = 1 << 20
    #expect(lua.memory.limit == 1 << 20)
    #expect(try failure(lua, build).message == "too much memory: the limit is 1 MB")
    lua.limits.memory = 2 << 20
    #expect(try failure(lua, build).message == "too much memory: the limit is 2 MB")
    lua.limits.memory = nil
    #expect(try text(lua, build) == "300000")
    lua.collect()
    #expect(lua.memory.used < 1 << 20)
    #expect(lua.memory.peak > 4 << 20)
  }

  @Test("is settled when a Swift function that went over it has returned")
  func overdraft() throws {
    let tally = Tally()
    let lua = try state(tally)
    lua.register(
      LuaFunctionRow("bulk", "bulk(n)", "Makes a long string.", example: "bulk(1)") { call throws(LuaError) in
        call.returns(String(repeating: "x", count: try call.integer(1)))
      })
    #expect(try text(lua, "local n = 0 for i = 1, 20 do n = n + #bulk(1 << 20) end return n") == "20971520")
    let error = try failure(lua, "while true do pcall(bulk, 9 << 20) end")
    #expect(error.message == "too much memory: the limit is 8 MB")
    #expect(lua.memory.peak < 24 << 20)
    #expect(try text(lua, "return 1 + 1") == "2")
  }

  @Test("leaves what stays below it alone")
  func below() throws {
    let lua = try state()
    let chunk = "local n = 0 for i = 1, 200 do local s = ('x'):rep(1 << 20) .. i n = n + #s end return n"
    #expect(try text(lua, chunk) == "209715692")
  }
}
