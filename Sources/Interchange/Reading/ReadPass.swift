import Columnar
import Glibc
import Synchronization

/// One pass over the rows of a file: all cells of some columns read as what they are thought to be.
///
/// The bytes are cut into pieces that threads take in order. Where a row begins in a piece is guessed, from the first end of
/// a line; the guess is proven, or made good, before anything is read, when the piece before is known to its end. So
/// the result is the same for any number of threads.
final class ReadPass: @unchecked Sendable {
  /// How one column is read.
  enum Kind { case skipped, boolean, integer, number, day, text, date }

  /// What all columns have in common.
  struct Layout: Sendable {
    var start: Int
    var delimiter: UInt8
    var quote: UInt8?
    var width: Int
    /// How many rows are wanted at most.
    var rowLimit: Int
  }

  /// A column while its cells are read.
  final class Target: @unchecked Sendable {
    let kind: Kind
    let missing: MissingCodes
    /// Whether cells that do not fit are left blank and told, instead of widening the column.
    let isForced: Bool
    var integers: UnsafeMutablePointer<Int>?
    var numbers: UnsafeMutablePointer<Double>?
    var codes: UnsafeMutablePointer<UInt32>?
    var booleans: UnsafeMutablePointer<Bool>?
    var blanks: UnsafeMutablePointer<UInt8>?

    init(kind: Kind, missing: MissingCodes, isForced: Bool) {
      self.kind = kind
      self.missing = missing
      self.isForced = isForced
    }
  }

  /// What became of one piece of the file.
  struct Piece {
    var rows = 0..<0
    var worker = 0
    /// For each column whether a cell did not fit, and what all such cells would fit.
    var misfits: [CellValue.Sorts?] = []
    var problems: [CellScanner.Problem] = []
    /// Cells beyond the last column, by row.
    var surplus: [(row: Int, bytes: [UInt8])] = []
    var badCells: [BadCell] = []
    var check = UTF8Check()
    var nulPlaces: [Int] = []
  }

  /// A cell that does not fit the type its column was given.
  struct BadCell {
    var offset: Int
    var column: Int
    var bytes: [UInt8]
  }

  /// The code of a text cell that holds the missing code at a place: this less the place.
  static let missingCode = UInt32.max
  /// Codes from here on are missing codes.
  static let firstMissingCode = UInt32.max - 255
  /// A quoted cell longer than this counts as never closed.
  static let cellLimit = 1 << 27

  let source: ByteSource
  let control: ReadControl
  let layout: Layout
  let targets: [Target]
  let pieceSize: Int
  private(set) var pieces: [Piece]
  private let next = Atomic<Int>(0)
  private let published = Atomic<Int>(0)
  private let isFailed = Atomic<Bool>(false)
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  // Written by the worker whose turn it is, read by the next: `published` orders them.
  private var nextRow = 0
  private var nextStart: Int
  private(set) var failure: ReadError?

  init(
    _ source: ByteSource, _ layout: Layout, _ targets: [Target], pieceSize: Int, control: ReadControl
  ) {
    self.source = source
    self.layout = layout
    self.targets = targets
    self.pieceSize = pieceSize
    self.control = control
    nextStart = layout.start
    let count = max(0, source.count - layout.start)
    pieces = [Piece](repeating: Piece(), count: (count + pieceSize - 1) / pieceSize)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// The rows found.
  var rowCount: Int { nextRow }

  /// The next piece to be worked on, nil where there is none or the pass has failed.
  func take() -> Int? {
    if isFailed.load(ordering: .relaxed) { return nil }
    let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return piece < pieces.count ? piece : nil
  }

  func fail(_ error: ReadError) {
    pthread_mutex_lock(lock)
    if failure == nil { failure = error }
    pthread_mutex_unlock(lock)
    isFailed.store(true, ordering: .releasing)
    if error.code == .stopped { control.stop() }
  }

  /// Waits until all pieces before this one have said where they end; the answer is where this one begins.
  func awaitTurn(_ piece: Int) throws(ReadError) -> Int {
    while published.load(ordering: .acquiring) != piece {
      if isFailed.load(ordering: .relaxed) { throw .stopped }
      try control.check()
      sched_yield()
    }
    return nextStart
  }

  /// Says where a piece ends and how many rows it has, to whoever works on the next; the answer is its rows.
  func publish(_ piece: Int, rows: Int, end: Int) -> Range<Int> {
    let first = nextRow
    let rows = min(rows, layout.rowLimit - first)
    nextRow += rows
    nextStart = nextRow >= layout.rowLimit ? .max : end
    published.store(piece + 1, ordering: .releasing)
    return first..<first + rows
  }

  /// Keeps what became of a piece.
  func finish(_ piece: Int, _ result: Piece) {
    pthread_mutex_lock(lock)
    pieces[piece] = result
    pthread_mutex_unlock(lock)
    control.told(Double(piece + 1) / Double(pieces.count))
  }
}

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
