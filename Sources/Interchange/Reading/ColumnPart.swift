/// What one thread has read of one column: codes of the texts that occur, or numbers where nearly every cell is another.
final class ColumnPart: @unchecked Sendable {
  /// How the cells of a piece are kept.
  enum Form {
    case bytes, shorts, words, narrow, integers, numbers

    /// How many bytes a cell takes.
    var width: Int {
      switch self {
      case .bytes: 1
      case .shorts: 2
      case .words, .narrow: 4
      case .integers, .numbers: 8
      }
    }
  }

  /// The cells of one piece.
  struct Stretch {
    var piece: Int
    var rows: Int
    var form: Form
    var memory: UnsafeRawPointer
    /// The cells that are no plain numbers, within `exceptions`.
    var exceptions: Range<Int>
  }

  /// A cell among plain numbers that is kept as a text; a zero stands in its place.
  struct Exception {
    var row: UInt32
    var code: UInt32
  }

  /// How the next piece is read.
  private enum Mode { case coded, integers, numbers }

  let coder: CellCoder
  let memory: PieceMemory
  private(set) var stretches: [Stretch] = []
  private(set) var exceptions: [Exception] = []
  private var mode = Mode.coded
  private var mayBePlain: Bool
  private var cellCount = 0

  /// More texts than this take four bytes a row, as numbers do, and looking them up misses the caches.
  private static let textLimit = 1 << 16

  init(mayBePlain: Bool, _ budget: MemoryBudget) {
    self.mayBePlain = mayBePlain
    coder = CellCoder(budget)
    memory = PieceMemory(budget)
  }

  /// Whether nothing was read yet.
  var isEmpty: Bool { stretches.isEmpty }

  /// Reads the cells of a piece; false where there is no memory for them.
  ///
  /// - Parameter codes: room for as many codes as there are cells.
  func read(_ cells: CellColumn, piece: Int, _ codes: UnsafeMutablePointer<UInt32>) -> Bool {
    let known = coder.count
    let before = exceptions.count
    let isKept =
      switch mode {
      case .coded: keep(codes, of: cells, piece: piece)
      case .integers: keepIntegers(of: cells, piece: piece)
      case .numbers: keepNumbers(of: cells, piece: piece)
      }
    cellCount += cells.count
    decide(among: known, cells: cells.count, exceptions: exceptions.count - before)
    return isKept && !coder.isExhausted
  }

  // MARK: Reading

  private func keep(_ codes: UnsafeMutablePointer<UInt32>, of cells: CellColumn, piece: Int) -> Bool {
    coder.read(cells, piece: piece, into: codes)
    let count = cells.count
    func keep<Code: FixedWidthInteger>(_ form: Form, _ type: Code.Type) -> Bool {
      guard let memory = memory.take(count * MemoryLayout<Code>.size) else { return false }
      let kept = memory.bindMemory(to: Code.self, capacity: count)
      for row in 0..<count { kept[row] = Code(truncatingIfNeeded: codes[row]) }
      add(piece, cells, form, memory, before: exceptions.count)
      return true
    }
    if coder.count <= 1 << 8 { return keep(.bytes, UInt8.self) }
    if coder.count <= 1 << 16 { return keep(.shorts, UInt16.self) }
    return keep(.words, UInt32.self)
  }

  private func keepIntegers(of cells: CellColumn, piece: Int) -> Bool {
    let before = exceptions.count
    guard let memory = memory.take(cells.count * MemoryLayout<Int32>.size) else { return false }
    let narrow = memory.bindMemory(to: Int32.self, capacity: cells.count)
    var beyond = 0
    keep(cells, piece, CellValue.integer) { row, value in
      let value = value ?? 0
      narrow[row] = Int32(truncatingIfNeeded: value)
      beyond |= value ^ Int(Int32(truncatingIfNeeded: value))
    }
    if beyond == 0 {
      add(piece, cells, .narrow, memory, before: before)
      return true
    }
    self.memory.give(back: cells.count * MemoryLayout<Int32>.size)
    exceptions.removeLast(exceptions.count - before)
    guard let wide = self.memory.take(cells.count * MemoryLayout<Int>.size) else { return false }
    let integers = wide.bindMemory(to: Int.self, capacity: cells.count)
    keep(cells, piece, CellValue.integer) { row, value in integers[row] = value ?? 0 }
    add(piece, cells, .integers, wide, before: before)
    return true
  }

  private func keepNumbers(of cells: CellColumn, piece: Int) -> Bool {
    let before = exceptions.count
    guard let memory = memory.take(cells.count * MemoryLayout<Double>.size) else { return false }
    let numbers = memory.bindMemory(to: Double.self, capacity: cells.count)
    keep(cells, piece, CellValue.number) { row, value in numbers[row] = value ?? 0 }
    add(piece, cells, .numbers, memory, before: before)
    return true
  }

  /// Reads cells as values; what is none becomes an exception.
  @inline(__always)
  private func keep<Value>(
    _ cells: CellColumn, _ piece: Int, _ read: (UnsafePointer<UInt8>, Int) -> Value?,
    _ write: (Int, Value?) -> Void
  ) {
    for row in 0..<cells.count {
      let start = cells.start(row)
      let length = cells.end(row) &- start
      if let value = read(cells.bytes + start, length) {
        write(row, value)
      } else {
        write(row, nil)
        except(row, piece, cells.bytes + start, length)
      }
    }
  }

  @inline(never)
  private func except(_ row: Int, _ piece: Int, _ bytes: UnsafePointer<UInt8>, _ length: Int) {
    let code = coder.code(bytes, length, at: CellCoder.Place(piece: UInt32(piece), row: UInt32(row)))
    exceptions.append(Exception(row: UInt32(row), code: code))
  }

  private func add(
    _ piece: Int, _ cells: CellColumn, _ form: Form, _ memory: UnsafeRawPointer, before: Int
  ) {
    stretches.append(
      Stretch(
        piece: piece, rows: cells.count, form: form, memory: memory, exceptions: before..<exceptions.count))
  }

  // MARK: Deciding

  /// Decides how the next piece is read, by how often texts were met again.
  private func decide(among known: Int, cells: Int, exceptions: Int) {
    guard mayBePlain else { return }
    switch mode {
    case .coded:
      // As few cells repeat each other as would if there were that many texts, all equally frequent.
      let isEarly = cellCount >= 1024 && cellCount <= 1 << 15
      let repeats = cellCount - coder.count
      guard coder.count > Self.textLimit || (isEarly && repeats * 2 * Self.textLimit < cellCount * cellCount)
      else { return }
      choose(by: max(0, coder.count - 2000)..<coder.count)
    case .integers, .numbers:
      let new = coder.count - known
      guard exceptions * 8 > cells, new * 16 > cells else { return }
      choose(by: known..<coder.count)
    }
  }

  /// Reads on as plain numbers where nearly all of some texts are numbers, and as codes for good where they are not.
  private func choose(by codes: Range<Int>) {
    var integers = 0
    var numbers = 0
    for code in codes {
      let bytes = coder.bytes(of: code)
      guard let start = bytes.baseAddress else { continue }
      if CellValue.integer(start, bytes.count) != nil {
        integers += 1
      } else if CellValue.number(start, bytes.count) != nil {
        numbers += 1
      }
    }
    if integers * 20 >= codes.count * 19, mode == .coded {
      mode = .integers
    } else if (integers + numbers) * 20 >= codes.count * 19, mode != .numbers {
      mode = .numbers
    } else {
      mode = .coded
      mayBePlain = false
    }
  }
}
