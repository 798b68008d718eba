import Testing

@testable import LuaHost

@Suite("Errors across the border")
struct ErrorTests {
  @Test(
    "of any type are worded, and keep their value",
    arguments: [
      ("error(nil)", "nil", "nil"),
      ("error(true)", "true", "true"),
      ("error(false)", "false", "false"),
      ("error(42)", "42", "42"),
      ("error(2.5)", "2.5", "2.5"),
      ("error('text', 0)", "text", "text"),
      ("error('text')", "test:1: text", "test:1: text"),
      ("error({7, why = 'so'})", "(error object is a table value)", "{7,why=so}"),
      ("error(setmetatable({1}, {__tostring = function() return 'worded' end}))", "worded", "{1}"),
      (
        "error(setmetatable({1}, {__tostring = function() error('again') end}))",
        "(error object is a table value)", "{1}"
      ),
      ("error(setmetatable({1}, {__tostring = function() return 5 end}))", "5", "{1}"),
      (
        "error(setmetatable({1}, {__tostring = function() return nil end}))",
        "(error object is a table value)", "{1}"
      ),
      ("local t = {} t.t = t error(t)", "(error object is a table value)", "table"),
      ("error(print)", "(error object is a function value)", "function"),
      ("error(coroutine.create(print))", "(error object is a thread value)", "thread"),
      ("error(token(3))", "token 3", "Token"),
    ])
  func anyValue(chunk: String, words: String, value: String) throws {
    let lua = try testState()
    let error = try failure(lua, chunk)
    #expect(error.description == words)
    #expect(error.code == "run")
    #expect(error.value.map(LuaStateTests.show) == value)
  }

  @Test(
    "of Swift are objects in Lua",
    arguments: [
      ("e.message", "no column is called \"dat\""), ("e.hint", "is it \"date\"?"), ("e.code", "column"),
      ("e.line", "1"), ("e.column", "dat"), ("e.position", "3"), ("e.share", "0.5"), ("e.sure", "false"),
      ("e.suggestions", "{date,data}"), ("e.nothing", "nil"), ("e[1]", "nil"),
      ("tostring(e)", "test:1: no column is called \"dat\"\n  is it \"date\"?"),
      ("type(e)", "userdata"), ("getmetatable(e)", "false"),
    ])
  func objects(expression: String, expected: String) throws {
    #expect(try text(testState(), "local _, e = pcall(refuse) return \(expression)") == expected)
  }

  @Test(
    "come back to Swift as themselves",
    arguments: [
      "refuse()", "apply(refuse)", "local _, e = pcall(refuse) error(e)",
      "coroutine.wrap(function() apply(apply, refuse) end)()",
      "local _, e = xpcall(refuse, function(e) return e end) error(e, 0)",
    ])
  func backInSwift(chunk: String) throws {
    let error = try failure(testState(), chunk)
    #expect(error.message == "no column is called \"dat\"")
    #expect(error.hint == "is it \"date\"?")
    #expect(error.code == "column")
    #expect(error.place == LuaError.Place(chunk: "test", line: 1))
    let fields = error.fields.mapValues(LuaStateTests.show)
    #expect(
      fields == [
        "column": "dat", "position": "3", "share": "0.5", "sure": "false", "suggestions": "{date,data}",
      ])
    #expect(error.fields["position"]?.typeName == "number")
  }

  @Test(
    "go through Swift functions as they are",
    arguments: [
      "nil", "false", "12", "'text'", "{}", "print", "coroutine.create(print)", "token(1)",
      "select(2, pcall(refuse))", "io.stdout", "setmetatable({}, {__tostring = error})",
    ])
  func identity(value: String) throws {
    let chunk = """
      local raised = \(value)
      local ok, caught = pcall(apply, apply, function() error(raised, 0) end)
      return ok, rawequal(raised, caught)
      """
    #expect(try text(testState(), chunk) == "false true")
  }

  @Test(
    "are the same value to Lua however they went through Swift",
    arguments: [
      "local _, e = pcall(refuse) return rawequal(e, apply(function() return e end))",
      "local _, e = pcall(refuse) local _, f = pcall(refuse) return not rawequal(e, f)",
      "local _, e = pcall(apply, refuse) return rawequal(e, select(2, pcall(apply, error, e)))",
      "local e apply(function() local _, x = pcall(refuse) e = x end) collectgarbage() return rawequal(e, apply(function() return e end))",
      "local k = {} local _, e = pcall(refuse) k[e] = true return k[apply(function() collectgarbage() return e end)]",
    ])
  func sameValue(chunk: String) throws {
    #expect(try text(testState(), chunk) == "true")
  }

  @Test("that Swift has changed go on as what they now say")
  func changed() throws {
    let lua = try testState()
    lua.register(
      LuaFunctionRow("advise", "advise(f)", "Adds a hint.", example: "advise(print)") {
        call throws(LuaError) in
        do throws(LuaError) {
          return call.returns(all: try call.function(1).call())
        } catch {
          var advised = error
          advised.hint = "do it again"
          throw advised
        }
      })
    let chunk = "local _, e = pcall(advise, function() error('gone', 0) end) return e.message, e.hint"
    #expect(try text(lua, chunk) == "gone do it again")
  }

  @Test(
    "in what handles errors leave the state usable",
    arguments: [
      ("xpcall(error, function() error('again') end) return 1", "1"),
      ("return select('#', xpcall(error, function() error('again') end))", "2"),
      ("return (xpcall(function() local x = nil + 1 end, error))", "false"),
    ])
  func handlers(chunk: String, expected: String) throws {
    let lua = try testState()
    #expect(try text(lua, chunk) == expected)
    #expect(try text(lua, "return 1 + 1") == "2")
  }

  @Test(
    "that Lua words itself have codes",
    arguments: [
      ("local function f() return f() + 1 end f()", "stack"),
      ("local t = setmetatable({}, {}) getmetatable(t).__index = t return t.x", "run"),
      ("error('error in error handling', 0)", "handler"),
      ("local s = string.rep('(', 500) .. 'x' error(select(2, load('return ' .. s)), 0)", "stack"),
      ("error('interrupted', 0)", "run"),
    ])
  func codes(chunk: String, code: String) throws {
    let lua = try testState()
    #expect(try failure(lua, chunk).code == code)
    #expect(try text(lua, "return 1 + 1") == "2")
  }
}
