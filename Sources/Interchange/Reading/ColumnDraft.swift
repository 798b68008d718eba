/// What is known of a column before its cells are read.
struct ColumnDraft: Sendable {
  var name: String
  /// The name as it stands in the file.
  var original: String
  /// What it is to hold; nil lets the cells decide.
  var wants: ReadOptions.CellType?
  /// Whether the user said so, and what does not fit is left out rather than the type widened.
  var isTold = false
  var summary = ""
  var missing: MissingCodes
  var kind = ReadPass.Kind.text

  /// Whether the name speaks of a date, so that numbers of eight digits and years among days are dates.
  var speaksOfDate: Bool {
    wants == .date
      || Self.words(original).contains { word in
        word.hasSuffix("date") || word.hasSuffix("day") || Self.dateWords.contains(word)
      }
  }

  private static let dateWords: Set = ["dates", "when", "since", "until", "born", "died", "birth", "death"]

  /// The words of a name: `SQLDATE`, `start_date`, `startDate`.
  private static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    for letter in name {
      let isSmall = letter.isLowercase
      if !letter.isLetter || (wasSmall && letter.isUppercase) {
        if !word.isEmpty { words.append(word.lowercased()) }
        word = ""
      }
      if letter.isLetter { word.append(letter) }
      wasSmall = isSmall
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }

  /// The kind in which a first pass reads the cells, by what some of them are.
  mutating func guess(from cells: some Sequence<SampleRows.Cell>) {
    switch wants {
    case .boolean where isTold: kind = .boolean
    case .integer where isTold: kind = .integer
    case .number where isTold: kind = .number
    case .text: kind = .text
    case .date where isTold: kind = .text
    default:
      var sorts = CellValue.Sorts.all
      var isAny = false
      for cell in cells where !isMissing(cell) {
        isAny = true
        sorts = sorts.intersection(cell.sorts)
        if sorts.isEmpty { break }
      }
      kind = isAny ? Self.kind(of: sorts, wants) : .text
    }
  }

  /// The kind that a pass over all cells leaves, by what those that did not fit have in common.
  mutating func widen(by sorts: CellValue.Sorts) {
    kind = kind == .integer && sorts.contains(.number) ? .number : .text
  }

  private static func kind(of sorts: CellValue.Sorts, _ wants: ReadOptions.CellType?) -> ReadPass.Kind {
    if sorts.contains(.integer) { return .integer }
    if sorts.contains(.number) { return .number }
    if sorts.contains(.day) { return .day }
    return sorts.contains(.boolean) ? .boolean : .text
  }

  private func isMissing(_ cell: SampleRows.Cell) -> Bool {
    let bytes = Array(cell.trimmed) + [UInt8](repeating: 0, count: 8)
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { missing.place($0, bytes.count - 8) != nil } ?? true
    }
  }
}
