import Chronology
import Columnar

extension ReferenceTable {
  func filter(_ condition: Expression) throws -> ReferenceTable {
    let verdicts = try answers(condition)
    let old = doubtful.isEmpty ? [] : try possible.answers(condition)
    let maybe = zip(rows, verdicts).filter { $0.1 == .maybe }.map(\.0)
    return with(
      zip(rows, verdicts).filter { $0.1 == .yes }.map(\.0),
      doubtful: maybe + zip(doubtful, old).filter { $0.1 != .no }.map(\.0))
  }

  func derive(_ name: String, _ expression: Expression) throws -> ReferenceTable {
    let new = try cells(expression)
    var result = placing(name, new)
    if !doubtful.isEmpty { result.doubtful = possible.placing(name, try possible.cells(expression)).rows }
    return result
  }

  func placing(_ name: String, _ new: ReferenceCells, slack: [Double]? = nil) -> ReferenceTable {
    var result = self
    let header = Header(
      name: name, type: new.type, isMultiple: new.isMultiple, isRounded: new.isRounded || slack != nil)
    let place = headers.firstIndex { $0.name == name } ?? headers.count
    if place == headers.count { result.headers.append(header) } else { result.headers[place] = header }
    for row in rows.indices {
      if place == headers.count {
        result.rows[row].cells.append(new.values[row])
      } else {
        result.rows[row].cells[place] = new.values[row]
      }
      result.rows[row].slack[name] = slack?[row]
    }
    return result
  }

  func sort(_ keys: [SortKey]) throws -> ReferenceTable {
    let places = try self.places(keys.map(\.column))
    func isBefore(_ one: Row, _ other: Row) -> Bool {
      for (key, place) in zip(keys, places) {
        let (a, b) = (one.cells[place], other.cells[place])
        if a.isBlank || b.isBlank {
          if a.isBlank != b.isBlank { return b.isBlank }
          continue
        }
        if Self.isLess(a, b) { return !key.descending }
        if Self.isLess(b, a) { return key.descending }
      }
      return false
    }
    func sorted(_ rows: [Row]) -> [Row] {
      var result: [Row] = []
      for row in rows {
        let place = result.firstIndex { isBefore(row, $0) } ?? result.count
        result.insert(row, at: place)
      }
      return result
    }
    return with(sorted(rows), doubtful: sorted(doubtful))
  }

  /// The order of sorting of two cells that hold something.
  static func isLess(_ one: Value, _ other: Value) -> Bool {
    switch (one.parts[0], other.parts[0]) {
    case (.boolean(let a), .boolean(let b)): return !a && b
    case (.integer(let a), .integer(let b)): return a < b
    case (.date(let a), .date(let b)):
      func first(_ span: Span) -> Day {
        span.start.earliest == .distantPast ? span.start.latest : span.start.earliest
      }
      return (first(a.span), a.span.latest) < (first(b.span), b.span.latest)
    case (let a, let b):
      if let x = a.words, let y = b.words { return (folded(x), x) < (folded(y), y) }
      return (a.double ?? 0) < (b.double ?? 0)
    }
  }

  func take(_ count: Int) -> ReferenceTable {
    with(
      Array(count < 0 ? rows.suffix(Int(min(count.magnitude, 1000))) : rows.prefix(count)), doubtful: doubtful
    )
  }

  func distinct(_ names: [String]?) throws -> ReferenceTable {
    let places = try self.places(names ?? headers.map(\.name))
    var known: [[Value]] = []
    func firsts(_ rows: [Row]) -> [Row] {
      let settled = known.count
      var result: [Row] = []
      for row in rows {
        let key = places.map { row.cells[$0].key }
        if let place = known.firstIndex(of: key) {
          if place >= settled {
            result[place - settled].origins = united(result[place - settled].origins, row.origins)
          }
        } else {
          known.append(key)
          result.append(row)
        }
      }
      return result
    }
    let certain = firsts(rows)
    return with(certain, doubtful: firsts(doubtful))
  }

  func append(_ other: ReferenceTable) throws -> ReferenceTable {
    var headers = headers
    func isBlank(_ table: ReferenceTable, _ name: String) -> Bool {
      guard let place = table.headers.firstIndex(where: { $0.name == name }) else { return true }
      return (table.rows + table.doubtful).allSatisfy { $0.cells[place].isBlank }
    }
    for place in headers.indices {
      guard let theirs = other.headers.first(where: { $0.name == headers[place].name }) else { continue }
      headers[place].isMultiple = headers[place].isMultiple || theirs.isMultiple
      headers[place].isRounded = headers[place].isRounded || theirs.isRounded
      if theirs.type == headers[place].type { continue }
      if isBlank(self, theirs.name) {
        headers[place].type = theirs.type
      } else if !isBlank(other, theirs.name) {
        guard theirs.type.isNumber, headers[place].type.isNumber else { throw ReferenceError(.typeMismatch) }
        headers[place].type = .number
      }
    }
    headers += other.headers.filter { header in !headers.contains { $0.name == header.name } }
    func fitted(_ rows: [Row], _ own: [Header]) -> [Row] {
      rows.map { row in
        var row = row
        row.cells = headers.map { header in
          guard let place = own.firstIndex(where: { $0.name == header.name }) else {
            return .blank(.notCovered)
          }
          if header.type == .number, case .integer(let value) = row.cells[place] {
            return .number(Double(value))
          }
          return row.cells[place]
        }
        return row
      }
    }
    return ReferenceTable(
      headers: headers, rows: fitted(rows, self.headers) + fitted(other.rows, other.headers),
      doubtful: fitted(doubtful, self.headers) + fitted(other.doubtful, other.headers),
      hasOrigins: hasOrigins || other.hasOrigins)
  }
}

/// Ids ascending, each once.
func united(_ one: [UInt32], _ other: [UInt32]) -> [UInt32] { Set(one + other).sorted() }
