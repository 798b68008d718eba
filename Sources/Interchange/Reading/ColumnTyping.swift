import Chronology
import Columnar

/// Decides from all different texts of a column what it is, and makes it.
struct ColumnTyping {
  let cells: ColumnCells
  let draft: ColumnDraft
  let encoding: ReadOptions.Encoding
  let isDamaged: Bool
  private(set) var result = ColumnFinishing.Result()

  private var texts: [ColumnTexts.Text] { cells.texts.texts }
  private var name: String { draft.name }

  init(cells: ColumnCells, draft: ColumnDraft, encoding: ReadOptions.Encoding, isDamaged: Bool) {
    self.cells = cells
    self.draft = draft
    self.encoding = encoding
    self.isDamaged = isDamaged
  }

  mutating func decide() {
    tellNulls()
    switch draft.wants {
    case .boolean where draft.isTold: makeBooleans()
    case .integer where draft.isTold: makeIntegers()
    case .number where draft.isTold: makeNumbers()
    case .date where draft.isTold: makeDates()
    case .text: makeTexts()
    default: decideFreely()
    }
  }

  /// A null is as blank as a key that is not there, but somebody wrote it.
  private mutating func tellNulls() {
    let null = Array("null".utf8)
    guard draft.missing.codes.contains(where: { !$0.isDeclared && $0.bytes == null }) else { return }
    guard
      let place = texts.indices.first(where: { !texts[$0].isQuoted && texts[$0].content.elementsEqual(null) })
    else { return }
    let count = cellCount(of: place)
    result.notes.append(("\(count) \(count == 1 ? "cell is" : "cells are") null", "not covered"))
  }

  /// How many cells hold a text.
  private func cellCount(of place: Int) -> Int {
    let here = cells.vector(
      texts.indices.map { UInt8($0 == place ? 1 : 0) }, { _ in 0 }, integer: { _ in 0 })
    return here.reduce(0) { $0 + Int($1) }
  }

  private mutating func decideFreely() {
    var sorts = CellValue.Sorts.all
    var isAny = false
    if !cells.isCoded {
      isAny = true
      sorts = cells.hasNumbers ? .number : [.integer, .number]
    }
    for text in texts where !sorts.isEmpty {
      let bytes = text.trimmed
      if blank(of: text, bytes) != 0 { continue }
      isAny = true
      let found = bytes.baseAddress.map { self.sorts($0, bytes.count) } ?? []
      sorts = sorts.intersection(text.isText ? found.intersection(.day) : found)
    }
    guard isAny, !sorts.isEmpty else { return makeDatesOrTexts() }
    if sorts.contains(.integer), draft.wants != .number {
      if makeDatesOfIntegers() { return }
      makeIntegers()
    } else if sorts.contains(.number) {
      makeNumbers()
    } else if sorts.contains(.boolean) {
      makeBooleans()
    } else {
      makeDays()
    }
  }

  private func sorts(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CellValue.Sorts {
    let sorts = CellValue.sorts(bytes, count)
    guard sorts.isEmpty, draft.isTyped else { return sorts }
    if wide(bytes, count) != nil { return [.integer, .number] }
    return number(bytes, count) == nil ? [] : .number
  }

  /// A number; among cells that are numbers by themselves also what is too large for one.
  private func number(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    if let number = CellValue.number(bytes, count) { return number }
    guard draft.isTyped else { return nil }
    switch String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self) {
    case "inf": return .infinity
    case "-inf": return -.infinity
    default: return wide(bytes, count).map(Double.init)
    }
  }

  /// A whole number of so many digits that in a file of texts it is most likely a code.
  private func wide(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    guard draft.isTyped, count > 18 else { return nil }
    return Int(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
  }

  /// The blank that a text stands for, 0 where it stands for none; a text that is meant as such does only if told.
  private func blank(of text: ColumnTexts.Text, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    guard let start = bytes.baseAddress, let place = draft.missing.place(start, bytes.count),
      !text.isText || draft.missing.codes[place].isDeclared
    else { return 0 }
    return draft.missing.codes[place].blank.rawValue
  }

  /// The same where quotes make a text of what is enclosed.
  private func blankOutsideQuotes(_ text: ColumnTexts.Text) -> UInt8 {
    text.isQuoted && !text.isText ? 0 : blank(of: text, text.content)
  }

  // MARK: Values

  /// What each text is read as, and the blank that those are which are missing or do not fit.
  private mutating func values<Value: Hashable>(
    _ read: (UnsafePointer<UInt8>, Int) -> Value?, number: (Value) -> Double = { _ in .nan }
  ) -> (values: [Value?], blanks: [UInt8]) {
    var blanks = [UInt8](repeating: 0, count: texts.count)
    var hasBadCells = false
    let values = texts.enumerated().map { place, text -> Value? in
      let bytes = text.trimmed
      blanks[place] = blank(of: text, bytes)
      guard blanks[place] == 0, let start = bytes.baseAddress else { return nil }
      guard let value = read(start, bytes.count) else {
        blanks[place] = Blank.unknown.rawValue
        hasBadCells = true
        return nil
      }
      if let blank = draft.missing.blank(number: number(value)) {
        blanks[place] = blank.rawValue
        return nil
      }
      return value
    }
    result.hasBadCells = hasBadCells
    return (values, blanks)
  }

  private func blanks(_ blanks: [UInt8]) -> Vector<UInt8>? {
    let missing = draft.missing
    return cells.blanks(
      blanks, number: { missing.blank(number: $0)?.rawValue ?? 0 },
      hasNumbers: !missing.numbers.isEmpty && !cells.isCoded)
  }

  /// Whether codes for so many entries take less room than the values.
  private func isWorthCoding(_ entryCount: Int) -> Bool {
    cells.isCoded && entryCount <= 1 << 16 && entryCount * 2 <= cells.rowCount
  }

  private mutating func makeIntegers() {
    guard !cells.hasNumbers else { return }
    let typing = self
    let (values, blanks) = values(
      { CellValue.integer($0, $1) ?? typing.wide($0, $1) }, number: { Double($0) })
    let (numbers, entries) = cells.texts.numbered { values[$0] }
    let made: Cells<Int>
    if isWorthCoding(entries.count) {
      made = .coded(cells.codes(numbers, entryCount: entries.count), entries)
    } else if !cells.hasWide, entries.allSatisfy({ Int32(exactly: $0) != nil }) {
      made = .narrow(
        cells.vector(
          values.map { Int32(truncatingIfNeeded: $0 ?? 0) }, { _ in 0 },
          integer: { Int32(truncatingIfNeeded: $0) }))
    } else {
      made = .plain(cells.vector(values.map { $0 ?? 0 }, { _ in 0 }, integer: { $0 }))
    }
    result.column = .integers(name, made, blanks: self.blanks(blanks))
  }

  private mutating func makeNumbers() {
    let typing = self
    let (values, blanks) = values(typing.number, number: { $0 })
    let (numbers, entries) = cells.texts.numbered { values[$0] }
    let made: Cells<Double> =
      isWorthCoding(entries.count)
      ? .coded(cells.codes(numbers, entryCount: entries.count), entries)
      : .plain(cells.vector(values.map { $0 ?? 0 }, { $0 }, integer: { Double($0) }))
    result.column = .numbers(name, made, blanks: self.blanks(blanks))
  }

  private mutating func makeBooleans() {
    let (values, blanks) = values(CellValue.boolean)
    result.column = .booleans(
      name, cells.vector(values.map { $0 ?? false }), blanks: self.blanks(blanks))
  }

  // MARK: Dates

  private mutating func makeDays() {
    let (values, blanks) = values { CellValue.day($0, $1).flatMap { EDTF(Day($0 - CivilDay.epoch)) } }
    makeDates(values, blanks)
  }

  /// Days that are written as numbers, such as 19560716, where the name speaks of a date and each is one.
  private mutating func makeDatesOfIntegers() -> Bool {
    guard draft.wants == nil || draft.wants == .date, draft.speaksOfDate, cells.isCoded else { return false }
    let (values, blanks) = values { bytes, count -> EDTF? in
      CellValue.integer(bytes, count).flatMap { EDTF(compact: $0) }
    }
    guard !result.hasBadCells, let first = values.firstIndex(where: { $0 != nil }) else {
      result.hasBadCells = false
      return false
    }
    let sample = TextDecoding.text(texts[first].trimmed, encoding)
    result.notes.append(("whole numbers such as \(sample) are days, as its name says", "read as dates"))
    makeDates(values, blanks)
    return true
  }

  private mutating func makeDates(_ values: [EDTF?], _ blanks: [UInt8]) {
    let (numbers, entries) = cells.texts.numbered { values[$0] }
    result.column = .dates(
      name, codes: cells.codes(numbers, entryCount: entries.count), dictionary: entries,
      blanks: self.blanks(blanks))
  }

  /// Dates of EDTF; what is none is unknown.
  private mutating func makeDates() {
    let (dates, blanks) = dates()
    makeDates(dates, blanks)
  }

  private mutating func dates() -> (dates: [EDTF?], blanks: [UInt8]) {
    var blanks = [UInt8](repeating: 0, count: texts.count)
    var hasBadCells = false
    let dates = texts.enumerated().map { place, text -> EDTF? in
      blanks[place] = blankOutsideQuotes(text)
      guard blanks[place] == 0 else { return nil }
      if let date = EDTF(cell: TextDecoding.text(text.content, encoding)) { return date }
      blanks[place] = Blank.unknown.rawValue
      hasBadCells = true
      return nil
    }
    result.hasBadCells = hasBadCells
    return (dates, blanks)
  }

  private mutating func makeDatesOrTexts() {
    guard cells.isCoded else { return }
    if draft.wants == .date { return makeDates() }
    guard draft.wants == nil else { return makeTexts() }
    let held = texts.filter { blankOutsideQuotes($0) == 0 }
    let days = held.count { text in
      text.content.baseAddress.map { CellValue.day($0, text.content.count) != nil } ?? false
    }
    guard !held.isEmpty, draft.speaksOfDate || days * 2 >= held.count else { return makeTexts() }
    let (dates, blanks) = dates()
    if result.hasBadCells {
      result.hasBadCells = false
      return makeTexts()
    }
    result.notes.append(
      ("all \(held.count) different texts are dates of EDTF, some of them no single days", "read as dates"))
    makeDates(dates, blanks)
  }

  // MARK: Texts

  private mutating func makeTexts() {
    guard cells.isCoded else { return }
    var blanks = texts.map { blankOutsideQuotes($0) }
    keepNamibia(&blanks)
    let held = texts.indices.filter { blanks[$0] == 0 }
    if let example = held.first(where: { isPadded(texts[$0].content) }) {
      let text = TextDecoding.text(texts[example].content, encoding)
      result.notes.append(("codes such as \(text) have zeros in front or many digits", "kept as text"))
    }
    let numbers: [UInt32]
    var dictionary: [String]
    if isDamaged {
      // Texts that differ only in bytes which are no letters have become one.
      let (found, keys) = cells.texts.numbered { place in
        blanks[place] == 0 ? Array(TextDecoding.text(texts[place].content, encoding).utf8) : nil
      }
      (numbers, dictionary) = (found, keys.map { String(decoding: $0, as: UTF8.self) })
    } else if texts.contains(where: \.isQuoted) {
      let (found, keys) = cells.texts.numbered { place in
        blanks[place] == 0 ? TextKey(bytes: texts[place].content) : nil
      }
      (numbers, dictionary) = (found, keys.map { TextDecoding.text($0.bytes, encoding) })
    } else {
      var next: UInt32 = 0
      numbers = texts.indices.map { place in
        guard blanks[place] == 0 else { return 0 }
        next += 1
        return next - 1
      }
      dictionary = held.map { TextDecoding.text(texts[$0].content, encoding) }
    }
    result.column = .texts(
      name, codes: cells.codes(numbers, entryCount: dictionary.count), dictionary: dictionary,
      blanks: cells.blanks(blanks, number: { _ in 0 }, hasNumbers: false))
  }

  /// Bytes that are alike where they hold the same.
  private struct TextKey: Hashable {
    let bytes: UnsafeBufferPointer<UInt8>

    static func == (one: TextKey, other: TextKey) -> Bool { one.bytes.elementsEqual(other.bytes) }

    func hash(into hasher: inout Hasher) { hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
  }

  /// A missing code that was only taken for granted is a text among codes of its own kind: NA is Namibia.
  private mutating func keepNamibia(_ blanks: inout [UInt8]) {
    let letters = Array("NA".utf8)
    guard draft.missing.codes.contains(where: { !$0.isDeclared && $0.bytes == letters }) else { return }
    guard
      let place = texts.indices.first(where: {
        !texts[$0].isQuoted && texts[$0].content.elementsEqual(letters)
      })
    else { return }
    let held = texts.indices.filter { blanks[$0] == 0 }
    let contents = Set(held.map { TextKey(bytes: texts[$0].content) })
    guard contents.count > 1, contents.allSatisfy({ isPairOfLetters($0.bytes) }) else { return }
    blanks[place] = 0
    result.notes.append(
      ("NA stands in \(cellCount(of: place)) cells among other codes of two letters", "kept as text"))
  }

  private func isPairOfLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 2 && bytes.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Whether a text is digits alone and no number all the same.
  private func isPadded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count > 1 && bytes.allSatisfy { (0x30...0x39).contains($0) }
      && (bytes[0] == 0x30 || bytes.count > 18)
  }
}

extension EDTF {
  /// Reads what a cell holds: a date of EDTF, or a day written as `19560716`; nil where it is neither.
  init?(cell text: String) {
    if let date = try? EDTF(text) {
      self = date
    } else if text.utf8.count == 8, let value = Int(text), let date = EDTF(compact: value) {
      self = date
    } else {
      return nil
    }
  }

  /// The day that a number such as 19560716 stands for.
  init?(compact value: Int) {
    guard (1000_01_01...9999_12_31).contains(value),
      let day = CivilDay.number(year: value / 10000, month: value / 100 % 100, day: value % 100)
    else { return nil }
    self.init(Day(day - CivilDay.epoch))
  }
}
