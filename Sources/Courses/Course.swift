/// Lessons that belong together, in the order in which they are taken: a folder of files.
public struct Course: Sendable {
  /// The name by which it is asked for: that of its folder.
  public let name: String
  /// The folder.
  public let folder: String
  /// What it is called.
  public let title: String
  /// What it is about, in a sentence.
  public let summary: String
  /// The lessons in order.
  public let lessons: [Lesson]

  /// The lesson of that name.
  public func lesson(_ name: String) -> Lesson? { lessons.first { $0.name == name } }
}

/// A mistake in the files of a course.
public struct CourseProblem: Hashable, Sendable, CustomStringConvertible {
  /// The file, from the course's folder.
  public let file: String
  /// The line, where it is known.
  public let line: Int?
  /// What is wrong.
  public let message: String
  /// What could be done about it.
  public let hint: String?

  /// Makes a problem.
  public init(_ message: String, in file: String, line: Int? = nil, hint: String? = nil) {
    self.file = file
    self.line = line
    self.message = message
    self.hint = hint
  }

  /// One line: `first-look.lua:3: what is wrong; what could be done`.
  public var description: String {
    file + (line.map { ":\($0)" } ?? "") + ": " + message + (hint.map { "; \($0)" } ?? "")
  }
}

/// What keeps a course from being used: all mistakes of its files.
public struct CourseError: Error, Sendable {
  /// The mistakes, in the order of the files.
  public let problems: [CourseProblem]

  /// Makes an error of mistakes.
  public init(_ problems: [CourseProblem]) { self.problems = problems }
}
