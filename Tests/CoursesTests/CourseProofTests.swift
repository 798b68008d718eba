import Columnar
import Foundation
import Testing
import Workbench

@testable import Courses

@Suite("The courses that ship")
struct ShippedCoursesTests {
  static let folders = CourseShelf.courses(in: Classroom.lessons)

  @Test("do what they say: starters fail, solutions pass, wrong answers are met", arguments: folders)
  func proof(folder: String) throws {
    let corpus = try Classroom.corpus()
    do throws(CourseError) {
      _ = try CourseProof.prove(folder, about: corpus)
    } catch {
      for problem in error.problems { Issue.record("\(problem)") }
    }
  }

  @Test("are these, in this order")
  func order() throws {
    let courses = try Self.folders.map { try CourseReader.course(in: $0) }
    #expect(
      courses.map { "\($0.name) \($0.lessons.count)" } == [
        "first-steps 8", "asking-the-corpus 10", "doubt-and-evidence 10", "from-sources-to-a-panel 8",
        "find-the-mistake 6",
      ])
  }

  @Test("have lesson names that mean one lesson only, and a wrong answer in each lesson")
  func names() throws {
    let lessons = try Self.folders.flatMap { try CourseReader.course(in: $0).lessons }
    #expect(Set(lessons.map(\.name)).count == lessons.count)
    for lesson in lessons {
      #expect(lesson.wrong.count >= 2, "\(lesson.name)")
      #expect(!lesson.goals.isEmpty, "\(lesson.name)")
    }
  }

  /// Wider lines would open the pager, and the task would be gone when it is left.
  @Test("show code that a terminal of 80 columns has room for", arguments: folders)
  func widths(folder: String) throws {
    for lesson in try CourseReader.course(in: folder).lessons {
      for line in "\(lesson.starter)\n\(lesson.solution)".split(separator: "\n") {
        #expect(line.count <= 75, "\(lesson.name): \(line)")
      }
    }
  }

  @Test("show solutions that can be typed at the prompt, line by line", arguments: folders)
  func typed(folder: String) throws {
    let session = try Classroom.session()
    for lesson in try CourseReader.course(in: folder).lessons {
      _ = session.answer("lesson \"\(lesson.name)\"")
      var open = ""
      for line in lesson.solution.split(separator: "\n") {
        open += (open.isEmpty ? "" : "\n") + line
        guard case .complete = session.completeness(of: open) else { continue }
        _ = session.answer(open)
        open = ""
      }
      #expect(session.answer("check()").hasPrefix("Right.\n"), "\(lesson.name)")
    }
  }

  @Test("say of a value that is off more than that it is", arguments: folders)
  func remarks(folder: String) throws {
    let judge = Judge(try Classroom.corpus())
    for lesson in try CourseReader.course(in: folder).lessons {
      let (answer, _) = try judge.solution(of: lesson)
      for change in Self.changes(of: answer, by: lesson.rule) {
        let (verdict, _) = judge.verdict(
          on: Array("\(lesson.solution)\n\(change)".utf8), to: lesson, name: "=changed")
        let check = try #require(verdict.checks.first { $0.status == .failed }, "\(lesson.name): \(change)")
        #expect(check.help != nil || verdict.feedback != nil, "\(lesson.name): \(change): \(check.message)")
      }
    }
  }

  /// Lua that makes a figure or a word of a right answer another one.
  private static func changes(of answer: Answer, by rule: CheckRule) -> [String] {
    switch answer {
    case .value(let value): return others(than: value).map { "answer = \($0)" }
    case .record(let parts):
      return parts.flatMap { part -> [String] in
        guard case .value(let value) = part.value else { return [] }
        return others(than: value).map { "answer.\(part.key) = \($0)" }
      }
    case .table(let table) where !rule.isByClaims:
      return table.columns.filter { column in
        rule.columns?.contains(column.name) ?? true && others(than: column[0]).first == "987654"
      }.flatMap { column in
        ["+", "-"].map { "answer = answer:derive{ \(column.name) = \"\(column.name) \($0) 5\" }" }
      }
    default: return []
    }
  }

  private static func others(than value: Value) -> [String] {
    switch value {
    case .integer(0): ["987654"]
    case .integer, .number: ["987654", "-987654"]
    case .text, .reference: ["\"Nobody of that name\""]
    default: []
    }
  }
}

@Suite("course check")
struct CourseProofTests {
  private static let sound = """
    return {
      title = "T", task = "How many visits?", solution = "answer = visits:count()", hints = { "count" },
      wrong = { { answer = "answer = 1", feedback = "more" } },
    }
    """

  private func problems(_ lesson: String, course: String? = nil, also: [String: String] = [:]) throws
    -> [String]
  {
    let folder = try Folder([
      "c/course.lua": course ?? "return { title = \"C\", lessons = { \"one\" } }", "c/one.lua": lesson,
    ])
    for (name, text) in also { try folder.write(text, to: "c/\(name)") }
    let corpus = try Classroom.corpus()
    do throws(CourseError) {
      _ = try CourseProof.prove("\(folder.path)/c", about: corpus)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test("finds nothing in a course that holds")
  func good() throws {
    #expect(try problems(Self.sound) == [])
  }

  @Test(
    "names what does not hold",
    arguments: [
      (
        sound.with("hints = { \"count\" }", "hints = {}"),
        "one.lua: there is no hint, or an empty one; hints = { \"a nudge\", \"almost the solution\" }"
      ),
      (sound.with("hints = { \"count\" }", "hints = { \"a\", \"a\" }"), "one.lua: two hints are the same"),
      (
        sound.with("{ \"count\" }", "{ \"answer = visits:count()\" }"),
        "one.lua: a hint gives the whole solution away; solution() is there for that"
      ),
      (
        sound.with("hints", "starter = \"answer = visits:count()\", hints"),
        "one.lua: the starter passes as it stands"
      ),
      (
        sound.with("answer = visits:count()", "answer = vists:count()"),
        "one.lua: the solution does not pass: it ends with an error: solution:1: nothing is called vists; did you mean visits?"
      ),
      (
        sound.with("answer = visits:count()", "while true do end"),
        "one.lua: the solution does not pass: it does not come to an end (stopped in line 1); expected an end within 2 s; is there a loop without end, or one that goes through far too much?"
      ),
      (
        sound.with("answer = visits:count()", "local x = 1"),
        "one.lua: the solution gives no answer; answer = …"
      ),
      (
        sound.with("answer = visits:count()", "print(1) answer = visits:count()"),
        "one.lua: the solution prints; an answer is a value; answer = …"
      ),
      (
        sound.with("answer = visits:count()", "function answer() return 1 end"),
        "one.lua: the answer is a function, and nothing says how to try it; check = { calls = { { 1956 } } }"
      ),
      (sound.with("answer = 1", "answer = visits:count()"), "one.lua: wrong[1]: it passes"),
      (
        sound.with("answer = 1", "answer = = 1"),
        "one.lua: wrong[1]: it does not run, so its feedback is never said: it is no Lua: wrong[1]:1: unexpected symbol near '='; shows = \"…\" is for that"
      ),
      (
        sound.with(
          "feedback = \"more\" }", "feedback = \"more\" }, { answer = \"answer = 1.0\", feedback = \"less\" }"
        ), "one.lua: wrong[2]: its feedback is not said; an earlier wrong answer is equal to it: more"
      ),
      (
        sound.with("feedback = \"more\"", "shows = \"too high\""),
        "one.lua: wrong[1]: \"too high\" is not in what is said: it is too low; expected 33; got 1"
      ),
      (sound.with("task", "tsak"), "one.lua: task is missing"),
      (sound.with("hints = { \"count\" }", "hints = 1"), "one.lua: hints has to be a list of texts"),
      (
        sound.with("hints", "needs = { \"two\" }, hints"),
        "one.lua: needs names \"two\", which does not come before it in the course"
      ),
      (
        sound.with("hints", "check = { orderd = true }, hints"),
        "one.lua: check has no field \"orderd\"; did you mean ordered?"
      ),
      (sound.with("hints = {", "hints = = {"), "one.lua:2: unexpected symbol near '='"),
      (
        sound.with("feedback = \"more\" ", ""),
        "one.lua: wrong[1] has neither feedback nor shows; feedback is said to the student, shows is what the general words have to hold"
      ),
    ])
  func mistakes(lesson: String, problem: String) throws {
    let found = try problems(lesson)
    #expect(found.contains(problem), "\(found)")
  }

  @Test("names mistakes of the course's own file, and files that it forgets")
  func course() throws {
    #expect(
      try problems(
        Self.sound, course: "return { title = \"C\", lessons = { \"one\", \"one\", \"Two\" } }",
        also: ["three.lua": Self.sound])
        == [
          "course.lua: lessons names \"one\" twice",
          "course.lua: \"Two\" is no name for a lesson; names are of small letters, digits and hyphens",
          "three.lua: course.lua does not name this lesson; add it to lessons",
          "one.lua: the title is that of one",
        ])
  }

  @Test("passes the course that course new begins")
  func template() throws {
    let folder = try Folder()
    let paths = try CourseTemplate.write(to: "\(folder.path)/mine")
    #expect(paths.count == 2)
    let (course, account) = try CourseProof.prove("\(folder.path)/mine", about: Classroom.corpus())
    #expect(course.lessons.map(\.name) == ["visits-to-pyongyang"] && account.wrongAnswers == 2)
    #expect(throws: (any Error).self) { try CourseTemplate.write(to: "\(folder.path)/mine") }
  }
}

extension String {
  /// With the first occurrence of a text made another.
  fileprivate func with(_ one: String, _ other: String) -> String {
    guard let range = range(of: one) else { return self }
    return replacingCharacters(in: range, with: other)
  }
}
