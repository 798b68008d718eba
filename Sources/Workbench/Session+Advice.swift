import Columnar
import LuaHost
import Relations

/// What could be done about a mistake: from its message, and from the words around the place.
extension Session {
  /// Adds what the session knows to an error: its line, and what could be done about it.
  func advised(_ raised: LuaError, in text: String, name: String) -> LuaError {
    var error = recognized(raised)
    error.traceback = error.traceback.map(Self.withoutPrompt)
    var place = marked(error, in: text, name: name)
    if let earlier = place.flatMap({ atMethod(error, $0.line) }) { return earlier }
    if let slip = place.flatMap({ atMisspelling(error, $0.line, at: $0.mark) }) { return slip }
    if let (end, line) = place.flatMap({ atLineEnd(error, $0.line, at: $0.mark) }) {
      error = end
      place?.line = line
      place?.mark = line.end
    }
    let found = place.flatMap { place in place.line.nilOperand(error.message) { !lua.global($0).isNil } }
    if let operand = found?.operand {
      error.message += naming(operand, in: place?.line)
      place?.mark = operand.variable?.word.range ?? operand.range
    }
    let advice = place.flatMap { place in
      found.flatMap { self.advice(onNil: $0.operand, of: $0.operation, place.line) }
        ?? self.advice(on: error, in: place.line, at: place.mark)
    }
    error.hint =
      advice?.hint ?? error.hint ?? place.flatMap { hint(from: $0.line, on: error) } ?? hint(onStack: error)
      ?? hint(on: error, in: place?.line)
    error.excerpt = place.flatMap {
      excerpt(of: error, in: $0.line, at: advice?.mark ?? $0.mark, isAll: $0.isAll)
    }
    return error
  }

  private func advice(on error: LuaError, in line: ErrorMark, at mark: Range<Int>?) -> Advice? {
    if error.code == "syntax" || error.code == "incomplete" {
      if error.hint != nil { return nil }
      if let hint = hint(fromLine: line.words, onSyntax: error.message) { return Advice(hint) }
      if let advice = dollar(error.message, line, at: mark) ?? verbFirst(line) { return advice }
      let names = SyntaxSlip.Names(
        tables: Set(tableNames), methods: Set(tableMethodNames),
        isFunction: { [lua] in if case .function = lua.global($0) { true } else { false } })
      return SyntaxSlip(error.message, in: line, at: mark, names: names).advice
        ?? question(error.message, line.excerpt(nil).line.trimmed) ?? SyntaxSlip.statement(error.message)
    }
    let foreign =
      overwritten(error) ?? foreignCall(error, line) ?? namesOfColumns(error, line)
      ?? foreignMethod(error, line)
    if let foreign { return foreign }
    return luaTable(error, line) ?? blank(error, line) ?? unknownValue(error) ?? function(error, line)
      ?? comparison(error, line) ?? misread(error, line) ?? quoting(error, line, mark) ?? call(error, line)
      ?? computation(error, line)
  }

  /// A hint from the message alone: the nearest name to a misspelt global, or which page of help tells more.
  private func hint(on error: LuaError, in line: ErrorMark?) -> String? {
    if error.message.hasPrefix("bad argument #"),
      let function = lua.registry.first(where: { error.message.contains(" to '\($0.name)'") })
    {
      // Lua's own libraries have functions of the same names.
      let text = line?.excerpt(nil).line ?? ""
      let library = LuaPages.namesOfLibraries.first { text.contains("\($0).\(function.name)") }
      let isOfText = library == nil && text.contains(":\(function.name)") && function.owner == nil
      let name = (library ?? (isOfText ? "string" : nil)).map { "\($0).\(function.name)" }
      return "help \"\(name.flatMap(LuaPages.page) == nil ? function.name : name ?? "")\" tells what it takes"
    }
    guard error.message.hasPrefix("attempt to") else { return nil }
    for (opening, closing) in [("(global '", "')"), ("(field '", "')"), ("(method '", "')")] {
      guard let start = error.message.range(after: opening),
        let name = error.message[start...].prefix(upTo: closing)
      else { continue }
      if Slips.imports.contains(name) { return "what there is needs no import" }
      if ["exit", "quit"].contains(name) { return "\(Self.leaving), os.exit() a script" }
      if opening == "(global '", let ours = Slips.functions[name] { return "here it is \(ours)" }
      let candidates = opening == "(global '" ? globalNames + ["function", "return"] : methodNames
      return suggestion(for: name, among: candidates.filter { $0 != name })
    }
    return nil
  }

  /// A hint for words that are no Lua at all: a name without quotes, or a question as one would ask a person.
  private func question(_ message: String, _ text: String) -> Advice? {
    guard message.hasPrefix("syntax error near") else { return nil }
    if text.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" || $0 == "'" || $0 == "." }),
      case .one = names.match(text)
    {
      return Advice("a name stands in quotes: actor \"\(text)\"")
    }
    guard text.split(separator: " ").contains(where: { tableNames.contains(String($0)) }) else { return nil }
    return Advice(
      "questions are asked of a table, such as visits:filter{ place = \"Pyongyang\" }; help() shows how")
  }

  // MARK: Columns where Lua sees variables

  /// `filter{ year = 1990 }` and `"year > 1990"`: a function of dates where a column is expected, or a name.
  private func function(_ error: LuaError, _ line: ErrorMark) -> Advice? {
    guard error.code == "column" || error.code == "table",
      let start = error.message.range(after: "have no column \""),
      let name = error.message[start...].prefix(upTo: "\"")
    else { return nil }
    let words = line.words
    if case .one = names.match(name),
      words.contains(where: { $0.sort == .literal && $0.text.range(after: name) != nil })
    {
      return Advice("in an expression, too, a name stands in quotes: '\(name)'")
    }
    if let literal = words.firstIndex(where: { $0.sort == .literal && [name, "-" + name].contains($0.text) }),
      let verb = words[..<literal].last(where: { $0.sort == .name })?.text, Self.verbsOfColumns.contains(verb)
    {
      return computedColumn(name, verb, before: words[literal], in: line)
    }
    guard let page = ExpressionPages.page(name) else { return nil }
    if let index = words.firstIndex(where: { $0.sort == .name && $0.text == name }), index + 2 < words.count,
      words[index + 1].text == "=", name == "year"
    {
      return Advice("a date says it: date = \"\(words[index + 2].text)\"")
    }
    return Advice("it is a function in an expression: \(page.form)")
  }

  /// Verbs that take columns which are there, and no expressions.
  private static let verbsOfColumns: Set<String> = ["group", "sort", "select", "distinct", "values"]

  /// `filter{ year > 1990 }`: a column compared in Lua, where it is a variable that nobody set.
  private func comparison(_ error: LuaError, _ line: ErrorMark) -> Advice? {
    guard error.message.hasPrefix("attempt to compare") else { return nil }
    let words = line.words
    let signs = words.indices.filter {
      words[$0].sort == .sign && ["<", ">", "<=", ">="].contains(words[$0].text) && $0 > 0
        && $0 + 1 < words.count
    }
    guard let sign = signs.first, signs.count == 1, words[sign - 1].sort == .name else { return nil }
    let isNegative = words[sign + 1].isSign(in: ["-"]) && sign + 2 < words.count
    let (name, last) = (words[sign - 1].text, words[sign + (isNegative ? 2 : 1)])
    let other = (
      text: (isNegative ? "-" : "") + last.text,
      range: words[sign + 1].range.lowerBound..<last.range.upperBound
    )
    let range = words[sign - 1].range.lowerBound..<other.range.upperBound
    let table = tableOfChain(line.text(before: words[sign]))
    if table != nil, tableNames.contains(name) || lua.global(name).object(TableObject.self) != nil {
      return Advice(
        "a table's rows are counted: \(name):count() \(words[sign].text) \(line.text(other.range))", at: range
      )
    }
    guard words.contains(where: { $0.sort == .name && $0.text == "filter" }) else { return nil }
    if let open = words.firstIndex(where: { $0.isSign(in: ["{"]) }),
      let close = words.lastIndex(where: { $0.isSign(in: ["}"]) }), open < close,
      words[open..<close].contains(where: { $0.sort == .name && ["and", "or"].contains($0.text) })
    {
      let written = words[open + 1..<close].map { $0.isSign(in: ["="]) ? "==" : line.text($0.range) }
      return Advice(
        "conditions joined by and, or stand in text: filter [[ \(written.joined(separator: " ")) ]]",
        at: range)
    }
    let isGreater = words[sign].text.first == ">"
    let subject = table?[name] == nil && ExpressionParser.functions.contains(name) ? "\(name)(date)" : name
    let isDate = table?[name]?.type == .date
    // In an expression, too, a date is compared with text.
    let value = isDate ? "\"\(other.text)\"" : line.text(other.range)
    let written = "filter [[ \(subject) \(words[sign].text) \(value) ]]"
    var condition = "\(name) = \(isGreater ? "above" : "below")(\(other.text))"
    if isDate || name == "year" {
      condition = "\(isDate ? name : "date") = \(isGreater ? "after" : "before") \"\(other.text)\""
    }
    return Advice("a comparison of columns stands in text: \(written), or filter{ \(condition) }", at: range)
  }

  /// `filter(guest == "x")` and `filter{ guest == "x" }`: the comparison was made before the filter saw it.
  private func misread(_ error: LuaError, _ line: ErrorMark) -> Advice? {
    guard error.message.hasPrefix("a filter wants") else { return nil }
    let words = line.words
    for index in words.indices.dropFirst().dropLast()
    where ["==", "~="].contains(words[index].text) && words[index].sort == .sign {
      guard words[index - 1].sort == .name else { continue }
      let range = words[index - 1].range.lowerBound..<words[index + 1].range.upperBound
      let (name, value) = (words[index - 1].text, line.text(words[index + 1].range))
      return words[index].text == "=="
        ? Advice("a condition stands in braces, with one =: filter{ \(name) = \(value) }", at: range)
        : Advice("a comparison of columns stands in text: filter [[ \(name) ~= \(value) ]]", at: range)
    }
    return nil
  }

  /// `sort(date)`: the name of a column without its quotes.
  private func quoting(_ error: LuaError, _ line: ErrorMark, _ mark: Range<Int>?) -> Advice? {
    if error.message.hasPrefix("a table has named fields only"),
      let bracket = line.words.firstIndex(where: { $0.sort == .sign && $0.text == "[" }),
      bracket + 1 < line.words.count, bracket > 0, line.words[bracket + 1].sort == .name
    {
      let (owner, name) = (line.words[bracket - 1].text, line.words[bracket + 1])
      return Advice("a column is reached by its name: \(owner).\(name.text)", at: name.range)
    }
    guard error.message.hasPrefix("bad argument #"), let mark else { return nil }
    let argument = line.words.filter { mark.contains($0.range.lowerBound) }
    guard let table = argument.first.flatMap({ tableOfChain(line.text(before: $0)) }) else { return nil }
    let named = argument.filter { $0.sort == .name }
    guard !named.isEmpty, named.allSatisfy({ table[$0.text] != nil }),
      argument.allSatisfy({ $0.sort == .name || ["{", "}", ","].contains($0.text) })
    else { return nil }
    let quoted = named.map { "\"\($0.text)\"" }.joined(separator: ", ")
    return Advice(
      named.count == 1 && argument.count == 1
        ? "in quotes it is a column: \(quoted)" : "in quotes they are columns: { \(quoted) }")
  }

  // MARK: Calls

  /// A function that is a verb of tables, or a method called with a dot.
  private func call(_ error: LuaError, _ line: ErrorMark) -> Advice? {
    let words = line.words
    if error.message.contains("' was called on "),
      let name = error.message.dropFirst().prefix(upTo: "'"),
      let index = words.firstIndex(where: { $0.sort == .name && $0.text == name }), index > 1,
      words[index - 1].text == ".", words[index - 2].sort == .name
    {
      let owner = words[index - 2].text
      return Advice(
        "methods are called with a colon: \(owner):\(name)(…)",
        at: words[index - 1].range.lowerBound..<words[index].range.upperBound)
    }
    guard error.message.hasPrefix("attempt to call a nil value"), let name = Self.global(in: error.message),
      let index = words.firstIndex(where: { $0.sort == .name && $0.text == name })
    else { return nil }
    if let advice = verbFirst(line) { return advice }
    let verb = tableMethodNames.contains(name) ? name : Slips.verbs[name.lowercased()]
    if verb != nil, Slips.functions[name] == nil, let code = code(for: words[index].text, on: "visits") {
      return Advice("it is a verb of tables: \(code)")
    }
    if let page = ExpressionPages.page(name) {
      let ofNumbers =
        ["abs", "exp", "log", "sqrt"].contains(name) ? "of a number it is math.\(name)(x); " : ""
      return Advice("\(ofNumbers)computations over columns stand in text: \(page.example)")
    }
    return nil
  }

  /// Reckoning with columns, or with texts.
  private func computation(_ error: LuaError, _ line: ErrorMark) -> Advice? {
    let words = line.words
    if error.message.hasPrefix("attempt to add"), error.message.range(after: "'string'") != nil {
      let signs = words.filter { $0.sort == .sign && $0.text == "+" }
      return Advice("texts are joined with ..: \"a\" .. \"b\"", at: signs.count == 1 ? signs[0].range : nil)
    }
    if error.message.hasPrefix("attempt to perform bitwise operation on a table of rows") {
      return Advice("a verb follows with a colon: visits:count()")
    }
    let isReckoning = error.message.hasPrefix("attempt to perform arithmetic")
    if isReckoning, error.message.hasPrefix("attempt to perform arithmetic on a column") {
      return Advice("computations over columns stand in text: derive{ next = \"year(date) + 1\" }")
    }
    guard isReckoning || error.message.hasPrefix("attempt to concatenate"),
      let name = Self.global(in: error.message),
      let word = words.last(where: { $0.sort == .name && $0.text == name }),
      let table = tableOfChain(line.text(before: word)),
      table[name] != nil || ExpressionParser.functions.contains(name)
    else { return nil }
    let field = assignment(around: word, in: words, of: table)
    return Advice("a computation over columns stands in text: derive{ \(field) }")
  }

  /// The global that Lua names in a message.
  private static func global(in message: String) -> String? {
    message.range(after: "(global '").flatMap { message[$0...].prefix(upTo: "'") }
  }

  /// The field that a word stands in the value of, with the value as an expression in text.
  private func assignment(around word: EntryText.Token, in words: [EntryText.Token], of table: Table)
    -> String
  {
    guard let place = words.firstIndex(where: { $0.range == word.range }),
      let sign = words[..<place].lastIndex(where: { $0.sort == .sign && ["=", "{", ","].contains($0.text) }),
      sign > 0, words[sign].text == "=", words[sign - 1].sort == .name
    else { return "next = \"\(word.text) + 1\"" }
    let value = words[(sign + 1)...].prefix { $0.sort != .sign || !["}", ",", ";"].contains($0.text) }
    let text = value.map { word in
      word.sort == .name && table[word.text] == nil && ExpressionParser.functions.contains(word.text)
        ? "\(word.text)(date)" : word.text
    }.joined(separator: " ")
    return "\(words[sign - 1].text) = \"\(text)\""
  }

  // MARK: Names that nobody set

  /// Refuses a name without a value where nil would be taken for something else.
  ///
  /// A name of the corpus without quotes is nil to Lua, and a condition of nil is none at all: the answer would be all rows.
  func refuse(_ name: String) throws(LuaError) {
    let isCondition = isCondition(name)
    if let ours = Slips.words[name] {
      // nil would be no condition.
      let hint =
        isCondition && ours == "nil" ? "what is not told is asked for by blank()" : "Lua writes \(ours)"
      throw LuaError("nothing is called \(name)", hint: hint, code: "undefined")
    }
    guard isCondition || name.first?.isUppercase == true else { return }
    switch names.match(name) {
    case .one:
      throw LuaError("nothing is called \(name)", hint: "in quotes it is a name: \"\(name)\"", code: "name")
    case .several where isCondition:
      throw LuaError("nothing is called \(name)", hint: "in quotes it is a name: \"\(name)\"", code: "name")
    default:
      guard isCondition else { return }
      throw LuaError(
        "nothing is called \(name)",
        hint: suggestion(for: name, among: globalNames) ?? "in quotes it is a text: \"\(name)\"",
        code: "undefined")
    }
  }

  /// Whether the entry that runs gives a name as the value of a condition.
  private func isCondition(_ name: String) -> Bool {
    guard isEvaluating, let entry = entries.last?.text else { return false }
    // Loops ask often.
    let names = conditionNames ?? Self.conditionNames(in: entry)
    conditionNames = names
    return names.contains(name)
  }

  /// The names that a text gives as values of a filter's conditions.
  static func conditionNames(in entry: String) -> Set<String> {
    let tokens = EntryText(entry).tokens
    var open: [Bool] = []
    var names: Set<String> = []
    for (index, token) in tokens.enumerated() where index > 0 && index + 1 < tokens.count {
      if token.sort == .sign, ["{", "(", "["].contains(token.text) {
        open.append(token.text == "{" && tokens[index - 1].text == "filter")
      } else if token.sort == .sign, ["}", ")", "]"].contains(token.text) {
        _ = open.popLast()
      } else if token.sort == .name, open.last == true, tokens[index - 1].text == "=",
        [",", "}", ";"].contains(tokens[index + 1].text)
      {
        names.insert(token.text)
      }
    }
    return names
  }

  /// A traceback without the frames that belong to the prompt.
  private static func withoutPrompt(_ traceback: String) -> String {
    let lines = traceback.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var kept: [String] = []
    for line in lines {
      guard line.contains("(entente)") else {
        kept.append(line)
        continue
      }
      // The entry itself is a function that the prompt keeps under this name.
      let local = " in local 'f'"
      if let last = kept.last, last.hasSuffix(local) {
        kept[kept.count - 1] = last.dropLast(local.count) + " in main chunk"
      }
    }
    return kept.joined(separator: "\n")
  }
}
