internal import Columnar
internal import Interchange
internal import LuaHost
internal import Workbench

/// Opening lessons, helping and judging.
extension Tutor {
  // MARK: Finding

  /// The course of that name, or in that folder.
  func course(named name: String) throws(LuaError) -> Course {
    let folder = folder(named: name)
    guard let folder else {
      throw LuaError(
        "there is no course \"\(name)\"",
        hint: suggestion(for: name, among: shelf.courseFolders.map(\.name))
          ?? "lessons() lists what there is",
        code: "name")
    }
    do throws(CourseError) {
      return try course(in: folder)
    } catch {
      throw LuaError(
        "the course has \(counted(error.problems.count, "mistake"))",
        hint: error.problems.prefix(5).map(\.description).joined(separator: "\n  "), code: "course")
    }
  }

  private func folder(named name: String) -> String? {
    if let folder = shelf.courseFolders.first(where: { $0.name == name }) { return folder }
    guard name.contains("/") || name == "." else { return nil }
    return Files.exists("\(name)/\(CourseReader.courseFile)") ? name : nil
  }

  /// The course on the shelf that has a name or a title; nil for none, and for one with mistakes.
  func shelvedCourse(named name: String) -> Course? {
    courses.first { $0.name == name } ?? courses.first { folded($0.title) == folded(name) }
  }

  /// The lesson that a name means: one of the open course, or of any, or the next one of a course.
  private func find(_ name: String) throws(LuaError) -> (course: Course, lesson: Lesson) {
    if let course = open?.course, let lesson = course.lesson(name) { return (course, lesson) }
    if folder(named: name) != nil {
      let course = try course(named: name)
      guard let lesson = next(in: course) ?? course.lessons.first else {
        throw LuaError("the course is empty")
      }
      return (course, lesson)
    }
    // The course may stand in front: asking-the-corpus/how-many-visits.
    if let slash = name.lastIndex(of: "/"), folder(named: String(name[..<slash])) != nil {
      let course = try course(named: String(name[..<slash]))
      let wanted = String(name[name.index(after: slash)...])
      if let lesson = course.lesson(wanted) { return (course, lesson) }
      throw unknown(wanted, among: course.lessons.map(\.name))
    }
    for course in courses {
      if let lesson = course.lesson(name) { return (course, lesson) }
    }
    // The title that stands in the lists does as well.
    if let course = shelvedCourse(named: name), let lesson = next(in: course) ?? course.lessons.first {
      return (course, lesson)
    }
    for course in courses {
      if let lesson = course.lessons.first(where: { folded($0.title) == folded(name) }) {
        return (course, lesson)
      }
    }
    throw unknown(name, among: lessonNames)
  }

  private func unknown(_ name: String, among names: [String]) -> LuaError {
    LuaError(
      "there is no lesson or course \"\(name)\"",
      hint: suggestion(for: name, among: names) ?? "lessons() lists what there is", code: "name")
  }

  // MARK: Opening

  func openLesson(_ name: String?) throws(LuaError) {
    forgetCourses()
    let found: (course: Course, lesson: Lesson)
    if let name {
      found = try find(name)
    } else if let open, !open.isDone {
      // Nothing is lost by asking what the task was.
      return present(open, again: true)
    } else if let course = open?.course.name ?? progress.course {
      let course = try self.course(named: open?.course.folder ?? course)
      guard let lesson = next(in: course) else { return tellEnd(of: course) }
      found = (course, lesson)
    } else {
      return tell("No lesson is open. lessons() lists what there is, lesson \"NAME\" opens one.")
    }
    try begin(found.course, found.lesson)
  }

  private func begin(_ course: Course, _ lesson: Lesson) throws(LuaError) {
    let opened = OpenLesson(course: course, lesson: lesson, firstEntry: session.entries.count)
    if !lesson.given.isEmpty {
      _ = try session.lua.run(lesson.given, name: "@given in \(lesson.name)")
    }
    // An answer to another lesson is none to this.
    let hadAnswer = !session.lua.global("answer").isNil
    setAnswer(.nil)
    open = opened
    note { progress in
      progress.course =
        course.folder == self.shelf.courseFolders.first { $0.name == course.name }
        ? course.name : course.folder
      progress[opened.key] = progress[opened.key]
    }
    present(opened, again: false, hadAnswer: hadAnswer)
  }

  /// - Parameter hadAnswer: whether `answer` held something that is gone now.
  private func present(_ open: OpenLesson, again: Bool, hadAnswer: Bool = false) {
    let (course, lesson) = (open.course, open.lesson)
    say("\(course.title) · \(open.number) of \(course.lessons.count) · \(lesson.title)\n")
    tell(lesson.task, indent: 2)
    if !lesson.starter.isEmpty, !lesson.starter.hasPrefix("--") {
      say(
        "\n  You begin with"
          + (lesson.starter.contains("\n")
            ? " (type or paste it; starter \"FILE\" writes it to a file):\n" : ":\n"))
      say(
        lesson.starter.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(
          separator: "\n"))
    }
    let unmet = lesson.needs.filter { progress["\(course.name)/\($0)"].state != .done }
    if !unmet.isEmpty { tell("\nIt builds on \(unmet.joined(separator: ", ")).") }
    say("")
    if progress[open.key].state == .done, !again, !open.isDone { tell("(You have done this one before.)") }
    if hadAnswer { tell("(`answer` held something from before, and is cleared.)") }
    tell("answer = …, or leave it as the last result; then check(). hint() helps.")
  }

  private func tellEnd(of course: Course) {
    open = nil
    let skipped = course.lessons.filter { progress["\(course.name)/\($0.name)"].state == .skipped }
    tell("That was the last of \(course.title): \(done(in: course)) of \(course.lessons.count) done.")
    if !skipped.isEmpty { tell("Skipped: \(skipped.map(\.name).joined(separator: ", ")).") }
    tellNext(after: course)
  }

  // MARK: Helping

  private var current: OpenLesson? {
    if open == nil { tell("No lesson is open. lessons() lists what there is, lesson \"NAME\" opens one.") }
    return open
  }

  func giveHint() {
    guard let open = current else { return }
    let hints = open.lesson.hints
    let read = min(progress[open.key].hints, hints.count)
    if read == hints.count {
      // All were read: they are shown again rather than refused.
      for (index, hint) in hints.enumerated() { tell("Hint \(index + 1) of \(hints.count): \(hint)") }
      if !open.lesson.showsSolution { return }
      return tell(
        progress[open.key].attempts > 0
          ? "That was all. solution() shows one."
          : "That was all. Try an answer and check(); then solution() shows one.")
    }
    tell("Hint \(read + 1) of \(hints.count): \(hints[read])")
    note(open.key) { $0.hints = read + 1 }
  }

  func skipLesson() throws(LuaError) {
    guard let open = current else { return }
    guard open.lesson.allowsSkipping else {
      return tell("This lesson is not to be skipped. hint() helps.")
    }
    if !open.isDone {
      note(open.key) { $0.state = max($0.state, .skipped) }
      tell(
        "Skipped \(open.lesson.name)\(open.lesson.showsSolution ? "; solution \"\(open.lesson.name)\" shows how it goes" : "")."
      )
      say("")
    }
    guard let lesson = next(in: open.course), progress["\(open.course.name)/\(lesson.name)"].state != .skipped
    else {
      return tellEnd(of: open.course)
    }
    try begin(open.course, lesson)
  }

  func showSolution(_ name: String?) throws(LuaError) {
    let (course, lesson): (Course, Lesson)
    if let name {
      (course, lesson) = try find(name)
    } else {
      guard let open = current else { return }
      (course, lesson) = (open.course, open.lesson)
    }
    let key = "\(course.name)/\(lesson.name)"
    let entry = progress[key]
    guard lesson.showsSolution || entry.state == .done else {
      return tell("The teacher keeps the solution of this lesson. hint() helps.")
    }
    guard entry.attempts > 0 || entry.state > .begun else {
      return tell("First try: any answer and a check() will do. hint() helps.")
    }
    say(
      lesson.solution.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(
        separator: "\n"))
    if entry.state != .done {
      note(key) { $0.sawSolution = true }
      tell("Type it in your own words, and check().")
    }
  }

  func showStarter(_ file: String?) throws(LuaError) {
    guard let open = current else { return }
    guard !open.lesson.starter.isEmpty else { return tell("This lesson begins with nothing.") }
    guard let file else { return say(open.lesson.starter) }
    if Files.exists(file) {
      throw LuaError("\(file) is there already", hint: "give it another name", code: "file")
    }
    do throws(FileError) {
      try Files.write(Array((open.lesson.starter + "\n").utf8), to: file)
    } catch {
      throw LuaError(error.description, code: "file")
    }
    tell("\(file) is written. Change it in an editor, then dofile \"\(file)\" and check().")
  }

  func leaveLesson() {
    guard let open else { return tell("No lesson is open. exit or Ctrl-D leaves the prompt.") }
    self.open = nil
    tell("Left \(open.lesson.name). lesson \"\(open.course.name)\" goes on.")
  }
}
