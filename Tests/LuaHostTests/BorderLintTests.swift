import Foundation
import Testing

/// The rule that no Lua error may jump over a Swift frame, checked in the sources themselves.
///
/// Lua's reference manual gives each function of its C API a class: it never raises, raises for lack of memory
/// alone, or raises otherwise. Swift may call the first. It may call the second because the allocator never fails
/// while Swift runs on a state. Everything else is called from C.
@Suite("The border")
struct BorderLintTests {
  static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  @Test("is crossed from Swift only by calls that cannot raise")
  func calls() throws {
    let files = try #require(
      FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil))
    var read: [String: Int] = [:]
    for case let file as URL in files where ["swift", "c", "h", "modulemap"].contains(file.pathExtension) {
      let path = file.pathComponents.drop { $0 != "Sources" }.dropFirst()
      let target = try #require(path.first)
      read[target, default: 0] += 1
      let text = try String(contentsOf: file, encoding: .utf8)
      let findings = BorderLint.findings(in: text, of: target, isSwift: file.pathExtension == "swift")
      #expect(findings == [], "\(path.joined(separator: "/"))")
    }
    #expect(read.count >= 10)
    #expect(read["LuaHost", default: 0] > 10)
  }

  @Test(
    "is watched: a call that may raise is found",
    arguments: [
      ("LuaHost", "lua_gettop(L)\nlua_getfield(L, 1, name)", ["2: lua_getfield raises (e in the manual)"]),
      ("LuaHost", "while lua_next(L, 1) != 0 {}", ["1: lua_next raises (v in the manual)"]),
      ("LuaHost", "luaopen_base(L)", ["1: luaopen_base is not in the manual"]),
      ("LuaHost", "lua_resume(co, L, 0, &n)", ["1: lua_resume is called through CLua alone"]),
      ("LuaHost", "lua_toclose(L, 1)", ["1: lua_toclose is called through CLua alone"]),
      (
        "LuaHost",
        "lua_settop(L, base) // not lua_error(L)\nlet n: lua_Integer = 1\nlua_createtable(L, 0, 0)",
        []
      ),
      ("LuaHost", "name(\"a//b\"); lua_error(L)", ["1: lua_error raises (v in the manual)"]),
      ("LuaHost", "internal import CLua", []),
      ("Workbench", "import CLua", ["1: only LuaHost imports CLua"]),
      ("Workbench", "clua_pop(L, 1)", ["1: clua_pop is named outside of the host"]),
      ("Terminal", "lua_gettop(L)", ["1: lua_gettop is named outside of the host"]),
    ])
  func finds(target: String, code: String, expected: [String]) {
    #expect(BorderLint.findings(in: code, of: target, isSwift: true) == expected)
  }

  @Test("is watched in C as well: only CLua names functions of Lua")
  func findsInC() {
    let code = "int f(lua_State *L) { return lua_error(L); }"
    #expect(
      BorderLint.findings(in: code, of: "CReadline", isSwift: false)
        == ["1: lua_State is named in C outside of CLua", "1: lua_error is named in C outside of CLua"])
    #expect(BorderLint.findings(in: code, of: "CLua", isSwift: false) == [])
  }

  @Test("knows every function of the manual once")
  func classes() {
    let all = [
      ManualClasses.neverRaising, ManualClasses.raisingForMemory, ManualClasses.raisingAsExplained,
      ManualClasses.raisingAnything,
    ]
    #expect(all.map(\.count) == [97, 41, 25, 24])
    #expect(all.reduce(into: Set()) { $0.formUnion($1) }.count == 187)
  }
}
