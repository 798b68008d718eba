import Testing

@testable import LuaHost

/// What scripts try in order to get out of the exercise profile, and where they end.
@Suite("A sandbox escape")
struct EscapeTests {
  @Test("ends in a clear error and leaves the host whole", arguments: Escape.all)
  func fails(escape: Escape) throws {
    let lua = try Sandbox.state(of: escape.profile)
    let own = lua.makeEnvironment()
    let error = #expect(throws: LuaError.self, "\(escape.name)") {
      try lua.run(escape.code, name: "=x", in: own)
    }
    #expect(error.map(Escape.wording) == escape.end, "\(escape.name)")
    // What has used up its steps has none for anything else: the next state has.
    guard escape.end == Escape.outOfSteps else { return try Sandbox.expectWhole(lua, own) }
    let next = try Sandbox.state(of: escape.profile)
    try Sandbox.expectWhole(next, next.makeEnvironment())
  }

  @Test("that does no harm is contained: it gets what it may have", arguments: Escape.contained)
  func contained(escape: Escape) throws {
    let lua = try Sandbox.state(of: escape.profile)
    let own = lua.makeEnvironment()
    let results = try lua.run(escape.code, name: "=x", in: own)
    #expect(results.map(LuaStateTests.show).joined(separator: " ") == escape.end, "\(escape.name)")
    try Sandbox.expectWhole(lua, own)
  }
}

/// A state that a teacher would give to somebody else's code.
enum Sandbox {
  static func state(of profile: LuaProfile) throws -> LuaState {
    let lua = try LuaState(profile: profile, memoryLimit: 64 << 20, stepLimit: 100_000_000)
    lua.register(Cell.type)
    lua.register(Point.type)
    lua.register(
      LuaFunctionRow("cell", "cell(n)", "Makes.", example: "cell(1)") { call throws(LuaError) in
        call.returns(Cell(try call.integer(1)))
      })
    lua.register(
      LuaFunctionRow("point", "point(x)", "Makes.", example: "point(1)") { call throws(LuaError) in
        call.returns(Point(try call.number(1)))
      })
    lua.register(
      LuaFunctionRow("refuse", "refuse()", "Fails.", example: "refuse()") { _ throws(LuaError) in
        throw LuaError("not today")
      })
    return lua
  }

  /// What uses a little of everything that an escape could have spoilt.
  static let whole = """
    local parts = {}
    for word in ("one two three"):gmatch("%a+") do parts[#parts + 1] = word:upper():rep(2, "-") end
    table.sort(parts, function(a, b) return #a < #b or #a == #b and a < b end)
    local ok, reason = pcall(error, "kept")
    local object = setmetatable({}, {__index = function(_, key) return key .. "!" end})
    return table.concat(parts, " ", 1, 3), math.max(3, 7), tostring(cell(5)), cell(5):add(1).content, point(2).x,
      ok, reason, object.field, (("a.b"):gsub("%.", "%%")), select("#", next({})), type(string.format), #"text"
    """
  static let answer =
    "ONE-ONE TWO-TWO THREE-THREE 7 cell 5 6 2.0 false kept field! a%b 1 function 4"

  /// The same state still works, in the script's own globals as far as it left them, and in fresh ones, where nothing
  /// of the script's is found.
  static func expectWhole(
    _ lua: LuaState, _ own: LuaEnvironment, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for environment in [own, lua.makeEnvironment()] {
      let results = try lua.run(whole, name: "=whole", in: environment)
      #expect(
        results.map(LuaStateTests.show).joined(separator: " ") == answer, sourceLocation: sourceLocation)
    }
    let fresh = lua.makeEnvironment()
    let leak = try lua.run(
      "return rawget(_G, 'leak'), string.leak, math.leak, (''):len(), rawget(string, 'leak'), (next(_G))",
      name: "=whole", in: fresh)
    #expect(
      leak.map(LuaStateTests.show).joined(separator: " ") == "nil nil nil 0 nil _G",
      sourceLocation: sourceLocation)
    guard lua.profile.isSealed else { return }
    let error = #expect(throws: LuaError.self, sourceLocation: sourceLocation) {
      try lua.run("return leak", name: "=whole", in: fresh)
    }
    #expect(error?.code == "undefined", sourceLocation: sourceLocation)
  }
}

/// A second type of objects, to be taken for the first.
final class Point: LuaObject {
  let x: Double

  init(_ x: Double) { self.x = x }

  static var type: LuaObjectType<Point> {
    LuaObjectType(
      name: "point",
      methods: [
        LuaFunctionRow("norm", "point:norm()", "Measures.", example: "point(1):norm()") {
          call throws(LuaError) in
          call.returns(abs(try call.object(1, as: Point.self).x))
        }
      ],
      index: { (point, key) throws(LuaError) in key.string == "x" ? .number(point.x) : .nil },
      text: { "point \($0.x)" })
  }
}
