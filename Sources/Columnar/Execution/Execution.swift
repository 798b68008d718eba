import Glibc
import Synchronization

/// How work on tables is done: on how many threads, and whether somebody asked to stop it.
///
/// It is set around a call and holds for all that is done within. Results are the same bytes for any number of threads.
///
/// ```swift
/// try Execution.$current.withValue(Execution(threads: 1)) { try events.filter(condition) }
/// ```
package final class Execution: Sendable {
  @TaskLocal package static var current = Execution()

  /// How many threads work at once.
  package let threads: Int
  /// How many bytes one step of a verb may take; nil for what the machine has left.
  private let memory: Int?
  /// From how many rows on the kernels for many rows are used.
  let quickFrom: Int
  private let grain: Int
  private let stopped = Atomic<Bool>(false)
  private let asked: Asked
  private let owner: pthread_t

  /// A closure that is called on the owner's thread alone.
  private struct Asked: @unchecked Sendable {
    let isStopped: () -> Bool
  }

  /// - Parameters:
  ///   - quickFrom: From how many rows on the kernels for many rows are used.
  ///   - grain: How many rows a thread of its own is worth.
  ///   - memory: How many bytes one step of a verb may take; nil for what the machine has left.
  ///   - isStopped: Is asked every few ten thousand rows, on this thread only.
  package init(
    threads: Int = Workers.count, quickFrom: Int = 1024, grain: Int = 1 << 15,
    memory: Int? = nil, isStopped: @escaping () -> Bool = { false }
  ) {
    self.threads = max(1, threads)
    self.quickFrom = quickFrom
    self.grain = max(1, grain)
    self.memory = memory
    asked = Asked(isStopped: isStopped)
    owner = pthread_self()
  }

  /// Whether to stop; costs little.
  package var isStopping: Bool {
    if stopped.load(ordering: .relaxed) { return true }
    guard pthread_equal(owner, pthread_self()) != 0, asked.isStopped() else { return false }
    stopped.store(true, ordering: .relaxed)
    return true
  }

  package func check() throws(TableError) {
    if isStopping { throw TableError(.stopped, "stopped") }
  }

  /// What needs no asking: less than this can be had as long as the program runs at all.
  private static let little = 1 << 24

  /// Makes sure that there is memory for what comes next, before any of it is taken.
  ///
  /// A system that promises more than it has ends the program that takes it at its word.
  ///
  /// - Throws: ``TableError`` where there is less.
  package func require(byteCount: Int) throws(TableError) {
    guard byteCount > min(Self.little, memory ?? .max) else { return }
    guard let left = memory ?? FreeMemory.byteCount, byteCount > left - left / 8 else { return }
    throw TableError(
      .memory,
      "there is not enough memory: \(byteCount >> 20) MB more are wanted, and \(left >> 20) MB are left",
      hint: "filter or select first, let go of tables that are no longer needed (t = nil), or scan the file")
  }

  /// The rows of one thread's share; the shares together are all rows, in order.
  package struct Share: Sendable {
    package let number: Int
    package let rows: Range<Int>
  }

  /// Rows of a piece: their answers and keys stay in the nearest caches. A multiple of 64.
  static let pieceSize = 1 << 14

  static func pieceCount(of count: Int) -> Int { (count + pieceSize - 1) / pieceSize }

  /// How `count` rows are shared out: evenly, and not at all where they are few.
  package func shares(of count: Int) -> [Share] {
    let parts = max(1, min(threads, count / grain))
    return (0..<parts).map { part in
      Share(number: part, rows: count * part / parts..<count * (part + 1) / parts)
    }
  }

  /// Works through rows in pieces small enough for the caches, each share by a thread of its own and in order.
  ///
  /// - Throws: ``TableError`` where somebody asked to stop; what was done so far is to be thrown away.
  package func forEachPiece(
    of count: Int, _ body: @escaping @Sendable (_ share: Int, _ rows: Range<Int>) -> Void
  ) throws(TableError) {
    let shares = shares(of: count)
    Workers.run(shares.count) { number in
      let rows = shares[number].rows
      var start = rows.lowerBound
      while start < rows.upperBound, !self.isStopping {
        let end = min(start + Self.pieceSize, rows.upperBound)
        body(number, start..<end)
        start = end
      }
    }
    try check()
  }

  /// Works through rows in pieces, each by whichever thread is free: for what costs more in some rows than in others. Pieces begin
  /// at multiples of ``pieceSize``. It does not stop by itself: what is long asks in its `body`.
  func forEachFreePiece(
    of count: Int, _ body: @escaping @Sendable (_ piece: Int, _ rows: Range<Int>) -> Void
  ) {
    let pieces = Self.pieceCount(of: count)
    let next = Next()
    Workers.run(shares(of: count).count) { _ in
      while true {
        let piece = next.piece.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < pieces else { return }
        let start = piece * Self.pieceSize
        body(piece, start..<min(start + Self.pieceSize, count))
      }
    }
  }

  /// The piece that is to be done next.
  private final class Next: Sendable {
    let piece = Atomic<Int>(0)
  }
}
