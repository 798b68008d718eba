internal import Columnar
internal import Interchange
internal import LuaHost
internal import Workbench

/// What a student types.
extension Tutor {
  var functions: [LuaFunctionRow] {
    [
      LuaFunctionRow(
        "lessons", "Lists the courses, or the lessons of one.", .optional("course", String.self),
        details: "The name of a folder works too: lessons \"./mine\".", example: "lessons()"
      ) { [self] name throws(LuaError) in
        if let name { try listLessons(of: name) } else { listCourses() }
      },
      LuaFunctionRow(
        "lesson", "Opens a lesson, or goes on in a course where you were.", .optional("name", String.self),
        details:
          "Without a name it shows the open lesson again, or goes on with the next. The answer is a value: give it to `answer`, or let it be the last result, and call check().",
        example: "lesson \"first-steps\""
      ) { [self] name throws(LuaError) in try openLesson(name) },
      LuaFunctionRow(
        "check", "check([answer])",
        "Checks the answer of the open lesson: what is given, or else what came last, `answer` or a result.",
        details:
          "It says what differs: rows missing or too many, a bound, an order, a claim. The same wrong answer given again is no new attempt.",
        example: "check()"
      ) { [self] call throws(LuaError) in
        try checkAnswer(call.count > 0 ? try call.value(1) : nil)
        return 0
      },
      LuaFunctionRow("hint", "Gives the next hint of the open lesson.", example: "hint()") { [self] in
        giveHint()
      },
      LuaFunctionRow("skip", "Passes over the open lesson and opens the next.", example: "skip()") {
        [self] () throws(LuaError) in try skipLesson()
      },
      LuaFunctionRow(
        "solution", "Shows a solution, once an answer was tried or the lesson was skipped.",
        .optional("lesson", String.self), example: "solution()"
      ) { [self] name throws(LuaError) in try showSolution(name) },
      LuaFunctionRow(
        "starter", "Shows the code that the open lesson begins with, or writes it to a file.",
        .optional("file", String.self),
        details: "Change the file in an editor, then dofile(file) and check().", example: "starter()"
      ) { [self] file throws(LuaError) in try showStarter(file) },
      LuaFunctionRow(
        "progress",
        "Shows how far you are, in all courses or one; with a file, writes it there with your answers, to be handed in.",
        .optional("course or file", String.self),
        details:
          "What is no course's name is a file's. A teacher grades such files by `entente grade COURSE FILES…`.",
        example: "progress()"
      ) { [self] name throws(LuaError) in
        if let name, let course = shelvedCourse(named: name) { return showProgress(in: [course]) }
        if let name { return try writeProgress(to: name) }
        showProgress(in: courses)
      },
      LuaFunctionRow(
        "merge_progress",
        "Takes over what another file of progress has more, such as that of another computer.",
        .value("file", String.self), example: "pcall(merge_progress, \"/nowhere\")"
      ) { [self] file throws(LuaError) in try mergeProgress(file) },
      LuaFunctionRow("leave", "Closes the open lesson; it can be taken up again.", example: "leave()") {
        [self] in leaveLesson()
      },
    ]
  }

  /// The names of the functions: entries that call them are no part of an answer.
  static let names: Set<String> = [
    "lessons", "lesson", "check", "hint", "skip", "solution", "starter", "progress", "merge_progress",
    "leave", "help",
  ]

  // MARK: Lists

  private func listCourses() {
    forgetCourses()
    let shelved = shelved
    guard !shelved.isEmpty else {
      return tell(
        "There are no courses here. They lie in folders named by ENTENTE_LESSONS, in `\(CourseShelf.dataFolder ?? "~/.local/share/entente")/lessons`, or are opened by their folder: `lesson \"./mine\"`."
      )
    }
    let width = shelved.map { $0.folder.name.count }.max() ?? 0
    var lines = ["Courses"]
    for (folder, course) in shelved {
      let name = "  " + folder.name + String(repeating: " ", count: width - folder.name.count + 2)
      guard let course else {
        lines.append(name + "(has mistakes: entente course check \(folder))")
        continue
      }
      let done = done(in: course)
      let far = done == course.lessons.count ? ", all done" : done > 0 ? ", \(done) done" : ""
      lines.append(name + course.title + " · " + counted(course.lessons.count, "lesson") + far)
    }
    say(lines.joined(separator: "\n"))
    let first = shelved.first?.course?.name ?? ""
    let at = progress.course
    tell(
      at == nil
        ? "lesson \"\(first)\" begins, or goes on where you were; lessons \"\(first)\" lists its lessons."
        : "lesson() goes on where you were, in \(at ?? ""); lesson \"NAME\" opens any course or lesson.")
  }

  private func listLessons(of name: String) throws(LuaError) {
    let course = try course(named: name)
    var lines = ["\(course.title)"]
    if !course.summary.isEmpty { lines.append("  " + course.summary) }
    let progress = progress
    let next = next(in: course)?.name
    let width = course.lessons.map(\.name.count).max() ?? 0
    for (index, lesson) in course.lessons.enumerated() {
      let key = "\(course.name)/\(lesson.name)"
      let state = progress.knows(key) ? progress[key].state.rawValue : lesson.name == next ? "next" : ""
      let number = String(repeating: " ", count: index < 9 ? 1 : 0) + "\(index + 1)"
      lines.append(
        "  \(number)  " + lesson.name + String(repeating: " ", count: width - lesson.name.count + 2)
          + state + String(repeating: " ", count: 9 - state.count) + lesson.title)
    }
    say(lines.map { session.wrapped($0) }.joined(separator: "\n"))
  }

  private func writeProgress(to file: String) throws(LuaError) {
    let progress = progress
    do throws(FileError) {
      try Files.write(Array(progress.text.utf8), to: file)
    } catch {
      throw LuaError(error.description, code: "file")
    }
    let done = progress.entries.count { $0.state == .done }
    tell(
      "Written to the file \(file): your answers to \(counted(progress.entries.count, "lesson")), \(done) of them right. A teacher grades it with `entente grade COURSE \(file)`."
    )
  }

  private func showProgress(in courses: [Course]) {
    let progress = progress
    let isBegun = courses.contains { course in
      course.lessons.contains { progress.knows("\(course.name)/\($0.name)") }
    }
    guard isBegun else {
      guard courses.count == 1 else { return tell("Nothing is begun yet. lessons() lists what there is.") }
      return tell("\(courses[0].title) is not begun yet: lesson \"\(courses[0].name)\" begins.")
    }
    var lines: [String] = []
    for course in courses {
      let entries = course.lessons.filter { progress.knows("\(course.name)/\($0.name)") }
      guard !entries.isEmpty else { continue }
      lines.append("\(course.title): \(done(in: course)) of \(course.lessons.count) done")
      let width = entries.map(\.name.count).max() ?? 0
      for lesson in entries {
        let entry = progress["\(course.name)/\(lesson.name)"]
        var words = [entry.state.rawValue, counted(entry.attempts, "attempt")]
        if entry.hints > 0 { words.append(counted(entry.hints, "hint")) }
        if entry.sawSolution { words.append("solution seen") }
        lines.append(
          "  " + lesson.name + String(repeating: " ", count: width - lesson.name.count + 2)
            + words.joined(separator: ", "))
      }
    }
    say(lines.joined(separator: "\n"))
  }

  private func mergeProgress(_ file: String) throws(LuaError) {
    let text: String
    do throws(FileError) {
      text = try Files.text(at: file)
    } catch {
      throw LuaError(error.description, code: "file")
    }
    let other = Progress(text)
    guard !other.entries.isEmpty else {
      throw LuaError("\(file) holds no progress", hint: "progress(file) writes such a file", code: "file")
    }
    let before = progress.entries.count { $0.state == .done }
    note { $0.merge(other) }
    let after = progress.entries.count { $0.state == .done }
    tell(
      "Taken over: \(counted(other.entries.count, "lesson")); \(after) are done now, \(before) were before.")
  }
}

extension String {
  /// The last part of a path.
  var name: String { String(split(separator: "/").last ?? "") }
}
