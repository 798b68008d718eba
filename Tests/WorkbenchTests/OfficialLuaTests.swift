import Foundation
import Testing

/// Lua's own test suite, run by our program as by `lua`.
///
/// The suite is not part of this project: `ENTENTE_LUA_TESTS` names the folder `testes` of Lua 5.4.4's sources.
@Suite("Lua's own test suite")
struct OfficialLuaTests {
  static let folder = ProcessInfo.processInfo.environment["ENTENTE_LUA_TESTS"]

  /// The files that can run, each in a state of its own.
  ///
  /// Left out: `calls`, `db`, `errors` and `files`, which load binary chunks, and those are refused everywhere; `all`,
  /// which turns every file into one first; `main`, which tests the command line of `lua` through a shell; `heavy`, which
  /// wants more memory than there is.
  static let files = [
    "api", "attrib", "big", "bitwise", "bwcoercion", "closure", "code", "constructs", "coroutine", "cstack",
    "events", "gc",
    "gengc", "goto", "literals", "locals", "math", "nextvar", "pm", "sort", "strings", "tpack", "utf8",
    "vararg", "verybig",
  ]

  @Test(
    "passes where nothing binary is loaded", .enabled(if: folder != nil, "ENTENTE_LUA_TESTS names no folder"),
    arguments: files)
  func passes(file: String) throws {
    let folder = try #require(Self.folder)
    let result = try Program.run(["-e", "_port = true; _soft = true", "\(file).lua"], in: folder)
    #expect(result.code == 0, "\(file): \(result.errors.prefix(400))")
  }
}
