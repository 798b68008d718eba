import Synchronization

/// Rows chosen from a table, in order, shared by all columns that are made of them.
///
/// A negative row stands for none: its cells are not covered.
package final class Selection: Sendable {
  private enum Form: Sendable {
    case listed(Vector<Int32>)
    /// What a filter found, which is listed where somebody wants it so.
    case bits(RowBits, listed: Listed)
  }

  private typealias Listed = Once<Vector<Int32>>

  private let form: Form
  package let count: Int
  /// Whether some row is negative.
  let hasGaps: Bool
  /// Whether each row is known to stand below the one before it.
  let isAscending: Bool

  package init(_ rows: Vector<Int32>, hasGaps: Bool = false, isAscending: Bool = false) {
    form = .listed(rows)
    count = rows.count
    self.hasGaps = hasGaps
    self.isAscending = isAscending && !hasGaps
  }

  /// Takes rows in order, as bits where they are many.
  init(_ bits: RowBits) {
    form = bits.count < bits.rowCount / 8 ? .listed(bits.rows()) : .bits(bits, listed: Listed())
    count = bits.count
    hasGaps = false
    isAscending = true
  }

  /// The rows as a list.
  package var rows: Vector<Int32> {
    switch form {
    case .listed(let rows): rows
    case .bits(let bits, let listed): listed.value { bits.rows() }
    }
  }

  /// The rows as bits, where they are kept so.
  var bits: RowBits? {
    if case .bits(let bits, _) = form { bits } else { nil }
  }

  /// The rows of `base` that a choice among these rows is.
  func choosing(_ inner: Selection) -> Selection {
    let outer = rows
    return Selection(
      inner.rows.mapped { $0 < 0 ? -1 : outer[Int($0)] }, hasGaps: hasGaps || inner.hasGaps,
      isAscending: isAscending && inner.isAscending)
  }
}

/// A value that is made when it is first asked for.
private final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}

extension Vector {
  /// The values at the rows of a selection; `other` stands where there is none.
  func gathered(_ selection: Selection, else other: Element) -> Vector {
    if let bits = selection.bits { return bits.gathered(self) }
    let rows = selection.rows
    let source = base
    let limit = count
    return Vector(count: rows.count) { buffer in
      guard let out = buffer.baseAddress else { return }
      // Each share writes to places of its own.
      nonisolated(unsafe) let target = out
      nonisolated(unsafe) let from = source
      let shares = Execution.current.shares(of: rows.count)
      let isAscending = selection.isAscending
      Workers.run(shares.count) { number in
        var place = shares[number].rows.lowerBound
        let end = shares[number].rows.upperBound
        // Rows chosen by one stretch of time are neighbours, and taken many at once.
        while isAscending, place + 8 <= end {
          let isLong = place + 64 <= end && rows.base[place &+ 63] &- rows.base[place] == 63
          let step = isLong ? 64 : 8
          let first = Int(rows.base[place])
          let last = Int(rows.base[place &+ step &- 1])
          precondition(first >= 0 && last < limit, "a selection names a row that is not there")
          if isLong {
            for each in 0..<64 { target[place &+ each] = from[first &+ each] }
          } else if last &- first == 7 {
            for each in 0..<8 { target[place &+ each] = from[first &+ each] }
          } else {
            for each in 0..<8 { target[place &+ each] = from[Int(rows.base[place &+ each])] }
          }
          place += step
        }
        for place in place..<end {
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
