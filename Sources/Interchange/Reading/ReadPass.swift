import Glibc
import Synchronization

/// One pass over the rows of a file: the cells of some columns as codes of their texts, or as plain numbers.
///
/// The bytes are cut into pieces that threads take in order. Where a row begins in a piece is guessed, from the first end of
/// a line; the guess is proven, or made good, before anything is read, when the piece before is known to its end. So
/// the result is the same for any number of threads.
final class ReadPass: @unchecked Sendable {
  /// How one column is read.
  enum Target {
    case skipped
    /// As codes alone, or also as plain numbers.
    case texts
    case textsOrNumbers
    /// As codes, to find where the cells stand whose texts are wanted.
    case places(@Sendable (UnsafeBufferPointer<UInt8>) -> Bool)
  }

  /// What all columns have in common.
  struct Layout: Sendable {
    var start: Int
    /// Rows that begin from here on are left out.
    var end: Int
    var delimiter: UInt8
    var quote: UInt8?
    var width: Int
    /// How many rows are wanted at most.
    var rowLimit: Int
    /// About how long rows are, by the first of them.
    var bytesPerRow = 1.0
  }

  /// What became of one piece of the file.
  struct Piece {
    var rows = 0..<0
    var worker = 0
    var problems: [CellScanner.Problem] = []
    /// Cells beyond the last column, by row.
    var surplus: [(row: Int, bytes: [UInt8])] = []
    var foundCells: [FoundCell] = []
    var check = UTF8Check()
    var nulPlaces: [Int] = []
  }

  /// A cell that was looked for.
  struct FoundCell {
    var offset: Int
    var column: Int
    var bytes: [UInt8]
  }

  /// A quoted cell longer than this counts as never closed.
  static let cellLimit = 1 << 27

  let source: ByteSource
  let control: ReadControl
  let layout: Layout
  let targets: [Target]
  let pieceSize: Int
  let budget: MemoryBudget
  private(set) var pieces: [Piece]
  private let next = Atomic<Int>(0)
  private let published = Atomic<Int>(0)
  private let isFailed = Atomic<Bool>(false)
  /// Whether all rows that are wanted were found.
  private let isFull = Atomic<Bool>(false)
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  // Written by the worker whose turn it is, read by the next: `published` orders them.
  private var nextRow = 0
  private var nextStart: Int
  private(set) var failure: ReadError?

  init(
    _ source: ByteSource, _ layout: Layout, _ targets: [Target], pieceSize: Int, control: ReadControl,
    _ budget: MemoryBudget
  ) {
    self.source = source
    self.layout = layout
    self.targets = targets
    self.pieceSize = pieceSize
    self.control = control
    self.budget = budget
    nextStart = layout.start
    let count = max(0, layout.end - layout.start)
    pieces = [Piece](repeating: Piece(), count: (count + pieceSize - 1) / pieceSize)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// The rows found.
  var rowCount: Int { nextRow }

  /// Where the row after the last begins; beyond the file where no more rows are wanted.
  var end: Int { nextStart }

  /// The next piece to be worked on, nil where there is none, or none is wanted, or the pass has failed.
  func take() -> Int? {
    if isFailed.load(ordering: .relaxed) || isFull.load(ordering: .relaxed) { return nil }
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
    if nextStart == .max { isFull.store(true, ordering: .relaxed) }
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
