import Foundation

/// The tables of dates beside the tests, which no target of the package holds.
enum DateTables {
  /// The rows of a table, remarks left out.
  static func rows(of file: String, from here: String = #filePath) throws -> [[String]] {
    let folder = URL(fileURLWithPath: here).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: folder.appendingPathComponent("Dates/\(file)"), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

/// A text on which somebody else decides otherwise, and the rule by which we decide.
struct DecidedDifference {
  /// `verdict` and `bounds` differ from another reader, `rule` is a decision of our own.
  let sort: String
  let text: String
  let ours: String
  let section: String
  let why: String

  static let all = Result {
    try DateTables.rows(of: "decided-differences.tsv").compactMap { row in
      row.count == 5
        ? DecidedDifference(sort: row[0], text: row[1], ours: row[2], section: row[3], why: row[4]) : nil
    }
  }
}
