import Chronology
import Columnar

/// Makes columns of what a pass has read: codes in the order of first appearance, and the narrowest type that fits all.
struct ColumnFinishing: Sendable {
  let pieces: [ReadPass.Piece]
  let workers: [ReadWorker]
  let encoding: ReadOptions.Encoding
  let control: ReadControl
  let isDamaged: Bool

  /// A column and what was decided about it.
  struct Result: Sendable {
    var column: Column
    var notes: [(what: String, done: String)] = []
    /// Whether a type that was asked for does not fit all dates.
    var hasBadDates = false
  }

  func column(_ number: Int, _ draft: ColumnDraft, _ fill: ColumnFill, _ target: ReadPass.Target) -> Result {
    let name = draft.name
    switch target.kind {
    case .skipped: return Result(column: .integers(name, [], blanks: nil))
    case .boolean: return Result(column: .booleans(name, fill.booleans, blanks: fill.blanks))
    case .integer:
      if draft.wants == .number {
        return Result(column: .numbers(name, fill.integers.map(Double.init), blanks: fill.blanks))
      }
      if draft.wants == nil || draft.wants == .date, draft.speaksOfDate, let dates = days(fill) {
        return Result(
          column: dated(name, dates, fill.blanks),
          notes: [("whole numbers such as \(fill.sample) are days, as its name says", "read as dates")])
      }
      return Result(column: .integers(name, fill.integers, blanks: fill.blanks))
    case .number: return Result(column: .numbers(name, fill.numbers, blanks: fill.blanks))
    case .day, .date: return Result(column: dated(name, fill.codes, fill.blanks))
    case .text: return texts(number, draft, fill, target)
    }
  }

  // MARK: Days

  /// Whole numbers as days from 1 January of year 0 on, nil where one is no day written without marks.
  private func days(_ fill: ColumnFill) -> [UInt32]? {
    var days: [UInt32] = []
    days.reserveCapacity(fill.integers.count)
    var isAny = false
    for (row, value) in fill.integers.enumerated() {
      if let blanks = fill.blanks, blanks[row] != 0 {
        days.append(0)
        continue
      }
      guard (1000_01_01...9999_12_31).contains(value),
        let day = CivilDay.number(year: value / 10000, month: value / 100 % 100, day: value % 100)
      else { return nil }
      isAny = true
      days.append(UInt32(day))
    }
    return isAny ? days : nil
  }

  private func dated(_ name: String, _ days: [UInt32], _ blanks: [UInt8]?) -> Column {
    var codes = days
    var dictionary: [EDTF] = []
    var (least, greatest) = (UInt32.max, UInt32.min)
    for (row, day) in days.enumerated() where blanks?[row] ?? 0 == 0 {
      least = min(least, day)
      greatest = max(greatest, day)
    }
    guard least <= greatest else {
      return .dates(name, codes: [UInt32](repeating: 0, count: days.count), dictionary: [], blanks: blanks)
    }
    var known = [UInt32](repeating: .max, count: Int(greatest - least) + 1)
    codes.withUnsafeMutableBufferPointer { codes in
      for row in codes.indices {
        if let blanks, blanks[row] != 0 {
          codes[row] = 0
          continue
        }
        let place = Int(codes[row] - least)
        if known[place] == .max {
          guard let date = EDTF(Day(place + Int(least) - CivilDay.epoch)) else { continue }
          known[place] = UInt32(dictionary.count)
          dictionary.append(date)
        }
        codes[row] = known[place]
      }
    }
    return .dates(name, codes: codes, dictionary: dictionary, blanks: blanks)
  }

  // MARK: Texts

  private func texts(
    _ number: Int, _ draft: ColumnDraft, _ fill: ColumnFill, _ target: ReadPass.Target
  ) -> Result {
    var result = Result(column: .texts(draft.name, codes: [], dictionary: [], blanks: nil))
    var all = TextCoder()
    defer { all.free() }
    let maps: [[UInt32]] = workers.map { worker in
      guard let coder = worker.coders[number] else { return [] }
      return (0..<coder.count).map { place in
        let bytes = coder.bytes(of: place)
        return bytes.baseAddress.map { all.code($0, bytes.count) } ?? 0
      }
    }
    // A missing code that was only taken for granted is a text among codes of its own kind: NA is Namibia.
    var kept: UInt32?
    let place = target.missing.codes.firstIndex { !$0.isDeclared && $0.bytes == Array("NA".utf8) }
    if let place, all.count > 1, (0..<all.count).allSatisfy({ isPairOfLetters(all.bytes(of: $0)) }) {
      let bytes = target.missing.codes[place].bytes + [UInt8](repeating: 0, count: 8)
      kept = bytes.withUnsafeBufferPointer { $0.baseAddress.map { all.code($0, 2) } }
    }

    var order: [UInt32] = []
    var final = [UInt32](repeating: .max, count: all.count)
    var blanks: [UInt8]?
    let missing = target.missing.codes.map(\.blank.rawValue)
    var keptCount = 0
    var codes = fill.codes
    fill.codes = []
    let rowCount = codes.count
    codes.withUnsafeMutableBufferPointer { codes in
      for piece in pieces {
        if control.isStopping { return }
        maps[piece.worker].withUnsafeBufferPointer { map in
          for row in piece.rows {
            let code = codes[row]
            var entry: UInt32
            if code >= ReadPass.firstMissingCode {
              let missingPlace = Int(ReadPass.missingCode - code)
              if let kept, missingPlace == place {
                entry = kept
                keptCount += 1
              } else {
                if blanks == nil { blanks = [UInt8](repeating: 0, count: rowCount) }
                blanks?[row] = missing[missingPlace]
                codes[row] = 0
                continue
              }
            } else {
              entry = map[Int(code)]
            }
            if final[Int(entry)] == .max {
              final[Int(entry)] = UInt32(order.count)
              order.append(entry)
            }
            codes[row] = final[Int(entry)]
          }
        }
      }
    }
    if keptCount > 0 {
      result.notes.append(
        ("NA stands in \(keptCount) cells among other codes of two letters", "kept as text"))
    }

    if draft.wants == nil || draft.wants == .date, !order.isEmpty {
      if let narrowed = narrowed(order, all, draft, codes, blanks, &result) {
        result.column = narrowed
        return result
      }
    }
    if draft.wants != .date, let example = order.first(where: { isPadded(all.bytes(of: Int($0))) }) {
      let text = TextDecoding.text(all.bytes(of: Int(example)), encoding)
      result.notes.append(("codes such as \(text) have zeros in front or many digits", "kept as text"))
    }
    var dictionary = order.map { TextDecoding.text(all.bytes(of: Int($0)), encoding) }
    if isDamaged { merge(&dictionary, &codes) }
    result.column = .texts(draft.name, codes: codes, dictionary: dictionary, blanks: blanks)
    return result
  }

  /// The column in the narrowest type that all its different texts fit, nil where that is text.
  private func narrowed(
    _ order: [UInt32], _ all: TextCoder, _ draft: ColumnDraft, _ codes: [UInt32], _ blanks: [UInt8]?,
    _ result: inout Result
  ) -> Column? {
    if draft.wants == nil {
      var sorts = CellValue.Sorts.all
      for entry in order {
        let bytes = all.bytes(of: Int(entry))
        sorts = sorts.intersection(bytes.baseAddress.map { CellValue.sorts($0, bytes.count) } ?? [])
        if sorts.isEmpty { break }
      }
      func values<Value>(_ zero: Value, _ read: (UnsafePointer<UInt8>, Int) -> Value?) -> [Value] {
        let entries = order.map { entry -> Value in
          let bytes = all.bytes(of: Int(entry))
          return bytes.baseAddress.flatMap { read($0, bytes.count) } ?? zero
        }
        return codes.map { entries[Int($0)] }
      }
      if sorts.contains(.integer) {
        return .integers(draft.name, values(0, CellValue.integer), blanks: blanks)
      }
      if sorts.contains(.number) { return .numbers(draft.name, values(0, CellValue.number), blanks: blanks) }
      if sorts.contains(.boolean) {
        return .booleans(draft.name, values(false, CellValue.boolean), blanks: blanks)
      }
      if sorts.contains(.day) {
        return dated(draft.name, values(0) { CellValue.day($0, $1).map { UInt32($0) } }, blanks)
      }
      guard draft.speaksOfDate || days(among: order, all) * 2 >= order.count else { return nil }
    }
    var dictionary: [EDTF] = []
    var bad: [Int: UInt8] = [:]
    for (place, entry) in order.enumerated() {
      let text = TextDecoding.text(all.bytes(of: Int(entry)), encoding)
      if let date = (try? EDTF(text)) ?? EDTF(compact: text) {
        dictionary.append(date)
      } else if draft.wants == .date, let filler = try? EDTF("0000") {
        bad[place] = Blank.unknown.rawValue
        dictionary.append(filler)
      } else {
        return nil
      }
    }
    guard draft.wants == .date else {
      result.notes.append(
        ("all \(order.count) different texts are dates of EDTF, some of them no single days", "read as dates")
      )
      return .dates(draft.name, codes: codes, dictionary: dictionary, blanks: blanks)
    }
    guard !bad.isEmpty else {
      return .dates(draft.name, codes: codes, dictionary: dictionary, blanks: blanks)
    }
    result.hasBadDates = true
    var marked = blanks ?? [UInt8](repeating: 0, count: codes.count)
    for (row, code) in codes.enumerated() where marked[row] == 0 { marked[row] = bad[Int(code)] ?? 0 }
    return .dates(draft.name, codes: codes, dictionary: dictionary, blanks: marked)
  }

  private func days(among order: [UInt32], _ all: TextCoder) -> Int {
    order.count { entry in
      let bytes = all.bytes(of: Int(entry))
      return bytes.baseAddress.map { CellValue.day($0, bytes.count) != nil } ?? false
    }
  }

  private func isPairOfLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count == 2 && bytes.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Whether a text is digits alone and no number all the same.
  private func isPadded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count > 1 && bytes.allSatisfy { (0x30...0x39).contains($0) }
      && (bytes[0] == 0x30 || bytes.count > 18)
  }

  /// Makes one entry of those that differed only in bytes which are no letters.
  private func merge(_ dictionary: inout [String], _ codes: inout [UInt32]) {
    var known: [[UInt8]: UInt32] = [:]
    var merged: [String] = []
    let map = dictionary.map { text in
      let bytes = Array(text.utf8)
      if let code = known[bytes] { return code }
      known[bytes] = UInt32(merged.count)
      merged.append(text)
      return UInt32(merged.count - 1)
    }
    guard merged.count < dictionary.count else { return }
    dictionary = merged
    for row in codes.indices { codes[row] = map[Int(codes[row])] }
  }
}

extension EDTF {
  /// Reads a day written as `19560716`; nil where it is none.
  init?(compact text: String) {
    guard text.utf8.count == 8, let value = Int(text), value >= 1000_01_01,
      let day = CivilDay.number(year: value / 10000, month: value / 100 % 100, day: value % 100)
    else { return nil }
    self.init(Day(day - CivilDay.epoch))
  }
}

extension ColumnFill {
  /// A number of the column, to be shown.
  fileprivate var sample: Int {
    integers.indices.first { blanks?[$0] ?? 0 == 0 }.map { integers[$0] } ?? 0
  }
}
