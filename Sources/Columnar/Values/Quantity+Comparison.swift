public import Chronology

/// The numbers a quantity may be: two ends, each of which may be infinite and may or may not belong.
struct Extent: Hashable, Sendable {
  var low: Double
  var high: Double
  var lowIsOpen = false
  var highIsOpen = false

  /// Whether there is a number in both.
  func meets(_ other: Extent) -> Bool {
    let touches =
      (high == other.low && (highIsOpen || other.lowIsOpen))
      || (other.high == low && (other.highIsOpen || lowIsOpen))
    return low <= other.high && other.low <= high && !touches
  }

  /// Whether every number of the one is less than every number of the other.
  func isBelow(_ other: Extent) -> Bool {
    high < other.low || (high == other.low && (highIsOpen || other.lowIsOpen))
  }

  /// Whether all numbers of `other` are here, but for a difference that rounding explains.
  func covers(_ other: Extent) -> Bool {
    let slack = 1e-9 * Swift.max(abs(other.low), abs(other.high))
    return low <= other.low + slack && high >= other.high - slack
  }
}

extension Quantity {
  /// The numbers this may be, with "about" reaching a tenth to both sides unless computed bounds are nearer.
  ///
  /// "over 400" and "just over 400" leave out 400 itself, "at least 400" does not.
  var extent: Extent {
    if hedge == .about, low == high, let best {
      let reach = abs(best) * Self.reach
      return Extent(low: best - reach, high: best + reach)
    }
    return Extent(
      low: low ?? -.infinity, high: high ?? .infinity,
      lowIsOpen: low == nil || hedge == .over || hedge == .justOver,
      highIsOpen: high == nil || hedge == .under || hedge == .nearly)
  }

  /// Tells whether this is less than another quantity.
  ///
  /// - Throws: ``QuantityError`` when both have a unit and the units differ.
  public func less(than other: Quantity) throws(QuantityError) -> Truth {
    try requireLikeUnit(other, to: "compare")
    let (a, b) = (extent, other.extent)
    if a.isBelow(b) { return .yes }
    return a.low < b.high ? .maybe : .no
  }

  /// Tells whether this is greater than another quantity.
  ///
  /// - Throws: ``QuantityError`` when both have a unit and the units differ.
  public func greater(than other: Quantity) throws(QuantityError) -> Truth {
    try other.less(than: self)
  }

  /// Tells whether this is the same number as another quantity: certain only between two exact figures.
  ///
  /// - Throws: ``QuantityError`` when both have a unit and the units differ.
  public func equals(_ other: Quantity) throws(QuantityError) -> Truth {
    try requireLikeUnit(other, to: "compare")
    guard extent.meets(other.extent) else { return .no }
    return isExact && other.isExact ? .yes : .maybe
  }

  /// Tells whether this is less than a number, whatever the unit.
  public func less(than number: Double) -> Truth {
    let extent = extent
    if extent.high < number || (extent.high == number && extent.highIsOpen) { return .yes }
    return extent.low < number ? .maybe : .no
  }

  /// Tells whether this is greater than a number, whatever the unit.
  public func greater(than number: Double) -> Truth {
    let extent = extent
    if extent.low > number || (extent.low == number && extent.lowIsOpen) { return .yes }
    return extent.high > number ? .maybe : .no
  }

  /// Tells whether this is a number, whatever the unit.
  public func equals(_ number: Double) -> Truth {
    guard extent.meets(Extent(low: number, high: number)) else { return .no }
    return isExact ? .yes : .maybe
  }

  /// Returns the unit that two quantities share; a bare number takes the unit of the other.
  @discardableResult
  func requireLikeUnit(_ other: Quantity, to verb: String) throws(QuantityError) -> String? {
    if let unit, let otherUnit = other.unit, unit != otherUnit {
      throw QuantityError(
        "cannot \(verb) \"\(unit)\" and \"\(otherUnit)\"", hint: "filter or group by unit first")
    }
    return unit ?? other.unit
  }
}
