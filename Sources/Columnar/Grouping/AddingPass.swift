/// Sums of the same numbers over different rows, fed together: each row's number is looked up once.
struct AddingPass: Sendable {
  /// A column that decides which sum a row's number goes to.
  private struct Switch: Sendable {
    let codes: Codes
    /// For each code the place of the sum's word in its group.
    var places: Vector<UInt32>
  }

  private let fill: @Sendable (Range<Int>, UnsafeMutablePointer<Int64>) -> Void
  private let sums: [(test: RowTest?, place: Int)]
  /// The words of sums over all rows.
  private var whole: [Int] = []
  private var switches: [Switch] = []
  private var tested: [(test: RowTest, place: Int)] = []
  /// Whether some rows of a switch go to no sum, but to a word that nobody reads.
  let wastesWord: Bool

  /// - Parameters:
  ///   - lanes: Sums of one source, each with the place of its word in a group.
  ///   - waste: The place of a word that nobody reads.
  init?(_ lanes: [(lane: FigureLane, place: Int)], waste: Int) {
    guard let first = lanes.first, case .words(let fill) = first.lane.feed else { return nil }
    self.fill = fill
    sums = lanes.map { ($0.lane.test, $0.place) }
    var wastesWord = false
    // Conditions on one column of which each cell meets one at most.
    var choices: [(codes: Codes, places: [UInt32])] = []
    for (lane, place) in lanes {
      switch lane.test {
      case nil: whole.append(place)
      case .cells(let test)? where test.blanks == nil:
        let answers = test.answers
        let known = choices.firstIndex { choice in
          choice.codes.isSame(as: test.codes) && choice.places.count == answers.count
            && answers.indices.allSatisfy { answers[$0] != 2 || choice.places[$0] == UInt32(waste) }
        }
        let choice = known ?? choices.count
        if known == nil {
          choices.append((test.codes, [UInt32](repeating: UInt32(waste), count: answers.count)))
        }
        for code in answers.indices where answers[code] == 2 { choices[choice].places[code] = UInt32(place) }
      case let test?: tested.append((test, place))
      }
    }
    for choice in choices {
      if choice.places.contains(UInt32(waste)) { wastesWord = true }
      switches.append(Switch(codes: choice.codes, places: Vector(choice.places)))
    }
    self.wastesWord = wastesWord
  }

  /// Takes in some rows.
  ///
  /// - Parameters:
  ///   - groups: The group of each of the rows.
  ///   - stride: How far the words of the next group are.
  func take(
    _ rows: Range<Int>, _ groups: UnsafePointer<UInt32>, _ words: UnsafeMutablePointer<Int64>, stride: Int
  ) {
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: rows.count) { buffer in
      guard let numbers = buffer.baseAddress else { return }
      fill(rows, numbers)
      for place in whole {
        let words = words + place
        for offset in 0..<rows.count { words[Int(groups[offset]) &* stride] &+= numbers[offset] }
      }
      for each in switches {
        switch each.codes {
        case .bytes(let codes): Self.add(numbers, rows, codes, each.places.base, groups, words, stride)
        case .shorts(let codes): Self.add(numbers, rows, codes, each.places.base, groups, words, stride)
        case .words(let codes): Self.add(numbers, rows, codes, each.places.base, groups, words, stride)
        }
      }
      guard !tested.isEmpty else { return }
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rows.count) { buffer in
        guard let answers = buffer.baseAddress else { return }
        for (test, place) in tested {
          test.answer(rows, answers)
          let words = words + place
          for offset in 0..<rows.count where answers[offset] == 2 {
            words[Int(groups[offset]) &* stride] &+= numbers[offset]
          }
        }
      }
    }
  }

  @inline(__always)
  private static func add<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ numbers: UnsafePointer<Int64>, _ rows: Range<Int>, _ codes: Vector<Code>,
    _ table: UnsafePointer<UInt32>, _ groups: UnsafePointer<UInt32>, _ words: UnsafeMutablePointer<Int64>,
    _ stride: Int
  ) {
    let codes = codes.base + rows.lowerBound
    for offset in 0..<rows.count {
      let place = Int(table[Int(truncatingIfNeeded: codes[offset])])
      words[Int(groups[offset]) &* stride &+ place] &+= numbers[offset]
    }
  }

  /// Takes in rows that are all of one group, whose words are given.
  func take(single rows: Range<Int>, _ words: UnsafeMutablePointer<Int64>) {
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: rows.count) { buffer in
      guard let numbers = buffer.baseAddress else { return }
      fill(rows, numbers)
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rows.count) { buffer in
        guard let answers = buffer.baseAddress else { return }
        for (test, place) in sums {
          // Added up before memory is touched: sums that wait for each other through memory take five times as long.
          var sum: Int64 = 0
          if let test {
            test.answer(rows, answers)
            for offset in 0..<rows.count { sum &+= numbers[offset] & (0 &- Int64(answers[offset] >> 1)) }
          } else {
            for offset in 0..<rows.count { sum &+= numbers[offset] }
          }
          words[place] &+= sum
        }
      }
    }
  }
}

extension Codes {
  /// Whether the codes are the same memory.
  fileprivate func isSame(as other: Codes) -> Bool {
    switch (self, other) {
    case (.bytes(let one), .bytes(let two)): one.base == two.base && one.count == two.count
    case (.shorts(let one), .shorts(let two)): one.base == two.base && one.count == two.count
    case (.words(let one), .words(let two)): one.base == two.base && one.count == two.count
    default: false
    }
  }
}
