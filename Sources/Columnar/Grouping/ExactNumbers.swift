import Glibc

/// The numbers of a column as whole numbers of a fixed unit, so that sums are exact and do not depend on the order of adding.
///
/// Where all numbers have few decimals the unit is a power of ten and the sum is that of the decimals as they were written.
/// Else it is a power of two so small that the largest number has a hundred binary places; numbers so far apart that small ones
/// would be cut off are not taken.
struct ExactNumbers: Sendable {
  enum Unit: Sendable {
    /// One unit is 10 to the minus this.
    case decimal(Int)
    /// One unit is 2 to the minus this.
    case binary(Int)
  }

  let unit: Unit
  /// Whether sums over the rows fit into 64 bits.
  let isShort: Bool
  private let source: Source
  /// What a sum of decimals is divided by.
  private let divisor: Double

  private enum Source: Sendable {
    /// What each code stands for; blank cells are to be left out by the caller.
    case table(Codes, Vector<Int64>)
    case wideTable(Codes, Vector<WideInteger>)
    case narrow(Vector<Int32>)
    case plain(Vector<Int>)
    /// Numbers with few decimals, and what makes whole numbers of them.
    case decimals(Vector<Double>, Double)
    case doubles(Vector<Double>)
  }

  /// Nil for a column that holds no numbers, or numbers too far apart for one unit.
  init?(_ column: Column) {
    switch column.storage {
    case .boolean(let values):
      self.init(.decimal(0), true, .table(.bytes(values.mapped { $0 ? 1 : 0 }), Vector([0, 1])))
    case .integer(.coded(let codes, let entries)):
      let largest = entries.lazy.map(\.magnitude).max() ?? 0
      let (sum, overflow) = largest.multipliedReportingOverflow(by: UInt(max(1, column.count)))
      self.init(
        .decimal(0), !overflow && sum < UInt(Int.max),
        .table(codes, Vector(entries.isEmpty ? [0] : entries.map { Int64($0) })))
    case .integer(.narrow(let values)):
      self.init(.decimal(0), column.count < 1 << 31, .narrow(values))
    case .integer(.plain(let values)):
      var largest: UInt = 0
      for row in 0..<values.count { largest = max(largest, values.base[row].magnitude) }
      let (sum, overflow) = largest.multipliedReportingOverflow(by: UInt(max(1, column.count)))
      self.init(.decimal(0), !overflow && sum < UInt(Int.max), .plain(values))
    case .number(.coded(let codes, let entries)):
      let all = Vector(entries)
      if let places = Self.places(all, rowCount: column.count) {
        let scale = Self.scales[places]
        let wholes = entries.map { Int64(($0 * scale).rounded()) }
        self.init(.decimal(places), true, .table(codes, Vector(wholes.isEmpty ? [0] : wholes)))
      } else {
        guard let shift = Self.shift(all, nil) else { return nil }
        let wide = entries.map { WideInteger($0, shift: shift) }
        self.init(.binary(shift), false, .wideTable(codes, Vector(wide.isEmpty ? [WideInteger(0)] : wide)))
      }
    case .number(.narrow(let values)):
      self.init(.decimal(0), column.count < 1 << 31, .narrow(values))
    case .number(.plain(let values)):
      if let places = Self.places(values, rowCount: column.count) {
        self.init(.decimal(places), true, .decimals(values, Self.scales[places]))
      } else {
        guard let shift = Self.shift(values, column.blanks.codes) else { return nil }
        self.init(.binary(shift), false, .doubles(values))
      }
    default: return nil
    }
  }

  private init(_ unit: Unit, _ isShort: Bool, _ source: Source) {
    (self.unit, self.isShort, self.source) = (unit, isShort, source)
    if case .decimal(let places) = unit { divisor = Self.scales[places] } else { divisor = 1 }
  }

  /// The same numbers as multiples of a power of two, each with 1 added: their sum is the sum and in so many lowest bits the
  /// number of cells. Nil where a word may be too small for both, or the cells are no codes.
  func tallied(bits: Int64) -> ExactNumbers? {
    guard isShort, case .table(let codes, let table) = source else { return nil }
    let largest = table.lazy.map { UInt64($0.magnitude) }.max() ?? 0
    guard 2 * bits < 62, largest <= UInt64(Int64.max) >> UInt64(2 * bits) else { return nil }
    return ExactNumbers(unit, true, .table(codes, table.mapped { $0 << bits + 1 }))
  }

  /// How many decimals all numbers have, where these are few and the sums of so many rows fit into 64 bits.
  private static func places(_ numbers: Vector<Double>, rowCount: Int) -> Int? {
    let limit = min(9e15, Double(Int64.max) / Double(max(1, rowCount)))
    var places = 0
    for place in 0..<numbers.count {
      let number = numbers.base[place]
      while true {
        let scaled = (number * scales[places]).rounded()
        // What is no number fails here too.
        guard scaled.magnitude < limit else { return nil }
        if scaled / scales[places] == number { break }
        places += 1
        guard places < scales.count else { return nil }
      }
    }
    // A larger scale may have carried an earlier number beyond the limit.
    let scale = scales[places]
    for place in 0..<numbers.count where (numbers.base[place] * scale).magnitude >= limit { return nil }
    return places
  }

  /// The unit of numbers, of which each is either a multiple of it or so much larger that what is cut off is below its 44th
  /// binary place; nil where there is none, and for numbers without end.
  private static func shift(_ numbers: Vector<Double>, _ blanks: Vector<UInt8>?) -> Int? {
    var largest = 0.0
    for place in 0..<numbers.count where blanks.map({ $0.base[place] == 0 }) ?? true {
      let size = numbers.base[place].magnitude
      guard size.isFinite else { return nil }
      if size > largest { largest = size }
    }
    if largest == 0 { return 0 }
    let shift = 98 - Int(largest.exponent)
    for place in 0..<numbers.count where blanks.map({ $0.base[place] == 0 }) ?? true {
      let number = numbers.base[place]
      if number == 0 || Int(number.exponent) + shift >= 44 { continue }
      let bits = number.significandBitPattern
      let lowestBit = Int(number.ulp.exponent) + (bits == 0 ? 52 : bits.trailingZeroBitCount)
      guard lowestBit + shift >= 0 else { return nil }
    }
    return shift
  }

  /// The numbers of some rows, for sums that fit into 64 bits.
  func fill(_ rows: Range<Int>, _ out: UnsafeMutablePointer<Int64>) {
    let start = rows.lowerBound
    switch source {
    case .table(let codes, let table):
      switch codes {
      case .bytes(let codes): Self.look(codes, table, rows, out)
      case .shorts(let codes): Self.look(codes, table, rows, out)
      case .words(let codes): Self.look(codes, table, rows, out)
      }
    case .narrow(let values):
      for offset in 0..<rows.count { out[offset] = Int64(values.base[start + offset]) }
    case .plain(let values): for offset in 0..<rows.count { out[offset] = Int64(values.base[start + offset]) }
    case .decimals(let values, let scale):
      for offset in 0..<rows.count { out[offset] = Int64((values.base[start + offset] * scale).rounded()) }
    case .wideTable, .doubles: preconditionFailure("these do not fit into 64 bits")
    }
  }

  private static func look<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ codes: Vector<Code>, _ table: Vector<Int64>, _ rows: Range<Int>, _ out: UnsafeMutablePointer<Int64>
  ) {
    let start = rows.lowerBound
    for offset in 0..<rows.count { out[offset] = table.base[Int(codes.base[start + offset])] }
  }

  /// The numbers of some rows in full.
  func fill(_ rows: Range<Int>, wide out: UnsafeMutablePointer<WideInteger>) {
    let start = rows.lowerBound
    switch source {
    case .table(let codes, let table):
      for offset in 0..<rows.count { out[offset] = WideInteger(table.base[Int(codes[start + offset])]) }
    case .wideTable(let codes, let table):
      for offset in 0..<rows.count { out[offset] = table.base[Int(codes[start + offset])] }
    case .narrow(let values):
      for offset in 0..<rows.count { out[offset] = WideInteger(Int64(values.base[start + offset])) }
    case .plain(let values):
      for offset in 0..<rows.count { out[offset] = WideInteger(Int64(values.base[start + offset])) }
    case .decimals(let values, let scale):
      for offset in 0..<rows.count {
        out[offset] = WideInteger(Int64((values.base[start + offset] * scale).rounded()))
      }
    case .doubles(let values):
      guard case .binary(let shift) = unit else { return }
      for offset in 0..<rows.count { out[offset] = WideInteger(values.base[start + offset], shift: shift) }
    }
  }

  /// A short sum of units as a number, divided by a count.
  @inline(__always)
  func number(_ sum: Int64, over count: Double = 1) -> Double {
    if case .decimal = unit { return Double(sum) / divisor / count }
    return number(WideInteger(sum), over: count)
  }

  private static let scales = [1.0, 10, 100, 1e3, 1e4, 1e5, 1e6]

  /// A sum of units as a number, divided by a count.
  @inline(__always)
  func number(_ sum: WideInteger, over count: Double = 1) -> Double {
    switch unit {
    case .decimal: sum.double / divisor / count
    // Divided first: the sum may be more than a number holds, and the mean not.
    case .binary(let shift): scalbn(sum.double / count, Int32(-shift))
    }
  }
}
