extension EDTF {
  /// What this says in English, doubt included.
  ///
  /// `16–18 July 1956`, `July 1956`, `about 1985`, `1950–1952`, `2013–`, `before or in 1999`, `the 1960s–1970s`.
  public var words: String { form?.words ?? text }
}

extension EDTFForm {
  var words: String {
    switch self {
    case .moment(let moment): moment.words
    case .interval(.moment(let start), .moment(let end)): Self.words(from: start, to: end)
    case .interval(.moment(let start), .open):
      start.isPlainYear ? "\(start.words)–" : "from \(start.words) on"
    case .interval(.moment(let start), .unknown): "from \(start.words), end unknown"
    case .interval(.open, .moment(let end)): "until \(end.words)"
    case .interval(_, .moment(let end)): "until \(end.words), start unknown"
    // The parser lets no interval through without a date.
    case .interval: "at an unknown time"
    case .set(let isChoice, let members): Self.words(of: members, isChoice: isChoice)
    }
  }

  /// Says once what both ends share: the month, the year, the article.
  static func words(from start: Moment, to end: Moment) -> String {
    guard start.doubt.isEmpty && end.doubt.isEmpty else { return "from \(start.words) to \(end.words)" }
    if start.isPlain && end.isPlain {
      if start == end && start.day != nil { return start.words }
      if start.isPlainYear && end.isPlainYear { return "\(start.words)–\(end.words)" }
      if start.year == end.year, let first = start.month, let last = end.month {
        let firstName = English.months[Int(first.value) - 1]
        switch (start.day, end.day) {
        case (let day?, .some) where first == last: return "\(day.value)–\(end.words)"
        case (let day?, .some): return "\(day.value) \(firstName) – \(end.words)"
        case (nil, nil): return "\(firstName)–\(end.words)"
        default: break
        }
      }
    }
    if start.month == nil, end.month == nil, start.part == nil, end.part == nil,
      let first = start.year.decadeName, let last = end.year.decadeName
    {
      return "\(first)–\(last.dropFirst(4))"
    }
    return "\(start.words) – \(end.words)"
  }

  private static func words(of members: [SetMember], isChoice: Bool) -> String {
    if members.count == 1, let only = members.first {
      return isChoice ? only.wordsAsChoice : only.wordsInList
    }
    return English.list(members.map(\.wordsInList), isChoice ? "or" : "and")
  }
}

extension EDTFForm.SetMember {
  fileprivate var wordsInList: String {
    switch self {
    case .one(let moment): moment.words
    case .range(let first, let last): EDTFForm.words(from: first, to: last)
    case .until(let moment): "\(moment.words) and before"
    case .from(let moment): "\(moment.words) and after"
    }
  }

  fileprivate var wordsAsChoice: String {
    switch self {
    case .one(let moment): moment.words
    case .range(let first, let last): "some time in \(EDTFForm.words(from: first, to: last))"
    case .until(let moment): "before or \(moment.day == nil ? "in" : "on") \(moment.words)"
    case .from(let moment): "\(moment.day == nil ? "in" : "on") \(moment.words) or after"
    }
  }
}
