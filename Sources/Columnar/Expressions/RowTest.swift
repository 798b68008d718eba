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
    // Each share writes where its rows would stand if all were kept, so that nothing has to grow.
    let block = Block(byteCount: count * 4)
    let base = block.base.bindMemory(to: Int32.self, capacity: max(1, count))
    let found = shares.map { FoundRows(base + $0.rows.lowerBound) }
    try execution.forEachPiece(of: count) { share, rows in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rows.count) { buffer in
        guard let answers = buffer.baseAddress else { return }
        answer(rows, answers)
        found[share].take(rows, answers)
      }
    }
    var total = 0
    for list in found {
      if base + total != list.base { (base + total).update(from: list.base, count: list.count) }
      total += list.count
    }
    var certain = Vector<Int32>(block, count: total)
    // A few rows are not to keep room for all.
    if total < count / 8 { certain = Vector(certain) }
    return (Selection(certain), Selection(Vector(found.flatMap(\.possible))))
  }
}

/// The rows that one thread found.
private final class FoundRows: @unchecked Sendable {
  let base: UnsafeMutablePointer<Int32>
  private(set) var count = 0
  private(set) var possible: [Int32] = []

  /// - Parameter base: Where to put those that are certain; there is room for all that are asked.
  init(_ base: UnsafeMutablePointer<Int32>) { self.base = base }

  func take(_ rows: Range<Int>, _ answers: UnsafePointer<UInt8>) {
    let raw = UnsafeRawPointer(answers)
    let start = Int32(truncatingIfNeeded: rows.lowerBound)
    let base = base
    var place = count
    var offset = 0
    func word(_ offset: Int) -> UInt64 { raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    while offset + 8 <= rows.count {
      // Where few rows are found, most of the time goes into passing over others.
      while offset + 64 <= rows.count,
        word(offset) | word(offset + 8) | word(offset + 16) | word(offset + 24) | word(offset + 32)
          | word(offset + 40) | word(offset + 48) | word(offset + 56) == 0
      {
        offset += 64
      }
      guard offset + 8 <= rows.count else { break }
      let word = word(offset)
      if word != 0 {
        let row = start &+ Int32(truncatingIfNeeded: offset)
        for each in 0..<8 {
          // Written first and kept if the answer is yes: without a branch that the processor would have to guess.
          base[place] = row &+ Int32(truncatingIfNeeded: each)
          place &+= Int(truncatingIfNeeded: word >> UInt64(8 * each + 1)) & 1
        }
        if word & 0x0101_0101_0101_0101 != 0 {
          for each in offset..<offset + 8 where answers[each] == 1 {
            possible.append(start &+ Int32(truncatingIfNeeded: each))
          }
        }
      }
      offset += 8
    }
    for each in offset..<rows.count {
      let row = start &+ Int32(truncatingIfNeeded: each)
      if answers[each] == 1 { possible.append(row) }
      guard answers[each] == 2 else { continue }
      base[place] = row
      place += 1
    }
    count = place
  }
}
