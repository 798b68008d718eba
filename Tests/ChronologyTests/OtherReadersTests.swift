import Foundation
import Testing

@testable import Chronology

/// Compares with what other readers of EDTF make of the same texts, from the folder named by `ENTENTE_EDTF_DATA`.
@Suite(
  "Agreement with other readers",
  .enabled(if: OtherReaders.folder != nil, "set ENTENTE_EDTF_DATA to the folder with their verdicts"))
struct OtherReadersTests {
  /// Texts on which another reader differs, with our verdict and the profile's rule in our words.
  static let decidedVerdicts: [String: Bool] = Dictionary(
    uniqueKeysWithValues: [
      // A year is written with four digits. Fewer are the century and decade of ISO 8601-1, which the profile leaves out;
      // 19 or 193 in a table of dates is a slip more often than a century, so it is refused with 19XX or 193X as a hint.
      ("-019", false), ("-04", false), ("-193", false), ("193", false), ("19", false), ("00", false),
      ("000", false),
      ("009", false), ("019", false), ("19?", false), ("19~", false), ("19%", false), ("197?", false),
      ("197~", false), ("197%", false),
      // An interval has a date at one end at least; of a time nothing is known about, nothing is written.
      ("/", false),
      // Digits may be left out of an interval's ends (level 2), and 1X01 may be 1801 or 1901, which follow 1800.
      ("1800/1X01", true),
      // A season is a date like any other: it may be the end of an interval.
      ("2012-21/2012-22", true), ("2018/2018-23", true), ("2018-01?/2018-23", true),
      // The last of a set may be open to the future, to the year as well as to the month.
      ("[1760..]", true),
    ])

  /// Bounds on which we differ, with the bounds we give: the first two by what is written, the rest with allowance.
  static let differentBounds: [String: [String]] = [
    // A season runs three months, so a winter ends in February of the next year, not with its own.
    "2010-24": ["2010-12-01", "2011-02-28"],
    // With significant digits a year is some year that shares them: those are its bounds, before any allowance.
    "1953S3": ["1950-01-01", "1959-12-31", "1950-01-01", "1959-12-31"],
    "Y171010000S3": ["Y171000000-01-01", "Y171999999-12-31", "Y171000000-01-01", "Y171999999-12-31"],
    "Y17101E4S3": ["Y171000000-01-01", "Y171999999-12-31", "Y171000000-01-01", "Y171999999-12-31"],
    // A month told without a day ends with its last day when it is moved, too: 31 July, not 30.
    "1984/2004-06~": ["1984-01-01", "2004-06-30", "1984-01-01", "2005-07-31"],
    // An empty end is unknown: no number of years can be assumed for it.
    "/2006": ["..", "2006-12-31"],
    "2004-06-01/": ["2004-06-01", ".."],
  ]

  @Test("the same texts are dates", arguments: ["accept_reject.tsv", "disagreements.tsv"])
  func verdicts(file: String) throws {
    let lines = try OtherReaders.text(of: file).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    var compared = 0
    for line in lines {
      guard line.count > 1, ["accept", "reject"].contains(line[1]) else { continue }
      let isAccepted = (try? EDTF(line[0])) != nil
      let isExpected = Self.decidedVerdicts[line[0]] ?? (line[1] == "accept")
      #expect(isAccepted == isExpected, "\(line[0])")
      compared += 1
    }
    #expect(compared > 40)
  }

  @Test("dates have the same bounds")
  func bounds() throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(OtherReaders.text(of: "bounds.json").utf8))
    let rows = try #require(parsed as? [[Any]])
    for row in rows {
      let text = try #require(row.first as? String)
      let theirs = try OtherReaders.filledUp(#require(row.last as? [String]))
      let date = try EDTF(text)
      let ours = [date.span.earliest, date.span.latest, date.allowance.earliest, date.allowance.latest]
      let expected =
        Self.differentBounds[text].map(OtherReaders.filledUp) ?? theirs.map(OtherReaders.ourWriting)
      #expect(ours.map(\.description) == expected, "\(text)")
      if Self.differentBounds[text] != nil {
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
