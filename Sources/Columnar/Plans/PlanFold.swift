/// What is kept of the parts of rows until all have been seen.
protocol PlanFold {
  /// Takes the next part in.
  mutating func take(_ part: Table) throws(TableError)
  /// Whether no later part can change the result.
  var isFull: Bool { get }
  /// What the steps that it stands for make of all parts.
  mutating func result() throws(TableError) -> Table
}

/// Keeps rows as they come, all or the first.
struct RowsFold: PlanFold {
  /// How many rows are wanted; nil for all.
  let limit: Int?
  /// Tables of which each is longer than the next by half or more, so that a row is copied few times.
  private var parts: [Table] = []
  private var rowCount = 0

  init(limit: Int? = nil) { self.limit = limit }

  var isFull: Bool { limit.map { rowCount >= $0 } ?? false }

  mutating func take(_ part: Table) throws(TableError) {
    rowCount += part.rowCount
    parts.append(part)
    while parts.count > 1, parts[parts.count - 2].rowCount < 2 * parts[parts.count - 1].rowCount {
      try unite()
    }
  }

  private mutating func unite() throws(TableError) {
    let last = parts.removeLast()
    parts[parts.count - 1] = try parts[parts.count - 1].append(last)
  }

  mutating func result() throws(TableError) -> Table {
    while parts.count > 1 { try unite() }
    guard let limit else { return parts[0] }
    var result = parts[0].take(limit)
    // Of how many rows they are the first, nobody knows who did not read on.
    result.universe = nil
    return result
  }
}

/// Keeps the rows that come first in an order.
struct SortedFold: PlanFold {
  let keys: [SortKey]
  let limit: Int
  private var best: Table?

  init(_ keys: [SortKey], limit: Int) { (self.keys, self.limit) = (keys, limit) }

  var isFull: Bool { false }

  mutating func take(_ part: Table) throws(TableError) {
    // Of the part alone first, so that little is put together.
    let candidates = try part.sort(keys).take(limit)
    best = try best?.append(candidates).sort(keys).take(limit) ?? candidates
  }

  mutating func result() throws(TableError) -> Table {
    guard var best else { return try Table(columns: []) }
    // What was chosen from last is no number of rows of the source.
    best.universe = nil
    return best
  }
}

/// Keeps the first of rows that agree.
struct DistinctFold: PlanFold {
  let names: [String]?
  private var seen: Table?

  init(_ names: [String]?) { self.names = names }

  var isFull: Bool { false }

  mutating func take(_ part: Table) throws(TableError) {
    let firsts = try part.distinct(names)
    seen = try seen?.append(firsts).distinct(names) ?? firsts
  }

  mutating func result() throws(TableError) -> Table {
    guard let seen else { return try Table(columns: []) }
    return seen
  }
}
