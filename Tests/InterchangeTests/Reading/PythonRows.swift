import Chronology
import Columnar
import Foundation
import Interchange
import Testing

/// What Python's csv module reads, and how it is held against what we read.
enum PythonRows {
  static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Formats/python_csv.py").path

  @discardableResult
  static func run(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "python3 \(script) failed")
    return data
  }

  /// The rows of a file, read as the report says that we read it.
  static func read(_ path: String, as report: ImportReport) throws -> [[String]] {
    let encoding = report.encoding == .windows1252 ? "cp1252" : report.encoding.rawValue
    let delimiter = String(UnicodeScalar(report.delimiter))
    let data = try run(["read", path, encoding, delimiter, report.hasQuotes ? "yes" : "no"])
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String]])
  }

  /// The first cells that differ, in words; nothing where all are alike.
  static func differences(
    _ table: Table, _ rows: [[String]], width: Int, missing: Set<String> = ["", "NA"]
  ) -> [String] {
    var found: [String] = []
    if rows.count != table.rowCount { found.append("\(table.rowCount) rows, \(rows.count) in Python") }
    for (row, cells) in zip(0..<table.rowCount, rows) {
      for column in 0..<width {
        let value = table.columns[column][row]
        let text = column < cells.count ? cells[column] : ""
        if !isSame(value, text, missing) {
          found.append(
            "row \(row + 1), \(table.columns[column].name): \(value), \(text.debugDescription) in Python")
        }
      }
      let rest = cells.count > width ? Array(cells[width...]) : []
      if rest.contains(where: { !$0.isEmpty }) {
        guard let surplus = table["surplus"], case .text(let kept) = surplus[row] else {
          found.append("row \(row + 1): surplus cells \(rest) are lost")
          continue
        }
        let isKept = [",", "\t", ";", "|"].contains {
          Array(rest.joined(separator: $0).utf8) == Array(kept.utf8)
        }
        if !isKept { found.append("row \(row + 1): surplus cells \(rest) are \(kept)") }
      }
      if found.count > 5 { break }
    }
    return found
  }

  private static func isSame(_ value: Value, _ text: String, _ missing: Set<String>) -> Bool {
    let trimmed = text.trimmingCharacters(in: CharacterSet(charactersIn: " "))
    return switch value {
    case .blank:
      missing.contains(trimmed) || Double(trimmed).map { missing.contains(String(Int($0))) } ?? false
    case .integer(let number): Int(trimmed) == number
    case .number(let number): Double(trimmed) == number
    case .boolean(let truth): trimmed.lowercased() == (truth ? "true" : "false")
    case .date(let date): date.text == trimmed || date.text.filter { $0 != "-" } == trimmed
    case .text(let kept): Array(kept.utf8) == Array(text.utf8)
    default: false
    }
  }
}
