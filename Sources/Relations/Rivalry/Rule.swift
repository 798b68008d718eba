/// Two sorts of claims that don't go together, declared in data.
///
/// ```lua
/// rule "closed-embassy" {
///   summary = "an embassy that was closed has an ambassador",
///   first = { "mission", form = "closed" }, second = { "tenure", form = "ambassador" },
///   same = { "sender", "receiver" }, time = "before", unless = { "mission", form = "opened" },
/// }
/// ```
public struct Rule: Sendable, Identifiable {
  /// The rule's short name.
  public let id: String
  /// What is odd about two such claims, in one phrase.
  public let summary: String
  /// Whether it is a tension or a contradiction.
  public let relation: ClaimRelation
  /// The one sort of claims.
  public let first: ClaimPattern
  /// The other.
  public let second: ClaimPattern
  /// The columns of the first and of the second that must have something in common.
  public let same: [Link]
  /// The columns of the first and of the second that must both say something and have nothing in common.
  public let different: [Link]
  /// Columns of both that hold the same things, whichever holds which: `origin` and `destination` of a journey between two.
  public let pair: [String]
  /// How the two must lie in time.
  public let order: Order
  /// Whether the amount of the first, by the year, is one that can't be above that of the second.
  public let isPart: Bool
  /// A claim of the same matter, between the two in time, that explains them.
  public let unless: ClaimPattern?

  /// A column of the first sort and one of the second.
  public struct Link: Hashable, Sendable {
    /// The column of the first.
    public let first: String
    /// The column of the second.
    public let second: String
  }

  /// How two claims lie in time.
  public enum Order: String, CaseIterable, Sendable {
    /// Whenever.
    case any
    /// They may have a day in common.
    case overlapping
    /// The first ends before the second ends: the second still held or happened afterwards.
    case before
    /// As `before`, and the second has not even begun when the first ends.
    case notYet = "not yet"
  }
}
