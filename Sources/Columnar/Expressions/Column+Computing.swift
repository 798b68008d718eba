import Chronology

extension Column {
  /// Computes row by row with another column of numbers or quantities.
  ///
  /// Whole numbers stay whole but in a division; with a quantity on either side the results are quantities. Where
  /// either side is blank so is the result; a division by zero is unknown.
  func computing(_ operation: Arithmetic, with other: Column) throws(TableError) -> Column {
    for column in [self, other] where !column.isNumeric && !column.isAllBlank {
      throw TableError(
        .typeMismatch,
        "\"\(column.name)\" is \(article(column.type.description)) \(column.type), and \"\(operation.rawValue)\" takes numbers and quantities"
      )
    }
    var result: Column
    switch (storage, other.storage) {
    case (.quantity, _), (_, .quantity):
      return try .quantities(name, quantities(operation, other)).blanked(like: self, other)
    case (.integer(let a), .integer(let b)) where operation != .divide:
      result = .integers(
        name, .plain(Vector(try integers(operation, Array(a), Array(b), other))), blanks: nil)
    default:
      let numbers = try computed(operation, NumberFeed(self), NumberFeed(other))
      result = .numbers(name, .plain(numbers), blanks: try Self.unknown(numbers))
    }
    result.unit = try unit(operation, other)
    return try result.blanked(like: self, other)
  }

  private func computed(
    _ operation: Arithmetic, _ one: NumberFeed, _ other: NumberFeed
  ) throws(TableError) -> Vector<Double> {
    try Vector.computed(count) { rows, out in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: rows.count) { buffer in
        guard let b = buffer.baseAddress else { return }
        let a = out + rows.lowerBound
        one.fill(rows, a)
        other.fill(rows, b)
        switch operation {
        case .add: for offset in 0..<rows.count { a[offset] += b[offset] }
        case .subtract: for offset in 0..<rows.count { a[offset] -= b[offset] }
        case .multiply: for offset in 0..<rows.count { a[offset] *= b[offset] }
        case .divide: for offset in 0..<rows.count { a[offset] /= b[offset] }
        }
      }
    }
  }

  /// What is no number, or one without end, is unknown.
  static func unknown(_ numbers: Vector<Double>) throws(TableError) -> Vector<UInt8>? {
    let unknown = Blank.unknown.rawValue
    return try Vector.computed(numbers.count) { rows, out in
      for row in rows { out[row] = numbers.base[row].isFinite ? 0 : unknown }
    }
  }

  private func integers(
    _ operation: Arithmetic, _ a: [Int], _ b: [Int], _ other: Column
  ) throws(TableError) -> [Int] {
    var results: [Int] = []
    results.reserveCapacity(a.count)
    for row in a.indices {
      if row & 0xFFFF == 0 { try Execution.current.check() }
      let (value, overflow) =
        switch operation {
        case .add: a[row].addingReportingOverflow(b[row])
        case .subtract: a[row].subtractingReportingOverflow(b[row])
        case .multiply, .divide: a[row].multipliedReportingOverflow(by: b[row])
        }
      guard !overflow || blanks[row] != nil || other.blanks[row] != nil else {
        throw TableError(
          .overflow, "\(a[row]) \(operation.rawValue) \(b[row]) is too large for a whole number",
          hint: "multiply by 1.0 to compute with fractions")
      }
      results.append(value)
    }
    return results
  }

  private func quantities(_ operation: Arithmetic, _ other: Column) throws(TableError) -> [Quantity?] {
    var results: [Quantity?] = []
    results.reserveCapacity(count)
    for row in 0..<count {
      guard let a = quantity(at: row), let b = other.quantity(at: row) else {
        results.append(nil)
        continue
      }
      do throws(QuantityError) {
        switch operation {
        case .add: results.append(try a.adding(b))
        case .subtract: results.append(try a.subtracting(b))
        case .multiply: results.append(a.multiplied(by: b))
        case .divide: results.append(a.divided(by: b))
        }
      } catch {
        throw TableError(.unlikeUnits, error.message, hint: error.hint)
      }
    }
    return results
  }

  /// The cell as a quantity in the unit of the column; nil for a blank.
  private func quantity(at row: Int) -> Quantity? {
    guard blanks[row] == nil else { return nil }
    switch storage {
    case .integer(let values): return Quantity(Double(values[row]), unit: unit)
    case .number(let values): return Quantity(values[row], unit: unit)
    case .quantity(let cells): return cells[row]
    default: return nil
    }
  }

  private func unit(_ operation: Arithmetic, _ other: Column) throws(TableError) -> String? {
    switch operation {
    case .multiply: return UnitProduct(unit).multiplied(by: UnitProduct(other.unit)).text
    case .divide: return UnitProduct(unit).divided(by: UnitProduct(other.unit)).text
    case .add, .subtract:
      do throws(QuantityError) {
        return try Quantity(0, unit: unit).requireLikeUnit(
          Quantity(0, unit: other.unit), to: operation == .add ? "add" : "subtract")
      } catch {
        throw TableError(.unlikeUnits, error.message, hint: error.hint)
      }
    }
  }

  /// Puts in the blanks of two columns: unknown where either is, else that of the left.
  func blanked(like left: Column, _ right: Column) throws(TableError) -> Column {
    guard left.blanks.codes != nil || right.blanks.codes != nil else { return self }
    let (one, other, own) = (left.blanks.codes, right.blanks.codes, blanks.codes)
    let unknown = Blank.unknown.rawValue
    let codes = try Vector<UInt8>.computed(count) { rows, out in
      for row in rows {
        let (a, b) = (one?.base[row] ?? 0, other?.base[row] ?? 0)
        out[row] =
          a == 0 && b == 0 ? own?.base[row] ?? 0 : a == unknown || b == unknown ? unknown : a != 0 ? a : b
      }
    }
    var result = self
    result.blanks = Blanks(codes: codes)
    return result
  }
}

/// The numbers of a column as numbers with fractions.
struct NumberFeed: Sendable {
  private enum Source: Sendable {
    case integers(Cells<Int>)
    case numbers(Cells<Double>)
    /// The cells are all blank.
    case nothing
  }

  private let source: Source

  init(_ column: Column) {
    switch column.storage {
    case .integer(let cells): source = .integers(cells)
    case .number(let cells): source = .numbers(cells)
    default: source = .nothing
    }
  }

  func fill(_ rows: Range<Int>, _ out: UnsafeMutablePointer<Double>) {
    let start = rows.lowerBound
    switch source {
    case .integers(.plain(let values)):
      for offset in 0..<rows.count { out[offset] = Double(values.base[start + offset]) }
    case .integers(.narrow(let values)), .numbers(.narrow(let values)):
      for offset in 0..<rows.count { out[offset] = Double(values.base[start + offset]) }
    case .integers(let cells): for offset in 0..<rows.count { out[offset] = Double(cells[start + offset]) }
    case .numbers(.plain(let values)): out.update(from: values.base + start, count: rows.count)
    case .numbers(let cells): for offset in 0..<rows.count { out[offset] = cells[start + offset] }
    case .nothing: out.update(repeating: 0, count: rows.count)
    }
  }
}
