import Foundation
import Testing

/// TEACHING.md shows commands and what they print; here they are run, in its order, in a folder that begins empty.
///
/// A comment above a fenced block says what it is: a file to be written, commands to be run, or what is typed at the
/// prompt.
@Suite("TEACHING.md")
struct TeachingPageTests {
  @Test("shows what the program does")
  func page() throws {
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(
      at: scratch.file("bin-entente"), withDestinationURL: URL(fileURLWithPath: Command.program))
    let file = Command.top.appendingPathComponent("TEACHING.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    var shown = ""
    var rest = page[...]
    let pattern = /<!-- (?<label>[^\n]+) -->\n```[a-z]*\n(?<text>(?:(?!```)[^\n]*\n)*)```/
    var kinds: [String] = []
    while let match = rest.firstMatch(of: pattern) {
      let (label, text) = (String(match.output.label), String(match.output.text))
      shown += rest[..<match.output.text.startIndex]
      if label.hasPrefix("file: ") {
        try scratch.write(text, to: String(label.dropFirst(6)))
        shown += text
      } else if label == "run" {
        shown += try Self.run(text, in: scratch)
      } else {
        #expect(label == "prompt")
        shown += try Self.type(text, in: scratch)
      }
      kinds.append(label.hasPrefix("file") ? "file" : label)
      rest = rest[match.output.text.endIndex...]
    }
    shown += rest
    #expect(
      kinds == ["prompt", "run", "file", "file", "run", "file", "file", "run", "run"])
    if ProcessInfo.processInfo.environment["ENTENTE_RECORD"] == "1" {
      try shown.write(to: file, atomically: true, encoding: .utf8)
    } else {
      let (seen, wanted) = (shown.split(separator: "\n"), page.split(separator: "\n"))
      let first = zip(seen, wanted).prefix { $0 == $1 }.count
      #expect(shown == page, "now: \(first < seen.count ? seen[first] : "(the end)")")
    }
  }

  /// Runs the lines after `$ ` and gives each with what it printed.
  private static func run(_ text: String, in scratch: Scratch) throws -> String {
    try text.split(separator: "\n").filter { $0.hasPrefix("$ ") }.map { line in
      let script = "entente() { ./bin-entente \"$@\"; }; \(line.dropFirst(2))"
      let run = try Command.run("/bin/sh", ["-c", script], in: scratch.folder)
      return line + "\n" + (run.errors + run.output).split(separator: "\r\n").joined(separator: "\n")
        + (run.output.hasSuffix("\r\n") ? "\n" : "")
    }.joined()
  }

  /// Types the lines after `> ` one after the other; what each shows is told apart by a line printed in between.
  private static func type(_ text: String, in scratch: Scratch) throws -> String {
    let entries = text.split(separator: "\n").filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
    let mark = "(next)"
    // In a block it is a statement: an expression without a value would be the last result.
    let input = entries.map { $0 + "\ndo print \"\(mark)\" end\n" }.joined()
    let run = try Command.entente(input: input, environment: ["COLUMNS": "80"], in: scratch.folder)
    #expect(run.errors == "")
    let answers = run.output.components(separatedBy: mark + "\n")
    return zip(entries, answers).map { "> \($0)\n\($1)" }.joined()
  }
}
