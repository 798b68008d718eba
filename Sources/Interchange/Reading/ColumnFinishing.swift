import Columnar

/// Makes columns of what a pass has read: the narrowest type that all texts of a column fit, decided from all of them.
struct ColumnFinishing: Sendable {
  let pieces: [ReadPass.Piece]
  let parts: [[ColumnPart?]]
  let rowCount: Int
  let syntax: CellSyntax
  let encoding: ReadOptions.Encoding
  let isDamaged: Bool
  let control: ReadControl
  let budget: MemoryBudget

  /// A column and what was decided about it.
  struct Result: Sendable {
    /// Nil where the cells must be read once more: some were read as numbers, and others are texts.
    var column: Column?
    var notes: [(what: String, done: String)] = []
    /// Whether there are cells that do not fit a type that was asked for.
    var hasBadCells = false
    /// Whether there is no memory for it.
    var isTooLarge = false
  }

  /// - Parameter parts: what each thread has read of it.
  func column(_ number: Int, _ draft: ColumnDraft) -> Result {
    if control.isStopping { return Result() }
    let parts = parts.compactMap { $0[number] }
    let texts = ColumnTexts(parts, syntax, control, budget)
    if control.isStopping { return Result() }
    if texts.isExhausted { return Result(isTooLarge: true) }
    let width = parts.flatMap(\.stretches).reduce(1) { max($0, $1.form.width) }
    guard budget.take(rowCount * (width + 1)) else { return Result(isTooLarge: true) }
    let cells = ColumnCells(parts: parts, texts: texts, pieces: pieces, rowCount: rowCount)
    var typing = ColumnTyping(cells: cells, draft: draft, encoding: encoding, isDamaged: isDamaged)
    typing.decide()
    if typing.result.column == nil { budget.give(back: rowCount * (width + 1)) }
    for part in parts { part.memory.free() }
    return typing.result
  }
}
