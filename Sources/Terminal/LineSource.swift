/// Where the lines of a session come from: an edited terminal, a plain one, a pipe, or a test.
public protocol LineSource {
  /// Shows the prompt, where there is anyone to see it, and waits for the next line.
  ///
  /// - Parameters:
  ///   - draft: What the line holds already, to be gone on with.
  ///   - completing: What Tab asks, with the line and the cursor as in ``ReplEngine/complete(_:upTo:)``.
  func next(prompt: String, draft: String, completing: (String, Int) -> Completion) -> LineRead

  /// Makes an entry recallable.
  func remember(_ entry: String)
}

/// How a wait for a line ended.
public enum LineRead: Hashable, Sendable {
  /// A line without its newline; what was pasted may hold several.
  case line(String)
  /// There will be no more lines.
  case end
  /// Ctrl-C, with what had been typed.
  case interrupted(String)
  /// The person wants to go on in an editor of their own, with what was typed.
  case edit(String)
}
