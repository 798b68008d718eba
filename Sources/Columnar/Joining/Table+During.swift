public import Chronology

/// How a row's date finds its partner among those of another table.
public enum DateMatch: Hashable, Sendable {
  /// The partner's date, an interval, holds the row's: the leader in office on the day.
  case during(String, String)
  /// As `during`, with the interval between two columns, both ends included.
  case between(String, from: String, to: String)
  /// The last partner whose date is not after the row's.
  case asof(String, String)

  /// The row's own column of dates.
  var mine: String {
    switch self {
    case .during(let mine, _), .between(let mine, _, _), .asof(let mine, _): mine
    }
  }
}

extension Table {
  /// Puts beside each row the rows of another table that agree with it in some columns and whose time fits its date.
  ///
  /// Where a date is in doubt and so is the fit, the pair is a doubtful row of the result. Blanks fit nothing; an end that
  /// is blank is open. Of partners that came before, `asof` takes the last of the latest day; where it is open which that is,
  /// the pairs with each that it may be are doubtful. Columns are named as
  /// ``join(_:on:kind:)`` names them.
  ///
  /// - Complexity: O(*rows* + *agreeing groups* × *different dates*), on all threads.
  /// - Parameter kind: `inner` or `left`.
  /// - Throws: ``TableError`` for an unknown column or one that holds no dates, and for another kind.
  public func join(
    _ other: Table, on keys: [(String, String)], _ match: DateMatch, kind: JoinKind = .left
  ) throws(TableError) -> Table {
    guard kind == .inner || kind == .left else {
      throw TableError(
        .badCall, "a join in time is no \(kind.rawValue) join", hint: "it is inner or left; filter its result"
      )
    }
    let mine = try spans(match.mine)
    let pairs = try PairKeys(
      try columns(keys.map(\.0)), try other.columns(keys.map(\.1)), leftCount: rowCount,
      rightCount: other.rowCount)
    guard let pairs else {
      throw TableError(
        .typeMismatch, "the columns to agree in must hold one value in a cell",
        hint: "join on texts, numbers or dates")
    }
    let fits = try TimeFits(pairs, mine, try other.stretches(match), isLast: match.isLast)
    var result = try beside(other, on: keys, fits.certain(rowCount, mine, pairs, kind: kind))
    let possible = try fits.possible(rowCount, mine, pairs)
    if !possible.left.rows.isEmpty { result.doubtful = try beside(other, on: keys, possible) }
    if let doubtful {
      let more = try doubtful.join(other, on: keys, match, kind: kind)
      result.doubtful = try more.union(more.doubtful).union(result.doubtful)
    }
    return result.noting(Self.line(joining: other, keys, match, kind))
  }

  /// A join in time as a line of history has it.
  static func line(
    joining other: Table, _ keys: [(String, String)], _ match: DateMatch, _ kind: JoinKind
  ) -> String {
    let on = keys.map { $0 == $1 ? $0 : "\($0) = \($1)" }.joined(separator: ", ")
    return "join \(other.rowPlural) on \(on), \(match.words) (\(kind.rawValue))"
  }

  private func spans(_ name: String) throws(TableError) -> SpanCells {
    let column = try column(name)
    guard let cells = SpanCells(column) else {
      throw TableError(
        .typeMismatch,
        "\"\(name)\" is \(article(column.type.description)) \(column.type), and a date is wanted",
        hint: "load it with types = { \(name) = \"date\" }")
    }
    return cells
  }

  /// The stretch of time of each row, nil where it has none.
  private func stretches(_ match: DateMatch) throws(TableError) -> [Span?] {
    switch match {
    case .during(_, let name), .asof(_, let name):
      let cells = try spans(name)
      return (0..<rowCount).map { cells.span($0) }
    case .between(_, let from, let to):
      let (starts, ends) = (try spans(from), try spans(to))
      return (0..<rowCount).map { row in
        guard let start = starts.span(row) else { return nil }
        let end = ends.span(row)?.end ?? Bounds(.distantFuture)
        return Span(start: start.start, end: end)
      }
    }
  }

  /// Rows of this table with rows of another beside them.
  private func beside(
    _ other: Table, on keys: [(String, String)], _ rows: TimeFits.Rows
  ) throws(TableError) -> Table {
    var composing: [ObjectIdentifier: Selection] = [:]
    // Both tables may be chosen by one selection, and their rows here are not the same.
    var composingTheirs: [ObjectIdentifier: Selection] = [:]
    let mine = rows.isAll ? columns : columns.map { $0.gather(rows.left, composing: &composing) }
    let theirs = joinedColumns(other, on: keys).map { column, name in
      column.gather(rows.right, composing: &composingTheirs).renamed(name)
    }
    var joined: Origins?
    if origins != nil || other.origins != nil {
      joined = joinedOrigins(
        with: other, rows.isAll ? Array(0..<rowCount) : rows.left.rows.map { Int($0) },
        rows.right.rows.map { Int($0) })
    }
    return with(columns: mine + theirs, rowCount: rows.right.count, origins: joined)
  }
}

extension DateMatch {
  fileprivate var isLast: Bool { if case .asof = self { true } else { false } }

  fileprivate var words: String {
    switch self {
    case .during(let mine, let theirs): "\(mine) during \(theirs)"
    case .between(let mine, let from, let to): "\(mine) between \(from) and \(to)"
    case .asof(let mine, let theirs): "\(mine) as of \(theirs)"
    }
  }
}
