import LuaHost
import Testing
import Workbench

@Suite("A slip at the prompt")
struct SlipsTests {
  @Test(
    "is met half-way",
    arguments: [
      (
        "visits:filter{ destination = Mongolia }",
        "nothing is called Mongolia\n  in quotes it is a name: \"Mongolia\""
      ),
      ("> visits:count()", "33"),
      ("quit", "(Ctrl-D leaves)\nnil"),
      ("trade[1].value == unknown", "false"),
      ("visits:where{ place = \"Pyongyang\" }", "tables have no method \"where\"\n  here it is filter"),
      (
        "visits:filter( place = \"Pyongyang\" )",
        "')' expected near '='\n  what has a name stands in braces: filter{ place = \"Pyongyang\" }"
      ),
      (
        "visits:filter{ place = “Pyongyang” }",
        "unexpected symbol near '<\\226>'\n  typographic quotes are no quotes to Lua: write \" or '"
      ),
      ("population:filter{ value above 1000 }", "'}' expected near 'above'\n  write column = above(…)"),
      (
        "visits:filter{ date > \"1985\" }",
        "attempt to compare string with function\n  a comparison of columns stands in text: filter [[ date > \"1985\" ]], or filter{ date = after \"1985\" }"
      ),
      ("if visits = 3 then end", "'then' expected near '='\n  == compares, = gives a value"),
      ("visits:count() != 4", "unexpected symbol near '!'\n  Lua writes ~= for \"is not\""),
      (
        "'abc':upper()",
        "<eof> expected near ':'\n  a text stands in parentheses before a colon: (\"…\"):upper()"
      ),
      ("Kim Il Sung", "syntax error near 'Il'\n  a name stands in quotes: actor \"Kim Il Sung\""),
      (
        "count visits",
        "syntax error near 'visits'\n  verbs follow their table: visits:count()"
      ),
      (
        "visits:sort(\"date\", \"desc\")",
        "visits have no column \"desc\"\n  a - before the name orders downwards: sort \"-date\""
      ),
      ("visits and 1 && 2", "unexpected symbol near '&'\n  Lua writes and"),
      (
        "select * from visits",
        "syntax error near '*'\n  questions are asked of a table: visits:filter{ place = \"Pyongyang\" }:select{ \"date\", \"guest\" }"
      ),
      (
        "visits(5)",
        "a filter wants a table of conditions, an expression in text or a function, got number\n  write visits:filter{ column = value }"
      ),
      ("date \"1956\" < true", "bad argument #2 to '<' (a date expected, got boolean)"),
      ("actor \"Kim Il-Sung.\"", "no actor is called \"Kim Il-Sung.\"\n  did you mean Kim Il Sung?"),
      (
        "tenures:on \"07/2007\"",
        "\"07/2007\" is no date: a year has four digits, with X for each that is not known, as in 198X\n  write it as \"2007-07\""
      ),
      ("for row in visits:take(2) do print(row.guest) end", ""),
      ("count(visits)", "33"),
      (
        "visits:save \"visits.xls\"",
        "the ending of \"visits.xls\" names no format\n  endings are .arrow, .csv, .tsv, .json, .jsonl, .md and .txt, or say which: table:save(file, \"csv\")"
      ),
      ("1 .. actor \"Pyongyang\" .. 2 .. date \"1956\" .. 3", "\"1Pyongyang219563\""),
    ])
  func slips(entry: String, expected: String) throws {
    switch try Shipped.session().evaluate(entry) {
    case .shown(let text): #expect(text == expected)
    case .failed(let error): #expect(error.message + (error.hint.map { "\n  \($0)" } ?? "") == expected)
    }
  }

  @Test("of asking a table for its rows goes through them, by number or without")
  func rows() throws {
    try Shipped.session().run(
      """
      local guests = {}
      for row in visits:take(2) do guests[#guests + 1] = tostring(row.guest) end
      for number, row in pairs(visits:take(3)) do guests[number + 2] = tostring(row.guest) end
      assert(table.concat(guests, "; ") == "Yumjaagiin Tsedenbal; Kim Il Sung; Yumjaagiin Tsedenbal; Kim Il Sung; Jeong Jun-taek", table.concat(guests, "; "))
      for row in visits:take(0) do error "no row" end
      """, name: "=test")
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
