import Columnar
import Interchange
import LuaHost

/// SQLite files: one table of several, or what a query finds.
extension Session {
  func loadedSQLite(_ path: String, _ options: ReadOptions) throws(LuaError) -> Table {
    let progress = ProgressLine("loading \(path)")
    defer { progress.clear() }
    let control = ReadControl(isStopped: { [lua] in lua.isInterrupted }, progress: progress.show)
    do throws(ReadError) {
      let (table, report) = try readSQLite(path, options: options, control: control)
      let what = options.table.map { ", table \"\($0)\"" } ?? options.query.map { ", query \"\($0)\"" } ?? ""
      let line = "load \"\(path)\"\(what)"
      return table.made(from: table, by: line, remark: report)
    } catch {
      if error.code == .stopped { try lua.checkStop() }
      throw LuaError(error.message, hint: error.hint, code: "file")
    }
  }

  /// Writes a table into a file of its own, or beside others into one that is there.
  func saveSQLite(_ table: Table, _ path: String, _ options: LuaTable?) throws(LuaError) {
    var name: String?
    var isReplacing = false
    if let stray = options?.list.first {
      throw LuaError(
        "an option has a name, and \(stray.typeName) stands alone", hint: "options are table and replace",
        code: "argument")
    }
    for (option, value) in options?.fields ?? [] {
      switch (option, value) {
      case ("table", .string(let text)): name = text
      case ("replace", .boolean(let truth)): isReplacing = truth
      case ("table", _), ("replace", _):
        throw LuaError(
          "option \"\(option)\" wants \(option == "table" ? "a name" : "true or false"), got a \(value.typeName)",
          code: "argument")
      default:
        throw LuaError(
          "save has no option \"\(option)\"",
          hint: suggestion(for: option, among: ["table", "replace"]) ?? "options are table and replace",
          code: "argument")
      }
    }
    let progress = ProgressLine("saving \(path)")
    defer { progress.clear() }
    let control = ReadControl(isStopped: { [lua] in lua.isInterrupted }, progress: progress.show)
    do throws(WriteError) {
      try table.writeSQLite(to: path, table: name, replacing: isReplacing, control: control)
    } catch {
      if error.isStopped { try lua.checkStop() }
      throw LuaError(error.message, hint: error.hint, code: "file")
    }
    if let doubtful = table.doubtful, doubtful.rowCount > 0 {
      let noun = doubtful.rowCount == 1 ? table.rowName : table.rowPlural
      notice("\(doubtful.rowCount) more possible \(noun) not in \(path): table:possible() has them")
    }
  }
}
