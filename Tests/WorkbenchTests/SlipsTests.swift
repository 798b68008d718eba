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
      ("> visits:count()", "(rows are claims: these 33 tell of 21 visits; events() has each once)\n33"),
      ("quit", "(exit or Ctrl-D leaves the prompt)"),
      ("trade[1].value == unknown", "false"),
      (
        "visits:query{ place = \"Pyongyang\" }",
        "tables have no method \"query\"\n  here it is filter"
      ),
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
        "the ending of \"visits.xls\" names no format\n  endings are .arrow, .sqlite, .csv, .tsv, .json, .jsonl, .md and .txt, or say which: table:save(file, \"csv\")"
      ),
      // Rows and figures.
      (
        "missions[9].sender",
        "attempt to index a nil value (field 'integer index')\n  missions has 3 rows, and no row 9: rows are counted from 1"
      ),
      (
        "missions[0].sender",
        "attempt to index a nil value (field 'integer index')\n  missions has 3 rows, and no row 0: rows are counted from 1"
      ),
      ("people = { { n = 1 } }; return people[1].x.y", "attempt to index a nil value (field 'x')"),
      (
        "missions:take(1)[2].sender",
        "attempt to index a nil value (field 'integer index')\n  there is no row 2: rows are counted from 1, and table:count() tells how many there are"
      ),
      (
        "visits:count():events()",
        "attempt to index a number value\n  count() gave a number; a verb wants a table of rows before it"
      ),
      (
        "\"about 8\" * 270",
        "attempt to mul a 'string' with a 'number'\n  a text is no amount yet: quantity \"about 8\" is one"
      ),
      (
        "quantity \"270 persons\"",
        "\"270 persons\" is not a quantity\n  the unit stands apart: quantity(\"270\", \"person\")"
      ),
      // What lost its quotes, its return or its parentheses, and what has quotes that it should not.
      (
        "with_reading(strict, function() return 1 end)",
        "bad argument #1 to 'with_reading' (a string expected, got nil)\n  `strict` is nothing; as a text it stands in quotes: \"strict\""
      ),
      (
        "with_reading(\"strict\", function() koreans end)",
        "syntax error near 'end'\n  a function gives what stands after return: function() return koreans end"
      ),
      (
        "visits:filter{ guest = Ho Dam }",
        "'}' expected near 'Dam'\n  what has several words stands in quotes: \"Ho Dam\""
      ),
      (
        "answer = missions[1]:sender\nx = 2",
        "arguments expected after ':sender'\n  `:sender` calls a method; a column is read with a dot: .sender"
      ),
      (
        "population:filter{ value = \"unknown\" }",
        "no value is \"unknown\": in quotes it is a word\n  without quotes it is the blank: value = unknown"
      ),
      (
        "visits:filter{ host = \"none\" }",
        "no host is \"none\": in quotes it is a word\n  without quotes it is the blank: host = none"
      ),
      (
        "visits:filter{ date = \"not_covered\" }",
        "no date is \"not_covered\": in quotes it is a word\n  without quotes it is the blank: date = not_covered"
      ),
      ("t = { certain, n = 1 }", "(`certain` is nothing: a text stands in quotes, \"certain\")"),
      (
        "x = { a = 1, b = { a = 2 }, a = 3 }", "(`a` stands twice in the braces, and Lua keeps the last)"
      ),
      (
        "visits[2].guest == \"Kim Il Sung\"",
        "(a row's guest is an actor, and no text equals it: ask guest:is \"Kim Il Sung\")\nfalse"
      ),
      ("x = { a = 1, b = { a = 2 }, c = function() if a then return { b = 1 } end end, visits }", ""),
      ("n = { x = 1 }; n = { n, y = n == 1 }", ""),
      ("1 .. actor \"Pyongyang\" .. 2 .. date \"1956\" .. 3", "\"1Pyongyang219563\""),
    ])
  func slips(entry: String, expected: String) throws {
    switch try Shipped.session().evaluate(entry) {
    case .shown(let text): #expect(text == expected)
    case .failed(let error): #expect(error.message + (error.hint.map { "\n  \($0)" } ?? "") == expected)
    }
  }

  @Test("of writing a key twice in a filter is said beside what comes of it")
  func twice() throws {
    let session = try Shipped.session()
    let entry = "visits:filter{ guest = \"Ho Dam\", guest = \"Jeong Jun-taek\" }:count()"
    guard case .shown(let text) = session.evaluate(entry) else {
      Issue.record("it fails")
      return
    }
    #expect(
      text
        == "(`guest` stands twice in the braces, and Lua keeps the last: for one or the other write guest = one_of(…))\n1"
    )
  }

  @Test("of leaving a method's arguments out is marked where the method stands, not in the next line")
  func method() throws {
    let session = try Shipped.session()
    guard case .failed(let error) = session.evaluate("answer = missions[1]:sender\nx = 2") else {
      Issue.record("it works")
      return
    }
    #expect(error.place?.line == 1)
    #expect(error.excerpt?.line == "answer = missions[1]:sender")
    #expect(error.excerpt?.mark == 21..<27)
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
