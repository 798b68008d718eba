import Relations
import Testing
import Workbench

@Suite("A data file that Lua cannot run")
struct BrokenLuaTests {
  @Test("is told with file, line and what to do", arguments: files)
  func file(_ file: BrokenFile) {
    #expect(file.complaints == file.lines)
  }

  static let files = [
    BrokenFile(
      "a missing comma", "visit {\n  guest = \"kim\"\n  from = \"paper/lead/1\"\n}",
      "x.lua:3: '}' expected (to close '{' at line 1) near 'from'; is a comma missing before it?"),
    BrokenFile(
      "a brace that is never closed", "\n\nvisit { guest = \"kim\",\n",
      "x.lua:4: unexpected symbol near <eof>; is something open that was never closed?"),
    BrokenFile(
      "a quote that is never closed", "visit {\n  guest = \"kim,\n}",
      "x.lua:2: unfinished string near '\"kim,'; is a quote missing at its end?"),
    BrokenFile(
      "a call of nothing", "\nlocal x = nil\nx.y = 1", "x.lua:3: attempt to index a nil value (local 'x')"),
    BrokenFile("an error of its own", "error(\"not today\")", "x.lua:1: not today"),
    BrokenFile(
      "a look at the files", "local f = io.open(\"/etc/passwd\")",
      "x.lua:1: \"io\" is not there for data files; they hold entries: they read no files, load no code and print nothing"
    ),
    BrokenFile(
      "a look at the clock", "\nplace \"x\" { name = os.date() }",
      "x.lua:2: \"os\" is not there for data files; they hold entries: they read no files, load no code and print nothing"
    ),
    BrokenFile(
      "a module", "require \"socket\"",
      "x.lua:1: \"require\" is not there for data files; they hold entries: they read no files, load no code and print nothing"
    ),
    BrokenFile(
      "code from a text", "load(\"x = 1\")()",
      "x.lua:1: \"load\" is not there for data files; they hold entries: they read no files, load no code and print nothing"
    ),
    BrokenFile(
      "another file", "dofile(\"other.lua\")",
      "x.lua:1: \"dofile\" is not there for data files; they hold entries: they read no files, load no code and print nothing"
    ),
    BrokenFile(
      "a word to the world", "print \"hello\"",
      "x.lua:1: \"print\" is not there for data files; they hold entries: they read no files, load no code and print nothing"
    ),
    BrokenFile(
      "a global", "\ncapital = \"town\"",
      "x.lua:2: \"capital\" is assigned, and data files have no globals; write local capital = …"),
    BrokenFile(
      "a word made into something else", "visit = function() end",
      "x.lua:1: \"visit\" is assigned, and data files have no globals; write local visit = …"),
    BrokenFile(
      "another metatable of the globals", "setmetatable(_G, nil)",
      "x.lua:1: cannot change a protected metatable"),
    BrokenFile(
      "a loop without end", "\nwhile true do end",
      "x.lua:2: the file does not come to an end; is there a loop without end? data files may take 200 million steps together"
    ),
    BrokenFile(
      "a loop without end that is held back", "\npcall(function() while true do end end)\nwhile true do end",
      "x.lua:2: the file does not come to an end; is there a loop without end? data files may take 200 million steps together"
    ),
    BrokenFile(
      "a text of endless size", "local x = \"x\"\nwhile true do x = x .. x end",
      "x.lua: the file takes too much memory; data files may hold 512 MB together"),
    BrokenFile(
      "a table that holds itself", "local t = {}\nt.t = t\nvisit { note = t }",
      "x.lua:3: visit: the table is nested too deep, or holds itself"),
    BrokenFile(
      "an entry without a table", "\nplace \"x\"\nplace \"y\" { name = \"Y\" }",
      "x.lua:2: place \"x\" is not followed by a table; write place \"x\" { … }"),
    BrokenFile(
      "an entry without a table at the end", "place \"x\"",
      "x.lua:1: place \"x\" is not followed by a table; write place \"x\" { … }"),
    BrokenFile(
      "an entry of a number", "place(7)",
      "x.lua:1: place takes a table of fields, got 7; write place \"short-name\" { … }"),
    BrokenFile(
      "an entry of nothing", "place()",
      "x.lua:1: place takes a table of fields, got nothing; write place \"short-name\" { … }"),
    BrokenFile(
      "two ids", "place \"x\" \"y\" { name = \"Y\" }", "x.lua:1: place takes one id, got \"x\" and \"y\""),
    BrokenFile(
      "a compiled file", "\u{1B}Lua\u{54}\u{0}", "x.lua: the file is compiled Lua; data files are text"),
  ]
}
