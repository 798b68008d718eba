import Columnar
import Foundation
import Interchange
import Testing

/// A folder for SQLite files that is gone with the test, and Python's sqlite3 beside it.
final class SQLiteFolder {
  private let top = FileManager.default.temporaryDirectory.appendingPathComponent(
    "entente-\(UUID().uuidString)")
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Formats/sqlite_rows.py")
    .path

  init() throws { try FileManager.default.createDirectory(at: top, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: top) }

  func path(_ name: String = "x.sqlite") -> String { top.appendingPathComponent(name).path }

  /// A text without the folder in front of its paths.
  func short(_ text: String) -> String { text.replacingOccurrences(of: top.path + "/", with: "") }

  /// The names of all files in it.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: top.path).sorted() }
  }

  private func process(_ arguments: [String]) -> (process: Process, input: Pipe, output: Pipe) {
    let (process, input, output) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", Self.script] + arguments
    (process.standardInput, process.standardOutput) = (input, output)
    return (process, input, output)
  }

  private func python(_ arguments: String...) throws -> Data {
    let (process, input, output) = process(arguments)
    try process.run()
    try input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(arguments) failed")
    return data
  }

  /// A file in which Python ran statements.
  @discardableResult
  func made(_ statements: String, _ name: String = "x.sqlite") throws -> String {
    _ = try python("run", path(name), statements)
    return path(name)
  }

  /// What Python finds in a table.
  struct Found {
    var names: [String]
    var declared: [String]
    var rows: [[Any]]
    /// What Python calls the types of the cells.
    var kinds: [[String]]
  }

  func found(_ table: String, in path: String) throws -> Found {
    let json = try #require(
      try JSONSerialization.jsonObject(with: python("read", path, table)) as? [String: Any])
    let columns = try #require(json["columns"] as? [[String]])
    return Found(
      names: columns.map { $0[0] }, declared: columns.map { $0[1] },
      rows: try #require(json["rows"] as? [[Any]]), kinds: try #require(json["kinds"] as? [[String]]))
  }

  /// Runs `body` while Python holds a file for itself.
  func whileLocked(_ path: String, _ body: () throws -> Void) throws {
    let (process, input, output) = process(["lock", path])
    try process.run()
    defer {
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
    }
    try #require(output.fileHandleForReading.availableData.starts(with: Data("locked".utf8)))
    try body()
  }

  /// A row of a table as one text.
  static func row(_ table: Table, _ row: Int) -> String {
    table.columns.map { column in
      switch column[row] {
      case .blank(let blank): "<\(blank)>"
      case let value: value.description
      }
    }.joined(separator: " | ")
  }
}
