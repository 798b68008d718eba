import Foundation
import Testing

/// The checkout that this file lies in.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  /// The names, without ending, of the files in a folder, sorted.
  static func files(in folder: String, ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
      .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  /// True where the tests are to write what they see instead of comparing it: `ENTENTE_RECORD=1`.
  static let isRecording = ProcessInfo.processInfo.environment["ENTENTE_RECORD"] == "1"
}

/// Compares a text with a recorded one, line by line, or records it.
func expectRecorded(
  _ text: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if Checkout.isRecording {
    try text.write(toFile: "\(Checkout.root)/\(path)", atomically: true, encoding: .utf8)
    return
  }
  let recorded = try Checkout.text(path)
  if text == recorded { return }
  let (seen, wanted) = (lines(text), lines(recorded))
  let first = zip(seen, wanted).prefix { $0 == $1 }.count
  func line(_ lines: [Substring]) -> String { first < lines.count ? "\(lines[first])" : "(the end)" }
  Issue.record(
    """
    \(path), line \(first + 1), differs:
      recorded  \(line(wanted))
      now       \(line(seen))
    ENTENTE_RECORD=1 swift test records anew; read the difference before it is kept.
    """, sourceLocation: sourceLocation)
}

private func lines(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}

/// The program as it was built.
enum Program {
  /// `ENTENTE`, or the debug build beside these tests.
  static let path =
    ProcessInfo.processInfo.environment["ENTENTE"] ?? "\(Checkout.root)/.build/debug/entente"

  static func run(
    _ arguments: [String], in folder: String = Checkout.root
  ) throws -> (output: String, errors: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    // Neither the user's settings nor the place of the tests may show in what is printed.
    process.environment = ["ENTENTE_CORPUS": "\(Checkout.root)/seeds", "PATH": "/usr/bin:/bin"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // What is written to the error stream is short and fits the pipe; it cannot keep the program waiting.
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaints = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (text, complaints, process.terminationStatus)
  }
}
