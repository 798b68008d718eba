import Chronology
import Columnar

extension ArrowDecoder {
  /// Days are dates. So are timestamps that are all midnights; others and times of day are texts, as dates here have no hours.
  mutating func times(
    _ field: ArrowField, _ pieces: [ArrowArray], _ blanks: Vector<UInt8>?
  ) throws(ArrowFault) -> Column.Layout {
    let ticks: [Int]
    let perSecond: Int
    var zone: String?
    switch field.type {
    case .days: return try dates(field, values(pieces, as: Int32.self).map { Int($0) }, blanks)
    case .time(let rate, 32): (ticks, perSecond) = (values(pieces, as: Int32.self).map { Int($0) }, rate)
    case .time(let rate, _), .timestamp(let rate, nil):
      (ticks, perSecond) = (Array(values(pieces, as: Int.self)), rate)
    case .timestamp(let rate, let place):
      (ticks, perSecond, zone) = (Array(values(pieces, as: Int.self)), rate, place)
    default: (ticks, perSecond) = (Array(values(pieces, as: Int.self)), 1000)
    }
    let day = 86_400 * perSecond
    if case .time = field.type {
      notes.append((field.name, "the cells are times of day", "read as text"))
      return try written(field, ticks, blanks) { Self.clock($0, perSecond: perSecond) }
    }
    let isUniversal = zone == nil || zone == "UTC" || zone == "Etc/UTC" || zone == "+00:00"
    let isDaily = ticks.indices.allSatisfy { row in
      ticks[row] % day == 0 || (blanks.map { $0[row] != 0 } ?? false)
    }
    if isUniversal, isDaily {
      notes.append((field.name, "the cells are \(field.type), all at midnight", "read as dates"))
      return try dates(field, ticks.map { $0 / day }, blanks)
    }
    notes.append((field.name, "the cells are \(field.type), with times of day", "read as text"))
    return try written(field, ticks, blanks) { tick throws(ArrowFault) in
      let number = tick / day - (tick % day < 0 ? 1 : 0)
      guard let date = Self.date(number) else { throw Self.beyondCalendar(field, number) }
      let time = tick &- number &* day
      return "\(date.text)T\(Self.clock(time, perSecond: perSecond))\(zone == nil ? "" : "Z")"
    }
  }

  private static func date(_ number: Int) -> EDTF? {
    guard (-10_000_000...10_000_000).contains(number) else { return nil }
    let day = Day(number)
    let (year, month, ofMonth) = (day.year, day.month, day.day)
    guard (0...9999).contains(year) else { return EDTF(day) }
    // Written in one go: thousands of days are made while a file is opened.
    let text = String(unsafeUninitializedCapacity: 10) { bytes in
      func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10) }
      bytes[0] = digit(year / 1000)
      bytes[1] = digit(year / 100)
      bytes[2] = digit(year / 10)
      bytes[3] = digit(year)
      bytes[4] = UInt8(ascii: "-")
      bytes[5] = digit(month / 10)
      bytes[6] = digit(month)
      bytes[7] = UInt8(ascii: "-")
      bytes[8] = digit(ofMonth / 10)
      bytes[9] = digit(ofMonth)
      return 10
    }
    return try? EDTF(text)
  }

  private static func beyondCalendar(_ field: ArrowField, _ day: Int) -> ArrowFault {
    .refused(
      field.name, "has the day \(day) after 1970-01-01, and years run from -9999 to 9999",
      hint: "cast it to text before it is written")
  }

  /// The time of day as `12:34:56.789`, with as many decimals as its unit has, without those that are all zero.
  private static func clock(_ tick: Int, perSecond: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let seconds = tick / perSecond
    var text = "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    let rest = tick % perSecond
    if rest != 0 { text += "." + String("\(abs(perSecond) + abs(rest))".dropFirst()) }
    return text
  }

  private func written(
    _ field: ArrowField, _ ticks: [Int], _ blanks: Vector<UInt8>?, _ word: (Int) throws(ArrowFault) -> String
  ) throws(ArrowFault) -> Column.Layout {
    let (codes, entries) = Self.coded(ticks, blanks)
    var texts: [String] = []
    texts.reserveCapacity(entries.count)
    for entry in entries { texts.append(try word(entry)) }
    return .text(codes, dictionary: texts, offsets: nil)
  }

  private func dates(
    _ field: ArrowField, _ days: [Int], _ blanks: Vector<UInt8>?
  ) throws(ArrowFault) -> Column.Layout {
    let (codes, entries) = Self.coded(days, blanks)
    let pieces = stride(from: 0, to: entries.count, by: 1024).map { start in
      Array(entries[start..<min(entries.count, start + 1024)])
    }
    let dates = Workers.map(pieces, threads: Workers.count) { days in days.map(Self.date) }.flatMap { $0 }
    if let stray = dates.firstIndex(of: nil) { throw Self.beyondCalendar(field, entries[stray]) }
    return .date(codes, dictionary: dates.compactMap { $0 })
  }

  /// Codes of the numbers that differ, in the order of first appearance.
  private static func coded(_ numbers: [Int], _ blanks: Vector<UInt8>?) -> (codes: Codes, entries: [Int]) {
    var known: [Int: UInt32] = [:]
    var entries: [Int] = []
    var codes: [UInt32] = []
    codes.reserveCapacity(numbers.count)
    for (row, number) in numbers.enumerated() {
      if let blanks, blanks[row] != 0 {
        codes.append(0)
      } else if let code = known[number] {
        codes.append(code)
      } else {
        known[number] = UInt32(entries.count)
        codes.append(UInt32(entries.count))
        entries.append(number)
      }
    }
    return (Codes(codes, entryCount: entries.count), entries)
  }

  /// Texts of EDTF as dates.
  static func dates(_ texts: [String], _ column: String) throws(ArrowFault) -> [EDTF] {
    var dates: [EDTF] = []
    dates.reserveCapacity(texts.count)
    for text in texts {
      guard let date = try? EDTF(text) else { throw .broken(column, "has a date \"\(text)\" that is none") }
      dates.append(date)
    }
    return dates
  }
}
