extension Quantity {
  /// Takes a currency or "%" out of a text: before the figure or behind it, with a space between or none.
  ///
  /// Other units are no part of a figure's text: "200 people" may be of whatever was counted.
  static func unit(in text: String) -> (rest: String, unit: String?) {
    for (sign, unit) in signs where text.contains(sign) {
      let parts = text.split(separator: sign, omittingEmptySubsequences: false)
      // A sign told twice, as in "$2–$5", is of both ends.
      let isPlaced = sign == "%" || sign.hasSuffix("cent") ? text.hasSuffix(sign) : true
      guard isPlaced else { continue }
      return (parts.joined(separator: " "), unit)
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let place = words.firstIndex(where: isCurrency) else { return (text, nil) }
    let unit = words[place]
    return (words.filter { $0 != unit }.joined(separator: " "), String(unit))
  }

  /// A sign that names one currency; "$" alone names many.
  private static let signs = [
    ("US$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("₩", "KRW"), ("₮", "MNT"), ("₽", "RUB"),
    ("%", "%"), ("per cent", "%"), ("percent", "%"),
  ]

  /// Whether a word has the form of a code of ISO 4217.
  private static func isCurrency(_ word: Substring) -> Bool {
    word.utf8.count == 3 && word.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}
