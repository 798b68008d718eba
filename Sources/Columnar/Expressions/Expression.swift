public import Chronology

/// What is asked of each row, or computed for it: data, not code, so that it can be shown, stored and run elsewhere.
public indirect enum Expression: Hashable, Sendable {
  /// A column's value.
  case column(String)
  /// The same value for every row.
  case literal(Value)
  /// Whether two values stand in an order.
  case compare(Comparison, Expression, Expression)
  /// Whether both hold.
  case and(Expression, Expression)
  /// Whether one holds.
  case or(Expression, Expression)
  /// Whether it does not hold.
  case not(Expression)
  /// Whether a value is among several.
  case oneOf(Expression, [Value])
  /// Whether a text holds another, case and accents aside; `^` in front asks for the start of a word.
  case matches(Expression, String)
  /// How a date lies to a span.
  case temporal(TemporalRelation, Expression, Span)
  /// Whether a cell is blank, of one sort or of any.
  case isBlank(Expression, Blank?)
  /// A computed number.
  case arithmetic(Operation, Expression, Expression)
  /// A function of a value: see `Expression.functions`.
  case call(String, [Expression])

  /// The six orders.
  public enum Comparison: String, Hashable, Sendable {
    case equal = "=="
    case notEqual = "~="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// The four kinds of reckoning.
  public enum Operation: String, Hashable, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
  }

  /// How one span lies to another.
  public enum TemporalRelation: String, Hashable, Sendable, CaseIterable {
    case before, after, during, overlaps, contains
  }

  /// The functions that `call` knows, and what each gives.
  public static let functions: [(name: String, summary: String)] = [
    ("year", "the year a date starts in"),
    ("end_year", "the year a date ends in"),
    ("years", "the year a date ends in less the year it starts in"),
    ("month", "the month of a date known to the month"),
    ("decade", "the first year of the decade a date starts in"),
    ("century", "the first year of the century a date starts in"),
    ("low", "the lower bound of a quantity"),
    ("high", "the upper bound of a quantity"),
    ("best", "the figure of a quantity"),
    ("number", "the one number that stands for a quantity"),
    ("unit", "the unit of a quantity"),
    ("hedge", "the word before a quantity's figure"),
    ("lower", "a text in lower case"),
    ("length", "the number of characters of a text"),
    ("count", "how many values a cell holds"),
  ]
}
