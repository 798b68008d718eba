import Glibc
import Synchronization

/// Work shared out over the cores.
package enum Workers {
  /// How many threads there is room for: the cores that work, at most 16.
  package static let count = max(1, min(16, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Runs `body` for each number below `count`, each on a thread of its own, this one included; returns when all are done.
  ///
  /// Signals are left to the thread that calls, which does the work of threads that cannot be had.
  package static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    guard count > 1 else { return body(0) }
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, &before)
    var threads: [pthread_t] = []
    var leftOver: [Int] = []
    for number in 1..<count {
      let task = Unmanaged.passRetained(Task(number: number, body: body))
      var thread = pthread_t()
      let made = pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          let task = Unmanaged<Task>.fromOpaque(argument).takeRetainedValue()
          task.body(task.number)
          return nil
        }, task.toOpaque())
      if made == 0 {
        threads.append(thread)
      } else {
        task.release()
        leftOver.append(number)
      }
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    body(0)
    for number in leftOver { body(number) }
    for thread in threads { pthread_join(thread, nil) }
  }

  /// What `body` gives for each element, in their order; the threads take them one by one.
  ///
  /// - Parameter ask: Is called now and then by this thread while it has nothing left to do and others do, as whether to stop can
  ///   only be asked by this one.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], threads: Int, whileWaiting ask: (@Sendable () -> Void)? = nil,
    _ body: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let places = Places<Result>(count: elements.count)
    run(max(1, min(threads, elements.count))) { number in
      while true {
        let place = places.next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < elements.count else { break }
        places.set(place, body(elements[place]))
      }
      guard number == 0, let ask else { return }
      while places.done.load(ordering: .relaxed) < elements.count {
        ask()
        usleep(1000)
      }
    }
    return places.results.compactMap { $0 }
  }

  private final class Places<Result: Sendable>: @unchecked Sendable {
    let next = Atomic<Int>(0)
    let done = Atomic<Int>(0)
    private(set) var results: [Result?]
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    init(count: Int) {
      results = [Result?](repeating: nil, count: count)
      pthread_mutex_init(lock, nil)
    }

    deinit {
      pthread_mutex_destroy(lock)
      lock.deallocate()
    }

    func set(_ place: Int, _ result: Result) {
      pthread_mutex_lock(lock)
      results[place] = result
      pthread_mutex_unlock(lock)
      done.wrappingAdd(1, ordering: .relaxed)
    }
  }

  private final class Task: Sendable {
    let number: Int
    let body: @Sendable (Int) -> Void

    init(number: Int, body: @escaping @Sendable (Int) -> Void) {
      self.number = number
      self.body = body
    }
  }
}
