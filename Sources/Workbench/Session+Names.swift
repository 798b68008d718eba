import Columnar
import Interchange
import LuaHost
import Relations

/// Completion inside a string: names of the corpus, values of a column, files.
extension Session {
  /// The names that what is typed since a quote could become, by their beginning, or else by the beginning of a later word.
  func completeName(_ bytes: [UInt8], from start: Int, quote: UInt8) -> Candidates {
    let typed = TypedName(String(decoding: bytes[start...], as: UTF8.self))
    let pool = names(before: bytes[..<(start - 1)])
    // Of the names of one thing the first that fits: its shown name comes first.
    var found = pool.compactMap { names in names.first { typed.begins($0) } }
    if found.isEmpty, pool.count <= Self.mostWords {
      found = pool.compactMap { names in names.first { typed.beginsWord(of: $0) } }
    }
    return Candidates(
      start: start, words: Self.sortedOnce(found), suffix: String(decoding: [quote], as: UTF8.self))
  }

  /// Sorted, each once: of many words most are different, and finding that out by hashing takes as long as the sorting.
  private static func sortedOnce(_ words: [String]) -> [String] {
    var result: [String] = []
    result.reserveCapacity(words.count)
    for word in words.sorted() where word != result.last { result.append(word) }
    return result
  }

  /// In how many names later words are looked at too: more would take longer than a key may.
  private static let mostWords = 20_000

  /// A name as far as it is typed, to be found whatever its case and accents.
  private struct TypedName {
    let typed: String
    let wanted: String

    init(_ typed: String) {
      self.typed = typed
      wanted = folded(typed)
    }

    func begins(_ name: String) -> Bool { folded(name, beginsWith: wanted) || name.hasPrefix(typed) }

    func beginsWord(of name: String) -> Bool {
      folded(name).split(separator: " ").contains { $0.hasPrefix(wanted) }
    }
  }

  /// The names that make sense in a string at that place: the values of a column, or columns, or all actors; each
  /// thing with all its names.
  private func names(before bytes: ArraySlice<UInt8>) -> [[String]] {
    let text = String(decoding: bytes, as: UTF8.self).trimmed
    let callee = Self.openCallee(of: text)
    if callee == "join", text.hasSuffix("=") {
      return tableOfChain(bytes).map { $0.columns.map { [$0.name] } } ?? []
    }
    if let column = assignedColumn(text), let table = tableOfChain(bytes), let column = table[column] {
      return names(in: column)
    }
    let words: [String]
    switch callee {
    case "sort", "select", "group", "values", "distinct", "min", "max", "sum", "mean", "first", "last",
      "list", "median", "quantile", "variance", "sd", "lag", "window", "pivot", "unpivot", "drop", "keep":
      let columns = columnsOfChain(bytes)
      if columns.isEmpty { return [] }
      words = columns
    case "source": words = corpus.sources.map(\.id)
    case "kind": words = corpus.kinds.map(\.id)
    case "help": words = lua.registry.map(\.name) + tableNames + LuaPages.names
    case "apropos": words = lua.registry.map(\.name) + tableNames
    case "format": words = Format.allCases.map(\.rawValue)
    case "use_reading", "with_reading", "reading_text", "compare_readings":
      words = ([Reading.plain] + allReadings).map(\.id)
    case "quantity" where text.hasSuffix(","): words = units
    case "require", "print", "error", "complete": return []
    default:
      guard let added = namesToComplete[callee] else { return corpus.actors.map { $0.names.map(\.form) } }
      words = added()
    }
    return words.map { [$0] }
  }

  /// The column whose value is being written: `place` in `filter{ place =`, and in `filter{ place = { "Pyongyang",`.
  private func assignedColumn(_ text: String) -> String? {
    var rest = text[...]
    if rest.last == "," || rest.last == "{" || rest.last == "(" {
      // Back to what opens the list, or the condition such as one_of(.
      guard let open = rest.lastIndex(where: { $0 == "{" || $0 == "(" }) else { return nil }
      rest = rest[..<open]
      while let last = rest.last, last.isLetter || last == "_" || last == " " { rest.removeLast() }
    } else {
      // A condition that is called without parentheses: place = matches "P".
      while let last = rest.last, last.isLetter || last == "_" || last == " " { rest.removeLast() }
    }
    guard rest.last == "=" else { return nil }
    let name = String(rest.dropLast()).trimmed
    return String(name.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
  }

  /// All units that quantities of the corpus have.
  private var units: [String] {
    var units = Set(corpus.kinds.compactMap(\.unit))
    for claim in corpus.claims { if let unit = claim.quantity?.unit { units.insert("\(unit)") } }
    return units.filter { !$0.isEmpty }.sorted()
  }

  /// The names of what a column holds.
  private func names(in column: Column) -> [[String]] {
    column.entries.map { value in
      if case .reference("actor", let id) = value, let actor = corpus.actor(id) {
        return actor.names.map(\.form)
      }
      return [text(of: value)]
    }
  }

  // MARK: Files

  private static let fileFunctions: Set<String> = [
    "load", "save", "read_texts", "dofile", "loadfile", "open", "lines", "input", "output",
  ]

  /// The files and folders that a path could become, where a file is meant; nil elsewhere.
  func files(_ bytes: [UInt8], from start: Int) -> Candidates? {
    let before = String(decoding: bytes[..<(start - 1)], as: UTF8.self).trimmed
    guard Self.fileFunctions.contains(Self.openCallee(of: before)), !before.hasSuffix("="),
      !before.hasSuffix(",")
    else { return nil }
    let typed = String(decoding: bytes[start...], as: UTF8.self)
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let beginning = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    guard let entries = try? Files.entries(in: folder.isEmpty ? "." : folder) else { return nil }
    let found = entries.filter {
      $0.name.hasPrefix(beginning) && (!$0.name.hasPrefix(".") || beginning.hasPrefix("."))
    }
    let words = found.map { $0.isFolder ? $0.name + "/" : $0.name }
    let quote = String(decoding: [bytes[start - 1]], as: UTF8.self)
    return Candidates(
      start: start + folder.utf8.count, words: words, suffix: found.first?.isFolder ?? false ? "" : quote)
  }
}
