import Interchange
import Testing

@testable import Terminal

@Suite("Terminals and colours")
struct SurroundingsTests {
  private static func terminal(_ environment: [String: String], columns: Int? = nil) -> Surroundings {
    Surroundings(
      environment: environment, inputIsTerminal: true, outputIsTerminal: true, errorIsTerminal: true,
      terminalColumns: columns)
  }

  @Test(
    "colours obey the flag, then NO_COLOR, then CLICOLOR_FORCE, then the terminal",
    arguments: [
      (ColorChoice.auto, ["TERM": "xterm"], true, true),
      (.auto, ["TERM": "xterm"], false, false),
      (.auto, ["TERM": "dumb"], true, false),
      (.auto, ["TERM": ""], true, false),
      (.auto, [:], true, false),
      (.auto, ["TERM": "xterm", "NO_COLOR": "1"], true, false),
      (.auto, ["TERM": "xterm", "NO_COLOR": ""], true, true),
      (.auto, ["CLICOLOR_FORCE": "1"], false, true),
      (.auto, ["CLICOLOR_FORCE": "0"], false, false),
      (.auto, ["CLICOLOR_FORCE": ""], false, false),
      (.auto, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false, false),
      (.always, ["NO_COLOR": "1", "TERM": "dumb"], false, true),
      (.never, ["CLICOLOR_FORCE": "1", "TERM": "xterm"], true, false),
    ])
  func colors(choice: ColorChoice, environment: [String: String], isTerminal: Bool, isColored: Bool) {
    let surroundings = Surroundings(environment: environment)
    #expect(Palette(choice, in: surroundings, isTerminal: isTerminal).isColored == isColored)
  }

  @Test("a palette without colours writes no control codes, one with them closes what it opens")
  func codes() {
    let parts: [GridPart] = [.title, .header, .rule, .value, .blank, .note]
    for part in parts {
      #expect(Palette.plain.paint(part, "x") == "x")
      let painted = Palette(isColored: true).paint(part, "x")
      #expect(
        part == .value ? painted == "x" : painted.hasPrefix("\u{1B}[") && painted.hasSuffix("x\u{1B}[0m"))
      #expect(Palette(isColored: true).paint(part, "") == "")
    }
  }

  @Test(
    "the width is what the terminal says, then COLUMNS, then 80",
    arguments: [
      ([:], 132, 132), (["COLUMNS": "60"], 132, 132), (["COLUMNS": "60"], nil, 60),
      (["COLUMNS": "x"], nil, 80),
      (["COLUMNS": "0"], nil, 80), ([:], nil, 80),
    ] as [([String: String], Int?, Int)])
  func width(environment: [String: String], columns: Int?, width: Int) {
    #expect(Self.terminal(environment, columns: columns).width == width)
  }

  @Test("a pipe has no width")
  func pipe() {
    #expect(
      Surroundings(environment: ["COLUMNS": "60"], inputIsTerminal: true, terminalColumns: 80).width == nil)
  }

  @Test("lines are edited only with a capable terminal at both ends")
  func editing() {
    #expect(Self.terminal(["TERM": "xterm"]).canEdit)
    #expect(!Self.terminal(["TERM": "dumb"]).canEdit)
    #expect(!Self.terminal([:]).canEdit)
    #expect(!Surroundings(environment: ["TERM": "xterm"], inputIsTerminal: true).canEdit)
    #expect(!Surroundings(environment: ["TERM": "xterm"], outputIsTerminal: true).canEdit)
  }

  @Test(
    "the history lies in the state folder, and nowhere without a home",
    arguments: [
      (["HOME": "/home/a"], "/home/a/.local/state/entente/history"),
      (["HOME": "/home/a", "XDG_STATE_HOME": "/state"], "/state/entente/history"),
      (["HOME": "/home/a", "XDG_STATE_HOME": "relative"], "/home/a/.local/state/entente/history"),
      (["HOME": ""], nil), ([:], nil),
    ] as [([String: String], String?)])
  func history(environment: [String: String], path: String?) {
    #expect(Surroundings(environment: environment).historyPath == path)
  }

  @Test(
    "a pager is for what is taller than the screen; of what was asked for whole, also for what is wider",
    arguments: [
      ("one\ntwo\nthree\nfour\n", false, false), ("one\ntwo\nthree\nfour\nfive\n", true, true),
      ("of twelve  \ntwo\nthree\n", false, true), ("of twelve  ", false, true),
      ("of twelve  \ntwo\nthree\nfour\n", true, true), ("ten cells!\ntwo\nthree\n", false, false),
      ("\u{1B}[1mten cells!\u{1B}[0m\ntwo\nthree\n", false, false),
    ])
  func pager(text: String, isPaged: Bool, isPagedWhole: Bool) {
    #expect(Pager.exceeds(text, columns: 10, lines: 5) == isPaged)
    #expect(Pager.exceeds(text, columns: 10, lines: 5, isWhole: true) == isPagedWhole)
  }
}
