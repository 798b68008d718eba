import Chronology
import Testing

@Suite("Three truths")
struct TruthTests {
  @Test(
    "both, either and not follow Kleene's strong tables",
    arguments: [
      (Truth.no, Truth.no, Truth.no, Truth.no), (.no, .maybe, .no, .maybe), (.no, .yes, .no, .yes),
      (.maybe, .no, .no, .maybe), (.maybe, .maybe, .maybe, .maybe), (.maybe, .yes, .maybe, .yes),
      (.yes, .no, .no, .yes), (.yes, .maybe, .maybe, .yes), (.yes, .yes, .yes, .yes),
    ])
  func tables(one: Truth, other: Truth, both: Truth, either: Truth) {
    #expect((one && other) == both)
    #expect((one || other) == either)
    #expect(!(!one || !other) == both)
  }

  @Test("a settled answer is yes or no")
  func settled() {
    #expect(Truth(true) == .yes)
    #expect(Truth(false) == .no)
    #expect(Truth.maybe.description == "maybe")
  }

  @Test("the second side is not asked where the first settles it")
  func shortCircuit() {
    func asked() -> Truth {
      Issue.record("asked")
      return .yes
    }
    #expect((Truth.no && asked()) == .no)
    #expect((Truth.yes || asked()) == .yes)
  }
}
