/// Dates of many forms, the same each time: forms that python-edtf and edtf.js read too, and nearly all different.
struct Dates {
  private var state: UInt64 = 0x5EED_DA7E

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }

  private func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }

  private mutating func year() -> Int { number(1000...2025) }

  private mutating func month(of year: Int) -> String { "\(year)-\(digits(number(1...12), 2))" }

  private mutating func day(of year: Int) -> String { "\(month(of: year))-\(digits(number(1...28), 2))" }

  /// One date; how often each form comes is in percent.
  mutating func next() -> String {
    let year = year()
    let later = year + number(1...60)
    switch number(0...99) {
    case ..<30: return day(of: year)
    case ..<40: return month(of: year)
    case ..<52: return "\(year)"
    case ..<58: return "\(day(of: year))?"
    case ..<62: return "\(year)~"
    case ..<72: return "\(day(of: year))/\(day(of: later))"
    case ..<80: return "\(year)/\(later)"
    case ..<83: return "\(month(of: year))/\(month(of: later))~"
    case ..<86: return "\(month(of: year))/.."
    case ..<90: return "\(digits(year / 10, 3))X"
    case ..<93: return "\(year)-2\(number(1...3))"
    case ..<95: return "\(year)-\(digits(number(1...12), 2))-~\(digits(number(1...28), 2))"
    case ..<97: return "\(digits(year / 10, 3))X-12-\(digits(number(1...28), 2))"
    case ..<99: return "\(month(of: year))-XX"
    default: return "Y\(number(1...9))\(digits(number(0...9999), 4))"
    }
  }
}
