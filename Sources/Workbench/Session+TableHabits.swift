import Columnar
import LuaHost

/// What people do with Lua's own tables, and what does it with a table of rows.
extension Session {
  /// `table.sort(visits, f)`, `visits[#visits + 1] = row` and `visits:sort(f)`.
  func luaTable(_ error: LuaError, _ line: ErrorMark) -> Advice? {
    let words = line.words
    if error.code == "assignment" || error.message.hasPrefix("invalid value (") {
      for index in words.indices.dropLast(5)
      where words[index].text == "table" && words[index + 1].text == "." && words[index + 3].text == "(" {
        guard let table = table(words[index + 4].text), words[index + 5].isSign(in: [",", ")"]) else {
          continue
        }
        let hint = Self.hint(for: words[index + 2].text, of: words[index + 4].text, table)
        let range = words[index].range.lowerBound..<words[index + 2].range.upperBound
        return hint.map { Advice($0, at: range) }
      }
      for index in words.indices.dropLast(3)
      where words[index + 1].isSign(in: ["["]) && table(words[index].text) != nil {
        guard let end = words[index...].firstIndex(where: { $0.isSign(in: ["]"]) }), end + 1 < words.count,
          words[end + 1].isSign(in: ["="])
        else { continue }
        return Advice(
          Self.appending(to: words[index].text),
          at: words[index].range.lowerBound..<words[end].range.upperBound)
      }
    }
    if error.message.hasPrefix("bad argument #1 to 'sort' (a string expected, got function)"),
      let verb = words.first(where: { $0.sort == .name && $0.text == "sort" }),
      let next = words.first(where: { $0.range.lowerBound > verb.range.upperBound }),
      let table = tableOfChain(line.text(before: verb)), table[next.text] == nil
    {
      return Advice(
        "rows are sorted by columns, downwards with a -: sort \"-\(Self.columnsToShow(table)[0])\"")
    }
    if error.message.hasPrefix("bad argument #2 to 'group' (a string expected, got table)"),
      let verb = words.firstIndex(where: { $0.sort == .name && $0.text == "group" }),
      let key = words[verb...].first(where: { $0.sort == .literal })
    {
      return Advice("groups are ordered once they are counted: \(Self.counting(by: key.text))")
    }
    return nil
  }

  /// How groups are counted and put in order.
  private static func counting(by key: String) -> String { "group \"\(key)\":count():sort \"-n\"" }

  /// What to do where groups are asked for what tables do; nil where tables do not do it either.
  func hint(onGroups groups: GroupsObject, _ name: String) -> String? {
    guard tableMethodNames.contains(Slips.verbs[name] ?? name), let key = groups.keys.first else {
      return nil
    }
    if Slips.verbs[name] == "aggregate" { return "here it is aggregate{ … }, with the same in the braces" }
    return "figures make a table of groups first: \(Self.counting(by: key))"
  }

  /// What does with a table of rows what a function of Lua's library does with a list.
  private static func hint(for function: String, of name: String, _ table: Table) -> String? {
    switch function {
    case "sort": return "rows are sorted by columns: \(name):sort \"\(columnsToShow(table)[0])\""
    case "insert", "move": return appending(to: name)
    case "remove": return "fewer rows are another table: \(name):take(3)"
    case "concat":
      let texts = table.columns.first { $0.type == .text && !$0.isDetail }
      return texts.map { "a column's values are a list: table.concat(\(name):values \"\($0.name)\", \", \")" }
    default: return nil
    }
  }

  private static func appending(to name: String) -> String {
    "rows are put after others by append: \(name):append(\(name):take(1))"
  }

  /// The columns that a hint may speak of, a date first; a table without any has a stand-in.
  private static func columnsToShow(_ table: Table) -> [String] {
    let shown = table.columns.filter { !$0.isDetail }
    let names = (shown.filter { $0.type == .date } + shown.filter { $0.type != .date }).map(\.name)
    return names.isEmpty ? ["name"] : names
  }

  /// What goes through rows where other languages map a function over them.
  func mapping(_ table: Table) -> String {
    let name = self.table(table.rowPlural) == nil ? "visits" : table.rowPlural
    let column = Self.columnsToShow(self.table(name) ?? table)[0]
    return "loop, for row in \(name) do print(row.\(column)) end, or derive a column"
  }

  /// A column that is asked for as an expression, or as a function of dates, where a verb takes columns that are there:
  /// `group "decade(date)"`, `sort "year"`.
  func computedColumn(_ name: String, _ verb: String, before literal: EntryText.Token, in line: ErrorMark)
    -> Advice?
  {
    let tokens = EntryText(name).tokens
    var (function, expression) = (name, name)
    if tokens.count > 3, tokens[1].text == "(" {
      function = tokens[0].text
    } else {
      // Of what a verb has made of a table one can't tell whether it has dates.
      let isMade = line.tokens(before: literal).contains { ["count", "aggregate"].contains($0.text) }
      guard !isMade, ExpressionPages.page(name)?.form == "\(name)(date)",
        let date = tableOfChain(line.text(before: literal))?.columns.first(where: { $0.type == .date })
      else { return nil }
      expression = "\(name)(\(date.name))"
    }
    guard ExpressionParser.functions.contains(function) else { return nil }
    let column = "\(function) = \"\(expression)\""
    if verb == "group" { return Advice("a group may be computed: group{ \(column) }") }
    let sign = literal.text.hasPrefix("-") ? "-" : ""
    return Advice("derive computes a column: derive{ \(column) }:\(verb) \"\(sign)\(function)\"")
  }

  /// `for i, row in visits do`: a table gives its rows alone, and the second name gets nothing.
  func loopsOverRows(_ tokens: [EntryText.Token]) -> [String] {
    for index in tokens.indices.dropLast(6)
    where tokens[index].text == "for" && tokens[index + 2].isSign(in: [","]) && tokens[index + 4].text == "in"
    {
      guard tokens[index + 6].text == "do", table(tokens[index + 5].text) != nil else { continue }
      let (first, second, name) = (tokens[index + 1].text, tokens[index + 3].text, tokens[index + 5].text)
      return [
        "\(name) gives rows alone: for \(second) in \(name), or for \(first), \(second) in pairs(\(name))"
      ]
    }
    return []
  }

  /// `for i = 0, 9 do print(visits[i]) end` and `print(visits[0])`: there is no row before the first.
  func rowsBeforeTheFirst(_ tokens: [EntryText.Token]) -> [String] {
    // What is nothing but a row by its number is told when it is looked for.
    guard tokens.count > 5 else { return [] }
    for index in tokens.indices.dropFirst().dropLast(2)
    where tokens[index].isSign(in: ["["]) && tokens[index + 2].isSign(in: ["]"]) {
      let (name, number) = (tokens[index - 1].text, tokens[index + 1].text)
      guard number == "0" || isCountedFromZero(number, in: tokens), table(name) != nil else { continue }
      return [Self.counting(name, by: number)]
    }
    return []
  }

  /// Whether a loop counts a name from 0.
  func isCountedFromZero(_ name: String, in tokens: [EntryText.Token]) -> Bool {
    tokens.indices.dropLast(4).contains { index in
      tokens[index].text == "for" && tokens[index + 1].text == name && tokens[index + 2].isSign(in: ["="])
        && tokens[index + 3].text == "0" && tokens[index + 4].isSign(in: [","])
    }
  }

  /// From where rows are counted, where somebody counts them by a name or a figure.
  static func counting(_ table: String, by number: String) -> String {
    let isFigure = number.first?.isNumber ?? false
    return "rows are numbered from 1: "
      + (isFigure ? "\(table)[1] is the first" : "for \(number) = 1, #\(table) do … end")
  }

  /// `x <- 5`, which gives a name a value elsewhere and is a comparison here.
  func arrows(_ tokens: [EntryText.Token]) -> [String] {
    guard tokens.count > 3, tokens[0].sort == .name, let arrow = EntryWords(tokens).arrow, arrow.index == 1
    else {
      return []
    }
    let value = tokens[3].sort == .literal && !tokens[3].isNumber ? "…" : tokens[3].text
    return [
      "\(tokens[0].text) <- \(value) compares with -\(value); a name is given a value with =: \(tokens[0].text) = \(value)"
    ]
  }
}
