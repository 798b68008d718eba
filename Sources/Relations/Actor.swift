public import Chronology

/// Whatever takes part in a claim: a state, a person, an organisation, a group, a place, a post, and so on.
///
/// An actor is an identity in time. Its names and codes are many and each may have its spell; it itself is one.
public struct Actor: Sendable, Identifiable {
  /// The short name by which claims point to it, such as `kim-il-sung`.
  public let id: String
  /// What sort of thing it is.
  public let sort: Sort
  /// The name it is shown under.
  public let name: String
  /// All its names, the one it is shown under first.
  public let names: [Name]
  /// Its codes, each with its system.
  public let codes: [Code]
  /// From when to when it existed, or lived.
  public let lifetime: EDTF?
  /// The state or body it belongs to.
  public let of: String?
  /// For a post: where it is accredited to.
  public let to: String?
  /// What a reader should know of it.
  public let note: String?

  /// The sorts of actors, as the words that declare them.
  public enum Sort: String, CaseIterable, Sendable {
    /// A state, past or present.
    case state
    /// A natural person, named or not.
    case person
    /// A body with members or staff: a ministry, a parliament, an agency, an embassy, a newspaper.
    case organisation
    /// People who have something in common and no common will.
    case group
    /// A city, a region, a river.
    case place
    /// An office that one person after another holds.
    case post
    /// A treaty or another agreement in writing.
    case instrument
    /// Something built: a building, a camp, a railway.
    case site
    /// Something that lasted and had a name: a war, a split, a pandemic.
    case episode
  }

  /// One of an actor's names.
  public struct Name: Hashable, Sendable {
    /// The name as it is written.
    public let form: String
    /// The language, as a BCP 47 tag, where it is known.
    public let language: String?
    /// The spell in which it was in use.
    public let spell: EDTF?
    /// What is special about it, such as `at birth`.
    public let note: String?
  }

  /// A code, which means something only together with its system.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The code system: `cow`, `ccode`, `gw`, `iso2`, `iso3`, …
    public let system: String
    /// The code.
    public let value: String
    /// The spell for which the system assigns it.
    public let spell: EDTF?

    /// The code with its system: `cow:MON`.
    public var description: String { "\(system):\(value)" }
  }
}
