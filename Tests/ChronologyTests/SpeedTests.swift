import Chronology
import Foundation
import Testing

/// Measured only when asked for, and only of meaning in an optimised build:
/// Refusals are not measured here: the test library takes a backtrace of every error thrown, which costs many times more.
/// `ENTENTE_SPEED=1 swift test -c release -Xswiftc -enable-testing --filter SpeedTests`.
@Suite(
  "Speed", .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["ENTENTE_SPEED"] != nil, "set ENTENTE_SPEED to measure"))
struct SpeedTests {
  /// Texts and the most nanoseconds each may take on a slow machine.
  @Test(
    "a hundred thousand dates are read in well under a microsecond each",
    arguments: [
      ("days", ["1956-07-16", "1974-12-21", "2004-02-29", "1912-04-15"], 500),
      ("years and months", ["1956", "1985~", "198X", "1956-07", "2001-21"], 500),
      ("intervals", ["1956-07-16/1956-07-18", "1960/1985~", "2013/..", "196X/197X"], 1000),
      (
        "mixed",
        [
          "1956-07-16", "1956", "1985~", "1956-07", "1956-07-16/1956-07-18", "1960/1985~", "2013/..", "198X",
          "[..1999]", "2004-06-~11", "1985-04-12T23:20:30Z", "{1960,1961-12}",
        ], 1000
      ),
    ])
  func reading(name: String, texts: [String], limit: Int) throws {
    let all = (0..<100_000).map { texts[$0 % texts.count] }
    var best = Duration.seconds(1)
    for _ in 0..<5 {
      var sum = 0
      let taken = try ContinuousClock().measure {
        for text in all { sum &+= try EDTF(text).span.start.earliest.rawValue }
      }
      #expect(sum != 0)
      best = min(best, taken)
    }
    print("\(name): \(best / 100_000) a date")
    #expect(best < .nanoseconds(limit * 100_000))
  }

  @Test("a million questions are answered in a few nanoseconds each")
  func asking() throws {
    let spans = try ["1956", "1956-07-16/1956-07-18", "1960/1985~", "2013/.."].map { try EDTF($0).span }
    let period = try EDTF("1950/1960").period
    var counts = [0, 0, 0]
    let taken = ContinuousClock().measure {
      for round in 0..<1_000_000 { counts[Int(spans[round & 3].during(period).rawValue)] += 1 }
    }
    print("during: \(taken / 1_000_000) a question")
    #expect(counts == [500_000, 0, 500_000])
    #expect(taken < .milliseconds(50))
  }
}
