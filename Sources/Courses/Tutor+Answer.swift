internal import LuaHost
internal import Workbench

/// Finding the answer among the values at hand: what was done last counts.
///
/// When a result was shown, the session's entries tell. When `answer` got its value is seen in two ways, so that the
/// table of globals needs no metatable that watches it: after each entry its raw value is held against the one before,
/// which finds what called code assigns as well; and an entry that shows nothing and names `answer`, or runs a file, is
/// taken for work on it, which finds a value that is given a second time, and a table that is changed in place.
extension Tutor {
  /// What there is to be judged.
  enum Judged {
    /// What was given to `check`.
    case given(LuaValue)
    /// The value of `answer`; `isPlain` where nobody could think of another value.
    case named(LuaValue, isPlain: Bool)
    /// The last result; `besides` an `answer` that came before it.
    case last(LuaValue, isPlain: Bool, besides: Bool)
    /// There is nothing, for a reason.
    case nothing(String)
  }

  /// Finds what is to be judged.
  ///
  /// - Parameter given: what `check` was called with, nil where it was called with nothing.
  func judged(_ given: LuaValue?, in lesson: OpenLesson) -> Judged {
    let noAttempt = ", which cannot be judged and is no attempt. Is every name in it spelt right?"
    if let given {
      return given.isNil
        ? .nothing("What check was given is nil\(noAttempt)")
        : .given(given)
    }
    noteAnswer(isRunning: true)
    let own = session.entries.indices.dropFirst(lesson.firstEntry).filter { !isOurs($0) }
    let last = own.last ?? -1
    let answered = open?.answerEntry
    let answer = session.lua.global("answer")
    let shown = own.last { session.entries[$0].worked && session.entries[$0].result != .none }
    if let answered, shown == nil || answered > shown ?? 0 || answered == shown && result(shown) == .nil {
      return answer.isNil
        ? .nothing("`answer` is nil\(noAttempt)")
        : .named(answer, isPlain: own.allSatisfy { $0 <= answered || isStatement($0) })
    }
    // What came before an entry without a value is not meant any more.
    let silent = own.last { session.entries[$0].worked && session.entries[$0].isExpression }
    if let silent, silent > shown ?? -1 {
      return .nothing(
        "The last entry gave no value, and what came before it is not judged. What print writes is no value either: leave the value itself as the last result, or give it to `answer`."
      )
    }
    let isBesides = answered != nil && !answer.isNil && !isLastResult(answer)
    switch result(shown) {
    case .value:
      return .last(session.lua.global("_"), isPlain: shown == last && !isBesides, besides: isBesides)
    case .nil:
      return .nothing(
        "The last result is nil\(noAttempt)\(isBesides ? " check(answer) judges `answer`." : "")")
    case .none:
      return .nothing(
        "There is nothing to check yet: give your answer to `answer`, or let it be the last result.")
    }
  }

  /// The entry that gave what is judged; nil where none did by itself.
  func entry(of judged: Judged) -> Int? {
    switch judged {
    case .given: session.entries.count - 1
    case .named: open?.answerEntry
    case .last:
      session.entries.indices.last { session.entries[$0].worked && session.entries[$0].result != .none }
    case .nothing: nil
    }
  }

  /// Whether a value is what was shown last: who only looked at `answer` means no other value by it.
  private func isLastResult(_ value: LuaValue) -> Bool {
    let (value, last) = (Answer(value, in: session), Answer(session.lua.global("_"), in: session))
    return !value.holdsFunction && value.isSame(as: last)
  }

  private func result(_ entry: Int?) -> PastEntry.Result { entry.map { session.entries[$0].result } ?? .none }

  /// Whether an entry ran and is one that shows nothing, so that nobody takes it for an answer.
  private func isStatement(_ entry: Int) -> Bool {
    session.entries[entry].worked && !session.entries[entry].isExpression
  }

  /// Whether an entry is a call of one of the functions here.
  private func isOurs(_ entry: Int) -> Bool { Self.isOurs(session.entries[entry].text) }

  /// Notes whether the last entry gave `answer` its value.
  ///
  /// - Parameter isRunning: whether it has not come to its end yet.
  func noteAnswer(isRunning: Bool) {
    guard let open, let changed = try? answerWatch().call().first else { return }
    let number = session.entries.count - 1
    if case .boolean(true) = changed {
      self.open?.answerEntry = number
    } else if number >= open.firstEntry, let entry = session.entries.last, entry.result == .none,
      !isOurs(number),
      isRunning || entry.worked,
      ["answer", "dofile"].contains(where: { session.isVariable($0, in: entry.text) })
    {
      self.open?.answerEntry = number
    }
  }

  /// Gives `answer` a value that is not the student's doing.
  func setAnswer(_ value: LuaValue) {
    session.lua.setGlobal("answer", value)
    _ = try? answerWatch().call()
  }

  private func answerWatch() throws(LuaError) -> LuaFunction {
    if let answerChanged { return answerChanged }
    let made = try session.lua.run(
      """
      local rawget, rawequal, globals, last = rawget, rawequal, _G, nil
      return function()
        local value = rawget(globals, "answer")
        -- What is no number is not equal to itself.
        local changed = not rawequal(value, last) and (rawequal(value, value) or rawequal(last, last))
        last = value
        return changed
      end
      """, name: "=(entente)")
    guard case .function(let function)? = made.first else { throw LuaError("`answer` cannot be watched") }
    answerChanged = function
    return function
  }
}
