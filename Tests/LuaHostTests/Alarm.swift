import Foundation
import LuaHost

/// Sends this process a signal at a moment of choice, as a person with Ctrl-C does; the signal interrupts the watched state.
///
/// It is sent by another thread, and comes to whichever thread the system likes.
final class Alarm: @unchecked Sendable {
  private let wanted = DispatchSemaphore(value: 0)
  private let sent = DispatchSemaphore(value: 0)
  private var delay: UInt32? = 0
  private var clock = clockid_t()
  private var sentAt = 0.0

  /// - Parameter anyThread: whether the system chooses who gets the signal; else it has arrived when `wait` returns.
  init(anyThread: Bool = true) {
    signal(SIGUSR1) { _ in LuaState.interruptWatched() }
    let thread = Thread { [self] in
      while true {
        wanted.wait()
        guard let delay else { break }
        usleep(delay)
        sentAt = Self.seconds(on: clock)
        if anyThread { kill(getpid(), SIGUSR1) } else { pthread_kill(pthread_self(), SIGUSR1) }
        sent.signal()
      }
      sent.signal()
    }
    thread.start()
  }

  /// The signal will come after so many microseconds.
  func set(after microseconds: UInt32) {
    delay = microseconds
    pthread_getcpuclockid(pthread_self(), &clock)
    wanted.signal()
  }

  /// Waits until the signal was sent; the seconds that this thread has worked since.
  func wait() -> Double {
    let now = Self.seconds(on: clock)
    sent.wait()
    return now - sentAt
  }

  func end() {
    delay = nil
    wanted.signal()
    sent.wait()
  }

  private static func seconds(on clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// A generator whose numbers are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
