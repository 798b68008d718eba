/// What sort of thing is claimed, declared in data: the roles, how it lies in time, its unit, its key.
public struct Kind: Sendable, Identifiable {
  /// The word that declares a claim of this kind: `visit`.
  public let id: String
  /// The name of the table of all its claims: `visits`.
  public let plural: String
  /// What a claim of this kind says, in one phrase.
  public let summary: String
  /// Whether the roles make a direction, so that A to B is another observation than B to A.
  public let isDirected: Bool
  /// How a claim lies in its date, unless it says otherwise.
  public let timing: Timing
  /// The parts that actors take, in the order of the columns.
  public let roles: [Field]
  /// What else is said, in words.
  public let attributes: [Field]
  /// The allowed values of `form`, the first being the default; empty if the kind has no forms.
  public let forms: [String]
  /// The unit of quantities that name none.
  public let unit: String?
  /// The columns that determine the rest: claims that agree on these speak of one thing.
  public let key: [String]
  /// Sets of forms of which only one can hold at a time: an embassy is open or closed.
  public let exclusive: [[String]]
  /// Roles that only one actor can have at a time: a post has one holder.
  public let sole: [String]
  /// Roles in which an actor need not be alive, or in being: who is remembered, named or spoken of.
  public let posthumous: [String]
  /// Codes of event ontologies, by system: `cameo`, `plover`.
  public let eventCodes: [(system: String, code: String)]

  /// A role or an attribute.
  public struct Field: Hashable, Sendable {
    /// The name, in data and as a column.
    public let name: String
    /// What it stands for.
    public let summary: String
  }

  /// Finds a role by name.
  public func role(_ name: String) -> Field? { roles.first { $0.name == name } }

  /// Finds an attribute by name.
  public func attribute(_ name: String) -> Field? { attributes.first { $0.name == name } }
}

/// How what is claimed lies in the claim's date.
public enum Timing: String, CaseIterable, Sendable {
  /// It happened at some time within the date.
  case within
  /// It held throughout, from the start of the date to its end.
  case throughout
  /// It accumulated over the date.
  case over
  /// It held at some moment within the date; nothing is said of before and after.
  case asOf = "as of"
  /// It began within the date; nothing is said of its end.
  case since
}
