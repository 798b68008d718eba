import Foundation
import Testing
import Workbench

@testable import Courses

@Suite("A student at the prompt")
struct CourseTranscriptTests {
  private static let folder = "Tests/CourseTranscripts"

  static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(Classroom.root)/\(folder)")) ?? [])
      .filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test("meets a tutor as it is written down", arguments: names)
  func transcript(name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let recorded = try Classroom.text(path)
    let scratch = try Folder()
    let session = try Classroom.session(progress: "\(scratch.path)/progress.lua")
    var page = ""
    for entry in try Self.entries(of: recorded) {
      page +=
        "> " + entry.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n… ") + "\n"
      page += session.answer(entry)
    }
    if ProcessInfo.processInfo.environment["ENTENTE_RECORD"] == "1" {
      try page.write(toFile: "\(Classroom.root)/\(path)", atomically: true, encoding: .utf8)
      return
    }
    let (seen, wanted) = (page.split(separator: "\n"), recorded.split(separator: "\n"))
    let first = zip(seen, wanted).prefix { $0 == $1 }.count
    #expect(
      page == recorded,
      "\(path) differs: \(first < wanted.count ? wanted[first] : "(the end)") is now \(first < seen.count ? seen[first] : "(the end)")"
    )
  }

  /// What is typed: lines after a prompt, with the lines that continue them.
  private static func entries(of text: String) throws -> [String] {
    var entries: [String] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("> ") {
        entries.append(String(line.dropFirst(2)))
        isOpen = true
      } else if line.hasPrefix("… "), isOpen {
        entries[entries.count - 1] += "\n" + line.dropFirst(2)
      } else {
        isOpen = false
      }
    }
    return entries
  }
}
