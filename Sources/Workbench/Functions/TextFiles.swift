import Columnar
import Interchange
import LuaHost

/// Tables written as text: with ids for programs, or as a spreadsheet wants them.
extension Session {
  /// Writes a table in the format that the ending names, with what options ask for.
  func saveText(_ table: Table, _ path: String, _ options: LuaTable) throws(LuaError) {
    let format = try format(ofFile: path)
    let known = ["names", "blank", "details"]
    var table = table
    var blank: String?
    if let stray = options.list.first {
      throw LuaError(
        "an option has a name, and \(stray.typeName) stands alone",
        hint: "options are names, blank and details",
        code: "argument")
    }
    for (option, value) in options.fields {
      switch (option, value) {
      case ("names", .boolean(let isNaming)): if isNaming { table = naming(table) }
      case ("blank", .string(let text)):
        guard format == .csv || format == .tsv else {
          throw LuaError(
            "option \"blank\" is for .csv and .tsv: other files have blanks of their own", code: "argument")
        }
        blank = text
      case ("details", .boolean(let isWhole)):
        let shown = table.columns.filter { !$0.isDetail }.map(\.name)
        if !isWhole { table = try verb { () throws(TableError) in try table.select(shown) } }
      case ("names", _), ("blank", _), ("details", _):
        throw LuaError(
          "option \"\(option)\" wants \(option == "blank" ? "a text, as in blank = \"NA\"" : "true or false"), got a \(value.typeName)",
          code: "argument")
      case ("compression", _), ("table", _), ("replace", _):
        throw LuaError(
          "option \"\(option)\" is for \(option == "compression" ? "Arrow" : "SQLite") files, and \(path) is none",
          hint: "options are names = true, blank = \"NA\" and details = false", code: "argument")
      default:
        throw LuaError(
          "save has no option \"\(option)\" for such a file",
          hint: suggestion(for: option, among: known)
            ?? "options are names = true, blank = \"NA\" and details = false",
          code: "argument")
      }
    }
    try saveText(table, path, as: format, blank: blank)
  }

  func saveText(_ table: Table, _ path: String, as format: Format, blank: String? = nil) throws(LuaError) {
    try saved { () throws(FileError) in
      switch format {
      case .csv: try table.writeDelimited(.commas, blank: blank, to: path)
      case .tsv: try table.writeDelimited(.tabs, blank: blank, to: path)
      default: try Files.write(Array(written(table, as: format).utf8), to: path)
      }
    }
  }

  /// The format that a file's ending names.
  func format(ofFile path: String) throws(LuaError) -> Format {
    if let format = Format(fileName: path) { return format }
    throw LuaError(
      "the ending of \"\(path)\" names no format",
      hint:
        "endings are .arrow, .sqlite, .csv, .tsv, .json, .jsonl, .md and .txt, or say which: table:save(file, \"csv\")",
      code: "argument")
  }

  /// The table with names in the place of ids.
  private func naming(_ table: Table) -> Table {
    table.mappingReferences { [unowned self] domain, id in name(domain, id) ?? id }
  }
}
