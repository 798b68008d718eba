import CSQLite

/// What went wrong with an SQLite file, in the words of a message.
struct SQLiteFault: Error {
  let code: ReadError.Code
  let message: String
  let hint: String?

  init(_ code: ReadError.Code, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  static func cut(_ path: String) -> SQLiteFault {
    SQLiteFault(.format, "\(path) is damaged: it is shorter than it says")
  }

  static let stopped = SQLiteFault(.stopped, "stopped")

  /// Words what SQLite answered.
  ///
  /// - Parameter told: SQLite's own words.
  init(_ result: csq_result, _ path: String, told: String) {
    switch result {
    case CSQ_STOPPED: self = .stopped
    case CSQ_BUSY:
      self.init(
        .system, "\(path) is locked by another program", hint: "do it again once whoever writes it is done")
    case CSQ_DAMAGED:
      self.init(
        .format, "\(path) is damaged: \(told)",
        hint: "sqlite3 can save what is left of it: sqlite3 \(path) .recover")
    case CSQ_NO_SQLITE: self.init(.format, "\(path) is no SQLite file")
    case CSQ_FORBIDDEN:
      self.init(.option, "the query does more than read", hint: "one select is what a query may be")
    case CSQ_UNWRITABLE: self.init(.system, "\(path) can't be written to: \(told)")
    default: self.init(.format, "\(path): \(told)")
    }
  }
}

extension ReadError {
  init(_ fault: SQLiteFault) { self.init(fault.code, fault.message, hint: fault.hint) }
}
