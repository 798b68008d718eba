import Foundation
import Testing

@testable import Terminal

@Suite("History")
struct HistoryTests {
  private final class Folder {
    let path = NSTemporaryDirectory() + "entente-history-" + UUID().uuidString
    var file: String { path + "/state/entente/history" }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, rights: Int = 0o600) throws {
      try FileManager.default.createDirectory(
        atPath: path + "/state/entente", withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: file)
    }

    func rights(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
  }

  private let folder = Folder()
  private var history: History { History(path: folder.file) }

  @Test("entries come back in order, each as it was")
  func comesBack() throws {
    let entries = ["1 + 1", "for i = 1, 2 do\n  print(\"\\n\")\nend", "'평양\\\\'", "a\r\nb", "\\n"]
    for entry in entries { history.append(entry) }
    #expect(history.load() == entries)
    #expect(
      try String(contentsOfFile: folder.file, encoding: .utf8)
        == "1 + 1\nfor i = 1, 2 do\\n  print(\"\\\\n\")\\nend\n'평양\\\\\\\\'\na\\r\\nb\n\\\\n\n")
  }

  @Test("the file and its folder are for the owner only, also where the file was there before")
  func rights() throws {
    history.append("1")
    #expect(try folder.rights(folder.file) == 0o600)
    #expect(try folder.rights(folder.path + "/state/entente") == 0o700)
    try folder.write("0\n", rights: 0o644)
    history.append("1")
    #expect(try folder.rights(folder.file) == 0o600)
    #expect(history.load() == ["0", "1"])
  }

  @Test("blank entries are not kept, and a missing or unreadable file is an empty history")
  func nothing() throws {
    history.append(" \n ")
    #expect(!FileManager.default.fileExists(atPath: folder.file))
    #expect(history.load() == [])
    #expect(History(path: "/proc/none/of/this").load() == [])
    History(path: "/proc/none/of/this").append("1")
  }

  @Test("lines that are no text are passed over")
  func damaged() throws {
    try folder.write("1\n\n2\n")
    let file = try #require(FileHandle(forWritingAtPath: folder.file))
    file.seekToEndOfFile()
    file.write(Data([0xFF, 0xFE, 0x0A, 0x61, 0x00, 0x62, 0x0A, 0x33, 0x0A]))
    try file.close()
    #expect(history.load() == ["1", "2", "3"])
  }

  @Test("a file that has grown long is cut to its newest entries")
  func trimmed() throws {
    let count = 2 * History.limit
    try folder.write((1...count).map { "\($0)\n" }.joined())
    #expect(history.load().count == History.limit)
    history.append("last")
    let lines = try String(contentsOfFile: folder.file, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == History.limit + 1)
    #expect(lines.first == "\(count - History.limit + 1)" && lines.last == "last")
    #expect(try folder.rights(folder.file) == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state/entente") == ["history"])
  }

  @Test("a linked file is cut where it lies")
  func linked() throws {
    try folder.write("")
    let real = folder.path + "/real"
    try (1...(2 * History.limit)).map { "\($0)\n" }.joined().write(
      toFile: real, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: folder.file)
    try FileManager.default.createSymbolicLink(atPath: folder.file, withDestinationPath: real)
    #expect(history.load().count == History.limit)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file) == real)
    #expect(try String(contentsOfFile: real, encoding: .utf8).split(separator: "\n").count == History.limit)
  }
}
