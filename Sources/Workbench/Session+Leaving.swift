import LuaHost

/// Words of other prompts that are about the prompt itself, and no Lua.
extension Session {
  /// Whether an entry asks to leave: `exit` or `quit` and nothing else, as long as nobody has given that a value.
  package func asksToLeave(_ entry: String) -> Bool {
    ["exit", "quit"].contains(Self.word(of: entry)) && isFree(entry)
  }

  /// What to say of an entry that is about the prompt; nil for any other.
  ///
  /// A single letter does not leave: one is soon typed that was meant for a pager.
  func aboutPrompt(_ entry: String) -> String? {
    switch Self.word(of: entry) {
    case "exit", "quit", "q", "bye", "logout", ":q", "\\q", ".exit", ".quit":
      isFree(entry) ? "(\(Self.leaving))" : nil
    case "clear", "cls": isFree(entry) ? "(Ctrl-L clears the screen)" : nil
    default: nil
    }
  }

  /// How one leaves, in words.
  static let leaving = "exit or Ctrl-D leaves the prompt"

  /// An entry without what may stand around a word.
  private static func word(of entry: String) -> String {
    let word = entry.trimmed
    return word.hasSuffix("()") ? String(word.dropLast(2)) : word
  }

  /// Whether nobody has given the word a value in Lua.
  private func isFree(_ entry: String) -> Bool { lua.global(Self.word(of: entry)).isNil }
}
