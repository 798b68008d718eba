public import Chronology

/// A named policy for choosing among rival claims.
///
/// A reading is data: it is declared, shown and saved like a kind. What it leaves out stays in the corpus, and each
/// claim passed over is passed over by a reason that can be told.
public struct Reading: Sendable, Identifiable {
  /// The reading's short name.
  public let id: String
  /// What it does, in one phrase.
  public let summary: String
  /// Sources whose word goes before that of others, the first before the second.
  public let prefer: [String]
  /// Which of rival claims stands where `prefer` does not decide.
  public let order: Order?
  /// What becomes of rows that only may belong.
  public let doubtful: Doubtful
  /// The statuses that count; all where none is named.
  public let statuses: [Claim.Status]
  /// The sources that count; all where none is named.
  public let only: [String]
  /// The day by which a source must have said it.
  public let knownOn: EDTF?

  /// Makes a reading.
  public init(
    id: String, summary: String = "", prefer: [String] = [], order: Order? = nil, doubtful: Doubtful = .apart,
    statuses: [Claim.Status] = [], only: [String] = [], knownOn: EDTF? = nil
  ) {
    self.id = id
    self.summary = summary
    self.prefer = prefer
    self.order = order
    self.doubtful = doubtful
    self.statuses = statuses
    self.only = only
    self.knownOn = knownOn
  }

  /// Merges what corroborates and keeps what disagrees: the reading of whoever chose none.
  public static let plain = Reading(
    id: "default", summary: "keeps what disagrees side by side, and what is doubtful apart")

  /// Which of rival claims stands.
  public enum Order: String, CaseIterable, Sendable {
    /// That of the newest source.
    case newest
    /// That of the oldest source.
    case oldest
    /// The one with the narrowest date, or the least doubtful amount.
    case exact = "most exact"
  }

  /// What becomes of rows that only may belong.
  public enum Doubtful: String, CaseIterable, Sendable {
    /// They are kept apart, to be had with `possible`.
    case apart
    /// They count as if they certainly belonged.
    case present
    /// They are left out.
    case absent
  }
}

extension Reading {
  /// What the reading asks, in one line, for a log: `prefer nk-news-2023; newest; doubtful present`.
  public var terms: String {
    var terms: [String] = []
    if !prefer.isEmpty { terms.append("prefer \(prefer.joined(separator: ", "))") }
    if let order { terms.append("\(order.rawValue) of rivals") }
    if !only.isEmpty { terms.append("only \(only.joined(separator: ", "))") }
    if !statuses.isEmpty { terms.append("only \(statuses.map(\.rawValue).joined(separator: ", "))") }
    if doubtful != .apart { terms.append("doubtful \(doubtful.rawValue)") }
    if let knownOn { terms.append("known on \(knownOn.text)") }
    return terms.isEmpty ? "nothing chosen" : terms.joined(separator: "; ")
  }
}
