public import Chronology
public import Columnar

/// One thing that one passage of one source says.
///
/// A claim may be wrong, doubtful or contradicted by another; it is never edited by the machine.
public struct Claim: Sendable, Identifiable {
  /// A name that points to this claim alone: its passage, with a running number where a passage says several things.
  public let id: String
  /// The kind's short name.
  public let kind: String
  /// Who takes part, by role, in the order given.
  public let participants: [Participant]
  /// What else is said, by attribute; several texts where several were given.
  public let attributes: [(name: String, texts: [String])]
  /// One of the kind's forms.
  public let form: String?
  /// Where it happened: an actor's short name.
  public let place: String?
  /// When.
  public let date: EDTF?
  /// How it lies in the date.
  public let timing: Timing
  /// How the date was got: `stated`, or `inferred`, `relative`, `derived`, `repaired`, `truncated`, `lost`.
  public let basis: String?
  /// How much, with its doubt.
  public let quantity: Quantity?
  /// Set when a figure belongs here and there is none: it is said to be unknown, or the text has a hole.
  public let quantityBlank: Blank?
  /// What was there to be read and is not, because the text has a hole: `value`, `date` or both.
  public let lost: [String]
  /// An amount in words, or its wording.
  public let said: String?
  /// An ordinal: 2 for the second.
  public let rank: Int?
  /// Whether it is asserted, planned, denied, …
  public let status: Status
  /// Who inside the source says it: actors' short names.
  public let by: [String]
  /// How it is attributed: `named`, `quoted`, `unnamed estimate`, …; nil for the document's own word.
  public let voice: String?
  /// The happening that this and other claims speak of.
  public let event: String
  /// Where it stands.
  public let passage: Passage
  /// What the coder adds.
  public let note: String?
  /// The file and line of the entry it was read from.
  public let origin: Place

  /// One actor's part in a claim.
  public struct Participant: Hashable, Sendable {
    /// The role's name.
    public let role: String
    /// The actor's short name.
    public let actor: String
    /// The title by which the source calls it there.
    public let title: String?
  }

  /// A line of a data file.
  public struct Place: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The file, as it was named to the loader.
    public let file: String
    /// The line, counted from 1; 0 for the file as a whole.
    public let line: Int

    /// Makes a place.
    public init(file: String, line: Int) {
      self.file = file
      self.line = line
    }

    /// Orders by file, then line.
    public static func < (a: Self, b: Self) -> Bool { (a.file, a.line) < (b.file, b.line) }

    /// The place as compilers write it: `visits.lua:12`, or the file alone where no line is known.
    public var description: String { line > 0 ? "\(file):\(line)" : file }
  }

  /// How far the source stands behind the claim.
  public enum Status: String, CaseIterable, Sendable {
    /// Said to be so.
    case asserted
    /// Given as an estimate.
    case estimated
    /// Passed on from hearsay.
    case reported
    /// Meant to happen.
    case planned
    /// Put forward for decision.
    case proposed
    /// Would be so if something else were.
    case hypothetical
    /// Said not to be so.
    case denied
    /// Was meant to happen and will not.
    case cancelled
  }

  /// The actors in a role.
  public func actors(in role: String) -> [String] {
    participants.filter { $0.role == role }.map(\.actor)
  }
}
