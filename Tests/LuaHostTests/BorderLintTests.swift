import Foundation
import Testing

/// The rule that no Lua error may jump over a Swift frame, checked in the sources themselves.
///
/// Lua's reference manual gives each function of its C API a class: it never raises, raises for lack of memory
/// alone, or raises otherwise. Swift may call the first. It may call the second because the allocator never fails while Swift
/// runs on a state. Everything else is called from C.
@Suite("The border")
struct BorderLintTests {
  /// Marked `-` in section 4.6 of the manual of Lua 5.4.
  static let neverRaising: Set<String> = [
    "lua_absindex", "lua_checkstack", "lua_copy", "lua_getiuservalue", "lua_getmetatable", "lua_gettop",
    "lua_isinteger",
    "lua_pushboolean", "lua_pushinteger", "lua_pushlightuserdata", "lua_pushnil", "lua_pushnumber",
    "lua_pushvalue",
    "lua_rawequal", "lua_rawget", "lua_rawgeti", "lua_rawgetp", "lua_rawlen", "lua_rotate",
    "lua_setiuservalue",
    "lua_setmetatable", "lua_status", "lua_toboolean", "lua_tointegerx", "lua_tonumberx", "lua_topointer",
    "lua_tothread",
    "lua_touserdata", "lua_type", "lua_typename", "lua_xmove", "luaL_unref",
    // Raises only where a to-be-closed slot is crossed; Swift never marks one.
    "lua_settop",
  ]
  /// Marked `m`.
  static let raisingForMemory: Set<String> = [
    "lua_createtable", "lua_newuserdatauv", "lua_pushlstring", "lua_rawset", "lua_rawseti", "lua_rawsetp",
    "lua_tolstring",
    "luaL_ref",
  ]
  /// Types and numbers, which call nothing.
  static let harmless: Set<String> = ["lua_Integer", "lua_State"]

  @Test("is crossed from Swift only by calls that cannot raise")
  func calls() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var seen = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let code = line.split(separator: "//", omittingEmptySubsequences: false).first ?? ""
        for word in code.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" })
        where word.hasPrefix("lua_") || word.hasPrefix("luaL_") {
          seen += 1
          let isAllowed =
            Self.neverRaising.contains(String(word)) || Self.raisingForMemory.contains(String(word))
            || Self.harmless.contains(String(word))
          #expect(isAllowed, "\(file.lastPathComponent):\(number + 1): \(word)")
          #expect(
            file.path.contains("/LuaHost/"),
            "\(file.lastPathComponent):\(number + 1): \(word) outside the host")
        }
      }
    }
    #expect(seen > 50)
  }
}
