import Testing

@testable import Courses

@Suite("A submission")
struct SubmissionTests {
  private static let course = Course(name: "c", folder: "/c", title: "C", summary: "", lessons: [])

  @Test(
    "is parted by the lines that name lessons",
    arguments: [
      ("-- lesson: one\na = 1\n", ["", "one"], ["", "a = 1\n\n"]),
      ("\u{FEFF}-- lesson: one, done, 2 attempts\r\na = 1\r\n", ["", "one"], ["", "a = 1\r\n\n"]),
      ("--Lesson:c/one\na\n--   LESSON: two\nb\n", ["", "c/one", "two"], ["", "a\n", "b\n\n"]),
      ("x = 1", [""], ["x = 1\n"]),
      ("", [""], ["\n"]),
      (" -- lesson: one\n", [""], [" -- lesson: one\n\n"]),
    ])
  func parts(text: String, names: [String], code: [String]) {
    let submission = Submission(Array(text.utf8), name: "s.lua")
    #expect(submission.sections.map(\.name) == names)
    #expect(submission.sections.map { String(decoding: $0.code, as: UTF8.self) } == code)
  }

  @Test("names the line of the file on which an answer begins")
  func lines() {
    let submission = Submission(
      Array("-- Anna\n-- lesson: one\n\na = 1\n-- lesson: two\nb\n".utf8), name: "s.lua")
    #expect(submission.sections.map(\.line) == [1, 3, 6])
  }

  @Test("answers a lesson by its last section, with the course in front or not")
  func answers() {
    let text = "-- lesson: one\nold\n-- lesson: other/one\nother\n-- lesson: c/one\nnew\n"
    let submission = Submission(Array(text.utf8), name: "s.lua")
    #expect(
      submission.answer(to: "one", of: Self.course).map { String(decoding: $0.code, as: UTF8.self) }
        == "new\n\n")
    #expect(submission.answer(to: "two", of: Self.course) == nil)
  }

  @Test("that names no lesson answers the one it is called after")
  func nameless() {
    let submission = Submission(Array("answer = 1\n".utf8), name: "anna/one.lua")
    #expect(submission.answer(to: "one", of: Self.course) != nil)
    #expect(submission.answer(to: "two", of: Self.course) == nil)
  }
}

@Suite("A result on its way to the grader")
struct ResultRecordTests {
  @Test("arrives as it was sent, in pieces of any length")
  func roundTrip() throws {
    let lesson = Grade.Lesson(
      name: "one", title: "평양 \u{0}",
      verdict: Verdict(
        [
          Check("rows", .failed, "two\nlines", expected: "3", actual: nil, help: ""),
          Check("order", .couldNotRun, "", expected: nil, actual: "x", help: nil),
        ], feedback: nil), output: String(repeating: "ü", count: 3000))
    let bytes = ResultRecord(lesson).bytes + ResultRecord(lesson).bytes
    var received: [UInt8] = []
    var found: [Grade.Lesson] = []
    for start in stride(from: 0, to: bytes.count, by: 7) {
      received += bytes[start..<min(start + 7, bytes.count)]
      while let (record, rest) = ResultRecord.first(in: received) {
        received = rest
        found.append(try #require(record.lesson))
      }
    }
    #expect(found == [lesson, lesson] && received.isEmpty)
  }

  @Test("that is none is refused", arguments: [[0, 0, 0, 0], [1, 0, 0, 0, 2, 0, 0, 0, 65, 66]])
  func garbage(bytes: [UInt8]) {
    #expect(ResultRecord.first(in: bytes)?.record.lesson == nil)
  }
}
