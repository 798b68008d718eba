import LuaHost

final class Cell: LuaObject {
  var content: Int

  init(_ content: Int) { self.content = content }

  static var type: LuaObjectType<Cell> {
    LuaObjectType(
      name: "cell",
      methods: [
        LuaFunctionRow("add", "cell:add(n) -> integer", "Adds.", example: "cell(1):add(2)") { call throws(LuaError) in
          let cell = try call.object(1, as: Cell.self)
          cell.content += try call.integer(2)
          return call.returns(.integer(cell.content))
        }
      ],
      index: { (cell, key) throws(LuaError) in
        guard key.string == "content" else { throw LuaError("no such field") }
        return .integer(cell.content)
      },
      text: { "cell \($0.content)" })
  }
}

func start(_ lua: LuaState) {
  lua.register(Cell.type)
  let shared = Cell(0)
  lua.setGlobal("kept", .object(shared))
  let short = ["Ulaanbaatar", "Pyongyang"].joined(separator: " and ")
  let long = String(repeating: "x", count: 1000)
  lua.register(
    LuaFunctionRow("cell", "cell(n)", "Makes.", example: "cell(1)") { call throws(LuaError) in
      call.returns(Cell(try call.integer(1)))
    })
  lua.register(LuaFunctionRow("same", "same()", "Gives.", example: "same()") { call in call.returns(shared) })
  lua.register(LuaFunctionRow("short", "short()", "Gives.", example: "short()") { call in call.returns(short) })
  lua.register(LuaFunctionRow("long", "long()", "Gives.", example: "long()") { call in call.returns(long) })
  lua.register(
    LuaFunctionRow("items", "items(n)", "Yields.", example: "items(1)") { call throws(LuaError) in
      var iterator = (1...(try call.integer(1))).makeIterator()
      return call.returns(function: { call in
        guard let next = iterator.next() else { return 0 }
        return call.returns(.integer(next))
      })
    })
  lua.register(
    LuaFunctionRow("raise", "raise()", "Raises.", example: "raise()") { _ throws(LuaError) in
      throw LuaError("not today", hint: "try tomorrow", code: "closed-today")
    })
  lua.register(
    LuaFunctionRow("typed", "typed(i, x, s)", "Takes.", example: "typed(1, 2, '')") { call throws(LuaError) in
      let (whole, part, text) = (try call.integer(1), try call.number(2), try call.string(3))
      return call.returns(Double(whole) + part + Double(text.utf8.count))
    })
}

let lua = try LuaState()
start(lua)
_ = try lua.run("dofile(...)", name: "=benchmark", arguments: CommandLine.arguments.dropFirst().map { .string($0) })
