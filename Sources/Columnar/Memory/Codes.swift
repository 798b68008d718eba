/// Places in a dictionary, one a row, in the fewest bytes that hold them all.
package enum Codes: RandomAccessCollection, Sendable {
  case bytes(Vector<UInt8>)
  case shorts(Vector<UInt16>)
  case words(Vector<UInt32>)

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package var count: Int {
    switch self {
    case .bytes(let codes): codes.count
    case .shorts(let codes): codes.count
    case .words(let codes): codes.count
    }
  }

  package subscript(row: Int) -> UInt32 {
    switch self {
    case .bytes(let codes): UInt32(codes[row])
    case .shorts(let codes): UInt32(codes[row])
    case .words(let codes): codes[row]
    }
  }

  /// Takes codes below `entryCount`.
  package init(_ codes: some Collection<UInt32>, entryCount: Int) {
    if entryCount <= 1 << 8 {
      self = .bytes(Vector(codes.lazy.map { UInt8(truncatingIfNeeded: $0) }))
    } else if entryCount <= 1 << 16 {
      self = .shorts(Vector(codes.lazy.map { UInt16(truncatingIfNeeded: $0) }))
    } else {
      self = .words(Vector(codes))
    }
  }

  /// The code of each entry in order, and behind them some more rows with the code of the last.
  init(each entryCount: Int, more: Int) {
    let last = Swift.max(0, entryCount - 1)
    func codes<Code: FixedWidthInteger & BitwiseCopyable & Sendable>() -> Vector<Code> {
      Vector(count: entryCount + more) { out in
        for row in 0..<entryCount + more { out[row] = Code(truncatingIfNeeded: Swift.min(row, last)) }
      }
    }
    if entryCount <= 1 << 8 {
      self = .bytes(codes())
    } else if entryCount <= 1 << 16 {
      self = .shorts(codes())
    } else {
      self = .words(codes())
    }
  }

  /// The codes at `rows`; a negative row gives 0.
  func gathered(_ rows: [Int]) -> Codes {
    switch self {
    case .bytes(let codes): .bytes(codes.gathered(rows, else: 0))
    case .shorts(let codes): .shorts(codes.gathered(rows, else: 0))
    case .words(let codes): .words(codes.gathered(rows, else: 0))
    }
  }

  /// These codes and others behind them, in as few bytes as `entryCount` entries take.
  func appending(_ other: Codes, entryCount: Int) -> Codes {
    switch (self, other) {
    case (.bytes(let one), .bytes(let two)) where entryCount <= 1 << 8: .bytes(one.appending(two))
    case (.shorts(let one), .shorts(let two)) where entryCount <= 1 << 16: .shorts(one.appending(two))
    case (.words(let one), .words(let two)): .words(one.appending(two))
    default: Codes(Array(self) + Array(other), entryCount: entryCount)
    }
  }

  package func slice(_ rows: Range<Int>) -> Codes {
    switch self {
    case .bytes(let codes): .bytes(codes.slice(rows))
    case .shorts(let codes): .shorts(codes.slice(rows))
    case .words(let codes): .words(codes.slice(rows))
    }
  }

  /// Each code replaced by what stands at its place; a code beyond the table, as a blank cell of an empty dictionary has,
  /// by 0.
  func recoded(_ table: [UInt32], entryCount: Int) -> Codes {
    func recode<Code: FixedWidthInteger & BitwiseCopyable & Sendable>(_ codes: Vector<Code>) -> Codes {
      if entryCount <= 1 << 8 {
        let table = table.map { UInt8(truncatingIfNeeded: $0) }
        return .bytes(codes.mapped { Int($0) < table.count ? table[Int($0)] : 0 })
      }
      if entryCount <= 1 << 16 {
        let table = table.map { UInt16(truncatingIfNeeded: $0) }
        return .shorts(codes.mapped { Int($0) < table.count ? table[Int($0)] : 0 })
      }
      return .words(codes.mapped { Int($0) < table.count ? table[Int($0)] : 0 })
    }
    switch self {
    case .bytes(let codes): return recode(codes)
    case .shorts(let codes): return recode(codes)
    case .words(let codes): return recode(codes)
    }
  }
}
