import Foundation

@testable import LuaHost

/// Runs files of Lua's own test suite, of which `ENTENTE_LUA_TESTS` names the folder.
///
/// The suite is not part of this project: it is the folder `testes` of Lua 5.4.4's sources.
enum OfficialSuite {
  static let folder = ProcessInfo.processInfo.environment["ENTENTE_LUA_TESTS"]

  /// What a state gets before a file runs in it.
  enum Setting {
    /// Nothing but `_port`, which leaves out what is about one machine.
    case bare
    /// What `all.lua` and the program `lua` have that a sealed profile has not: undefined globals are nil, and `print`
    /// says nothing.
    case lenient
    /// As `lenient`, and with `load`, `collectgarbage` and a `require` of the libraries that are there, all made in
    /// Swift: so that more of the suite reaches the sealed libraries.
    case lent
  }

  /// Goes to the suite's folder, and runs a file in a new state.
  static func run(
    _ file: String, profile: LuaProfile, _ setting: Setting = .bare, allowsBinaryChunks: Bool = false,
    prepare: (LuaState) -> Void = { _ in }
  ) throws {
    guard let folder, FileManager.default.changeCurrentDirectoryPath(folder) else {
      throw LuaError("no folder")
    }
    let lua = try LuaState(profile: profile, allowsBinaryChunks: allowsBinaryChunks)
    lua.setGlobal("_port", .boolean(true))
    if setting != .bare {
      lua.setMissingGlobal { call throws(LuaError) in call.returns(.nil) }
      lua.setGlobal("print", lua.function { _ throws(LuaError) in 0 })
    }
    if setting == .lent { try lend(to: lua) }
    prepare(lua)
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(file).lua")))
    if bytes.first == UInt8(ascii: "#") { bytes = Array("--".utf8) + bytes }
    let chunk = try lua.load(bytes: bytes, name: "@\(file).lua")
    // It yields, and is the only one that does.
    if file == "big", setting == .bare {
      lua.setGlobal("chunk", .function(chunk))
      _ = try lua.run(
        "local f = coroutine.wrap(chunk) assert(f() == 'b') assert(f() == 'a')", name: "=big")
    } else {
      _ = try chunk.call()
    }
  }

  private static func lend(to lua: LuaState) throws {
    lua.setGlobal(
      "load",
      lua.function { [unowned lua] call throws(LuaError) in
        guard case .string(let text) = try call.value(1) else { return 0 }
        do throws(LuaError) {
          let name = try call.optionalString(2) ?? text
          return call.returns(.function(try lua.load(text, name: name)))
        } catch {
          return call.returns(.nil, .string(error.located))
        }
      })
    lua.setGlobal(
      "collectgarbage",
      lua.function { [unowned lua] call throws(LuaError) in
        lua.collect()
        return call.returns(.integer(0))
      })
    let libraries = """
      local libraries = {string = string, table = table, math = math, utf8 = utf8, coroutine = coroutine, os = os}
      return function(name) return libraries[name] end
      """
    lua.setGlobal("require", try lua.run(libraries, name: "=lent")[0])
  }

  /// What came of each file, one a line.
  static func outcomes(
    profile: LuaProfile, _ setting: Setting = .bare, prepare: (LuaState) -> Void = { _ in }
  ) -> [String] {
    files.map { file in
      do {
        try run(file, profile: profile, setting, prepare: prepare)
        return "\(file) passes"
      } catch {
        return "\(file): \(error)"
      }
    }
  }

  /// All files but `all`, which runs the others; `heavy`, which wants more memory than there is; `main`, which tests the
  /// command line of `lua` and leaves itself out; and `tracegc`, which is a part of others.
  static let files = [
    "api", "attrib", "big", "bitwise", "bwcoercion", "calls", "closure", "code", "constructs", "coroutine",
    "cstack",
    "db", "errors", "events", "files", "gc", "gengc", "goto", "literals", "locals", "math", "nextvar", "pm",
    "sort",
    "strings", "tpack", "utf8", "vararg", "verybig",
  ]
}
