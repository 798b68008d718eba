/// What was found where claims were held against each other.
public struct Finding: Sendable {
  /// How the claims stand to each other.
  public let relation: ClaimRelation
  /// Which rule found it: the id of a declared one, or `key`, `status`, `form`, `lifetime`, `sole`, `twice`, `list`.
  public let rule: String
  /// The matter, in words.
  public let matter: String
  /// Why the rule applies, in one sentence without a full stop.
  public let reason: String
  /// The claims, by number: those of one side say the same or refine each other, the sides part.
  public let sides: [[Int]]

  /// All claims it rests on, by number, in the order of the sides.
  public var claims: [Int] { sides.flatMap { $0 } }
}
