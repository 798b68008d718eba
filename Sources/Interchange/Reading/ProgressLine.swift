import Glibc

/// One line on the error stream that says how far something long has come, and for how long it will go on; only on a
/// terminal, and only once it takes long.
public final class ProgressLine {
  private let title: () -> String
  private let things: (count: Int, noun: String)?
  private let begun = ProgressLine.now
  private var shown = 0.0
  private let isTerminal = isatty(2) != 0

  /// Begins to wait; nothing is shown in the first 0.3 seconds.
  ///
  /// - Parameter things: How many things there are to go through, and what they are called, to tell how many a second.
  public init(_ title: @autoclosure @escaping () -> String, of things: (count: Int, noun: String)? = nil) {
    self.title = title
    self.things = things
  }

  deinit { clear() }

  /// Says which part is done, from 0 to 1, or where nobody knows for how long it has gone on; at most ten times a second.
  public func show(_ part: Double?) {
    guard isTerminal else { return }
    let now = Self.now
    guard now - begun > 0.3, now - shown > 0.1 else { return }
    shown = now
    let words = part.map { Self.words(title(), $0, after: now - begun, of: things) }
    put("\r\u{1B}[K" + (words ?? Self.words(title(), after: now - begun)))
  }

  /// The line without a part: `sort · 2.4 s`.
  static func words(_ title: String, after seconds: Double) -> String {
    let tenths = Int(seconds * 10)
    return "\(title) · \(tenths / 10).\(tenths % 10) s"
  }

  /// The line: `loading events.csv 40 % · 3 s left`, or with things `filter 40 % · 250,000 rows/s · 3 s left`.
  static func words(
    _ title: String, _ part: Double, after seconds: Double, of things: (count: Int, noun: String)?
  ) -> String {
    var line = "\(title) \(Int(part * 100)) %"
    guard part > 0, seconds > 0 else { return line }
    if let things {
      line += " · \(Int(part * Double(things.count) / seconds).grouped) \(things.noun)/s"
    }
    let left = seconds * (1 - part) / part
    return line + (left < 60 ? " · \(Int(left.rounded(.up))) s left" : " · \(Int(left / 60) + 1) min left")
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
