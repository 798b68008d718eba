import Glibc

/// Work on two threads at once.
enum Concurrent {
  /// Does one thing on a thread of its own and another here, and waits for both.
  ///
  /// Where no thread can be had both are done here, one after the other.
  static func both<A: Sendable, B: Sendable>(_ here: () -> A, _ there: @escaping @Sendable () -> B) -> (A, B)
  {
    let job = Job(there)
    var thread = pthread_t()
    let started = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<AnyJob>.fromOpaque(context).takeUnretainedValue().run()
        return nil
      }, Unmanaged<AnyJob>.passUnretained(job).toOpaque())
    let result = here()
    // The job is kept alive until its thread has ended; only then is its result read.
    if started == 0 { pthread_join(thread, nil) }
    return withExtendedLifetime(job) { (result, job.result ?? there()) }
  }
}

private class AnyJob {
  func run() {}
}

private final class Job<Result>: AnyJob {
  private let body: () -> Result
  private(set) var result: Result?

  init(_ body: @escaping () -> Result) {
    self.body = body
  }

  override func run() { result = body() }
}
