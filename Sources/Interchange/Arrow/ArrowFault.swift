/// What is wrong within an Arrow file, without its name.
struct ArrowFault: Error {
  var message: String
  var hint: String?
  /// Whether somebody asked to stop.
  var isStop = false

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  static func broken(_ what: String) -> ArrowFault {
    ArrowFault("is broken: \(what)", hint: "write it anew where it came from")
  }

  static var stopped: ArrowFault {
    var fault = ArrowFault("stopped")
    fault.isStop = true
    return fault
  }

  static func broken(_ column: String, _ what: String) -> ArrowFault {
    .broken("column \"\(column)\" \(what)")
  }

  static func refused(_ column: String, _ what: String, hint: String) -> ArrowFault {
    ArrowFault("can't be taken: column \"\(column)\" \(what)", hint: hint)
  }

  func error(_ path: String) -> ReadError {
    isStop ? .stopped : ReadError(.format, "\(path) \(message)", hint: hint)
  }
}
