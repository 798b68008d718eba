/// What answers the entries of a session: the part of the program that knows the language.
///
/// The loops of this module know lines, keys and terminals; an engine knows neither.
public protocol ReplEngine {
  /// Runs an entry of one or several lines and returns what came of it.
  func evaluate(_ entry: String) -> Outcome

  /// Whether an entry can be run as it stands or waits for more lines.
  func completeness(of entry: String) -> Completeness

  /// What to say where an entry waits for more lines although the person may think it whole; nil for nothing.
  func remark(onOpen entry: String) -> String?

  /// The entries that a text of several lines holds, each to be evaluated by itself; most texts are one.
  func units(of entry: String) -> [String]

  /// What the word before the cursor could become.
  ///
  /// - Parameters:
  ///   - line: The entry as typed so far, with what stands behind the cursor.
  ///   - cursor: Where the cursor stands, in bytes of UTF-8 from the start of `line`.
  func complete(_ line: String, upTo cursor: Int) -> Completion

  /// The prompt that the person has asked for, for an entry or for a further line of one; nil for the usual one.
  func prompt(continues: Bool) -> String?

  /// What help there is on the word at the cursor; nil where there is none.
  func inspect(_ text: String, at cursor: Int) -> String?

  /// Lays out what is printed from now on for a screen of that size.
  func resize(columns: Int, lines: Int)

  /// A function that makes a running evaluation stop soon, or nil where none can be stopped.
  ///
  /// Ctrl-C calls it from inside a signal handler, so it may do nothing but set flags and call what POSIX calls
  /// async-signal-safe. It is never called between evaluations.
  var stop: (@convention(c) () -> Void)? { get }
}

extension ReplEngine {
  /// The usual one.
  public func prompt(continues: Bool) -> String? { nil }

  /// No help.
  public func inspect(_ text: String, at cursor: Int) -> String? { nil }

  /// Does nothing.
  public func resize(columns: Int, lines: Int) {}

  /// Nothing.
  public func remark(onOpen entry: String) -> String? { nil }

  /// The text as one entry.
  public func units(of entry: String) -> [String] { [entry] }
}

/// What came of an entry.
public enum Outcome: Hashable, Sendable {
  /// The texts to print, each on lines of its own; none for a statement without a result.
  case printed([String])
  /// It went wrong.
  case failed(Failure)
  /// The entry asks to leave with this code.
  case exit(Int32)
}

/// What went wrong with an entry: in words for a person, and piece by piece for a program.
public struct Failure: Hashable, Sendable {
  /// All of it that a person is told, in one to a few lines, without the place.
  public var text: String
  /// The line within the entry, from 1, where that is known.
  public var line: Int?
  /// The cause alone.
  public var message: String
  /// A short word for programs.
  public var code: String
  /// What could be done about it.
  public var hint: String?
  /// The source line.
  public var source: String?
  /// Which of the line's characters are meant.
  public var mark: Range<Int>?
  /// The calls that led there.
  public var traceback: String?

  /// Makes a failure; the text is the message unless given.
  public init(
    _ message: String, text: String? = nil, line: Int? = nil, code: String = "run", hint: String? = nil,
    source: String? = nil, mark: Range<Int>? = nil, traceback: String? = nil
  ) {
    self.text = text ?? message
    self.line = line
    self.message = message
    self.code = code
    self.hint = hint
    self.source = source
    self.mark = mark
    self.traceback = traceback
  }
}

/// Whether an entry is ready to be run.
public enum Completeness: Hashable, Sendable {
  /// It can be run.
  case complete
  /// It ends too early: an open block, bracket or long string.
  case incomplete
  /// It can be run, but is wrong in a way that more lines do not mend; running it says what is wrong.
  case invalid
}
