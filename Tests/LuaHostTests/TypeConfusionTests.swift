import Testing

@testable import LuaHost

/// Whatever a method, a field or a metamethod is called with, it takes its own objects alone.
@Suite("Other values in the place of objects")
struct TypeConfusionTests {
  final class Barrel: LuaObject {
    static var type: LuaObjectType<Barrel> {
      LuaObjectType(name: "barrel", fields: [LuaField("hoops") { _ in 8 }], text: { _ in "barrel" })
    }
  }

  static let values = [
    ("nil", "nil"), ("12", "number 12"), ("'a'", "string \"a\""), ("{}", "table"), ("print", "function"),
    ("true", "true"), ("io.stdout", "FILE*"), ("coroutine.create(print)", "thread"), ("barrel", "barrel"),
    ("crate('a'):slot(2)", "slot"), ("select(2, pcall(error))", "nil"),
    ("select(2, crate('a'):each())", "iteration"),
    ("('x'):rep(100)", "string \"\(String(repeating: "x", count: 40))…\""),
  ]

  func state() throws -> LuaState {
    let lua = try stateWithCrates(Census())
    lua.register(Barrel.type)
    lua.setGlobal("barrel", .object(Barrel()))
    return lua
  }

  @Test("are refused by methods, as receiver and as argument", arguments: values)
  func methods(value: String, shown: String) throws {
    let lua = try state()
    let receiver = lua.failure("local put = crate('a').put put(\(value), crate 'b')")
    #expect(receiver.contains("(a crate expected, got \(shown))"))
    #expect(
      lua.failure("crate('a'):put(\(value))")
        == "test:1: bad argument #1 'other' to 'put' (a crate expected, got \(shown))")
  }

  @Test("are refused by metamethods got by way of the debug library", arguments: values)
  func metamethods(value: String, shown: String) throws {
    let lua = try state()
    for name in ["__tostring", "__pairs"] {
      #expect(
        lua.failure("debug.getmetatable(crate 'a').\(name)(\(value))").contains("a crate expected, got"))
    }
    #expect(
      lua.failure("debug.getmetatable(crate 'a').__index(\(value), 'label')").contains(
        "a crate expected, got \(shown)"))
    #expect(
      lua.failure("debug.getmetatable(crate('a'):slot(1)).__index(\(value), 'number')").contains(
        "slot expected, got") == (shown != "slot"))
  }

  @Test("are refused by what a loop calls", arguments: values.filter { $0.1 != "iteration" })
  func iterations(value: String, shown: String) throws {
    #expect(
      try state().failure("local next = crate('a'):each() next(\(value))").contains("iteration expected, got")
    )
  }

  @Test("are no objects of another state")
  func otherState() throws {
    let (one, other) = (try state(), try state())
    let results = try one.run("return function() end, {}", name: "=test")
    other.setGlobal("foreign", results[0])
    #expect(try other.words("return foreign") == "nil")
  }
}
