import Glibc
import LuaHost
import Terminal
import Workbench

/// The workbench as the terminal sees it.
final class SessionEngine: ReplEngine {
  private let session: Workbench.Session
  private var surroundings: () -> Surroundings

  init(_ session: Workbench.Session, in surroundings: @escaping () -> Surroundings) {
    self.session = session
    self.surroundings = surroundings
    // What is no terminal gets the same for the same question.
    if surroundings().outputIsTerminal { session.clock = { Double(Self.now) / 1e9 } }
  }

  var stop: (@convention(c) () -> Void)? { LuaState.interruptWatched }

  func evaluate(_ entry: String) -> Outcome {
    let now = surroundings()
    // Only a person asks; a script that is piped in goes on, and its failures are not forgotten.
    if now.inputIsTerminal, session.asksToLeave(entry) { return .exit(0) }
    session.width = now.width
    session.rowLimit = now.rowLimit
    let start = Self.now
    defer { if session.isTiming { session.notice(Self.words(for: Self.now - start)) } }
    switch session.evaluate(entry) {
    case .shown(let text):
      fflush(nil)
      return .printed(text.isEmpty ? [] : [text])
    case .failed(let error):
      fflush(nil)
      return .failed(
        Failure(
          error.message, text: session.explanation(of: error), line: session.line(of: error),
          code: error.code,
          hint: error.hint, source: error.excerpt?.line, mark: error.excerpt?.mark, traceback: error.traceback
        ))
    }
  }

  /// Nanoseconds of a clock that only goes forward.
  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  private static func words(for nanoseconds: UInt64) -> String {
    let microseconds = nanoseconds / 1000
    return microseconds < 10_000 ? "\(microseconds) µs" : "\(microseconds / 1000) ms"
  }

  func completeness(of entry: String) -> Completeness {
    switch session.completeness(of: entry) {
    case .complete: .complete
    case .incomplete: .incomplete
    case .invalid: .invalid
    }
  }

  func remark(onOpen entry: String) -> String? { session.remark(onOpen: entry) }

  /// `_PROMPT` and `_PROMPT2`, as lua(1) has them.
  func prompt(continues: Bool) -> String? {
    let name = continues ? "_PROMPT2" : "_PROMPT"
    let value = session.lua.global(name)
    if case .string(let text) = value { return text }
    guard !value.isNil, let made = try? session.lua.run("return tostring(\(name))", name: "=\(name)") else {
      return nil
    }
    return made.first?.string
  }

  func inspect(_ text: String, at cursor: Int) -> String? { session.help(in: text, at: cursor) }

  func resize(columns: Int, lines: Int) {
    let made = Surroundings(outputIsTerminal: true, terminalColumns: columns, terminalLines: lines)
    surroundings = { made }
  }

  func units(of entry: String) -> [String] { session.units(of: entry) }

  func complete(_ line: String, upTo cursor: Int) -> Completion {
    let found = session.complete(String(decoding: Array(line.utf8.prefix(cursor)), as: UTF8.self))
    return Completion(start: found.start, candidates: found.words, suffix: found.suffix)
  }
}
