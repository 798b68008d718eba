/// What answers the entries of a session: the part of the program that knows the language.
///
/// The loops of this module know lines, keys and terminals; an engine knows neither.
public protocol ReplEngine {
  /// Runs an entry of one or several lines and returns what came of it.
  func evaluate(_ entry: String) -> Outcome

  /// Whether an entry can be run as it stands or waits for more lines.
  ///
  /// An entry that is wrong is complete: running it says what is wrong.
  func completeness(of entry: String) -> Completeness

  /// The entries that a text of several lines holds, each to be evaluated by itself; most texts are one.
  func units(of entry: String) -> [String]

  /// What the word before the cursor could become.
  ///
  /// - Parameters:
  ///   - line: The entry as typed so far, with what stands behind the cursor.
  ///   - cursor: Where the cursor stands, in bytes of UTF-8 from the start of `line`.
  func complete(_ line: String, upTo cursor: Int) -> Completion

  /// A function that makes a running evaluation stop soon, or nil where none can be stopped.
  ///
  /// Ctrl-C calls it from inside a signal handler, so it may do nothing but set flags and call what POSIX calls
  /// async-signal-safe. It is never called between evaluations.
  var stop: (@convention(c) () -> Void)? { get }
}

extension ReplEngine {
  /// The text as one entry.
  public func units(of entry: String) -> [String] { [entry] }
}

/// What came of an entry.
public enum Outcome: Hashable, Sendable {
  /// The texts to print, each on lines of its own; none for a statement without a result.
  case printed([String])
  /// What went wrong, in words for the person, and the line within the entry where that is known, from 1.
  case failed(String, line: Int? = nil)
  /// The entry asks to leave with this code.
  case exit(Int32)
}

/// Whether an entry is ready to be run.
public enum Completeness: Hashable, Sendable {
  /// It can be run, or is wrong in a way that more lines do not mend.
  case complete
  /// It ends too early: an open block, bracket or long string.
  case incomplete
}
