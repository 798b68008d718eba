extension Column {
  /// How many cells are blank in that way.
  public func count(of blank: Blank) -> Int {
    guard blanks.count > 0, let codes = blanks.codes else { return 0 }
    var count = 0
    for row in 0..<codes.count where codes.base[row] == blank.rawValue { count += 1 }
    return count
  }

  /// The values that texts, references and dates hold, each once and in no order that means anything; none for others.
  ///
  /// - Complexity: O(*n*) over the codes of the cells; their texts are not looked at.
  public var entries: [Value] {
    switch storage {
    case .text(let cells): used(cells).map(textValue)
    case .date(let cells): used(cells).map(Value.date)
    case .boolean, .integer, .number, .quantity: []
    }
  }

  /// The texts that cells may hold, where they hold any: those of the cells that these rows were chosen from.
  public var possibleTexts: [String]? {
    if case .text(let cells) = storage { cells.dictionary } else { nil }
  }

  private func textValue(_ text: String) -> Value {
    if case .reference(let domain) = type { .reference(domain: domain, id: text) } else { .text(text) }
  }

  /// The entries of a dictionary that a cell has: filtered rows share that of all rows.
  private func used<Element>(_ cells: Coded<Element>) -> [Element] {
    var isUsed = [Bool](repeating: false, count: cells.dictionary.count)
    var unseen = isUsed.count
    func look<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(at codes: Vector<Code>) {
      // Of many rows the first commonly have all there is.
      var place = 0
      while unseen > 0, place < codes.count {
        let code = Int(codes.base[place])
        // A blank cell holds the code 0, which is also that of an entry.
        if code < isUsed.count, !isUsed[code], code != 0 || cells.offsets != nil || blanks[place] == nil {
          isUsed[code] = true
          unseen -= 1
        }
        place += 1
      }
    }
    switch cells.codes {
    case .bytes(let codes): look(at: codes)
    case .shorts(let codes): look(at: codes)
    case .words(let codes): look(at: codes)
    }
    return unseen == 0 ? cells.dictionary : zip(cells.dictionary, isUsed).filter(\.1).map(\.0)
  }
}
