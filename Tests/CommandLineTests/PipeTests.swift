import Foundation
import Testing

@Suite("What goes into a pipe")
struct PipeTests {
  @Test("is bare text")
  func bare() throws {
    let run = try Command.run(
      "/bin/sh", ["-c", "\"$0\" -e \"print(visits:count())\" | cat", Command.program],
      environment: ["TERM": "xterm-256color"])
    #expect(run.output.wholeMatch(of: /[0-9]+\n/) != nil)
    #expect(run.errors == "" && run.status == 0)
  }

  @Test(
    "is free of colours unless they are asked for",
    arguments: [
      ([], [:], false), (["--color=auto"], ["TERM": "xterm-256color"], false),
      (["--color=never"], ["CLICOLOR_FORCE": "1"], false), (["--color", "always"], [:], true),
      (["--color=always"], ["NO_COLOR": "1"], true), (["-i"], ["NO_COLOR": "1", "TERM": "xterm"], false),
    ] as [([String], [String: String], Bool)])
  func colours(arguments: [String], environment: [String: String], isColoured: Bool) throws {
    let run = try Command.run(
      Command.program, arguments + ["-e", "print(visits:take(3))"], input: "", environment: environment)
    #expect(run.output.contains("\u{1B}") == isColoured)
    #expect(!run.errors.contains("\u{1B}"))
    #expect(run.status == 0)
  }

  @Test("is whole: no rows left out and nothing cut, however narrow the terminal is said to be")
  func whole() throws {
    let run = try Command.entente("-e", "print(claims)", environment: ["COLUMNS": "20"])
    let count = try Command.entente("-e", "print(#claims)").output.dropLast()
    #expect(!run.output.contains("…"))
    #expect(run.output.contains("\n\(count) claims · blank: "))
    // A header, a rule, the rows and a footer.
    #expect(run.output.split(separator: "\n").count == Int(count).map { $0 + 3 })
  }

  @Test(
    "is the same byte for byte each time", arguments: ["table", "csv", "tsv", "json", "jsonl", "markdown"])
  func stable(format: String) throws {
    let expression =
      "print(claims) print(actors) print(claims:group('kind', 'source'):count()) print(why(visits[1]))"
    let first = try Command.entente("--format", format, "-e", expression)
    let second = try Command.entente(
      "--format", format, "-e", expression, environment: ["LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Pyongyang"])
    #expect(first.status == 0)
    #expect(first.output == second.output)
  }
}
