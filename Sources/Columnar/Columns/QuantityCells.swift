/// The quantities of a column, part by part; NaN stands where a part has no number.
struct QuantityCells: Sendable {
  var lows: [Double] = []
  var highs: [Double] = []
  var bests: [Double] = []
  var hedges: [Hedge] = []
  /// One code a row into `units`; 0 is no unit.
  var unitCodes: [UInt32] = []
  /// The units that occur; the first stands for none and is never shown.
  var units: [String] = [""]

  var count: Int { hedges.count }

  subscript(row: Int) -> Quantity {
    Quantity(
      low: lows[row].isNaN ? nil : lows[row], high: highs[row].isNaN ? nil : highs[row],
      best: bests[row].isNaN ? nil : bests[row], hedge: hedges[row],
      unit: unitCodes[row] == 0 ? nil : units[Int(unitCodes[row])])
  }

  mutating func append(_ quantity: Quantity) {
    lows.append(quantity.low ?? .nan)
    highs.append(quantity.high ?? .nan)
    bests.append(quantity.best ?? .nan)
    hedges.append(quantity.hedge)
    unitCodes.append(code(of: quantity.unit))
  }

  /// Units are few, so that looking through them is quicker than hashing.
  private mutating func code(of unit: String?) -> UInt32 {
    guard let unit else { return 0 }
    if let known = units.dropFirst().firstIndex(of: unit) { return UInt32(known) }
    units.append(unit)
    return UInt32(units.count - 1)
  }

  func gathered(_ rows: [Int]) -> QuantityCells {
    QuantityCells(
      lows: rows.map { $0 < 0 ? .nan : lows[$0] }, highs: rows.map { $0 < 0 ? .nan : highs[$0] },
      bests: rows.map { $0 < 0 ? .nan : bests[$0] }, hedges: rows.map { $0 < 0 ? .unknown : hedges[$0] },
      unitCodes: rows.map { $0 < 0 ? 0 : unitCodes[$0] }, units: units)
  }

  mutating func append(_ other: QuantityCells) {
    lows += other.lows
    highs += other.highs
    bests += other.bests
    hedges += other.hedges
    let recoded = other.units.enumerated().map { $0.offset == 0 ? 0 : code(of: $0.element) }
    unitCodes += other.unitCodes.map { recoded[Int($0)] }
  }
}
