import Foundation

/// A folder of data files that is gone with the test.
final class DataFolder {
  private let top: URL
  var data: String { path("data") }

  init(_ files: [String: String]) throws {
    top = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: top) }

  func path(_ name: String) -> String { top.appendingPathComponent(name).path }

  func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: data).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
