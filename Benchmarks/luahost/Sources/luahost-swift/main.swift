import LuaHost

final class Cell: LuaObject {
  var content: Int

  init(_ content: Int) { self.content = content }

  static var type: LuaObjectType<Cell> {
    LuaObjectType(
      name: "cell",
      methods: [
        LuaFunctionRow(
          "add", "Adds.", .receiver("cell", Cell.self), .value("n", Int.self), returns: "integer",
          example: "cell(1):add(2)"
        ) { cell, n in
          cell.content += n
          return cell.content
        }
      ],
      fields: [LuaField("content") { $0.content }],
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
    LuaFunctionRow("cell", "Makes.", .value("n", Int.self), returns: "cell", example: "cell(1)") { n in
      Cell(n)
    })
  lua.register(LuaFunctionRow("same", "Gives.", returns: "cell", example: "same()") { shared })
  lua.register(LuaFunctionRow("short", "Gives.", returns: "string", example: "short()") { short })
  lua.register(LuaFunctionRow("long", "Gives.", returns: "string", example: "long()") { long })
  lua.register(
    LuaFunctionRow("items", "items(n)", "Yields.", example: "items(1)") { call throws(LuaError) in
      call.returns(each: 1...(try call.integer(1)))
    })
  lua.register(
    LuaFunctionRow("raise", "raise()", "Raises.", example: "raise()") { _ throws(LuaError) in
      throw LuaError("not today", hint: "try tomorrow", code: "closed-today")
    })
  lua.register(
    LuaFunctionRow(
      "typed", "Takes.", .value("whole", Int.self), .value("part", Double.self), .value("text", String.self),
      returns: "number", example: "typed(1, 2, '')"
    ) { whole, part, text in
      Double(whole) + part + Double(text.utf8.count)
    })
}

let lua = try LuaState()
start(lua)
_ = try lua.run(
  "dofile(...)", name: "=benchmark", arguments: CommandLine.arguments.dropFirst().map { .string($0) })
