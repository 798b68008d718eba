import Chronology
import Testing

@testable import Columnar

@Suite("A join in time")
struct TimeJoinTests {
  private func events(_ dates: [String]) throws -> Table {
    try Table(
      rowName: "event",
      columns: [
        .text("state", dates.map { _ in "MNG" }), .dates("date", try dates.map { try EDTF($0) }),
      ])
  }

  private func leaders(_ rows: [(String, String, String?)]) throws -> Table {
    try Table(
      rowName: "leader",
      columns: [
        .text("country", rows.map { _ in "MNG" }), .text("leader", rows.map(\.0)),
        .dates("start", try rows.map { try EDTF($0.1) }),
        .dates("end", try rows.map { try $0.2.map { try EDTF($0) } }),
      ])
  }

  private func words(_ table: Table?, _ columns: [String]) throws -> [String] {
    guard let table else { return [] }
    return try (0..<table.rowCount).map { row in
      try columns.map { try table.column($0)[row].description }.joined(separator: " ")
    }
  }

  @Test("finds who was in office on the day, both ends included, and leaves days between two alone")
  func inOffice() throws {
    let leaders = try leaders([("A", "1950-01-01", "1960-06-30"), ("B", "1960-07-02", nil)])
    let events = try events([
      "1950-01-01", "1960-06-30", "1960-07-01", "1960-07-02", "2020-01-01", "1949-12-31",
    ])
    let joined = try events.join(
      leaders, on: [("state", "country")], .between("date", from: "start", to: "end"))
    #expect(
      try words(joined, ["date", "leader"]) == [
        "1950-01-01 A", "1960-06-30 A", "1960-07-01 not covered", "1960-07-02 B", "2020-01-01 B",
        "1949-12-31 not covered",
      ])
    #expect(joined.doubtful == nil)
    let inner = try events.join(
      leaders, on: [("state", "country")], .between("date", from: "start", to: "end"), kind: .inner)
    #expect(inner.rowCount == 4)
  }

  @Test("gives every partner whose time holds the date, and makes pairs possible where a date is in doubt")
  func doubt() throws {
    let leaders = try leaders([("A", "1950", "1960"), ("B", "1955-01-01", "1970-12-31")])
    let joined = try events(["1952-05-05", "1960", "1950-03-01"]).join(
      leaders, on: [("state", "country")], .between("date", from: "start", to: "end"))
    #expect(
      try words(joined, ["date", "leader"]) == ["1952-05-05 A", "1960 B", "1950-03-01 not covered"])
    #expect(try words(joined.doubtful, ["date", "leader"]) == ["1960 A", "1950-03-01 A"])
  }

  @Test("takes the last that is not after the date")
  func asof() throws {
    let leaders = try leaders([("A", "1950-01-01", nil), ("B", "1960-07-02", nil), ("C", "1970", nil)])
    let joined = try events(["1960-07-01", "1960-07-02", "1949-01-01", "1971-01-01", "1961"]).join(
      leaders, on: [("state", "country")], .asof("date", "start"))
    #expect(
      try words(joined, ["date", "leader"]) == [
        "1960-07-01 A", "1960-07-02 B", "1949-01-01 not covered", "1971-01-01 C", "1961 B",
      ])
    // Some day of 1970 is before 1971 whichever it is.
    #expect(joined.doubtful == nil)
  }
}
