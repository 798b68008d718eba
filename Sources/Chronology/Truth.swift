/// The answer to a question that the evidence may leave open.
///
/// The three values follow Kleene's strong logic: `maybe` gives way wherever the other side settles the matter.
///
/// ```swift
/// Truth.maybe && .no   // no
/// Truth.maybe || .yes  // yes
/// !Truth.maybe         // maybe
/// ```
public enum Truth: Int8, Comparable, Hashable, Sendable, CaseIterable {
  /// Certainly not: no reading of the evidence makes it so.
  case no
  /// Possible, not certain.
  case maybe
  /// Certain: every reading of the evidence makes it so.
  case yes

  /// Takes a settled answer.
  public init(_ settled: Bool) {
    self = settled ? .yes : .no
  }

  /// Takes what is possible and what is certain; certain things are possible.
  init(possible: Bool, certain: Bool) {
    self = certain ? .yes : possible ? .maybe : .no
  }

  /// Orders by certainty: no, maybe, yes.
  public static func < (one: Truth, other: Truth) -> Bool { one.rawValue < other.rawValue }

  /// Both: the weaker of the two. The second is not asked where the first is `no`.
  public static func && (one: Truth, other: @autoclosure () throws -> Truth) rethrows -> Truth {
    one == .no ? .no : try min(one, other())
  }

  /// Either: the stronger of the two. The second is not asked where the first is `yes`.
  public static func || (one: Truth, other: @autoclosure () throws -> Truth) rethrows -> Truth {
    one == .yes ? .yes : try max(one, other())
  }

  /// The opposite; `maybe` stays `maybe`.
  public static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .maybe: .maybe
    case .yes: .no
    }
  }
}

extension Truth: CustomStringConvertible {
  /// `no`, `maybe` or `yes`.
  public var description: String {
    switch self {
    case .no: "no"
    case .maybe: "maybe"
    case .yes: "yes"
    }
  }
}
