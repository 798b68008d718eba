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
      let place = Double(numbers.count - 1) * level
      let below = Int(place)
      numbers.partition(at: below)
      let least = numbers[below]
      guard below + 1 < numbers.count, let next = numbers[(below + 1)...].min() else { return least }
      return least + (next - least) * (place - Double(below))
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
    in groups: [[Int]], _ figure: (inout [Double]) -> Double?
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
    var figures: [Double?] = []
    figures.reserveCapacity(groups.count)
    for rows in groups {
      try Execution.current.check()
      var numbers: [Double] = []
      numbers.reserveCapacity(rows.count)
      for row in rows where blanks[row] == nil { numbers.append(number(row)) }
      figures.append(figure(&numbers))
    }
    var result = Column.numbers(name, figures, blank: .unknown)
    result.unit = unit
    return result
  }
}

extension Array<Double> {
  /// Puts the number that would stand at a place if they were sorted there, no greater ones before it and no lesser behind.
  ///
  /// Hoare's quickselect with the middle of three: some three comparisons a number. Whether to stop is asked once a pass.
  fileprivate mutating func partition(at place: Int) {
    var (low, high) = (0, count - 1)
    while low < high, !Execution.current.isStopping {
      let middle = low + (high - low) / 2
      if self[middle] < self[low] { swapAt(middle, low) }
      if self[high] < self[low] { swapAt(high, low) }
      if self[high] < self[middle] { swapAt(high, middle) }
      let pivot = self[middle]
      var (left, right) = (low, high)
      while left <= right {
        while self[left] < pivot { left += 1 }
        while pivot < self[right] { right -= 1 }
        if left <= right {
          swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if place <= right {
        high = right
      } else if place >= left {
        low = left
      } else {
        return
      }
    }
  }
}
