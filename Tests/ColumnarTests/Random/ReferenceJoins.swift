import Chronology
import Columnar

extension ReferenceTable {
  func join(_ other: ReferenceTable, _ keys: [(String, String)], _ kind: JoinKind) throws -> ReferenceTable {
    let mine = try places(keys.map(\.0))
    let theirs = try other.places(keys.map(\.1))
    func agree(_ one: Row, _ two: Row) -> Bool { Self.agree(one, mine, two, theirs) }
    if kind == .semi || kind == .anti {
      func verdict(_ row: Row) -> Truth {
        let found: Truth =
          other.rows.contains { agree(row, $0) }
          ? .yes : other.doubtful.contains { agree(row, $0) } ? .maybe : .no
        return kind == .semi ? found : !found
      }
      return with(
        rows.filter { verdict($0) == .yes },
        doubtful: rows.filter { verdict($0) == .maybe } + doubtful.filter { verdict($0) != .no })
    }
    func pairs(_ left: [Row], _ right: [Row], _ kind: JoinKind) -> [(Row, Row?)] {
      left.flatMap { row -> [(Row, Row?)] in
        let found = right.filter { agree(row, $0) }.map { (row, Optional($0)) }
        return found.isEmpty && kind == .left ? [(row, nil)] : found
      }
    }
    return paired(
      other, keys, certain: pairs(rows, other.rows, kind),
      possible: pairs(rows, other.doubtful, .inner) + pairs(doubtful, other.rows, kind)
        + pairs(doubtful, other.doubtful, .inner))
  }

  static func agree(_ one: Row, _ mine: [Int], _ two: Row, _ theirs: [Int]) -> Bool {
    zip(mine, theirs).allSatisfy { a, b in
      let (x, y) = (one.cells[a], two.cells[b])
      return !x.isBlank && !y.isBlank && x.parts.contains { p in y.parts.contains { $0.key == p.key } }
    }
  }

  /// Rows beside their partners, of whose columns those are left out that say what is said already.
  func paired(
    _ other: ReferenceTable, _ keys: [(String, String)], certain: [(Row, Row?)], possible: [(Row, Row?)]
  ) -> ReferenceTable {
    var headers = headers
    var taken: [(place: Int, old: String, new: String)] = []
    for (place, header) in other.headers.enumerated() {
      if keys.contains(where: { mine, theirs in
        theirs == header.name && self.headers.first { $0.name == mine }?.isMultiple == false
      }) {
        continue
      }
      var header = header
      let old = header.name
      if headers.contains(where: { $0.name == old }) {
        header.name = "row_\(old)"
        var number = 2
        while headers.contains(where: { $0.name == header.name }) {
          header.name = "row_\(old)_\(number)"
          number += 1
        }
      }
      headers.append(header)
      taken.append((place, old, header.name))
    }
    func row(_ one: Row, _ two: Row?) -> Row {
      var row = one
      for (place, old, new) in taken {
        row.cells.append(two?.cells[place] ?? .blank(.notCovered))
        row.slack[new] = two?.slack[old]
      }
      row.origins = united(one.origins, two?.origins ?? [])
      return row
    }
    return ReferenceTable(
      headers: headers, rows: certain.map(row), doubtful: possible.map(row),
      hasOrigins: hasOrigins || other.hasOrigins)
  }

  func join(
    _ other: ReferenceTable, _ keys: [(String, String)], _ match: DateMatch, _ kind: JoinKind
  ) throws -> ReferenceTable {
    guard kind == .inner || kind == .left else { throw ReferenceError(.badCall) }
    let own: Int
    switch match {
    case .during(let mine, _), .asof(let mine, _), .between(let mine, _, _): own = try datePlace(mine)
    }
    let mine = try places(keys.map(\.0))
    let theirs = try other.places(keys.map(\.1))
    let stretch: (Row) -> Span?
    var isLast = false
    switch match {
    case .asof(_, let name):
      isLast = true
      let place = try other.datePlace(name)
      stretch = { $0.cells[place].span }
    case .during(_, let name):
      let place = try other.datePlace(name)
      stretch = { $0.cells[place].span }
    case .between(_, let from, let to):
      let (first, last) = (try other.datePlace(from), try other.datePlace(to))
      stretch = { row in
        row.cells[first].span.flatMap {
          Span(start: $0.start, end: row.cells[last].span?.end ?? Bounds(.distantFuture))
        }
      }
    }
    /// How a partner fits a row, beside all the others.
    func fit(_ row: Row, _ partner: Int, _ all: [(Int, Span)]) -> Truth {
      guard let date = row.cells[own].span, let span = all.first(where: { $0.0 == partner })?.1 else {
        return .no
      }
      guard isLast else { return date.during(span) }
      /// Whether a partner's start is not after the row's.
      func came(_ span: Span) -> Truth {
        if span.start.latest <= date.start.earliest { return .yes }
        return span.start.earliest <= date.start.latest ? .maybe : .no
      }
      /// Whether another start is later than this partner's, the later row counting on one day.
      func isLater(_ place: Int, _ other: Span) -> Truth {
        if place > partner {
          if span.start.latest <= other.start.earliest { return .yes }
          return span.start.earliest <= other.start.latest ? .maybe : .no
        }
        if span.start.latest < other.start.earliest { return .yes }
        return span.start.earliest < other.start.latest ? .maybe : .no
      }
      var truth = came(span)
      for (place, rival) in all where place != partner {
        truth = min(truth, !min(came(rival), isLater(place, rival)))
      }
      return truth
    }
    func pairs(_ left: [Row], _ wanted: (Truth) -> Bool, _ kind: JoinKind) -> [(Row, Row?)] {
      left.flatMap { row -> [(Row, Row?)] in
        let all = other.rows.indices.filter { Self.agree(row, mine, other.rows[$0], theirs) }
          .compactMap { place in stretch(other.rows[place]).map { (place, $0) } }
        let found = all.filter { wanted(fit(row, $0.0, all)) }.map { (row, Optional(other.rows[$0.0])) }
        return found.isEmpty && kind == .left ? [(row, nil)] : found
      }
    }
    return paired(
      other, keys, certain: pairs(rows, { $0 == .yes }, kind),
      possible: pairs(doubtful, { $0 == .yes }, kind) + pairs(doubtful, { $0 == .maybe }, .inner)
        + pairs(rows, { $0 == .maybe }, .inner))
  }

  private func datePlace(_ name: String) throws -> Int {
    let place = try place(name)
    guard headers[place].type == .date else { throw ReferenceError(.typeMismatch) }
    return place
  }
}

extension Value {
  var span: Span? { if case .date(let date) = self { date.span } else { nil } }
}
