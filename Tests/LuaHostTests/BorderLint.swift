/// Reads sources for what could make a Lua error jump over a Swift frame.
enum BorderLint {
  /// Of those that raise anything, what Swift may call all the same, and why it cannot raise there.
  static let reasons: [String: String] = [
    // Raises only where it closes a to-be-closed slot, and no Swift code marks one (`lua_toclose` is refused below).
    "lua_settop": "no slot of a Swift frame is to be closed"
  ]

  /// These raise nothing, and yet Swift may not call them: they run Lua, or free it, and only C keeps the account of
  /// which thread runs and of how many Swift frames are below it.
  static let accounted: Set<String> = [
    "lua_atpanic", "lua_close", "lua_gc", "lua_load", "lua_pcall", "lua_pcallk", "lua_resetthread",
    "lua_resume",
    "lua_setallocf", "lua_sethook", "lua_setwarnf", "lua_toclose", "lua_newstate", "luaL_newstate",
    "luaL_dostring",
    "luaL_dofile", "luaL_loadbuffer", "luaL_loadbufferx", "luaL_loadfile", "luaL_loadfilex",
    "luaL_loadstring",
  ]

  /// What is wrong with a source file of a target, each as `line: what`.
  static func findings(in text: String, of target: String, isSwift: Bool) -> [String] {
    guard target != "CLua" else { return [] }
    var findings: [String] = []
    for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let code = withoutComment(line)
      let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
      if words.contains("import"), words.contains("CLua"), target != "LuaHost" {
        findings.append("\(offset + 1): only LuaHost imports CLua")
      }
      for word in words {
        if let reason = refusal(of: word, in: target, isSwift: isSwift) {
          findings.append("\(offset + 1): \(word) \(reason)")
        }
      }
    }
    return findings
  }

  /// Why a word may not stand in the code of a target; nil where it may.
  private static func refusal(of word: String, in target: String, isSwift: Bool) -> String? {
    guard ["lua_", "luaL_", "luaopen_", "clua_"].contains(where: word.hasPrefix) else { return nil }
    guard isSwift else { return "is named in C outside of CLua" }
    guard target == "LuaHost" else { return "is named outside of the host" }
    if word.hasPrefix("clua_") || ManualClasses.types.contains(word) || reasons[word] != nil { return nil }
    if accounted.contains(word) { return "is called through CLua alone" }
    if ManualClasses.neverRaising.contains(word) { return nil }
    // The allocator never fails while Swift runs on a state, so these don't raise there.
    if ManualClasses.raisingForMemory.contains(word) { return nil }
    if ManualClasses.raisingAsExplained.contains(word) { return "raises (v in the manual)" }
    if ManualClasses.raisingAnything.contains(word) { return "raises (e in the manual)" }
    return "is not in the manual"
  }

  private static func withoutComment(_ line: Substring) -> Substring {
    var previous: Character?
    var isQuoted = false
    for index in line.indices {
      if line[index] == "\"" { isQuoted.toggle() }
      if line[index] == "/", previous == "/", !isQuoted { return line[..<line.index(before: index)] }
      previous = line[index]
    }
    return line
  }
}
