import Chronology
import Glibc

extension Column {
  /// Computes each number by itself; what is no number then is unknown, and blank cells keep their blank.
  func computing(_ function: ExpressionFunction) throws(TableError) -> Column {
    if function == .abs, case .integer = storage { return try magnitudes }
    return try computing { numbers in
      switch function {
      case .log: for place in numbers.indices { numbers[place] = log(numbers[place]) }
      case .sqrt: for place in numbers.indices { numbers[place] = numbers[place].squareRoot() }
      case .exp: for place in numbers.indices { numbers[place] = exp(numbers[place]) }
      default: for place in numbers.indices { numbers[place] = abs(numbers[place]) }
      }
    }
  }

  /// Rounds numbers to so many decimal places, a half away from zero; without places to whole numbers.
  ///
  /// - Throws: ``TableError`` where the cells are no numbers.
  func rounded(
    places: Int?, _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) throws(TableError) -> Column {
    if isAllBlank { return self }
    switch storage {
    case .integer where (places ?? 0) >= 0: return self
    case .integer, .number: break
    default:
      throw TableError(
        .typeMismatch, "\"round\" takes a number, and \"\(name)\" is \(article(type.description)) \(type)",
        hint: type == .quantity ? "round(number(\(name)))" : nil)
    }
    // Tens are exact, their inverses are not.
    let ten = Glibc.pow(10, Double(abs(places ?? 0)))
    let isInverse = (places ?? 0) < 0
    let rounded = try computing { numbers in
      for place in numbers.indices {
        let number = numbers[place]
        let moved = isInverse ? number / ten : number * ten
        // What has no fraction as far as a number reaches stays as it is.
        guard moved.magnitude < 0x1p52 else { continue }
        let whole = moved.rounded(rule)
        // Zero has no sign here.
        numbers[place] = (isInverse ? whole * ten : whole / ten) + 0
      }
    }
    guard places == nil, case .number(let cells) = rounded.storage else { return rounded }
    var whole = Column.integers(
      name, (0..<count).map { row in rounded.blanks[row] == nil ? Int(exactly: cells[row]) : nil },
      blank: .unknown)
    whole.unit = unit
    return try whole.blanked(like: self, self)
  }

  private var magnitudes: Column {
    get throws(TableError) {
      guard case .integer(let cells) = storage else { return self }
      var result = Column.integers(
        name, cells.map { $0 == .min ? nil : abs($0) }, blank: .unknown)
      result.unit = unit
      return try result.blanked(like: self, self)
    }
  }

  private func computing(
    _ body: @escaping @Sendable (UnsafeMutableBufferPointer<Double>) -> Void
  ) throws(TableError) -> Column {
    let feed = NumberFeed(self)
    let numbers = try Vector<Double>.computed(count) { rows, out in
      feed.fill(rows, out + rows.lowerBound)
      body(UnsafeMutableBufferPointer(start: out + rows.lowerBound, count: rows.count))
    }
    let result = Column.numbers(name, .plain(numbers), blanks: try Self.unknown(numbers))
    return try result.blanked(like: self, self)
  }
}
