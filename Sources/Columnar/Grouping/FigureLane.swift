/// One running figure of each group: what is taken from a row, and how it joins what was taken before.
struct FigureLane: Sendable {
  enum Rule: Sendable {
    /// Adds whole numbers that stay within 64 bits. One word.
    case sum
    /// Adds whole numbers of any size. Two words.
    case wideSum
    /// The least rank and its row. Two words; `Int64.max` is no rank.
    case least
    /// The first row, counted from 1; 0 is no row. One word.
    case first
    /// The last row, counted from 1; 0 is no row. One word.
    case last
  }

  enum Feed: Sendable {
    case words(@Sendable (Range<Int>, UnsafeMutablePointer<Int64>) -> Void)
    case wide(@Sendable (Range<Int>, UnsafeMutablePointer<WideInteger>) -> Void)
  }

  let rule: Rule
  let feed: Feed
  /// Which rows are taken; all where there is none.
  let test: RowTest?
  /// What the numbers are: lanes of one source are fed the same.
  let source: String

  init(
    _ rule: Rule, _ source: String, _ test: RowTest?,
    _ feed: @escaping @Sendable (Range<Int>, UnsafeMutablePointer<Int64>) -> Void
  ) {
    self.rule = rule
    self.feed = .words(feed)
    (self.source, self.test) = (source, test)
  }

  init(
    wide source: String, _ test: RowTest?,
    _ feed: @escaping @Sendable (Range<Int>, UnsafeMutablePointer<WideInteger>) -> Void
  ) {
    rule = .wideSum
    self.feed = .wide(feed)
    (self.source, self.test) = (source, test)
  }

  var wordCount: Int {
    switch rule {
    case .sum, .first, .last: 1
    case .wideSum, .least: 2
    }
  }

  /// Takes in some rows.
  ///
  /// - Parameters:
  ///   - groups: The group of each of the rows.
  ///   - words: Where this lane's words of the first group are; those of the next group are `stride` further.
  func take(
    _ rows: Range<Int>, _ groups: UnsafePointer<UInt32>, _ words: UnsafeMutablePointer<Int64>, stride: Int
  ) {
    switch feed {
    case .words(let fill):
      withUnsafeTemporaryAllocation(of: Int64.self, capacity: rows.count) { buffer in
        guard let values = buffer.baseAddress else { return }
        fill(rows, values)
        leaveOut(rows, values, rule == .least ? .max : 0)
        join(rows, values, groups, words, stride)
      }
    case .wide(let fill):
      withUnsafeTemporaryAllocation(of: WideInteger.self, capacity: rows.count) { buffer in
        guard let values = buffer.baseAddress else { return }
        fill(rows, values)
        leaveOut(rows, values, WideInteger(0))
        for offset in 0..<rows.count { Self.add(values[offset], to: words + Int(groups[offset]) * stride) }
      }
    }
  }

  /// Puts `value` where a row is not to be taken.
  private func leaveOut<Element>(_ rows: Range<Int>, _ out: UnsafeMutablePointer<Element>, _ value: Element) {
    guard let test else { return }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rows.count) { buffer in
      guard let answers = buffer.baseAddress else { return }
      test.answer(rows, answers)
      for offset in 0..<rows.count where answers[offset] != 2 { out[offset] = value }
    }
  }

  @inline(__always)
  private func join(
    _ rows: Range<Int>, _ values: UnsafePointer<Int64>, _ groups: UnsafePointer<UInt32>,
    _ words: UnsafeMutablePointer<Int64>, _ stride: Int
  ) {
    switch rule {
    case .sum:
      for offset in 0..<rows.count { words[Int(groups[offset]) &* stride] &+= values[offset] }
    case .least:
      for offset in 0..<rows.count where values[offset] != .max {
        let place = words + Int(groups[offset]) * stride
        if place[1] == 0 || values[offset] < place[0] {
          place[0] = values[offset]
          place[1] = Int64(rows.lowerBound + offset + 1)
        }
      }
    case .first:
      for offset in 0..<rows.count where values[offset] != 0 {
        let place = words + Int(groups[offset]) * stride
        if place[0] == 0 { place[0] = values[offset] }
      }
    case .last:
      for offset in 0..<rows.count where values[offset] != 0 {
        words[Int(groups[offset]) * stride] = values[offset]
      }
    case .wideSum: preconditionFailure("wide sums are fed with wide numbers")
    }
  }

  /// Takes in what another thread found in later rows.
  @inline(__always)
  func merge(_ later: UnsafePointer<Int64>, into words: UnsafeMutablePointer<Int64>) {
    switch rule {
    case .sum: words[0] &+= later[0]
    case .wideSum: Self.add(Self.wide(later), to: words)
    case .least:
      if later[1] != 0, words[1] == 0 || later[0] < words[0] { (words[0], words[1]) = (later[0], later[1]) }
    case .first: if words[0] == 0 { words[0] = later[0] }
    case .last: if later[0] != 0 { words[0] = later[0] }
    }
  }

  /// The number that two words hold.
  @inline(__always)
  static func wide(_ words: UnsafePointer<Int64>) -> WideInteger {
    WideInteger(low: UInt64(bitPattern: words[0]), high: words[1])
  }

  @inline(__always)
  private static func add(_ value: WideInteger, to words: UnsafeMutablePointer<Int64>) {
    let sum = wide(words) + value
    words[0] = Int64(bitPattern: sum.low)
    words[1] = sum.high
  }
}
