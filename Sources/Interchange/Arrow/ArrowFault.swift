/// What is wrong within an Arrow file, without its name.
struct ArrowFault: Error {
  var message: String
  var hint: String?
  var code = ReadError.Code.format

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  static func broken(_ what: String) -> ArrowFault {
    ArrowFault("is broken: \(what)", hint: "write it anew where it came from")
  }

  static var stopped: ArrowFault {
    var fault = ArrowFault("stopped")
    fault.code = .stopped
    return fault
  }

  /// What a compressed file would be unpacked has no room.
  ///
  /// - Parameter subject: The part that was one too many.
  static func memory(_ subject: String, _ budget: MemoryBudget) -> ArrowFault {
    let left = budget.limit.map { ", of which \($0 >> 20) MB are left for it" } ?? ""
    var fault = ArrowFault(
      "does not fit into memory unpacked\(left): \(subject) is too much",
      hint: "write it uncompressed where it came from, and it is used where it lies")
    fault.code = .memory
    return fault
  }

  static func broken(_ column: String, _ what: String) -> ArrowFault {
    .broken("column \"\(column)\" \(what)")
  }

  static func refused(_ column: String, _ what: String, hint: String) -> ArrowFault {
    ArrowFault("can't be taken: column \"\(column)\" \(what)", hint: hint)
  }

  func error(_ path: String) -> ReadError {
    code == .stopped ? .stopped : ReadError(code, "\(path) \(message)", hint: hint)
  }
}
