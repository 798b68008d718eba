/// A date proposed for a phrase of plain English, with what was assumed to reach it.
///
/// A proposal is to be shown and agreed to; nothing in this library takes one in place of a date.
public struct EnglishDate: Hashable, Sendable {
  /// The phrase as given.
  public let text: String
  /// The date proposed.
  public let date: EDTF
  /// What the phrase leaves open and was decided here, one sentence each; empty where nothing was.
  public let assumptions: [String]

  /// The proposal as a line to agree to: the date, its words, the assumptions.
  public var reading: String {
    (["\(date.text): \(date.words)"] + assumptions).joined(separator: "; ")
  }
}

extension EDTF {
  /// Proposes a date for a phrase such as `16–18 July 1956`, `the mid-1980s` or `from 1960 to about 1985`.
  ///
  /// Nothing where the phrase is not understood as a whole, or where day and month could be exchanged (`3/4/1956`).
  ///
  /// ```swift
  /// EDTF.fromEnglish("January 29–February 7, 1909")?.date.text  // "1909-01-29/1909-02-07"
  /// EDTF.fromEnglish("late 1953")?.date.text                    // "1953-39"
  /// ```
  public static func fromEnglish(_ text: String) -> EnglishDate? {
    if case .success = EDTFParser.form(of: text), let date = try? EDTF(text) {
      return EnglishDate(text: text, date: date, assumptions: [])
    }
    guard let tokens = EnglishToken.tokens(of: text) else { return nil }
    var phrase = EnglishPhrase()
    guard let written = phrase.date(tokens[...]), EDTFRepair.isDate(written), let date = try? EDTF(written)
    else {
      return nil
    }
    return EnglishDate(text: text, date: date, assumptions: phrase.assumptions)
  }
}
