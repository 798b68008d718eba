internal import CLua

/// Which of Lua's libraries a script gets.
///
/// Binary chunks are refused in all of them.
public struct LuaProfile: Sendable {
  let libraries: Int32
  /// Functions of the base library that are taken away again.
  let removed: [String]

  /// Everything that `lua` gives: for the user's own scripts.
  public static let full = LuaProfile(
    libraries: Int32(
      clua_lib_base | clua_lib_string | clua_lib_table | clua_lib_math | clua_lib_utf8 | clua_lib_coroutine
        | clua_lib_os | clua_lib_io | clua_lib_package | clua_lib_debug), removed: [])

  /// Strings, tables and numbers only: for files that hold data. No files, no modules, no loading of code.
  public static let data = LuaProfile(
    libraries: Int32(clua_lib_base | clua_lib_string | clua_lib_table | clua_lib_math),
    removed: ["load", "loadfile", "dofile", "collectgarbage", "print", "warn"])
}
