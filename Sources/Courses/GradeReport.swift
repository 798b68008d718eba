internal import Interchange

/// How a report of grades is written.
public enum GradeFormat: String, CaseIterable, Sendable {
  /// One line for each submission, for a person.
  case table
  /// Everything.
  case json
  /// One line for each check.
  case csv
  /// The results of a test runner as Exercism wants them, version 3.
  case exercism
}

/// Grades as a text; the same grades give the same text.
public struct GradeReport: Sendable {
  private let course: Course
  private let grades: [Grade]

  /// Makes a report.
  public init(_ course: Course, _ grades: [Grade]) {
    self.course = course
    self.grades = grades
  }

  /// The report in a format, ending in a newline.
  public func text(as format: GradeFormat) -> String {
    switch format {
    case .table: table
    case .json: json
    case .csv: csv
    case .exercism: exercism
    }
  }

  // MARK: For a person

  private var table: String {
    var text = ""
    for grade in grades {
      text += "\(grade.name.harmless): \(grade.count(.passed)) of \(grade.lessons.count) passed\n"
      for remark in grade.remarks { text += "  \(remark)\n" }
      for lesson in grade.lessons where lesson.verdict.status != .passed {
        text += "  \(lesson.name): \(lesson.verdict.status.rawValue)\n"
        if let feedback = lesson.verdict.feedback {
          text += "    \(Self.indented(feedback))\n"
        }
        for check in lesson.verdict.checks where check.status != .passed && !check.message.isEmpty {
          text += "    \(Self.indented(check.message))\n"
          if let expected = check.expected, let actual = check.actual {
            text += "      expected \(Self.indented(expected)), got \(Self.indented(actual))\n"
          }
          if let help = check.help { text += "      \(Self.indented(help))\n" }
        }
      }
    }
    return text + summary
  }

  private static func indented(_ text: String) -> String {
    text.harmless.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
  }

  /// How the class did, lesson by lesson.
  private var summary: String {
    guard grades.count > 1 else { return "" }
    var text = "\n\(counted(grades.count, "submission")) to \(course.name)\n"
    let width = course.lessons.map(\.name.count).max() ?? 0
    for (place, lesson) in course.lessons.enumerated() {
      let verdicts = grades.compactMap { place < $0.lessons.count ? $0.lessons[place].verdict : nil }
      func count(_ status: Check.Status) -> Int { verdicts.count { $0.status == status } }
      text += "  " + lesson.name + String(repeating: " ", count: width - lesson.name.count + 2)
      text += "\(count(.passed)) passed, \(count(.failed)) failed, \(count(.couldNotRun)) could not run\n"
    }
    return text
  }

  // MARK: For programs

  private var json: String {
    var json = JSONText()
    json.object { json in
      json.name("course")
      json.string(course.name)
      json.name("submissions")
      json.array { json in
        for grade in grades { Self.write(grade, to: &json) }
      }
    }
    return json.text + "\n"
  }

  private static func write(_ grade: Grade, to json: inout JSONText) {
    json.object { json in
      json.name("file")
      json.string(grade.name)
      for (name, status) in [
        ("passed", Check.Status.passed), ("failed", .failed), ("could_not_run", .couldNotRun),
      ] {
        json.name(name)
        json.integer(grade.count(status))
      }
      json.name("remarks")
      json.array { json in
        for remark in grade.remarks { json.string(remark) }
      }
      json.name("lessons")
      json.array { json in
        for lesson in grade.lessons { write(lesson, to: &json) }
      }
    }
  }

  private static func write(_ lesson: Grade.Lesson, to json: inout JSONText) {
    json.object { json in
      json.name("lesson")
      json.string(lesson.name)
      json.name("status")
      json.string(lesson.verdict.status.rawValue)
      if let feedback = lesson.verdict.feedback {
        json.name("feedback")
        json.string(feedback)
      }
      json.name("checks")
      json.array { json in
        for check in lesson.verdict.checks {
          json.object { json in
            json.name("name")
            json.string(check.name)
            json.name("status")
            json.string(check.status.rawValue)
            for (name, text) in [
              ("message", check.message.isEmpty ? nil : check.message), ("expected", check.expected),
              ("actual", check.actual), ("help", check.help),
            ] {
              guard let text else { continue }
              json.name(name)
              json.string(text)
            }
          }
        }
      }
      json.name("output")
      json.string(lesson.output)
    }
  }

  private var csv: String {
    var text = "file,lesson,check,status,message,expected,actual,help\r\n"
    for grade in grades {
      for lesson in grade.lessons {
        for (place, check) in lesson.verdict.checks.enumerated() {
          let feedback = place == 0 ? lesson.verdict.feedback : nil
          let message = [feedback, check.message.isEmpty ? nil : check.message].compactMap(\.self)
          let cells = [
            grade.name, lesson.name, check.name, check.status.rawValue, message.joined(separator: "\n"),
            check.expected ?? "", check.actual ?? "", check.help ?? "",
          ]
          text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
        }
      }
    }
    return text
  }

  /// A cell as RFC 4180 has it; what a spreadsheet would run as a formula is kept from it.
  private static func cell(_ text: String) -> String {
    var text = text
    if let first = text.first, "=+-@\t\r".contains(first) { text = "'" + text }
    guard text.contains(where: { "\",\r\n".contains($0) || $0.isNewline }) else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  private var exercism: String {
    if grades.count == 1 { return Self.exercism(grades[0]) + "\n" }
    var text = "["
    for (place, grade) in grades.enumerated() {
      var name = JSONText()
      name.string(grade.name)
      text += (place == 0 ? "" : ",") + "\n{\"file\":\(name.text),\"results\":\(Self.exercism(grade))}"
    }
    return text + "\n]\n"
  }

  /// `results.json`, version 3: an error only where no test could run.
  private static func exercism(_ grade: Grade) -> String {
    let isBroken = !grade.lessons.isEmpty && grade.lessons.allSatisfy { $0.verdict.status == .couldNotRun }
    var json = JSONText()
    json.object { json in
      json.name("version")
      json.integer(3)
      json.name("status")
      json.string(isBroken ? "error" : grade.count(.passed) == grade.lessons.count ? "pass" : "fail")
      if isBroken {
        json.name("message")
        json.string(grade.lessons.first?.verdict.checks.first?.message ?? "nothing could be checked")
      }
      json.name("tests")
      json.array { json in
        for (number, lesson) in grade.lessons.enumerated() {
          for check in lesson.verdict.checks {
            json.object { json in
              json.name("name")
              json.string(lesson.verdict.checks.count == 1 ? lesson.title : "\(lesson.title): \(check.name)")
              json.name("status")
              json.string(check.status == .passed ? "pass" : check.status == .failed ? "fail" : "error")
              json.name("task_id")
              json.integer(number + 1)
              let said = [lesson.verdict.feedback, check.message, check.help]
              if check.status != .passed {
                json.name("message")
                json.string(said.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n"))
              }
              if !lesson.output.isEmpty {
                json.name("output")
                json.string(lesson.output.cut(to: 500))
              }
            }
          }
        }
      }
    }
    return json.text
  }
}
