import Columnar

/// The texts that stand for a blank in a column, beside the empty cell.
struct MissingCodes: Sendable {
  struct Code: Sendable {
    var bytes: [UInt8]
    var blank: Blank
    /// Whether it was named for this file, not taken for granted.
    var isDeclared: Bool
  }

  /// The first is the empty cell.
  private(set) var codes = [Code(bytes: [], blank: .notCovered, isDeclared: false)]
  /// Those that are numbers too.
  private(set) var numbers: [(number: Double, blank: Blank)] = []
  private var longest = 0
  private var starts: [Bool] = [Bool](repeating: false, count: 256)

  init(_ codes: [Code]) {
    for code in codes {
      guard let first = code.bytes.first else {
        self.codes[0].blank = code.blank
        continue
      }
      self.codes.append(code)
      longest = max(longest, code.bytes.count)
      starts[Int(first)] = true
      let padded = code.bytes + [UInt8](repeating: 0, count: 8)
      let number = padded.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.flatMap { start in
          CellValue.integer(start, code.bytes.count).map(Double.init)
            ?? CellValue.number(start, code.bytes.count)
        }
      }
      if let number { numbers.append((number, code.blank)) }
    }
  }

  /// The place of the code that a cell holds, nil where it holds none.
  @inline(__always)
  func place(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    if count == 0 { return 0 }
    if count > longest || !starts[Int(bytes[0])] { return nil }
    return search(bytes, count)
  }

  @inline(never)
  private func search(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    codes.firstIndex { code in
      code.bytes.elementsEqual(UnsafeBufferPointer(start: bytes, count: count))
    }
  }

  /// The blank that a number stands for.
  @inline(__always)
  func blank(number: Double) -> Blank? {
    if numbers.isEmpty { return nil }
    return numbers.first { $0.number == number }?.blank
  }
}
