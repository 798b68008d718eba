import Chronology
import Relations
import Testing

@Suite("What is claimed")
struct ClaimTimeTests {
  /// A claim whose date is given by `date`, `at`, `since` or `over`.
  private func claim(_ field: String, _ date: String?, time: String) throws -> Claim {
    var fields: [String: Datum] = ["from": .text("paper/lead/1")]
    if let date { fields[field] = .text(date) }
    let kind = HandMade.entry("kind", id: "assertion", ["summary": .text("x"), "time": .text(time)])
    let corpus = try Corpus(assembling: HandMade.declarations + [kind, HandMade.entry("assertion", fields)])
    return try #require(corpus.claims.first)
  }

  @Test(
    "holds in a period certainly, possibly or not at all",
    arguments: [
      // It happened within its date: certain only if the period covers all of that.
      ("date", "1956-07", "occurrence", "1956", Truth.yes),
      ("date", "1956-07", "occurrence", "1956-07-10/1956-08", .maybe),
      ("date", "1956-07", "occurrence", "1957", .no),
      ("date", "1956-07-16", "occurrence", "1956-07-16", .yes),
      // It lasted from start to end: certain for any day between them.
      ("date", "1950/1960", "spell", "1955-06-15", .yes),
      ("date", "1950/1960", "spell", "1950-01-01", .maybe),
      ("date", "1950/1960", "spell", "1960-12-31", .maybe),
      ("date", "1950/1960", "spell", "1961", .no),
      ("date", "1950/..", "spell", "2024", .yes),
      ("date", "1950/", "spell", "2024", .maybe),
      // It held at some moment: nothing is said of others.
      ("at", "1956", "spell", "1956", .yes),
      ("at", "1956", "spell", "1956-07", .maybe),
      ("at", "1956", "spell", "1957", .no),
      // It began, and may or may not have ended since.
      ("since", "1956", "spell", "1955", .no),
      ("since", "1956", "spell", "1956", .yes),
      ("since", "1956", "spell", "1999", .maybe),
      // It accumulated over its date.
      ("over", "1950/1960", "stock", "1955", .yes),
      ("date", "1994", "measure", "1993/1995", .yes),
    ])
  func holds(field: String, date: String, time: String, period: String, truth: Truth) throws {
    let claim = try claim(field, date, time: time)
    #expect(claim.holds(in: try EDTF(period).period) == truth)
  }

  @Test("holds at no time that is known if it has no date")
  func undated() throws {
    let claim = try claim("date", nil, time: "spell")
    #expect(claim.span == nil)
    #expect(claim.holds(in: try EDTF("1956").period) == .no)
  }

  @Test(
    "lies in its date as its kind or its field says",
    arguments: [
      ("date", "occurrence", Timing.within), ("date", "spell", .throughout), ("date", "measure", .over),
      ("date", "stock", .asOf), ("at", "spell", .asOf), ("since", "occurrence", .since),
      ("over", "stock", .over),
    ])
  func timing(field: String, time: String, timing: Timing) throws {
    #expect(try claim(field, "1956", time: time).timing == timing)
  }
}
