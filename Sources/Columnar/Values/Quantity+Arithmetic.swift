extension Quantity {
  /// Adds two quantities; the bounds add.
  ///
  /// - Throws: ``QuantityError`` naming both units when they differ.
  public func adding(_ other: Quantity) throws(QuantityError) -> Quantity {
    let unit = try requireLikeUnit(other, to: "add")
    let (a, b) = (extent, other.extent)
    let sum = Extent(
      low: a.low + b.low, high: a.high + b.high, lowIsOpen: a.lowIsOpen || b.lowIsOpen,
      highIsOpen: a.highIsOpen || b.highIsOpen)
    return Quantity(spanning: sum, best: both(other, +), said: [hedge, other.hedge], unit: unit)
  }

  /// Subtracts a quantity; the least of the difference is this low bound less the other's high one.
  ///
  /// - Throws: ``QuantityError`` naming both units when they differ.
  public func subtracting(_ other: Quantity) throws(QuantityError) -> Quantity {
    let unit = try requireLikeUnit(other, to: "subtract")
    let (a, b) = (extent, other.extent)
    let difference = Extent(
      low: a.low - b.high, high: a.high - b.low, lowIsOpen: a.lowIsOpen || b.highIsOpen,
      highIsOpen: a.highIsOpen || b.lowIsOpen)
    return Quantity(spanning: difference, best: both(other, -), said: [hedge, other.hedge], unit: unit)
  }

  /// Multiplies two quantities and their units: persons by dollars a person are dollars.
  ///
  /// A share in "%" is taken of what it is multiplied with: 5 % of 200 persons are 10 persons.
  public func multiplied(by other: Quantity) -> Quantity {
    if (unit == Self.percent) != (other.unit == Self.percent) {
      return fraction.multiplied(by: other.fraction)
    }
    return Quantity(
      spanning: extent.multiplied(by: other.extent), best: both(other, *), said: [hedge, other.hedge],
      unit: UnitProduct(unit).multiplied(by: UnitProduct(other.unit)).text)
  }

  /// Divides a quantity by another, and its unit too: "USD" by "year" is "USD/year", equal units cancel.
  ///
  /// Where the divisor may be zero nothing is known of the quotient but its unit.
  public func divided(by other: Quantity) -> Quantity {
    if other.unit == Self.percent, unit != Self.percent { return divided(by: other.fraction) }
    let unit = UnitProduct(unit).divided(by: UnitProduct(other.unit)).text
    if let reciprocal = other.reciprocal {
      var quotient = multiplied(by: reciprocal)
      quotient.unit = unit
      return quotient
    }
    guard let inverse = other.extent.inverse else { return .unknown(unit: unit) }
    return Quantity(
      spanning: extent.multiplied(by: inverse), best: both(other, /),
      said: [hedge, other.hedge], unit: unit)
  }

  /// One over an amount above zero with a hedge that can be turned round: a part of "over 1000" is "under".
  ///
  /// Without a unit; nil where the numbers themselves must be looked at.
  private var reciprocal: Quantity? {
    guard let figure = central, figure > 0 else { return nil }
    switch hedge {
    case .about: return Quantity(.about, 1 / figure)
    case .over: return Quantity(.under, 1 / figure)
    case .atLeast: return Quantity(.atMost, 1 / figure)
    case .under: return Quantity(.over, 1 / figure)
    case .atMost: return Quantity(.atLeast, 1 / figure)
    case .exactly, .nearly, .justOver, .between, .unknown: return nil
    }
  }

  static let percent = "%"

  /// A share in "%" as the bare number it is; any other quantity as it is.
  private var fraction: Quantity {
    guard unit == Self.percent else { return self }
    return Quantity(
      low: low.map { $0 / 100 }, high: high.map { $0 / 100 }, best: best.map { $0 / 100 }, hedge: hedge)
  }

  private func both(_ other: Quantity, _ operation: (Double, Double) -> Double) -> Double? {
    guard let best, let otherBest = other.best else { return nil }
    return operation(best, otherBest)
  }

  /// Creates a quantity from the numbers it may be, worded with the one hedge of its parts where that hedge
  /// says no less than is known.
  init(spanning extent: Extent, best: Double?, said: [Hedge], unit: String?) {
    let hedges = Set(said).subtracting([.exactly])
    if let best, best.isFinite, hedges.isEmpty {
      self.init(best, unit: unit)
      return
    }
    if let best, best.isFinite, hedges.count == 1, let hedge = hedges.first, hedge != .between {
      let worded = Quantity(hedge, best, unit: unit)
      if worded.extent.covers(extent) {
        // The word is wider than what is known; the bounds keep what the word leaves out.
        self.init(low: extent.low, high: extent.high, best: best, hedge: hedge, unit: unit)
        return
      }
    }
    let best = best.flatMap { $0.isFinite ? $0 : nil }
    switch (extent.low.isFinite, extent.high.isFinite) {
    case (true, true): self.init(between: extent.low, and: extent.high, best: best, unit: unit)
    case (true, false): self.init(extent.lowIsOpen ? .over : .atLeast, extent.low, unit: unit)
    case (false, true): self.init(extent.highIsOpen ? .under : .atMost, extent.high, unit: unit)
    case (false, false): self = .unknown(unit: unit)
    }
  }
}

extension Extent {
  /// The products of the numbers of both; zero times an unbounded end is zero.
  fileprivate func multiplied(by other: Extent) -> Extent {
    let corners = [
      corner(low, other.low, lowIsOpen || other.lowIsOpen),
      corner(low, other.high, lowIsOpen || other.highIsOpen),
      corner(high, other.low, highIsOpen || other.lowIsOpen),
      corner(high, other.high, highIsOpen || other.highIsOpen),
    ]
    var result = Extent(
      low: corners[0].value, high: corners[0].value, lowIsOpen: corners[0].isOpen,
      highIsOpen: corners[0].isOpen)
    for corner in corners.dropFirst() {
      if corner.value < result.low {
        (result.low, result.lowIsOpen) = corner
      } else if corner.value == result.low, !corner.isOpen {
        result.lowIsOpen = false
      }
      if corner.value > result.high {
        (result.high, result.highIsOpen) = corner
      } else if corner.value == result.high, !corner.isOpen {
        result.highIsOpen = false
      }
    }
    return result
  }

  private func corner(_ a: Double, _ b: Double, _ isOpen: Bool) -> (value: Double, isOpen: Bool) {
    (a == 0 || b == 0 ? 0 : a * b, isOpen)
  }

  /// One over each of the numbers; nil when zero may be among them.
  fileprivate var inverse: Extent? {
    guard low > 0 || high < 0 else { return nil }
    return Extent(low: 1 / high, high: 1 / low, lowIsOpen: highIsOpen, highIsOpen: lowIsOpen)
  }
}

extension Quantity {
  /// The lesser or greater of two quantities: each bound is the lesser or greater of both.
  func extreme(_ other: Quantity, greatest: Bool) throws(QuantityError) -> Quantity {
    let unit = try requireLikeUnit(other, to: "compare")
    let (a, b) = (extent, other.extent)
    var result = a
    if greatest ? b.low > a.low : b.low < a.low { (result.low, result.lowIsOpen) = (b.low, b.lowIsOpen) }
    if greatest ? b.high > a.high : b.high < a.high {
      (result.high, result.highIsOpen) = (b.high, b.highIsOpen)
    }
    if result == a { return self }
    if result == b { return other }
    // The word of the one says nothing of a bound that is the other's, and a bound is no best figure.
    let best = both(other) { greatest ? max($0, $1) : min($0, $1) }
    return Quantity(
      spanning: result, best: best == result.low || best == result.high ? nil : best, said: [.between],
      unit: unit)
  }
}
