import Testing

@testable import LuaHost

@Suite("A profile")
struct LuaProfileTests {
  func text(_ lua: LuaState, _ chunk: String, in environment: LuaEnvironment? = nil) throws -> String {
    try lua.run(chunk, name: "=test", in: environment).map(LuaStateTests.show).joined(separator: " ")
  }

  func failure(_ lua: LuaState, _ chunk: String) throws -> String {
    let error = #expect(throws: LuaError.self) { try lua.run(chunk, name: "=test") }
    return error?.description ?? ""
  }

  @Test(
    "has these globals and no others",
    arguments: [
      (
        "data", LuaProfile.data,
        "_VERSION assert error getmetatable ipairs math next pairs pcall rawequal rawget rawlen rawset select"
          + " setmetatable string table tonumber tostring type xpcall"
      ),
      (
        "exercise", .exercise,
        "_VERSION assert coroutine error getmetatable ipairs math next os pairs pcall print rawequal rawget rawlen"
          + " rawset select setmetatable string table tonumber tostring type utf8 xpcall"
      ),
      (
        "script", .script,
        "_G _VERSION assert collectgarbage coroutine debug dofile error getmetatable io ipairs load loadfile math next"
          + " os package pairs pcall print rawequal rawget rawlen rawset require select setmetatable string table"
          + " tonumber tostring type utf8 warn xpcall"
      ),
    ])
  func globals(name: String, profile: LuaProfile, expected: String) throws {
    #expect(try LuaState(profile: profile).globalNames.joined(separator: " ") == expected)
  }

  @Test(
    "script is full without string.dump, package.loadlib, package.cpath and the searchers of machine code")
  func script() throws {
    let names = """
      local names = {}
      for _, library in ipairs {"coroutine", "debug", "io", "math", "os", "package", "string", "table", "utf8"} do
        for name in pairs(_G[library]) do names[#names + 1] = library .. "." .. name end
      end
      table.sort(names)
      return names, #package.searchers
      """
    let full = try LuaState().run(names, name: "=test"),
      script = try LuaState(profile: .script).run(names, name: "=test")
    guard case .table(let all) = full[0], case .table(let some) = script[0] else {
      Issue.record("no tables")
      return
    }
    let left = all.list.compactMap(\.string).filter { !some.list.compactMap(\.string).contains($0) }
    #expect(left == ["package.cpath", "package.loadlib", "string.dump"])
    #expect([full[1], script[1]].map(LuaStateTests.show) == ["4", "2"])
  }

  @Test("of os, exercise has three functions; the keys of sealed libraries are seen by completion")
  func os() throws {
    let lua = try LuaState(profile: .exercise)
    #expect(lua.reference(toGlobal: "os")?.names() == ["clock", "date", "time"])
    #expect(
      lua.reference(toGlobal: "table")?.names() == [
        "concat", "insert", "move", "pack", "remove", "sort", "unpack",
      ])
  }

  @Test(
    "words an undefined global with the nearest name",
    arguments: [
      ("return pritn", "test:1: nothing is called pritn\n  did you mean print?"),
      ("counter = 1 return conter", "test:1: nothing is called conter\n  did you mean counter?"),
      ("local function f()\n return xyzzy\nend\nreturn f()", "test:2: nothing is called xyzzy"),
      (
        "io.write('x')",
        "test:1: \"io\" is not there in the exercise profile\n  it reads no files, loads no code and starts no programs"
      ),
      ("if undefined then end", "test:1: nothing is called undefined"),
      ("string.fromat('x')", "test:1: attempt to call a nil value (field 'fromat')"),
    ])
  func undefined(chunk: String, expected: String) throws {
    #expect(try failure(LuaState(profile: .exercise), chunk) == expected)
  }

  @Test("an undefined global is an error of code undefined, and rawget asks without one")
  func undefinedCode() throws {
    let lua = try LuaState(profile: .exercise)
    let error = #expect(throws: LuaError.self) { try lua.run("return nobody", name: "=test") }
    #expect(error?.code == "undefined")
    #expect(
      try text(lua, "return rawget(_G, 'nobody'), pcall(function() return nobody end)").hasPrefix("nil false")
    )
  }

  @Test("the embedder's own answer for a missing global comes first, and nil is an answer")
  func missing() throws {
    let lua = try LuaState(profile: .exercise)
    lua.setMissingGlobal { call throws(LuaError) in
      switch try call.string(2) {
      case "seven": call.returns(.integer(7))
      case "nothing": call.returns(.nil)
      default: 0
      }
    }
    #expect(try text(lua, "return seven, nothing") == "7 nil")
    #expect(try failure(lua, "return seventy") == "test:1: nothing is called seventy")
  }

  @Test("assignments that are watched are watched in every environment, and rawset does not pass them by")
  func watched() throws {
    let lua = try LuaState(profile: .data)
    lua.setMissingGlobal(
      { _ throws(LuaError) in 0 },
      assignment: { call throws(LuaError) in throw LuaError("no \(try call.string(2)) here") })
    for environment in [nil, lua.makeEnvironment()] {
      let end = try text(
        lua, "return pcall(function() x = 1 end), pcall(rawset, _G, 'x', 1), rawget(_G, 'x')", in: environment
      )
      #expect(end == "false false nil")
    }
    #expect(try failure(lua, "type = 1") == "test:1: no type here")
  }

  @Test("each environment has its own globals and the same random numbers; all read the state's own")
  func environments() throws {
    for profile in [LuaProfile.full, .script, .data, .exercise] {
      let lua = try LuaState(profile: profile)
      let (first, second) = (lua.makeEnvironment(), lua.makeEnvironment())
      lua.setGlobal("given", .integer(5))
      #expect(try text(lua, "x = given return x, _G.x, _G.given", in: first) == "5 5 5")
      #expect(try text(lua, "return rawget(_G, 'x'), given", in: second) == "nil 5")
      #expect(first.names == ["x"])
      #expect(LuaStateTests.show(first["x"]) == "5")
      second["x"] = .string("written")
      #expect(try text(lua, "return x", in: second) == "written")
      #expect(second.names == ["x"])
      #expect(lua.globalNames.contains("x") == false)
    }
    let lua = try LuaState(profile: .exercise)
    let numbers = try (1...2).map { _ in
      try text(lua, "return math.random(1000), math.random(1000)", in: lua.makeEnvironment())
    }
    #expect(numbers[0] == numbers[1])
  }

  @Test("an environment is harmless after its state is gone")
  func goneState() throws {
    var lua: LuaState? = try LuaState(profile: .exercise)
    let environment = try #require(lua?.makeEnvironment())
    environment["x"] = .integer(1)
    lua = nil
    #expect(LuaStateTests.show(environment["x"]) == "nil")
    #expect(environment.names == [])
  }

  @Test("an interrupt ends a search in Lua's own time")
  func interruptedSearch() throws {
    let lua = try LuaState(profile: .exercise)
    lua.watchInterrupts()
    lua.register(
      LuaFunctionRow("stop", "stop()", "Interrupts.", example: "stop()") { _ throws(LuaError) in
        LuaState.interruptWatched()
        return 0
      })
    let error = #expect(throws: LuaError.self) {
      try lua.run(
        "return ('a'):rep(3000):gsub('a', stop), ('a'):rep(3000):find('.*.*.*b')", name: "=test")
    }
    #expect(error?.isInterrupt == true)
    #expect(try text(lua, "return 1 + 1") == "2")
  }

  @Test(
    "words the bounds of library functions",
    arguments: [
      (
        "string.rep('x', 1e9)",
        "test:1: string.rep: the result is too large (it would be 953 MB; the limit is 64 MB)"
      ),
      ("string.rep()", "test:1: bad argument #1 to 'rep' (string expected, got no value)"),
      ("('x'):find()", "test:1: bad argument #1 to 'find' (string expected, got no value)"),
      ("table.concat(1)", "test:1: bad argument #1 to 'concat' (table expected, got number)"),
      ("table.insert({}, 1, 2, 3)", "test:1: wrong number of arguments to 'insert'"),
      ("table.insert({}, 5, 2)", "test:1: bad argument #2 to 'insert' (position out of bounds)"),
      (
        "('x'):gsub('x', true)",
        "test:1: bad argument #2 to 'gsub' (string/function/table expected, got boolean)"
      ),
    ])
  func bounds(chunk: String, expected: String) throws {
    #expect(try failure(LuaState(profile: .exercise), chunk) == expected)
  }

  @Test("a smaller memory limit bounds what one call makes")
  func memoryBound() throws {
    let lua = try LuaState(profile: .exercise, memoryLimit: 1 << 20)
    #expect(
      try failure(lua, "string.rep('x', 2^20 + 1)")
        == "test:1: string.rep: the result is too large (it would be 1 MB; the limit is 1 MB)")
  }

  @Test("tables that say their length themselves are sorted, filled and emptied as by Lua")
  func ownLength() throws {
    let chunk = """
      local function like(list)
        return setmetatable({}, {__len = function() return #list end, __index = list,
          __newindex = function(_, k, v) list[k] = v end}), list
      end
      local object, list = like {3, 1, 2}
      table.sort(object)
      table.insert(object, 4)
      table.insert(object, 1, 0)
      local gone = table.remove(object, 2)
      local last = table.remove(object)
      return table.concat(list, ","), gone, last, table.concat(object, "-"), table.unpack(object)
      """
    let expected = try text(LuaState(), chunk)
    #expect(expected == "0,2,3 1 4 0-2-3 0 2 3")
    #expect(try text(LuaState(profile: .exercise), chunk) == expected)
  }
}
