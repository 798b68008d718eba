/// Small things that the standard library leaves to Foundation.
extension String {
  /// The lines, without those that are empty at either end and without the indentation that all of them share.
  var unindented: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      while let last = line.last, last.isWhitespace { line.removeLast() }
      return line
    }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    // What follows the brackets on their line has no indentation of its own.
    let indents = lines.filter { !$0.isEmpty }.map { line in line.prefix { $0 == " " }.count }
    let shared = indents.min() ?? 0
    return lines.map { String($0.dropFirst(shared)) }.joined(separator: "\n")
  }

  /// Whether another text stands in it.
  func holds(_ other: String) -> Bool {
    guard !other.isEmpty else { return true }
    let (own, wanted) = (Array(utf8), Array(other.utf8))
    guard own.count >= wanted.count else { return false }
    return (0...(own.count - wanted.count)).contains { own[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }

  /// The text without what a terminal would take for a command, and no longer than a message may be.
  var harmless: String {
    var result = ""
    for scalar in unicodeScalars.prefix(600) {
      let isControl = scalar.value < 32 && scalar != "\n" || (127..<160).contains(scalar.value)
      result.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return result
  }

  /// The text, or its beginning and an ellipsis where it is longer than a number of characters.
  func cut(to count: Int) -> String { self.count <= count ? self : prefix(count - 1) + "…" }
}

/// A number of things in words: `1 row`, `3 rows`.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
