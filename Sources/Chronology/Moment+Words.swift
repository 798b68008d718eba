extension Moment {
  /// The date in English, with the doubt marked on it.
  var words: String {
    let doubts =
      [yearDoubt] + (month != nil || part != nil ? [monthDoubt] : []) + (day != nil ? [dayDoubt] : [])
    if doubts.allSatisfy({ $0 == yearDoubt }) { return yearDoubt.prefix + plainWords }
    let names = ["year", part.map(\.precision.description) ?? "month", "day"]
    let told = zip(names, doubts).filter { !$1.isEmpty }.map { "\($0) \($1.adjective)" }
    return "\(plainWords) (\(told.joined(separator: ", ")))"
  }

  /// The date in English, whatever doubt is marked on it.
  var plainWords: String {
    if let part { return part.words(of: year.isExact ? year.words : "of \(year.phrase)") }
    guard let month, !(month.isBlank && day == nil) else {
      return month == nil ? year.words : "some month of \(year.phrase)"
    }
    if month.isBlank && day?.isBlank == true { return "some day of \(year.phrase)" }
    guard month.isExact, day.map({ $0.isExact || $0.isBlank }) ?? true else {
      return "a date like \(pattern)"
    }
    let name = English.months[Int(month.value) - 1]
    let monthAndYear = year.isExact ? "\(name) \(year.words)" : "\(name) of \(year.phrase)"
    guard let day else { return monthAndYear }
    return day.isBlank ? "some day of \(monthAndYear)" : "\(day.value) \(monthAndYear)"
  }

  /// The digits as written, without marks of doubt.
  private var pattern: String {
    [year.text, month?.text, day?.text].compactMap(\.self).joined(separator: "-")
  }

  /// Whether it is a plain year, month or day, all of it known and nothing in doubt.
  var isPlain: Bool {
    doubt.isEmpty && year.isExact && part == nil && month?.isExact ?? true && day?.isExact ?? true
  }

  /// Whether it is a plain year of four digits, which can be joined to another by a dash.
  var isPlainYear: Bool { isPlain && month == nil && (1000...9999).contains(year.range.lowerBound) }
}

extension Year {
  /// The year standing alone.
  var words: String {
    if significant > 0 && range.count > 1 {
      return "about \(English.year(isNegative ? -magnitude : magnitude)) (\(English.years(range)))"
    }
    if isExact || range.count == 1 { return English.year(range.lowerBound) }
    if blanks == 15 { return "an unknown year" }
    if !isContiguous { return "a year like \(text)" }
    return decadeName ?? "some year of \(English.years(range))"
  }

  /// The year behind "of".
  var phrase: String {
    if isExact || blanks == 15 || !isContiguous { return words }
    return "a year in \(decadeName ?? English.years(range))"
  }

  /// `the 1980s`; nothing for the first decade of a century, whose name would also be that of the century.
  var decadeName: String? {
    guard blanks == 1, !isNegative, digits >= 1000, digits % 100 != 0 else { return nil }
    return "the \(digits)s"
  }
}

extension Doubt {
  /// The words before a date that is in doubt as a whole.
  var prefix: String {
    switch rawValue {
    case 1: "perhaps "
    case 2: "about "
    case 3: "perhaps about "
    default: ""
    }
  }

  var adjective: String {
    switch rawValue {
    case 1: "uncertain"
    case 2: "approximate"
    case 3: "uncertain and approximate"
    default: "certain"
    }
  }
}
