/// The cells of one column in a stretch of rows, by where they stand in a buffer.
struct CellColumn {
  /// Readable for sixteen bytes beyond the last cell.
  let bytes: UnsafePointer<UInt8>
  let count: Int

  /// One less than where the cells begin, and where they end.
  private let starts: UnsafePointer<UInt32>
  private let ends: UnsafePointer<UInt32>
  private let startStride: Int
  private let endStride: Int

  init(_ scanner: borrowing CellScanner, column: Int, in bytes: UnsafePointer<UInt8>) {
    self.bytes = bytes
    count = scanner.rowCount
    ends = UnsafePointer(scanner.ends) + column
    endStride = scanner.width
    starts = column == 0 ? UnsafePointer(scanner.starts) : ends - 1
    startStride = column == 0 ? 1 : endStride
  }

  /// Cells that stand anywhere: one less than where each begins, and where it ends.
  init(
    _ bytes: UnsafePointer<UInt8>, starts: UnsafeBufferPointer<UInt32>, ends: UnsafeBufferPointer<UInt32>
  ) {
    self.bytes = bytes
    count = ends.count
    self.starts = starts.baseAddress ?? Self.nothing.starts
    self.ends = ends.baseAddress ?? Self.nothing.ends
    startStride = 1
    endStride = 1
  }

  /// So many empty cells.
  init(emptyIn bytes: UnsafePointer<UInt8>, count: Int) {
    self.bytes = bytes
    self.count = count
    (starts, ends) = Self.nothing
    startStride = 0
    endStride = 0
  }

  // Written once, before it can be had.
  nonisolated(unsafe) private static let nothing:
    (
      starts: UnsafePointer<UInt32>, ends: UnsafePointer<UInt32>
    ) = {
      let place = UnsafeMutablePointer<UInt32>.allocate(capacity: 2)
      place.initialize(to: .max)
      (place + 1).initialize(to: 0)
      return (UnsafePointer(place), UnsafePointer(place + 1))
    }()

  /// Where a cell begins in the buffer.
  @inline(__always)
  func start(_ row: Int) -> Int { Int(starts[row &* startStride] &+ 1) }

  @inline(__always)
  func end(_ row: Int) -> Int { Int(ends[row &* endStride]) }

  /// A cell that a loop has come to.
  struct Place {
    fileprivate var start: UnsafePointer<UInt32>
    fileprivate var end: UnsafePointer<UInt32>
  }

  func place(of row: Int) -> Place {
    Place(start: starts + row &* startStride, end: ends + row &* endStride)
  }

  /// The bytes of a cell; goes on to that of the next row.
  @inline(__always)
  func next(_ place: inout Place) -> (bytes: UnsafePointer<UInt8>, length: Int) {
    let start = Int(place.start.pointee &+ 1)
    let length = Int(place.end.pointee) &- start
    place.start += startStride
    place.end += endStride
    return (bytes + start, length)
  }
}
