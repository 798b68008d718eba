internal import Interchange
import LuaHost
internal import Relations
public import Workbench

/// The lessons of a session: which one is open, what was answered, what help was given.
///
/// Nothing is read before a function of it is first called. Its functions say what they have to say and give nothing, so
/// that `_` stays the student's last result.
public final class Tutor {
  unowned let session: Session
  let shelf: CourseShelf
  var store: ProgressStore?
  private let progressPath: String?
  private var judges: Judge?
  private var known: [String: Course] = [:]
  /// What is being worked on.
  var open: OpenLesson?
  /// Whether the raw value of `answer` is another than when this was last called.
  var answerChanged: LuaFunction?
  /// The wrong answers that were checked, by the lesson's key.
  var tried: [String: [(answer: Answer, verdict: Verdict)]] = [:]

  /// A lesson that is being worked on.
  struct OpenLesson {
    let course: Course
    let lesson: Lesson
    /// The session's first entry that belongs to it.
    let firstEntry: Int
    /// Whether an answer was right since it was opened.
    var isDone = false
    /// The number of the entry that gave `answer` its value, or changed it; nil where none has since it was opened.
    var answerEntry: Int?

    var key: String { "\(course.name)/\(lesson.name)" }
    var number: Int { (course.lessons.firstIndex { $0.name == lesson.name } ?? 0) + 1 }
  }

  /// Adds lessons to a session.
  ///
  /// - Parameter progressPath: the file in which progress is kept, or nil to keep none.
  public static func register(in session: Session, shelf: CourseShelf, progressPath: String?) {
    let tutor = Tutor(session, shelf: shelf, progressPath: progressPath)
    // The functions keep the tutor, the tutor does not keep the session that keeps them.
    for row in tutor.functions { session.lua.register(row) }
    session.commands.formUnion(names.subtracting(["help", "merge_progress"]))
    session.entryEnded = { tutor.noteAnswer(isRunning: false) }
    session.namesToComplete["lesson"] = { tutor.lessonNames }
    session.namesToComplete["lessons"] = { tutor.courses.map(\.name) }
    session.namesToComplete["solution"] = { tutor.lessonNames }
  }

  /// The file of the user's progress.
  public static var progressPathOfUser: String? { CourseShelf.dataFolder.map { "\($0)/progress.lua" } }

  private init(_ session: Session, shelf: CourseShelf, progressPath: String?) {
    self.session = session
    self.shelf = shelf
    self.progressPath = progressPath
  }

  // MARK: What there is

  /// The folders of courses, with the course where it has no mistakes.
  var shelved: [(folder: String, course: Course?)] {
    shelf.courseFolders.map { ($0, try? course(in: $0)) }
  }

  var courses: [Course] { shelved.compactMap(\.course) }

  var lessonNames: [String] {
    let courses = courses
    return courses.map(\.name) + courses.flatMap { $0.lessons.map(\.name) }
  }

  func course(in folder: String) throws(CourseError) -> Course {
    if let course = known[folder] { return course }
    let course = try CourseReader.course(in: folder)
    known[folder] = course
    return course
  }

  /// Forgets what was read of courses, so that a teacher's changes are seen.
  func forgetCourses() { known = [:] }

  var judge: Judge {
    if let judges { return judges }
    let made = Judge(session.corpus)
    judges = made
    return made
  }

  // MARK: Progress

  var progress: Progress {
    if store == nil { store = ProgressStore(path: progressPath) }
    return store?.progress ?? Progress()
  }

  /// Changes what is known of the progress, and says so where it cannot be kept.
  func note(_ body: (inout Progress) -> Void) {
    _ = progress
    do throws(FileError) {
      try store?.change(body)
    } catch {
      say("(your progress could not be kept: \(error.description))")
    }
  }

  func note(_ key: String, _ body: (inout Progress.Entry) -> Void) {
    note { progress in
      var entry = progress[key]
      body(&entry)
      progress[key] = entry
    }
  }

  /// The first lesson of a course that is neither done nor skipped, and else the first that is not done.
  func next(in course: Course) -> Lesson? {
    let progress = progress
    func state(_ lesson: Lesson) -> Progress.Entry.State? {
      let key = "\(course.name)/\(lesson.name)"
      return progress.knows(key) ? progress[key].state : nil
    }
    return course.lessons.first { (state($0) ?? .begun) == .begun }
      ?? course.lessons.first { state($0) != .done }
  }

  func done(in course: Course) -> Int {
    let progress = progress
    return course.lessons.count { progress["\(course.name)/\($0.name)"].state == .done }
  }

  // MARK: Saying

  var width: Int { min(session.width ?? 80, 100) - 1 }

  func say(_ text: String) { session.say(text) }

  /// Says a text of several sentences, broken to the width.
  func tell(_ text: String, indent: Int = 0) {
    let space = String(repeating: " ", count: indent)
    say(
      TaskText(markdown: text).lines(width: width - indent).map { $0.isEmpty ? "" : space + $0 }.joined(
        separator: "\n"))
  }
}
