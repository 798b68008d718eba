/// One running figure of each group: what is taken from a row, and how it joins what was taken before.
struct FigureLane: Sendable {
  enum Rule: Sendable {
    /// Adds whole numbers that stay within 64 bits. One word.
    case sum
    /// Adds whole numbers of any size. Two words.
    case wideSum
    /// Counts 1, 2 and 3, each in a word of its own; 0 counts nowhere. Three words.
    case sorts
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

  init(_ rule: Rule, _ feed: @escaping @Sendable (Range<Int>, UnsafeMutablePointer<Int64>) -> Void) {
    self.rule = rule
    self.feed = .words(feed)
  }

  init(wide feed: @escaping @Sendable (Range<Int>, UnsafeMutablePointer<WideInteger>) -> Void) {
    rule = .wideSum
    self.feed = .wide(feed)
  }

  var wordCount: Int {
    switch rule {
    case .sum, .first, .last: 1
    case .wideSum, .least: 2
    case .sorts: 3
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
        join(rows, values, groups, words, stride)
      }
    case .wide(let fill):
      withUnsafeTemporaryAllocation(of: WideInteger.self, capacity: rows.count) { buffer in
        guard let values = buffer.baseAddress else { return }
        fill(rows, values)
        for offset in 0..<rows.count { Self.add(values[offset], to: words + Int(groups[offset]) * stride) }
      }
    }
  }

  @inline(__always)
  private func join(
    _ rows: Range<Int>, _ values: UnsafePointer<Int64>, _ groups: UnsafePointer<UInt32>,
    _ words: UnsafeMutablePointer<Int64>, _ stride: Int
  ) {
    switch rule {
    case .sum:
      for offset in 0..<rows.count { words[Int(groups[offset]) * stride] &+= values[offset] }
    case .sorts:
      for offset in 0..<rows.count where values[offset] != 0 {
        words[Int(groups[offset]) * stride + Int(values[offset]) - 1] &+= 1
      }
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
  func merge(_ later: UnsafePointer<Int64>, into words: UnsafeMutablePointer<Int64>) {
    switch rule {
    case .sum: words[0] &+= later[0]
    case .sorts: for sort in 0..<3 { words[sort] &+= later[sort] }
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

/// The words of all lanes of all groups, one group after the other.
struct FigureWords: Sendable {
  let lanes: [FigureLane]
  private let words: Vector<Int64>
  private let stride: Int
  private let starts: [Int]
  let groupCount: Int

  /// Takes in all rows, on all threads.
  init(_ lanes: [FigureLane], _ numbers: GroupNumbers) throws(TableError) {
    self.lanes = lanes
    var starts: [Int] = []
    var stride = 0
    for lane in lanes {
      starts.append(stride)
      stride += lane.wordCount
    }
    (self.stride, self.starts) = (stride, starts)
    groupCount = numbers.count
    let execution = Execution.current
    let size = numbers.count * max(1, stride)
    let blocks = execution.shares(of: numbers.groups.count).map { _ in Block(zeroedByteCount: size * 8) }
    let (width, places) = (stride, starts)
    try execution.forEachPiece(of: numbers.groups.count) { share, rows in
      let words = blocks[share].base.bindMemory(to: Int64.self, capacity: size)
      let groups = numbers.groups.base + rows.lowerBound
      for (lane, start) in zip(lanes, places) { lane.take(rows, groups, words + start, stride: width) }
    }
    let all = blocks[0].base.bindMemory(to: Int64.self, capacity: size)
    for block in blocks.dropFirst() {
      let later = block.base.bindMemory(to: Int64.self, capacity: size)
      for group in 0..<numbers.count {
        for (lane, start) in zip(lanes, starts) {
          lane.merge(later + group * stride + start, into: all + group * stride + start)
        }
      }
    }
    words = Vector(blocks[0], count: size)
  }

  /// What `body` makes of a lane's words, for each group.
  func map<Result: BitwiseCopyable & Sendable>(
    _ lane: Int, _ body: (UnsafePointer<Int64>) -> Result
  ) -> Vector<Result> {
    let (first, stride) = (words.base + starts[lane], stride)
    return Vector<Result>(count: groupCount) { out in
      for group in 0..<groupCount { out[group] = body(first + group * stride) }
    }
  }
}
