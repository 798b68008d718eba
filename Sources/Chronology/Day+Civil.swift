extension Day {
  /// The years that have days here; wide enough for geology, narrow enough that no sum overflows.
  static let yearLimits = -100_000_000_000_000...100_000_000_000_000

  /// Counts days in eras of 400 years that start on 1 March, so that the leap day comes last.
  ///
  /// The method is the one published by Howard Hinnant as "chrono-compatible low-level date algorithms".
  init(unchecked year: Int, _ month: Int, _ day: Int) {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(era * 146_097 + dayOfEra - 719_468)
  }

  var civil: (year: Int, month: Int, day: Int) {
    let shifted = rawValue + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month has; the month must be 1 to 12.
  static func count(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The last day of the month that lies `months` after the given one, or that day of it which is nearest to `day`.
  static func shifted(year: Int, month: Int, day: Int?, byMonths months: Int) -> Day {
    let total = year * 12 + (month - 1) + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    let length = count(ofMonth: newMonth, year: newYear)
    return Day(unchecked: newYear, newMonth, min(day ?? length, length))
  }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
