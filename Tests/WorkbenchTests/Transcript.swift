import LuaHost
import Testing

@testable import Workbench

/// A session at the prompt as a text: what is typed stands after `> `, further lines of an entry after `… `, and every
/// other line is what the program answers.
struct Transcript {
  /// The lines typed, and what came of them.
  struct Entry {
    var typed: [Substring]
    var answer: [Substring] = []
  }

  var entries: [Entry] = []

  init(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    for line in lines {
      if line.hasPrefix("> ") {
        entries.append(Entry(typed: [line.dropFirst(2)]))
      } else {
        try #require(!entries.isEmpty, "a transcript starts with an entry, not with \"\(line)\"")
        if line.hasPrefix("… "), entries[entries.count - 1].answer.isEmpty {
          entries[entries.count - 1].typed.append(line.dropFirst(2))
        } else {
          entries[entries.count - 1].answer.append(line)
        }
      }
    }
  }

  /// The same entries, with what a session answers now.
  func played(in session: Session) -> String {
    entries.map { entry in
      var page = ""
      var chunk = ""
      for (index, line) in entry.typed.enumerated() {
        page += (index == 0 ? "> " : "… ") + line + "\n"
        chunk += (index == 0 ? "" : "\n") + line
        let isLast = index == entry.typed.count - 1
        if case .incomplete = session.completeness(of: chunk) {
          #expect(!isLast, "nothing would be run yet after \"\(line)\"")
        } else {
          #expect(
            isLast,
            "the prompt would run the entry before \"\(entry.typed[min(index + 1, entry.typed.count - 1)])\"")
        }
      }
      return page + Self.answer(session.evaluate(chunk), in: session)
    }.joined()
  }

  /// What the prompt writes.
  private static func answer(_ outcome: Session.Outcome, in session: Session) -> String {
    switch outcome {
    case .shown(let text): text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    case .failed(let error):
      (session.line(of: error).map { $0 > 1 ? "line \($0): " : "" } ?? "") + session.explanation(of: error)
        + "\n"
    }
  }
}
