extension Column {
  /// The cells at some rows, one a group; nil gives the blank that prevails among the group's cells.
  func picking(_ picks: [Int?], for groups: [[Int]]) -> Column {
    var result = gather(picks.map { $0 ?? -1 })
    result.blanks = Blanks(
      picks.enumerated().map { group, pick in pick == nil ? prevailingBlank(groups[group]) : nil })
    return result
  }

  /// The blank that stands for a group of blanks: unknown before not covered before none. No rows are none.
  func prevailingBlank(_ rows: [Int]) -> Blank {
    var prevailing = Blank.none
    for row in rows {
      switch blanks[row] {
      case .unknown: return .unknown
      case .notCovered: prevailing = .notCovered
      default: break
      }
    }
    return prevailing
  }

  /// For each group the number of cells that are blank or not.
  func counts(in groups: [[Int]], blank: Bool) -> [Int] {
    groups.map { rows in rows.reduce(0) { $0 + ((blanks[$1] != nil) == blank ? 1 : 0) } }
  }

  /// For each group the number of cells that are blank in one way.
  func counts(in groups: [[Int]], of blank: Blank) -> [Int] {
    guard blankCount > 0 else { return groups.map { _ in 0 } }
    return groups.map { rows in rows.count { blanks[$0] == blank } }
  }

  func distinctCounts(in groups: [[Int]]) -> [Int] {
    var grouper = Grouper()
    let entries = grouper.add([self], rowCount: count, expanding: true)
    var codes: [[Int]] = Array(repeating: [], count: count)
    for (entry, row) in entries.rows.enumerated() where !entries.isBlank[entry] {
      codes[row].append(entries.groups[entry])
    }
    return groups.map { rows in
      var seen: Set<Int> = []
      for row in rows { seen.formUnion(codes[row]) }
      return seen.count
    }
  }

  /// The least or greatest cell of each group.
  func extremes(in groups: [[Int]], greatest: Bool) throws(TableError) -> Column {
    if case .quantity(let cells) = storage {
      return try folding(cells, groups) { (a, b) throws(QuantityError) in
        try a.extreme(b, greatest: greatest)
      }
    }
    let ranks = sortRanks()
    let picks = groups.map { rows in
      var best: Int?
      for row in rows where blanks[row] == nil {
        guard let known = best else {
          best = row
          continue
        }
        if greatest ? ranks[known] < ranks[row] : ranks[row] < ranks[known] { best = row }
      }
      return best
    }
    return picking(picks, for: groups)
  }

  /// The sum of each group's cells that are not blank.
  func sums(in groups: [[Int]]) throws(TableError) -> Column {
    switch storage {
    case .boolean(let values):
      return try integerSums(of: values.map { $0 ? 1 : 0 }, groups)
    case .integer(let values):
      return try integerSums(of: Array(values), groups)
    case .number(let values):
      return .numbers(name, numberSums(of: Array(values), groups)).blanked(as: self, groups)
    case .quantity(let cells):
      return try folding(cells, groups) { (a, b) throws(QuantityError) in try a.adding(b) }
    case .text, .date: return try unsummed(in: groups)
    }
  }

  /// The mean of each group's cells that are not blank.
  func means(in groups: [[Int]]) throws(TableError) -> Column {
    let counts = counts(in: groups, blank: false)
    let values: [Double]
    switch storage {
    case .boolean(let booleans): values = booleans.map { $0 ? 1 : 0 }
    case .integer(let integers): values = integers.map(Double.init)
    case .number(let numbers): values = Array(numbers)
    case .quantity:
      let sums = try sums(in: groups)
      guard case .quantity(let cells) = sums.storage else { return sums }
      let means = counts.enumerated().map { group, count in
        count == 0 ? nil : cells[group].divided(by: Quantity(Double(count)))
      }
      return .quantities(name, means).blanked(as: self, groups)
    case .text, .date: return try unsummed(in: groups)
    }
    return .numbers(name, numberSums(of: values, groups, over: counts)).blanked(as: self, groups)
  }

  private func unsummed(in groups: [[Int]]) throws(TableError) -> Column {
    if isAllBlank { return .numbers(name, groups.map { _ in nil }).blanked(as: self, groups) }
    throw TableError(
      .typeMismatch, "column \"\(name)\" holds \(type), and only numbers and quantities add up",
      hint: "count, count_distinct, min, max, first, last and list take any column")
  }

  private func integerSums(of values: [Int], _ groups: [[Int]]) throws(TableError) -> Column {
    var sums: [Int?] = []
    for rows in groups {
      var sum = WideInteger(0)
      var isEmpty = true
      for row in rows where blanks[row] == nil {
        sum = sum + WideInteger(Int64(values[row]))
        isEmpty = false
      }
      // Only the whole counts: the order of adding decides nothing.
      guard let whole = sum.whole else {
        throw TableError(
          .overflow, "the sum of \"\(name)\" is too large for a whole number",
          hint: "derive a column of numbers from it: \(name) * 1.0")
      }
      sums.append(isEmpty ? nil : whole)
    }
    return .integers(name, sums).blanked(as: self, groups)
  }

  /// - Parameter counts: what each sum is divided by.
  private func numberSums(of values: [Double], _ groups: [[Int]], over counts: [Int]? = nil) -> [Double?] {
    func divisor(_ group: Int) -> Double { Double(max(1, counts?[group] ?? 1)) }
    // As the kernels for many rows add, so that a sum is the same whichever way it was computed.
    if let exact = ExactNumbers(self), count > 0 {
      let wholes = Vector<WideInteger>(count: count) { buffer in
        if let out = buffer.baseAddress { exact.fill(0..<count, wide: out) }
      }
      return groups.enumerated().map { group, rows in
        var sum: WideInteger?
        for row in rows where blanks[row] == nil { sum = (sum ?? WideInteger(0)) + wholes[row] }
        return sum.map { exact.number($0, over: divisor(group)) }
      }
    }
    return groups.enumerated().map { group, rows in
      var sum: RunningSum?
      for row in rows where blanks[row] == nil {
        sum = sum ?? RunningSum()
        sum?.add(values[row])
      }
      return sum?.figure(over: divisor(group))
    }
  }

  private func folding(
    _ cells: QuantityCells, _ groups: [[Int]],
    _ combine: (Quantity, Quantity) throws(QuantityError) -> Quantity
  ) throws(TableError) -> Column {
    var results: [Quantity?] = []
    for rows in groups {
      var result: Quantity?
      for row in rows where blanks[row] == nil {
        do throws(QuantityError) {
          result =
            try result.map { known throws(QuantityError) in try combine(known, cells[row]) } ?? cells[row]
        } catch {
          throw TableError(.unlikeUnits, "\(error.message) in column \"\(name)\"", hint: error.hint)
        }
      }
      results.append(result)
    }
    return .quantities(name, results).blanked(as: self, groups)
  }

  /// Gives empty results the blank that prevails in their group, and the unit and details of the source.
  private func blanked(as source: Column, _ groups: [[Int]]) -> Column {
    var result = self
    result.blanks = Blanks(
      groups.indices.map { blanks[$0] == nil ? nil : source.prevailingBlank(groups[$0]) })
    result.unit = source.unit
    return result
  }

  /// For each group the first or last row in which the cell is not blank.
  func ends(of groups: [[Int]], last: Bool) -> Column {
    let picks = groups.map { rows in
      last ? rows.last { blanks[$0] == nil } : rows.first { blanks[$0] == nil }
    }
    return picking(picks, for: groups)
  }

  /// The different values of each group in order of appearance; values other than references as their text.
  func lists(of groups: [[Int]]) -> Column {
    let isReference = if case .reference = type { true } else { false }
    var builder = ColumnBuilder(name, isReference ? type : .text)
    for rows in groups {
      var seen: Set<String> = []
      var texts: [String] = []
      for row in rows where blanks[row] == nil {
        for text in self.texts(of: row) where seen.insert(text).inserted { texts.append(text) }
      }
      if texts.isEmpty {
        builder.append(blank: prevailingBlank(rows))
      } else {
        builder.append(texts: texts)
      }
    }
    return builder.column
  }

  private func texts(of row: Int) -> [String] {
    if case .text(let cells) = storage { cells.elements(of: row) } else { [self[row].description] }
  }
}
