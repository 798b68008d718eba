internal import CReadline
internal import Glibc

/// Lines from a terminal, edited with GNU readline: history, completion, whole blocks pasted at once.
///
/// Only for standard input and output that are both capable terminals; see ``Surroundings/canEdit``. The user's
/// inputrc applies, with `entente` as the name of the application.
public struct EditedLines: LineSource {
  private let history: History?

  /// Prepares readline and makes the entries of the history recallable.
  ///
  /// - Parameter history: Where entries are kept across sessions, or nil for nowhere.
  public init(history: History?) {
    self.history = history
    cr_start("entente")
    cr_history_limit(Int32(History.limit))
    for entry in history?.load() ?? [] { cr_history_add(entry) }
  }

  /// Waits for a line, with Tab asking `completing`.
  public func next(prompt: String, draft: String, completing: (String, Int) -> Completion) -> LineRead {
    fflush(nil)
    return withoutActuallyEscaping(completing) { completing in
      // Readline hands the pointer back to the function below; both live within this call.
      let asker = Asker(completing)
      return withExtendedLifetime(asker) {
        var text: UnsafeMutablePointer<CChar>?
        let context = Unmanaged.passUnretained(asker).toOpaque()
        let status = cr_read(Self.measurable(prompt), draft, Self.completer, context, &text)
        defer { free(text) }
        let typed = text.map { String(cString: $0) } ?? ""
        switch status {
        case CR_LINE: return .line(typed)
        case CR_INTERRUPT: return .interrupted(typed)
        case CR_EDIT: return .edit(typed)
        default: return .end
        }
      }
    }
  }

  /// Makes the entry recallable in this session and the next ones.
  public func remember(_ entry: String) {
    cr_history_add(entry)
    history?.append(entry)
  }

  /// Marks the control codes of a prompt, whose width readline would count otherwise.
  static func measurable(_ prompt: String) -> String {
    var result = ""
    var inCode = false
    for scalar in prompt.unicodeScalars {
      if scalar == "\u{1B}" {
        result += "\u{01}"
        inCode = true
      }
      result.unicodeScalars.append(scalar)
      if inCode && scalar == "m" {
        result += "\u{02}"
        inCode = false
      }
    }
    return result
  }

  private final class Asker {
    private let ask: (String, Int) -> Completion
    private var last: (line: String, cursor: Int, answer: Completion)?
    init(_ complete: @escaping (String, Int) -> Completion) { ask = complete }

    /// The answer for a line; a Tab that follows a Tab asks the same again, and while a line is read the session stays as it is.
    func complete(_ line: String, _ cursor: Int) -> Completion {
      if let last, last.line == line, last.cursor == cursor { return last.answer }
      let answer = ask(line, cursor)
      last = (line, cursor, answer)
      return answer
    }
  }

  private static let completer: cr_completer = { context, line, cursor, matches in
    guard let context, let line else { return }
    let asker = Unmanaged<Asker>.fromOpaque(context).takeUnretainedValue()
    let text = String(cString: line)
    let completion = asker.complete(text, Int(cursor))
    guard let typed = text.slice(bytes: completion.start, Int(cursor)) else { return }
    cr_matches_begin(matches, Int32(completion.start), completion.common(typed: typed))
    let suffix = completion.candidates.count == 1 ? completion.suffix : ""
    let listed = completion.candidates.prefix(mostListed)
    for candidate in listed where cr_matches_add(matches, candidate + suffix) == 0 { return }
    cr_matches_leave(matches, completion.candidates.count - listed.count)
  }

  /// More are not of use on one screen.
  private static let mostListed = 100
}

extension String {
  /// The text between two byte offsets, or nil where they are out of order or out of the text.
  fileprivate func slice(bytes start: Int, _ end: Int) -> String? {
    guard 0 <= start, start <= end, end <= utf8.count else { return nil }
    return String(decoding: utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
  }
}
