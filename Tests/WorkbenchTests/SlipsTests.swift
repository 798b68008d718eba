import LuaHost
import Testing
import Workbench

@Suite("A slip at the prompt")
struct SlipsTests {
  @Test(
    "is met half-way",
    arguments: [
      ("visits:filter{ destination = Mongolia }", "nothing is called Mongolia"),
      ("> visits:count()", "33"),
      ("quit", "(Ctrl-D leaves)\nnil"),
      ("trade[1].value == unknown", "false"),
      ("1 .. actor \"Pyongyang\" .. 2 .. date \"1956\" .. 3", "\"1Pyongyang219563\""),
    ])
  func slips(entry: String, expected: String) throws {
    switch try Shipped.session().evaluate(entry) {
    case .shown(let text): #expect(text == expected)
    case .failed(let error): #expect(error.message == expected)
    }
  }

  @Test("of joining values at any depth of calls and in coroutines gives the whole text")
  func joining() throws {
    try Shipped.session().run(
      """
      local function deep(n)
        if n > 0 then local s = deep(n - 1) return s end
        local a = actor "Pyongyang"
        return 1 .. a .. 2 .. a .. 3
      end
      for round = 1, 2 do
        for n = 1, 150 do assert(deep(n) == "1Pyongyang2Pyongyang3") end
        for n = 1, 20 do assert(coroutine.wrap(deep)(n) == "1Pyongyang2Pyongyang3") end
        collectgarbage()
      end
      """, name: "=test")
  }
}
