import Columnar
import Foundation
import Interchange
import Testing

/// Files as nobody should write them, read as Python's csv module reads them.
///
/// `ENTENTE_NASTY_FILES` says how many, by default 400.
@Suite("A nasty file of cells")
struct NastyFilesTests {
  static let count = ProcessInfo.processInfo.environment["ENTENTE_NASTY_FILES"].flatMap(Int.init) ?? 400

  private struct Expected: Decodable {
    var delimiter: String
    var utf8: [[String]]
    var latin1: [[String]]

    enum CodingKeys: String, CodingKey {
      case delimiter
      case utf8 = "utf-8"
      case latin1 = "latin-1"
    }
  }

  @Test("holds for us what it holds for Python, but where the report says otherwise")
  func python() throws {
    var (told, compared) = (0, 0)
    for batch in 0..<(Self.count + 999) / 1000 {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "entente-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let size = min(1000, Self.count - batch * 1000)
      try PythonRows.run(["make", "\(20_260_000 + batch)", "\(size)", folder.path])
      for number in 0..<size {
        let expected = try JSONDecoder().decode(
          Expected.self, from: Data(contentsOf: folder.appendingPathComponent("\(number).json")))
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("\(number).csv")))
        let name = "batch \(batch), file \(number)"
        var options = ReadOptions()
        options.delimiter = expected.delimiter.utf8.first
        options.header = false
        options.quotes = true
        options.recognises = false
        // Small pieces, so that rows and quotes lie across their borders.
        options.pieceSize = [16, 64, 257, 1 << 18][number % 4]
        options.threads = 1 + number % 3
        guard !expected.utf8.isEmpty else {
          #expect(throws: ReadError.self, "\(name)") { try readTable(bytes: bytes, options: options) }
          continue
        }
        let (table, report) = try readTable(bytes: bytes, options: options)
        if report.entries.contains(where: { $0.what.hasPrefix("a quote is never closed") }) {
          told += 1
          continue
        }
        compared += 1
        let rows = report.encoding == .utf8 ? expected.utf8 : expected.latin1
        let width = table.columns.count { $0.name.hasPrefix("column_") }
        let differences = PythonRows.differences(table, rows, width: width)
        #expect(differences.isEmpty, "\(name): \(differences.prefix(3).joined(separator: "; "))")
        if !differences.isEmpty { return }
      }
    }
    #expect(compared > told * 3)
  }

  @Test("gives the same table and report for any number of threads and any size of pieces")
  func threads() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try PythonRows.run(["make", "7", "60", folder.path])
    for number in 0..<60 {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("\(number).csv")))
      var seen: Set<String> = []
      for (threads, size) in [(1, 1 << 18), (1, 16), (2, 16), (4, 33), (3, 128)] {
        var options = ReadOptions()
        options.threads = threads
        options.pieceSize = size
        guard let (table, report) = try? readTable(bytes: bytes, options: options) else {
          seen.insert("error")
          continue
        }
        seen.insert(write(table, as: .json) + "\(report.entries)")
      }
      #expect(seen.count == 1, "file \(number)")
    }
  }
}
