import Glibc
import Synchronization

/// Whether to go on reading, asked by all threads; and how far it has come.
///
/// What stops a read is asked on the thread that began it; the others look at a flag.
public final class ReadControl: Sendable {
  private let stopped = Atomic<Bool>(false)
  private let asked: Asked
  private let owner: pthread_t

  /// Closures that are called on the owner's thread alone.
  private struct Asked: @unchecked Sendable {
    let isStopped: () -> Bool
    let progress: (Double) -> Void
  }

  /// Takes what says that somebody asked to stop, and what is told now and then which part is done.
  ///
  /// Both are called on this thread only.
  public init(isStopped: @escaping () -> Bool = { false }, progress: @escaping (Double) -> Void = { _ in }) {
    asked = Asked(isStopped: isStopped, progress: progress)
    owner = pthread_self()
  }

  /// Whether to stop. Costs a few nanoseconds.
  var isStopping: Bool {
    if stopped.load(ordering: .relaxed) { return true }
    guard pthread_equal(owner, pthread_self()) != 0, asked.isStopped() else { return false }
    stopped.store(true, ordering: .relaxed)
    return true
  }

  func stop() { stopped.store(true, ordering: .relaxed) }

  func check() throws(ReadError) {
    if isStopping { throw .stopped }
  }

  /// A control for a part of the work, which tells how far all of it has come.
  func part(from begin: Double, to end: Double) -> ReadControl {
    ReadControl(isStopped: asked.isStopped) { [asked] in asked.progress(begin + $0 * (end - begin)) }
  }

  func told(_ part: Double) {
    if pthread_equal(owner, pthread_self()) != 0 { asked.progress(part) }
  }
}
