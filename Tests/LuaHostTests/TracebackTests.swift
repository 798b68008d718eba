import Testing

@testable import LuaHost

@Suite("Tracebacks")
struct TracebackTests {
  func trace(_ chunk: String) throws -> [Substring] {
    let traceback = try #require(try failure(testState(), chunk).traceback)
    return traceback.split(separator: "\n")
  }

  @Test("name our functions, however they are called, and leave host frames out")
  func names() throws {
    let chunk = """
      local renamed = apply
      function outer() renamed(pcall, error) renamed(refuse) end
      outer()
      """
    #expect(
      try trace(chunk) == [
        "stack traceback:", "\t[C]: in function 'refuse'", "\t[C]: in function 'apply'",
        "\ttest:2: in function 'outer'", "\ttest:3: in main chunk",
      ])
  }

  @Test("name methods with their type, and what was called through pcall, a local or a metamethod")
  func methods() throws {
    #expect(
      try trace("local plus = token(1).plus\nplus(token(1), {})") == [
        "stack traceback:", "\t[C]: in function 'token:plus'", "\ttest:2: in main chunk",
      ])
    #expect(
      try trace("local t = setmetatable({}, {__add = function() error('no') end})\nreturn t + 1") == [
        "stack traceback:", "\t[C]: in function 'error'", "\ttest:1: in metamethod 'add'",
        "\ttest:2: in main chunk",
      ])
    #expect(
      try trace("string.rep()") == [
        "stack traceback:", "\t[C]: in function 'string.rep'", "\ttest:1: in main chunk",
      ])
  }

  @Test("show both ends of a deep stack")
  func deep() throws {
    let lines = try trace(
      "local function f(n) if n == 0 then error('deep') end f(n - 1) return 1 end\nf(100)")
    #expect(lines.count == 23)
    #expect(lines[1] == "\t[C]: in function 'error'")
    #expect(lines[11] == "\t...\t(skipping 82 levels)")
    #expect(lines.last == "\ttest:2: in main chunk")
  }

  @Test("are those of where an error was raised first")
  func first() throws {
    for raised in ["error('inner')", "error({})", "refuse()"] {
      let lines = try trace("local function inner()\n\(raised)\nend\napply(inner)")
      #expect(lines.contains { $0.hasPrefix("\ttest:2: in ") }, "\(raised): \(lines)")
      #expect(lines.last == "\ttest:4: in main chunk")
    }
  }

  @Test("are made although a script may hold no more memory, and the error survives")
  func underLimit() throws {
    let lua = try testState(limits: LuaLimits(memory: 4 << 20))
    let chunk = """
      local kept = {}
      local function fill(size) while true do kept[#kept + 1] = string.rep('x', size) .. #kept end end
      local used = collectgarbage('count')
      for i = 1, 60 do kept[i] = string.rep(tostring(i % 10), 1 << 16) end
      error(setmetatable({}, {__tostring = function() return 'kept ' .. #kept end}))
      """
    let error = try failure(lua, chunk)
    #expect(error.message == "kept 60")
    #expect(error.traceback?.contains("test:5: in main chunk") == true)
  }
}
