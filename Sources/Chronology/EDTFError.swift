/// Why a text is not a date of EDTF.
///
/// ```swift
/// do { _ = try EDTF("199u") } catch {
///   error.hint  // "199X"
/// }
/// ```
public struct EDTFError: Error, Hashable, Sendable {
  /// The text as given.
  public let text: String
  /// What is wrong and what was expected, in English, without a full stop.
  public let reason: String
  /// What the parser itself knows to be meant.
  private let proposal: String?
  /// The byte at which it went wrong.
  private let offset: Int
}

extension EDTFError {
  /// The character at which it went wrong, counted from 0; the length of the text where it breaks off.
  public var position: Int {
    let utf8 = text.utf8
    return text[..<utf8.index(utf8.startIndex, offsetBy: min(offset, utf8.count))].count
  }

  /// A text that is a date and is probably what was meant, to be offered and never to be taken unasked.
  ///
  /// Knows what the draft of 2012 wrote otherwise (`199u`, `unknown`, `open`, `?~`), common slips (`2016-5`, `19560716`) and
  /// plain English. Nothing where no guess is safe.
  ///
  /// - Complexity: Worked out on each call, in some microseconds, so that refusing a text stays cheap.
  public var hint: String? { proposal ?? EDTFRepair.proposal(for: text) }
}

extension EDTFError: CustomStringConvertible {
  /// One sentence with the text, the reason, the place and the hint.
  public var description: String {
    var words = text.isEmpty ? "no date: \(reason)" : "\"\(text)\" is not a date: \(reason)"
    if position > 0 && position < text.count { words += " (at character \(position + 1))" }
    if let hint { words += "; did you mean \"\(hint)\"?" }
    return words
  }
}

extension EDTFError {
  init(_ failure: EDTFParser.Failure, in text: String) {
    self.text = text
    offset = failure.offset
    reason = failure.reason
    proposal = failure.proposal
  }
}
