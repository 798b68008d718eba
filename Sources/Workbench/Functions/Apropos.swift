import Columnar
import LuaHost

/// Looking for a function by a word for what it does, also by the words of other tools.
extension Session {
  /// The functions that a word leads to: those meant by it elsewhere first, then those whose page has a word that begins so.
  func apropos(_ word: String) -> String {
    let word = folded(word).trimmed
    let meant = Self.meant[word] ?? []
    var found: [(name: String, summary: String)] = []
    for name in meant {
      let parts = name.split(separator: ":").map(String.init)
      let row = lua.registry.first { row in
        row.name == parts.last && (parts.count < 2 ? row.owner == nil : row.owner == "table of rows")
      }
      if let row { found += members([row]) }
    }
    let rows = lua.registry.filter { Self.speaks("\($0.name) \($0.summary) \($0.details)", of: word) }
    found += members(rows).filter { row in !found.contains { $0.name == row.name } }
    let expressions = ExpressionPages.all.filter { Self.speaks("\($0.name) \($0.summary)", of: word) }
    found += expressions.map { ($0.form, "In an expression in text: \(Self.uncapitalized($0.summary)).") }
    if found.isEmpty {
      return "Nothing in help speaks of that; claims:search \"\(word)\" looks in the corpus."
    }
    return index(of: found)
  }

  /// Whether a text has a word that begins with another; one of two letters has to be the whole word.
  private static func speaks(_ text: String, of word: String) -> Bool {
    let text = folded(text)
    if word.contains(where: { !$0.isLetter && !$0.isNumber }) { return text.contains(word) }
    return text.split { !$0.isLetter && !$0.isNumber }.contains { part in
      word.count < 3 ? part == word : part.hasPrefix(word)
    }
  }

  /// What analysts call things, and the functions that do them; those of tables are written with `table:`.
  private static let meant: [String: [String]] = [
    "panel": ["table:group", "table:pivot", "table:on", "table:during"],
    "average": ["table:mean", "mean"], "mean": ["table:mean", "mean"],
    "missing": ["blank", "known", "table:columns", "gaps"],
    "na": ["blank", "known", "table:columns"], "null": ["blank", "known"], "nan": ["blank", "known"],
    "csv": ["load", "table:save", "format"], "import": ["load", "scan"], "read": ["load", "scan"],
    "export": ["table:save", "format"], "write": ["table:save", "format"],
    "plot": ["timeline", "table:save"], "chart": ["timeline", "table:save"],
    "graph": ["timeline", "table:save"],
    "merge": ["table:join", "table:during", "table:append"],
    "dyad": ["table:group", "table:join", "table:pivot"],
    "year": ["table:derive", "table:group", "date"],
    "lag": ["table:window", "table:asof"], "lead": ["table:window", "table:asof"],
    "rolling": ["table:window"], "cumulative": ["table:window"], "moving": ["table:window"],
    "wide": ["table:pivot"], "reshape": ["table:pivot"], "crosstab": ["table:pivot"], "long": ["table:pivot"],
    "unique": ["table:distinct", "distinct"], "duplicates": ["table:distinct", "duplicates"],
    "rename": ["table:derive", "table:select"], "mutate": ["table:derive"],
    "drop": ["table:select", "table:filter"], "column": ["table:columns", "table:select", "table:derive"],
    "columns": ["table:columns", "table:select", "table:derive"], "names": ["table:columns"],
    "subset": ["table:filter", "table:select"], "where": ["table:filter"], "arrange": ["table:sort"],
    "order": ["table:sort"], "summary": ["table:columns", "table:aggregate"],
    "describe": ["table:columns", "table:aggregate"], "head": ["table:take"],
  ]
}
