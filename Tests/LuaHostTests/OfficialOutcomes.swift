/// The files of Lua's own test suite that do not pass in a profile by themselves: why, and where they then end.
///
/// All others pass. Where the reason ceases to hold the test fails, and the row goes.
enum OfficialOutcomes {
  typealias Row = (why: String, end: String)

  static let full: [String: Row] = [
    "calls": ("loads bytecode", "calls.lua:294: assertion failed!"),
    "db": ("loads bytecode", "db.lua:982: attempt to load a binary chunk (mode is 't')"),
    "errors": ("loads bytecode", "errors.lua:256: attempt to load a binary chunk (mode is 't')"),
    "files": ("loads bytecode", "files.lua:555: attempt to load a binary chunk (mode is 't')"),
  ]

  static let script: [String: Row] = [
    "attrib": ("looks at package.cpath", "attrib.lua:14: assertion failed!"),
    "calls": ("makes bytecode", "calls.lua:294: assertion failed!"),
    "db": ("makes bytecode", "db.lua:982: attempt to call a nil value (field 'dump')"),
    "errors": ("makes bytecode", "errors.lua:256: attempt to call a nil value (field 'dump')"),
    "files": ("makes bytecode", "files.lua:553: attempt to call a nil value (field 'dump')"),
  ]

  static let exercise: [String: Row] = [
    "attrib": ("tests require and package", "attrib.lua:6: attempt to call a nil value (global 'require')"),
    "big": (
      "yields to all.lua, which requires it", "big.lua:10: attempt to call a nil value (global 'require')"
    ),
    "bitwise": ("requires bwcoercion", "bitwise.lua:6: attempt to call a nil value (global 'require')"),
    "bwcoercion": (
      "puts operators into the metatable of strings",
      "bwcoercion.lua:52: attempt to index a boolean value (local 'smt')"
    ),
    "calls": ("loads bytecode", "calls.lua:6: attempt to call a nil value (global 'require')"),
    "closure": (
      "wants collectgarbage and debug",
      "closure.lua:16: attempt to call a nil value (global 'collectgarbage')"
    ),
    "constructs": (
      "wants load and debug", "constructs.lua:6: attempt to call a nil value (global 'require')"
    ),
    "coroutine": ("wants debug", "coroutine.lua:6: attempt to call a nil value (global 'require')"),
    "cstack": ("requires tracegc", "cstack.lua:5: attempt to call a nil value (global 'require')"),
    "db": ("tests debug", "db.lua:6: attempt to call a nil value (global 'require')"),
    "errors": ("wants load, io and debug", "errors.lua:6: attempt to call a nil value (global 'require')"),
    "events": ("wants load and io", "events.lua:6: attempt to call a nil value (global 'require')"),
    "files": ("tests io", "files.lua:4: attempt to call a nil value (global 'require')"),
    "gc": ("tests collectgarbage and __gc", "gc.lua:6: attempt to call a nil value (global 'require')"),
    "gengc": ("tests __gc", "gengc.lua:6: attempt to call a nil value (global 'require')"),
    "goto": ("wants load and debug", "goto.lua:4: attempt to call a nil value (global 'collectgarbage')"),
    "literals": ("wants load and debug", "literals.lua:6: attempt to call a nil value (global 'require')"),
    "locals": ("wants load and debug", "locals.lua:6: attempt to call a nil value (global 'require')"),
    "math": ("wants load", "math.lua:288: attempt to call a nil value (global 'load')"),
    "nextvar": (
      "looks for print among the pairs of _G, which are those of the script alone",
      "nextvar.lua:239: assertion failed!"
    ),
    "pm": ("wants load", "pm.lua:193: attempt to call a nil value (global 'load')"),
    "sort": ("moves over 2^63 places", "sort.lua:172: assertion failed!"),
    "strings": ("wants io", "strings.lua:168: attempt to index a nil value (global 'io')"),
    "utf8": ("requires utf8", "utf8.lua:6: attempt to call a nil value (global 'require')"),
    "vararg": ("wants load", "vararg.lua:102: attempt to call a nil value (global 'load')"),
    "verybig": ("writes a file to run it", "verybig.lua:141: attempt to call a nil value (field 'tmpname')"),
  ]

  static let data: [String: Row] = exercise.merging([
    "strings": ("wants coroutine", "strings.lua:167: attempt to index a nil value (global 'coroutine')"),
    "verybig": ("wants os", "verybig.lua:141: attempt to index a nil value (global 'os')"),
  ]) { $1 }

  /// As `exercise`, but with `load`, `collectgarbage` and `require` lent.
  static let lent: [String: Row] = [
    "attrib": ("tests require and package", "attrib.lua:13: attempt to index a nil value (global 'package')"),
    "big": ("yields to all.lua", "big.lua:25: attempt to index a nil value (field 'X')"),
    "bitwise": (
      "wants the string operators of bwcoercion",
      "bitwise.lua:27: attempt to perform bitwise operation on a string value (local 'c')"
    ),
    "bwcoercion": (
      "puts operators into the metatable of strings",
      "bwcoercion.lua:52: attempt to index a boolean value (local 'smt')"
    ),
    "calls": (
      "loads from a function, which the lent load does not take",
      "calls.lua:297: bad argument #1 to 'assert' (value expected)"
    ),
    "closure": ("wants debug", "closure.lua:243: attempt to index a nil value (local 'debug')"),
    "constructs": ("wants debug", "constructs.lua:279: attempt to index a nil value (upvalue 'debug')"),
    "coroutine": ("wants debug", "coroutine.lua:233: assertion failed!"),
    "cstack": ("requires tracegc", "cstack.lua:26: attempt to index a nil value (local 'tracegc')"),
    "db": ("tests debug", "db.lua:16: attempt to index a nil value (local 'debug')"),
    "errors": ("wants io", "errors.lua:30: assertion failed!"),
    "events": ("wants io", "events.lua:196: attempt to index a nil value (global 'io')"),
    "files": ("tests io", "files.lua:8: attempt to call a nil value (field 'getenv')"),
    "gc": ("wants collectgarbage to count", "gc.lua:15: assertion failed!"),
    "gengc": ("tests __gc", "gengc.lua:51: setmetatable: a metatable with __gc is not taken here"),
    "goto": ("wants debug", "goto.lua:188: attempt to index a nil value (local 'debug')"),
    "literals": ("wants debug", "[string \"\"]:2: attempt to index a nil value"),
    "locals": ("wants debug", "locals.lua:74: attempt to index a nil value (upvalue 'debug')"),
    "nextvar": (
      "looks for print among the pairs of _G, which are those of the script alone",
      "nextvar.lua:239: assertion failed!"
    ),
    "sort": ("moves over 2^63 places", "sort.lua:172: assertion failed!"),
    "strings": ("wants io", "strings.lua:168: attempt to index a nil value (global 'io')"),
    "verybig": ("writes a file to run it", "verybig.lua:141: attempt to call a nil value (field 'tmpname')"),
  ]
}
