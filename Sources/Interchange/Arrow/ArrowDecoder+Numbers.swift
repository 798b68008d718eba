import Columnar

extension ArrowDecoder {
  mutating func integers(
    _ field: ArrowField, _ pieces: [ArrowArray], _ blanks: Vector<UInt8>?
  ) throws(ArrowFault) -> Cells<Int> {
    switch field.type {
    case .int(8, true): return .narrow(values(pieces, as: Int8.self).widened())
    case .int(8, false): return .narrow(values(pieces, as: UInt8.self).widened())
    case .int(16, true): return .narrow(values(pieces, as: Int16.self).widened())
    case .int(16, false): return .narrow(values(pieces, as: UInt16.self).widened())
    case .int(32, true): return .narrow(values(pieces, as: Int32.self))
    case .int(32, false): return .plain(values(pieces, as: UInt32.self).widened())
    case .int(64, false):
      let values = values(pieces, as: UInt64.self)
      for row in 0..<values.count where values[row] > UInt64(Int.max) {
        if let blanks, blanks[row] != 0 { continue }
        throw .refused(
          field.name, "has in row \(row + 1) \(values[row]), and whole numbers end at \(Int.max)",
          hint: "cast it to text or to float64 before it is written")
      }
      return .plain(values.widened())
    default: return .plain(values(pieces, as: Int.self))
    }
  }

  func floats(_ field: ArrowField, _ pieces: [ArrowArray]) -> Vector<Double> {
    switch field.type {
    case .float(16):
      let values = values(pieces, as: UInt16.self)
      return Vector(values.lazy.map { Self.half($0) })
    case .float(32):
      let values = values(pieces, as: UInt32.self)
      return Vector(values.lazy.map { Double(Float(bitPattern: $0)) })
    default: return values(pieces, as: Double.self)
    }
  }

  /// A number of sixteen bits: five of exponent, ten of fraction.
  private static func half(_ bits: UInt16) -> Double {
    let exponent = Int(bits >> 10 & 0x1F)
    let fraction = Double(bits & 0x3FF) / 1024
    let magnitude: Double =
      switch exponent {
      case 0: fraction * 0x1p-14
      case 31: fraction == 0 ? .infinity : .nan
      default: Double(sign: .plus, exponent: exponent - 15, significand: 1 + fraction)
      }
    return bits >> 15 == 1 ? -magnitude : magnitude
  }

  /// Decimal fractions are read as numbers, whole ones as integers where all fit.
  mutating func decimals(
    _ field: ArrowField, _ pieces: [ArrowArray], _ blanks: Vector<UInt8>?, scale: Int, bits: Int
  ) -> Column.Layout {
    let whole: [Int128] =
      switch bits {
      case 32: values(pieces, as: Int32.self).map { Int128($0) }
      case 64: values(pieces, as: Int64.self).map { Int128($0) }
      // The file has them at multiples of 8, and Swift wants them at multiples of 16.
      default: values(pieces, as: Wide.self).map { Int128($0.high) << 64 | Int128($0.low) }
      }
    if scale == 0 {
      var integers: [Int] = []
      integers.reserveCapacity(whole.count)
      for (row, value) in whole.enumerated() {
        if let blanks, blanks[row] != 0 {
          integers.append(0)
        } else if let integer = Int(exactly: value) {
          integers.append(integer)
        } else {
          break
        }
      }
      if integers.count == whole.count { return .integer(.plain(Vector(integers))) }
    }
    notes.append((field.name, "the numbers are \(field.type)", "read as numbers of 15 to 17 digits"))
    return .number(.plain(Vector(whole.lazy.map { Double("\($0)e\(-scale)") ?? .nan })))
  }

  private struct Wide: BitwiseCopyable, Sendable {
    var low: UInt64
    var high: Int64
  }
}

extension Vector where Element: FixedWidthInteger {
  /// The same numbers with more room, or where they do not fit cut off.
  fileprivate func widened<Wider: FixedWidthInteger & BitwiseCopyable & Sendable>() -> Vector<Wider> {
    Vector<Wider>(count: count) { buffer in
      for row in 0..<count { buffer[row] = Wider(truncatingIfNeeded: base[row]) }
    }
  }
}
