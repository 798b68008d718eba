import Chronology

/// A column to order by.
public struct SortKey: Hashable, Sendable {
  /// The column's name.
  public let column: String
  /// Whether the greatest comes first.
  public let descending: Bool

  /// Makes a key.
  public init(_ column: String, descending: Bool = false) {
    self.column = column
    self.descending = descending
  }
}

extension Table {
  /// Orders the rows; equal ones keep their order.
  ///
  /// Dates are ordered by the earliest day they may start, then by the latest day they may end; quantities by their
  /// central figure; several values in a cell by the first. Blanks come last, whichever the direction.
  public func sort(_ keys: [SortKey]) throws(TableError) -> Table {
    let words = keys.map { ($0.descending ? "-" : "") + $0.column }.joined(separator: ", ")
    return try mapped(noting: "sort \(words)") { (table) throws(TableError) in
      var columns: [(values: [Value], descending: Bool)] = []
      for key in keys {
        let column = try table.column(key.column)
        columns.append(((0..<table.rowCount).map { column[$0] }, key.descending))
      }
      let rows = (0..<table.rowCount).sorted { a, b in
        for (values, descending) in columns {
          switch (values[a].isBlank, values[b].isBlank) {
          case (true, true): continue
          case (true, false): return false
          case (false, true): return true
          case (false, false): break
          }
          if Value.precedes(values[a], values[b]) { return !descending }
          if Value.precedes(values[b], values[a]) { return descending }
        }
        return a < b
      }
      return table.rows(at: rows)
    }
  }
}

extension Value {
  /// Whether one value comes before another in a sorted column; values of different types keep their order.
  static func precedes(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.boolean(let x), .boolean(let y)): !x && y
    case (.integer(let x), .integer(let y)): x < y
    case (.number(let x), .number(let y)): x < y
    case (.text(let x), .text(let y)): x < y
    case (.reference(_, let x), .reference(_, let y)): x < y
    case (.date(let x), .date(let y)):
      (x.span.start.earliest, x.span.end.latest) < (y.span.start.earliest, y.span.end.latest)
    case (.quantity(let x), .quantity(let y)): (x.central ?? -.infinity) < (y.central ?? -.infinity)
    case (.list(let x), let y): x.first.map { precedes($0, y) } ?? true
    case (let x, .list(let y)): y.first.map { precedes(x, $0) } ?? false
    default: false
    }
  }
}
