internal import LuaHost

/// Words for code that did not come to its end.
enum Failure {
  /// The check that failed because code raised an error or was stopped.
  static func check(for error: LuaError, limits: AnswerLimits) -> Check {
    switch error.code {
    case "time", "steps":
      return Check(
        "run", .failed, "it does not come to an end\(line(error))",
        expected: "an end within \(limits.seconds.plain) s",
        help: "is there a loop without end, or one that goes through far too much?")
    case "memory":
      return Check(
        "run", .failed, "it takes too much memory\(line(error))", expected: "at most \(limits.megabytes) MB",
        help: "is a text or a table growing without end?")
    case "stack":
      return Check(
        "run", .failed, "a function calls itself without end\(line(error))",
        help: "what is called has to come to a case in which it calls nothing")
    case "syntax", "incomplete":
      return Check("run", .failed, "it is no Lua: \(error.located.harmless)", help: error.hint?.harmless)
    case "answer": return Check("run", .failed, error.message)
    default:
      return Check(
        "run", .failed, "it ends with an error: \(error.located.harmless)", help: error.hint?.harmless)
    }
  }

  private static func line(_ error: LuaError) -> String {
    error.place.map { " (stopped in line \($0.line))" } ?? ""
  }
}

extension Double {
  /// The number without a fraction where it has none.
  var plain: String { Int(exactly: self).map { "\($0)" } ?? "\(self)" }
}
