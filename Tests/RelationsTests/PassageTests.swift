import Relations
import Testing

@Suite("A passage")
struct PassageTests {
  @Test(
    "is a source, perhaps a section, perhaps a number",
    arguments: [
      ("paper", Passage(source: "paper")), ("paper/lead", Passage(source: "paper", section: "lead")),
      ("paper/lead/2", Passage(source: "paper", section: "lead", number: 2)),
      ("paper/lead/02", Passage(source: "paper", section: "lead", number: 2)),
    ])
  func read(text: String, passage: Passage) {
    #expect(Passage(text) == passage)
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "/", "paper/", "/lead", "paper//2", "paper/lead/", "paper/lead/0", "paper/lead/-1",
      "paper/lead/two",
      "paper/lead/2/3", "paper/lead/1.5", "paper/lead/99999999999999999999",
    ])
  func refused(text: String) {
    #expect(Passage(text) == nil)
  }

  @Test("is written as it is read", arguments: ["paper", "paper/lead", "paper/lead/2"])
  func written(text: String) {
    #expect(Passage(text)?.description == text)
  }

  @Test(
    "is told in a reader's words",
    arguments: [
      ("paper", "paper"), ("paper/lead", "paper · Introduction"),
      ("paper/lead/2", "paper · Introduction, paragraph 2"),
      // A section with one place needs no number.
      ("paper/list/1", "paper · List"),
      ("paper/nowhere/1", "paper"),
    ])
  func words(text: String, words: String) throws {
    let corpus = try HandMade.corpus()
    #expect(corpus.words(for: try #require(Passage(text))) == words)
  }
}
