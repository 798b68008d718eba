public import Relations

/// Proves that a course does what it says, before a student meets it.
///
/// Every starter fails, every solution passes, every wrong answer is met with its words, there are hints, and everything
/// comes to its end within the limits.
public struct CourseProof {
  /// What was proved.
  public struct Account: Hashable, Sendable {
    /// How many lessons.
    public var lessons = 0
    /// How many hints.
    public var hints = 0
    /// How many wrong answers.
    public var wrongAnswers = 0
  }

  /// Proves the course in a folder.
  ///
  /// - Throws: every mistake that was found.
  public static func prove(_ folder: String, about corpus: Corpus) throws(CourseError) -> (Course, Account) {
    let course = try CourseReader.course(in: folder)
    var proof = CourseProof(judge: Judge(corpus))
    for lesson in course.lessons { proof.prove(lesson) }
    guard proof.problems.isEmpty else { throw CourseError(proof.problems) }
    return (course, proof.account)
  }

  private let judge: Judge
  private var problems: [CourseProblem] = []
  private var account = Account()

  private init(judge: Judge) {
    self.judge = judge
  }

  private mutating func prove(_ lesson: Lesson) {
    func complain(_ message: String, hint: String? = nil) {
      problems.append(CourseProblem(message, in: lesson.file, hint: hint))
    }
    account.lessons += 1
    account.hints += lesson.hints.count
    if lesson.hints.isEmpty || lesson.hints.contains(where: { $0.isEmpty }) {
      complain("there is no hint, or an empty one", hint: "hints = { \"a nudge\", \"almost the solution\" }")
    }
    if Set(lesson.hints).count < lesson.hints.count { complain("two hints are the same") }
    if lesson.hints.contains(where: { $0.holds(lesson.solution) }) {
      complain("a hint gives the whole solution away", hint: "solution() is there for that")
    }
    // The solution: it has to run, and to pass.
    let (right, output) = judge.verdict(on: Array(lesson.solution.utf8), to: lesson, name: "@solution")
    guard right.isPassed else {
      return complain("the solution does not pass: \(Self.words(right))")
    }
    if !output.isEmpty, lesson.rule.compares {
      complain("the solution prints; an answer is a value", hint: "answer = …")
    }
    do throws(LuaErrorText) {
      let answer = try solution(of: lesson)
      if case .nothing = answer { return complain("the solution gives no answer", hint: "answer = …") }
      if answer.holdsFunction, lesson.rule.calls.isEmpty, lesson.rule.compares {
        complain(
          "the answer is a function, and nothing says how to try it", hint: "check = { calls = { { 1956 } } }"
        )
      }
    } catch {
      return complain("the solution fails: \(error.words)")
    }
    let (start, _) = judge.verdict(on: Array(lesson.starter.utf8), to: lesson, name: "@starter")
    if start.isPassed { complain("the starter passes as it stands") }
    for (place, wrong) in lesson.wrong.enumerated() { prove(wrong, place + 1, lesson) }
  }

  private mutating func prove(_ wrong: WrongAnswer, _ number: Int, _ lesson: Lesson) {
    func complain(_ message: String, hint: String? = nil) {
      problems.append(CourseProblem("wrong[\(number)]: \(message)", in: lesson.file, hint: hint))
    }
    account.wrongAnswers += 1
    let (verdict, _) = judge.verdict(on: Array(wrong.code.utf8), to: lesson, name: "@wrong[\(number)]")
    if verdict.isPassed { return complain("it passes") }
    if let run = verdict.checks.first(where: { $0.name == "run" }), !wrong.feedback.isEmpty {
      return complain(
        "it does not run, so its feedback is never said: \(run.message)", hint: "shows = \"…\" is for that")
    }
    if !wrong.feedback.isEmpty, verdict.feedback != wrong.feedback {
      complain(
        "its feedback is not said",
        hint: verdict.feedback.map { "an earlier wrong answer is equal to it: \($0.cut(to: 60))" }
          ?? "the answer is not equal to itself: \(Self.words(verdict))")
    }
    let words = Self.words(verdict)
    if !words.holds(wrong.shows) { complain("\"\(wrong.shows)\" is not in what is said: \(words)") }
  }

  private struct LuaErrorText: Error {
    let words: String
  }

  private func solution(of lesson: Lesson) throws(LuaErrorText) -> Answer {
    do {
      return try judge.solution(of: lesson).answer
    } catch {
      throw LuaErrorText(words: "\(error)")
    }
  }

  private static func words(_ verdict: Verdict) -> String {
    verdict.checks.filter { $0.status != .passed }.map { check in
      [check.message, check.expected.map { "expected \($0)" }, check.actual.map { "got \($0)" }, check.help]
        .compactMap(\.self).joined(separator: "; ")
    }.joined(separator: "\n")
  }
}
