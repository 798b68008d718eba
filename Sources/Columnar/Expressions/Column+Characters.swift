extension Column {
  /// The characters of each text from one place to another, both counted from 1, or from the end where they are negative.
  ///
  /// - Throws: ``TableError`` where the cells are no texts.
  func characters(from start: Int, to end: Int) throws(TableError) -> Column {
    if isAllBlank { return self }
    guard case .text(let cells) = storage else {
      throw TableError(
        .typeMismatch, "\"sub\" takes a text, and \"\(name)\" is \(article(type.description)) \(type)")
    }
    // Entries that become the same must be one, so that equal cells have equal codes.
    var entries: [String] = []
    var codes: [String: UInt32] = [:]
    let recoded = cells.dictionary.map { entry -> UInt32 in
      let count = entry.count
      let first = Swift.max(start < 0 ? count + start : start - 1, 0)
      let last = Swift.min(end < 0 ? count + end : end - 1, count - 1)
      let text = first > last ? "" : String(entry.dropFirst(first).prefix(last - first + 1))
      if let code = codes[text] { return code }
      let code = UInt32(entries.count)
      entries.append(text)
      codes[text] = code
      return code
    }
    var result = cells
    result.codes = cells.codes.recoded(recoded, entryCount: entries.count)
    result.dictionary = entries
    return Column(name: name, type: .text, storage: .text(result), blanks: blanks)
  }
}
