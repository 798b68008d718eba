internal import CReadline

/// Ctrl-C, as the whole program sees it.
public enum Interrupts {
  /// Catches Ctrl-C from here on, and lets a pipe that is closed early end the program quietly.
  ///
  /// - Parameter stop: Called from inside the signal handler during an evaluation; see ``ReplEngine/stop``.
  public static func install(stop: (@convention(c) () -> Void)?) { cr_signals_install(stop) }

  /// Runs `body` as an evaluation that Ctrl-C stops.
  ///
  /// One that has not stopped after a second tells the person so, and another Ctrl-C ends the program with code 130.
  public static func during<Result>(_ body: () -> Result) -> Result {
    cr_evaluation_begin()
    defer { cr_evaluation_end() }
    return body()
  }

  /// Forgets a Ctrl-C and returns whether there was one.
  public static func take() -> Bool { cr_interrupt_take() != 0 }
}
