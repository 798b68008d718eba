/// How a file is built, as far as its beginning tells.
struct FileShape {
  var delimiter: UInt8
  var quote: UInt8?
  var hasHeader: Bool
  /// Names as they stand, before they are told apart; bytes, since the encoding is not known yet.
  var names: [[UInt8]]
  /// Where the first row of data begins, from the start of the sample.
  var dataStart: Int
  var sample: SampleRows
  /// What was decided and why, for the report.
  var decisions: [(what: String, done: String)] = []

  static let quoteMark: UInt8 = 0x22

  init(_ bytes: ArraySlice<UInt8>, isWhole: Bool, ending: String, options: ReadOptions) {
    let delimiter = options.delimiter ?? Self.delimiter(bytes, isWhole: isWhole, ending: ending, options)
    self.delimiter = delimiter
    let quoted = SampleRows(bytes, delimiter: delimiter, quote: Self.quoteMark, isWhole: isWhole)
    let inQuotes = quoted.rows.joined().filter(\.isQuoted)
    var hasQuotes = options.quotes ?? true
    if options.quotes == nil, delimiter == 0x09 {
      // Files with tabs are mostly written without any quoting, so quotes must show that they enclose cells.
      hasQuotes = !inQuotes.isEmpty && !inQuotes.contains(where: \.isOdd) && !quoted.isUnclosed
    }
    quote = hasQuotes ? Self.quoteMark : nil
    let raw = hasQuotes ? quoted : SampleRows(bytes, delimiter: delimiter, quote: nil, isWhole: isWhole)
    sample = raw

    let first = raw.rows.first ?? []
    hasHeader = options.header ?? Self.isHeader(first, raw)
    let width = raw.rows.count > 1 ? SampleRows.width(of: raw.rows.dropFirst()) : first.count
    if hasHeader {
      names = first.map(\.bytes)
      dataStart = raw.secondRow
      if width == names.count + 1, raw.rows.count > 1,
        raw.rows.dropFirst().allSatisfy({ $0.count == width && $0.last?.bytes.isEmpty == false })
      {
        names.insert(Array("row".utf8), at: 0)
        decisions.append(
          ("the rows have one cell more than there are names", "the first column is called row"))
      }
    } else {
      names = (1...max(1, raw.width)).map { Array("column_\($0)".utf8) }
      dataStart = bytes.startIndex
    }
    let word =
      switch delimiter {
      case 0x09: "tabs"
      case 0x2C: "commas"
      case 0x3B: "semicolons"
      case 0x20: "spaces"
      default: "\"\(Character(UnicodeScalar(delimiter)))\""
      }
    decisions.append(
      (options.delimiter == nil ? "cells stand between \(word)" : "told: \(word)", "split there"))
    if !hasQuotes {
      decisions.append(
        (options.quotes == nil ? "no cell is enclosed in quotes" : "told: no quotes", "quotes are text"))
    }
    decisions.append(
      hasHeader
        ? (options.header == nil ? "the first row names the columns" : "told: a header", "taken as names")
        : (options.header == nil ? "the first row holds data" : "told: no header", "columns are numbered"))
  }

  /// The delimiter that cuts the rows into the most even cells; the file's ending decides between equals.
  private static func delimiter(
    _ bytes: ArraySlice<UInt8>, isWhole: Bool, ending: String, _ options: ReadOptions
  ) -> UInt8 {
    let usual: UInt8 = ending == "tsv" || ending == "tab" ? 0x09 : 0x2C
    var best = usual
    var bestScore = 0.0
    for candidate in [usual] + [0x2C, 0x09, 0x3B, 0x7C].filter({ $0 != usual }) {
      let quote = options.quotes == false ? nil : Self.quoteMark
      var rows = SampleRows(bytes, delimiter: candidate, quote: quote, isWhole: isWhole, limit: 100)
      if rows.isUnclosed || (candidate == 0x09 && rows.rows.joined().contains(where: \.isOdd)) {
        rows = SampleRows(bytes, delimiter: candidate, quote: nil, isWhole: isWhole, limit: 100)
      }
      guard rows.width > 1 else { continue }
      // More columns are a sign, but a weaker one than that all rows have as many.
      let score = rows.evenness * (1 - 1 / Double(rows.width + 1))
      if score > bestScore + 0.05 { (best, bestScore) = (candidate, score) }
    }
    return best
  }

  /// Whether a first row can be names: no numbers or days in it, unless they are years above a table.
  private static func isHeader(_ first: [SampleRows.Cell], _ all: SampleRows) -> Bool {
    guard !first.isEmpty else { return false }
    let valued = first.filter { !$0.sorts.isEmpty }
    if valued.isEmpty {
      // Texts above texts are taken for names, but for a row that is mostly empty or a blank.
      let filled = first.count { !$0.trimmed.isEmpty }
      return filled * 2 > first.count || all.rows.count == 1
    }
    guard all.rows.count > 1, valued.count < first.count else { return false }
    let years = valued.compactMap { Int(String(decoding: $0.trimmed, as: UTF8.self)) }
    return years.count == valued.count && years.allSatisfy { (1500...2200).contains($0) }
      && Set(years).count == years.count && years.count > 2
  }
}
