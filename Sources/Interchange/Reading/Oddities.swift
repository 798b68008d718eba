/// What is odd about places of a file, told line by line.
struct Oddities {
  private var found: [(offset: Int, column: String?, what: String, done: String)] = []

  mutating func add(_ offset: Int, column: String? = nil, _ what: String, _ done: String) {
    found.append((offset, column, what, done))
  }

  mutating func add(_ others: Oddities) { found += others.found }

  /// What is odd about a row.
  ///
  /// - Parameter keepsSurplus: whether cells beyond the last column are kept.
  mutating func add(_ problem: CellScanner.Problem, width: Int, keepsSurplus: Bool) {
    let cells = "\(problem.count) \(problem.count == 1 ? "cell" : "cells") under \(width) names"
    switch problem.kind {
    case .short: add(problem.offset, cells, "the rest is blank")
    case .long:
      add(
        problem.offset, cells,
        keepsSurplus ? "the rest is in the column of surplus cells, or empty" : "the rest is left out")
    case .emptyLine: add(problem.offset, "an empty line", "skipped")
    case .textAfterQuote:
      add(problem.offset, "text stands behind the quote that closes a cell", "kept in the cell")
    case .unclosedQuote: add(problem.offset, "a quote is never closed", "taken as text")
    }
  }

  /// Entries in the order of their lines; the same of rows that follow one another once.
  func entries(_ source: ByteSource, _ control: ReadControl) throws(ReadError) -> [ImportReport.Entry] {
    let sorted = found.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }.map(\.element)
    guard !sorted.isEmpty else { return [] }
    let lines = try LineCounter.lines(of: sorted.map(\.offset), in: source, control)
    var entries: [ImportReport.Entry] = []
    var run: (entry: ImportReport.Entry, last: Int)?
    func close() {
      guard let (found, last) = run else { return }
      var entry = found
      if let first = entry.line, last > first { entry.what += ", and so to line \(last)" }
      entries.append(entry)
    }
    for (line, oddity) in zip(lines, sorted) {
      let entry = ImportReport.Entry(
        line: line, column: oddity.column, what: oddity.what, done: oddity.done)
      if let known = run, known.entry.what == entry.what, known.entry.column == entry.column,
        line <= known.last + 1
      {
        run?.last = line
      } else {
        close()
        run = (entry, line)
      }
    }
    close()
    return entries
  }
}
