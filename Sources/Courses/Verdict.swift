/// What came of one check of an answer.
public struct Check: Hashable, Sendable {
  /// How it came out.
  public enum Status: String, Sendable {
    /// It is as asked.
    case passed
    /// It differs, and the message says in what.
    case failed
    /// There was nothing to check, because what came before it failed.
    case couldNotRun = "could not run"
  }

  /// What was checked, in a word or two.
  public var name: String
  /// How it came out.
  public var status: Status
  /// What differs, in words for the one who answered; empty where it passed.
  public var message: String
  /// What was asked for, for the teacher; nil where it cannot be said in a line.
  public var expected: String?
  /// What came instead.
  public var actual: String?
  /// What could be done about it.
  public var help: String?

  /// Makes a check.
  public init(
    _ name: String, _ status: Status, _ message: String = "", expected: String? = nil, actual: String? = nil,
    help: String? = nil
  ) {
    self.name = name
    self.status = status
    self.message = message
    self.expected = expected
    self.actual = actual
    self.help = help
  }
}

/// What is to be said of an answer.
public struct Verdict: Hashable, Sendable {
  /// The checks in the order in which they were made; at least one.
  public var checks: [Check]
  /// What the lesson says of this very answer, where it is one that is often given and wrong.
  public var feedback: String?

  /// Makes a verdict.
  public init(_ checks: [Check], feedback: String? = nil) {
    self.checks = checks
    self.feedback = feedback
  }

  /// Whether every check passed.
  public var isPassed: Bool { checks.allSatisfy { $0.status == .passed } }

  /// How the whole came out: failed where any check failed, and else could not run where any could not.
  public var status: Check.Status {
    if isPassed { return .passed }
    return checks.contains { $0.status == .failed } ? .failed : .couldNotRun
  }
}
