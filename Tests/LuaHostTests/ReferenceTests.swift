import Testing

@testable import LuaHost

@Suite("References to Lua values")
struct ReferenceTests {
  final class Keeper {
    var kept: [LuaReference] = []
  }

  func state(_ keeper: Keeper) throws -> LuaState {
    let lua = try stateWithCrates(Census())
    lua.register(
      LuaFunctionRow("keep", "Keeps a value.", .value("value", LuaReference.self), example: "keep{}") {
        keeper.kept.append($0)
      })
    lua.register(
      LuaFunctionRow("kept", "Gives it.", .value("number", Int.self), returns: "value", example: "kept(1)") {
        keeper.kept[$0 - 1]
      })
    lua.register(LuaFunctionRow("drop", "Drops all.", example: "drop()") { keeper.kept = [] })
    return lua
  }

  /// The slots of the registry that are in use.
  func slots(_ lua: LuaState) throws -> String {
    try lua.words(
      "local n = 0 for k, v in pairs(debug.getregistry()) do if math.type(k) == 'integer' and math.type(v) ~= 'integer' then n = n + 1 end end return n"
    )
  }

  @Test(
    "give the very value again",
    arguments: [
      ("local t = { 1 } keep(t) t[2] = 2 return rawequal(kept(1), t), #kept(1)", "true 2"),
      ("keep(print) return kept(1) == print", "true"),
      ("local co = coroutine.create(print) keep(co) return kept(1) == co", "true"),
      ("keep(io.stdout) return kept(1) == io.stdout", "true"),
      ("keep 'text' keep(1) keep(false) return kept(1), kept(2), kept(3)", "text 1 false"),
      ("coroutine.wrap(function() keep { 7 } end)() collectgarbage() return kept(1)[1]", "7"),
    ])
  func same(chunk: String, expected: String) throws {
    #expect(try state(Keeper()).words(chunk) == expected)
  }

  @Test("keep no nil")
  func missing() throws {
    #expect(
      try state(Keeper()).failure("keep(nil)")
        == "test:1: bad argument #1 'value' to 'keep' (a value expected, got nil)")
  }

  @Test(
    "give their slot back when they are dropped, wherever that is",
    arguments: [
      "for i = 1, 100 do keep {} end drop()",
      "for i = 1, 100 do keep {} end coroutine.wrap(function() drop() end)()",
      "coroutine.wrap(function() for i = 1, 100 do keep {} end end)() drop()",
      "for i = 1, 100 do keep {} end coroutine.wrap(function() coroutine.wrap(drop)() end)()",
      "for i = 1, 100 do keep {} end setmetatable({}, { __gc = drop }) collectgarbage() collectgarbage()",
      "for i = 1, 100 do keep {} end do local c <close> = setmetatable({}, { __close = drop }) end",
    ])
  func dropped(chunk: String) throws {
    let keeper = Keeper()
    let lua = try state(keeper)
    let before = try slots(lua)
    _ = try lua.run(chunk, name: "=test")
    #expect(keeper.kept.isEmpty)
    #expect(try slots(lua) == before)
  }

  @Test("tell values apart")
  func compare() throws {
    let keeper = Keeper()
    let lua = try state(keeper)
    _ = try lua.run("local t = {} keep(t) keep(t) keep {}", name: "=test")
    #expect(keeper.kept[0].isSame(as: keeper.kept[1]))
    #expect(!keeper.kept[0].isSame(as: keeper.kept[2]))
    #expect(try keeper.kept[0].value().table?.list.isEmpty == true)
  }

  @Test("are harmless once their state is gone")
  func stateGone() throws {
    let keeper = Keeper()
    var function: LuaFunction?
    do {
      let lua = try state(keeper)
      _ = try lua.run("keep { 1 } keep(print)", name: "=test")
      function = try lua.load("return 1", name: "=test")
    }
    #expect(keeper.kept[0].state == nil)
    #expect(!keeper.kept[0].isSame(as: keeper.kept[0]))
    #expect(throws: LuaError.self) { try keeper.kept[0].value() }
    let error = #expect(throws: LuaError.self) { try function?.call() }
    #expect(error?.code == "closed")
    keeper.kept = []
  }

  @Test("mean nothing in another state")
  func otherState() throws {
    let keeper = Keeper()
    let (one, other) = (try state(keeper), try state(keeper))
    _ = try one.run("keep { 1 }", name: "=test")
    #expect(try other.words("return kept(1)") == "nil")
    #expect(try one.words("return kept(1)[1]") == "1")
  }

  @Test(
    "to a function tell the name it was registered under",
    arguments: [
      ("return keep", "keep"), ("return crate(\"a\").put", "crate:put"), ("return print", "none"),
      ("return function() end", "none"),
    ])
  func registeredNames(chunk: String, name: String) throws {
    let lua = try state(Keeper())
    guard case .function(let function)? = try lua.run(chunk, name: "=test").first else {
      Issue.record("no function")
      return
    }
    #expect(function.registeredName ?? "none" == name)
  }
}
