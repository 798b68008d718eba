import Chronology

extension Table {
  /// Adds figures that are computed for each row from the rows before it: running sums, moving means.
  ///
  /// Rows keep their order. A row with a blank in the column of order has unknown figures and is in no window; so, for a
  /// window of days, has a row whose date is no single day. A window in which a column holds nothing has figures that are
  /// not covered. Sums are exact, so that nothing is left over from rows that have gone. Doubtful rows have figures of their own, from doubtful rows.
  ///
  /// - Parameter figures: `count`, `sum`, `mean`, `min`, `max`, `first`, `last` and `lag`; sums and means of numbers only.
  /// - Complexity: O(*rows*) beside the sorting.
  /// - Throws: ``TableError`` for an unknown column, a figure that has no windows, or days asked of a column without dates.
  public func window(_ window: Window, _ figures: [Aggregation]) throws(TableError) -> Table {
    let order = try column(window.order)
    var days: [Int?]?
    if case .days = window.extent {
      guard let cells = SpanCells(order) else {
        throw TableError(
          .typeMismatch,
          "\"\(order.name)\" is \(article(order.type.description)) \(order.type), and days want dates",
          hint: "rows = 90 counts rows instead")
      }
      days = cells.spans.map { $0.isExact && $0.earliest == $0.latest ? $0.earliest.rawValue : nil }
    }
    let runs = try WindowRuns(
      try columns(window.partition), order, days: days, extent: window.extent, rowCount: rowCount)
    var added: [Column] = []
    for figure in figures {
      guard figure.condition == nil else {
        throw TableError(
          .badCall, "a figure of a window takes no condition",
          hint: "derive a column that has something only where the condition holds")
      }
      var column: Column?
      if let name = figure.column { column = try self.column(name) }
      added.append(try runs.column(figure, column))
    }
    var result = self
    for column in added { result = try result.derive(column) }
    result.steps = steps
    if let doubtful {
      var possible = try doubtful.window(window, figures)
      possible.doubtful = nil
      result.doubtful = possible
    }
    return result.noting(
      "window \(window):\(figures.map { " \($0)" }.joined(separator: ","))")
  }
}
