/// What one cell can be read as, from its bytes.
///
/// All functions take bytes that are readable for eight beyond the cell, and no spaces around it.
enum CellValue {
  /// The sorts of values that the texts of a cell fit.
  struct Sorts: OptionSet, Sendable {
    let rawValue: UInt8
    static let boolean = Sorts(rawValue: 1)
    static let integer = Sorts(rawValue: 2)
    static let number = Sorts(rawValue: 4)
    static let day = Sorts(rawValue: 8)
    static let all: Sorts = [.boolean, .integer, .number, .day]
  }

  static func sorts(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Sorts {
    if integer(bytes, count) != nil { return [.integer, .number] }
    if number(bytes, count) != nil { return .number }
    if day(bytes, count) != nil { return .day }
    if boolean(bytes, count) != nil { return .boolean }
    return []
  }

  /// A whole number as it is written without zeros in front; `007` is a code, and so is what does not fit 64 bits.
  @inline(__always)
  static func integer(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    var count = count
    var bytes = bytes
    var isNegative = false
    if count > 1, bytes[0] == 0x2D {
      isNegative = true
      bytes += 1
      count -= 1
    }
    if count == 0 || count > 18 { return nil }
    // Zeros in front make a code, and minus zero a number.
    if bytes[0] == 0x30, count > 1 || isNegative { return nil }
    var value = 0
    if count <= 8 {
      guard let digits = eightDigits(bytes, count) else { return nil }
      value = digits
    } else {
      guard let head = eightDigits(bytes, 8) else { return nil }
      value = head
      var place = 8
      while place < count {
        let digit = Int(bytes[place]) &- 0x30
        if digit < 0 || digit > 9 { return nil }
        value = value &* 10 &+ digit
        place &+= 1
      }
    }
    return isNegative ? -value : value
  }

  /// One to eight digits, read in one go.
  @inline(__always)
  private static func eightDigits(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    var word = UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    if count < 8 {
      let room = UInt64(64 &- 8 &* count)
      word = word &<< room | 0x3030_3030_3030_3030 &>> (64 &- room)
    }
    let digits = word &- 0x3030_3030_3030_3030
    if ((word &+ 0x4646_4646_4646_4646) | digits) & 0x8080_8080_8080_8080 != 0 { return nil }
    let pairs = digits &* 10 &+ digits &>> 8
    let low = (pairs & 0x0000_00FF_0000_00FF) &* (100 &+ 1_000_000 &<< 32)
    let high = ((pairs &>> 16) & 0x0000_00FF_0000_00FF) &* (1 &+ 10_000 &<< 32)
    return Int((low &+ high) &>> 32)
  }

  /// A number with point or exponent; digits before the point have no zeros in front.
  @inline(__always)
  static func number(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    var place = 0
    var isNegative = false
    if count > 0, bytes[0] == 0x2D || bytes[0] == 0x2B {
      isNegative = bytes[0] == 0x2D
      place = 1
    }
    let first = place
    var mantissa: UInt64 = 0
    while place < count {
      let digit = bytes[place] &- 0x30
      if digit > 9 { break }
      mantissa = mantissa &* 10 &+ UInt64(digit)
      place &+= 1
    }
    var digits = place &- first
    if digits > 1, bytes[first] == 0x30 { return nil }
    var decimals = 0
    if place < count, bytes[place] == 0x2E {
      place &+= 1
      let start = place
      while place < count {
        let digit = bytes[place] &- 0x30
        if digit > 9 { break }
        mantissa = mantissa &* 10 &+ UInt64(digit)
        place &+= 1
      }
      decimals = place &- start
      digits &+= decimals
    } else if place == count, digits > 18 {
      // A whole number that no type holds: its digits would be lost, and it is a code most likely.
      return nil
    }
    if digits == 0 { return nil }
    if place == count, digits <= 18, mantissa < 1 << 53, decimals <= 22 {
      // Both are exact, and so the quotient is the nearest number there is.
      let value = Double(mantissa) / powers[decimals]
      return isNegative ? -value : value
    }
    if place < count {
      guard bytes[place] | 0x20 == 0x65 else { return nil }
      var rest = place &+ 1
      if rest < count, bytes[rest] == 0x2D || bytes[rest] == 0x2B { rest &+= 1 }
      if rest == count { return nil }
      while rest < count {
        if bytes[rest] &- 0x30 > 9 { return nil }
        rest &+= 1
      }
    }
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  // Written once, before it can be had.
  nonisolated(unsafe) private static let powers: UnsafeMutablePointer<Double> = {
    let powers = UnsafeMutablePointer<Double>.allocate(capacity: 23)
    var power = 1.0
    for place in 0...22 {
      powers[place] = power
      power *= 10
    }
    return powers
  }()

  static func boolean(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool? {
    guard count == 4 || count == 5 else { return nil }
    switch String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self) {
    case "true", "TRUE", "True": return true
    case "false", "FALSE", "False": return false
    default: return nil
    }
  }

  /// A day as `1956-07-16`, counted from 1 January of year 0.
  @inline(__always)
  static func day(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    guard count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    guard let year = eightDigits(bytes, 4), let month = eightDigits(bytes + 5, 2),
      let day = eightDigits(bytes + 8, 2)
    else { return nil }
    return CivilDay.number(year: year, month: month, day: day)
  }
}

/// Days of the calendar as numbers from 1 January of year 0 on, for years of four digits.
enum CivilDay {
  /// How many days lie between 1 January of year 0 and 1 January 1970.
  static let epoch = 719_528

  @inline(__always)
  static func number(year: Int, month: Int, day: Int) -> Int? {
    guard month >= 1, month <= 12, day >= 1 else { return nil }
    let isLeap = year & 3 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = month == 2 ? (isLeap ? 29 : 28) : 30 + ((month &+ month >> 3) & 1)
    guard day <= length else { return nil }
    let shifted = month > 2 ? year : year &- 1
    // 400 years more keep the division above zero.
    let years = shifted &+ 400
    let ofYear = (153 &* (month > 2 ? month &- 3 : month &+ 9) &+ 2) / 5 &+ day &- 1
    return years &* 365 &+ years / 4 &- years / 100 &+ years / 400 &+ ofYear &- 146_097 &+ 60
  }
}
