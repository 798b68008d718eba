import Chronology
import Columnar

/// Takes an entry's fields one by one, checks each, and at the end reports what nobody took.
struct EntryReader {
  let entry: Entry
  private(set) var problems: [Problem] = []
  /// Which of the record's fields were taken; of the ones asked for in vain nothing need be known.
  private var taken: UInt64 = 0

  init(_ entry: Entry) {
    self.entry = entry
  }

  /// Reports a mistake; `word` is the text in the file that is wrong, where there are several in the field.
  mutating func report(
    _ message: String, field: String? = nil, word: String? = nil, hint: String? = nil
  ) {
    let subject = field.map { "\(entry.keyword).\($0)" } ?? entry.keyword
    problems.append(Problem(message, at: entry.place, field: subject, word: word, hint: hint))
  }

  /// Reports a value of the wrong type.
  mutating func report(_ datum: Datum, insteadOf expected: String, field: String, hint: String? = nil) {
    let word: String? = if case .text(let text) = datum { text } else { nil }
    // Every word that nobody declared is a function of the data language.
    let isBare = if case .other("function") = datum { true } else { false }
    report(
      "\(expected) expected, got \(isBare ? "a word without quotes" : datum.described)", field: field,
      word: word,
      hint: isBare ? "text is written \"…\"" : hint)
  }

  /// The raw value of a field, marked as taken.
  mutating func take(_ name: String) -> Datum? {
    let fields = entry.record.fields
    for offset in fields.indices where fields[offset].name == name {
      taken |= 1 << UInt64(min(offset, 63))
      return fields[offset].value
    }
    return nil
  }

  mutating func text(_ name: String) -> String? {
    switch take(name) {
    case nil: return nil
    case .text(let text)?: return text
    case let other?:
      report(other, insteadOf: "text", field: name)
      return nil
    }
  }

  mutating func required(_ name: String) -> String {
    if let text = text(name) { return text }
    if entry.record[name] == nil { report("is missing", field: name) }
    return ""
  }

  mutating func integer(_ name: String) -> Int? {
    switch take(name) {
    case nil: return nil
    case .number(let number)?:
      if let whole = Int(exactly: number) { return whole }
      report("a whole number expected, got \(number)", field: name)
      return nil
    case let other?:
      report(other, insteadOf: "a whole number", field: name)
      return nil
    }
  }

  mutating func boolean(_ name: String) -> Bool? {
    switch take(name) {
    case nil: return nil
    case .boolean(let truth)?: return truth
    case let other?:
      report(other, insteadOf: "true or false", field: name)
      return nil
    }
  }

  /// A text, or a list of texts.
  mutating func texts(_ name: String) -> [String] {
    switch take(name) {
    case nil: return []
    case .text(let text)?: return [text]
    case .number(let number)?: return [Datum.number(number).described]
    case .record(let record)?:
      refuse(record.fields, in: "a list of texts", field: name)
      return record.list.compactMap { element in
        if case .text(let text) = element { return text }
        report("a list of texts expected, got \(element.described) in it", field: name)
        return nil
      }
    case let other?:
      report(other, insteadOf: "text or a list of texts", field: name)
      return []
    }
  }

  /// Reports the fields of a table that is read as a list.
  mutating func refuse(_ fields: [(name: String, value: Datum)], in what: String, field: String) {
    for stray in fields {
      report("\(what) expected, got one with the name \(stray.name) in it", field: field, word: stray.name)
    }
  }

  mutating func date(_ name: String) -> EDTF? {
    switch take(name) {
    case nil: return nil
    case .text(let text)?: return date(text, field: name)
    case let other?:
      report(undated: other, field: name)
      return nil
    }
  }

  /// Reports what stands in place of a date.
  mutating func report(undated datum: Datum, field: String) {
    let isNumber = if case .number = datum { true } else { false }
    report(
      datum, insteadOf: "a date", field: field,
      hint: isNumber
        ? "a date stands in quotes: without them 1956-07 is a subtraction"
        : Self.dateHint)
  }

  private static let dateHint = "a date is EDTF text, such as \"1956-07\""

  mutating func date(_ text: String, field: String) -> EDTF? {
    do throws(EDTFError) {
      return try EDTF(text)
    } catch {
      let isWord = text.first?.isLetter ?? true
      report(
        "\"\(text)\" is no date: \(error.reason)", field: field, word: text,
        hint: error.hint.map { "did you mean \"\($0)\"?" } ?? (isWord ? Self.dateHint : nil))
      return nil
    }
  }

  /// One of a closed set of words.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ name: String, as type: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let text = text(name) else { return nil }
    if let word = Word(rawValue: text) { return word }
    report(unknown: text, field: name, known: Word.allCases.map(\.rawValue))
    return nil
  }

  /// A text that is one of those known.
  mutating func text(_ name: String, among known: [String]) -> String? {
    guard let text = text(name) else { return nil }
    if known.contains(text) { return text }
    report(unknown: text, field: name, known: known)
    return nil
  }

  private mutating func report(unknown text: String, field: String, known: [String]) {
    report(
      "\"\(text)\" is not one of its values", field: field, word: text, hint: Self.offer(text, known))
  }

  /// Reports every field that nobody took.
  ///
  /// - Parameter own: the fields to tell of where none that is allowed comes near.
  mutating func finish(allowed: @autoclosure () -> [String], own: @autoclosure () -> [String] = []) {
    for (offset, field) in entry.record.fields.enumerated() where taken & (1 << UInt64(min(offset, 63))) == 0
    {
      let own = own()
      report(
        "\(entry.keyword) has no field of that name", field: field.name,
        hint: Self.offer(field.name, allowed())
          ?? (own.isEmpty ? nil : "its own fields are \(own.joined(separator: ", "))"))
    }
    if let first = entry.record.list.first {
      let word: String? = if case .text(let text) = first { text } else { nil }
      report(
        "every value has a name here, and \(first.described) has none", word: word, hint: "write name = value"
      )
    }
  }

  /// "did you mean …?" for the nearest names, or the list of all if it is short.
  static func offer(_ word: String, _ candidates: [String]) -> String? {
    suggestion(for: word, among: candidates, orAll: "known")
  }
}
