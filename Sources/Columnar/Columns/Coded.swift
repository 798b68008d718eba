/// Cells that repeat: each holds the code of an entry in a dictionary, or several codes where there are offsets.
///
/// Work that depends on the entry alone is done once an entry and looked up for the rows. A dictionary may hold
/// entries that no cell uses any more: taking rows out copies codes and shares the dictionary.
struct Coded<Element: Internable>: Sendable {
  /// One code a row, or the codes of all rows one after the other; blank rows hold 0 or nothing.
  var codes: Codes
  /// Each entry once, in the order of first appearance.
  var dictionary: [Element]
  /// Where each row's codes start, and one more for the end; nil where each row has one code.
  var offsets: [Int32]?

  init(codes: Codes, dictionary: [Element], offsets: [Int32]? = nil) {
    self.codes = codes
    self.dictionary = dictionary
    self.offsets = offsets
  }

  init(codes: [UInt32], dictionary: [Element], offsets: [Int32]? = nil) {
    self.init(
      codes: Codes(codes, entryCount: dictionary.count), dictionary: dictionary, offsets: offsets)
  }

  var count: Int { offsets.map { $0.count - 1 } ?? codes.count }

  /// The places of the row's codes within `codes`.
  func places(of row: Int) -> Range<Int> {
    guard let offsets else { return row..<row + 1 }
    return Int(offsets[row])..<Int(offsets[row + 1])
  }

  func codes(of row: Int) -> Slice<Codes> { codes[places(of: row)] }

  func elements(of row: Int) -> [Element] { codes(of: row).map { dictionary[Int($0)] } }

  /// The rows at `rows`, in that order; a negative place gives a cell with code 0 or without codes.
  func gathered(_ rows: [Int]) -> Coded {
    guard let offsets else { return Coded(codes: codes.gathered(rows), dictionary: dictionary) }
    var all: [UInt32] = []
    var starts: [Int32] = [0]
    starts.reserveCapacity(rows.count + 1)
    for row in rows {
      if row >= 0 { all += codes[Int(offsets[row])..<Int(offsets[row + 1])] }
      starts.append(Int32(all.count))
    }
    return Coded(codes: all, dictionary: dictionary, offsets: starts)
  }

  /// Puts the rows of another under these, in one dictionary.
  mutating func append(_ other: Coded) {
    let offset = Int32(codes.count)
    let isMultiple = offsets != nil || other.offsets != nil
    var starts = offsets ?? (isMultiple ? Array(0...offset) : [])
    var interner = Interner(dictionary)
    let recoded = other.dictionary.map { interner.code(of: $0) }
    dictionary = interner.dictionary
    // A blank cell holds code 0 even where the dictionary is empty.
    let others = other.codes.recoded(recoded, entryCount: dictionary.count)
    codes = codes.appending(others, entryCount: dictionary.count)
    if isMultiple {
      let further = other.offsets ?? Array(0...Int32(other.codes.count))
      starts += further.dropFirst().map { $0 + offset }
      offsets = starts
    }
  }

  /// Evaluates `body` at most once for each entry and returns what it gave for every row.
  ///
  /// A row with several entries gets what `combine` makes of theirs; a row without any gets `empty`.
  func map<Result, E: Error>(
    empty: Result, combine: (Result, Result) -> Result, _ body: (Element) throws(E) -> Result
  ) throws(E) -> [Result] {
    try dictionary.withUnsafeBufferPointer { (entries) throws(E) in
      try map(entries, empty: empty, combine: combine, body)
    }
  }

  private func map<Result, E: Error>(
    _ entries: UnsafeBufferPointer<Element>, empty: Result, combine: (Result, Result) -> Result,
    _ body: (Element) throws(E) -> Result
  ) throws(E) -> [Result] {
    var memo = [Result?](repeating: nil, count: entries.count)
    func result(of code: UInt32) throws(E) -> Result {
      let code = Int(code)
      // A blank cell may hold a code where there are no entries.
      guard code < memo.count else { return empty }
      if let known = memo[code] { return known }
      let result = try body(entries[code])
      memo[code] = result
      return result
    }

    var results: [Result] = []
    results.reserveCapacity(count)
    guard let offsets else {
      for code in codes { results.append(try result(of: code)) }
      return results
    }
    for row in 0..<offsets.count - 1 {
      var combined: Result?
      for place in Int(offsets[row])..<Int(offsets[row + 1]) {
        let result = try result(of: codes[place])
        combined = combined.map { combine($0, result) } ?? result
      }
      results.append(combined ?? empty)
    }
    return results
  }
}
