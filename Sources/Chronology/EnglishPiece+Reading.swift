extension EnglishPiece {
  /// Reads one date; all tokens must have their place in it.
  ///
  /// - Parameter first: The date before it in a range, whose century a year of two digits shares (`1950–52`).
  init?(_ tokens: ArraySlice<EnglishToken>, following first: EnglishPiece? = nil) {
    if let numeric = EnglishPiece(numeric: Array(tokens)) {
      self = numeric
      return
    }
    var ordinal: Int?
    var weekday: Int?
    var numbers: [(value: Int, digits: Int)] = []
    var rest = tokens
    while let token = rest.popFirst() {
      switch token {
      case .question: doubt.formUnion(.uncertain)
      case .comma: continue
      case .dash: guard stage != nil else { return nil }
      case .dot, .slash: return nil
      case .word("bc"), .word("bce"):
        if let century {
          // The second century BC runs from 200 BC, which is -0199, to 101 BC.
          guard century >= 100 else { return nil }
          (self.century, isBeforeChrist) = (century, true)
          continue
        }
        guard let last = numbers.popLast() else { return nil }
        year = 1 - last.value
      case .word("ad"), .word("ce"):
        if century != nil { continue }
        // Before its number or behind it.
        if case .number(let value, _, "")? = rest.first {
          year = value
          rest.removeFirst()
        } else if let last = numbers.popLast() {
          year = last.value
        } else {
          return nil
        }
      case .word("century"):
        guard let count = ordinal ?? numbers.popLast()?.value, (2...99).contains(count) else { return nil }
        century = (count - 1) * 100
        ordinal = nil
      case .word("half"), .word("quarter"):
        guard let count = ordinal else { return nil }
        guard count <= (token == .word("half") ? 2 : 4) else { return nil }
        part = count + (token == .word("half") ? 39 : 32)
        ordinal = nil
      case .word("q"), .word("h"):
        guard case .number(let count, 1, "")? = rest.popFirst() else { return nil }
        guard count >= 1, count <= (token == .word("q") ? 4 : 2), part == nil else { return nil }
        part = count + (token == .word("q") ? 32 : 39)
      case .word("or"):
        // "in or about 1920"; between two dates the phrase was cut before it came here.
        guard let next = rest.first?.word, ["about", "around"].contains(next) else { return nil }
      case .word(let word):
        guard take(word, &ordinal, &weekday) else { return nil }
      case .number(let value, 4, "s") where value % 10 == 0: decade = value
      case .number(let value, let digits, let suffix) where suffix.isEmpty: numbers.append((value, digits))
      case .number(let value, _, let suffix):
        guard ["st", "nd", "rd", "th"].contains(suffix) else { return nil }
        // An ordinal is a day, or counts a century or part of a year that is still to come.
        if rest.contains(where: { ["century", "half", "quarter"].contains($0.word) }) {
          ordinal = value
        } else {
          numbers.append((value, 2))
        }
      }
    }
    if decade != nil || century != nil, let part, (40...41).contains(part) {
      (half, self.part) = (part - 39, nil)
    }
    guard ordinal == nil, place(numbers, following: first), isCoherent, agrees(with: weekday) else {
      return nil
    }
  }

  private mutating func take(_ word: String, _ ordinal: inout Int?, _ weekday: inout Int?) -> Bool {
    switch word {
    case "the", "in", "of", "on", "at", "during", "year": return true
    case "about", "around", "approximately", "approx", "roughly", "circa", "ca", "c":
      doubt.formUnion(.approximate)
      return true
    case "perhaps", "possibly", "probably", "maybe", "presumably":
      doubt.formUnion(.uncertain)
      return true
    case "early", "beginning": return set(.early)
    case "mid", "middle": return set(.mid)
    case "late", "end": return set(.late)
    case "fall": return setPart(23)
    default: break
    }
    if let place = English.seasons.firstIndex(of: word) { return setPart(21 + place) }
    if let place = English.ordinals.firstIndex(of: word) {
      ordinal = place + 1
      return true
    }
    if let place = Self.weekdays.firstIndex(where: {
      $0 == word || (3...4).contains(word.count) && $0.hasPrefix(word)
    }) {
      weekday = place
      return true
    }
    guard word.count >= 3, month == nil,
      let place = English.months.firstIndex(where: { name in
        name.lowercased() == word || (word.count <= 4 && name.lowercased().hasPrefix(word))
      })
    else { return false }
    month = place + 1
    return true
  }

  private static let weekdays = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]

  private mutating func set(_ stage: Stage) -> Bool {
    guard self.stage == nil else { return false }
    self.stage = stage
    return true
  }

  private mutating func setPart(_ code: Int) -> Bool {
    guard part == nil else { return false }
    part = code
    return true
  }

  /// Takes numbers of four digits as years, those of one or two as days, or as years of the century before a dash.
  private mutating func place(_ numbers: [(value: Int, digits: Int)], following first: EnglishPiece?) -> Bool
  {
    for number in numbers {
      if number.digits == 4, year == nil {
        year = number.value
      } else if number.digits <= 2, numbers.count == 1, month == nil, let start = first?.year,
        first?.day == nil
      {
        let unit = number.digits == 2 ? 100 : 10
        // One digit behind a dash may as well be a month; only a later year is worth a guess.
        guard unit == 100 || number.value > start % unit else { return false }
        year = start - start % unit + number.value
      } else if number.digits <= 2, day == nil {
        day = number.value
      } else {
        return false
      }
    }
    return true
  }

  /// Whether its parts can be told of one date.
  private var isCoherent: Bool {
    let frames = [year != nil || month != nil || day != nil || part != nil, decade != nil, century != nil]
    guard frames.filter(\.self).count == 1 else { return false }
    if let day, !(1...31).contains(day) { return false }
    if part != nil && (month != nil || day != nil || stage != nil) { return false }
    if isBeforeChrist || half != nil {
      return stage == nil && (half == nil || doubt.isEmpty && !isBeforeChrist)
    }
    return stage == nil || (day == nil && (century != nil || year != nil || decade != nil))
  }

  private func agrees(with weekday: Int?) -> Bool {
    guard let weekday else { return true }
    guard let year, let month, let day, let found = Day(year: year, month: month, day: day) else {
      return false
    }
    // Day 0, 1 January 1970, was a Thursday.
    return ((found.rawValue + 4) % 7 + 7) % 7 == weekday
  }

  /// Reads `16.7.1956`, which is always day first, and `16/7/1956` where only one order makes a date.
  private init?(numeric tokens: [EnglishToken]) {
    guard tokens.count == 5, tokens[1] == tokens[3], tokens[1] == .dot || tokens[1] == .slash,
      case .number(let first, 1...2, "") = tokens[0], case .number(let second, 1...2, "") = tokens[2],
      case .number(let year, 4, "") = tokens[4]
    else { return nil }
    let isDayFirst = tokens[1] == .dot || first > 12 || first == second
    guard isDayFirst || second > 12 else { return nil }
    self.year = year
    month = isDayFirst ? second : first
    day = isDayFirst ? first : second
  }
}
