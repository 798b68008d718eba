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
  ///   - isStopped: Is asked every few ten thousand rows, on this thread only.
  package init(
    threads: Int = Workers.count, quickFrom: Int = 1024, grain: Int = 1 << 15,
    isStopped: @escaping () -> Bool = { false }
  ) {
    self.threads = max(1, threads)
    self.quickFrom = quickFrom
    self.grain = max(1, grain)
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

  /// The rows of one thread's share; the shares together are all rows, in order.
  package struct Share: Sendable {
    package let number: Int
    package let rows: Range<Int>
  }

  private static let pieceSize = 1 << 14

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
}
