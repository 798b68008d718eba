import Chronology
import Columnar

extension ReferenceTable {
  func aggregate(_ names: [String], _ figures: [Aggregation]) throws -> ReferenceTable {
    let places = try self.places(names)
    /// The keys of a row: one for each choice among the values of its cells.
    func keys(_ row: Row) -> [[Value]] {
      var all: [[Value]] = [[]]
      for place in places {
        all = all.flatMap { key in row.cells[place].parts.map { key + [$0] } }
      }
      return all
    }
    var groups: [(key: [Value], rows: [Int], possible: [Int])] = names.isEmpty ? [([], [], [])] : []
    func group(_ key: [Value]) -> Int {
      let wanted = key.map(\.key)
      if let place = groups.firstIndex(where: { $0.key.map(\.key) == wanted }) { return place }
      groups.append((key, [], []))
      return groups.count - 1
    }
    for (number, row) in rows.enumerated() {
      for key in keys(row) {
        let place = group(key)
        if groups[place].rows.last != number { groups[place].rows.append(number) }
      }
    }
    let certainCount = groups.count
    for (number, row) in doubtful.enumerated() {
      for key in keys(row) {
        let place = group(key)
        if groups[place].possible.last != number { groups[place].possible.append(number) }
      }
    }
    let certain = groups.prefix(certainCount), fresh = groups.dropFirst(certainCount)
    var headers = places.map { place in
      var header = self.headers[place]
      header.isMultiple = false
      return header
    }
    var results = certain.map { Row(cells: $0.key, origins: origins(rows, $0.rows)) }
    var possibleResults = fresh.map { Row(cells: $0.key, origins: origins(doubtful, $0.possible)) }
    for figure in figures {
      let made = try self.figure(figure, certain.map(\.rows))
      // A doubtful row of the result has the columns of the others.
      let more = doubtful.isEmpty ? nil : try possible.figure(figure, fresh.map(\.possible))
      let isOpen = made.possible.contains { $0 } || (more?.possible.contains { $0 } ?? false)
      for (offset, header) in made.headers.enumerated() {
        if offset == made.headers.count - 1, figure.condition != nil, !isOpen { continue }
        var header = header
        header.isMultiple = header.isMultiple || more?.headers[offset].isMultiple == true
        headers.append(header)
        for row in results.indices {
          results[row].cells.append(made.cells[row][offset])
          results[row].slack[header.name] = offset == 0 ? made.slack[row] : nil
        }
        for row in possibleResults.indices {
          possibleResults[row].cells.append(more?.cells[row][offset] ?? .blank(.none))
          possibleResults[row].slack[header.name] = offset == 0 ? more?.slack[row] : nil
        }
      }
    }
    if !doubtful.isEmpty, !figures.isEmpty {
      headers.append(
        Header(
          name: headers.contains { $0.name == "possible" } ? "possible_rows" : "possible", type: .integer))
      for (place, group) in certain.enumerated() {
        results[place].cells.append(.integer(group.possible.count))
      }
      for (place, group) in fresh.enumerated() {
        possibleResults[place].cells.append(.integer(group.possible.count))
      }
    }
    guard Set(headers.map(\.name)).count == headers.count else { throw ReferenceError(.duplicateColumn) }
    return ReferenceTable(
      headers: headers, rows: results, doubtful: possibleResults, hasOrigins: hasOrigins)
  }

  private func origins(_ rows: [Row], _ numbers: [Int]) -> [UInt32] {
    Set(numbers.flatMap { rows[$0].origins }).sorted()
  }

  private struct Figures {
    var headers: [Header]
    var cells: [[Value]]
    var slack: [Double?]
    /// Whether some row may count, row by row.
    var possible: [Bool] = []
  }

  /// The columns of a figure: with a condition the last says how many more rows may count.
  private func figure(_ figure: Aggregation, _ groups: [[Int]]) throws -> Figures {
    let answers = try figure.condition.map { try self.answers($0) }
    var source: (place: Int, header: Header)?
    if let name = figure.column {
      let place = try place(name)
      source = (place, headers[place])
    } else if figure.function != .count {
      throw ReferenceError(.badCall)
    }
    var type = source?.header.type ?? .integer
    var isMultiple = source?.header.isMultiple ?? false
    let isAdding = figure.function == .sum || figure.function == .mean
    switch figure.function {
    case .count, .countDistinct: (type, isMultiple) = (.integer, false)
    case .sum, .mean:
      if !type.isNumber, type != .boolean {
        let all = rows.map { $0.cells[source?.place ?? 0] }
        guard !all.isEmpty, all.allSatisfy(\.isBlank) else { throw ReferenceError(.typeMismatch) }
        type = .number
      }
      type = figure.function == .sum && type != .number ? .integer : .number
      isMultiple = false
    case .list: if !type.isText { type = .text }
    default: break
    }
    var headers = [
      Header(name: figure.name, type: type, isMultiple: isMultiple, isRounded: isAdding && type == .number)
    ]
    if isAdding {
      headers += Blank.allCases.map { Header(name: "\(figure.name)_\($0.name)", type: .integer) }
    }
    if answers != nil { headers.append(Header(name: "\(figure.name)_possible", type: .integer)) }
    var result = Figures(
      headers: headers, cells: [], slack: [], possible: answers.map { $0.map { $0 == .maybe } } ?? [])
    for group in groups {
      let counting = group.filter { answers?[$0] ?? .yes == .yes }
      let values = counting.map { row in source.map { rows[row].cells[$0.place] } ?? .integer(1) }
      let (value, slack) = try Self.figure(figure.function, values, isPlain: source == nil, type)
      var cells = [value]
      if isAdding { cells += Blank.allCases.map { blank in .integer(values.count { $0.blank == blank }) } }
      if let answers { cells.append(.integer(group.count { answers[$0] == .maybe })) }
      result.cells.append(cells)
      result.slack.append(slack)
    }
    if figure.function == .list {
      // Only where some cell holds several has a column room for them.
      result.headers[0].isMultiple = result.cells.contains { if case .list = $0[0] { true } else { false } }
    }
    return result
  }

  /// A figure of some cells, and by how much a rounded one may be off.
  static func figure(
    _ function: Aggregation.Function, _ values: [Value], isPlain: Bool = false, _ type: ColumnType
  ) throws -> (Value, Double?) {
    let filled = values.filter { !$0.isBlank }
    let blanks = values.compactMap(\.blank)
    let blank = Value.blank(
      blanks.contains(.unknown) ? .unknown : blanks.contains(.notCovered) ? .notCovered : .none)
    switch function {
    case .count: return (.integer(isPlain ? values.count : filled.count), nil)
    case .countDistinct: return (.integer(Set(filled.flatMap(\.parts).map(\.key)).count), nil)
    case _ where filled.isEmpty: return (blank, nil)
    case .first: return (filled[0], nil)
    case .last: return (filled[filled.count - 1], nil)
    case .min: return (filled.dropFirst().reduce(filled[0]) { isLess($1, $0) ? $1 : $0 }, nil)
    case .max: return (filled.dropFirst().reduce(filled[0]) { isLess($0, $1) ? $1 : $0 }, nil)
    case .list:
      var all: [Value] = []
      for part in filled.flatMap(\.parts) {
        let text: Value = part.words == nil ? .text(part.description) : part
        if !all.contains(text) { all.append(text) }
      }
      return (all.count == 1 ? all[0] : .list(all), nil)
    case .sum, .mean:
      if type == .integer {
        let wholes = filled.map { value in
          if case .integer(let whole) = value { whole } else { value == .boolean(true) ? 1 : 0 }
        }
        // Halves that cannot overflow, for tables as small as these.
        let high = wholes.reduce(0) { $0 + ($1 >> 32) }, low = wholes.reduce(0) { $0 + ($1 & 0xFFFF_FFFF) }
        let (top, overflow) = (high + (low >> 32)).multipliedReportingOverflow(by: 1 << 32)
        guard !overflow else { throw ReferenceError(.overflow) }
        return (.integer(top + (low & 0xFFFF_FFFF)), nil)
      }
      let numbers = filled.compactMap(\.double)
      let sum = exactSum(numbers)
      let count = function == .mean ? Double(numbers.count) : 1
      // Parts are divided first: what is added may be more than a number holds.
      let magnitude = numbers.reduce(0) { $0 + $1.magnitude / count }
      guard sum.isInfinite, numbers.allSatisfy(\.isFinite) else { return (.number(sum / count), magnitude) }
      return (.number(exactSum(numbers.map { $0 * 0x1p-64 }) / count * 0x1p64), magnitude)
    default: throw ReferenceError(.badCall)
    }
  }

  func window(_ window: Window, _ figures: [Aggregation]) throws -> ReferenceTable {
    var result = self
    let headers = self.headers
    var certain = ReferenceTable(headers: headers, rows: rows, hasOrigins: hasOrigins)
    certain = try certain.framed(window, figures)
    result = certain
    if !doubtful.isEmpty { result.doubtful = try possible.framed(window, figures).rows }
    return result
  }

  private func framed(_ window: Window, _ figures: [Aggregation]) throws -> ReferenceTable {
    let order = try place(window.order)
    let partition = try places(window.partition)
    var reach: Int?
    if case .days(let days) = window.extent {
      guard headers[order].type == .date else { throw ReferenceError(.typeMismatch) }
      reach = max(1, days)
    }
    func day(_ row: Row) -> Int? {
      guard let span = row.cells[order].span, span.isExact, span.earliest == span.latest else { return nil }
      return span.earliest.rawValue
    }
    let isIn = rows.map { row in !row.cells[order].isBlank && (reach == nil || day(row) != nil) }
    /// The rows of each row's window, in order.
    let frames: [[Int]] = rows.indices.map { row in
      guard isIn[row] else { return [] }
      let all = rows.indices.filter { other in
        isIn[other] && partition.allSatisfy { rows[row].cells[$0].key == rows[other].cells[$0].key }
      }
      var sorted: [Int] = []
      for other in all {
        let place =
          sorted.firstIndex { Self.isLess(rows[other].cells[order], rows[$0].cells[order]) } ?? sorted.count
        sorted.insert(other, at: place)
      }
      switch window.extent {
      case .days:
        let today = day(rows[row]) ?? 0
        return sorted.filter { other in
          let that = day(rows[other]) ?? 0
          return that <= today && today - that < (reach ?? 1)
        }
      case .everything: return Array(sorted.prefix { $0 != row }) + [row]
      case .rows(let count): return (Array(sorted.prefix { $0 != row }) + [row]).suffix(max(1, count))
      }
    }
    var result = self
    for figure in figures {
      var place: Int?
      if let name = figure.column { place = try self.place(name) }
      guard figure.function != .list, figure.function != .countDistinct else {
        throw ReferenceError(.badCall)
      }
      var type = place.map { headers[$0].type } ?? .integer
      var isRounded = false
      switch figure.function {
      case .count: type = .integer
      case .sum, .mean:
        guard place != nil, type.isNumber || type == .boolean else { throw ReferenceError(.typeMismatch) }
        type = figure.function == .sum && type != .number ? .integer : .number
        isRounded = type == .number
      default: guard place != nil else { throw ReferenceError(.badCall) }
      }
      var values: [Value] = []
      var slacks: [Double] = []
      for row in rows.indices {
        let cells = frames[row].map { other in place.map { rows[other].cells[$0] } ?? .integer(1) }
        var (value, slack) = try Self.figure(figure.function, cells, isPlain: place == nil, type)
        if value.isBlank { value = .blank(.notCovered) }
        values.append(isIn[row] ? value : .blank(.unknown))
        slacks.append(slack ?? 0)
      }
      let isMultiple = figure.function == .count ? false : place.map { headers[$0].isMultiple } ?? false
      result = result.placing(
        figure.name, ReferenceCells(type: type, isMultiple: isMultiple, values: values),
        slack: isRounded ? slacks : nil)
    }
    return result
  }
}

/// A sum that loses nothing: parts that do not overlap are kept apart until the end.
func exactSum(_ numbers: [Double]) -> Double {
  var parts: [Double] = []
  // Scaled so that nothing grows beyond what a number holds.
  for number in numbers {
    var x = number * 0x1p-10
    var next: [Double] = []
    for part in parts {
      let (large, small) = x.magnitude < part.magnitude ? (part, x) : (x, part)
      let sum = large + small
      let rest = small - (sum - large)
      if rest != 0 { next.append(rest) }
      x = sum
    }
    next.append(x)
    parts = next
  }
  // Numbers too small to be scaled are added as they are.
  if numbers.allSatisfy({ $0.magnitude < 0x1p-900 }) { return numbers.reduce(0, +) }
  return parts.reversed().reduce(0, +) * 0x1p10
}
