/// What the word before the cursor could become.
///
/// The engine decides where the word starts, so that `a.b:c` can be one word, or a text with spaces inside
/// quotes; and what follows the word, such as a closing quote.
///
/// ```swift
/// // visits:fi|        →  visits:filter{
/// Completion(start: 7, candidates: ["filter"], suffix: "{")
/// ```
public struct Completion: Hashable, Sendable {
  /// Where the word starts that a candidate replaces, in bytes of UTF-8 from the start of the line.
  public var start: Int
  /// What may stand there instead, in the order to be listed.
  public var candidates: [String]
  /// What to add after a candidate that is the only one.
  public var suffix: String

  /// Makes a completion; without candidates Tab does nothing.
  public init(start: Int, candidates: [String], suffix: String = "") {
    self.start = start
    self.candidates = candidates
    self.suffix = suffix
  }

  /// No candidates.
  public static let none = Completion(start: 0, candidates: [])

  /// What the typed word becomes before the person has chosen: the longest beginning that all candidates share.
  ///
  /// Candidates need not begin as typed (`pyong` may offer `P'yŏngyang`); where what they share would be less
  /// than was typed, the typed word stays.
  func common(typed: String) -> String {
    guard var shared = candidates.first?[...] else { return typed }
    for candidate in candidates.dropFirst() {
      if candidate.plainlyBegins(with: shared) { continue }
      // By characters, so that no letter is cut in two.
      shared = shared.sharedStart(with: candidate)
    }
    return shared.count < typed.count ? typed : String(shared)
  }
}

extension String {
  /// Whether the text begins with another by its bytes, and what follows is no part of its last letter.
  fileprivate func plainlyBegins(with other: Substring) -> Bool {
    guard utf8.starts(with: other.utf8) else { return false }
    let next = utf8.dropFirst(other.utf8.count).first
    return next.map { $0 < 0x80 && $0 != 0x0A } ?? true
  }
}

extension Substring {
  fileprivate func sharedStart(with other: String) -> Substring {
    var end = startIndex
    var place = other.startIndex
    while end < endIndex, place < other.endIndex, self[end] == other[place] {
      formIndex(after: &end)
      other.formIndex(after: &place)
    }
    return self[..<end]
  }
}
