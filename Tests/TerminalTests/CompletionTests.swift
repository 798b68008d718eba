import Testing

@testable import Terminal

@Suite("Completion")
struct CompletionTests {
  @Test(
    "the word grows to what all candidates share and never shrinks",
    arguments: [
      ("vi", ["visits", "visitors"], "visit"),
      ("vi", ["visits"], "visits"),
      ("vi", ["visits", "vital"], "vi"),
      ("", ["a", "b"], ""),
      ("x", [], "x"),
      ("pyong", ["P'yŏngyang", "Pyongyang"], "pyong"),
      ("ré", ["région", "rétro"], "ré"),
      ("평", ["평양시", "평양역"], "평양"),
      ("e", ["e\u{301}a", "ea"], "e"),
      ("", ["n e", "n e\u{301}"], "n "),
    ])
  func common(typed: String, candidates: [String], word: String) {
    #expect(Completion(start: 0, candidates: candidates).common(typed: typed) == word)
  }
}
