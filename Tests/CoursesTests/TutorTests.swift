import LuaHost
import Testing
import Workbench

@testable import Courses

@Suite("The tutor")
struct TutorTests {
  @Test("has an example and a page for every function, and each example runs")
  func examples() throws {
    let session = try Classroom.session()
    let rows = session.lua.registry.filter { Tutor.names.contains($0.name) && $0.name != "help" }
    #expect(rows.count == 10)
    for row in rows {
      if case .failed(let error) = session.evaluate(row.example) { Issue.record("\(row.name): \(error)") }
      #expect(session.answer("help \"\(row.name)\"").hasPrefix(row.signature))
    }
  }

  @Test("completes the names of courses and lessons")
  func completion() throws {
    let session = try Classroom.session()
    #expect(session.complete("lesson \"first").words == ["first-steps"])
    #expect(session.complete("lesson \"a-na").words == ["a-name-in-any-script"])
    #expect(
      session.complete("lessons \"f").words == ["find-the-mistake", "first-steps", "from-sources-to-a-panel"])
  }

  @Test("leaves the last result alone, whatever it says")
  func lastResult() throws {
    let session = try Classroom.session()
    _ = session.answer("lesson \"how-many-rows\"")
    _ = session.answer("agreements:count()")
    for call in ["hint()", "progress()", "lessons()", "lesson()"] { _ = session.answer(call) }
    #expect(session.answer("check()").hasPrefix("Right.\n"))
  }

  @Test("does not take what was shown before the lesson for an answer")
  func stale() throws {
    let session = try Classroom.session()
    _ = session.answer("agreements:count()")
    _ = session.answer("answer = 14")
    _ = session.answer("lesson \"how-many-rows\"")
    #expect(session.answer("check()").hasPrefix("There is nothing to check yet"))
  }

  @Test("keeps progress between sessions, and goes on where one was")
  func resuming() throws {
    let folder = try Folder()
    let path = "\(folder.path)/data/progress.lua"
    let first = try Classroom.session(progress: path)
    for entry in ["lesson \"asking-the-corpus\"", "agreements:count()", "check()"] { _ = first.answer(entry) }
    #expect(
      try folder.text("data/progress.lua") == """
        -- Entente: how far the lessons are. Each begins with a line of its own; below it stands the answer.
        -- course: asking-the-corpus

        -- lesson: asking-the-corpus/how-many-rows, done, 1 attempt
        answer = agreements:count()

        """)
    let second = try Classroom.session(progress: path)
    #expect(second.answer("lesson()").hasPrefix("Asking the corpus · 2 of 10 · "))
    // A session that was open all the time loses nothing of what the other wrote.
    for entry in ["lesson \"visits-to-pyongyang\"", "check(visits:filter{ place = \"Pyongyang\" })"] {
      _ = second.answer(entry)
    }
    _ = first.answer("skip()")
    let progress = Progress(try folder.text("data/progress.lua"))
    #expect(progress["asking-the-corpus/visits-to-pyongyang"].state == .done)
    #expect(
      progress["asking-the-corpus/visits-to-pyongyang"].code
        == "answer = visits:filter{ place = \"Pyongyang\" }")
  }

  @Test("hands in what was typed, as code that gives the answer by itself")
  func code() throws {
    let folder = try Folder()
    let session = try Classroom.session()
    let entries = [
      "local n = 2000", "lesson \"a-decade\"", "function decade(y)\n  return y - y % 10\nend", "decade(1956)",
      "hint()",
      "answer = decade", "check()", "lesson \"which-column\"", "m = missions", "m[1]", "_.sender", "check()",
      "progress \"\(folder.path)/anna.lua\"",
    ]
    for entry in entries { _ = session.answer(entry) }
    let handed = Submission(Array(try folder.text("anna.lua").utf8), name: "anna.lua")
    let judge = Judge(try Classroom.corpus())
    for (course, lesson) in [("first-steps", "a-decade"), ("asking-the-corpus", "which-column")] {
      let course = try CourseReader.course(in: "\(Classroom.lessons)/\(course)")
      let section = try #require(handed.answer(to: lesson, of: course))
      let (verdict, _) = judge.verdict(
        on: section.code, to: try #require(course.lesson(lesson)), name: "@anna.lua")
      #expect(verdict.isPassed, "\(String(decoding: section.code, as: UTF8.self))")
    }
  }

  @Test("opens a course or lesson by its title too")
  func titles() throws {
    let session = try Classroom.session()
    #expect(session.answer("lesson \"Asking the corpus\"").hasPrefix("Asking the corpus · 1 of 10 · "))
    #expect(session.answer("lesson \"yes, no, maybe\"").hasPrefix("Doubt and evidence · 2 of 10 · "))
  }

  @Test("says that an answer from before is cleared, where there was one")
  func clearing() throws {
    let session = try Classroom.session()
    let note = "(`answer` held something from before, and is cleared.)"
    #expect(!session.answer("lesson \"how-many-rows\"").contains(note))
    _ = session.answer("answer = 3")
    #expect(session.answer("lesson \"which-column\"").contains(note))
    #expect(!session.answer("lesson()").contains(note))
  }

  @Test("counts no attempts at what is done")
  func afterwards() throws {
    let session = try Classroom.session()
    for entry in ["lesson \"how-many-rows\"", "check(3)", "check(14)", "check(15)", "check(16)"] {
      _ = session.answer(entry)
    }
    #expect(
      session.answer("progress()")
        == "Asking the corpus: 1 of 10 done\n  how-many-rows  done, 2 attempts\n")
  }

  @Test("shows the progress of one course by its name, and says what a file holds")
  func progressOfCourse() throws {
    let folder = try Folder()
    let session = try Classroom.session()
    for entry in ["lesson \"yes-no-maybe\"", "lesson \"how-many-rows\"", "check(14)"] {
      _ = session.answer(entry)
    }
    let one = "Asking the corpus: 1 of 10 done\n  how-many-rows  done, 1 attempt\n"
    #expect(session.answer("progress \"asking-the-corpus\"") == one)
    #expect(session.answer("progress \"Asking the corpus\"") == one)
    #expect(
      session.answer("progress \"first-steps\"")
        == "First steps in Lua at the prompt is not begun yet: lesson \"first-steps\" begins.\n")
    let path = "\(folder.path)/anna.lua"
    let said = session.answer("progress \"\(path)\"").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      said
        == "Written to the file \(path): your answers to 2 lessons, 1 of them right. A teacher grades it with `entente grade COURSE \(path)`."
    )
  }

  @Test("names the course that follows when one is done, and after the last the first that is not")
  func following() throws {
    func course(_ name: String) -> [String: String] {
      [
        "\(name)/course.lua": "return { title = \"\(name.uppercased())\", lessons = { \"\(name)-one\" } }",
        "\(name)/\(name)-one.lua":
          "return { title = \"One\", task = \"One?\", solution = \"answer = 1\", hints = { \"one\" } }",
      ]
    }
    var files = ["courses.txt": "c\na\nb\n"]
    for name in ["a", "b", "c"] { files.merge(course(name)) { $1 } }
    let folder = try Folder(files)
    let session = try Classroom.session(lessons: folder.path)
    func said(_ name: String) -> String {
      _ = session.answer("lesson \"\(name)\"")
      return session.answer("check(1)")
    }
    #expect(said("a").hasSuffix("lesson \"b\" is the course that follows: B.\n"))
    #expect(said("b").hasSuffix("lesson \"c\" is another course: C.\n"))
    #expect(said("c") == "Right.\nThe one lesson of C is done.\n")
  }

  @Test("says of words without quotes that they are nothing, when typed and when judged")
  func unquoted() throws {
    let session = try Classroom.session()
    _ = session.answer("lesson \"yes-no-maybe\"")
    let note = "`maybe`, `yes` and `no` are nothing: a text stands in quotes, \"maybe\""
    #expect(session.answer("answer = { maybe, yes, yes, no }") == "(\(note))\n")
    #expect(
      session.answer("check()")
        == "Not yet.\n  - \(note)\n  - The list is empty, and 4 are asked for\nhint() helps.\n")
  }

  @Test("keeps solutions and skipping from students where the teacher says so")
  func teacher() throws {
    let folder = try Folder([
      "mine/course.lua":
        "return { title = \"Mine\", lessons = { \"one\" }, solutions = false, skip = false }",
      "mine/one.lua":
        "return { title = \"One\", task = \"One?\", solution = \"answer = 1\", hints = { \"one\" } }",
    ])
    let session = try Classroom.session(lessons: folder.path)
    for entry in ["lesson \"mine\"", "check(2)"] { _ = session.answer(entry) }
    #expect(session.answer("solution()") == "The teacher keeps the solution of this lesson. hint() helps.\n")
    #expect(session.answer("skip()") == "This lesson is not to be skipped. hint() helps.\n")
    #expect(session.answer("check(1)") == "Right, at the second attempt.\nThe one lesson of Mine is done.\n")
    #expect(session.answer("solution()") == "    answer = 1\n")
  }

  @Test("says of a course with mistakes where they are")
  func broken() throws {
    let folder = try Folder(["bad/course.lua": "return { title = \"Bad\", lessons = { \"none\" } }"])
    let session = try Classroom.session(lessons: folder.path)
    #expect(
      session.answer("lessons()").contains("bad  (has mistakes: entente course check \(folder.path)/bad)"))
    #expect(session.answer("lesson \"bad\"").hasPrefix("the course has 1 mistake\n  none.lua: cannot open "))
  }

  @Test("starts nothing and reads nothing before it is asked")
  func lazy() throws {
    let session = try Session(corpus: Classroom.corpus())
    Tutor.register(
      in: session, shelf: CourseShelf(folders: ["/nowhere"]), progressPath: "/nowhere/progress.lua")
    #expect(session.answer("1 + 1") == "2\n")
    #expect(session.answer("lessons()").hasPrefix("There are no courses here."))
  }
}

@Suite("Progress")
struct ProgressTests {
  @Test("is read as it was written, whatever the answers hold")
  func roundTrip() {
    var progress = Progress()
    progress.course = "a"
    for (key, code) in [
      ("a/one", "answer = 1"), ("a/two", "x = [[\n-- lesson: a/three\n]]\n\nanswer = x"), ("b/one", ""),
    ] {
      var entry = Progress.Entry(key)
      (entry.state, entry.attempts, entry.hints, entry.sawSolution, entry.code) = (.done, 3, 1, true, code)
      progress[key] = entry
    }
    let read = Progress(progress.text)
    #expect(read.entries.map(\.key) == ["a/one", "a/two", "b/one"] && read.course == "a")
    #expect(
      read.entries.allSatisfy { $0.state == .done && $0.attempts == 3 && $0.hints == 1 && $0.sawSolution })
    #expect(Progress(read.text) == read)
  }

  @Test("merges by what is further, in either order")
  func merging() {
    func progress(_ entries: [(String, Progress.Entry.State, Int, String)]) -> Progress {
      var progress = Progress()
      for (key, state, attempts, code) in entries {
        var entry = Progress.Entry(key)
        (entry.state, entry.attempts, entry.code) = (state, attempts, code)
        progress[key] = entry
      }
      return progress
    }
    let one = progress([("a", .done, 2, "answer = 1"), ("b", .begun, 5, "")])
    let other = progress([
      ("a", .skipped, 4, "answer = 2"), ("b", .done, 1, "answer = 3"), ("c", .begun, 0, ""),
    ])
    var merged = one
    merged.merge(other)
    #expect(
      merged
        == progress([("a", .done, 4, "answer = 1"), ("b", .done, 5, "answer = 3"), ("c", .begun, 0, "")]))
    var again = merged
    again.merge(merged)
    #expect(again == merged)
  }

  @Test(
    "takes anything for a file",
    arguments: ["", "\n", "-- lesson:", "-- lesson: ,,,", "garbage\u{0}", "-- course:"])
  func anything(text: String) {
    #expect(Progress(text).entries.allSatisfy { $0.state == .begun })
  }
}
