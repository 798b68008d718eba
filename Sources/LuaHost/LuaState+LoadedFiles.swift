internal import CLua

/// Which files Lua was loaded from, and whether they still hold what was loaded.
extension LuaState {
  /// What tells the state of a file when `require`, `dofile` or `loadfile` last loaded it; nil where none did.
  public func loadedMark(ofFile path: String) -> String? {
    mark { clua_push_loaded_mark($0, path) }
  }

  /// What tells the state in which a file is now; nil where there is none.
  public func mark(ofFile path: String) -> String? {
    mark { clua_push_file_mark($0, path) }
  }

  private func mark(_ push: (OpaquePointer) -> Void) -> String? {
    guard let L = running, lua_checkstack(L, 4) != 0 else { return nil }
    push(L)
    defer { clua_pop(L, 1) }
    return lua_type(L, -1) == LUA_TSTRING ? string(at: -1, on: L) : nil
  }
}
