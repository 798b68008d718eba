/// Answers that are known for each of the distinct cells of a column.
struct CellTest: Sendable {
  let codes: Codes
  /// The answer for each code.
  let answers: Vector<UInt8>
  let blanks: Vector<UInt8>?
  /// The answer for each sort of blank, behind one that stands for no blank.
  private let blankAnswers: Vector<UInt8>
  /// The code of the one cell to which the answer is yes, where it is no to all others.
  private let only: UInt32?

  /// - Parameter answers: For each distinct cell, and behind them for the blanks in the order of their sorts.
  init(_ cells: DistinctCells, _ answers: [UInt8]) {
    precondition(answers.count == cells.entryCount + Blank.allCases.count, "answers for all cells and blanks")
    codes = cells.codes
    blanks = cells.blanks.codes
    let entries = answers[..<cells.entryCount]
    // A blank cell has code 0 even where there are no others.
    self.answers = Vector(entries.isEmpty ? [0] : Array(entries))
    blankAnswers = Vector([0] + answers[cells.entryCount...])
    let yes = entries.indices.filter { entries[$0] == 2 }
    only = yes.count == 1 && !entries.contains(1) ? yes.first.map { UInt32($0) } : nil
  }

  /// Takes the answer for each code of cells that are not blank.
  init(_ codes: Codes, _ answers: [UInt8]) {
    self.codes = codes
    self.answers = Vector(answers)
    blanks = nil
    blankAnswers = Vector([0, 0, 0, 0])
    let yes = answers.indices.filter { answers[$0] == 2 }
    only = yes.count == 1 && !answers.contains(1) ? yes.first.map { UInt32($0) } : nil
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
    if let only {
      let code = Code(truncatingIfNeeded: only)
      for offset in 0..<count { out[offset] = codes[offset] == code ? 2 : 0 }
    } else {
      let answers = answers.base
      for offset in 0..<count { out[offset] = answers[Int(truncatingIfNeeded: codes[offset])] }
    }
  }
}
