extension Plan {
  /// Does what is planned and gives the table that comes of it; its ``Table/steps`` say how, in how many parts and how fast.
  ///
  /// - Throws: ``TableError`` where the rows can't be had, a step can't be done, or somebody asked to stop.
  public func run() throws(TableError) -> Table {
    let plan = optimised()
    // What was learned by reading on may ask to begin anew: that a column holds other values than it seemed to, or that rows
    // are in doubt. Each is learned once.
    var mayFold = true
    while true {
      var run = PlanRun(plan, mayFold: mayFold)
      do throws(TableError) {
        return try run.result()
      } catch {
        // A sum that is too large of a part, or for a mean, may not be so of all.
        guard error.code == .begunAnew || (error.code == .overflow && run.isFoldingFigures) else {
          throw error
        }
        if run.isFoldingFigures { mayFold = run.hasNewTypes }
      }
    }
  }
}

/// One going through the parts of a plan's rows.
private struct PlanRun {
  private let plan: Plan
  private let mayFold: Bool
  /// How many steps are done to each part by itself, and how many more to all that is kept of them.
  private let rowwiseCount: Int
  private var foldedCount = 0
  private var fold: (any PlanFold)?
  private var told: [Told]
  private(set) var isFoldingFigures = false
  /// Whether it was the source that asked to begin anew.
  private(set) var hasNewTypes = false

  /// What one step came to in all parts so far.
  private struct Told {
    var line = ""
    var rowCount = 0
    var doubtfulCount = 0
    var duration = Duration.zero
  }

  init(_ plan: Plan, mayFold: Bool) {
    self.plan = plan
    self.mayFold = mayFold
    rowwiseCount = plan.steps.firstIndex { !$0.isRowwise } ?? plan.steps.count
    told = Array(repeating: Told(), count: rowwiseCount + 1)
  }

  mutating func result() throws(TableError) -> Table {
    let columns = plan.neededColumns
    var parts = try plan.source.parts(of: columns)
    var partCount = 0
    var folding = Duration.zero
    while fold?.isFull != true {
      let begun = ContinuousClock.now
      guard var part = try next(&parts) else { break }
      partCount += 1
      tell(0, part, since: begun)
      for place in 0..<rowwiseCount {
        let begun = ContinuousClock.now
        part = try plan.steps[place].done(to: part)
        told[place + 1].line = part.steps.last?.line ?? ""
        tell(place + 1, part, since: begun)
      }
      let foldingBegun = ContinuousClock.now
      if fold == nil { chooseFold(like: part) }
      try fold?.take(part)
      folding += ContinuousClock.now - foldingBegun
      try Execution.current.check()
    }
    let begun = ContinuousClock.now
    guard var table = try fold?.result() else { return try Table(columns: []) }
    folding += ContinuousClock.now - begun
    told[0].line =
      "\(plan.source.title): \(columns.count) of \(plan.source.columnNames.count) columns, "
      + (partCount == 1 ? "in one part" : "in \(partCount) parts")
    table.steps = told.map {
      TableStep(
        line: $0.line, rowCount: $0.rowCount, doubtfulCount: $0.doubtfulCount, seconds: $0.duration.inSeconds)
    }
    if foldedCount > 0 {
      let step = TableStep(
        line: plan.steps[rowwiseCount..<rowwiseCount + foldedCount].map(\.description).joined(separator: ", ")
          + ", part by part",
        rowCount: table.rowCount, doubtfulCount: table.doubtful?.rowCount ?? 0, seconds: folding.inSeconds)
      table.steps.append(step)
    } else if partCount > 1 {
      table.steps.append(
        TableStep(
          line: "put the parts together", rowCount: table.rowCount,
          doubtfulCount: table.doubtful?.rowCount ?? 0, seconds: folding.inSeconds))
    }
    for step in plan.steps.dropFirst(rowwiseCount + foldedCount) {
      let begun = ContinuousClock.now
      table = try step.done(to: table).timed((ContinuousClock.now - begun).inSeconds)
    }
    return table
  }

  private mutating func next(_ parts: inout any RowParts) throws(TableError) -> Table? {
    do throws(TableError) {
      return try parts.next()
    } catch {
      hasNewTypes = error.code == .begunAnew
      throw error
    }
  }

  private mutating func tell(_ place: Int, _ part: Table, since begun: ContinuousClock.Instant) {
    told[place].rowCount += part.rowCount
    told[place].doubtfulCount += part.doubtful?.rowCount ?? 0
    told[place].duration += ContinuousClock.now - begun
  }

  /// What is kept of the parts, by the steps that come first of those that need all rows.
  private mutating func chooseFold(like part: Table) {
    let rest = plan.steps.dropFirst(rowwiseCount)
    let second = rest.dropFirst().first
    (fold, foldedCount) = (RowsFold(), 0)
    switch rest.first {
    case .take(let count) where count >= 0: (fold, foldedCount) = (RowsFold(limit: count), 1)
    case .sort(let keys):
      if case .take(let count) = second, count >= 0 {
        (fold, foldedCount) = (SortedFold(keys, limit: count), 2)
      }
    case .distinct(let names): (fold, foldedCount) = (DistinctFold(names), 1)
    case .aggregate(let names, let figures):
      guard mayFold, let figures = FiguresFold(names, figures, like: part) else { return }
      (fold, foldedCount) = (figures, 1)
      isFoldingFigures = true
    default: break
    }
  }
}
