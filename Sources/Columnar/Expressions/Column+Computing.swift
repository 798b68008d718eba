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
      return .quantities(name, try quantities(operation, other)).blanked(like: self, other)
    case (.integer(let a), .integer(let b)) where operation != .divide:
      result = .integers(name, try integers(operation, Array(a), Array(b), other))
    default:
      let (a, b) = (numbers, other.numbers)
      result = .numbers(
        name,
        a.indices.map { row in
          let value =
            switch operation {
            case .add: a[row] + b[row]
            case .subtract: a[row] - b[row]
            case .multiply: a[row] * b[row]
            case .divide: a[row] / b[row]
            }
          return value.isFinite ? value : nil
        }, blank: .unknown)
    }
    result.unit = try unit(operation, other)
    return result.blanked(like: self, other)
  }

  private var numbers: [Double] {
    switch storage {
    case .integer(let values): values.map(Double.init)
    case .number(let values): Array(values)
    default: [Double](repeating: 0, count: count)
    }
  }

  private func integers(
    _ operation: Arithmetic, _ a: [Int], _ b: [Int], _ other: Column
  ) throws(TableError) -> [Int] {
    var results: [Int] = []
    results.reserveCapacity(a.count)
    for row in a.indices {
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
  private func blanked(like left: Column, _ right: Column) -> Column {
    var result = self
    result.blanks = Blanks(
      (0..<count).map { row in
        switch (left.blanks[row], right.blanks[row]) {
        case (nil, nil): blanks[row]
        case (.unknown, _), (_, .unknown): .unknown
        case (let blank?, _), (nil, let blank?): blank
        }
      })
    return result
  }
}
