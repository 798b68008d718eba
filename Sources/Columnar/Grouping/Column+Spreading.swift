/// How the numbers of groups are spread out.
extension Column {
  /// For each group the number below which `level` of its numbers lie; blanks are left out.
  ///
  /// Between two neighbours it lies on a straight line (type 7 of Hyndman and Fan 1996, R's default).
  func quantiles(_ level: Double, in groups: [[Int]]) throws(TableError) -> Column {
    guard (0...1).contains(level) else {
      throw TableError(
        .badCall, "a quantile wants a part from 0 to 1, not \(level)", hint: "0.9 is the ninth decile")
    }
    return try spread(in: groups) { numbers in
      guard !numbers.isEmpty else { return nil }
      let sorted = numbers.sorted()
      let place = Double(sorted.count - 1) * level
      let below = Int(place)
      guard below + 1 < sorted.count else { return sorted[below] }
      return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
    }
  }

  /// The sample variance of each group, or its root; unknown for fewer than two numbers.
  func variances(in groups: [[Int]], isRoot: Bool = false) throws(TableError) -> Column {
    try spread(in: groups) { numbers in
      guard numbers.count > 1 else { return nil }
      // The second pass is about the mean, so that large numbers close to each other lose nothing.
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let variance = squares / Double(numbers.count - 1)
      return isRoot ? variance.squareRoot() : variance
    }
  }

  private func spread(
    in groups: [[Int]], _ figure: ([Double]) -> Double?
  ) throws(TableError) -> Column {
    let number: (Int) -> Double
    switch storage {
    case .integer(let cells): number = { Double(cells[$0]) }
    case .number(let cells): number = { cells[$0] }
    default:
      guard isAllBlank else {
        throw TableError(
          .typeMismatch, "column \"\(name)\" holds \(type), and only plain numbers are spread",
          hint: "number(\(name)) makes numbers of quantities")
      }
      number = { _ in 0 }
    }
    var result = Column.numbers(
      name, groups.map { rows in figure(rows.filter { blanks[$0] == nil }.map(number)) }, blank: .unknown)
    result.unit = unit
    return result
  }
}
