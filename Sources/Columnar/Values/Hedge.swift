/// How a source said a figure: the word that stood before the number.
public enum Hedge: UInt8, Hashable, Sendable, CaseIterable {
  case exactly, about, over, atLeast, under, atMost, nearly, justOver, between, unknown

  /// The words before the number, empty for an exact figure and for a range.
  public var words: String {
    switch self {
    case .exactly, .between: ""
    case .about: "about"
    case .over: "over"
    case .atLeast: "at least"
    case .under: "under"
    case .atMost: "at most"
    case .nearly: "nearly"
    case .justOver: "just over"
    case .unknown: "unknown"
    }
  }

  /// The words a reader of figures accepts, longest first so that "just over" is not read as "over".
  static let spellings: [(words: String, hedge: Hedge)] = [
    ("no fewer than", .atLeast), ("no less than", .atLeast), ("no more than", .atMost),
    ("approximately", .about), ("fewer than", .under), ("more than", .over), ("less than", .under),
    ("just over", .justOver), ("at least", .atLeast), ("at most", .atMost), ("exactly", .exactly),
    ("roughly", .about), ("around", .about), ("nearly", .nearly), ("almost", .nearly), ("about", .about),
    ("circa", .about), ("under", .under), ("up to", .atMost), ("above", .over), ("below", .under),
    ("over", .over), ("ca.", .about), ("c.", .about), (">=", .atLeast), ("<=", .atMost), ("≥", .atLeast),
    ("≤", .atMost), (">", .over), ("<", .under), ("~", .about),
  ]
}
