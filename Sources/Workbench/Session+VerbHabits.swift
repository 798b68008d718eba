import Columnar
import LuaHost

/// Functions of R, pandas and SQL that are given a table, and the verb that does it here: each as code that runs.
extension Session {
  /// A function of another tool before its table: `head(visits)`, `mutate(visits, x = 1)`, `visits |> filter(…)`.
  func verbFirst(_ line: ErrorMark) -> Advice? {
    let words = line.words
    if let pipe = pipe(words) { return pipe }
    guard let index = words.indices.dropLast(2).first(where: { isCallOnTable($0, in: words) }) else {
      return nil
    }
    let (slip, name) = (words[index].text, words[index + 2].text)
    guard let code = code(for: slip, on: name, words[(index + 3)...]) else { return nil }
    return Advice("verbs follow their table: \(code)", at: words[index].range)
  }

  private func isCallOnTable(_ index: Int, in words: [EntryText.Token]) -> Bool {
    words[index].sort == .name && words[index + 1].isSign(in: ["("]) && table(words[index + 2].text) != nil
      && (index == 0 || !words[index - 1].isSign(in: [".", ":"])) && lua.global(words[index].text).isNil
  }

  /// `visits %>% filter(…)` and `visits |> filter`.
  private func pipe(_ words: [EntryText.Token]) -> Advice? {
    for index in words.indices.dropFirst() where table(words[index - 1].text) != nil {
      let signs = words[index...].prefix { $0.isSign(in: ["|", "%", ">"]) }
      let run = signs.map(\.text).joined()
      guard ["|>", "%>%"].contains(run), let first = signs.first, let last = signs.last else { continue }
      let after = words[signs.endIndex...]
      guard let verb = after.first,
        let code = code(for: verb.text, on: words[index - 1].text, after.dropFirst())
      else { continue }
      return Advice(
        "a verb follows with a colon: \(code)", at: first.range.lowerBound..<last.range.upperBound)
    }
    return nil
  }

  /// How a table is asked for what another tool has by a name; nil for what there is nothing like.
  ///
  /// - Parameter arguments: What stands after the table; columns among them are taken over.
  func code(for slip: String, on name: String, _ arguments: ArraySlice<EntryText.Token> = []) -> String? {
    guard let table = table(name) else { return nil }
    let given = arguments.prefix { !$0.isSign(in: [")"]) }
    let shown = table.columns.filter { !$0.isDetail }
    let column =
      given.map(\.text).first { table[$0] != nil }
      ?? (shown.first { if case .reference = $0.type { true } else { false } } ?? shown.first)?.name
    guard let column else { return nil }
    if Slips.blanks.contains(slip.lowercased()) { return "\(name):filter{ \(column) = blank() }" }
    let verb = tableMethodNames.contains(slip) ? slip : Slips.verbs[slip.lowercased()]
    let isDown = given.contains { $0.text == "desc" || $0.isSign(in: ["-"]) }
    if let order = Self.greatest[slip.lowercased()], let number = given.first(where: \.isNumber),
      given.contains(where: { table[$0.text] != nil })
    {
      return "\(name):sort(\"\(order)\(column)\"):take(\(number.text))"
    }
    if verb == "filter", let condition = condition(arguments, on: name, table) {
      return "\(name):filter \"\(condition)\""
    }
    switch verb {
    case "take":
      let number = given.first { $0.isNumber }?.text ?? "3"
      return "\(name):take(\(number))"
    case "take(-3)": return "\(name):take(-3)"
    case "filter": return "\(name):filter{ \(column) = known() }"
    case "group": return "\(name):group \"\(column)\":count()"
    case "select": return "\(name):select{ \"\(column)\" }"
    case "sort" where isDown: return "\(name):sort \"-\(column)\""
    case "join": return join(slip, of: name, table, given)
    case "sort", "distinct", "values": return "\(name):\(verb ?? "") \"\(column)\""
    case "derive":
      let date = shown.first { $0.type == .date }
      return date.map { "\(name):derive{ year = \"year(\($0.name))\" }" }
        ?? "\(name):derive{ copy = \"\(column)\" }"
    case "aggregate": return "\(name):aggregate{ n = count() }"
    case "append": return "\(name):append(\(given.map(\.text).first { self.table($0) != nil } ?? name))"
    case "pivot":
      let other = shown.last { $0.name != column && $0.type == .text }?.name ?? column
      return "\(name):pivot{ by = \"\(column)\", columns = \"\(other)\", value = count() }"
    case "window": return "\(name):window{ n = count() }"
    case "search": return "\(name):search \"…\""
    case "save":
      let file = given.first { $0.sort == .literal && !$0.isNumber }?.text ?? "\(name).csv"
      return "\(name):save \"\(file)\""
    case "columns", "count", "rows", "details": return "\(name):\(verb ?? "")()"
    case let verb?:
      return lua.registry.first { $0.owner == "table of rows" && $0.name == verb }?.example
    case nil: return nil
    }
  }

  /// Functions that keep the rows with the greatest values, or the least, and what stands before the column to sort by.
  private static let greatest = [
    "top": "-", "top_n": "-", "slice_max": "-", "nlargest": "-", "slice_min": "", "nsmallest": "",
  ]

  /// A condition as R or Python write it before it is quoted; nil where nothing is compared.
  private func condition(
    _ arguments: ArraySlice<EntryText.Token>, on name: String, _ table: Table
  ) -> String? {
    var (parts, depth, isCompared): ([String], Int, Bool) = ([], 0, false)
    var rest = arguments.drop { $0.isSign(in: ["(", ","]) || $0.text == name }
    while let token = rest.popFirst() {
      if token.isSign(in: ["(", "["]) { depth += 1 }
      if token.isSign(in: [")", "]"]) {
        depth -= 1
        if depth < 0 { break }
      }
      if token.sort == .name, token.text == name, rest.first?.isSign(in: ["."]) ?? false {
        rest.removeFirst()
        continue
      }
      guard !token.isSign(in: ["{", "}", ",", "%", "$", "="]) else { return nil }
      if token.sort == .sign, ["==", "~=", "<", ">", "<=", ">="].contains(token.text) { isCompared = true }
      if token.sort == .name, table[token.text] == nil, !["and", "or", "not"].contains(token.text) {
        return nil
      }
      let signs = ["&": "and", "&&": "and", "|": "or", "||": "or", "!": "not"]
      parts.append(
        token.sort == .literal && !token.isNumber ? "'\(token.text)'" : signs[token.text] ?? token.text)
    }
    return isCompared ? parts.joined(separator: " ") : nil
  }

  /// A join of the tables that were named, by what was named or by the one column that both have.
  private func join(
    _ slip: String, of name: String, _ table: Table, _ given: ArraySlice<EntryText.Token>
  ) -> String? {
    guard let other = given.first(where: { $0.text != name && self.table($0.text) != nil })?.text,
      let theirs = self.table(other)
    else { return nil }
    let shared = table.columns.filter { !$0.isDetail && theirs[$0.name] != nil }.map(\.name)
    let named = given.first { $0.sort == .literal && shared.contains($0.text) }?.text
    guard let column = named ?? (shared.count == 1 ? shared[0] : nil) else {
      let example = lua.registry.first { $0.owner == "table of rows" && $0.name == "join" }?.example
      if let example, example.hasPrefix("\(name):join(\(other),") { return example }
      return "\(name):join(\(other), { mine = \"theirs\" }\(slip.hasPrefix("left") ? ", \"left\"" : ""))"
    }
    return "\(name):join(\(other), \"\(column)\"\(slip.hasPrefix("left") ? ", \"left\"" : ""))"
  }

  /// What is said in a call that stands before no table of ours: `c(1, 2)`, `write.csv(visits, "x.csv")`, `is.na(…)`, `x <- 5`.
  func foreignCall(_ error: LuaError, _ line: ErrorMark) -> Advice? {
    guard error.message.hasPrefix("attempt to") else { return nil }
    let words = line.words
    if let arrow = EntryWords(words).arrow, arrow.index == 1, words[0].sort == .name {
      let value = line.rest(from: words[3])
      return Advice("a name is given a value with =: \(words[0].text) = \(value)", at: arrow.range)
    }
    if error.message.range(after: "(global 'c')") != nil,
      let index = words.indices.dropLast(2).first(where: {
        words[$0].text == "c" && words[$0 + 1].isSign(in: ["("])
      })
    {
      let inside = words[(index + 2)...].prefix { !$0.isSign(in: [")"]) }
      guard let first = inside.first, let last = inside.last else {
        return Advice("lists stand in braces: {}")
      }
      let values = line.text(first.range.lowerBound..<last.range.upperBound)
      return Advice("lists stand in braces: { \(values) }", at: words[index].range)
    }
    for index in words.indices.dropLast(4)
    where words[index + 1].isSign(in: [".", "("]) && words[index].sort == .name {
      let range = words[index].range.lowerBound..<words[index + 2].range.upperBound
      if words[index].text == "table", words[index + 1].text == "(", words[index + 3].isSign(in: ["."]),
        table(words[index + 2].text) != nil, error.message.range(after: "(global 'table')") != nil
      {
        let code = code(for: "group", on: words[index + 2].text, words[(index + 4)...])
        return code.map { Advice("values are counted by group: \($0)", at: words[index].range) }
      }
      guard words[index + 1].text == ".", lua.global(words[index].text).isNil,
        words[index + 3].isSign(in: ["("])
      else { continue }
      let slip = "\(words[index].text).\(words[index + 2].text)"
      guard Slips.verbs[slip] != nil || Slips.blanks.contains(slip) else { continue }
      let name = words[index + 4].text
      if table(name) == nil, words[index + 4].sort == .name {
        let near = suggestion(for: name, among: globalNames).map { "; \($0)" } ?? ""
        return Advice("nothing is called \(name)\(near)", at: words[index + 4].range)
      }
      return code(for: slip, on: name, words[(index + 5)...]).map { Advice("here it is \($0)", at: range) }
    }
    if let index = words.indices.dropLast(3).first(where: {
      Slips.blanks.contains(words[$0].text.lowercased())
    }),
      let code = code(for: words[index].text, on: words[index + 2].text, words[(index + 3)...])
    {
      return Advice("here it is \(code)", at: words[index].range)
    }
    return nil
  }

  /// A method that tables have by another name: `visits.head()`.
  func foreignMethod(_ error: LuaError, _ line: ErrorMark) -> Advice? {
    guard error.code == "method", let hint = error.hint, hint.hasPrefix("here it is "),
      let start = error.message.range(after: "\""), let slip = error.message[start...].prefix(upTo: "\"")
    else { return nil }
    let words = line.words
    let found = words.indices.dropFirst(2).filter { index in
      words[index].text == slip && words[index - 1].isSign(in: [".", ":"])
        && table(words[index - 2].text) != nil
    }
    guard found.count == 1, let index = found.first,
      // Arguments that a verb would take stay as they are: only its name is another.
      index + 1 == words.count || words[index + 1].sort == .sign && words[index + 1].text != "{",
      let code = code(for: slip, on: words[index - 2].text, words[(index + 1)...])
    else { return nil }
    return Advice("\(hint): \(code)", at: words[index].range)
  }

  /// `names(visits)`: in R the columns, and here a table of the corpus that is asked for rows.
  func namesOfColumns(_ error: LuaError, _ line: ErrorMark) -> Advice? {
    let words = line.words
    guard error.message.hasPrefix("a filter wants"),
      let index = words.indices.dropLast(2).first(where: {
        words[$0].text == "names" && words[$0 + 1].isSign(in: ["("]) && table(words[$0 + 2].text) != nil
      })
    else { return nil }
    return Advice(
      "names is a table of the corpus; the columns of \(words[index + 2].text) are \(words[index + 2].text):columns()",
      at: words[index].range)
  }

  /// `table(visits$host)` and `visits$host`: a sign that Lua does not have.
  func dollar(_ message: String, _ line: ErrorMark, at mark: Range<Int>?) -> Advice? {
    let words = line.words
    guard message.hasSuffix("near '$'"), let mark,
      let index = words.firstIndex(where: { $0.range.lowerBound == mark.lowerBound }), index > 0,
      index + 1 < words.count, let table = table(words[index - 1].text)
    else { return nil }
    let (name, column) = (words[index - 1].text, words[index + 1].text)
    if index > 2, words[index - 2].isSign(in: ["("]), table[column] != nil {
      let slip = words[index - 3].text
      if slip == "table" { return Advice("values are counted by group: \(name):group \"\(column)\":count()") }
      if slip == "unique" { return Advice("here it is \(name):distinct \"\(column)\"") }
    }
    return table[column] == nil ? nil : Advice("a column is reached with a dot: \(name).\(column)")
  }
}
