import LuaHost
import Testing

@testable import Workbench

/// Whether an entry is run, waited on or refused: as soon as it compiles as an expression or a chunk it is run; where one of
/// the two has ended too early, another line may mend it, but for a string whose line has ended.
@Suite("An entry at the prompt")
struct ContinuationTests {
  private func verdict(_ entry: String) throws -> String {
    switch try Shipped.session().completeness(of: entry) {
    case .complete: "complete"
    case .incomplete: "incomplete"
    case .invalid(let error): error.message
    }
  }

  @Test(
    "is run where nothing is missing",
    arguments: [
      "1", "1 + 1", "x", "x.y.z", "x = 1", "f()", "f{}", "f''", "return 1", "return", ";", "1;", "f();",
      "{ 1, 2 }", "{\n1 }", "math.max(\n1,2)", "function f() end", "local x", "local x = 5",
      "local function f() end",
      "do end", "if x then end", "while x do break end", "repeat until x", "for i = 1, 2 do end",
      "for k in pairs(t) do end", "goto done ::done::", "::again::", "x = [[\nabc]]", "--[[\nabc]] x",
      "-- a word",
      "'abc'", "'a\\\nb'", "\"a\\z\n  b\"", "x = function() end", "function() end", "=1", "?visits",
      "help filter",
      "> 1 + 1", "a, b = 1, 2", "a:b():c{ d = 1 }", "x == y", "not x", "#visits", "-1", "...",
      "local x <const> = 1",
      "local x <close> = nil", "do local x = 1 end", "(\n1\n)", "visits\n:count()", "f[[\n]]",
    ])
  func complete(entry: String) throws { #expect(try verdict(entry) == "complete") }

  @Test(
    "is waited on where more lines may mend it",
    arguments: [
      "do", "if x", "if x then", "if x then y()", "if x then y() else", "while", "while x", "while x do",
      "repeat",
      "repeat x()", "for", "for i", "for i = 1", "for i = 1,", "for i = 1, 2", "for i = 1, 2 do", "for k in",
      "function",
      "function f", "function f(", "function f()", "function f() return", "local", "local function",
      "local x =",
      "x =", "x = 1 +", "1 +", "f(", "f(1,", "math.max(", "{", "{ 1,", "{ a =", "x[", "x.", "x:", "not", "(",
      "((1)",
      "[[", "x = [==[\nabc ]]", "--[[", "--[==[ ]]", "'abc\\", "x = \"abc\\z", "x = \"abc\\z  ",
      "f(function()",
      "visits:filter{", "visits:filter{ place = \"Pyongyang\" }:", "return {", "goto", "x = function()",
      "a and",
      "1 ..", "local x <", "::", "::a",
    ])
  func incomplete(entry: String) throws { #expect(try verdict(entry) == "incomplete") }

  @Test(
    "that waits for the end of a second if after else says so",
    arguments: [
      ("if a then b() else if c then d() end", true),
      ("if a then b() else if c then d() end end", false),
      ("if a then b() else if c then", false),
      ("if a then if b then c() end", false),
    ])
  func remark(entry: String, speaks: Bool) throws {
    let session = try Shipped.session()
    let isOpen = if case .incomplete = session.completeness(of: entry) { true } else { false }
    let remark = isOpen ? session.remark(onOpen: entry) : nil
    #expect(remark == (speaks ? "(else if opens a second if, with an end of its own; elseif does not)" : nil))
  }

  @Test(
    "is refused with what is wrong where no line can mend it",
    arguments: [
      ("x = 'abc", "unfinished string near <eof>"),
      ("x = 'abc\\\\", "unfinished string near <eof>"),
      ("x = 'abc\n'", "unfinished string near ''abc'"),
      ("x = = 3", "unexpected symbol near '='"),
      ("1 +* 2", "unexpected symbol near '*'"),
      ("x = 1 +* 2", "unexpected symbol near '*'"),
      ("1 2", "<eof> expected near '2'"),
      ("a b", "syntax error near 'b'"),
      ("end", "<eof> expected near 'end'"),
      (")", "unexpected symbol near ')'"),
      ("if x then end end", "<eof> expected near 'end'"),
      ("for i = 1, 3 print(i) end", "'do' expected near 'print'"),
      ("f(1 2)", "')' expected near '2'"),
      ("{ 1 2 }", "'}' expected near '2'"),
      ("break", "break outside loop at line 1"),
      ("goto nowhere", "no visible label 'nowhere' for <goto> at line 1"),
      ("::a:: ::a::", "label 'a' already defined on line 1"),
      ("do local x <const> = 1; x = 2 end", "attempt to assign to const variable 'x'"),
      ("\"\\xzz\"", "hexadecimal digit expected near '\"\\xz'"),
      ("0x", "malformed number near '0x'"),
      ("x = @", "unexpected symbol near '@'"),
      // What nobody goes on with, though Lua could.
      ("visits:count", "function arguments expected near <eof>"),
      ("print(visits:count", "function arguments expected near <eof>"),
      ("for v in visits { print(v) }", "'do' expected near <eof>"),
      ("for v in visits: print(v)", "'do' expected near <eof>"),
      ("for v in visits:", "<name> expected near <eof>"),
      ("try:", "<name> expected near <eof>"),
    ])
  func refused(entry: String, message: String) throws { #expect(try verdict(entry) == message) }

  @Test(
    "keeps for the session what it declares outside of blocks",
    arguments: [
      ("local x = 5", "x = 5"),
      ("local x", "x = nil"),
      ("local a, b = f()", "a, b = f()"),
      ("local a, b", "a, b = nil"),
      ("local function f() return 1 end", "function f() return 1 end"),
      ("local x <const> = 5", "x  = 5"),
      ("local x <close> = f()", "local x <close> = f()"),
      ("x = 1 local y = 2", "x = 1 y = 2"),
      ("local a = 1\nlocal b = 2", "a = 1\nb = 2"),
      ("do local x = 1 end local y = 2", "do local x = 1 end y = 2"),
      ("for i = 1, 2 do local x = i end", "for i = 1, 2 do local x = i end"),
      ("while f() do local x = 1 end local z", "while f() do local x = 1 end z = nil"),
      ("repeat local x = 1 until x local y = 1", "repeat local x = 1 until x y = 1"),
      (
        "if x then local y = 1 elseif z then local y = 2 end",
        "if x then local y = 1 elseif z then local y = 2 end"
      ),
      ("f(function() local x = 1 end) local y = 2", "f(function() local x = 1 end) y = 2"),
      ("s = 'local x = 1' local y = 2", "s = 'local x = 1' y = 2"),
      ("-- local x = 1\nlocal y = 2", "-- local x = 1\ny = 2"),
      ("localize = 1", "localize = 1"),
      ("\nlocal y = 2", "\ny = 2"),
    ])
  func declarations(entry: String, wanted: String) throws {
    #expect(try Shipped.session().sessionWide(entry) == wanted)
  }

  @Test(
    "asks for help on what follows a question mark",
    arguments: [
      ("?", "help()"), ("help", "help()"), ("?visits", "help(visits)"), ("?filter", "help \"filter\""),
      ("?visits:filter", "help \"visits:filter\""), ("? sort", "help \"sort\""),
      ("?visits.guest", "help(visits.guest)"),
      ("?string.format", "help \"string.format\""), ("?date.year", "help \"date.year\""),
      ("?\"Kim Il Sung\"", "help(\"Kim Il Sung\")"),
      ("?Kim Il Sung", "help \"Kim Il Sung\""),
    ])
  func questions(entry: String, wanted: String) throws {
    #expect(try Shipped.session().luaText(of: entry) == wanted)
  }
}
