import Chronology

extension Table {
  /// Rows that a condition leaves, found by asking whole runs first.
  struct Found {
    let certain: Selection
    let possible: Selection
    /// How many rows were asked; those of other runs were not read.
    let readCount: Int
  }

  /// Nil where there is no index that is of use for the condition.
  ///
  /// - Throws: ``TableError`` where the condition does not fit the columns, or somebody asked to stop.
  func clustered(_ condition: Expression) throws(TableError) -> Found? {
    guard let clustering, rowCount >= Execution.current.quickFrom else { return nil }
    let keys = Set(clustering.keys)
    var ofRuns: Expression?
    var ofRows: Expression?
    for part in condition.conjuncts {
      if !part.columns.isEmpty, part.columns.isSubset(of: keys) {
        ofRuns = ofRuns.map { .and($0, part) } ?? part
      } else {
        ofRows = ofRows.map { .and($0, part) } ?? part
      }
    }
    guard let ofRuns, let runs = try clustering.runs(of: self),
      ofRuns.columns.allSatisfy({ runs.heads[$0] != nil })
    else { return nil }
    let answers = try runs.heads.verdicts(for: ofRuns)
    let starts = runs.starts
    let kept = (0..<answers.count).filter { answers[$0] != .no }
    let count = kept.reduce(0) { $0 + Int(starts[$1 + 1] - starts[$1]) }
    // Where much is left, all rows are asked as quickly; where nothing is, the rest of the condition may still not fit.
    guard count > 0, count < rowCount / 2 else { return nil }
    let rows = Vector<Int32>(count: count) { buffer in
      var place = 0
      for run in kept {
        for row in starts[run]..<starts[run + 1] {
          buffer[place] = row
          place += 1
        }
      }
    }
    let rest = try ofRows.map { (ofRows) throws(TableError) in
      try gathered(Selection(rows, isAscending: true)).verdicts(for: ofRows)
    }
    if rest == nil, kept.allSatisfy({ answers[$0] == .yes }) {
      return Found(
        certain: Selection(rows, isAscending: true), possible: Selection(Vector([])), readCount: count)
    }
    var (certain, possible): ([Int32], [Int32]) = ([], [])
    var place = 0
    for run in kept {
      for row in starts[run]..<starts[run + 1] {
        switch min(answers[run], rest?[place] ?? .yes) {
        case .yes: certain.append(row)
        case .maybe: possible.append(row)
        case .no: break
        }
        place += 1
      }
    }
    return Found(
      certain: Selection(Vector(certain), isAscending: true), possible: Selection(Vector(possible)),
      readCount: count)
  }
}

extension Expression {
  /// The conditions that all have to hold, in order.
  fileprivate var conjuncts: [Expression] {
    guard case .and(let left, let right) = self else { return [self] }
    return left.conjuncts + right.conjuncts
  }
}
