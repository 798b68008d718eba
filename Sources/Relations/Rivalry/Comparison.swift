/// How two tellings of one matter stand to each other, and in what they differ.
struct Comparison {
  var relation = ClaimRelation.agreement
  /// What differs, each as `host: A against B`; for the gravest relation only, and no more than are read.
  private(set) var reasons: [String] = []
  /// Whether the reasons are wanted; where many are compared, few are told.
  private let isTold: Bool
  private var isCut = false

  /// How many reasons are told one by one.
  private static let limit = 6

  init(isTold: Bool = true) {
    self.isTold = isTold
  }

  /// Whether no further reason of this relation would be told.
  var isFull: Bool { isCut }

  mutating func note(_ relation: ClaimRelation, _ reason: @autoclosure () -> String) {
    if relation > self.relation {
      self.relation = relation
      reasons = []
      isCut = false
    }
    guard isTold, relation == self.relation, !isCut else { return }
    let reason = reason()
    guard !reasons.contains(reason) else { return }
    if reasons.count < Self.limit {
      reasons.append(reason)
    } else {
      isCut = true
    }
  }

  mutating func merge(_ other: Comparison) {
    for reason in other.reasons { note(other.relation, reason) }
    if relation < other.relation { relation = other.relation }
  }

  /// The reasons in one line.
  var words: String {
    if reasons.isEmpty { return "they say the same" }
    return reasons.joined(separator: "; ") + (isCut ? "; and more" : "")
  }
}
