/// The loop without a person: reads entries from a pipe or a file, runs them, and prints what they are.
///
/// No prompt and no control codes are written. Errors go to the error stream as `stdin:LINE: …`, and the entries
/// after a failed one are still run.
public struct Batch {
  private let engine: any ReplEngine
  private let lines: any LineSource
  private let output: any TextSink
  private let errors: any TextSink
  private let name: String

  /// Makes a loop; `name` stands before the line in complaints.
  public init(
    engine: any ReplEngine, lines: any LineSource, output: any TextSink, errors: any TextSink,
    name: String = "stdin"
  ) {
    self.engine = engine
    self.lines = lines
    self.output = output
    self.errors = errors
    self.name = name
  }

  /// Runs all entries and returns the code to exit with: 0, 1 where one failed, 130 after Ctrl-C, or what an
  /// entry asked for.
  public func run() -> Int32 {
    var code: Int32 = 0
    var entry = ""
    var first = 1
    var number = 0
    while true {
      guard case .line(let line) = lines.next(prompt: "", draft: "", completing: { _, _ in .none }) else {
        break
      }
      number += 1
      // As for a script: the line that names the interpreter is not for it.
      if number == 1 && line.hasPrefix("#!") { continue }
      if entry.isEmpty { first = number }
      entry += entry.isEmpty ? line : "\n" + line
      if entry.isBlank {
        entry = ""
      } else if engine.completeness(of: entry) != .incomplete {
        if let end = evaluate(entry, at: first, code: &code) { return end }
        entry = ""
      }
    }
    if Interrupts.take() { return 130 }
    // Too short to be run: running it says what is missing.
    if !entry.isEmpty, let end = evaluate(entry, at: first, code: &code) { return end }
    return code
  }

  private func evaluate(_ entry: String, at first: Int, code: inout Int32) -> Int32? {
    let outcome = Interrupts.during { engine.evaluate(entry) }
    switch outcome {
    case .printed(let texts):
      output.write(texts.map(\.endingLine).joined())
    case .failed(let failure):
      code = 1
      errors.write("\(name):\(first + (failure.line ?? 1) - 1): \(failure.text)\n")
    case .exit(let asked):
      return asked
    }
    return Interrupts.take() ? 130 : nil
  }
}
