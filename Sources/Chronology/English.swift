/// The English names that dates are told with.
enum English {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  static let seasons = ["spring", "summer", "autumn", "winter"]

  static let ordinals = ["first", "second", "third", "fourth"]

  /// A number that counts in order: `1st`, `12th`, `22nd`.
  static func ordinal(_ number: Int) -> String {
    let endings = [1: "st", 2: "nd", 3: "rd"]
    return "\(number)\((11...13).contains(number % 100) ? "th" : endings[number % 10] ?? "th")"
  }

  /// A year by the common count: `1956`, `AD 7`, `44 BC`.
  static func year(_ year: Int) -> String {
    switch year {
    case ...0: "\(1 - year) BC"
    case ..<1000: "AD \(year)"
    case ...9999: "\(year)"
    default: "the year \(year)"
    }
  }

  /// Years from the one to the other, with the era told once where both share it.
  static func years(_ range: ClosedRange<Int>) -> String {
    let (low, high) = (range.lowerBound, range.upperBound)
    if high <= 0 { return "\(1 - low)–\(1 - high) BC" }
    if low <= 0 { return "\(year(low)) – \(year(high))" }
    return low < 1000 ? "AD \(low)–\(high)" : "\(low)–\(high)"
  }

  /// Joins words as a list: `a`, `a or b`, `a, b or c`.
  static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}
