import Glibc

extension Quantity {
  /// The growth from this to a later amount, in percent a year as compound interest counts; bounds are carried.
  ///
  /// Unknown where the first amount may be zero or less, or where no time may have passed.
  ///
  /// ```swift
  /// try Quantity(100, unit: "person").growth(to: Quantity(270, unit: "person"), years: Quantity(3)).words
  /// // "39.2477 %/year"
  /// ```
  ///
  /// - Parameter years: How many years lie between, as a bare number or with the unit "year".
  /// - Throws: ``QuantityError`` naming both units where they differ, or where the time is not in years.
  public func growth(to later: Quantity, years: Quantity) throws(QuantityError) -> Quantity {
    let unit = "\(Self.percent)/year"
    try requireLikeUnit(later, to: "compare")
    if let other = years.unit, other != "year" {
      throw QuantityError("growth per year wants a time in \"year\", not in \"\(other)\"")
    }
    let (first, last, time) = (extent, later.extent, years.extent)
    guard first.low > 0, last.high >= 0, time.low > 0 else { return .unknown(unit: unit) }
    func rate(_ ratio: Double, _ time: Double) -> Double { (pow(ratio, 1 / time) - 1) * 100 }
    // What shrinks without end comes to nothing, not to less.
    let (low, high) = (Swift.max(0, last.low) / first.high, last.high / first.low)
    // More time brings a rate nearer to nothing: growth is least over the longest time, decline over the shortest.
    let least = rate(low, low >= 1 ? time.high : time.low)
    let most = high.isFinite ? rate(high, high >= 1 ? time.low : time.high) : .infinity
    var likely: Double?
    if let best, let laterBest = later.best, let time = years.best, best > 0, laterBest >= 0 {
      likely = rate(laterBest / best, time)
    }
    return Quantity(
      spanning: Extent(
        low: least, high: most, lowIsOpen: last.lowIsOpen || first.highIsOpen,
        highIsOpen: last.highIsOpen || first.lowIsOpen),
      best: likely, said: [hedge, later.hedge, years.hedge], unit: unit)
  }
}
