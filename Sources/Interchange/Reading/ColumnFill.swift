import Glibc

/// The cells of one column as a pass left them, before they are a column.
final class ColumnFill: @unchecked Sendable {
  var integers: [Int] = []
  var numbers: [Double] = []
  var codes: [UInt32] = []
  var booleans: [Bool] = []
  var blanks: [UInt8]?

  /// Runs a pass over all targets, each with memory for so many rows; what it fills becomes the arrays of the fills.
  static func filling(
    _ targets: [ReadPass.Target], _ fills: [ColumnFill], rowBound: Int, run: () -> Int
  ) {
    var rows: Int?
    fill(0)
    for (target, fill) in zip(targets, fills) {
      guard let memory = target.blanks else { continue }
      let found = UnsafeBufferPointer(start: memory, count: rows ?? 0)
      fill.blanks = found.contains { $0 != 0 } ? Array(found) : nil
      free(memory)
      target.blanks = nil
    }

    /// Each array is made around the making of the next, so that none is looked at before it is filled.
    func fill(_ place: Int) {
      guard place < targets.count else {
        rows = run()
        return
      }
      let (target, into) = (targets[place], fills[place])
      // Memory that is never touched costs nothing, and most columns have few blanks.
      if target.kind != .skipped {
        target.blanks = calloc(max(1, rowBound), 1)?.bindMemory(to: UInt8.self, capacity: rowBound)
      }
      switch target.kind {
      case .skipped: fill(place + 1)
      case .integer:
        into.integers = Array(unsafeUninitializedCapacity: rowBound) { buffer, count in
          target.integers = buffer.baseAddress
          advise(buffer)
          fill(place + 1)
          count = rows ?? 0
        }
      case .number:
        into.numbers = Array(unsafeUninitializedCapacity: rowBound) { buffer, count in
          target.numbers = buffer.baseAddress
          advise(buffer)
          fill(place + 1)
          count = rows ?? 0
        }
      case .boolean:
        into.booleans = Array(unsafeUninitializedCapacity: rowBound) { buffer, count in
          target.booleans = buffer.baseAddress
          fill(place + 1)
          count = rows ?? 0
        }
      case .text, .day, .date:
        into.codes = Array(unsafeUninitializedCapacity: rowBound) { buffer, count in
          target.codes = buffer.baseAddress
          advise(buffer)
          fill(place + 1)
          count = rows ?? 0
        }
      }
    }
  }

  /// Asks for large pages: the first touch of memory costs more than all else that is done with it.
  private static func advise<Element>(_ buffer: UnsafeMutableBufferPointer<Element>) {
    let page = 1 << 21
    let bytes = UnsafeMutableRawBufferPointer(buffer)
    guard let start = bytes.baseAddress, bytes.count > 2 * page else { return }
    let first = (Int(bitPattern: start) + page - 1) & ~(page - 1)
    let length = (Int(bitPattern: start) + bytes.count - first) & ~(page - 1)
    if length > 0 { madvise(UnsafeMutableRawPointer(bitPattern: first), length, MADV_HUGEPAGE) }
  }
}
