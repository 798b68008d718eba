import Foundation
import LuaHost
import Testing
import Workbench

@Suite("Questions")
struct QuestionsTests {
  /// The folder of the questions, found from this file.
  static let folder = String(#filePath.dropLast("WorkbenchTests/QuestionsTests.swift".count)) + "Questions/"

  static func parts() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasPrefix("part") && $0.hasSuffix(".lua") }
      .sorted()
  }

  @Test("of a user are answered from the corpus that ships", arguments: try parts())
  func answered(part: String) throws {
    let session = try Shipped.session()
    let runner = try String(contentsOfFile: Self.folder + "run.lua", encoding: .utf8)
    let results = try session.lua.run(
      runner, name: "=run.lua", arguments: [.string(Self.folder + part)])
    let words = results.last?.string ?? "no words"
    #expect(results.first?.number == 0, "\(words)")
    #expect(words.hasSuffix(" in all") && !words.hasSuffix(" 0 in all"), "\(words)")
    print("\(part): \(words)")
  }

  @Test("answered wrongly are counted and shown with what was expected")
  func missed() throws {
    let file = NSTemporaryDirectory() + "questions-\(ProcessInfo.processInfo.processIdentifier).lua"
    let questions = """
      prelude [[ local two = 2 ]]
      question { "How many?", ask = "return two", answer = 3 }
      question { "How many?", ask = "return two", answer = 2.5, tolerance = 0.5 }
      question { "Which?", ask = "return { 2, 1 }", answer = { 1, 2 } }
      question { "Which, in order?", ask = "return { 2, 1 }", answer = { 1, 2 }, ordered = true }
      question { "Which, no more?", ask = "return { a = 1, b = 2 }", answer = { a = 1 } }
      question { "Who?", ask = "return actor 'Mongolia'", answer = "Mongolia" }
      question { "Who?", ask = "return nobody.name", answer = "nil" }
      """
    try questions.write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let runner = try String(contentsOfFile: Self.folder + "run.lua", encoding: .utf8)
    let session = try Shipped.session()
    let results = try session.lua.run(runner, name: "=run.lua", arguments: [.string(file)])
    #expect(results.first?.number == 4)
    let words = try #require(results.last?.string)
    #expect(words.hasSuffix("\n3 answered, 4 not, 7 in all"))
    #expect(words.contains("question 1: How many?\n  expected  3\n  got       2\n"))
    #expect(words.contains("question 7: Who?\n  expected  \"nil\"\n  got       an error: "))
  }
}
