extension String {
  /// The number of terminal cells the text takes: East Asian wide letters and emoji two, combining marks none.
  ///
  /// Control characters count as none; see ``printable`` for text that has them. The answer does not depend on
  /// the locale. Widths follow Unicode's East Asian Width (UAX 11), ambiguous letters being narrow.
  ///
  /// ```swift
  /// "Batmönkh".displayWidth  // 8
  /// "평양".displayWidth        // 4
  /// ```
  ///
  /// - Complexity: O(*n*); plain ASCII is measured without looking at characters.
  public var displayWidth: Int {
    var plain = true
    for byte in utf8 where byte < 0x20 || byte > 0x7E {
      plain = false
      break
    }
    return plain ? utf8.count : reduce(0) { $0 + $1.displayWidth }
  }

  /// The longest beginning that fits in `width` cells, ended by `…` where something was cut off.
  ///
  /// A character is never split; the result may be a cell narrower than `width` for that.
  public func clipped(to width: Int) -> String {
    guard displayWidth > width else { return self }
    guard width > 0 else { return "" }
    var used = 0
    var end = startIndex
    while end < endIndex {
      let next = self[end].displayWidth
      if used + next > width - 1 { break }
      used += next
      formIndex(after: &end)
    }
    var kept = self[..<end]
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// As ``clipped(to:)``, but of a text without spaces, such as an address or the number of a passage, the end is kept too:
  /// it is what tells one from another.
  ///
  /// ```swift
  /// "koreans-in-mongolia/population/12".clippedInside(to: 16)  // "koreans-in-m…/12"
  /// ```
  public func clippedInside(to width: Int) -> String {
    guard displayWidth > width, width >= 9, !contains(" ") else { return clipped(to: width) }
    var tail = ""
    if let slash = lastIndex(of: "/"), String(self[slash...]).displayWidth <= width / 3 {
      tail = String(self[slash...])
    } else {
      for character in reversed() {
        guard tail.displayWidth + character.displayWidth <= width / 3 else { break }
        tail.insert(character, at: tail.startIndex)
      }
    }
    return String(dropLast(tail.count)).clipped(to: width - tail.displayWidth) + tail
  }

  /// The text with what would disturb a terminal line made visible: `⏎` for the end of a line, pictures for
  /// other control characters, `�` for controls of the writing direction.
  ///
  /// Data from elsewhere may hold escape sequences; a terminal must not obey them.
  public var printable: String {
    var plain = true
    for scalar in unicodeScalars where scalar.disturbs {
      plain = false
      break
    }
    if plain { return self }
    var result = ""
    for character in self {
      if character == "\r\n" || character == "\n" {
        result.append("⏎")
        continue
      }
      for scalar in character.unicodeScalars { result.unicodeScalars.append(scalar.visible) }
    }
    return result
  }
}

extension Character {
  /// The number of terminal cells the character takes: 0, 1 or 2, and more only for letters that a terminal
  /// draws side by side.
  public var displayWidth: Int {
    var sum = 0
    var isPicture = false
    for scalar in unicodeScalars {
      let width = scalar.displayWidth
      // A pair of flag letters, and anything that asks to be shown as a picture, is one emoji.
      if scalar.value == 0xFE0F || (0x1F1E6...0x1F1FF).contains(scalar.value) { isPicture = true }
      if width == 2 && scalar.properties.isEmojiPresentation { isPicture = true }
      sum += width
    }
    return isPicture ? 2 : sum
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    // The vowels and final consonants of a syllable written out in jamo stand inside its first letter.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    if value < 0x1100 { return 1 }
    return properties.isEmojiPresentation || isWide ? 2 : 1
  }

  private var isWide: Bool {
    var low = 0
    var high = Self.wide.count
    while low < high {
      let middle = (low + high) / 2
      if Self.wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < Self.wide.count && Self.wide[low].contains(value)
  }

  /// The blocks whose letters are wide in Unicode's EastAsianWidth.txt, emoji apart.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x16FF1, 0x17000...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]

  fileprivate var disturbs: Bool {
    if value < 0x7F { return value < 0x20 }
    if value < 0x2028 { return value < 0xA0 || value == 0x200E || value == 0x200F }
    return (0x2028...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }

  fileprivate var visible: Unicode.Scalar {
    guard disturbs else { return self }
    switch value {
    case 0x09: return " "
    case 0x2028, 0x2029: return "⏎"
    case 0x7F: return "␡"
    case 0..<0x20: return Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    default: return "\u{FFFD}"
    }
  }
}
