/// What a submission is worth: a verdict on the answer to each lesson of the course, in the course's order.
public struct Grade: Hashable, Sendable {
  /// What came of one answer.
  public struct Lesson: Hashable, Sendable {
    /// The lesson's name.
    public let name: String
    /// The lesson's title.
    public let title: String
    /// What is to be said of the answer.
    public var verdict: Verdict
    /// What the answer printed, its beginning.
    public var output: String

    /// Makes a result.
    public init(name: String, title: String, verdict: Verdict, output: String) {
      self.name = name
      self.title = title
      self.verdict = verdict
      self.output = output
    }
  }

  /// The submission.
  public let name: String
  /// The lessons.
  public var lessons: [Lesson]
  /// What else is to be said of the file, such as a lesson that the course does not have.
  public var remarks: [String]

  /// How many lessons came out so.
  public func count(_ status: Check.Status) -> Int { lessons.count { $0.verdict.status == status } }
}
