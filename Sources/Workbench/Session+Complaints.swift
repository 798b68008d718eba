import Interchange
public import LuaHost

/// How a mistake is told: the cause, the place in the source with a mark under the word that is meant, and what to do.
extension Session {
  /// An error in one to three lines: what is wrong; where its word is known, the source line with a mark under the word; and
  /// what could be done, beside the mark where there is room.
  ///
  /// ```text
  /// visits have no column "plce"
  ///   visits:filter{ plce = "Pyongyang" }
  ///                  ^^^^ did you mean place?
  /// ```
  ///
  /// - Parameter isLocated: Whether the cause begins with the chunk and line, as Lua words it. Else it begins with its place only
  ///   where that is not in the last entry.
  public func explanation(of error: LuaError, isLocated: Bool = false) -> String {
    guard !error.isInterrupt else { return "interrupted" }
    let head = wrapped(isLocated ? error.located : elsewhere(error) + error.message)
    let hint = error.hint
    guard let excerpt = error.excerpt else { return head + (hint.map { "\n" + wrapped("  " + $0) } ?? "") }
    let room = max(20, width ?? 100) - 3
    let (line, mark) = excerpt.fitted(to: room)
    guard let mark else { return head + "\n  " + line + (hint.map { "\n" + wrapped("  " + $0) } ?? "") }
    let before = String(line.prefix(mark.lowerBound)).displayWidth
    let under = max(1, String(line.dropFirst(mark.lowerBound).prefix(mark.count)).displayWidth)
    let signs = String(repeating: " ", count: before) + String(repeating: "^", count: under)
    let text = head + "\n  " + line + "\n  " + signs
    guard let hint else { return text }
    let isBeside = !hint.contains("\n") && signs.displayWidth + 1 + hint.displayWidth <= room
    return text + (isBeside ? " " + hint : "\n" + wrapped("  " + hint))
  }

  /// The line that an error is about, the bytes of it that are meant, and whether there is no other line; nil where it is not at
  /// hand.
  ///
  /// - Parameter text: What was run, as it was written; `name` is what Lua calls it.
  func marked(_ error: LuaError, in text: String, name: String) -> (
    line: ErrorMark, mark: Range<Int>?, isAll: Bool
  )? {
    guard let place = error.place, !error.isInterrupt else { return nil }
    let isHere = place.chunk == String(name.dropFirst())
    guard let source = isHere ? text : self.text(ofChunk: place.chunk),
      let line = ErrorMark(line: place.line, of: source)
    else { return nil }
    let mark =
      error.isOfCompiler
      ? line.syntax(error.message) { fails($0, with: error.message) } : line.words(error.message)
    return (line, mark, isHere && name.hasPrefix("=") && !source.trimmed.contains("\n"))
  }

  /// The source line of an error with a mark under what it is about; nil where neither says more than the message.
  ///
  /// - Parameter isAll: Whether there is no other line.
  func excerpt(
    of error: LuaError, in line: ErrorMark, at mark: Range<Int>?, isAll: Bool
  ) -> LuaError.Excerpt? {
    // What a script raises in its own words needs no line of it.
    let isOwn = error.code == "run" && !error.message.hasPrefix("attempt to")
    return mark == nil && (isAll || isOwn) ? nil : line.excerpt(mark)
  }

  private func fails(_ beginning: String, with message: String) -> Bool {
    if case .failure(let error) = compile(beginning, name: "=stdin") {
      error.message == message
    } else {
      false
    }
  }
}

extension LuaError {
  /// Whether it is about text that could not be read.
  var isOfCompiler: Bool { code == "syntax" || code == "incomplete" }
}

extension LuaError.Excerpt {
  /// The line without what stands before its first word, cut to a width around its mark.
  fileprivate func fitted(to width: Int) -> (line: String, mark: Range<Int>?) {
    let indent = line.prefix { $0.isWhitespace }.count
    var characters = Array(String(line.dropFirst(indent)).printable)
    while characters.last?.isWhitespace ?? false { characters.removeLast() }
    var mark = mark.map { mark in
      let start = max(0, mark.lowerBound - indent)
      return start..<max(start, mark.upperBound - indent)
    }
    if String(characters).displayWidth > width {
      // Some of what stands before the mark is enough.
      let start = max(0, (mark?.lowerBound ?? 0) - width / 3)
      if start > 0 {
        characters.replaceSubrange(..<start, with: ["…"])
        mark = mark.map { ($0.lowerBound - start + 1)..<($0.upperBound - start + 1) }
      }
    }
    let text = String(characters).clipped(to: width)
    return (text, mark.map { $0.clamped(to: 0..<max($0.lowerBound + 1, text.count)) })
  }
}
