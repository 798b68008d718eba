/// A whole number of 128 bits, of which sums are made.
///
/// The type of the standard library is not used: what it computes with other types is not specialised and forty times slower.
struct WideInteger: BitwiseCopyable, Sendable {
  var low: UInt64
  var high: Int64

  init(low: UInt64, high: Int64) { (self.low, self.high) = (low, high) }

  @inline(__always)
  init(_ value: Int64) { self.init(low: UInt64(bitPattern: value), high: value >> 63) }

  /// A number as a multiple of 2^-shift, cut off below; what is no number is 0.
  @inline(__always)
  init(_ number: Double, shift: Int) {
    let bits = number.bitPattern
    let exponent = Int((bits >> 52) & 0x7FF)
    guard exponent != 0x7FF else {
      self.init(0)
      return
    }
    let fraction = Int64(bits & (1 << 52 - 1)) | (exponent == 0 ? 0 : 1 << 52)
    let significand = bits >> 63 == 0 ? fraction : -fraction
    let move = max(exponent, 1) - 1075 + shift
    if move >= 64 {
      self.init(low: 0, high: significand << Int64(min(127, move) - 64))
    } else if move > 0 {
      self.init(low: UInt64(bitPattern: significand) << UInt64(move), high: significand >> Int64(64 - move))
    } else {
      self.init(significand >> Int64(min(63, -move)))
    }
  }

  @inline(__always)
  static func + (one: WideInteger, other: WideInteger) -> WideInteger {
    let (low, carry) = one.low.addingReportingOverflow(other.low)
    return WideInteger(low: low, high: one.high &+ other.high &+ (carry ? 1 : 0))
  }

  @inline(__always)
  static func - (one: WideInteger, other: WideInteger) -> WideInteger {
    let (low, borrow) = one.low.subtractingReportingOverflow(other.low)
    return WideInteger(low: low, high: one.high &- other.high &- (borrow ? 1 : 0))
  }

  /// The number in 64 bits, nil where it does not fit.
  var whole: Int? {
    high == Int64(bitPattern: low) >> 63 ? Int(Int64(bitPattern: low)) : nil
  }

  /// The nearest number, or one beside it.
  @inline(__always)
  var double: Double {
    if high == Int64(bitPattern: low) >> 63 { return Double(Int64(bitPattern: low)) }
    return Double(high) * 0x1p64 + Double(low)
  }
}
