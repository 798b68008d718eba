import LuaHost

/// A session for code that is not trusted: what reads or writes files is refused there.
extension Session {
  private static let fileFunctions: Set<String> = ["save", "read_texts", "reload"]

  /// The functions as the session's profile allows them; those that touch files keep their page of help and refuse.
  func permitted(_ rows: [LuaFunctionRow]) -> [LuaFunctionRow] {
    guard lua.isConfined else { return rows }
    return rows.map { row in
      guard Self.fileFunctions.contains(row.name) else { return row }
      return LuaFunctionRow(
        row.name, row.signature, row.summary, details: row.details, example: row.example
      ) { _ throws(LuaError) in
        throw LuaError(
          "\"\(row.name)\" is not there in an exercise", hint: "it reads and writes no files",
          code: "undefined")
      }
    }
  }
}
