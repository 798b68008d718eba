import Testing

@testable import Interchange

@Suite("The line of progress")
struct ProgressLineTests {
  @Test("says how far it is, how fast and how long it will go on")
  func words() {
    #expect(ProgressLine.words("loading a.csv", 0, after: 0, of: nil) == "loading a.csv 0 %")
    #expect(ProgressLine.words("loading a.csv", 0.4, after: 2, of: nil) == "loading a.csv 40 % · 3 s left")
    #expect(
      ProgressLine.words("filter", 0.5, after: 2, of: (1_000_000, "rows"))
        == "filter 50 % · 250,000 rows/s · 2 s left")
    #expect(ProgressLine.words("filter", 0.01, after: 2, of: nil) == "filter 1 % · 4 min left")
  }

  @Test("says for how long it has gone on where nobody knows how far it is")
  func elapsed() {
    #expect(ProgressLine.words("sort", after: 0.44) == "sort · 0.4 s")
    #expect(ProgressLine.words("join", after: 71.29) == "join · 71.2 s")
  }
}
