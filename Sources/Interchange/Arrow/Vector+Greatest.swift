import Columnar

extension Vector where Element: FixedWidthInteger {
  /// The greatest of the numbers, 0 for none and where all are negative; large vectors are looked through on all threads.
  var greatest: Element {
    let size = 1 << 20
    guard count > 2 * size else { return greatest(in: 0..<count) }
    let pieces = stride(from: 0, to: count, by: size).map { $0..<Swift.min(count, $0 + size) }
    return Workers.map(pieces, threads: Workers.count) { greatest(in: $0) }.max() ?? 0
  }

  private func greatest(in rows: Range<Int>) -> Element {
    var greatest: Element = 0
    for row in rows { greatest = Swift.max(greatest, base[row]) }
    return greatest
  }
}
