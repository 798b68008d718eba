@testable import Terminal

/// An engine of a few words: `N` prints itself, `fail …` fails, `leave N` leaves, `( … )` spans lines, of which one that
/// ends with `?` is remarked on.
final class FakeEngine: ReplEngine {
  private(set) var entries: [String] = []

  func evaluate(_ entry: String) -> Outcome {
    entries.append(entry)
    let words = entry.split(whereSeparator: \.isWhitespace)
    if words.first == "leave" { return .exit(words.last.flatMap { Int32($0) } ?? 0) }
    if words.first == "nothing" { return .printed([]) }
    if words.first == "twice" { return .printed(["one", "two\n"]) }
    let lines = entry.split(separator: "\n", omittingEmptySubsequences: false)
    if let line = lines.firstIndex(where: { $0.contains("fail") }) {
      return .failed(Failure("no such thing", line: line + 1, code: "run", hint: "help()"))
    }
    if completeness(of: entry) == .incomplete { return .failed(Failure("')' expected")) }
    return .printed([entry])
  }

  func completeness(of entry: String) -> Completeness {
    entry.count { $0 == "(" } > entry.count { $0 == ")" } ? .incomplete : .complete
  }

  func remark(onOpen entry: String) -> String? { entry.hasSuffix("?") ? "not whole" : nil }

  /// Lines that begin with `+` are entries of their own.
  func units(of entry: String) -> [String] {
    entry.hasPrefix("+") ? entry.split(separator: "\n").map(String.init) : [entry]
  }

  func complete(_ line: String, upTo cursor: Int) -> Completion {
    Completion(start: cursor, candidates: [String(decoding: line.utf8.prefix(cursor), as: UTF8.self)])
  }

  var stop: (@convention(c) () -> Void)? { nil }
}

/// Lines from a list, each with the prompt that asked for it.
final class FakeLines: LineSource {
  private var reads: [LineRead]
  private(set) var prompts: [String] = []
  private(set) var remembered: [String] = []
  private(set) var completions: [Completion] = []

  init(_ reads: [LineRead]) { self.reads = reads }

  convenience init(_ lines: String...) { self.init(lines.map(LineRead.line)) }

  func next(prompt: String, draft: String, completing: (String, Int) -> Completion) -> LineRead {
    prompts.append(prompt + draft)
    completions.append(completing("tab", 3))
    return reads.isEmpty ? .end : reads.removeFirst()
  }

  func remember(_ entry: String) { remembered.append(entry) }
}

/// What was written, in order, with the errors marked.
final class Page {
  var text = ""

  struct Sink: TextSink {
    let page: Page
    let mark: String
    func write(_ text: String) { page.text += mark + text }
  }

  var output: Sink { Sink(page: self, mark: "") }
  var errors: Sink { Sink(page: self, mark: "! ") }
}
