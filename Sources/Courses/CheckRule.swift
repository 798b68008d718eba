/// How an answer is held against that of the solution.
///
/// Without any of these it is equal by value: tables by what stands in the columns that the solution's table shows, in
/// whatever order and whatever other columns there are; numbers within a billionth.
public struct CheckRule: Sendable {
  /// Whether the order of rows, or of a list, was asked for.
  public var isOrdered = false
  /// The columns that are compared; nil for all that the solution's table shows.
  public var columns: [String]?
  /// Whether rows are told apart by the claims behind them alone, so that columns do not matter.
  public var isByClaims = false
  /// Whether the rows that only may belong are compared as well.
  public var comparesPossible = false
  /// Whether the claims that the answer rests on are compared as well.
  public var comparesClaims = false
  /// The reading under which the answer has to be computed.
  public var reading: String?
  /// How far a number may be off, as a share of it.
  public var tolerance = 1e-9
  /// The arguments to call the answer with, where a function is asked for.
  public var calls: [[CheckArgument]] = []
  /// What is said besides of a number that is too high: what may have been counted that does not count.
  public var whenHigh: String?
  /// What is said besides of a number that is too low: what may have been passed over.
  public var whenLow: String?
  /// What is said besides of a text, a name or a thing that is another one than asked for.
  public var whenOther: String?
  /// Rules of their own for named parts of the answer.
  public var parts: [String: CheckRule] = [:]
  /// Whether the lesson has a function of its own that judges besides, or, where there is no comparing, alone.
  public var hasTest = false
  /// Whether the answer is compared with the solution's at all.
  public var compares = true

  /// Compares by value.
  public init() {}
}

/// An argument that a function is tried with: what can be written down in a lesson.
public indirect enum CheckArgument: Hashable, Sendable {
  /// Nothing.
  case `nil`
  /// A truth.
  case boolean(Bool)
  /// A whole number.
  case integer(Int)
  /// A number.
  case number(Double)
  /// A text.
  case text(String)
  /// A list.
  case list([CheckArgument])
  /// Named values, sorted by name.
  case fields([String: CheckArgument])
}
