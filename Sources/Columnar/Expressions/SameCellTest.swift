/// Whether the texts of two columns are the same, by their codes.
struct SameCellTest: Sendable {
  private let left: Codes
  private let right: Codes
  /// One numbering of the texts of both: what each code on either side is in it; nil where that is the code.
  private let leftNumbers: Vector<UInt32>
  private let rightNumbers: Vector<UInt32>?
  /// What each code on the left is among codes on the right of a byte each, where a byte holds all numbers.
  private let byteNumbers: Vector<UInt8>?
  private let blanks: [Vector<UInt8>]
  private let ifSame: UInt8

  /// Nil where a column holds no texts, or several in a cell, and where more is asked than whether they are the same.
  init?(_ left: Column, _ comparison: Comparison, _ right: Column) {
    guard case .text(let a) = left.storage, case .text(let b) = right.storage, a.offsets == nil,
      b.offsets == nil, comparison == .equal || comparison == .notEqual
    else { return nil }
    var places: [String: UInt32] = [:]
    func place(_ text: String) -> UInt32 {
      if let place = places[text] { return place }
      let place = UInt32(places.count)
      places[text] = place
      return place
    }
    (self.left, self.right) = (a.codes, b.codes)
    let theirs = b.dictionary.map(place)
    let ours = a.dictionary.map(place)
    // A blank cell has code 0 even where there are no texts.
    leftNumbers = Vector(ours.isEmpty ? [0] : ours)
    rightNumbers = theirs.elementsEqual(0..<UInt32(theirs.count)) ? nil : Vector(theirs)
    byteNumbers =
      rightNumbers == nil && places.count <= 1 << 8
      ? leftNumbers.mapped { UInt8(truncatingIfNeeded: $0) } : nil
    blanks = [left.blanks.codes, right.blanks.codes].compactMap { $0 }
    ifSame = comparison == .equal ? 2 : 0
  }

  var mayAnswerMaybe: Bool { !blanks.isEmpty }

  func answer(_ rows: Range<Int>, _ out: UnsafeMutablePointer<UInt8>) {
    switch left {
    case .bytes(let codes): compare(codes, rows, out)
    case .shorts(let codes): compare(codes, rows, out)
    case .words(let codes): compare(codes, rows, out)
    }
    // What is blank in a way that settles the matter goes last.
    for codes in blanks {
      let here = codes.base + rows.lowerBound
      for offset in 0..<rows.count where here[offset] == Blank.unknown.rawValue { out[offset] = 1 }
    }
    for codes in blanks {
      let here = codes.base + rows.lowerBound
      for offset in 0..<rows.count where here[offset] != 0 && here[offset] != Blank.unknown.rawValue {
        out[offset] = 0
      }
    }
  }

  @inline(__always)
  private func compare<One: FixedWidthInteger & BitwiseCopyable & Sendable>(
    _ one: Vector<One>, _ rows: Range<Int>, _ out: UnsafeMutablePointer<UInt8>
  ) {
    let mine = one.base + rows.lowerBound
    switch right {
    case .bytes(let codes) where byteNumbers != nil:
      guard let numbers = byteNumbers?.base else { return }
      let theirs = codes.base + rows.lowerBound
      for offset in 0..<rows.count { out[offset] = numbers[Int(truncatingIfNeeded: mine[offset])] }
      // A loop by itself, in which sixteen are compared at once.
      let (same, different) = (ifSame, 2 - ifSame)
      for offset in 0..<rows.count { out[offset] = out[offset] == theirs[offset] ? same : different }
    case .bytes(let codes): compare(mine, codes.base + rows.lowerBound, rows.count, out)
    case .shorts(let codes): compare(mine, codes.base + rows.lowerBound, rows.count, out)
    case .words(let codes): compare(mine, codes.base + rows.lowerBound, rows.count, out)
    }
  }

  @inline(__always)
  private func compare<One: FixedWidthInteger, Other: FixedWidthInteger>(
    _ mine: UnsafePointer<One>, _ theirs: UnsafePointer<Other>, _ count: Int,
    _ out: UnsafeMutablePointer<UInt8>
  ) {
    let ours = leftNumbers.base
    if let others = rightNumbers?.base {
      compare(count, out, { ours[Int(truncatingIfNeeded: mine[$0])] }) {
        others[Int(truncatingIfNeeded: theirs[$0])]
      }
    } else {
      compare(count, out, { ours[Int(truncatingIfNeeded: mine[$0])] }) {
        UInt32(truncatingIfNeeded: theirs[$0])
      }
    }
  }

  @inline(__always)
  private func compare(
    _ count: Int, _ out: UnsafeMutablePointer<UInt8>, _ one: (Int) -> UInt32, _ other: (Int) -> UInt32
  ) {
    let ifSame = ifSame
    for offset in 0..<count {
      // The top bit is set where they differ; a comparison would become a branch that cannot be guessed.
      let difference = one(offset) ^ other(offset)
      let answer = ((difference | (0 &- difference)) >> 31) << 1
      out[offset] = UInt8(truncatingIfNeeded: answer) ^ ifSame
    }
  }
}
