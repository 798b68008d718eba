import Testing

@testable import Courses

/// What of several values at the prompt is judged: what was done last.
@Suite("What is judged")
struct JudgedAnswerTests {
  /// What `check()` says after entries in the lesson whose right answer is 14.
  private func said(_ entries: [String], lesson: String = "how-many-rows") throws -> String {
    let session = try Classroom.session()
    _ = session.answer("lesson \"\(lesson)\"")
    for entry in entries { _ = session.answer(entry) }
    return session.answer("check()")
  }

  @Test(
    "is what was done last, and is named where that is not plain",
    arguments: [
      (["answer = 14"], "Right."),
      (["14"], "Right."),
      (["33", "14"], "Right."),
      (["33", "answer = 14"], "Right."),
      (["answer = 33", "14"], "Judged: the last result, 14\nRight."),
      (["answer = 33", "check()", "14"], "Judged: the last result, 14\nRight, at the second attempt."),
      (["answer = 14", "33"], "Judged: the last result, 33; check(answer) judges answer\nNot yet."),
      (["answer = 33", "14", "answer = 33"], "Not yet."),
      (
        ["answer = 14", "visits"], "Judged: the last result, 33 visits; check(answer) judges answer\nNot yet."
      ),
      (["14", "x = 3"], "Judged: the last result, 14\nRight."),
      (["14", "nonsense("], "Judged: the last result, 14\nRight."),
      (["answer = 14", "x = 3"], "Right."),
      (["answer = 14", "answer"], "Right."),
      (["answer = 33", "answer"], "Not yet."),
      (["answer = visits", "answer:count()", "answer"], "Not yet."),
      (["answer = 33", "answer = agreements:cuont()"], "Judged: answer = 33\nNot yet."),
      (["answer = 14", "print(33)"], "Judged: answer = 14\nRight."),
      (["answer = 14", "hint()", "?count"], "Right."),
      (["answer = 14", "print(answer)"], "Right."),
      (["function set(n) answer = n end", "33", "set(14)"], "Right."),
      (
        ["function set(n) answer = n end", "14", "pcall(set, 33)"],
        "Judged: the last result, true; check(answer) judges answer\nNot yet."
      ),
      (["x = \"answer = 3\"", "14"], "Right."),
      (["14", "x = \"answer = 3\""], "Judged: the last result, 14\nRight."),
      (["14", "x = { y = { answer = 3 } } -- answer"], "Judged: the last result, 14\nRight."),
    ])
  func last(entries: [String], says: String) throws {
    let words = try said(entries)
    #expect(words.hasPrefix(says), "\(words)")
  }

  @Test("is a table that was changed in place after a result was shown")
  func changedInPlace() throws {
    let entries = ["answer = { \"maybe\", \"yes\" }", "date(\"1989\"):during(treaty)"]
    #expect(
      try said(entries + ["table.insert(answer, \"yes\")", "answer[4] = \"no\""], lesson: "yes-no-maybe")
        .hasPrefix("Right."))
    #expect(
      try said(entries, lesson: "yes-no-maybe").hasPrefix(
        "Judged: the last result, \"yes\"; check(answer) judges answer\nNot yet."))
  }

  @Test("is the answer of a file that is run a second time, though its value is the same")
  func file() throws {
    let folder = try Folder(["one.lua": "answer = 33"])
    let run = "dofile \"\(folder.path)/one.lua\""
    #expect(try said([run, "14", run]).hasPrefix("Not yet."))
    #expect(try said([run, "14"]).hasPrefix("Judged: the last result, 14\nRight."))
  }

  @Test("is an answer that stands in one entry with the check")
  func together() throws {
    let session = try Classroom.session()
    for entry in ["lesson \"how-many-rows\"", "33"] { _ = session.answer(entry) }
    #expect(session.answer("answer = 14; check()").hasPrefix("Right."))
  }

  @Test(
    "is never what stood there before a nil",
    arguments: [
      (["14", "nil"], "The last result is nil"),
      (["14", "agreement_count"], "The last result is nil"),
      (["answer = 14", "nil"], "The last result is nil"),
      (["14", "print(33)"], "The last entry gave no value"),
      (["14", "answer = vists"], "`answer` is nil"),
      (["answer = nil"], "`answer` is nil"),
      ([], "There is nothing to check yet"),
      (["x = 3"], "There is nothing to check yet"),
    ])
  func nothing(entries: [String], says: String) throws {
    let words = try said(entries)
    #expect(words.hasPrefix(says), "\(words)")
  }

  @Test("is never a value of an earlier lesson, and nothing is no attempt")
  func earlier() throws {
    let session = try Classroom.session()
    for entry in ["lesson \"how-many-rows\"", "answer = 14", "check()", "14", "lesson()"] {
      _ = session.answer(entry)
    }
    #expect(session.answer("check()").hasPrefix("There is nothing to check yet"))
    _ = session.answer("missions[1].nobody")
    for entry in ["nil", "check()", "check(nil)", "answer = mission", "check()", "missions[1].sender"] {
      _ = session.answer(entry)
    }
    #expect(session.answer("check()").hasPrefix("Right.\n"))
  }

  @Test("is judged again when asked again, after it was right")
  func again() throws {
    for entries in [["14"], ["answer = 14"], ["check(14)"]] {
      let session = try Classroom.session()
      for entry in ["lesson \"how-many-rows\""] + entries + ["check()"] { _ = session.answer(entry) }
      #expect(session.answer("check()").hasPrefix("Right.\n"), "\(entries)")
      _ = session.answer("33")
      #expect(session.answer("check()").contains("Not yet."), "\(entries)")
    }
  }

  @Test(
    "counts once, however often the same wrong value is checked",
    arguments: [
      ("how-many-rows", "33", "answer = 33"), ("how-many-rows", "answer = 12", "check(12)"),
      ("how-many-rows", "visits", "answer = visits:take(-33)"),
      ("yes-no-maybe", "{ \"yes\", \"no\" }", "{ \"yes\", \"no\" }"),
      ("certain-and-possible", "{ certain = 3 }", "answer = { certain = 3 }"),
      (
        "a-decade", "function answer(y) return y + 1 end", "function answer(year) return 1 + year end"
      ),
    ])
  func repeated(lesson: String, first: String, second: String) throws {
    let session = try Classroom.session()
    for entry in ["lesson \"\(lesson)\"", first] { _ = session.answer(entry) }
    let said = session.answer("check()")
    #expect(said.hasPrefix("Not yet.\n"), "\(said)")
    let again = second.hasPrefix("check") ? "" : second
    if !again.isEmpty { _ = session.answer(again) }
    #expect(
      session.answer(again.isEmpty ? second : "check()")
        == said.replacing("Not yet.", with: "Not yet: the same as before."))
    #expect(session.answer("progress()").contains("begun, 1 attempt\n"))
  }

  @Test(
    "counts again where anything differs, and a value tried before the last is the same as well",
    arguments: [
      (["33", "34"], 2), (["33", "34", "33"], 2), (["visits", "visits:take(5)"], 2), (["33", "\"33\""], 2),
    ])
  func differing(entries: [String], attempts: Int) throws {
    let session = try Classroom.session()
    _ = session.answer("lesson \"how-many-rows\"")
    for entry in entries {
      _ = session.answer(entry)
      _ = session.answer("check()")
    }
    #expect(session.answer("progress()").contains("begun, \(attempts) attempts\n"))
  }
}
