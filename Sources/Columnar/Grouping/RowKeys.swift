/// The cells of some columns as one number a row, equal for rows whose cells are equal.
struct RowKeys: Sendable {
  private enum Lanes: Sendable {
    case short([KeyLane<UInt32>])
    case long([KeyLane<UInt64>])
  }

  /// All keys are below this.
  let possible: UInt64
  private let lanes: Lanes

  /// Nil where the numbers would be too large.
  init?(_ columns: [KeyCodes]) {
    var possible: UInt64 = 1
    var factors: [UInt64] = []
    // The first column weighs most, as in a number the first digit does.
    for column in columns.reversed() {
      factors.append(possible)
      let (product, overflow) = possible.multipliedReportingOverflow(by: UInt64(column.cardinality))
      guard !overflow, product < 1 << 62 else { return nil }
      possible = product
    }
    self.possible = possible
    let weighed = zip(columns, factors.reversed())
    lanes =
      possible < 1 << 32
      ? .short(weighed.map { KeyLane($0, times: UInt32($1)) })
      : .long(weighed.map { KeyLane($0, times: $1) })
  }

  /// Whether keys fit into 32 bits.
  var areShort: Bool { if case .short = lanes { true } else { false } }

  /// The keys of some rows, one after the other; only where they are short.
  func fill(_ rows: Range<Int>, _ out: UnsafeMutablePointer<UInt32>) {
    guard case .short(let lanes) = lanes else { preconditionFailure("these do not fit into 32 bits") }
    // Of no columns all rows agree.
    if lanes.isEmpty { out.update(repeating: 0, count: rows.count) }
    for (place, lane) in lanes.enumerated() { lane.fill(rows, out, isFirst: place == 0) }
  }

  /// The keys of some rows, one after the other.
  func fill(_ rows: Range<Int>, wide out: UnsafeMutablePointer<UInt64>) {
    switch lanes {
    case .long(let lanes):
      for (place, lane) in lanes.enumerated() { lane.fill(rows, out, isFirst: place == 0) }
    case .short:
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: max(1, rows.count)) { buffer in
        guard let keys = buffer.baseAddress else { return }
        fill(rows, keys)
        for offset in 0..<rows.count { out[offset] = UInt64(keys[offset]) }
      }
    }
  }
}

/// What one column adds to the keys of its rows.
struct KeyLane<Key: FixedWidthInteger & BitwiseCopyable & Sendable>: Sendable {
  private let codes: Codes
  /// What each code adds; nil where that is the code times the factor.
  private let table: Vector<Key>?
  private let factor: Key
  private let blanks: Vector<UInt8>?
  /// What each sort of blank adds, behind one that stands for no blank.
  private let blankTable: Vector<Key>

  init(_ column: KeyCodes, times factor: Key) {
    codes = column.codes
    table = column.table.map { table in table.mapped { Key($0) &* factor } }
    self.factor = factor
    blanks = column.blanks
    blankTable = Vector([0] + (0..<3).map { Key(column.firstBlank + $0) &* factor })
  }

  func fill(_ rows: Range<Int>, _ out: UnsafeMutablePointer<Key>, isFirst: Bool) {
    switch codes {
    case .bytes(let codes): fill(codes.base + rows.lowerBound, rows, out, isFirst)
    case .shorts(let codes): fill(codes.base + rows.lowerBound, rows, out, isFirst)
    case .words(let codes): fill(codes.base + rows.lowerBound, rows, out, isFirst)
    }
  }

  @inline(__always)
  private func fill<Code: FixedWidthInteger>(
    _ codes: UnsafePointer<Code>, _ rows: Range<Int>, _ out: UnsafeMutablePointer<Key>, _ isFirst: Bool
  ) {
    if let table = table?.base {
      if isFirst {
        for offset in 0..<rows.count { out[offset] = table[Int(truncatingIfNeeded: codes[offset])] }
      } else {
        for offset in 0..<rows.count { out[offset] &+= table[Int(truncatingIfNeeded: codes[offset])] }
      }
    } else if isFirst {
      for offset in 0..<rows.count { out[offset] = Key(truncatingIfNeeded: codes[offset]) &* factor }
    } else {
      for offset in 0..<rows.count { out[offset] &+= Key(truncatingIfNeeded: codes[offset]) &* factor }
    }
    guard let blanks else { return }
    let here = blanks.base + rows.lowerBound
    for offset in 0..<rows.count where here[offset] != 0 {
      let code = codes[offset]
      let number =
        table.map { $0.base[Int(truncatingIfNeeded: code)] } ?? Key(truncatingIfNeeded: code) &* factor
      out[offset] = out[offset] &- number &+ blankTable.base[Int(here[offset])]
    }
  }
}
