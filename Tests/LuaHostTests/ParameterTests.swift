import Testing

@testable import LuaHost

/// Functions whose parameters are declared.
@Suite("Declared parameters")
struct ParameterTests {
  enum Order: String, LuaChoice {
    case up, down, asFound = "as found"
  }

  static var rows: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "share", "Gives a part of a whole, in percent.",
        .value("part", Double.self), .value("whole", Double.self), .option("digits", Int.self, default: 1),
        returns: "number", details: "Rounded.", example: "share(1, 4)  --> 25.0"
      ) { part, whole, digits throws(LuaError) in
        guard whole != 0 else { throw LuaError("there is no share of nothing", code: "zero") }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        return (part / whole * 100 * scale).rounded() / scale
      },
      LuaFunctionRow("nothing", "Does nothing.", example: "nothing()") {},
      LuaFunctionRow("answer", "Gives it.", returns: "integer", example: "answer()") { 42 },
      LuaFunctionRow(
        "halves", "Splits.", .value("text", String.self), returns: "string, string", example: "halves 'ab'"
      ) { (text: String) -> (String, String) in
        (String(text.prefix(text.count / 2)), String(text.dropFirst(text.count / 2)))
      },
      LuaFunctionRow("three", "Gives three.", .optional("n", Int.self), returns: "…", example: "three(1)") {
        (n: Int?) -> (Int?, Int?, Bool) in
        (n, n.map { $0 + 1 }, n == nil)
      },
      LuaFunctionRow(
        "order", "Takes a choice.", .value("order", Order.self), .value("times", Int.self, default: 1),
        .optional("label", String.self), returns: "string", example: "order 'up'"
      ) { order, times, label in
        "\(order) \(times) \(label ?? "-")"
      },
      LuaFunctionRow(
        "sum", "Adds.", .value("numbers", [Double].self), returns: "number", example: "sum{ 1, 2 }"
      ) { (numbers: [Double]) -> Double in numbers.reduce(0, +) },
      LuaFunctionRow(
        "sizes", "Counts.", .value("lists", [[String]].self), returns: "list", example: "sizes{ {} }"
      ) { lists in lists.map(\.count) },
      LuaFunctionRow(
        "plot", "Takes names alone.", .named("x", String.self), .option("order", Order.self, default: .up),
        .option("bars", Bool.self, default: false), .option("title", String.self), returns: "string",
        example: "plot{ x = 'a' }"
      ) { x, order, bars, title in "\(x) \(order.rawValue) \(bars) \(title ?? "-")"
      },
      LuaFunctionRow(
        "call", "Calls back.", .value("f", LuaFunction.self), .value("x", LuaValue.self), returns: "value",
        example: "call(print, 1)"
      ) { f, x throws(LuaError) in try f.call([x]).first },
      LuaFunctionRow(
        "keys", "Lists.", .value("table", LuaTable.self), returns: "list", example: "keys{ a = 1 }"
      ) { table in table.fields.map(\.key) },
      LuaFunctionRow(
        "turn", "Gives an order.", .value("order", Order.self), returns: "string", example: "turn 'up'"
      ) { (order: Order) -> Order in order == .up ? .down : .up },
      LuaFunctionRow(
        "is", "Takes a boolean.", .value("truth", Bool.self), returns: "boolean", example: "is(true)"
      ) { (truth: Bool) -> Bool in !truth },
    ]
  }

  func state() throws -> LuaState {
    let lua = try stateWithCrates(Census())
    for row in Self.rows { lua.register(row) }
    return lua
  }

  @Test(
    "write the signature",
    arguments: [
      ("share", "share(part, whole [, { digits = 1 }]) -> number"), ("nothing", "nothing()"),
      ("answer", "answer() -> integer"), ("three", "three([n]) -> …"),
      ("order", "order(order [, times [, label]]) -> string"),
      ("plot", "plot{ x = …, order = \"up\", bars = false, title = … } -> string"),
      ("put", "crate:put(other) -> crate"), ("take", "crate:take()"),
    ])
  func signatures(name: String, signature: String) throws {
    #expect(try state().registry.first { $0.name == name }?.signature == signature)
  }

  @Test(
    "take what fits",
    arguments: [
      ("return share(1, 4)", "25.0"), ("return share(1, 3)", "33.3"),
      ("return share(1, 3, { digits = 3 })", "33.333"),
      ("return share('1', 4, {})", "25.0"), ("return share(1, 4, nil)", "25.0"),
      ("return select('#', nothing())", "0"), ("return answer()", "42"), ("return halves 'abcd'", "ab cd"),
      ("return three(1)", "1 2 false"), ("return three()", "nil nil true"),
      ("return order 'up'", "up 1 -"), ("return order('as found', 2, 'x')", "asFound 2 x"),
      ("return order('down', nil, 'x')", "down 1 x"),
      ("return sum { 1, 2.5, '3' }", "6.5"), ("return sum {}", "0.0"),
      ("return sizes { {}, { 'a', 'b' } }", "{0,2}"),
      ("return plot { x = 'a' }", "a up false -"),
      ("return plot { x = 'a', title = 't', bars = true, order = 'down' }", "a down true t"),
      ("return call(function(x) return x * 2 end, 21)", "42"), ("return call(function() end, nil)", "nil"),
      ("return keys { b = 1, a = 2 }", "{a,b}"), ("return turn 'up', turn 'down'", "down up"),
      ("return answer('more', 'than', 'wanted')", "42"),
    ])
  func takes(chunk: String, expected: String) throws {
    #expect(try state().words(chunk) == expected)
  }

  @Test(
    "refuse what does not fit: which argument, what came, what was wanted, and the nearest",
    arguments: [
      ("share(1, 'four')", "bad argument #2 'whole' to 'share' (a number expected, got string \"four\")"),
      ("share(1)", "bad argument #2 'whole' to 'share' (a number expected, got no value)"),
      ("share(1, nil)", "bad argument #2 'whole' to 'share' (a number expected, got nil)"),
      ("share(1, {})", "bad argument #2 'whole' to 'share' (a number expected, got table)"),
      ("share(1, 0)", "there is no share of nothing"),
      ("share(1, 4, { digit = 2 })", "unknown option 'digit' to 'share' (digits?)"),
      ("share(1, 4, { colour = 2 })", "unknown option 'colour' to 'share'\n  options are digits"),
      ("share(1, 4, { 2 })", "unknown option '1' to 'share'\n  options are digits"),
      ("share(1, 4, { [{}] = 2 })", "unknown option 'table' to 'share'\n  options are digits"),
      (
        "share(1, 4, { digits = 1.5 })",
        "bad option 'digits' to 'share' (a whole number expected, got number 1.5)"
      ),
      ("share(1, 4, 2)", "bad argument #3 to 'share' (a table of options expected, got number 2)"),
      (
        "order('upp')",
        "bad argument #1 'order' to 'order' (\"up\", \"down\" or \"as found\" expected, got string \"upp\")\n  did you mean \"up\"?"
      ),
      (
        "order('sideways')",
        "bad argument #1 'order' to 'order' (\"up\", \"down\" or \"as found\" expected, got string \"sideways\")"
      ),
      (
        "order(1)",
        "bad argument #1 'order' to 'order' (\"up\", \"down\" or \"as found\" expected, got number 1)"
      ),
      (
        "order('up', 'often')",
        "bad argument #2 'times' to 'order' (a whole number expected, got string \"often\")"
      ),
      ("order('up', 1, {})", "bad argument #3 'label' to 'order' (a string expected, got table)"),
      ("sum { 1, 'x' }", "bad argument #1 'numbers' to 'sum' (item 2: a number expected, got string \"x\")"),
      ("sum(1)", "bad argument #1 'numbers' to 'sum' (a list expected, got number 1)"),
      (
        "sizes { { 'a', {} } }",
        "bad argument #1 'lists' to 'sizes' (item 1: item 2: a string expected, got table)"
      ),
      ("plot {}", "'plot' needs x = … (a string expected, got nil)"),
      ("plot()", "'plot' needs x = … (a string expected, got no value)"),
      (
        "plot { x = 'a', order = 'dwon' }",
        "bad option 'order' to 'plot' (\"up\", \"down\" or \"as found\" expected, got string \"dwon\")\n  did you mean \"down\"?"
      ),
      ("plot { x = 'a', bars = 1 }", "bad option 'bars' to 'plot' (true or false expected, got number 1)"),
      ("call('f', 1)", "bad argument #1 'f' to 'call' (a function expected, got string \"f\")"),
      ("keys 'a'", "bad argument #1 'table' to 'keys' (a table expected, got string \"a\")"),
      ("is(nil)", "bad argument #1 'truth' to 'is' (true or false expected, got nil)"),
      ("is(crate 'a')", "bad argument #1 'truth' to 'is' (true or false expected, got crate)"),
    ])
  func refuses(chunk: String, expected: String) throws {
    let lua = try state()
    #expect(lua.failure(chunk) == "test:1: " + expected)
    let code = try lua.words("return select(2, pcall(function() \(chunk) end)).code")
    #expect(code == (chunk == "share(1, 0)" ? "zero" : "argument"))
  }

  @Test("leave a number that was read as text a number")
  func numbersStay() throws {
    #expect(try state().words("local t = { 12 } halves(t[1]) return math.type(t[1])") == "integer")
    #expect(try state().words("local n = 12 halves(n) return math.type(n)") == "integer")
  }
}
