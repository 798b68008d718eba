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
    let shares = execution.shares(of: count)
    // Each share has room where its rows would stand if all were kept, so that nothing has to grow.
    try execution.require(byteCount: count * 4)
    let block = Block(byteCount: count * 4)
    let base = block.base.bindMemory(to: Int32.self, capacity: max(1, count))
    let found = shares.map { FoundRows(base + $0.rows.lowerBound, rowCount: $0.rows.count) }
    try execution.forEachPiece(of: count) { share, rows in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rows.count) { buffer in
        guard let answers = buffer.baseAddress else { return }
        answer(rows, answers)
        found[share].take(rows, answers)
      }
    }
    let total = found.reduce(0) { $0 + $1.count }
    // A few rows are not to keep room for all.
    let certain: Vector<Int32>
    if total < count / 8 {
      certain = Vector(count: total) { buffer in
        if let start = buffer.baseAddress { FoundRows.join(found, at: start) }
      }
    } else {
      FoundRows.join(found, at: base)
      certain = Vector(block, count: total)
    }
    withExtendedLifetime(block) {}
    return (Selection(certain, isAscending: true), Selection(Vector(found.flatMap(\.possible))))
  }
}
