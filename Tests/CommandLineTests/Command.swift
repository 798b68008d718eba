import Foundation

/// A run of the built program, or of another command, to its end.
struct Command {
  let output: String
  let errors: String
  let status: Int32

  /// The top of the repository.
  static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program that is tested: what `ENTENTE` names, or what `swift build` made.
  static let program =
    ProcessInfo.processInfo.environment["ENTENTE"] ?? top.appendingPathComponent(".build/debug/entente").path

  /// Runs the program with arguments and an input, in an environment in which nothing of the user's is left.
  static func entente(
    _ arguments: String..., input: String = "", environment: [String: String] = [:], in folder: URL? = nil
  ) throws -> Command {
    try run(program, arguments, input: input, environment: environment, in: folder)
  }

  /// Ends a program that has not come to its end after a minute.
  static func limit(_ process: Process) {
    let number = process.processIdentifier
    DispatchQueue.global().asyncAfter(deadline: .now() + 60) { [weak process] in
      if let process, process.isRunning { kill(number, SIGKILL) }
    }
  }

  /// Runs any program.
  static func run(
    _ program: String, _ arguments: [String], input: String = "", environment: [String: String] = [:],
    in folder: URL? = nil
  ) throws -> Command {
    let scratch = try Scratch(["input": input, "output": "", "errors": ""])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? scratch.folder
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "ENTENTE_CACHE": "off",
      "HOME": scratch.folder.path,
    ].merging(environment) { $1 }
    // Files take any amount of output; a full pipe would stop the program.
    process.standardInput = try FileHandle(forReadingFrom: scratch.file("input"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.file("output"))
    process.standardError = try FileHandle(forWritingTo: scratch.file("errors"))
    try process.run()
    limit(process)
    process.waitUntilExit()
    return Command(
      output: try String(contentsOf: scratch.file("output"), encoding: .utf8),
      errors: try String(contentsOf: scratch.file("errors"), encoding: .utf8),
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
  }
}

/// A folder of files that is gone with the test.
final class Scratch {
  let folder: URL

  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  func path(_ name: String) -> String { file(name).path }

  func write(_ text: String, to name: String) throws {
    try FileManager.default.createDirectory(
      at: file(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file(name))
  }
}
