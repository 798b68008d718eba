import Chronology

/// A condition made ready to be asked of rows piece by piece: what depends on one column alone is known for its distinct cells.
///
/// No answers are kept, so that a filter over millions of rows touches little more than the columns that it reads.
indirect enum RowTest: Sendable {
  /// Answers that are there for all rows.
  case known(Vector<UInt8>)
  case cells(CellTest)
  case sameCells(SameCellTest)
  case partner(PartnerTest)
  case both(RowTest, RowTest)
  case either(RowTest, RowTest)

  init(_ verdicts: Verdicts) { self = .known(verdicts.bytes) }

  /// Puts the answers for some rows one after the other: 0 for no, 1 for maybe, 2 for yes.
  func answer(_ rows: Range<Int>, _ out: UnsafeMutablePointer<UInt8>) {
    switch self {
    case .known(let bytes): out.update(from: bytes.base + rows.lowerBound, count: rows.count)
    case .cells(let test): test.answer(rows, out)
    case .sameCells(let test): test.answer(rows, out)
    case .partner(let test): test.answer(rows, out)
    case .both(let left, let right):
      left.answer(rows, out)
      // Where the left says no to a whole piece, the right need not be asked.
      if Self.isAllNo(out, rows.count) { return }
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, rows.count)) { buffer in
        guard let other = buffer.baseAddress else { return }
        right.answer(rows, other)
        for offset in 0..<rows.count { out[offset] = min(out[offset], other[offset]) }
      }
    case .either(let left, let right):
      if case .cells(let one) = left, case .cells(let other) = right,
        CellTest.answer(one, or: other, rows, out)
      {
        return
      }
      left.answer(rows, out)
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, rows.count)) { buffer in
        guard let other = buffer.baseAddress else { return }
        right.answer(rows, other)
        for offset in 0..<rows.count { out[offset] = max(out[offset], other[offset]) }
      }
    }
  }

  private static func isAllNo(_ answers: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let raw = UnsafeRawPointer(answers)
    var offset = 0
    while offset + 64 <= count {
      var any: UInt64 = 0
      for word in 0..<8 { any |= raw.loadUnaligned(fromByteOffset: offset + 8 * word, as: UInt64.self) }
      if any != 0 { return false }
      offset += 64
    }
    while offset < count {
      if answers[offset] != 0 { return false }
      offset += 1
    }
    return true
  }

  /// Whether some of so many rows has the answer maybe.
  func hasMaybe(of count: Int) throws(TableError) -> Bool {
    guard mayAnswerMaybe else { return false }
    return try verdicts(of: count).contains(.maybe)
  }

  /// False where maybe can be ruled out without asking the rows.
  private var mayAnswerMaybe: Bool {
    switch self {
    case .known: true
    case .cells(let test): test.mayAnswerMaybe
    case .sameCells(let test): test.mayAnswerMaybe
    case .partner: false
    case .both(let left, let right), .either(let left, let right):
      left.mayAnswerMaybe || right.mayAnswerMaybe
    }
  }

  /// The answers for so many rows.
  func verdicts(of count: Int) throws(TableError) -> Verdicts {
    if case .known(let bytes) = self { return Verdicts(bytes) }
    return try Verdicts.computed(count) { rows, out in answer(rows, out + rows.lowerBound) }
  }

  /// Of so many rows those with the answer yes and those with the answer maybe, each in order.
  func rows(of count: Int) throws(TableError) -> (certain: Selection, possible: Selection) {
    let execution = Execution.current
    let wordCount = RowBits.wordCount(of: count)
    let mayAnswerMaybe = mayAnswerMaybe
    try execution.require(byteCount: wordCount * 16 + count * 4)
    let (yes, maybe) = (Block(byteCount: wordCount * 8), Block(byteCount: mayAnswerMaybe ? wordCount * 8 : 0))
    execution.forEachFreePiece(of: count) { _, rows in
      if execution.isStopping { return }
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rows.count) { buffer in
        guard let answers = buffer.baseAddress else { return }
        answer(rows, answers)
        let offset = rows.lowerBound / 8
        AnswerBits.put(answers, rows.count, shift: 1, yes.base + offset)
        if mayAnswerMaybe { AnswerBits.put(answers, rows.count, shift: 0, maybe.base + offset) }
      }
    }
    try execution.check()
    let certain = Selection(RowBits(Vector(yes, count: wordCount), rowCount: count))
    guard mayAnswerMaybe else { return (certain, Selection(Vector([]))) }
    return (certain, Selection(RowBits(Vector(maybe, count: wordCount), rowCount: count)))
  }
}
