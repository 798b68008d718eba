/// The words of all lanes of all groups, one group after the other.
struct FigureWords: Sendable {
  private let words: Vector<Int64>
  private let stride: Int
  private let starts: [Int]
  let groupCount: Int

  /// Few enough rows that what is looked up for them stays in the nearest cache.
  private static let chunk = 1 << 11

  /// Takes in all rows, on all threads.
  init(_ lanes: [FigureLane], _ numbers: GroupNumbers) throws(TableError) {
    var starts: [Int] = []
    var stride = 0
    for lane in lanes {
      starts.append(stride)
      stride += lane.wordCount
    }
    var passes: [AddingPass] = []
    var single: [(lane: FigureLane, start: Int)] = []
    var sources: [String: [(lane: FigureLane, place: Int)]] = [:]
    for (lane, start) in zip(lanes, starts) {
      if case .sum = lane.rule {
        sources[lane.source, default: []].append((lane, start))
      } else {
        single.append((lane, start))
      }
    }
    for (_, lanes) in sources.sorted(by: { $0.key < $1.key }) {
      if let pass = AddingPass(lanes, waste: stride) { passes.append(pass) }
    }
    if passes.contains(where: \.wastesWord) { stride += 1 }
    (self.stride, self.starts) = (max(1, stride), starts)
    groupCount = numbers.count
    let width = max(1, stride)
    // The first part's words become those of all groups.
    let blocks = numbers.parts.map { part in
      Block(zeroedByteCount: (part.numbers == nil ? numbers.count : part.count) * width * 8)
    }
    let (adding, others) = (passes, single)
    let isSingle = numbers.local == nil && others.isEmpty
    try Execution.current.forEachPiece(of: numbers.rowCount) { share, rows in
      let words = blocks[share].base.assumingMemoryBound(to: Int64.self)
      if isSingle {
        for start in Swift.stride(from: rows.lowerBound, to: rows.upperBound, by: Self.chunk) {
          let chunk = start..<min(start + Self.chunk, rows.upperBound)
          for pass in adding { pass.take(single: chunk, words) }
        }
        return
      }
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.chunk) { buffer in
        guard let none = buffer.baseAddress else { return }
        none.update(repeating: 0, count: Self.chunk)
        for start in Swift.stride(from: rows.lowerBound, to: rows.upperBound, by: Self.chunk) {
          let chunk = start..<min(start + Self.chunk, rows.upperBound)
          let groups = numbers.local.map { $0.base + start } ?? UnsafePointer(none)
          for pass in adding { pass.take(chunk, groups, words, stride: width) }
          for (lane, start) in others { lane.take(chunk, groups, words + start, stride: width) }
        }
      }
    }
    for (part, block) in zip(numbers.parts, blocks).dropFirst() {
      try Self.merge(block, part, into: blocks[0], lanes, starts, width)
    }
    words = Vector(blocks[0], count: numbers.count * width)
  }

  /// Puts what a part found to what was found in the rows before it; its groups differ, so that threads may share them out.
  private static func merge(
    _ block: Block, _ part: GroupNumbers.Part, into all: Block, _ lanes: [FigureLane], _ starts: [Int],
    _ width: Int
  ) throws(TableError) {
    let isAdding = lanes.allSatisfy { if case .sum = $0.rule { true } else { false } }
    try Execution.current.forEachPiece(of: part.count) { _, groups in
      let later = block.base.assumingMemoryBound(to: Int64.self)
      let words = all.base.assumingMemoryBound(to: Int64.self)
      for group in groups {
        let here = words + Int(part.numbers.map { $0.base[group] } ?? UInt32(group)) * width
        let there = later + group * width
        if isAdding {
          for word in 0..<width { here[word] &+= there[word] }
        } else {
          for (lane, start) in zip(lanes, starts) { lane.merge(there + start, into: here + start) }
        }
      }
    }
  }

  /// What `body` makes of a lane's words, for each group.
  ///
  /// - Throws: ``TableError`` where somebody asked to stop.
  @inline(__always)
  func map<Result: BitwiseCopyable & Sendable>(
    _ lane: Int, _ body: @escaping @Sendable (UnsafePointer<Int64>) -> Result
  ) throws(TableError) -> Vector<Result> {
    let (words, start, stride) = (words, starts[lane], stride)
    return try Vector<Result>.computed(groupCount) { groups, out in
      let base = words.base + start
      for group in groups { out[group] = body(base + group &* stride) }
    }
  }
}
