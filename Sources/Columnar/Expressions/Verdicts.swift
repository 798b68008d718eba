public import Chronology

/// The answers of a condition for all rows, a byte each.
public struct Verdicts: RandomAccessCollection, Sendable {
  /// 0 for no, 1 for maybe, 2 for yes.
  let bytes: Vector<UInt8>

  init(_ bytes: Vector<UInt8>) { self.bytes = bytes }

  /// Takes an answer for each row.
  public init(_ verdicts: [Truth]) {
    bytes = Vector(verdicts.lazy.map { Self.byte($0) })
  }

  /// One answer for all rows.
  public init(repeating verdict: Truth, count: Int) {
    bytes = Vector(repeating: Self.byte(verdict), count: count)
  }

  /// The first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { bytes.count }

  /// The answer for one row.
  public subscript(row: Int) -> Truth {
    switch bytes[row] {
    case 0: .no
    case 1: .maybe
    default: .yes
    }
  }

  static func byte(_ verdict: Truth) -> UInt8 { UInt8(truncatingIfNeeded: verdict.rawValue) }

  /// Row by row what `combine` makes of the answers of both.
  func combined(
    _ other: Verdicts, _ combine: @escaping @Sendable (UInt8, UInt8) -> UInt8
  ) throws(TableError) -> Verdicts {
    let (a, b) = (bytes, other.bytes)
    return try Self.computed(a.count) { rows, out in
      for row in rows { out[row] = combine(a.base[row], b.base[row]) }
    }
  }

  /// The stronger of two answers, row by row.
  func or(_ other: Verdicts) throws(TableError) -> Verdicts { try combined(other) { Swift.max($0, $1) } }

  /// The opposite; where a cell of `columns` is blank but not unknown it is no: what is not told of is neither here nor
  /// elsewhere.
  func inverted(silentWhere columns: [Column]) throws(TableError) -> Verdicts {
    let bytes = bytes
    let blanks = columns.compactMap { $0.blanks.codes }
    return try Self.computed(bytes.count) { rows, out in
      for row in rows { out[row] = 2 &- bytes.base[row] }
      for codes in blanks {
        for row in rows where codes.base[row] != 0 && codes.base[row] != Blank.unknown.rawValue {
          out[row] = 0
        }
      }
    }
  }

  /// The answers with those of blank cells put in: maybe for unknown, no for nothing.
  func answering(_ blanks: Blanks) throws(TableError) -> Verdicts {
    guard let codes = blanks.codes else { return self }
    let bytes = bytes
    return try Self.computed(bytes.count) { rows, out in
      for row in rows {
        let blank = codes.base[row]
        out[row] = blank == 0 ? bytes.base[row] : blank == Blank.unknown.rawValue ? 1 : 0
      }
    }
  }

  /// Computes the answers piece by piece on all threads.
  static func computed(
    _ count: Int, _ body: @escaping @Sendable (Range<Int>, UnsafeMutablePointer<UInt8>) -> Void
  ) throws(TableError) -> Verdicts {
    Verdicts(try Vector.computed(count, body))
  }
}

extension Vector {
  /// Computes values piece by piece on all threads; each piece writes its own rows and no others.
  static func computed(
    _ count: Int, _ body: @escaping @Sendable (Range<Int>, UnsafeMutablePointer<Element>) -> Void
  ) throws(TableError) -> Vector {
    try Execution.current.require(byteCount: count * MemoryLayout<Element>.stride)
    return try Vector(count: count) { (buffer) throws(TableError) in
      guard let base = buffer.baseAddress else { return }
      nonisolated(unsafe) let out = base
      try Execution.current.forEachPiece(of: count) { _, rows in body(rows, out) }
    }
  }
}
