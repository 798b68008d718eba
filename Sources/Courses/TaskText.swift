internal import Interchange

/// Markdown as a terminal shows it: paragraphs and lists broken to the width, code as it stands.
struct TaskText {
  let markdown: String

  /// The lines, none wider than `width` but for code.
  func lines(width: Int) -> [String] {
    var result: [String] = []
    var paragraph = ""
    var hang = 0
    var isFenced = false
    func flush() {
      if !paragraph.isEmpty { result += Self.wrapped(paragraph, width: width, hang: hang) }
      paragraph = ""
      hang = 0
    }
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        flush()
        isFenced.toggle()
      } else if isFenced {
        result.append("    " + line)
      } else if line.hasPrefix("    "), paragraph.isEmpty {
        result.append(String(line))
      } else if line.allSatisfy(\.isWhitespace) {
        flush()
        if result.last != "" { result.append("") }
      } else if let marker = Self.marker(of: line) {
        flush()
        hang = marker
        paragraph = String(line)
      } else if line.hasPrefix("#") {
        flush()
        result.append(String(line.drop { $0 == "#" || $0 == " " }))
      } else {
        paragraph += (paragraph.isEmpty ? "" : " ") + line.drop { $0 == " " }
      }
    }
    flush()
    while result.last == "" { result.removeLast() }
    return result
  }

  /// The characters of a list item's marker, nil for a line that begins none.
  private static func marker(of line: Substring) -> Int? {
    if line.hasPrefix("- ") { return 2 }
    let digits = line.prefix { $0.isNumber }
    guard !digits.isEmpty, line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
    return digits.count + 2
  }

  private static func wrapped(_ text: String, width: Int, hang: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(text).map(\.withoutEmphasis) {
      if !line.isEmpty, (line + word).displayWidth + 1 > width {
        lines.append(line)
        line = String(repeating: " ", count: hang) + word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }

  /// The words of a text; code between backticks is one word.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isCode = false
    for character in text {
      if character == "`" { isCode.toggle() }
      if character == " ", !isCode || word.count > 60 {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}

extension String {
  /// A word without the asterisks of Markdown at its ends; code stays as it is.
  fileprivate var withoutEmphasis: String {
    guard contains("*"), !contains("`") else { return self }
    var word = self[...]
    while word.hasPrefix("*"), word.count > 1 { word.removeFirst() }
    let tail = String(String(word.reversed().prefix { $0.isPunctuation }).reversed())
    guard tail.contains("*"), tail.count < word.count else { return String(word) }
    return String(word.dropLast(tail.count)) + tail.filter { $0 != "*" }
  }
}
