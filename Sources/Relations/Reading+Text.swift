import Chronology

extension Reading {
  /// The reading as a data file declares it, to be kept and read again.
  ///
  /// ```swift
  /// Reading(id: "late", summary: "the latest word", order: .newest).declaration
  /// // reading "late" {
  /// //   summary = "the latest word", order = "newest",
  /// // }
  /// ```
  public var declaration: String {
    func list(_ texts: [String]) -> String { "{ \(texts.map(Self.quoted).joined(separator: ", ")) }" }
    var fields = ["summary = \(Self.quoted(summary.isEmpty ? terms : summary))"]
    if !prefer.isEmpty { fields.append("prefer = \(list(prefer))") }
    if let order { fields.append("order = \(Self.quoted(order.rawValue))") }
    if doubtful != .apart { fields.append("doubtful = \(Self.quoted(doubtful.rawValue))") }
    if !statuses.isEmpty { fields.append("status = \(list(statuses.map(\.rawValue)))") }
    if !only.isEmpty { fields.append("only = \(list(only))") }
    if let knownOn { fields.append("known_on = \(Self.quoted(knownOn.text))") }
    return "reading \(Self.quoted(id)) {\n  \(fields.joined(separator: ", ")),\n}"
  }

  /// A text as Lua writes it.
  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\"\(quoted)\""
  }
}
