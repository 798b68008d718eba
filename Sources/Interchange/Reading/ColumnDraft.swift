import Chronology

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
  /// Whether it is read at all.
  var isWanted = true
  var missing: MissingCodes
  /// Whether it was declared to hold dates, which a cell may hold to or not.
  var isDeclaredDate = false
  /// Whether cells are numbers or texts by themselves, so that a whole number is one however many digits it has.
  var isTyped = false

  /// Whether the name speaks of a date, so that numbers of eight digits and years among days are dates.
  var speaksOfDate: Bool {
    wants == .date || isDeclaredDate
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

  /// How a first pass reads the cells: numbers of days are few, and are decided on by their texts.
  var target: ReadPass.Target {
    if !isWanted { return .skipped }
    return wants == .text || wants == .boolean || wants == .date || speaksOfDate ? .texts : .textsOrNumbers
  }

  /// Whether a text, as it stands in the file, is missing or is what the column is to hold.
  func fits(_ bytes: UnsafeBufferPointer<UInt8>, _ syntax: CellSyntax) -> Bool {
    let unquoted = syntax.enclosed(bytes)
    let content = (unquoted ?? Array(bytes)) + [UInt8](repeating: 0, count: CellCoder.padding)
    return content.withUnsafeBufferPointer { content in
      let text = ColumnTexts.Text(
        content: UnsafeBufferPointer(rebasing: content.dropLast(CellCoder.padding)), isQuoted: unquoted != nil
      )
      let trimmed = text.trimmed
      guard let start = trimmed.baseAddress else { return true }
      switch wants {
      case .date:
        let isMissing = !text.isQuoted && missing.place(start, text.content.count) != nil
        return isMissing || EDTF(cell: String(decoding: text.content, as: UTF8.self)) != nil
      case .boolean where CellValue.boolean(start, trimmed.count) == nil,
        .integer where CellValue.integer(start, trimmed.count) == nil,
        .number where CellValue.number(start, trimmed.count) == nil:
        return missing.place(start, trimmed.count) != nil
      default: return true
      }
    }
  }
}
