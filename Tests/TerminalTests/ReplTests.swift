import Testing

@testable import Terminal

@Suite("A session with a person")
struct ReplTests {
  private let engine = FakeEngine()
  private let page = Page()

  private func run(_ lines: FakeLines, greeting: String? = nil) -> Int32 {
    Repl(engine: engine, lines: lines, output: page.output, errors: page.errors).run(greeting: greeting)
  }

  @Test("values print without being asked for, and the end of input leaves with a newline")
  func prints() {
    let lines = FakeLines("1", "twice", "nothing", "   ")
    #expect(run(lines, greeting: "hello") == 0)
    #expect(page.text == "hello\n1\none\ntwo\n\n")
    #expect(lines.prompts == ["> ", "> ", "> ", "> ", "> "])
    #expect(engine.entries == ["1", "twice", "nothing"])
  }

  @Test("an entry goes on until it is complete, and is remembered whole")
  func severalLines() {
    let lines = FakeLines("(", "", "2", ")", "(3)")
    #expect(run(lines) == 0)
    #expect(engine.entries == ["(\n\n2\n)", "(3)"])
    #expect(lines.remembered == engine.entries)
    #expect(lines.prompts == ["> ", "… ", "… ", "… ", "> ", "> "])
  }

  @Test("what an engine remarks on an entry that waits is told at once")
  func remark() {
    #expect(run(FakeLines("(", "?", ")")) == 0)
    #expect(page.text == "! not whole\n(\n?\n)\n\n")
  }

  @Test("what is pasted at once is one entry")
  func pasted() {
    let lines = FakeLines("(\n 1\n)")
    #expect(run(lines) == 0)
    #expect(engine.entries == ["(\n 1\n)"])
  }

  @Test("what is pasted at once and holds several entries is run part by part, up to the first that fails")
  func pastedEntries() {
    let lines = FakeLines("+1\n+2\n+fail\n+3", "4")
    #expect(run(lines) == 0)
    #expect(engine.entries == ["+1", "+2", "+fail", "4"])
    #expect(lines.remembered == ["+1\n+2\n+fail\n+3", "4"])
    #expect(page.text == "+1\n+2\n! no such thing\n4\n\n")
  }

  @Test("a failed entry is told and the session goes on")
  func failure() {
    #expect(run(FakeLines("fail", "(\nfail\n)", "1")) == 0)
    #expect(page.text == "! no such thing\n! line 2: no such thing\n1\n\n")
  }

  @Test("an entry can leave with a code")
  func leaving() {
    let lines = FakeLines("leave 7", "1")
    #expect(run(lines) == 7)
    #expect(page.text == "")
    #expect(engine.entries == ["leave 7"])
  }

  @Test("an interrupt drops the entry, a second on an empty line says how to leave, a third does not nag")
  func interrupts() {
    let empty = LineRead.interrupted("")
    let lines = FakeLines([.line("("), .interrupted("2"), empty, empty, empty, .line("1"), empty, .end])
    #expect(run(lines) == 0)
    #expect(page.text == "! Ctrl-D leaves.\n1\n\n")
    #expect(engine.entries == ["1"])
    #expect(lines.prompts.filter { $0 == "… " }.count == 1)
  }

  @Test("text typed between two interrupts starts the count anew")
  func interruptsApart() {
    #expect(run(FakeLines([.interrupted(""), .interrupted("x"), .interrupted("y"), .end])) == 0)
    #expect(page.text == "\n")
  }

  @Test("the end of input in the middle of an entry drops the entry, then leaves")
  func endInside() {
    let lines = FakeLines([.line("("), .end, .line("1"), .end])
    #expect(run(lines) == 0)
    #expect(engine.entries == ["1"])
    #expect(page.text == "\n1\n\n")
  }

  @Test("Tab sees the whole entry and answers for the line")
  func completion() {
    let lines = FakeLines("(평", ")")
    #expect(run(lines) == 0)
    #expect(lines.completions[0] == Completion(start: 3, candidates: ["tab"]))
    #expect(lines.completions[1] == Completion(start: 3, candidates: ["(평\ntab"]))
  }

  @Test("prompts and complaints take colours, values do not")
  func colors() {
    let lines = FakeLines("fail", "1")
    let palette = Palette(isColored: true)
    _ = Repl(
      engine: engine, lines: lines, output: page.output, errors: page.errors, palette: palette,
      errorPalette: palette
    ).run()
    #expect(lines.prompts[0] == "\u{1B}[36m> \u{1B}[0m")
    #expect(page.text == "! \u{1B}[31mno such thing\u{1B}[0m\n1\n\n")
    #expect(EditedLines.measurable(lines.prompts[0]) == "\u{01}\u{1B}[36m\u{02}> \u{01}\u{1B}[0m\u{02}")
  }
}
