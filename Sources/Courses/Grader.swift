import Glibc
internal import LuaHost
public import Relations

/// Grades submissions to a course: one process each, as many at a time as there are cores.
///
/// A process has no files, no processes of its own, limits on memory and time, and nowhere to write but to the grader. It
/// sends its results one by one; where it ends before its last one, that lesson could not be judged and another process
/// goes on behind it. The order of results is that of the submissions, whatever ran when.
public struct Grader {
  private let course: Course
  private let judge: Judge
  private let workers: Int

  /// A class is graded on all cores, and perhaps beside other work.
  private static let patience = 5.0

  /// Makes a grader.
  ///
  /// - Parameter workers: how many processes run at a time; all cores, unless given.
  public init(_ course: Course, about corpus: Corpus, workers: Int? = nil) {
    self.course = course
    judge = Judge(corpus, patience: Self.patience)
    self.workers = max(1, workers ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Grades submissions.
  ///
  /// - Parameter progress: is told how many are done, each time one is.
  public func grades(of submissions: [Submission], progress: (Int) -> Void = { _ in }) -> [Grade] {
    judge.prepare(course.lessons)
    var grades = submissions.map { submission in
      Grade(name: submission.name, lessons: [], remarks: submission.strays(in: course).map(\.harmless))
    }
    var waiting = submissions.indices.reversed().map { $0 }
    var running: [GradingProcess] = []
    var done = 0
    while !waiting.isEmpty || !running.isEmpty {
      while running.count < workers, let next = waiting.popLast() {
        start(submissions[next], number: next, from: 0, &running, &grades)
      }
      GradingProcess.wait(for: running)
      for process in running where process.isReadable || process.isOverdue(limits(of: process, grades)) {
        let limit = limits(of: process, grades)
        if process.isReadable { process.read() }
        while let lesson = process.nextResult() { grades[process.number].lessons.append(lesson) }
        if process.isOverdue(limit) { process.stop() }
      }
      for process in running where process.hasEnded {
        running.removeAll { $0 === process }
        let number = process.number
        if grades[number].lessons.count < course.lessons.count {
          grades[number].lessons.append(lost(process, course.lessons[grades[number].lessons.count]))
          let count = grades[number].lessons.count
          if count < course.lessons.count {
            start(submissions[number], number: number, from: count, &running, &grades)
            continue
          }
        }
        done += 1
        progress(done)
      }
    }
    return grades
  }

  /// The seconds that the answer which a process is at may take, with what the machine may be busy with besides.
  private func limits(of process: GradingProcess, _ grades: [Grade]) -> Double {
    let place = grades[process.number].lessons.count
    guard place < course.lessons.count else { return 10 }
    // Wrong answers and tests of the lesson itself run under the same limit.
    return course.lessons[place].limits.seconds * Self.patience * 2 + 5
  }

  private func start(
    _ submission: Submission, number: Int, from lesson: Int, _ running: inout [GradingProcess],
    _ grades: inout [Grade]
  ) {
    let rest = course.lessons.dropFirst(lesson)
    let memory = (rest.map(\.limits.megabytes).max() ?? 0) << 20
    let process = GradingProcess(number: number, memory: memory) { [judge, course] send in
      judge.dropFunctions()
      for lesson in rest { send(Self.judged(submission, lesson, course, judge)) }
    }
    if let process {
      running.append(process)
    } else {
      // Where no process can be made nothing of the submission may run.
      grades[number].lessons += rest.map { lesson in
        Grade.Lesson(
          name: lesson.name, title: lesson.title,
          verdict: Verdict([Check("run", .couldNotRun, "no process could be started for it")]), output: "")
      }
    }
  }

  /// Judges the answer of a submission to a lesson; runs in the submission's process.
  private static func judged(_ submission: Submission, _ lesson: Lesson, _ course: Course, _ judge: Judge)
    -> Grade.Lesson
  {
    func grade(_ verdict: Verdict, _ output: String = "") -> Grade.Lesson {
      Grade.Lesson(name: lesson.name, title: lesson.title, verdict: verdict, output: output)
    }
    guard let section = submission.answer(to: lesson.name, of: course) else {
      return grade(
        Verdict([
          Check(
            "answer", .couldNotRun, "no answer was handed in",
            help: "an answer begins with the line -- lesson: \(lesson.name)")
        ]))
    }
    guard section.code.contains(where: { $0 != 32 && !(9...13).contains($0) }) else {
      return grade(Verdict([Check("answer", .couldNotRun, "the answer is empty")]))
    }
    let (verdict, output) = judge.verdict(
      on: section.code, to: lesson, name: "@\(submission.name.name.harmless)", line: section.line)
    return grade(verdict, output)
  }

  /// What is said of the answer at which a process ended.
  private func lost(_ process: GradingProcess, _ lesson: Lesson) -> Grade.Lesson {
    let check =
      process.wasStopped
      ? Check(
        "run", .failed, "it does not come to an end",
        expected: "an end within \(lesson.limits.seconds.plain) s",
        help: "is there a loop without end, or one that goes through far too much?")
      : Check(
        "run", .failed, "it took more memory than an answer may, or broke the program that ran it",
        expected: "at most \(lesson.limits.megabytes) MB", help: "is a text or a table growing without end?")
    return Grade.Lesson(name: lesson.name, title: lesson.title, verdict: Verdict([check]), output: "")
  }
}
