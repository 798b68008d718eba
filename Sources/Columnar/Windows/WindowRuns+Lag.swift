extension WindowRuns {
  /// For each row the cell of an earlier one of its partition, or of a later one.
  ///
  /// Where whole numbers are the order it is the row of which the number is less by the offset, the first where there are several:
  /// a year that is missing is not skipped. Else it is the row so many places before. Where there is none the cell is not covered.
  ///
  /// - Complexity: O(*rows*).
  func lagged(_ figure: Aggregation, _ column: Column?) throws(TableError) -> Column {
    guard let column else {
      throw TableError(.badCall, "\"lag\" needs a column", hint: "such as lag \"\(order.name)\"")
    }
    var picked = [Int](repeating: -1, count: rowCount)
    if case .integer(let numbers) = order.storage {
      var earlier = 0
      for place in rows.indices {
        if place & 0xFFFF == 0 { try Execution.current.check() }
        let row = Int(rows[place])
        let (wanted, isBeyond) = numbers[row].subtractingReportingOverflow(figure.offset)
        if isBeyond { continue }
        let key = (groups[row], wanted)
        // Both go up together: what lies behind for one row lies behind for the next.
        while earlier < rows.count, self.key(earlier, numbers) < key { earlier += 1 }
        if earlier < rows.count, self.key(earlier, numbers) == key { picked[row] = Int(rows[earlier]) }
      }
    } else {
      for place in rows.indices {
        let (other, isBeyond) = place.subtractingReportingOverflow(figure.offset)
        guard !isBeyond, rows.indices.contains(other) else { continue }
        let (row, theirs) = (Int(rows[place]), Int(rows[other]))
        if groups[row] == groups[theirs] { picked[row] = theirs }
      }
    }
    var result = column.gather(picked).renamed(figure.name)
    if rows.count < rowCount {
      var blanks = outside()
      for row in rows { blanks[Int(row)] = result.blanks[Int(row)]?.rawValue ?? 0 }
      result.blanks = Blanks(codes: Vector(blanks))
    }
    return result
  }

  private func key(_ place: Int, _ numbers: Cells<Int>) -> (UInt32, Int) {
    let row = Int(rows[place])
    return (groups[row], numbers[row])
  }
}
