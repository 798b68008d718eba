internal import CLua

/// Which of Lua's libraries a script gets.
///
/// Binary chunks are refused in all of them: by `load`, `loadfile`, `dofile`, `require` and by Swift's own `load`.
///
/// | profile | for | has | of that, read-only |
/// | --- | --- | --- | --- |
/// | `full` | the user's own machine | all that `lua` gives | nothing |
/// | `script` | the user's scripts | as `full`, but nothing that is not text | nothing |
/// | `exercise` | other people's code | base, string, table, math, coroutine, utf8, three of os | all |
/// | `data` | files that hold data | base without print, string, table, math | all |
///
/// In the last two
/// - library tables refuse assignments, `rawset` included, and the metatables of libraries and of strings cannot be had;
/// - each run has globals of its own where it is given an environment (`LuaState.makeEnvironment`), and what it
///   assigns is gone with them;
/// - a global that nobody has defined is an error of code `undefined` that names the nearest one;
/// - no metatable with `__gc` is taken, for no hook can stop a finaliser and nobody knows when it runs;
/// - one call of a library function makes no text over 64 MB (or over the memory limit), goes over no more than ten
///   million places of a table, sorts no more than a million, and matches a pattern in no more than 50 million steps;
///   all that counts as steps of the script, and an interrupt ends it;
/// - random numbers begin from one seed in each environment, so that the same script gives the same output.
public struct LuaProfile: Sendable {
  /// The libraries to open, and what is done with them.
  let mask: Int32
  /// The name by which messages call it.
  let name: String

  private static let pure = clua_lib_base | clua_lib_string | clua_lib_table | clua_lib_math
  private static let everything =
    pure | clua_lib_utf8 | clua_lib_coroutine | clua_lib_os | clua_lib_io | clua_lib_package | clua_lib_debug

  /// Everything that `lua` gives: for the user's own scripts.
  public static let full = LuaProfile(mask: Int32(everything), name: "full")

  /// As `full`, but all that runs is text: no `string.dump`, no `package.loadlib`, no `package.cpath`, and `require`
  /// finds Lua files alone.
  public static let script = LuaProfile(mask: Int32(everything | clua_no_native), name: "script")

  /// Strings, tables and numbers only: for files that hold data. No files, no modules, no loading of code.
  public static let data = LuaProfile(mask: Int32(pure | clua_sealed | clua_silent), name: "data")

  /// As `data`, with `print`, coroutine, utf8, and of os `time`, `date` and `clock`: for code that is not trusted.
  public static let exercise = LuaProfile(
    mask: Int32(pure | clua_lib_coroutine | clua_lib_utf8 | clua_lib_os | clua_sealed), name: "exercise")

  /// Whether it is one for code that is not trusted: `exercise` or `data`.
  public var isConfined: Bool { isSealed }

  /// Whether one script cannot reach the next.
  var isSealed: Bool { mask & Int32(clua_sealed) != 0 }
}

extension LuaState {
  /// Whether its scripts are not trusted: they have no files, and globals of their own.
  public var isConfined: Bool { profile.isConfined }

  /// Has every search for a pattern count its steps, however quick it is: so that tests reach the counting matcher.
  func countAllSearches() {
    guard let L else { return }
    clua_host_of(L).pointee.counts_all_searches = true
  }
}
