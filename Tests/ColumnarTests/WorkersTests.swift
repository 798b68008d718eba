import Glibc
import Synchronization
import Testing

@testable import Columnar

@Suite("Work that threads take piece by piece")
struct WorkersTests {
  @Test("comes back in order, and whoever waits for the last of it goes on asking")
  func asking() {
    let owner = pthread_self()
    let (asked, isLeftAlone) = (Flag(), Flag())
    let results = Workers.map([3, 1, 2], threads: 2, whileWaiting: { asked.set() }) { number in
      // What another thread takes lasts until this one has asked, ten seconds at most.
      var naps = 0
      while pthread_equal(owner, pthread_self()) == 0, !asked.isSet, naps < 10_000 {
        usleep(1000)
        naps += 1
      }
      if naps == 10_000 { isLeftAlone.set() }
      return number * 10
    }
    #expect(results == [30, 10, 20])
    #expect(!isLeftAlone.isSet)
  }

  private final class Flag: Sendable {
    private let value = Atomic<Bool>(false)
    var isSet: Bool { value.load(ordering: .relaxed) }
    func set() { value.store(true, ordering: .relaxed) }
  }
}
