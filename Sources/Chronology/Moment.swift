/// One date of EDTF as written: a year, and perhaps a month or part of the year, and a day.
struct Moment: Hashable, Sendable {
  var year: Year
  var month: DigitPair?
  var part: YearPart?
  var day: DigitPair?
  var yearDoubt: Doubt = []
  var monthDoubt: Doubt = []
  var dayDoubt: Doubt = []

  /// All the doubt marked anywhere on it.
  var doubt: Doubt { yearDoubt.union(monthDoubt).union(dayDoubt) }

  /// The finest part told in full; a part with digits left out gives way to the next coarser one.
  var precision: Precision {
    if let day, day.isExact { return .day }
    if let part { return part.precision }
    if let month, month.isExact { return .month }
    return Precision(years: year.unit)
  }

  /// The finest part written, whatever digits of it are left out: the precision that a range in a set must share.
  var unit: Precision { day != nil ? .day : part?.precision ?? (month != nil ? .month : .year) }

  /// Whether the days it may be all follow one another: behind a part with digits left out, all must be left out.
  var isContiguous: Bool {
    guard year.isContiguous else { return false }
    var isOpen = !year.isExact
    if part != nil { return !isOpen }
    for pair in [month, day] {
      guard let pair else { continue }
      if isOpen && !pair.isBlank || pair.blanks == 2 { return false }
      isOpen = !pair.isExact
    }
    return true
  }
}

extension Moment {
  /// The first and last day it may be, or nothing where the calendar has no such day.
  ///
  /// - Complexity: O(1) but for 29 February with digits left out of the year, where years are tried in turn.
  var extent: Bounds? {
    if let part {
      let (first, count) = part.months
      return Bounds(
        Day(unchecked: year.range.lowerBound, first, 1),
        Day.shifted(year: year.range.upperBound, month: first, day: nil, byMonths: count - 1))
    }
    let years = year.range
    let months = month?.candidates(upTo: 12) ?? 0x1FFE
    let days = day?.candidates(upTo: 31) ?? 0xFFFF_FFFE
    guard let earliest = first(in: years, months, days), let latest = last(in: years, months, days) else {
      return nil
    }
    return Bounds(earliest, latest)
  }

  private func first(in years: ClosedRange<Int>, _ months: UInt32, _ days: UInt32) -> Day? {
    let isExact = year.isExact
    for number in years where isExact || year.matches(number) {
      var rest = months
      while rest != 0 {
        let month = rest.trailingZeroBitCount
        let left = days & Self.existing(month, number)
        if left != 0 { return Day(unchecked: number, month, left.trailingZeroBitCount) }
        rest &= rest - 1
      }
    }
    return nil
  }

  private func last(in years: ClosedRange<Int>, _ months: UInt32, _ days: UInt32) -> Day? {
    let isExact = year.isExact
    for number in years.reversed() where isExact || year.matches(number) {
      var rest = months
      while rest != 0 {
        let month = 31 - rest.leadingZeroBitCount
        let left = days & Self.existing(month, number)
        if left != 0 { return Day(unchecked: number, month, 31 - left.leadingZeroBitCount) }
        rest &= ~(1 << month)
      }
    }
    return nil
  }

  /// The days that a month has, as a set of bits.
  private static func existing(_ month: Int, _ year: Int) -> UInt32 {
    (UInt32(2) << Day.count(ofMonth: month, year: year)) &- 2
  }
}
