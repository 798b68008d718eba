import Testing

@testable import Terminal

@Suite("A run without a person")
struct BatchTests {
  private let engine = FakeEngine()
  private let page = Page()

  private func run(_ lines: String...) -> Int32 {
    let lines = FakeLines(lines.map(LineRead.line))
    return Batch(engine: engine, lines: lines, output: page.output, errors: page.errors).run()
  }

  @Test("values print and nothing else does")
  func prints() {
    #expect(run("1", "", "(", "2", ")", "nothing") == 0)
    #expect(page.text == "1\n(\n2\n)\n")
  }

  @Test("errors name the line in the input, the rest is run, and the code tells")
  func failure() {
    #expect(run("1", "", "(", "  fail )", "fail", "2") == 1)
    #expect(page.text == "1\n! stdin:4: no such thing\n! stdin:5: no such thing\n2\n")
  }

  @Test("an entry that never ends is an error of its first line")
  func unfinished() {
    #expect(run("1", "(", "2") == 1)
    #expect(page.text == "1\n! stdin:2: ')' expected\n")
  }

  @Test("a first line that names the interpreter is passed over but counted")
  func interpreter() {
    #expect(run("#!/usr/bin/env entente", "fail", "#!no") == 1)
    #expect(page.text == "! stdin:2: no such thing\n#!no\n")
  }

  @Test("an entry can end the run with a code of its own")
  func leaving() {
    #expect(run("fail", "leave 0", "1") == 0)
    #expect(engine.entries == ["fail", "leave 0"])
  }
}
