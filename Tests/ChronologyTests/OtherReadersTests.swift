import Foundation
import Testing

@testable import Chronology

/// Compares with what other readers of EDTF make of the same texts, from the folder named by `ENTENTE_EDTF_DATA`.
@Suite(
  "Agreement with other readers",
  .enabled(if: OtherReaders.folder != nil, "set ENTENTE_EDTF_DATA to the folder with their verdicts"))
struct OtherReadersTests {
  /// Where we differ; see Tests/Dates/decided-differences.tsv.
  private static let decided = DecidedDifference.all

  @Test("the same texts are dates", arguments: ["accept_reject.tsv", "disagreements.tsv"])
  func verdicts(file: String) throws {
    let lines = try OtherReaders.text(of: file).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let decided = try Self.decided.get().filter { $0.sort == "verdict" }
    var compared = 0
    for line in lines {
      guard line.count > 1, ["accept", "reject"].contains(line[1]) else { continue }
      let isAccepted = (try? EDTF(line[0])) != nil
      let ours = decided.first { $0.text == line[0] }?.ours
      let isExpected = (ours ?? line[1]) == "accept"
      #expect(isAccepted == isExpected, "\(line[0])")
      compared += 1
    }
    #expect(compared > 40)
  }

  @Test("dates have the same bounds")
  func bounds() throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(OtherReaders.text(of: "bounds.json").utf8))
    let rows = try #require(parsed as? [[Any]])
    let decided = try Self.decided.get().filter { $0.sort == "bounds" }
    for row in rows {
      let text = try #require(row.first as? String)
      let theirs = try OtherReaders.filledUp(#require(row.last as? [String]))
      let date = try EDTF(text)
      let ours = [date.span.earliest, date.span.latest, date.allowance.earliest, date.allowance.latest]
      let difference = decided.first { $0.text == text }.map {
        OtherReaders.filledUp($0.ours.split(separator: " ").map(String.init))
      }
      #expect(ours.map(\.description) == difference ?? theirs.map(OtherReaders.ourWriting), "\(text)")
      if difference != nil {
        #expect(ours.map(\.description) != theirs.map(OtherReaders.ourWriting), "\(text) no longer differs")
      }
    }
    #expect(rows.count > 40)
  }
}

enum OtherReaders {
  static let folder = ProcessInfo.processInfo.environment["ENTENTE_EDTF_DATA"]

  static func text(of file: String) throws -> String {
    try String(contentsOfFile: "\(#require(folder))/\(file)", encoding: .utf8)
  }

  /// One day stands for both ends; three are a day and its two fuzzy ends; without fuzzy ends the strict ones hold.
  static func filledUp(_ days: [String]) -> [String] {
    switch days.count {
    case 1: [days[0], days[0], days[0], days[0]]
    case 2: [days[0], days[1], days[0], days[1]]
    case 3: [days[0], days[0], days[1], days[2]]
    default: days
    }
  }

  static func ourWriting(_ day: String) -> String {
    if day == "-inf" || day == "inf" { return ".." }
    let digits = day.drop { $0 == "-" }.prefix { $0 != "-" }
    return digits.count > 4 ? "Y\(day)" : day
  }
}
