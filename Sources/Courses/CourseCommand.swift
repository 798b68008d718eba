import Glibc
import Interchange
public import Relations

/// The commands for teachers: `entente course check`, `entente course new`, `entente grade`.
public struct CourseCommand {
  /// The words with which a command begins.
  public static let words: Set<String> = ["course", "grade"]

  /// What the command line's help says of them.
  public static let usage = """
    For teachers (see TEACHING.md):
      entente course new DIR        begin a course
      entente course check DIR…     prove that courses do what they say
      entente grade COURSE FILE… [--format table|json|csv|exercism] [--jobs N]
                                    grade what was handed in; code 3 where not all passed
    """

  private let corpus: () throws(CorpusError) -> Corpus
  private let output: (String) -> Void
  private let errors: (String) -> Void
  private let showsProgress: Bool

  /// Prepares a command.
  ///
  /// - Parameters:
  ///   - corpus: what courses are about; asked for only where it is needed.
  ///   - showsProgress: whether a person watches the error stream.
  public init(
    corpus: @escaping () throws(CorpusError) -> Corpus, output: @escaping (String) -> Void,
    errors: @escaping (String) -> Void, showsProgress: Bool
  ) {
    self.corpus = corpus
    self.output = output
    self.errors = errors
    self.showsProgress = showsProgress
  }

  /// Runs a command and returns the code to exit with: 0, 1 for a course or corpus with mistakes, 2 for a wrong command
  /// line, 3 where a lesson was not passed.
  public func run(_ command: String, _ arguments: [String]) throws(CorpusError) -> Int32 {
    switch (command, arguments.first) {
    case ("course", "check"?) where arguments.count > 1: return try check(Array(arguments.dropFirst()))
    case ("course", "new"?) where arguments.count == 2: return new(arguments[1])
    case ("grade", let first?) where first != "--help": return try grade(arguments)
    case (_, "--help"?):
      output(Self.usage + "\n")
      return 0
    default: return refuse("'\(command)' wants more", hint: Self.usage)
    }
  }

  private func refuse(_ message: String, hint: String? = nil) -> Int32 {
    errors("entente: \(message)\n")
    if let hint { errors(hint + "\n") }
    return 2
  }

  // MARK: Courses

  private func new(_ folder: String) -> Int32 {
    do throws(FileError) {
      for path in try CourseTemplate.write(to: folder) { output("\(path)\n") }
    } catch {
      errors("entente: \(error.description)\n")
      return 1
    }
    return 0
  }

  private func check(_ folders: [String]) throws(CorpusError) -> Int32 {
    let corpus = try corpus()
    var mistakes = 0
    for given in folders {
      let courses = CourseShelf.courses(in: given)
      guard !courses.isEmpty else {
        errors("entente: \(given) is no course: a course is a folder with a \(CourseReader.courseFile)\n")
        return 2
      }
      for folder in courses {
        do throws(CourseError) {
          let (course, account) = try CourseProof.prove(folder, about: corpus)
          output(
            "\(course.name): \(counted(account.lessons, "lesson")), \(counted(account.hints, "hint")), "
              + "\(counted(account.wrongAnswers, "wrong answer")); all hold\n")
        } catch {
          mistakes += error.problems.count
          for problem in error.problems { errors("\(folder)/\(problem)\n") }
        }
      }
    }
    guard mistakes > 0 else { return 0 }
    errors("entente: \(counted(mistakes, "mistake"))\n")
    return 1
  }

  // MARK: Grading

  private func grade(_ arguments: [String]) throws(CorpusError) -> Int32 {
    var rest = arguments[...]
    var paths: [String] = []
    var format = GradeFormat.table
    var jobs: Int?
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      switch parts[0] {
      case "--format":
        guard let word = parts.count > 1 ? parts[1] : rest.popFirst(), let named = GradeFormat(rawValue: word)
        else {
          return refuse("--format takes \(GradeFormat.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        format = named
      case "--jobs":
        guard let word = parts.count > 1 ? parts[1] : rest.popFirst(), let number = Int(word),
          (1...256).contains(number)
        else { return refuse("--jobs takes a number from 1 to 256") }
        jobs = number
      case _ where argument.hasPrefix("--"):
        return refuse("grade has no option '\(argument)'", hint: Self.usage)
      default: paths.append(argument)
      }
    }
    guard paths.count > 1 else { return refuse("grade wants a course and files", hint: Self.usage) }
    let folder =
      CourseShelf.ofUser.courseFolders.first { $0.name == paths[0] && !paths[0].contains("/") } ?? paths[0]
    let course: Course
    do throws(CourseError) {
      course = try CourseReader.course(in: folder)
    } catch {
      for problem in error.problems { errors("\(folder)/\(problem)\n") }
      errors("entente: the course has \(counted(error.problems.count, "mistake"))\n")
      return 1
    }
    let corpus = try corpus()
    var submissions: [Submission] = []
    for path in paths.dropFirst() {
      // A folder stands for the files in it.
      let inner = (try? Files.names(in: path))?.filter { $0.hasSuffix(".lua") }.map { "\(path)/\($0)" }
      submissions += (inner ?? [path]).map(Submission.init(file:))
    }
    let grades = Grader(course, about: corpus, workers: jobs).grades(of: submissions) { done in
      if showsProgress { errors("\rgraded \(done) of \(submissions.count)\u{1B}[K") }
    }
    if showsProgress { errors("\r\u{1B}[K") }
    output(GradeReport(course, grades).text(as: format))
    return grades.allSatisfy { $0.count(.passed) == $0.lessons.count } ? 0 : 3
  }
}
