extension Moment {
  /// The first and last day it may be when its marks of doubt are given room.
  ///
  /// Each marked part gives way by one of its own units on either side, by two where it is marked `%`: a year by a year
  /// (a decade `198X` by a decade), a month by a month, a season by a season, a day by a day. Unmarked parts stand.
  var allowance: Bounds? {
    guard let extent else { return nil }
    if doubt.isEmpty { return extent }
    let years = yearDoubt.slack * year.unit
    let months = monthDoubt.slack * (part?.months.count ?? 1)
    let days = dayDoubt.slack
    let (low, high) = (extent.earliest.civil, extent.latest.civil)
    let earliest = Day.shifted(year: low.year - years, month: low.month, day: low.day, byMonths: -months)
    // A month told without its day ends where the widened month ends, be it longer or shorter.
    let lastDay = day.map { $0.isBlank ? nil : high.day } ?? nil
    let latest = Day.shifted(year: high.year + years, month: high.month, day: lastDay, byMonths: months)
    return Bounds(earliest.advanced(by: -days), latest.advanced(by: days))
  }
}
