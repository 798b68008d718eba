/// How claims on one matter stand to each other.
public enum ClaimRelation: String, CaseIterable, Sendable, Comparable {
  /// They say the same.
  case agreement
  /// One says more exactly what another leaves open.
  case refinement
  /// One list has a thing twice.
  case duplicate
  /// A list lacks what its own source tells elsewhere.
  case omission
  /// Both may be right, but not without an explanation.
  case tension
  /// They cannot both be right as they stand.
  case contradiction

  /// Orders by how much there is to explain.
  public static func < (a: Self, b: Self) -> Bool { a.gravity < b.gravity }

  private var gravity: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
