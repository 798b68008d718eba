/// The words of the data language, and what may be one.
public enum DataLanguage {
  /// The words that declare something and are no kinds.
  public static let declarations =
    ["source", "kind", "rule", "reading"] + Actor.Sort.allCases.map(\.rawValue)

  /// The globals of Lua's own libraries; data files have some of them, and none can be declared.
  public static let luaGlobals: Set<String> = [
    "_G", "_VERSION", "assert", "collectgarbage", "coroutine", "debug", "dofile", "error", "getmetatable",
    "io",
    "ipairs", "load", "loadfile", "math", "next", "os", "package", "pairs", "pcall", "print", "rawequal",
    "rawget", "rawlen", "rawset", "require", "select", "setmetatable", "string", "table", "tonumber",
    "tostring", "type", "utf8", "warn", "xpcall",
  ]

  private static let luaKeywords: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local",
    "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]

  /// Whether a text can stand in Lua as a name: letters, digits and `_`, no digit first, no word of Lua's grammar.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, !(48...57).contains(first), !luaKeywords.contains(text) else {
      return false
    }
    return text.utf8.allSatisfy { byte in
      byte == 95 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
  }
}

/// The names of the fields that a claim of every kind has.
enum ClaimField {
  /// The fields as columns that a key can name.
  static let all = [
    "id", "date", "timing", "basis", "place", "value", "said", "rank", "form", "status", "by", "voice",
    "event", "source", "passage", "note", "unit",
  ]
  /// The fields as an entry writes them.
  static let written = [
    "id", "as", "date", "at", "since", "over", "basis", "place", "value", "unit", "said", "rank", "form",
    "status", "by", "voice", "event", "from", "note",
  ]
  /// What neither a role nor an attribute can be called.
  static let reserved = Set(all + written + ["kind", "who", "section", "witness", "lost"])
  /// How a date was got, where it is not stated.
  static let bases = ["inferred", "relative", "derived", "repaired", "truncated", "lost"]
  /// How a claim is attributed, where it is not the document's own word.
  static let voices = [
    "named", "quoted", "official statistics", "unnamed source", "unnamed estimate", "unnamed reports",
    "unofficial", "silence",
  ]
}
