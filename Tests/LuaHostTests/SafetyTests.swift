import CLua
import Foundation
import Testing

@testable import LuaHost

/// What is used at the wrong time, or in the wrong state, ends with an error or with nothing, and never with a crash.
@Suite("Safety")
struct SafetyTests {
  /// A program that has a state and gives it functions that need the program, as a session does.
  final class Program {
    let lua: LuaState
    private(set) var calls = 0

    init() throws {
      lua = try testState()
      lua.register(
        LuaFunctionRow("count", "Counts.", returns: "integer", example: "count()") { [unowned self] in
          calls += 1
          return calls
        })
      lua.setMissingGlobal { [unowned self] call throws(LuaError) in
        calls += 1
        return call.returns(.integer(calls))
      }
    }
  }

  /// Lets go of something when it goes itself.
  final class Last: LuaObject {
    private let farewell: () -> Void

    init(_ farewell: @escaping () -> Void) {
      self.farewell = farewell
    }

    deinit { farewell() }

    static var type: LuaObjectType<Last> { LuaObjectType(name: "last", text: { _ in "last" }) }
  }

  // MARK: After the state

  @Test("objects are as they were after their state")
  func objects() throws {
    let census = Census()
    var crate: Crate?
    do {
      let lua = try stateWithCrates(census)
      crate = try lua.run("return crate('a'):put(crate 'b')", name: "=test").first?.object(Crate.self)
    }
    #expect(crate?.label == "a")
    #expect(crate?.inside.map(\.label) == ["b"])
    #expect(census.alive == 2)
    crate = nil
    #expect(census.alive == 0)
  }

  @Test("globals, functions, errors and their values say so, or nothing, after their state")
  func afterwards() throws {
    var globals: LuaEnvironment?
    var function: LuaFunction?
    var error: LuaError?
    do {
      let lua = try testState(profile: .exercise)
      globals = lua.makeEnvironment()
      globals?["x"] = .integer(1)
      function = try lua.load("return 1", name: "=test")
      error = try failure(lua, "error({ 1 })")
    }
    globals?["y"] = .integer(2)
    #expect(globals?["x"].typeName == "nil")
    #expect(globals?.names.isEmpty == true)
    #expect(error?.value == nil)
    #expect(error?.message == "(error object is a table value)")
    let closed = #expect(throws: LuaError.self) { try function?.call() }
    #expect(closed?.code == "closed")
  }

  @Test("an error goes on in another state after its own")
  func errorElsewhere() throws {
    let error: LuaError
    do { error = try failure(testState(), "error({ 1 })") }
    let lua = try testState()
    lua.register(
      LuaFunctionRow("again", "again()", "Raises it.", example: "again()") { _ throws(LuaError) in
        throw error
      })
    #expect(
      try text(lua, "local _, e = pcall(again) return type(e), e.message")
        == "userdata (error object is a table value)")
  }

  // MARK: While the state closes

  @Test(
    "no Swift function is called once the state closes",
    arguments: [
      "count()", "return undefined", "pcall(count)", "token(1):plus(1)", "coroutine.wrap(count)()",
      "tostring(kept)", "apply(count)", "for i = 1, 10 do pcall(refuse) end",
    ])
  func callbacks(body: String) throws {
    var program: Program? = try Program()
    let chunk = """
      kept = token(1)
      local count, apply = count, apply
      for i = 1, 3 do setmetatable({ kept }, { __gc = function() \(body) end }) end
      """
    _ = try program?.lua.run(chunk, name: "=test")
    #expect(program?.calls == 0)
    program = nil
  }

  @Test("a finaliser that calls one is told so")
  func told() throws {
    let path = "/tmp/entente-safety-\(UInt64.random(in: 0 ... .max))"
    defer { unlink(path) }
    do {
      let lua = try testState()
      let chunk = """
        local file = assert(io.open('\(path)', 'w'))
        setmetatable({}, { __gc = function() file:write(tostring(select(2, pcall(token, 1)))) file:close() end })
        """
      _ = try lua.run(chunk, name: "=test")
    }
    let lua = try testState()
    #expect(try text(lua, "return io.open('\(path)'):read('a')") == "the Lua state is closed")
  }

  @Test("references that are dropped by what goes with the state are harmless")
  func dropped() throws {
    var kept: [LuaReference] = []
    var function: LuaFunction?
    do {
      let lua = try testState()
      lua.register(Last.type)
      lua.register(
        LuaFunctionRow("keep", "Keeps a value.", .value("value", LuaReference.self), example: "keep{}") {
          kept.append($0)
        })
      function = try lua.load("return 1", name: "=test")
      let last = Last {
        // In the middle of the state's end: what it refers to may be gone before it or after.
        kept.removeFirst()
        function = nil
      }
      lua.setGlobal("last", .object(last))
      _ = try lua.run("keep {} keep(last) keep(setmetatable({}, { __gc = print }))", name: "=test")
    }
    #expect(kept.count == 2)
    #expect(function === nil)
    kept = []
  }

  @Test(
    "errors while the state closes end the finaliser that raised them, and nothing else",
    arguments: [
      "error('late')", "error({})", "error(nil)", "error(token)", "refuse()",
      "local function f() return 1 + f() end f()",
      "pcall(error) error(setmetatable({}, { __tostring = error }))", "coroutine.wrap(error)('late')",
      "local x <close> = setmetatable({}, { __close = error }) error('late')",
    ])
  func errors(body: String) throws {
    let tally = Tally()
    do {
      let lua = try testState(tally)
      let chunk = """
        for i = 1, 10 do
          local t = token(i)
          setmetatable({ t }, { __gc = function() \(body) end })
        end
        """
      _ = try lua.run(chunk, name: "=test")
    }
    #expect(tally.made == 10)
    #expect(tally.alive == 0)
    #expect(clua_left_behind() == 0)
  }

  // MARK: Re-entrance

  @Test("a state that is let go of by what runs in it lives until that is over")
  func letGo() throws {
    final class Holder { var lua: LuaState? }
    let holder = Holder()
    weak var gone: LuaState?
    holder.lua = try testState()
    gone = holder.lua
    holder.lua?.register(
      LuaFunctionRow("leave", "Lets go of the state.", example: "leave()") { [unowned holder] in
        holder.lua = nil
      })
    let results = try holder.lua?.run("leave() collectgarbage() return 1 + 1, token(3).number", name: "=test")
    #expect(results?.map(LuaStateTests.show) == ["2", "3"])
    #expect(holder.lua == nil)
    #expect(gone == nil)
  }

  @Test(
    "a state can be used by what it calls",
    arguments: [
      ("return inside('return 1 + 1')", "2"),
      ("return inside('return inside(\"return 1 + 1\")')", "2"),
      ("return coroutine.wrap(function() return inside('return 1 + 1') end)()", "2"),
      ("return coroutine.wrap(inside)('return 1 + 1')", "2"),
      (
        "for i in items(3) do if i == 2 then return inside('for i in items(9) do last = i end return last') end end",
        "9"
      ),
      ("return (pcall(inside, 'error(nil)'))", "false"),
      ("local f = inside('return function() return inside(\"return 7\") end') return f()", "7"),
      (
        "local t = setmetatable({}, { __index = function(_, k) return inside('return ' .. k) end }) return t['2 + 3']",
        "5"
      ),
      (
        "local n = 0 setmetatable({}, { __gc = function() n = inside('return 4') end }) collectgarbage() return n",
        "4"
      ),
      (
        "do local x <close> = setmetatable({}, { __close = function() y = inside('return 6') end }) end return y",
        "6"
      ),
      ("return inside('return select(2, coroutine.resume(coroutine.create(inside), \"return 8\"))')", "8"),
      ("return select(2, pcall(inside, 'coroutine.yield()'))", "attempt to yield from outside a coroutine"),
      (
        "return select(2, coroutine.resume(coroutine.create(inside), 'coroutine.yield()'))",
        "attempt to yield across a C-call boundary"
      ),
      ("inside('function items() return 5 end') return items()", "5"),
    ])
  func reentrance(chunk: String, expected: String) throws {
    let lua = try testState()
    lua.register(
      LuaFunctionRow("inside", "inside(chunk)", "Runs a chunk.", example: "inside 'return 1'") {
        call throws(LuaError) in
        call.returns(all: try call.state.run(try call.string(1), name: "=inside"))
      })
    lua.register(
      LuaFunctionRow("items", "items(n)", "Yields.", example: "items(1)") { call throws(LuaError) in
        call.returns(each: 1...(try call.integer(1)))
      })
    #expect(try text(lua, chunk) == expected)
    #expect(try text(lua, "return 1 + 1") == "2")
  }

  @Test("a state can be changed by what it calls")
  func changed() throws {
    let lua = try testState()
    lua.register(
      LuaFunctionRow("change", "Changes.", example: "change()") { [unowned lua] in
        for number in 0..<500 {
          lua.register(
            LuaFunctionRow("f\(number)", "Gives.", returns: "integer", example: "f1()") { number })
        }
        lua.register(Last.type)
        lua.limits = LuaLimits(memory: 64 << 20)
        lua.setMissingGlobal { call throws(LuaError) in call.returns(try call.string(2)) }
        lua.collect()
      })
    let chunk = "local t = token(1) change() return f499(), missing, token(2).number, t.number"
    #expect(try text(lua, chunk) == "499 missing 2 1")
  }

  // MARK: Between states

  @Test("a function of one state is nothing in another")
  func functions() throws {
    let (one, other) = (try testState(), try testState())
    let values = try one.run("return function() return 1 end, print, token, { f = token, 7 }", name: "=test")
    for (number, value) in values.enumerated() { other.setGlobal("v\(number)", value) }
    #expect(try text(other, "return v0, v1, v2, v3.f, v3[1]") == "nil nil nil nil 7")
    #expect(try text(other, "return apply(function(...) return select('#', ...) end, v0)") == "1")
    guard case .function(let function) = values[0] else { return #expect(Bool(false)) }
    #expect(try function.call(values).map(LuaStateTests.show) == ["1"])
  }

  @Test("a program's functions are called in its own state, whoever calls them")
  func program() throws {
    let (one, other) = (try Program(), try Program())
    one.lua.register(
      LuaFunctionRow("there", "there(chunk)", "Runs it there.", example: "there 'return 1'") {
        [unowned other] call throws(LuaError) in
        call.returns(all: try other.lua.run(try call.string(1), name: "=there"))
      })
    #expect(try text(one.lua, "return count(), there('return count(), count()'), count()") == "1 1 2")
    #expect(try text(one.lua, "return (select(2, pcall(there, 'refuse()')).code)") == "column")
    #expect(try text(one.lua, "return type(select(2, pcall(there, 'error({})')))") == "userdata")
    #expect(try text(one.lua, "return there('return count')") == "nil")
    #expect(one.calls == 2 && other.calls == 2)
  }

  @Test("an object in two states is one object, and goes when both have let go")
  func shared() throws {
    let tally = Tally()
    var lua: LuaState? = try testState(tally)
    let other = try testState(tally)
    other.setGlobal("t", try lua?.run("t = token(5) return t", name: "=test").first ?? .nil)
    #expect(try text(other, "return t.number, t:plus(1), t == token(5)") == "5 6.0 false")
    lua = nil
    #expect(tally.alive > 0)
    #expect(try text(other, "local n = t.number t = nil collectgarbage() collectgarbage() return n") == "5")
    #expect(tally.alive == 0)
  }

  // MARK: What claims to be what it is not

  @Test("a list that claims any length is taken for what it holds")
  func length() throws {
    let lua = try testState()
    lua.register(
      LuaFunctionRow("sum", "Adds.", .value("list", [Int].self), returns: "integer", example: "sum{ 1 }") {
        $0.reduce(0, +)
      })
    lua.register(
      LuaFunctionRow("some", "Counts.", .value("list", [Int?].self), returns: "integer", example: "some{ 1 }")
      {
        $0.count
      })
    // Fields of a constructor are put where no list is, so that any border of the table may be its length.
    let powers = (0...40).map { "[\(1 << $0)] = 1" }.joined(separator: ", ")
    _ = try lua.run("t = { \(powers) }", name: "=test")
    #expect(try text(lua, "return #t == 1 << 40") == "true")
    #expect(try text(lua, "return apply(function(t) return t[1], t[2] end, t)") == "1 1")
    #expect(
      lua.failure("sum(t)")
        == "test:1: bad argument #1 'list' to 'sum' (item 3: a whole number expected, got nil)")
    #expect(
      lua.failure("some(t)")
        == "test:1: bad argument #1 'list' to 'some' (a list expected, got a table with more gaps than items)"
    )
    #expect(try text(lua, "return sum { 1, 2, 3 }, some { 1, nil, 3 }") == "6 3")
  }
}
