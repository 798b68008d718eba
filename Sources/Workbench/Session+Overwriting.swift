import Columnar
import LuaHost

/// Functions of the session's and of Lua's own whose names an entry gave to something else.
extension Session {
  /// Remembers the functions that there are before any script runs.
  func keepFunctions() {
    for name in lua.globalNames { keep(name) }
  }

  /// Remembers the functions that were registered since.
  func keepRegisteredFunctions() {
    for row in lua.registry where row.owner == nil { keep(row.name) }
  }

  private func keep(_ name: String) {
    if originals[name] == nil, let function = lua.reference(toGlobal: name)?.function {
      originals[name] = function
    }
  }

  /// The functions to whose names an entry may give something else.
  func overwritable(in entry: String) -> Set<String> {
    guard entry.utf8.contains(UInt8(ascii: "=")) || entry.range(after: "function") != nil else { return [] }
    let tables = Set(tableNames)
    return Set(
      EntryText(entry).tokens.filter {
        $0.sort == .name && (originals[$0.text] != nil || tables.contains($0.text))
      }.map(\.text))
  }

  /// Notes which of some functions the last entry has overwritten, and what is to be said of that.
  func overwriting(_ names: Set<String>) -> [String] {
    var remarks: [String] = []
    for name in names.sorted() {
      guard originals[name] != nil else {
        remarks += overwritingTable(name)
        continue
      }
      let value = lua.reference(toGlobal: name)
      if let function = value?.function, originals[name]?.isSame(as: function) ?? false {
        overwritten[name] = nil
      } else if overwritten[name] == nil {
        overwritten[name] = entries.count
        let what = value == nil ? "nil" : value?.function == nil ? "no function" : "another function"
        remarks.append("\(name) is \(what) from now on; restore \"\(name)\" brings back what it was")
      }
    }
    return remarks
  }

  /// What is to be said of the name of a table of the corpus that holds something else; a table of rows is what one meant.
  private func overwritingTable(_ name: String) -> [String] {
    let value = lua.global(name)
    guard !value.isNil, value.object(TableObject.self) == nil else {
      overwritten[name] = nil
      return []
    }
    guard overwritten[name] == nil else { return [] }
    overwritten[name] = entries.count
    return ["\(name) is no table of the corpus from now on; restore \"\(name)\" brings it back"]
  }

  /// Where a function was lost that is called.
  func overwritten(_ error: LuaError) -> Advice? {
    guard error.message.hasPrefix("attempt to call"), let start = error.message.range(after: "(global '"),
      let name = error.message[start...].prefix(upTo: "'"), let entry = overwritten[name]
    else { return nil }
    return Advice("\(name) was overwritten in entry \(entry); restore \"\(name)\" brings it back")
  }

  /// The function that gives names back.
  var overwritingFunctions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "restore", "restore(name) -> text",
        "Brings back a function or a table of the corpus whose name was given to something else.",
        details: "It knows the functions of Lua and of the session, not those that a script made.",
        example: "count = 3; restore \"count\""
      ) { [unowned self] call throws(LuaError) in
        let name = try call.string(1)
        if tableNames.contains(name) {
          // It is made again when it is next asked for.
          lua.setGlobal(name, .nil)
          overwritten[name] = nil
          return call.returns(TextObject("\(name) is the table of the corpus again."))
        }
        guard let function = originals[name] else {
          throw call.argumentError(
            1, "there was no function and no table \"\(name)\"",
            hint: suggestion(for: name, among: originals.keys.sorted() + tableNames))
        }
        lua.setGlobal(name, .function(function))
        overwritten[name] = nil
        return call.returns(TextObject("\(name) is the function again that it was."))
      }
    ]
  }
}
