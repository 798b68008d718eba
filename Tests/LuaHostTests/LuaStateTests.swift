import Testing

@testable import LuaHost

final class Cell: LuaObject {
  var content: Int
  static nonisolated(unsafe) var alive = 0

  init(_ content: Int) {
    self.content = content
    Self.alive += 1
  }

  deinit { Self.alive -= 1 }

  static var type: LuaObjectType<Cell> {
    LuaObjectType(
      name: "cell",
      methods: [
        LuaFunctionRow("add", "cell:add(n)", "Adds.", example: "cell(1):add(2)") { call throws(LuaError) in
          let cell = try call.object(1, as: Cell.self)
          cell.content += try call.integer(2)
          return call.returns(cell)
        }
      ],
      index: { (cell, key) throws(LuaError) in
        guard key.string == "content" else { throw LuaError("a cell has no \(key.string ?? "such") field") }
        return .integer(cell.content)
      },
      text: { "cell \($0.content)" })
  }
}

@Suite("A Lua state", .serialized)
struct LuaStateTests {
  func state() throws -> LuaState {
    let lua = try LuaState()
    lua.register(Cell.type)
    lua.register(
      LuaFunctionRow("cell", "cell(n)", "Makes.", example: "cell(1)") { call throws(LuaError) in
        call.returns(Cell(try call.integer(1)))
      })
    lua.register(
      LuaFunctionRow("refuse", "refuse()", "Fails.", example: "refuse()") { _ throws(LuaError) in
        throw LuaError("not today", hint: "try tomorrow", code: "closed-today")
      })
    lua.register(
      LuaFunctionRow("apply", "apply(f, x)", "Calls back.", example: "apply(print, 1)") {
        call throws(LuaError) in
        let results = try call.function(1).call([try call.value(2)])
        return call.returns(all: results)
      })
    return lua
  }

  func text(_ lua: LuaState, _ chunk: String) throws -> String {
    try lua.run(chunk, name: "=test").map(Self.show).joined(separator: " ")
  }

  static func show(_ value: LuaValue) -> String {
    switch value {
    case .nil: "nil"
    case .boolean(let truth): "\(truth)"
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .string(let text): text
    case .table(let table):
      "{" + (table.list.map(show) + table.fields.map { "\($0.key)=\(show($0.value))" }).joined(separator: ",")
        + "}"
    case .function: "function"
    case .object(let object): "\(type(of: object))"
    case .other(let name): name
    }
  }

  @Test(
    "gives back what a chunk returns",
    arguments: [
      ("return 1, 2.5, 'é', true, nil", "1 2.5 é true nil"),
      ("return {1, 2, x = {y = 'z'}}", "{1,2,x={y=z}}"),
      ("return {[3]='c', [1]='a', [2]='b'}", "{a,b,c}"),
      ("return cell(20):add(1).content, tostring(cell(7))", "21 cell 7"),
      ("local c = cell(1) local t = {[c] = 'kept'} return t[c], c == c", "kept true"),
      ("return apply(function(x) return x * 2, x end, 21)", "42 21"),
      ("return select('#', pcall(refuse))", "2"),
      (
        "local ok, e = pcall(function() refuse() end) return ok, e.message, e.hint, e.code, e.line",
        "false not today try tomorrow closed-today 1"
      ),
      ("return coroutine.wrap(function() coroutine.yield(1) end)()", "1"),
      (
        "local c = coroutine.create(function(a) local b = coroutine.yield(a) return b end) return coroutine.resume(c, 1), select(2, coroutine.resume(c, 2)), coroutine.resume(c)",
        "true 2 false cannot resume dead coroutine"
      ),
      ("return load(string.dump(function() end))", "nil attempt to load a binary chunk (mode is 't')"),
      ("return load('return ...', 'x', 't', {})(5)", "5"),
    ])
  func results(chunk: String, expected: String) throws {
    #expect(try text(state(), chunk) == expected)
  }

  @Test(
    "words errors with their place",
    arguments: [
      ("local x = nil\nreturn x.y", "test:2: attempt to index a nil value (local 'x')"),
      ("error('gone')", "test:1: gone"),
      ("error({})", "(error object is a table value)"),
      ("error(nil)", "nil"),
      ("error(true)", "true"),
      (
        "error(setmetatable({}, {__tostring = function() error('again') end}))",
        "(error object is a table value)"
      ),
      ("return cell('x')", "test:1: bad argument #1 to 'cell' (a whole number expected, got string)"),
      ("return cell(1):add()", "test:1: bad argument #1 to 'add' (a whole number expected, got no value)"),
      (
        "return cell(1).add(5, 1)",
        "test:1: 'add' was called on number (a cell expected, got number)\n  methods are called with a colon: value:add(…)"
      ),
      ("return cell(1).colour", "test:1: a cell has no colour field"),
      ("apply(refuse)", "test:1: not today\n  try tomorrow"),
      ("apply(function() error('inner') end)", "test:1: inner"),
      ("local t = {} t.t = t return t", "the table is nested too deep, or holds itself"),
      ("local function f() return f() + 1 end return f()", "test:1: stack overflow"),
    ])
  func errors(chunk: String, expected: String) throws {
    let lua = try state()
    let error = #expect(throws: LuaError.self) { try lua.run(chunk, name: "=test") }
    let text = error.map { "\($0)" } ?? ""
    #expect(text == expected || (expected.hasSuffix("overflow") && text.hasPrefix(expected)))
  }

  @Test(
    "knows an unfinished chunk from a wrong one",
    arguments: [
      ("for i = 1, 2 do", "incomplete"), ("x = = 1", "syntax"), ("x = 'abc", "syntax"), ("f(", "incomplete"),
      ("x = [[a", "incomplete"),
    ])
  func incomplete(chunk: String, code: String) throws {
    let lua = try state()
    let error = #expect(throws: LuaError.self) { try lua.load(chunk, name: "=test") }
    #expect(error?.code == code)
  }

  @Test("keeps a traceback without frames of the host")
  func traceback() throws {
    let lua = try state()
    let error = #expect(throws: LuaError.self) {
      try lua.run(
        "function deep() error('down here') end\nfunction outer() deep() end\nouter()", name: "=test")
    }
    let trace = try #require(error?.traceback)
    #expect(trace.contains("in function 'deep'"))
    #expect(trace.contains("in function 'outer'"))
    #expect(!trace.contains("[C]: in ?"))
  }

  @Test("lets go of every object that went in, through 10,000 raises")
  func leaks() throws {
    Cell.alive = 0
    do {
      let lua = try state()
      _ = try lua.run(
        """
        for i = 1, 10000 do
          local c = cell(i)
          pcall(function() c:add('x') end)
          pcall(refuse)
          pcall(apply, function() error(c) end)
        end
        """, name: "=test")
    }
    #expect(Cell.alive == 0)
  }

  @Test(
    "holds a script to its memory",
    arguments: [
      "local t = {} for i = 1, 1e9 do t[i] = i end",
      "local s = ('x'):rep(1e9)",
      "while true do pcall(function() t = t or {} for i = 1, 1e9 do t[#t + 1] = tostring(i) end end) error('stopped') end",
      "local t = {} for i = 1, 1e9 do t[i] = cell(i) end",
    ])
  func memoryLimit(chunk: String) throws {
    let lua = try LuaState(memoryLimit: 8 << 20)
    lua.register(Cell.type)
    lua.register(
      LuaFunctionRow("cell", "cell(n)", "Makes.", example: "cell(1)") { call throws(LuaError) in
        call.returns(Cell(try call.integer(1)))
      })
    #expect(throws: LuaError.self) { try lua.run(chunk, name: "=test") }
    #expect(lua.memory.peak < 9 << 20)
    let after = try lua.run("return 1 + 1", name: "=test").map(Self.show)
    #expect(after == ["2"])
  }
}
