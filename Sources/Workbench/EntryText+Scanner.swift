extension EntryText {
  /// A name, a literal (numbers are among them) or a sign.
  struct Token {
    enum Sort { case name, literal, sign }
    let sort: Sort
    /// A literal comes without its quotes and as it is written.
    let text: String
    /// The line on which it starts.
    let line: Int
    /// Its bytes in the text, quotes and all.
    let range: Range<Int>
  }

  /// Cuts a text into Lua's names, literals and signs; comments are left out.
  struct Scanner {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func next() -> Token? {
      skip()
      guard let byte = peek() else { return nil }
      let start = (offset, line)
      if Self.isWordByte(byte) {
        while let next = peek(), Self.isWordByte(next) || Self.isDigit(byte) && next == 46 { offset += 1 }
        return token(Self.isDigit(byte) ? .literal : .name, text(start.0..<offset), from: start)
      }
      if byte == 34 || byte == 39 {
        let inside = quoted(by: byte)
        return token(.literal, text(inside), from: start)
      }
      if byte == 91, let inside = longBracket() {
        return token(.literal, text(inside), from: start)
      }
      offset += 1
      // Comparisons are one sign, so that none of them looks like an assignment.
      if [60, 61, 62, 126].contains(byte), peek() == 61 { offset += 1 }
      return token(.sign, text(start.0..<offset), from: start)
    }

    private func token(_ sort: Token.Sort, _ text: String, from start: (offset: Int, line: Int)) -> Token {
      Token(sort: sort, text: text, line: start.line, range: start.offset..<offset)
    }

    private func peek(_ ahead: Int = 0) -> UInt8? {
      offset + ahead < bytes.count ? bytes[offset + ahead] : nil
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func isWordByte(_ byte: UInt8) -> Bool {
      byte == 95 || isDigit(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 128
    }

    /// Passes spaces and comments.
    private mutating func skip() {
      while let byte = peek() {
        if byte == 10 { line += 1 }
        if byte <= 32 {
          offset += 1
        } else if byte == 45, peek(1) == 45 {
          offset += 2
          if peek() == 91, longBracket() != nil { continue }
          while let next = peek(), next != 10 { offset += 1 }
        } else {
          return
        }
      }
    }

    /// Passes a literal in quotes, and gives what is inside.
    private mutating func quoted(by quote: UInt8) -> Range<Int> {
      offset += 1
      let start = offset
      while let byte = peek(), byte != quote, byte != 10 {
        if byte == 92, let next = peek(1) {
          if next == 10 { line += 1 }
          offset += 1
        }
        offset += 1
      }
      let end = min(offset, bytes.count)
      if peek() == quote { offset += 1 }
      return start..<end
    }

    /// Passes `[[…]]` or `[==[…]==]`, and gives what is inside; nil where no such thing starts here.
    private mutating func longBracket() -> Range<Int>? {
      var level = 0
      while peek(1 + level) == 61 { level += 1 }
      guard peek(1 + level) == 91 else { return nil }
      offset += 2 + level
      let start = offset
      while let byte = peek() {
        if byte == 10 { line += 1 }
        if byte == 93, peek(1 + level) == 93, (0..<level).allSatisfy({ peek(1 + $0) == 61 }) {
          defer { offset += 2 + level }
          return start..<offset
        }
        offset += 1
      }
      return start..<bytes.count
    }
  }
}
