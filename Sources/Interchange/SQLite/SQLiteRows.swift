/// The cells of some rows as bytes, in the form in which `ColumnPart` reads the cells of any file.
///
/// A number stands there as its digits, a text behind a quote, NULL as nothing (``CellSyntax/typed``).
///
/// Invariant: the first `used` of `capacity` bytes are filled, with `CellCoder.padding` bytes beyond the capacity; `starts` and
/// `ends` have room for `rowLimit` cells of each column, one column after the other, of which the first `count`, and those of
/// the row that is being filled, are set.
final class SQLiteRows {
  /// The quote before a text.
  static let quote: UInt8 = 0x22
  /// How many rows are gathered at most.
  static let rowLimit = 4096
  /// From how many bytes on no row is added.
  private static let byteLimit = 1 << 22

  private(set) var count = 0
  private let width: Int
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 16
  private var used = 0
  private let starts: UnsafeMutablePointer<UInt32>
  private let ends: UnsafeMutablePointer<UInt32>

  init(width: Int) {
    self.width = width
    bytes = .allocate(capacity: capacity + CellCoder.padding)
    starts = .allocate(capacity: max(1, width * Self.rowLimit))
    ends = .allocate(capacity: max(1, width * Self.rowLimit))
    starts.initialize(repeating: .max, count: max(1, width * Self.rowLimit))
    ends.initialize(repeating: 0, count: max(1, width * Self.rowLimit))
  }

  deinit {
    bytes.deallocate()
    starts.deallocate()
    ends.deallocate()
  }

  var isFull: Bool { count == Self.rowLimit || used >= Self.byteLimit }

  func clear() {
    count = 0
    used = 0
  }

  /// Ends the row whose cells were put.
  func endRow() { count += 1 }

  /// The cells of a column.
  func cells(_ column: Int) -> CellColumn {
    (bytes + used).initialize(repeating: 0, count: CellCoder.padding)
    return CellColumn(
      bytes, starts: UnsafeBufferPointer(start: starts + column * Self.rowLimit, count: count),
      ends: UnsafeBufferPointer(start: ends + column * Self.rowLimit, count: count))
  }

  /// All that was put.
  var content: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: used) }

  // MARK: Cells of the row

  @inline(__always)
  func putNull(_ column: Int) { put(column, 0) { _ in 0 } }

  @inline(__always)
  func put(_ value: Int, _ column: Int) {
    put(column, 20) { out in
      var rest = value.magnitude
      var length = value < 0 ? 2 : 1
      var power: UInt = 10
      while length < 20, rest >= power {
        length += 1
        let (next, overflow) = power.multipliedReportingOverflow(by: 10)
        if overflow { break }
        power = next
      }
      if value < 0 { out[0] = 0x2D }
      var place = length
      repeat {
        place &-= 1
        out[place] = UInt8(truncatingIfNeeded: rest % 10) | 0x30
        rest /= 10
      } while rest > 0
      return length
    }
  }

  func put(_ value: Double, _ column: Int) {
    var digits = value.description
    digits.withUTF8 { put($0, column) }
  }

  func put(text: UnsafeBufferPointer<UInt8>, _ column: Int) {
    put(column, text.count + 1) { out in
      out[0] = Self.quote
      if let start = text.baseAddress { (out + 1).update(from: start, count: text.count) }
      return text.count + 1
    }
  }

  private func put(_ digits: UnsafeBufferPointer<UInt8>, _ column: Int) {
    put(column, digits.count) { out in
      if let start = digits.baseAddress { out.update(from: start, count: digits.count) }
      return digits.count
    }
  }

  /// Has a cell of `most` bytes at most written, and notes where it stands.
  @inline(__always)
  private func put(_ column: Int, _ most: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
    if used + most > capacity { grow(by: most) }
    let cell = column &* Self.rowLimit &+ count
    starts[cell] = UInt32(truncatingIfNeeded: used &- 1)
    used &+= write(bytes + used)
    ends[cell] = UInt32(truncatingIfNeeded: used)
  }

  @inline(never)
  private func grow(by most: Int) {
    let larger = max(capacity * 2, used + most)
    let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + CellCoder.padding)
    fresh.update(from: bytes, count: used)
    bytes.deallocate()
    bytes = fresh
    capacity = larger
  }
}
