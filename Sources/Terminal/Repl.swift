/// The loop of a session with a person: asks for entries, runs them, and prints what they are.
///
/// ```swift
/// let session = Repl(engine: engine, lines: lines, output: DescriptorSink.output, errors: DescriptorSink.errors)
/// let code = session.run(greeting: "Entente 0.1")
/// ```
public struct Repl {
  private let engine: any ReplEngine
  private let lines: any LineSource
  private let output: any TextSink
  private let errors: any TextSink
  private let talk: any TextSink
  private let palette: Palette
  private let errorPalette: Palette
  private let page: (String) -> Bool
  private let edit: (String) -> String?

  /// The prompt for an entry.
  static let prompt = "> "
  /// The prompt for a further line of one.
  static let continuation = "… "

  /// Makes a session; nothing is read or written before ``run(greeting:)``.
  ///
  /// - Parameters:
  ///   - talk: Where the greeting goes; where output does, unless given.
  ///   - palette: The colours of prompts.
  ///   - errorPalette: The colours of complaints.
  ///   - page: Shows a text in a pager where it is too large for the screen, and says whether it did.
  ///   - edit: Lets the person edit an entry in an editor of their own; nil where there is none.
  public init(
    engine: any ReplEngine, lines: any LineSource, output: any TextSink, errors: any TextSink,
    talk: (any TextSink)? = nil, palette: Palette = .plain, errorPalette: Palette = .plain,
    page: @escaping (String) -> Bool = { _ in false }, edit: @escaping (String) -> String? = { _ in nil }
  ) {
    self.engine = engine
    self.lines = lines
    self.output = output
    self.errors = errors
    self.talk = talk ?? output
    self.palette = palette
    self.errorPalette = errorPalette
    self.page = page
    self.edit = edit
  }

  /// Holds the session until the person leaves, and returns the code to exit with.
  ///
  /// An entry that fails does not end the session and leaves the code at 0.
  ///
  /// - Parameter greeting: Shown first, without its last newline.
  public func run(greeting: String? = nil) -> Int32 {
    if let greeting { talk.write(greeting + "\n") }
    var entry: String?
    var draft = ""
    // Interrupts in a row with nothing between them.
    var interrupts = 0
    while true {
      let usual = entry == nil ? Self.prompt : Self.continuation
      let prompt = palette.prompt(engine.prompt(continues: entry != nil) ?? usual)
      let read = lines.next(prompt: prompt, draft: draft, completing: { complete(after: entry, $0, $1) })
      draft = ""
      switch read {
      case .end where entry != nil:
        talk.write("\n")
        entry = nil
      case .end:
        talk.write("\n")
        return 0
      case .interrupted(let typed):
        interrupts = entry == nil && typed.isEmpty ? interrupts + 1 : 1
        entry = nil
        if interrupts == 2 { errors.write(errorPalette.note("Ctrl-D leaves.") + "\n") }
      case .edit(let line):
        interrupts = 0
        let text = entry.map { $0 + "\n" + line } ?? line
        entry = nil
        draft = edit(text) ?? text
      case .line(let line):
        interrupts = 0
        let text = entry.map { $0 + "\n" + line } ?? line
        if text.isBlank {
          entry = nil
        } else if engine.completeness(of: text) == .incomplete {
          entry = text
          if let remark = engine.remark(onOpen: text) { errors.write(errorPalette.note(remark) + "\n") }
        } else {
          entry = nil
          lines.remember(text)
          if let code = evaluate(text) { return code }
        }
      }
    }
  }

  /// Runs what was entered, part by part where it holds several entries; what follows a failure is not run.
  private func evaluate(_ text: String) -> Int32? {
    for entry in engine.units(of: text) {
      let (code, hasFailed) = run(entry)
      if code != nil || hasFailed { return code }
    }
    return nil
  }

  private func run(_ entry: String) -> (code: Int32?, hasFailed: Bool) {
    let outcome = Interrupts.during { engine.evaluate(entry) }
    // The evaluation has answered for it; the next one is meant for the printing. The terminal has shown `^C`
    // where the cursor was.
    if Interrupts.take() { talk.write("\n") }
    switch outcome {
    case .printed(let texts):
      let text = texts.map(\.endingLine).joined()
      if page(text) { return (nil, false) }
      output.write(text)
      if Interrupts.take() { talk.write("\n" + palette.note("Printing stopped.") + "\n") }
    case .failed(let failure):
      let place = failure.line.map { $0 > 1 ? "line \($0): " : "" } ?? ""
      // The cause stands out; the source line and advice below it are read as they are.
      let cause = String(failure.text.prefix { $0 != "\n" })
      let rest = failure.text.dropFirst(cause.count).split(separator: "\n", omittingEmptySubsequences: false)
      errors.write(
        errorPalette.error(place + cause) + rest.map { marked(String($0)) }.joined(separator: "\n") + "\n")
      return (nil, true)
    case .exit(let code):
      return (code, false)
    }
    return (nil, false)
  }

  /// A line with the marks in it, if it is one that marks the line above, in the colour of complaints.
  private func marked(_ line: String) -> String {
    let indent = line.prefix { $0 == " " }
    let marks = line.dropFirst(indent.count).prefix { $0 == "^" }
    if marks.isEmpty { return line }
    return indent + errorPalette.error(String(marks)) + line.dropFirst(indent.count + marks.count)
  }

  /// Completes within the whole entry, of which readline knows the last line alone.
  private func complete(after entry: String?, _ line: String, _ cursor: Int) -> Completion {
    guard let entry else { return engine.complete(line, upTo: cursor) }
    let shift = entry.utf8.count + 1
    var completion = engine.complete(entry + "\n" + line, upTo: shift + cursor)
    completion.start -= shift
    // A word that began on an earlier line cannot be replaced any more.
    return completion.start < 0 ? .none : completion
  }
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  var endingLine: String { isEmpty || utf8.last == 0x0A ? self : self + "\n" }
}
