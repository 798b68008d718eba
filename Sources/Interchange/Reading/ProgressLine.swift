import Glibc

/// One line on the error stream that says how far something long has come; only on a terminal, and only once it takes long.
public final class ProgressLine {
  private let title: String
  private let begun = ProgressLine.now
  private var shown = 0.0
  private let isTerminal = isatty(2) != 0

  /// Begins to wait; nothing is shown in the first 0.3 seconds.
  public init(_ title: String) {
    self.title = title
  }

  deinit { clear() }

  /// Says which part is done, from 0 to 1; at most ten times a second.
  public func show(_ part: Double) {
    guard isTerminal else { return }
    let now = Self.now
    guard now - begun > 0.3, now - shown > 0.1 else { return }
    shown = now
    put("\r\u{1B}[K\(title) \(Int(part * 100)) %")
  }

  /// Takes the line away.
  public func clear() {
    guard shown > 0 else { return }
    shown = 0
    put("\r\u{1B}[K")
  }

  private func put(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(2, $0.baseAddress, $0.count) }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
