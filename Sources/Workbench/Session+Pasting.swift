/// Several entries that came as one, as when lines are pasted.
extension Session {
  /// The entries that a text of several lines holds, each to be run by itself; most texts are one.
  ///
  /// A text that is one expression stays whole, and so does one that can't be taken apart line by line. Of what was copied
  /// from a session, prompts and all, only the entries count. Each part begins with as many empty lines as stood before it,
  /// so that errors name the right one.
  public func units(of text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count > 1 else { return [text] }
    if lines.first?.hasPrefix("> ") == true { return copied(lines) }
    if isExpression(text) { return [text] }
    var units: [String] = []
    var open: [String] = []
    for (number, line) in lines.enumerated() {
      if open.isEmpty, line.trimmed.isEmpty { continue }
      if open.isEmpty { open = [String](repeating: "", count: number) }
      open.append(line)
      let entry = open.joined(separator: "\n")
      switch completeness(of: entry) {
      case .complete:
        units.append(entry)
        open = []
      case .incomplete: continue
      case .invalid: return [text]
      }
    }
    return open.isEmpty && !units.isEmpty ? units : [text]
  }

  /// The entries of a session that was copied: lines after a prompt, with the lines that continue them.
  private func copied(_ lines: [String]) -> [String] {
    var units: [String] = []
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("> ") {
        units.append(String(repeating: "\n", count: number) + line.dropFirst(2))
      } else if line.hasPrefix("… "), let last = units.popLast() {
        units.append(last + "\n" + line.dropFirst(2))
      }
    }
    return units
  }
}
