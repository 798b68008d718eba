import Columnar

/// JSON Lines, whose keys are columns.
extension TableReader {
  mutating func readLines(from begin: Int) throws(ReadError) -> Table {
    report.hasHeader = false
    report.decide("the file's name is that of JSON Lines", "an object a line, its keys are columns")
    let told = options.missing ?? []
    let missing = MissingCodes(
      [MissingCodes.Code(bytes: Array("null".utf8), blank: .notCovered, isDeclared: false)]
        + told.map { MissingCodes.Code(bytes: Array($0.text.utf8), blank: $0.blank, isDeclared: true) })
    var reader = JSONLinesReader(source, options, control, .ofMachine, missing)
    var first = reader
    var found = try first.read(from: begin)
    check = found.check
    decideEncoding()
    var results = try finish(found, reader.budget)
    reader.textColumns = Set(results.filter { $0.value.column == nil }.map { found.drafts[$0.key].name })
    if !reader.textColumns.isEmpty {
      // Columns of numbers in which texts came up late.
      var again = reader
      found = try again.read(from: begin)
      results = try finish(found, reader.budget)
    }
    if results.contains(where: { $0.value.hasBadCells }) {
      reader.textColumns = Set(found.drafts.map(\.name))
      reader.places = { draft, text in draft.isTold && !draft.fits(text, .json) }
      var search = reader
      found.oddities = try search.read(from: begin).oddities
    }
    drafts = found.drafts
    oddities.add(found.oddities)
    try checkColumns()
    return try assemble(results, found.pieces)
  }

  private func finish(
    _ found: JSONLinesReader.Found, _ budget: MemoryBudget
  ) throws(ReadError) -> [Int: ColumnFinishing.Result] {
    let finishing = ColumnFinishing(
      pieces: found.pieces, parts: [found.parts], rowCount: found.rowCount, syntax: .json,
      encoding: report.encoding, isDamaged: isDamaged, control: control,
      budget: budget)
    let columns = found.drafts.indices.filter { found.drafts[$0].isWanted }
    let drafts = found.drafts
    let results = Workers.map(columns, threads: options.threads ?? Workers.count) { column in
      finishing.column(column, drafts[column])
    }
    try control.check()
    if results.contains(where: \.isTooLarge) { throw .memory(path, limit: budget.limit) }
    return Dictionary(uniqueKeysWithValues: zip(columns, results))
  }

  /// Makes sure that the columns that options name are there, and tells of those left out.
  private mutating func checkColumns() throws(ReadError) {
    let naming = ColumnNaming(path: path, options: options, dataset: nil)
    for name in options.types.keys.sorted() + (options.columns ?? [])
    where !drafts.contains(where: { $0.name == name }) {
      throw naming.noColumn(name, "", drafts)
    }
    naming.tellLeftOut(drafts, &report)
  }
}
