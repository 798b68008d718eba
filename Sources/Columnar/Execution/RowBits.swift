/// Rows of a table as one bit for each row that there is, set for those that are chosen.
///
/// What a filter finds among millions of rows is kept so where it is much: an eighth of a byte a row, where a list would take four
/// bytes for each that is chosen, and neighbours are copied many at once.
///
/// Invariant: no bit behind `rowCount` is set, and `before` has for each piece how many bits are set in those before it.
struct RowBits: Sendable {
  /// Of how many rows they are.
  let rowCount: Int
  /// How many of them are chosen.
  let count: Int
  private let words: Vector<UInt64>
  /// A piece is one of ``Execution/forEachFreePiece(of:_:)``.
  private let before: [Int]

  /// - Parameter words: A bit for each row, the first row's the lowest of the first word.
  init(_ words: Vector<UInt64>, rowCount: Int) {
    self.words = words
    self.rowCount = rowCount
    var before: [Int] = []
    var count = 0
    for piece in 0..<Execution.pieceCount(of: rowCount) {
      before.append(count)
      for place in Self.places(of: piece, words.count) { count += words.base[place].nonzeroBitCount }
    }
    self.before = before
    self.count = count
  }

  /// How many words there are for so many rows.
  static func wordCount(of rowCount: Int) -> Int { (rowCount + 63) / 64 }

  private static func places(of piece: Int, _ wordCount: Int) -> Range<Int> {
    let size = Execution.pieceSize / 64
    return piece * size..<min((piece + 1) * size, wordCount)
  }

  /// The chosen rows, ascending.
  func rows() -> Vector<Int32> {
    computed { word, bits, out in
      let row = Int32(truncatingIfNeeded: word &* 64)
      if bits == .max {
        for each in 0..<64 { out[each] = row &+ Int32(truncatingIfNeeded: each) }
        return
      }
      var (bits, place) = (bits, 0)
      while bits != 0 {
        out[place] = row &+ Int32(truncatingIfNeeded: bits.trailingZeroBitCount)
        place &+= 1
        bits &= bits &- 1
      }
    }
  }

  /// The values at the chosen rows.
  func gathered<Element>(_ values: Vector<Element>) -> Vector<Element> {
    precondition(values.count >= rowCount, "a selection names a row that is not there")
    return computed(reading: values.base, values.count)
  }

  /// Values for the chosen rows, those of one word at a time; `body` gets a place for each bit that is set in it.
  private func computed<Element>(
    _ body: @escaping @Sendable (_ word: Int, _ bits: UInt64, _ out: UnsafeMutablePointer<Element>) -> Void
  ) -> Vector<Element> {
    filled { piece, out in
      var place = 0
      for word in Self.places(of: piece, words.count) {
        let bits = words.base[word]
        if bits == 0 { continue }
        body(word, bits, out + place)
        place &+= bits.nonzeroBitCount
      }
    }
  }

  private func computed<Element>(reading values: UnsafePointer<Element>, _ valueCount: Int) -> Vector<Element>
  {
    // Vectors keep their values in place.
    nonisolated(unsafe) let values = values
    let stride = MemoryLayout<Element>.stride
    return filled { piece, out in
      var place = 0
      let end = (piece + 1 < before.count ? before[piece + 1] : count) - before[piece]
      for word in Self.places(of: piece, words.count) {
        var bits = words.base[word]
        if bits == 0 { continue }
        let from = values + word &* 64
        // A run is copied as 64 values, of which those too many are overwritten by what follows: as long as nobody else's place
        // is hit and the values are there. That pays where runs are long.
        let runs = (bits & ~(bits &<< 1)).nonzeroBitCount
        if runs &* (4 &+ 2 &* stride) < bits.nonzeroBitCount &* 2, (word &+ 2) &* 64 <= valueCount {
          while bits != 0, place &+ 64 <= end {
            let start = bits.trailingZeroBitCount
            let length = (~(bits &>> UInt64(start))).trailingZeroBitCount
            Self.copy64(UnsafeRawPointer(from + start), UnsafeMutableRawPointer(out + place), stride)
            place &+= length
            // The run is added to itself: its bits go, and one behind it comes that was not set.
            bits &= bits &+ (1 &<< UInt64(start))
          }
        }
        while bits != 0 {
          out[place] = from[bits.trailingZeroBitCount]
          place &+= 1
          bits &= bits &- 1
        }
      }
    }
  }

  /// Copies 64 values of so many bytes each.
  @inline(__always)
  private static func copy64(_ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer, _ stride: Int) {
    for part in 0..<stride {
      let bytes = source.loadUnaligned(fromByteOffset: 64 &* part, as: SIMD64<UInt8>.self)
      target.storeBytes(of: bytes, toByteOffset: 64 &* part, as: SIMD64<UInt8>.self)
    }
  }

  /// Values for the chosen rows, those of a piece at a time, each by whichever thread is free.
  private func filled<Element>(
    _ fill: @escaping @Sendable (_ piece: Int, _ out: UnsafeMutablePointer<Element>) -> Void
  ) -> Vector<Element> {
    Vector(count: count) { buffer in
      guard let base = buffer.baseAddress else { return }
      // Each piece has places of its own.
      nonisolated(unsafe) let out = base
      Execution.current.forEachFreePiece(of: rowCount) { piece, _ in fill(piece, out + before[piece]) }
    }
  }
}
