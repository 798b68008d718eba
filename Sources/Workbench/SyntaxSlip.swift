import Columnar
import LuaHost

/// What a person may have meant by a line that Lua can't read.
///
/// The rules are tried from the surest to the vaguest; each looks at the words around the one that Lua stopped at.
struct SyntaxSlip {
  /// What is known of the names that a line has.
  struct Names {
    let tables: Set<String>
    let methods: Set<String>
    /// Whether a name is that of a function.
    let isFunction: (String) -> Bool
  }

  private let message: String
  /// The word that Lua stopped at.
  private let near: String?
  private let line: ErrorMark
  private let words: [EntryText.Token]
  /// Which of the words it is.
  private let place: Int?
  private let names: Names

  init(_ message: String, in line: ErrorMark, at mark: Range<Int>?, names: Names) {
    self.message = message
    self.line = line
    self.names = names
    near = message.range(after: "near '").map { String(message[$0...].dropLast()) }
    words = line.words
    place = words.firstIndex { $0.range.lowerBound == mark?.lowerBound }
  }

  /// The first of the rules to know what was meant.
  var advice: Advice? {
    let rules: [() -> Advice?] = [
      { quotes }, { operators }, { comments }, { fields }, { foreign }, { headers }, { brackets }, { calls },
      { equalSigns }, { conditions }, { questions }, { separators },
    ]
    for rule in rules {
      if let advice = rule() { return advice }
    }
    return nil
  }

  // MARK: Words around the place

  private var text: String { line.excerpt(nil).line.trimmed }

  /// The word so many after the one at which Lua stopped.
  private func word(_ offset: Int) -> EntryText.Token? {
    guard let index = place.map({ $0 + offset }), words.indices.contains(index) else { return nil }
    return words[index]
  }

  private func isSign(_ word: EntryText.Token?, _ texts: String...) -> Bool {
    word.map { $0.sort == .sign && texts.contains($0.text) } ?? false
  }

  private func first(_ index: Int = 0) -> String {
    index < words.count && words[index].sort == .name ? words[index].text : ""
  }

  /// How a value is written that starts with a word; what goes on is left out.
  private func value(at index: Int) -> String {
    guard index < words.count else { return "…" }
    let goesOn = index + 1 < words.count && ["(", "[", ".", ":", "{"].contains(words[index + 1].text)
    return goesOn || words[index].sort == .sign ? "…" : line.text(words[index].range)
  }

  // MARK: Signs

  private var quotes: Advice? {
    if line.excerpt(nil).line.unicodeScalars.contains(where: { "“”„‘’«»".unicodeScalars.contains($0) }),
      near?.first != "="
    {
      return Advice("typographic quotes are no quotes to Lua: write \" or '")
    }
    return message.hasPrefix("unfinished string")
      ? Advice("a text ends with the quote it began with, on the same line") : nil
  }

  private static let operators: [(sign: String, advice: String)] = [
    ("===", "Lua writes == for \"is\""), ("!==", "Lua writes ~= for \"is not\""),
    ("..=", "Lua writes x = x .. y"), ("+=", "Lua writes x = x + y"), ("-=", "Lua writes x = x - y"),
    ("*=", "Lua writes x = x * y"), ("/=", "Lua writes x = x / y"), ("++", "Lua writes x = x + 1"),
    ("!=", "Lua writes ~= for \"is not\""), ("<>", "Lua writes ~= for \"is not\""), ("&&", "Lua writes and"),
    ("||", "Lua writes or"), ("**", "Lua writes ^ for a power"),
    ("=>", "Lua writes function(x) return … end"),
    ("->", "Lua writes function(x) return … end"), ("!", "Lua writes not"), ("?", "Lua writes x and y or z"),
    (":=", "a name is given a value with ="), ("%>%", "a verb follows with a colon: visits:count()"),
    ("|>", "a verb follows with a colon: visits:count()"),
  ]

  /// A sign of another language, of which Lua stopped at some part.
  private var operators: Advice? {
    guard let place, words[place].sort == .sign else { return nil }
    var (start, end) = (place, place)
    while start > 0, isOperator(start - 1), words[start - 1].range.upperBound == words[start].range.lowerBound
    {
      start -= 1
    }
    while end + 1 < words.count, isOperator(end + 1),
      words[end].range.upperBound == words[end + 1].range.lowerBound
    {
      end += 1
    }
    let range = words[start].range.lowerBound..<words[end].range.upperBound
    let run = line.text(range)
    guard let (sign, advice) = Self.operators.first(where: { run.contains($0.sign) }) else { return nil }
    guard advice.contains("x = x"), let name = target(before: start) else { return Advice(advice, at: range) }
    let isShort = end + 2 >= words.count || words[end + 2].sort == .name
    let other = sign == "++" ? "1" : isShort ? value(at: end + 1) : "…"
    return Advice("Lua writes \(name) = \(name) \(sign == "++" ? "+" : sign.dropLast()) \(other)", at: range)
  }

  private func isOperator(_ index: Int) -> Bool {
    words[index].sort == .sign && !"()[]{},;".contains(words[index].text)
  }

  /// The variable or field that ends before a word.
  private func target(before index: Int) -> String? {
    guard index > 0, words[index - 1].sort == .name else { return nil }
    var start = index - 1
    while start > 1, words[start - 1].text == ".", words[start - 2].sort == .name { start -= 2 }
    return line.text(words[start].range.lowerBound..<words[index - 1].range.upperBound)
  }

  private var comments: Advice? {
    guard ["//", "/*", "# "].contains(where: { text.hasPrefix($0) }) else { return nil }
    return Advice("-- begins a comment")
  }

  /// `{ guest: "x" }`, with or without quotes around the name.
  private var fields: Advice? {
    guard let place else { return nil }
    for colon in [place, place - 1, place - 2] where colon > 1 && colon < words.count {
      guard isSign(words[colon], ":") else { continue }
      let key = words[colon - 1]
      if isSign(key, "]"), colon > 3, isSign(words[colon - 3], "[") {
        return Advice("= gives a field its value: [\(line.text(words[colon - 2].range))] = …")
      }
      guard key.sort != .sign else { continue }
      let opening = words[colon - 2]
      if isSign(opening, "{", ",") {
        let isName =
          key.text.first.map { $0.isLetter || $0 == "_" } ?? false
          && key.text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
        let name = isName ? key.text : "[\(line.text(key.range))]"
        return Advice("= gives a field its value: \(name) = \(value(at: colon + 1))")
      }
      if isSign(opening, "("), key.sort == .name {
        return Advice("what has a name stands in braces: { \(key.text) = \(value(at: colon + 1)) }")
      }
    }
    if near == ":", message.hasPrefix("<eof> expected"), isLiteral(word(-1)) {
      return Advice("a text stands in parentheses before a colon: (\"…\"):upper()")
    }
    return near == "$" ? Advice("a column is reached with a dot: visits.guest") : nil
  }

  private func isLiteral(_ word: EntryText.Token?) -> Bool { word?.sort == .literal }

  // MARK: Words of other languages

  private static let declarations: Set<String> = [
    "const", "var", "let", "int", "float", "double", "string", "auto", "val", "my", "dim", "set",
  ]
  private static let definitions: Set<String> = ["def", "func", "fn", "fun", "sub", "proc"]
  private static let imports: Set<String> = ["import", "include", "using", "use"]
  private static let branches: Set<String> = ["elif", "elsif"]

  private var foreign: Advice? {
    let word = first()
    let isSecond = place == 1
    if Self.imports.contains(word) && isSecond || word == "from" && first(2) == "import" {
      return Advice("what there is needs no import; a module of Lua comes with require \"name\"")
    }
    if Self.declarations.contains(word), isSecond, words.count > 2, isSign(words[2], "=") {
      return Advice("a name is given a value with =: \(line.rest(from: words[1]))")
    }
    if Self.definitions.contains(word), isSecond {
      let head = words.prefix { $0.text != ")" }.last.map {
        line.text(words[1].range.lowerBound..<$0.range.upperBound)
      }
      return Advice("Lua writes function \(head ?? "f(")) … end")
    }
    if words.contains(where: { $0.sort == .name && $0.text == "lambda" }) {
      return Advice("Lua writes function(x) return … end")
    }
    if ["try", "except", "catch"].contains(word) {
      return Advice("pcall(f) runs f, and gives false and the error where it fails")
    }
    if let before = self.word(-1), Self.branches.contains(before.text) {
      return Advice("for \(before.text) Lua writes elseif")
    }
    return near == "is" ? Advice("== compares: x == nil") : nil
  }

  // MARK: Blocks and brackets

  /// A loop, condition or function whose body begins as other languages have it.
  private var headers: Advice? {
    // What a line lacks at its end stands before no word.
    guard let place = place ?? (message.range(after: " expected after ").map { _ in words.count }) else {
      return nil
    }
    let before = words[..<place]
    guard let start = before.lastIndex(where: { ["for", "while", "if", "function"].contains($0.text) }) else {
      return nil
    }
    let header = words[start].text
    if before[start...].contains(where: { ["do", "then"].contains($0.text) }) { return nil }
    let isBraced = before[start...].contains { isSign($0, "{") } || near == "{"
    switch header {
    case "for" where near == "(" && place == start + 1: return Advice("Lua writes for i = 1, 3 do … end")
    case "for" where isBraced || message.hasPrefix("'do' expected"):
      return Advice("Lua writes for … do … end")
    case "while" where near == "=" || near == ":": return nil
    case "while" where isBraced || message.hasPrefix("'do' expected"):
      return Advice("Lua writes while … do … end")
    case "if" where isBraced || message.hasPrefix("'then' expected") && near != "=":
      return Advice("Lua writes if … then … end")
    case "function" where near == "{": return Advice("Lua writes function f() … end")
    default: return nil
    }
  }

  private var brackets: Advice? {
    guard let near, let place else { return nil }
    let before = line.tokens(before: words[place])
    let isOpened = { (opening: String, closing: String) in
      before.count { isSign($0, opening) } > before.count { isSign($0, closing) }
    }
    switch near {
    case "[" where isSign(word(-1), "=", "(", ",", "{"): return Advice("lists stand in braces: { 1, 2 }")
    case ":" where message.hasPrefix("']' expected"):
      return Advice("visits[1] is one row, visits:take(3) the first three")
    case ","
    where message.hasPrefix("')' expected") && isSign(words[..<place].last { isSign($0, "(", "=") }, "("):
      let opening = words[..<place].lastIndex { isSign($0, "(") } ?? 0
      let isCall = opening > 0 && (words[opening - 1].sort == .name || isSign(words[opening - 1], ")", "]"))
      return isCall ? nil : Advice("lists stand in braces: { 1, 2 }")
    case "end" where message.hasPrefix("<eof> expected"), ")" where !isOpened("(", ")"),
      "}" where !isOpened("{", "}"), "]" where !isOpened("[", "]"):
      return Advice("nothing is open that it could close")
    default: return nil
    }
  }

  // MARK: Calls and equal signs

  /// A function before what it is to be called with, or a verb before its table.
  private var calls: Advice? {
    guard place == 1, words.count > 1, words[0].sort == .name, words[1].sort != .sign else { return nil }
    let (word, rest) = (words[0].text, line.rest(from: words[1]))
    let isShort = words.count == 2 || !rest.contains(" ")
    if names.tables.contains(words[1].text) {
      let verb = names.methods.contains(word) ? word : Slips.verbs[word.lowercased()] ?? ""
      if names.methods.contains(verb) {
        return Advice("verbs follow their table: \(words[1].text):\(verb)(\(words.count == 2 ? "" : "…"))")
      }
    }
    guard isShort, names.isFunction(word) else { return nil }
    if ["load", "dofile", "require", "loadfile"].contains(word) {
      return Advice("a text stands in quotes: \(word) \"\(rest)\"")
    }
    return Advice("a call has parentheses: \(word)(\(rest))")
  }

  private var equalSigns: Advice? {
    guard near == "=" || near == "==" else { return nil }
    if isSign(word(-1), "=", "==") { return Advice("= stands once to give a value, == compares") }
    if message.hasPrefix("'then' expected") || message.hasPrefix("'do' expected") {
      return Advice("== compares, = gives a value")
    }
    if message.hasPrefix("')' expected") {
      return Advice("what has a name stands in braces: filter{ place = \"Pyongyang\" }")
    }
    return isSign(word(-1), ")") ? Advice("== compares, = gives a name its value") : nil
  }

  // MARK: Conditions and questions

  private static let conditions: Set<String> = [
    "before", "after", "during", "overlapping", "between", "above", "below", "one_of", "matches", "known",
    "blank",
  ]

  private var conditions: Advice? {
    guard let near else { return nil }
    if near.lowercased() == "like" { return Advice("write name = matches \"…\"") }
    if near == "in", let before = word(-1), before.sort == .name, isSign(word(-2), "{", ",") {
      return Advice("one of several: \(before.text) = { \"…\", \"…\" }")
    }
    if ["asc", "desc"].contains(near.lowercased()), let before = word(-1), before.sort == .literal {
      return Advice("a - before the name orders downwards: sort \"-\(before.text)\"")
    }
    if let before = word(-1), Self.conditions.contains(before.text) {
      return Advice("write \(before.text)(\(near)) or \(before.text) \"\(near)\"")
    }
    return nil
  }

  private var questions: Advice? {
    guard let near else { return nil }
    if words.count == 2, near == words[1].text, near.first?.isNumber ?? false {
      return Advice("a name is given a value with =: \(words[0].text) = \(near)")
    }
    if ["select", "from", "where", "group", "order"].contains(first().lowercased()) {
      return Advice(
        "questions are asked of a table: visits:filter{ place = \"Pyongyang\" }:select{ \"date\", \"guest\" }"
      )
    }
    let isQuestion = ["who", "what", "when", "how", "which", "where", "show", "list"].contains(
      first().lowercased())
    if words.count > 2, text.hasSuffix("?") || isQuestion {
      return Advice(
        "questions are asked of a table, such as visits:filter{ place = \"Pyongyang\" }; help() shows how")
    }
    return Self.conditions.contains(near) ? Advice("write column = \(near)(…)") : nil
  }

  /// What a statement is, where nothing surer is known.
  static func statement(_ message: String) -> Advice? {
    guard message.hasPrefix("syntax error near") else { return nil }
    return message.hasSuffix("near 'end'")
      ? Advice("a function gives its value with return")
      : Advice("a statement calls something, f(x), or gives a name a value, x = 1")
  }

  private var separators: Advice? {
    message.hasPrefix("'}' expected")
      ? Advice("entries are parted by commas, and each is written column = value") : nil
  }
}
