import Chronology
import Columnar
import Foundation
import Testing

@testable import Interchange

/// The Python that has pyarrow, polars and duckdb, where there is one.
private let peersPython = ProcessInfo.processInfo.environment["ENTENTE_ARROW_PYTHON"]

/// Files that pyarrow, polars and duckdb write, and what they find in ours, cell by cell.
///
/// `ENTENTE_ARROW_PYTHON` names a Python that has them; without one these tests are left out.
@Suite(
  "Arrow files and other programs",
  .enabled(if: peersPython != nil, "ENTENTE_ARROW_PYTHON names no Python"))
struct ArrowPeersTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Formats/arrow_peers.py")
    .path

  private let folder: ArrowFolder

  init() throws { folder = try ArrowFolder() }

  private func run(_ arguments: String...) throws -> Any {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(peersPython))
    process.arguments = [Self.script] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(arguments) failed")
    return try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
  }

  @Test("find in ours what we wrote")
  func ours() throws {
    for (name, table, compression) in [
      ("everything", try Samples.everything(), nil), ("visits", try Samples.visits(), nil),
      ("nasty", try ArrowRoundTripTests.nasty(), nil), ("empty", try Samples.everything().take(0), nil),
      ("everything in lz4", try Samples.everything(), .lz4),
      ("nasty in lz4", try ArrowRoundTripTests.nasty(), .lz4),
      ("nasty in zstd", try ArrowRoundTripTests.nasty(), .zstd),
      ("empty in zstd", try Samples.everything().take(0), .zstd),
      ("many in lz4", try Samples.many(), .lz4), ("many in zstd", try Samples.many(), .zstd),
    ] as [(String, Table, ArrowCompression?)] {
      let path = folder.path("\(name).arrow")
      try table.writeArrow(to: path, compression: compression)
      let found = try #require(try run("read", path) as? [String: [String: [Any]]])
      #expect(found.count == 6)
      for (program, columns) in found {
        for column in table.columns {
          let cells = try #require(columns[column.name], "\(program) finds no column \(column.name)")
          #expect(cells.count == table.rowCount, "\(program), \(name)")
          for (row, cell) in cells.enumerated()
          where !isSame(column[row], cell, isMultiple: column.isMultiple) {
            Issue.record("\(program), \(name), \(column.name), row \(row + 1): \(column[row]), \(cell)")
          }
        }
      }
    }
  }

  private func isSame(_ value: Value, _ cell: Any, isMultiple: Bool) -> Bool {
    switch value {
    case .blank: return cell is NSNull
    case .boolean(let truth): return cell as? Bool == truth
    case .integer(let number): return cell as? Int == number
    case .number(let number):
      // What has no form in JSON is a text.
      if number.isNaN { return cell as? String == "nan" }
      if number.isInfinite { return cell as? String == (number < 0 ? "-inf" : "inf") }
      return figure(cell) == number
    case .list(let values): return (cell as? [String])?.elementsEqual(values.map(\.description)) == true
    case .text, .reference, .date:
      let text = isMultiple ? (cell as? [String])?.first : cell as? String
      return text.map { Array($0.utf8) } == Array(value.description.utf8)
    case .quantity(let quantity):
      guard let parts = cell as? [String: Any] else { return false }
      return figure(parts["low"]) == quantity.low && figure(parts["high"]) == quantity.high
        && figure(parts["best"]) == quantity.best && parts["unit"] as? String == quantity.unit
        && parts["hedge"] as? String == quantity.hedge.name
    }
  }

  /// Read from its digits: what JSONSerialization makes of them is off by a bit now and then.
  private func figure(_ cell: Any?) -> Double? { (cell as? NSNumber).flatMap { Double("\($0)") } }

  @Test("write what we read, or it is refused by column and type")
  func theirs() throws {
    let files = try #require(try run("make", folder.top.path) as? [[String: Any]])
    #expect(files.count > 110)
    for file in files {
      let path = try #require(file["file"] as? String)
      let name = URL(fileURLWithPath: path).lastPathComponent
      if let message = file["error"] as? String {
        let error = #expect(throws: ReadError.self, "\(name)") { try readArrow(path) }
        #expect(error?.message.contains(message) == true, "\(name): \(error?.description ?? "read")")
        #expect(error?.message.hasPrefix(path) == true)
        continue
      }
      let table: Table
      do {
        table = try readArrow(MappedFile(opening: path, copyLimit: 0), path).table
      } catch {
        Issue.record("\(name): \(error)")
        continue
      }
      let columns = try #require(file["columns"] as? [String: [Any]])
      #expect(Set(table.columns.map(\.name)) == Set(columns.keys), "\(name)")
      for column in table.columns {
        let cells = columns[column.name] ?? []
        #expect(column.count == cells.count, "\(name), \(column.name)")
        for (row, cell) in cells.enumerated() where row < column.count {
          let isAlike: Bool
          switch column[row] {
          case .boolean, .integer, .number, .blank: isAlike = isSame(column[row], cell, isMultiple: false)
          case let value: isAlike = value.description == cell as? String
          }
          if !isAlike {
            Issue.record("\(name), \(column.name), row \(row + 1): \(column[row]), \(cell)")
          }
        }
      }
    }
  }

  @Test("carry our words along, and nothing that was said of single rows")
  func carried() throws {
    let table = try ArrowRoundTripTests.nasty().filter(verdicts: [
      .yes, .yes, .yes, .maybe, .no, .no, .no, .no, .no,
    ])
    let (path, other) = (folder.path("x.arrow"), folder.path("y.arrow"))
    try table.writeArrow(to: path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(peersPython))
    process.arguments = [Self.script, "carry", path, other]
    try process.run()
    process.waitUntilExit()
    let carried = try readArrow(other).table
    #expect(carried.rowCount == 2)
    #expect(carried.rowName == "thing")
    #expect(carried.history == table.history)
    #expect(carried.doubtful == nil && carried.origins == nil && carried.universe == nil)
    #expect(carried.columns.map(\.type) == table.columns.map(\.type))
    #expect(carried.columns.map(\.summary) == table.columns.map(\.summary))
    let dates = try #require(carried["date"])
    #expect(dates[1] == table.columns[4][2])
  }
}
