import Columnar

/// The bytes of one buffer of a record batch, made only when they are written.
enum ArrowBuffer {
  case none
  /// As they lie in memory.
  case bytes(Vector<UInt8>)
  case shorts(Vector<UInt16>)
  case words(Vector<UInt32>)
  case narrow(Vector<Int32>)
  case integers(Vector<Int>)
  case numbers(Vector<Double>)
  /// Small whole numbers as numbers.
  case widened(Vector<Int32>)
  /// Small arrays.
  case offsets([Int32])
  case doubles([Double])
  case days([Int32])
  case longOffsets([Int])
  case texts([String], byteCount: Int)
  /// A bit a row: set where the byte is 0.
  case present(Vector<UInt8>)
  /// A bit a row.
  case truths(Vector<Bool>)
  /// A bit a row: set where the number is no NaN and the row not blank.
  case known([Double], Vector<UInt8>?)

  var byteCount: Int {
    switch self {
    case .none: 0
    case .bytes(let values): values.count
    case .shorts(let values): values.count * 2
    case .words(let values): values.count * 4
    case .narrow(let values): values.count * 4
    case .integers(let values): values.count * 8
    case .numbers(let values): values.count * 8
    case .widened(let values): values.count * 8
    case .offsets(let values), .days(let values): values.count * 4
    case .doubles(let values): values.count * 8
    case .longOffsets(let values): values.count * 8
    case .texts(_, let count): count
    case .present(let values): (values.count + 7) / 8
    case .truths(let values): (values.count + 7) / 8
    case .known(let values, _): (values.count + 7) / 8
    }
  }

  func write(_ output: inout some ByteOutput & ~Copyable) throws(FileError) {
    switch self {
    case .none: break
    case .bytes(let values): try output.put(values)
    case .shorts(let values): try output.put(values)
    case .words(let values): try output.put(values)
    case .narrow(let values): try output.put(values)
    case .integers(let values): try output.put(values)
    case .numbers(let values): try output.put(values)
    case .widened(let values):
      try Self.pieces(values.count, &output) { Vector(values.slice($0).lazy.map(Double.init)) }
    case .offsets(let values), .days(let values): try output.put(Vector(values))
    case .doubles(let values): try output.put(Vector(values))
    case .longOffsets(let values): try output.put(Vector(values))
    case .texts(let texts, _):
      for text in texts {
        var text = text
        // The closure can't throw what is to be thrown here, so that it gives it back.
        let failure = text.withUTF8 { bytes -> FileError? in
          do throws(FileError) {
            try output.put(UnsafeRawBufferPointer(bytes))
            return nil
          } catch {
            return error
          }
        }
        if let failure { throw failure }
      }
    case .present(let values): try Self.bits(values.count, &output) { values[$0] == 0 }
    case .truths(let values): try Self.bits(values.count, &output) { values[$0] }
    case .known(let values, let blanks):
      try Self.bits(values.count, &output) { row in
        if let blanks, blanks[row] != 0 { return false }
        return !values[row].isNaN
      }
    }
  }

  private static let pieceSize = 1 << 16

  private static func pieces<Element>(
    _ count: Int, _ output: inout some ByteOutput & ~Copyable, _ piece: (Range<Int>) -> Vector<Element>
  ) throws(FileError) {
    for start in stride(from: 0, to: count, by: pieceSize) {
      try output.put(piece(start..<min(count, start + pieceSize)))
    }
  }

  private static func bits(
    _ count: Int, _ output: inout some ByteOutput & ~Copyable, _ isSet: (Int) -> Bool
  ) throws(FileError) {
    try pieces((count + 7) / 8, &output) { range in
      Vector<UInt8>(count: range.count) { buffer in
        for (place, byte) in range.enumerated() {
          var bits: UInt8 = 0
          for row in 8 * byte..<min(count, 8 * byte + 8) where isSet(row) { bits |= 1 << UInt8(row & 7) }
          buffer[place] = bits
        }
      }
    }
  }
}

extension ByteOutput where Self: ~Copyable {
  /// Puts values as they lie in memory.
  mutating func put<Element>(_ values: Vector<Element>) throws(FileError) {
    try put(UnsafeRawBufferPointer(start: values.base, count: values.count * MemoryLayout<Element>.stride))
    // The bytes must be there until they are written.
    withExtendedLifetime(values) {}
  }
}
