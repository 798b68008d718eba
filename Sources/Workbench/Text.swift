import Columnar

/// Small things that the standard library leaves to Foundation.
extension StringProtocol {
  /// Without white space at either end.
  package var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }

  /// Where the text after the first occurrence of another starts.
  func range(after other: String) -> Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }

  /// What stands before the first occurrence of another text, or nil where there is none.
  func prefix(upTo other: String) -> String? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return String(self[..<start]) }
      start = index(after: start)
    }
    return nil
  }
}

extension String {
  /// Filled up with spaces to a number of characters.
  func padded(to count: Int) -> String {
    self + String(repeating: " ", count: max(1, count - self.count))
  }

  /// With each occurrence of one character made another.
  func replacing(_ one: Character, _ other: Character) -> String {
    String(map { $0 == one ? other : $0 })
  }
}
