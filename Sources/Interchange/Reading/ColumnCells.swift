import Columnar

/// The cells of one column, in the order of the rows, as what their texts turned out to be.
struct ColumnCells {
  let parts: [ColumnPart]
  let texts: ColumnTexts
  let pieces: [ReadPass.Piece]
  let rowCount: Int

  /// Whether all cells are codes of texts.
  var isCoded: Bool {
    parts.allSatisfy { part in
      part.stretches.allSatisfy { [.bytes, .shorts, .words].contains($0.form) }
    }
  }

  /// Whether some cells were read as numbers that are not whole.
  var hasNumbers: Bool { parts.contains { part in part.stretches.contains { $0.form == .numbers } } }

  /// Whether some cells were read as whole numbers that 32 bits do not hold.
  var hasWide: Bool {
    parts.contains { part in part.stretches.contains { $0.form == .integers || $0.form == .numbers } }
  }

  /// A vector with a value for each row: that of its text, or what `convert` makes of a plain number.
  func vector<Element: BitwiseCopyable & Sendable>(
    _ values: [Element], _ convert: (Double) -> Element, integer: (Int) -> Element
  ) -> Vector<Element> {
    Vector(count: rowCount) { buffer in
      guard let out = buffer.baseAddress else { return }
      for (part, places) in zip(parts, texts.places) {
        let table = places.map { values[Int($0)] }
        table.withUnsafeBufferPointer { table in
          for stretch in part.stretches {
            fill(out + pieces[stretch.piece].rows.lowerBound, stretch, table, convert, integer)
            for exception in part.exceptions[stretch.exceptions] {
              out[pieces[stretch.piece].rows.lowerBound + Int(exception.row)] = table[Int(exception.code)]
            }
          }
        }
      }
    }
  }

  /// The same where all cells are codes of texts.
  func vector<Element: BitwiseCopyable & Sendable>(_ values: [Element]) -> Vector<Element> {
    guard let any = values.first else { return Vector([]) }
    return vector(values, { _ in any }, integer: { _ in any })
  }

  /// Codes in the fewest bytes.
  func codes(_ numbers: [UInt32], entryCount: Int) -> Codes {
    if entryCount <= 1 << 8 { return .bytes(vector(numbers.map { UInt8(truncatingIfNeeded: $0) })) }
    if entryCount <= 1 << 16 { return .shorts(vector(numbers.map { UInt16(truncatingIfNeeded: $0) })) }
    return .words(vector(numbers))
  }

  /// A byte for each row, nil where all are 0.
  func blanks(_ blanks: [UInt8], number: (Double) -> UInt8, hasNumbers: Bool) -> Vector<UInt8>? {
    guard hasNumbers || blanks.contains(where: { $0 != 0 }) else { return nil }
    return vector(blanks, number, integer: { hasNumbers ? number(Double($0)) : 0 })
  }

  @inline(__always)
  private func fill<Element>(
    _ out: UnsafeMutablePointer<Element>, _ stretch: ColumnPart.Stretch,
    _ table: UnsafeBufferPointer<Element>, _ convert: (Double) -> Element, _ integer: (Int) -> Element
  ) {
    let rows = stretch.rows
    func recode<Code: FixedWidthInteger>(_ type: Code.Type) {
      let codes = stretch.memory.assumingMemoryBound(to: Code.self)
      guard let table = table.baseAddress else { return }
      for row in 0..<rows { out[row] = table[Int(codes[row])] }
    }
    switch stretch.form {
    case .bytes: recode(UInt8.self)
    case .shorts: recode(UInt16.self)
    case .words: recode(UInt32.self)
    case .narrow:
      let values = stretch.memory.assumingMemoryBound(to: Int32.self)
      for row in 0..<rows { out[row] = integer(Int(values[row])) }
    case .integers:
      let values = stretch.memory.assumingMemoryBound(to: Int.self)
      for row in 0..<rows { out[row] = integer(values[row]) }
    case .numbers:
      let values = stretch.memory.assumingMemoryBound(to: Double.self)
      for row in 0..<rows { out[row] = convert(values[row]) }
    }
  }
}
