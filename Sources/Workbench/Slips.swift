import Columnar

/// What people write who come from other tools or straight from a sentence, and what it is here.
enum Slips {
  /// What other tools call the verbs.
  static let verbs = [
    "where": "filter", "query": "filter", "subset": "filter", "having": "filter", "find": "search",
    "grep": "search", "mutate": "derive", "assign": "derive", "transform": "derive", "arrange": "sort",
    "order": "sort", "order_by": "sort", "orderby": "sort", "sort_values": "sort", "sort_by": "sort",
    "head": "take", "limit": "take", "top": "take", "slice": "take", "tail": "take", "sample": "take",
    "group_by": "group", "groupby": "group", "tally": "count", "nrow": "count", "len": "count",
    "length": "count", "size": "count", "summarise": "aggregate", "summarize": "aggregate",
    "agg": "aggregate", "average": "mean", "avg": "mean", "total": "sum", "unique": "distinct",
    "nunique": "distinct", "value_counts": "group", "merge": "join", "left_join": "join",
    "inner_join": "join", "union": "append", "concat": "append", "rbind": "append", "bind_rows": "append",
    "iterrows": "rows", "each": "rows", "describe": "columns", "names": "columns", "schema": "columns",
    "info": "columns", "str": "columns", "pull": "values", "to_list": "values", "maybe": "possible",
    "to_csv": "save", "write": "save", "export": "save",
  ]

  /// A hint for a method that other tools have and tables of rows do not.
  static func verb(for name: String, among methods: [String]) -> String? {
    guard let ours = verbs[name.lowercased()], methods.contains(ours) else { return nil }
    return "here it is \(ours)"
  }

  /// A hint for text that Lua can't read, from its message and the line it names.
  static func hint(syntax message: String, line: String) -> String? {
    let near = message.range(after: "near '").map { String(message[$0...].dropLast()) }
    if line.unicodeScalars.contains(where: { "“”„‘’«»".unicodeScalars.contains($0) }), near?.first != "=" {
      return "typographic quotes are no quotes to Lua: write \" or '"
    }
    for (sign, advice) in signs where line.contains(sign) {
      if near.map({ sign.contains($0) || $0.contains(sign) }) ?? false { return advice }
    }
    guard let near else { return nil }
    if near == ":", message.hasPrefix("<eof> expected"), line.contains("\":") || line.contains("':") {
      return "a text stands in parentheses before a colon: (\"…\"):upper()"
    }
    if line.contains("$"), near == "$" { return "a column is reached with a dot: visits.guest" }
    let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    if words.count == 2, near == words[1], near.first?.isNumber ?? false,
      line.trimmed == "\(words[0]) \(near)"
    {
      return "a name is given a value with =: \(words[0]) = \(near)"
    }
    if ["select", "from", "where", "group", "order"].contains(words.first?.lowercased() ?? "") {
      return
        "questions are asked of a table: visits:filter{ place = \"Pyongyang\" }:select{ \"date\", \"guest\" }"
    }
    if near == "=", message.hasPrefix("')' expected") {
      return "what has a name stands in braces: filter{ place = \"Pyongyang\" }"
    }
    if near == "=", message.hasPrefix("'then' expected") || message.hasPrefix("'do' expected") {
      return "== compares, = gives a value"
    }
    if near == "like" || near == "LIKE" { return "write name = matches \"…\"" }
    if let place = words.firstIndex(of: near), place > 0, conditions.contains(words[place - 1]) {
      return "write \(words[place - 1])(\(near)) or \(words[place - 1]) \"\(near)\""
    }
    if words.count > 2,
      line.trimmed.hasSuffix("?")
        || ["who", "what", "when", "how", "which", "where", "show", "list"].contains(words[0].lowercased())
    {
      return
        "questions are asked of a table, such as visits:filter{ place = \"Pyongyang\" }; help() shows how"
    }
    if conditions.contains(near) { return "write column = \(near)(…)" }
    if message.hasPrefix("'}' expected") {
      return "entries are parted by commas, and each is written column = value"
    }
    return nil
  }

  private static let conditions: Set<String> = [
    "before", "after", "during", "overlapping", "between", "above", "below", "one_of", "matches", "known",
    "blank",
  ]

  private static let signs: [(sign: String, advice: String)] = [
    ("!=", "Lua writes ~= for \"is not\""), ("<>", "Lua writes ~= for \"is not\""),
    ("&&", "Lua writes and"), ("||", "Lua writes or"), ("+=", "Lua writes x = x + 1"),
    ("-=", "Lua writes x = x - 1"), ("!", "Lua writes not"),
    ("%>%", "a verb follows with a colon: visits:count()"),
    ("|>", "a verb follows with a colon: visits:count()"),
  ]
}
