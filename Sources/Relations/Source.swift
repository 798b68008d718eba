public import Chronology

/// A document or dataset that says something: always what is read, never the one who acts.
public struct Source: Sendable, Identifiable {
  /// The short name by which passages point to it, such as `mn-kp-wiki`.
  public let id: String
  /// The title as its publisher gives it.
  public let title: String
  /// Who published it.
  public let publisher: String?
  /// Who wrote it, where that is said.
  public let author: String?
  /// When it was written or published.
  public let date: EDTF?
  /// The language it is written in, as a BCP 47 tag.
  public let language: String?
  /// Where it can be found.
  public let address: String?
  /// Which edition or state of it was read.
  public let edition: String?
  /// The source that this one copies. The two are one witness: they do not corroborate each other.
  public let copyOf: String?
  /// The places in it that a passage can point to, in order.
  public let sections: [Section]
  /// What a reader should know of it.
  public let note: String?

  /// The source whose word this is: itself, or what it copies.
  public var witness: String { copyOf ?? id }

  /// A part of a source, with numbered places in it.
  public struct Section: Sendable, Identifiable {
    /// The short name used in passages.
    public let id: String
    /// The heading as a reader knows it.
    public let title: String
    /// How many places it has.
    public let count: Int
    /// What a place is: `paragraph`, `row`, `item`, `line`, `tooltip`.
    public let unit: String
    /// What it lists, as if the list were whole: what the source tells elsewhere and is not in it is an omission.
    public let lists: [ClaimPattern]
  }
}

/// A place in a source: the section, and the paragraph, row or item in it.
public struct Passage: Hashable, Sendable, CustomStringConvertible {
  /// The source's short name.
  public let source: String
  /// The section's short name, or nil for the source as a whole.
  public let section: String?
  /// Which paragraph, row or item of the section, counted from 1, or nil for all of it.
  public let number: Int?

  /// Makes a passage.
  public init(source: String, section: String? = nil, number: Int? = nil) {
    self.source = source
    self.section = section
    self.number = number
  }

  /// Reads `source`, `source/section` or `source/section/number`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), let source = String(parts[0])
    else { return nil }
    self.source = source
    section = parts.count > 1 ? String(parts[1]) : nil
    if parts.count > 2 {
      guard let number = Int(Substring(parts[2])), number > 0 else { return nil }
      self.number = number
    } else {
      number = nil
    }
  }

  /// The passage as it is written: `mn-kp-wiki/heads-of-state/2`.
  public var description: String {
    var text = source
    if let section { text += "/" + section }
    if let number { text += "/" + String(number) }
    return text
  }
}
