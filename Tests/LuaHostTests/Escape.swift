import Testing

@testable import LuaHost

/// One attempt to get out: the code, and where it must end.
struct Escape: Sendable, CustomTestStringConvertible {
  let name: String
  let code: String
  let end: String
  let profile: LuaProfile

  init(_ name: String, _ code: String, _ end: String, in profile: LuaProfile = .exercise) {
    (self.name, self.code, self.end, self.profile) = (name, code, end, profile)
  }

  var testDescription: String { name }

  /// How the ends of limits are written here, whose own wording has tests of its own.
  static let (outOfSteps, outOfMemory) = ("(the limit of steps)", "(the limit of memory)")

  /// An error as the table has it.
  static func wording(_ error: LuaError) -> String {
    if error.message.hasPrefix("too many steps") { return outOfSteps }
    if error.code == "memory" { return outOfMemory }
    return error.description
  }

  static let all = code + tables + runs + sizes + depths + objects

  private static let code = [
    Escape(
      "bytecode by load, where there is load", "assert(load('\\27Lua', 'x', 'b'))",
      "x:1: attempt to load a binary chunk (mode is 't')", in: .script),
    Escape(
      "bytecode by load of either mode", "assert(load('\\27Lua', 'x', 'bt'))",
      "x:1: attempt to load a binary chunk (mode is 't')", in: .full),
    Escape(
      "bytecode by load with globals of its own", "assert(load('\\27Lua', 'x', 'b', {}))",
      "x:1: attempt to load a binary chunk (mode is 't')", in: .full),
    Escape(
      "bytecode in pieces",
      "local n = 0 assert(load(function() n = n + 1 return n == 1 and '\\27Lua' or nil end))",
      "x:1: attempt to load a binary chunk (mode is 't')", in: .full),
    Escape(
      "bytecode by require",
      """
      local name = os.tmpname()
      local file = io.open(name, 'wb')
      file:write(string.dump(function() return 'ran' end))
      file:close()
      package.path = name
      local ok, reason = pcall(require, 'bytecode')
      os.remove(name)
      error(reason:match('attempt to load a binary chunk.*'), 0)
      """, "attempt to load a binary chunk (mode is 't')", in: .full),
    Escape(
      "bytecode made, in script", "string.dump(print)", "x:1: attempt to call a nil value (field 'dump')",
      in: .script),
    Escape(
      "machine code, in script", "package.loadlib('libc.so.6', '*')",
      "x:1: attempt to call a nil value (field 'loadlib')", in: .script),
    Escape("bytecode as a chunk", "\u{1B}Lua", "attempt to load a binary chunk (mode is 't')"),
    Escape(
      "load", "load('return 1')",
      "x:1: \"load\" is not there in the exercise profile\n  it reads no files, loads no code and starts no programs"
    ),
    Escape("bytecode made", "string.dump(print)", "x:1: attempt to call a nil value (field 'dump')"),
    Escape(
      "a module", "require('os')",
      "x:1: \"require\" is not there in the exercise profile\n  it reads no files, loads no code and starts no programs"
    ),
    Escape(
      "the debug library", "debug.getregistry()",
      "x:1: \"debug\" is not there in the exercise profile\n  it reads no files, loads no code and starts no programs"
    ),
    Escape(
      "the file system", "io.popen('id')",
      "x:1: \"io\" is not there in the exercise profile\n  it reads no files, loads no code and starts no programs"
    ),
    Escape("a program", "os.execute('id')", "x:1: attempt to call a nil value (field 'execute')"),
    Escape("the end of the process", "os.exit(0)", "x:1: attempt to call a nil value (field 'exit')"),
    Escape(
      "a library of machine code", "package.loadlib('libc.so.6', '*')",
      "x:1: \"package\" is not there in the exercise profile\n  it reads no files, loads no code and starts no programs"
    ),
    Escape(
      "the collector, stopped", "collectgarbage('stop')",
      "x:1: \"collectgarbage\" is not there in the exercise profile\n  it reads no files, loads no code and starts no programs"
    ),
  ]

  private static let tables = [
    Escape(
      "a library changed", "string.leak = true", "x:1: string.leak cannot be set: libraries are read-only"),
    Escape(
      "a library's function replaced", "string.format = nil",
      "x:1: string.format cannot be set: libraries are read-only"),
    Escape(
      "a library changed by rawset", "rawset(math, 'leak', true)", "x:1: rawset: the table is read-only"),
    Escape(
      "a library changed by table.insert", "table.insert(table, 'leak')",
      "x:1: table cannot be changed: libraries are read-only"),
    Escape(
      "a library changed by table.move", "table.move({'leak'}, 1, 1, 1, string)",
      "x:1: string cannot be changed: libraries are read-only"),
    Escape(
      "a library sorted",
      "table.sort(setmetatable({}, {__len = function() return 2 end, __index = function(_, i) return -i end, __newindex = string}))",
      "x:1: string cannot be changed: libraries are read-only"),
    Escape(
      "a library's metatable", "getmetatable(string).__index.leak = true",
      "x:1: attempt to index a boolean value"),
    Escape(
      "another metatable for a library", "setmetatable(string, {})",
      "x:1: cannot change a protected metatable"),
    Escape(
      "the contents of a library by its pairs", "local _, contents = pairs(string) contents.leak = true",
      "x:1: string.leak cannot be set: libraries are read-only"),
    Escape(
      "the metatable of strings", "getmetatable('').__index = {}", "x:1: attempt to index a boolean value"),
    Escape("a field of a string", "('').leak = true", "x:1: attempt to index a string value (constant '')"),
    Escape(
      "the metatable of the globals", "getmetatable(_G).__index.print = nil",
      "x:1: attempt to index a boolean value"),
    Escape(
      "another metatable for the globals", "setmetatable(_G, {__index = string})",
      "x:1: cannot change a protected metatable"),
    Escape(
      "an undefined global", "cuont = 1 return count", "x:1: nothing is called count\n  did you mean cuont?"),
    Escape("a global of the run before", "return leak", "x:1: nothing is called leak"),
  ]

  private static let runs = [
    Escape(
      "a finaliser", "setmetatable({}, {__gc = function() while true do end end})",
      "x:1: setmetatable: a metatable with __gc is not taken here"),
    Escape(
      "a finaliser of an object, run again", "getmetatable(cell(1)).__gc(cell(1))",
      "x:1: attempt to index a boolean value"),
    Escape(
      "an endless loop in pcall", "while true do pcall(function() while true do end end) end", outOfSteps),
    Escape(
      "an endless loop in a coroutine in pcall",
      "while true do pcall(coroutine.wrap(function() while true do end end)) end", outOfSteps),
    Escape("a goto without end", "::again:: goto again", outOfSteps),
    Escape(
      "a goto that continues without end",
      "for i = 1, math.huge do for j = 1, 2 do goto continue end ::continue:: end",
      outOfSteps),
    Escape(
      "an endless __close",
      "local x <close> = setmetatable({}, {__close = function() while true do end end})", outOfSteps),
    Escape(
      "a coroutine that resumes itself", "local c c = coroutine.wrap(function() c() end) c()",
      "x:1: x:1: cannot resume non-suspended coroutine"),
    Escape(
      "a coroutine that closes itself", "coroutine.close(coroutine.running())",
      "x:1: cannot close a running coroutine"),
    Escape(
      "a wrapped coroutine called while it is closed",
      """
      local f
      local c = coroutine.create(function()
        local x <close> = setmetatable({}, {__close = function() f() end})
        f = coroutine.wrap(function() coroutine.yield() error('inside') end)
        f()
        coroutine.yield()
      end)
      coroutine.resume(c)
      local ok, reason = coroutine.close(c)
      error(reason, 0)
      """, "x:3: x:4: inside"),
    Escape(
      "a dead coroutine brought back",
      "local c = coroutine.create(error) coroutine.resume(c) assert(coroutine.resume(c))",
      "x:1: cannot resume dead coroutine"),
    Escape("a yield from the main script", "coroutine.yield()", "attempt to yield from outside a coroutine"),
    Escape(
      "a yield across a sort", "coroutine.wrap(function() table.sort({3, 2, 1}, coroutine.yield) end)()",
      "x:1: attempt to yield across a C-call boundary"),
    Escape(
      "a yield across a replacement",
      "coroutine.wrap(function() ('x'):rep(1e5):gsub('.-$', coroutine.yield) end)()",
      "x:1: attempt to yield across a C-call boundary"),
  ]

  private static let sizes = [
    Escape(
      "a huge string.rep", "('x'):rep(1e10)",
      "x:1: string.rep: the result is too large (it would be 9 GB; the limit is 64 MB)"),
    Escape(
      "a string.rep past all numbers", "('x'):rep(math.maxinteger, ('y'):rep(1000))",
      "x:1: string.rep: the result is too large (it would be 7 ZB; the limit is 64 MB)"),
    Escape("a string doubled without end", "local s = 'x' while true do s = s .. s end", outOfMemory),
    Escape("a table without end", "local t = {} for i = 1, math.huge do t[i] = {} end", outOfMemory),
    Escape(
      "string.pack with padding", "string.pack('c2000000000', '')",
      "x:1: string.pack: the result is too large (it would be 1 GB; the limit is 64 MB)"),
    Escape(
      "string.format with a huge width", "string.format('%1000000d', 1)",
      "x:1: invalid conversion specification: '%1000000d'"),
    Escape("table.unpack of a huge range", "table.unpack({}, 1, 1e8)", "x:1: too many results to unpack"),
    Escape(
      "table.unpack past all numbers", "table.unpack({}, math.mininteger, math.maxinteger)",
      "x:1: too many results to unpack"),
    Escape(
      "table.concat of a huge range", "table.concat(setmetatable({}, {__index = type}), '', 1, 1e15)",
      "x:1: table.concat: from 1 to 1000000000000000 there are too many places; the limit is 10 million"),
    Escape(
      "table.move of a huge range", "table.move({}, 1, 1e15, 2)",
      "x:1: table.move: from 1 to 1000000000000000 there are too many places; the limit is 10 million"),
    Escape(
      "table.insert into what says it is huge",
      "table.insert(setmetatable({}, {__len = function() return 1e15 end}), 1, 'x')",
      "x:1: table.insert: from 1 to 1000000000000001 there are too many places; the limit is 10 million"),
    Escape(
      "table.remove from what changes its mind",
      "local n = 0 table.remove(setmetatable({}, {__len = function() n = n + 1 return 1e15 * n end}), 1)",
      "x:1: table.remove: from 1 to 1000000000000000 there are too many places; the limit is 10 million"
    ),
    Escape(
      "table.sort of what says it is huge",
      "table.sort(setmetatable({}, {__len = function() return 2^31 - 2 end}), rawequal)",
      "x:1: table.sort: the table is too big (2147483646 elements; the limit is 1 million)"),
    Escape(
      "table.sort by what is no order",
      "local t = {} for i = 1, 1000 do t[i] = i % 7 end table.sort(t, function() return true end)",
      "x:1: invalid order function for sorting"),
    Escape("select past the start", "select(-5, 1)", "x:1: bad argument #1 to 'select' (index out of range)"),
    Escape(
      "utf8.char of no character", "utf8.char(-1)", "x:1: bad argument #1 to 'char' (value out of range)"),
    Escape(
      "math.random of an empty range", "math.random(math.maxinteger, math.mininteger)",
      "x:1: bad argument #1 to 'random' (interval is empty)"),
    Escape(
      "a number too large for a place", "return ('x'):rep('1e400')",
      "x:1: bad argument #1 to 'rep' (number has no integer representation)"),
    Escape(
      "a pattern bomb", "('a'):rep(40):find(('a?'):rep(40) .. ('a'):rep(41))",
      "x:1: string.find: the pattern can match in too many ways (50 million steps on 40 bytes of text)"),
    Escape(
      "a pattern bomb of stars", "('a'):rep(3000):match('.*.*.*.*b')",
      "x:1: string.match: the pattern can match in too many ways (50 million steps on 3000 bytes of text)"),
    Escape(
      "a pattern bomb of patience", "('a'):rep(300000):find('.-.-b')",
      "x:1: string.find: the pattern can match in too many ways (50 million steps on 300000 bytes of text)"),
    Escape(
      "a pattern bomb in gsub", "('a'):rep(300000):gsub('a*b', '')",
      "x:1: string.gsub: the pattern can match in too many ways (50 million steps on 300000 bytes of text)"),
    Escape(
      "a pattern bomb in gmatch", "for _ in ('a'):rep(300000):gmatch('a*b') do end",
      "x:1: string.gmatch: the pattern can match in too many ways (50 million steps on 300000 bytes of text)"),
    Escape(
      "a pattern bomb of balances", "('('):rep(300000):find('%b()')",
      "x:1: string.find: the pattern can match in too many ways (50 million steps on 300000 bytes of text)"),
    Escape(
      "a pattern bomb behind pcall", "while true do pcall(string.find, ('a'):rep(3000), '.*.*.*b') end",
      outOfSteps),
    Escape("too many captures", "('x'):rep(1e5):find(('(.-)'):rep(33))", "x:1: too many captures"),
  ]

  private static let depths = [
    Escape("parentheses nested deep", "return " + nested("(", 300, "1", ")"), "C stack overflow"),
    Escape("tables nested deep", "return " + nested("{", 300, "", "}"), "C stack overflow"),
    Escape("functions nested deep", nested("return function() ", 300, "", " end"), "C stack overflow"),
    Escape("blocks nested deep", nested("do ", 300, "", " end"), "C stack overflow"),
    Escape("a chain of concatenations", "return " + nested("'x' .. ", 300, "'x'", ""), "C stack overflow"),
    Escape("a chain of powers", "return " + nested("2^", 300, "1", ""), "C stack overflow"),
    Escape(
      "too many locals", (1...201).map { "local a\($0)" }.joined(separator: " "),
      "x:1: too many local variables (limit is 200) in main function near <eof>"),
    Escape("recursion without end", "local function f() return 1 + f() end f()", outOfMemory),
    Escape(
      "recursion in pcall without end", "local function f() pcall(f) error('deep') end f()", "x:1: deep"),
    Escape(
      "recursion in tostring",
      "local t = setmetatable({}, {}) getmetatable(t).__tostring = tostring tostring(t)", "C stack overflow"),
    Escape(
      "a chain of __index that meets itself", "local t = {} setmetatable(t, {__index = t}) return t.x",
      "x:1: '__index' chain too long; possible loop"),
    Escape(
      "a chain of __newindex that meets itself", "local t = {} setmetatable(t, {__newindex = t}) t.x = 1",
      "x:1: '__newindex' chain too long; possible loop"
    ),
    Escape(
      "a chain of __call without end",
      "local t = {} for i = 1, 300 do t = setmetatable({}, {__call = t}) end t()",
      "x:1: attempt to call a table value (local 't')"),
    Escape(
      "recursion in a replacement", "local function f(s) return s:gsub('.', f) end f('x')", "C stack overflow"
    ),
    Escape(
      "recursion in a pattern", "('a'):rep(300000):match(('.?'):rep(300000))", "x:1: pattern too complex"),
    Escape(
      "recursion in coroutines",
      "local function f() return coroutine.wrap(f)() end local _, e = pcall(f) error(e:match('[^:]*$'), 0)",
      " C stack overflow"),
    Escape(
      "recursion in an error handler",
      "local function f() error(1) end xpcall(f, f) local function g() return g() .. 'x' end g()", outOfMemory
    ),
    Escape(
      "an error whose text fails", "error(setmetatable({}, {__tostring = function() error('again') end}))",
      "(error object is a table value)"),
  ]

  private static let objects = [
    Escape(
      "a method on an object of another type", "cell(1).add(point(1), 1)",
      "x:1: 'add' was called on point (a cell expected, got point)\n  methods are called with a colon: value:add(…)"
    ),
    Escape(
      "a method on a table", "cell(1).add({content = 1}, 1)",
      "x:1: 'add' was called on table (a cell expected, got table)\n  methods are called with a colon: value:add(…)"
    ),
    Escape(
      "a method of the host on an error object", "local _, e = pcall(refuse) point(1).norm(e)",
      "x:1: 'norm' was called on error (a point expected, got error)\n  methods are called with a colon: value:norm(…)"
    ),
    Escape("a field of an object set", "cell(1).content = 5", "x:1: attempt to index a cell value"),
    Escape(
      "rawset on an object", "rawset(cell(1), 'add', print)",
      "x:1: bad argument #1 to 'rawset' (table expected, got cell)"),
    Escape(
      "rawget on an object", "rawget(cell(1), 'add')",
      "x:1: bad argument #1 to 'rawget' (table expected, got cell)"),
    Escape("next on an object", "next(cell(1))", "x:1: bad argument #1 to 'next' (table expected, got cell)"),
    Escape(
      "a metatable for an object", "setmetatable(cell(1), {})",
      "x:1: bad argument #1 to 'setmetatable' (table expected, got cell)"),
    Escape(
      "an object's methods changed", "getmetatable(cell(1)).__index.add = nil",
      "x:1: attempt to index a boolean value"),
    Escape(
      "an object's text for another", "getmetatable(cell(1)).__tostring(point(1))",
      "x:1: attempt to index a boolean value"),
    Escape(
      "the iteration of an object", "for _ in pairs(cell(1)) do end",
      "x:1: bad argument #1 to 'for iterator' (table expected, got cell)"),
  ]

  static let contained = [
    Escape(
      "a coroutine that closes what closes it",
      """
      local function nest()
        local c = coroutine.create(function()
          local x <close> = setmetatable({}, {__close = function() coroutine.close(nest()) end})
          coroutine.yield()
        end)
        coroutine.resume(c)
        return c
      end
      return (coroutine.close(nest()))
      """, "true"),
    Escape(
      "a library's function, shadowed for oneself", "local string = {leak = true} return string.leak", "true"),
    Escape("globals, replaced for oneself", "_G.leak = 1 _G._G = nil return leak", "1"),
    Escape("another _ENV", "local _ENV = {leak = 1} leak = 2 return leak", "2"),
    Escape(
      "the pairs of a library",
      "local n = 0 for k, v in pairs(string) do n = n + 1 end return n, string.dump", "16 nil"),
    Escape("next on a library", "return type(next(string)), type(rawget(string, 'rep'))", "string function"),
    Escape(
      "the metatable of strings", "return getmetatable(''), getmetatable(string), getmetatable(_G)",
      "false false false"),
    Escape(
      "rawequal of two objects", "return rawequal(cell(1), cell(1)), cell(1) == point(1)", "false false"),
    Escape(
      "a string taken for a number", "return '0x7fffffffffffffff' + 1, '10' * '2', math.type('1' + 1)",
      "-9223372036854775808 20 integer"),
    Escape(
      "weak keys", "local t = setmetatable({}, {__mode = 'k'}) t[cell(1)] = 1 return type(next(t))",
      "userdata"),
    Escape(
      "random numbers, which are the same for all",
      "return math.random(1000000), math.random(math.mininteger, math.maxinteger)",
      "275394 -4891536436855184888"),
    Escape(
      "a search on much text that is no bomb",
      "return (('word '):rep(100000):gsub('%s+', '_')):len(), ('x'):rep(1e6):find('y', 1, true)", "500000 nil"
    ),
  ]

  private static func nested(_ open: String, _ times: Int, _ inside: String, _ close: String) -> String {
    String(repeating: open, count: times) + inside + String(repeating: close, count: times)
  }
}
