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
  /// "at most 5300", "nearly 3000", "just over 50000000", "fewer than 20"), a range ("2..5", "2–5 million",
  /// "between 2 and 5") and "unknown". A currency may stand by its code before the figure or behind it
  /// ("over USD 500 million", "€20"), and so may "%".
  ///
  /// - Parameter unit: What is counted; of units only currencies and "%" are read from the text.
  /// - Throws: ``QuantityError`` for anything else, or for another unit in the text.
  public init(parsing text: String, unit: String? = nil) throws(QuantityError) {
    let (bare, found) = Self.unit(in: text)
    if let found, let unit, found != unit {
      throw QuantityError(
        "\"\(text)\" is in \"\(found)\", and \"\(unit)\" was expected", hint: "leave out one")
    }
    let unit = unit ?? found
    let words = bare.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
      let (one, other) = (words[start..<joint.lowerBound], words[joint.upperBound...])
      return sharingScale(
        (try number(in: one, of: text), try number(in: other, of: text)), scale(of: one), scale(of: other))
    }
    for separator in ["..", "–", " to ", "-"] {
      guard let joint = words.dropFirst().firstRange(of: separator) else { continue }
      let (one, other) = (words[..<joint.lowerBound], words[joint.upperBound...])
      guard let low = value(of: one), let high = value(of: other) else { continue }
      return sharingScale((low, high), scale(of: one), scale(of: other))
    }
    return nil
  }

  /// In "2–5 million" the word is told of both ends, but not in "500 to 1 thousand", where that would turn them about.
  private static func sharingScale(_ ends: (Double, Double), _ scale: Double, _ otherScale: Double)
    -> (Double, Double)
  {
    guard scale == 1, otherScale > 1, ends.0 * otherScale <= ends.1 else { return ends }
    return (ends.0 * otherScale, ends.1)
  }

  /// What the words for thousands at the end multiply by.
  private static func scale(of words: Substring) -> Double {
    multiples.first { words.hasSuffix($0.word) }?.factor ?? 1
  }

  private static func number(in words: Substring, of text: String) throws(QuantityError) -> Double {
    if let value = value(of: words) { return value }
    throw QuantityError(
      "\"\(text)\" is not a quantity",
      hint: "write a number, a hedge and a number (\"over 400\"), a range (\"2..5\") or \"unknown\"; "
        + "the unit has a field of its own.")
  }

  private static let multiples: [(word: String, factor: Double)] = [
    (" thousand", 1e3), (" million", 1e6), (" billion", 1e9), (" trillion", 1e12), (" bn", 1e9),
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
