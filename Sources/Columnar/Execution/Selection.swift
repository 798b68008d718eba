/// Rows chosen from a table, in order, shared by all columns that are made of them.
///
/// A negative row stands for none: its cells are not covered.
package final class Selection: Sendable {
  package let rows: Vector<Int32>
  /// Whether some row is negative.
  let hasGaps: Bool

  package init(_ rows: Vector<Int32>, hasGaps: Bool = false) {
    self.rows = rows
    self.hasGaps = hasGaps
  }

  package var count: Int { rows.count }

  /// The rows of `base` that a choice among these rows is.
  func choosing(_ inner: Selection) -> Selection {
    let outer = rows
    return Selection(
      inner.rows.mapped { $0 < 0 ? -1 : outer[Int($0)] }, hasGaps: hasGaps || inner.hasGaps)
  }
}

extension Vector {
  /// The values at the rows of a selection; `other` stands where there is none.
  func gathered(_ selection: Selection, else other: Element) -> Vector {
    let rows = selection.rows
    let source = base
    let limit = count
    return Vector(count: rows.count) { buffer in
      guard let out = buffer.baseAddress else { return }
      // Each share writes to places of its own.
      nonisolated(unsafe) let target = out
      nonisolated(unsafe) let from = source
      let shares = Execution.current.shares(of: rows.count)
      Workers.run(shares.count) { number in
        for place in shares[number].rows {
          let row = Int(rows.base[place])
          precondition(row < limit, "a selection names a row that is not there")
          target[place] = row < 0 ? other : from[row]
        }
      }
    }
  }
}

extension Codes {
  func gathered(_ selection: Selection) -> Codes {
    switch self {
    case .bytes(let codes): .bytes(codes.gathered(selection, else: 0))
    case .shorts(let codes): .shorts(codes.gathered(selection, else: 0))
    case .words(let codes): .words(codes.gathered(selection, else: 0))
    }
  }
}

extension Cells {
  func gathered(_ selection: Selection) -> Cells {
    switch self {
    case .plain(let values): .plain(values.gathered(selection, else: Element(0)))
    case .narrow(let values): .narrow(values.gathered(selection, else: 0))
    case .coded(let codes, let entries): .coded(codes.gathered(selection), entries)
    }
  }
}
