/// One task of a course: what is to be done, how it is judged, and what helps on the way.
public struct Lesson: Sendable {
  /// The name by which it is asked for: that of its file.
  public let name: String
  /// The file as it was found, for messages.
  public let file: String
  /// What it is called.
  public var title: String
  /// What one can do after it, a phrase each.
  public var goals: [String]
  /// Lessons to be done before it.
  public var needs: [String]
  /// The task, in Markdown.
  public var task: String
  /// Code that is run before the answer's, such as one that makes the table in question; empty where there is none.
  public var given: String
  /// The code one begins with; it does not pass.
  public var starter: String
  /// Code that passes.
  public var solution: String
  /// Help, the gentlest first.
  public var hints: [String]
  /// What is said to the one who has done it, in Markdown; empty where there is nothing to say.
  public var afterword: String
  /// How an answer is judged.
  public var rule: CheckRule
  /// Answers that are often given and not right, with what to say of each.
  public var wrong: [WrongAnswer]
  /// What an answer may take.
  public var limits: AnswerLimits
  /// Whether the solution is shown to those who tried.
  public var showsSolution: Bool
  /// Whether it may be passed over.
  public var allowsSkipping: Bool
  /// The file's text: its functions run from there.
  let text: String
}

/// An answer that is known to be wrong.
public struct WrongAnswer: Sendable {
  /// The code that gives it.
  public let code: String
  /// What is said to the one who gives it; empty where the general words do.
  public let feedback: String
  /// What the general words have to hold, for `course check`; empty where nothing is asked of them.
  public let shows: String
}

/// What an answer may take while it is computed.
public struct AnswerLimits: Hashable, Sendable {
  /// Seconds on the clock.
  public var seconds = 2.0
  /// Megabytes that Lua may hold.
  public var megabytes = 128
  /// Millions of steps of the virtual machine.
  public var steps = 50

  /// The limits of a lesson that names none.
  public init() {}
}
