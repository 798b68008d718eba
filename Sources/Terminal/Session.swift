/// A session on the program's own streams: edited, plain with prompts, or without a person, as they allow.
public struct Session {
  private let engine: any ReplEngine
  private let surroundings: Surroundings
  private let color: ColorChoice
  private let isInteractive: Bool

  /// Makes a session for what the program finds around it.
  ///
  /// - Parameter isInteractive: True asks for prompts even where input is no terminal, as the flag `-i` does.
  public init(
    engine: any ReplEngine, surroundings: Surroundings = .current, color: ColorChoice = .auto,
    isInteractive: Bool = false
  ) {
    self.engine = engine
    self.surroundings = surroundings
    self.color = color
    self.isInteractive = isInteractive || surroundings.inputIsTerminal
  }

  /// Reads and runs entries until there are no more, and returns the code to exit with.
  ///
  /// - Parameter greeting: Shown first where there is a person to greet.
  public func run(greeting: String? = nil) -> Int32 {
    Interrupts.install(stop: engine.stop)
    let output = DescriptorSink.output
    let errors = DescriptorSink.errors
    guard isInteractive else {
      return Batch(engine: engine, lines: PlainLines(), output: output, errors: errors).run()
    }
    let palette = Palette(color, in: surroundings, isTerminal: surroundings.outputIsTerminal)
    let errorPalette = Palette(color, in: surroundings, isTerminal: surroundings.errorIsTerminal)
    // Results that go to a file are not mixed with prompts.
    let talk = surroundings.outputIsTerminal ? output : errors
    let pager = Pager(surroundings)
    let lines: any LineSource =
      surroundings.canEdit
      ? EditedLines(history: surroundings.historyPath.map(History.init(path:))) : PlainLines(prompts: talk)
    return Repl(
      engine: engine, lines: lines, output: output, errors: errors, talk: talk,
      palette: surroundings.outputIsTerminal ? palette : errorPalette, errorPalette: errorPalette,
      page: { text in pager?.page(text) ?? false }, edit: EntryEditor.edit
    ).run(greeting: greeting)
  }
}
