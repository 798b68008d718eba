import Foundation
import LuaHost
import Relations
import Testing
import Workbench

@testable import Courses

/// What tests of lessons need: the checkout, the corpus and courses that ship, and sessions with a tutor.
enum Classroom {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static let lessons = "\(root)/scripts/lessons"

  static func corpus() throws -> Corpus { try CorpusLoader.load(folder: "\(root)/seeds") }

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  /// A session at a terminal of 80 columns, with the courses that ship.
  static func session(progress: String? = nil, lessons: String = lessons) throws -> Session {
    let session = try Session(corpus: corpus())
    session.width = 80
    session.rowLimit = 40
    Tutor.register(in: session, shelf: CourseShelf(folders: [lessons]), progressPath: progress)
    return session
  }
}

extension Session {
  /// What the prompt writes for an entry.
  func answer(_ entry: String) -> String {
    switch evaluate(entry) {
    case .shown(let text): text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    case .failed(let error):
      (error.place.map { $0.line > 1 ? "line \($0.line): " : "" } ?? "") + error.message
        + (error.hint.map { "\n  \($0)" } ?? "") + "\n"
    }
  }
}

/// A folder of files that is gone with the test.
final class Folder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }
}
