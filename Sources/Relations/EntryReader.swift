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

  mutating func report(_ message: String, field: String? = nil, hint: String? = nil) {
    let subject = field.map { "\(entry.keyword).\($0)" } ?? entry.keyword
    problems.append(Problem(message, at: entry.place, field: subject, hint: hint))
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
      report("text expected, got \(other.described)", field: name)
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
      report("a whole number expected, got \(other.described)", field: name)
      return nil
    }
  }

  mutating func boolean(_ name: String) -> Bool? {
    switch take(name) {
    case nil: return nil
    case .boolean(let truth)?: return truth
    case let other?:
      report("true or false expected, got \(other.described)", field: name)
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
      return record.list.compactMap { element in
        if case .text(let text) = element { return text }
        report("a list of texts expected, got \(element.described) in it", field: name)
        return nil
      }
    case let other?:
      report("text or a list of texts expected, got \(other.described)", field: name)
      return []
    }
  }

  mutating func date(_ name: String) -> EDTF? {
    let text: String
    switch take(name) {
    case nil: return nil
    case .text(let given)?: text = given
    case .number(let number)?: text = Datum.number(number).described
    case let other?:
      report(
        "a date expected, got \(other.described)", field: name,
        hint: "write it as EDTF text, such as \"1956-07\"")
      return nil
    }
    return date(text, field: name)
  }

  mutating func date(_ text: String, field: String) -> EDTF? {
    do throws(EDTFError) {
      return try EDTF(text)
    } catch {
      report("\"\(text)\" is no date: \(error.reason)", field: field, hint: error.hint)
      return nil
    }
  }

  /// One of a closed set of words.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ name: String, as type: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let text = text(name) else { return nil }
    if let word = Word(rawValue: text) { return word }
    report(
      "\"\(text)\" is not one of its values", field: name,
      hint: Self.offer(text, Word.allCases.map(\.rawValue)))
    return nil
  }

  /// Reports every field that nobody took.
  mutating func finish(allowed: @autoclosure () -> [String]) {
    for (offset, field) in entry.record.fields.enumerated() where taken & (1 << UInt64(min(offset, 63))) == 0
    {
      report(
        "\(entry.keyword) has no field of that name", field: field.name,
        hint: Self.offer(field.name, allowed()))
    }
    if !entry.record.list.isEmpty {
      report("values without a name are not expected here: the first is \(entry.record.list[0].described)")
    }
  }

  /// "did you mean …?" for the nearest names, or the list of all if it is short.
  static func offer(_ word: String, _ candidates: [String]) -> String? {
    suggestion(for: word, among: candidates, orAll: "known")
  }
}
