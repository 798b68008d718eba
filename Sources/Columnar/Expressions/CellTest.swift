/// Answers that are known for each of the distinct cells of a column.
struct CellTest: Sendable {
  let codes: Codes
  /// The answer for each code.
  let answers: Vector<UInt8>
  let blanks: Vector<UInt8>?
  /// The answer for each sort of blank, behind one that stands for no blank.
  private let blankAnswers: Vector<UInt8>
  /// The codes of the cells to which the answer is yes, where they follow one another and it is no to all others.
  ///
  /// One text has one, and so have the years of a file that goes by date: codes are given in the order of appearance.
  private let run: Range<UInt32>?

  /// - Parameter answers: For each distinct cell, and behind them for the blanks in the order of their sorts.
  init(_ cells: DistinctCells, _ answers: [UInt8]) {
    precondition(answers.count == cells.entryCount + Blank.allCases.count, "answers for all cells and blanks")
    codes = cells.codes
    blanks = cells.blanks.codes
    let entries = answers[..<cells.entryCount]
    // A blank cell has code 0 even where there are no others.
    self.answers = Vector(entries.isEmpty ? [0] : Array(entries))
    blankAnswers = Vector([0] + answers[cells.entryCount...])
    run = Self.run(entries)
  }

  /// Takes the answer for each code of cells that are not blank.
  init(_ codes: Codes, _ answers: [UInt8]) {
    self.codes = codes
    self.answers = Vector(answers)
    blanks = nil
    blankAnswers = Vector([0, 0, 0, 0])
    run = Self.run(answers[...])
  }

  private static func run(_ answers: ArraySlice<UInt8>) -> Range<UInt32>? {
    guard !answers.contains(1) else { return nil }
    guard let first = answers.firstIndex(of: 2), let last = answers.lastIndex(of: 2) else { return 0..<0 }
    guard !answers[first...last].contains(0) else { return nil }
    return UInt32(first)..<UInt32(last + 1)
  }

  var mayAnswerMaybe: Bool { answers.contains(1) || blanks != nil && blankAnswers.contains(1) }

  func answer(_ rows: Range<Int>, _ out: UnsafeMutablePointer<UInt8>) {
    switch codes {
    case .bytes(let codes): look(codes.base + rows.lowerBound, rows.count, out)
    case .shorts(let codes): look(codes.base + rows.lowerBound, rows.count, out)
    case .words(let codes): look(codes.base + rows.lowerBound, rows.count, out)
    }
    guard let blanks else { return }
    let here = blanks.base + rows.lowerBound
    let answers = blankAnswers.base
    if answers[1] == answers[2], answers[2] == answers[3] {
      let answer = answers[1]
      for offset in 0..<rows.count { out[offset] = here[offset] == 0 ? out[offset] : answer }
    } else {
      for offset in 0..<rows.count where here[offset] != 0 { out[offset] = answers[Int(here[offset])] }
    }
  }

  @inline(__always)
  private func look<Code: FixedWidthInteger>(
    _ codes: UnsafePointer<Code>, _ count: Int, _ out: UnsafeMutablePointer<UInt8>
  ) {
    if let run {
      if run.isEmpty { return out.update(repeating: 0, count: count) }
      let (first, last) = (
        Code(truncatingIfNeeded: run.lowerBound), Code(truncatingIfNeeded: run.upperBound - 1)
      )
      if first == last {
        for offset in 0..<count { out[offset] = codes[offset] == first ? 2 : 0 }
      } else {
        for offset in 0..<count { out[offset] = codes[offset] &- first <= last &- first ? 2 : 0 }
      }
    } else {
      let answers = answers.base
      for offset in 0..<count { out[offset] = answers[Int(truncatingIfNeeded: codes[offset])] }
    }
  }

  /// Puts whether one of two cells is the one that is asked for, reading both columns at once: from memory that takes two
  /// thirds of the time that one after the other takes.
  ///
  /// False, and nothing is put, where the two tests are not of that sort.
  static func answer(
    _ one: CellTest, or other: CellTest, _ rows: Range<Int>, _ out: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    guard case .bytes(let ours) = one.codes, case .bytes(let theirs) = other.codes, one.blanks == nil,
      other.blanks == nil, let run = one.run, let otherRun = other.run, run.count == 1, otherRun.count == 1
    else { return false }
    let (code, otherCode) = (
      UInt8(truncatingIfNeeded: run.lowerBound), UInt8(truncatingIfNeeded: otherRun.lowerBound)
    )
    let (left, right) = (ours.base + rows.lowerBound, theirs.base + rows.lowerBound)
    for offset in 0..<rows.count {
      out[offset] = (left[offset] == code ? 2 : 0) | (right[offset] == otherCode ? 2 : 0)
    }
    return true
  }
}
