/// A figure computed over a group of rows, and the name of its column.
public struct Aggregation: Hashable, Sendable {
  /// The name of the resulting column.
  public let name: String
  /// What is computed.
  public let function: Function

  /// Makes an aggregation.
  public init(_ name: String, _ function: Function) {
    self.name = name
    self.function = function
  }

  /// What can be computed over a group, mostly of one column.
  public enum Function: Hashable, Sendable {
    /// The number of rows.
    case count
    /// The number of different values, blanks left out.
    case countDistinct(String)
    /// The sum; blanks are left out, bounds carried.
    case sum(String)
    /// The mean; blanks are left out, bounds carried.
    case mean(String)
    /// The least value, blanks left out.
    case min(String)
    /// The greatest value, blanks left out.
    case max(String)
    /// The value of the first row.
    case first(String)
    /// The value of the last row.
    case last(String)
    /// The different values, in order of appearance.
    case list(String)
  }
}

extension Table {
  /// Computes figures over groups of rows with equal values in some columns; over all rows where none are named.
  ///
  /// Groups come in order of their first row. A cell with several values puts its row into the group of each. Blanks of
  /// one sort are a group. Only certain rows count.
  public func aggregate(by keys: [String], _ aggregations: [Aggregation]) throws(TableError) -> Table {
    var keyColumns: [Column] = []
    for key in keys { keyColumns.append(try column(key)) }
    var groups: [[Int]] = keys.isEmpty ? [Array(0..<rowCount)] : []
    var groupKeys: [[Value]] = keys.isEmpty ? [[]] : []
    if !keys.isEmpty {
      var index: [[Value]: Int] = [:]
      for row in 0..<rowCount {
        for key in Self.groupKeys(keyColumns, row) {
          if let group = index[key] {
            groups[group].append(row)
          } else {
            index[key] = groups.count
            groups.append([row])
            groupKeys.append(key)
          }
        }
      }
    }
    var columns: [Column] = []
    for (position, column) in keyColumns.enumerated() {
      var builder = ColumnBuilder(column.name, type: column.type)
      for key in groupKeys { builder.append(key[position]) }
      columns.append(builder.finished(summary: column.summary))
    }
    for aggregation in aggregations { columns.append(try self.column(of: aggregation, over: groups)) }
    let what = aggregations.map(\.name).joined(separator: ", ")
    return Table(rowName: "group", rowPlural: "groups", columns: columns, origins: origins?.union(groups))
      .withHistory(
        history + [keys.isEmpty ? "aggregate \(what)" : "group by \(keys.joined(separator: ", ")): \(what)"])
  }

  private static func groupKeys(_ columns: [Column], _ row: Int) -> [[Value]] {
    var keys: [[Value]] = [[]]
    for column in columns {
      let values: [Value]
      if case .list(let several) = column[row] { values = several } else { values = [column[row]] }
      keys = keys.flatMap { key in values.map { key + [$0] } }
    }
    return keys
  }

  private func column(of aggregation: Aggregation, over groups: [[Int]]) throws(TableError) -> Column {
    let name = aggregation.name
    func integers(_ count: ([Int]) throws(TableError) -> Int) throws(TableError) -> Column {
      var builder = ColumnBuilder(name, type: .integer)
      for group in groups { builder.append(.integer(try count(group))) }
      return builder.finished()
    }
    func values(_ column: Column, _ pick: ([Value]) throws(TableError) -> Value) throws(TableError) -> Column
    {
      var results: [Value] = []
      for group in groups { results.append(try pick(group.map { column[$0] })) }
      var builder = ColumnBuilder(name, type: column.type)
      if case .integer = column.type,
        results.contains(where: { if case .number = $0 { true } else { false } })
      {
        builder = ColumnBuilder(name, type: .number)
      }
      for result in results { builder.append(result) }
      return builder.finished(summary: column.summary)
    }
    switch aggregation.function {
    case .count: return try integers { (rows) throws(TableError) in rows.count }
    case .countDistinct(let column):
      let column = try self.column(column)
      return try integers { (rows) throws(TableError) in Set(rows.flatMap { Self.singles(column[$0]) }).count
      }
    case .sum(let column):
      return try values(try self.column(column)) { (values) throws(TableError) in try Self.sum(values, column)
      }
    case .mean(let column):
      return try values(try self.column(column)) { (values) throws(TableError) in
        let present = values.filter { !$0.isBlank }
        guard !present.isEmpty else { return .blank(.notCovered) }
        switch try Self.sum(present, column) {
        case .integer(let total): return .number(Double(total) / Double(present.count))
        case .number(let total): return .number(total / Double(present.count))
        case .quantity(let total):
          return .quantity(total.divided(by: Quantity(Double(present.count))))
        default: return .blank(.unknown)
        }
      }
    case .min(let column):
      return try values(try self.column(column)) { (values) throws(TableError) in
        values.flatMap(Self.singles).reduce(nil as Value?) { best, next in
          best.map { Value.precedes(next, $0) ? next : $0 } ?? next
        } ?? .blank(.notCovered)
      }
    case .max(let column):
      return try values(try self.column(column)) { (values) throws(TableError) in
        values.flatMap(Self.singles).reduce(nil as Value?) { best, next in
          best.map { Value.precedes($0, next) ? next : $0 } ?? next
        } ?? .blank(.notCovered)
      }
    case .first(let column):
      return try values(try self.column(column)) { (values) throws(TableError) in
        values.first ?? .blank(.notCovered)
      }
    case .last(let column):
      return try values(try self.column(column)) { (values) throws(TableError) in
        values.last ?? .blank(.notCovered)
      }
    case .list(let column):
      let column = try self.column(column)
      guard column.type == .text || Self.isReference(column.type) else {
        // Other types hold one value a cell: listed as text.
        var builder = ColumnBuilder(name, type: .text)
        for group in groups {
          builder.append(
            .list(Self.unique(group.flatMap { Self.singles(column[$0]) }).map { .text($0.description) }))
        }
        return builder.finished(summary: column.summary)
      }
      return try values(column) { (values) throws(TableError) in
        let unique = Self.unique(values.flatMap(Self.singles))
        return unique.count == 1 ? unique[0] : .list(unique)
      }
    }
  }

  private static func isReference(_ type: ColumnType) -> Bool {
    if case .reference = type { true } else { false }
  }

  /// The values in a cell, none for a blank.
  private static func singles(_ value: Value) -> [Value] {
    switch value {
    case .blank: []
    case .list(let values): values
    default: [value]
    }
  }

  private static func unique(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }

  private static func sum(_ values: [Value], _ name: String) throws(TableError) -> Value {
    var total: Value?
    for value in values where !value.isBlank {
      switch (total, value) {
      case (nil, .integer), (nil, .number), (nil, .quantity): total = value
      case (.integer(let a)?, .integer(let b)):
        let (sum, overflow) = a.addingReportingOverflow(b)
        total = overflow ? .number(Double(a) + Double(b)) : .integer(sum)
      case (.integer(let a)?, .number(let b)): total = .number(Double(a) + b)
      case (.number(let a)?, .integer(let b)): total = .number(a + Double(b))
      case (.number(let a)?, .number(let b)): total = .number(a + b)
      case (.quantity(let a)?, .quantity(let b)):
        do throws(QuantityError) {
          total = .quantity(try a.adding(b))
        } catch {
          throw TableError(code: "unit", message: error.message, hint: error.hint ?? "filter by unit first")
        }
      default:
        throw TableError(code: "type", message: "column \"\(name)\" holds no numbers to add up: \(value)")
      }
    }
    return total ?? .blank(.notCovered)
  }
}
