/// Why a text is not a quantity.
public struct QuantityError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as a sentence.
  public let message: String
  /// What would be right.
  public let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  /// The message with its hint.
  public var description: String { hint.map { "\(message); \($0)" } ?? message }
}

extension Quantity {
  /// Reads a figure as a source says it.
  ///
  /// Understood are a number ("200", "5,300", "2.5 million"), a number after a hedge ("about 100", "over 400",
  /// "at most 5300", "nearly 3000", "just over 50000000", "fewer than 20"), a range ("2..5", "2–5",
  /// "between 2 and 5") and "unknown".
  ///
  /// - Parameter unit: What is counted; it is not read from the text.
  /// - Throws: ``QuantityError`` for anything else.
  public init(parsing text: String, unit: String? = nil) throws(QuantityError) {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words == "unknown" {
      self = .unknown(unit: unit)
      return
    }
    if let range = try Self.range(in: words, of: text) {
      self.init(between: range.0, and: range.1, unit: unit)
      return
    }
    for (spelling, hedge) in Hedge.spellings where words.hasPrefix(spelling) {
      let rest = words.dropFirst(spelling.count)
      // "c.1900" and ">5" need no space, "overt 5" is no hedge.
      if rest.first == " " || spelling.last?.isLetter == false {
        self.init(hedge, try Self.number(in: rest, of: text), unit: unit)
        return
      }
    }
    self.init(try Self.number(in: words[...], of: text), unit: unit)
  }

  /// The two ends when `words` is a range, nil when it is not.
  private static func range(in words: String, of text: String) throws(QuantityError) -> (Double, Double)? {
    if words.hasPrefix("between "), let joint = words.firstRange(of: " and ") {
      let start = words.index(words.startIndex, offsetBy: "between ".count)
      guard start <= joint.lowerBound else { return nil }
      return (
        try number(in: words[start..<joint.lowerBound], of: text),
        try number(in: words[joint.upperBound...], of: text)
      )
    }
    for separator in ["..", "–", " to ", "-"] {
      guard let joint = words.dropFirst().firstRange(of: separator) else { continue }
      guard let low = value(of: words[..<joint.lowerBound]), let high = value(of: words[joint.upperBound...])
      else { continue }
      return (low, high)
    }
    return nil
  }

  private static func number(in words: Substring, of text: String) throws(QuantityError) -> Double {
    if let value = value(of: words) { return value }
    throw QuantityError(
      "\"\(text)\" is not a quantity",
      hint: "write a number, a hedge and a number (\"over 400\"), a range (\"2..5\") or \"unknown\"; "
        + "the unit has a field of its own.")
  }

  private static let multiples: [(word: String, factor: Double)] = [
    (" thousand", 1e3), (" million", 1e6), (" billion", 1e9), (" trillion", 1e12),
  ]

  /// The number that the whole of `words` is, with commas between groups of three digits and a word for the
  /// thousands allowed.
  private static func value(of words: Substring) -> Double? {
    var words = words
    while words.first == " " { words.removeFirst() }
    while words.last == " " { words.removeLast() }
    for (word, factor) in multiples where words.hasSuffix(word) {
      return value(of: words.dropLast(word.count)).map { $0 * factor }
    }
    guard let first = words.utf8.first, words.utf8.allSatisfy(isNumeric), first != UInt8(ascii: ",") else {
      return nil
    }
    let groups = words.split(separator: ",", omittingEmptySubsequences: false)
    for (index, group) in groups.enumerated().dropFirst() {
      let digits = index == groups.count - 1 ? group.prefix { $0 != "." } : group
      guard digits.count == 3 else { return nil }
    }
    guard let number = Double(groups.joined()), number.isFinite else { return nil }
    return number
  }

  /// Digits, sign, point, comma and exponent: keeps out the "inf", "nan" and "0x" that `Double` would read.
  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "e"):
      true
    default: false
    }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// Where `other` first stands, compared by characters; nil when it stands nowhere or is empty.
  func firstRange(of other: String) -> Range<Index>? {
    guard !other.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) {
        return start..<index(start, offsetBy: other.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
