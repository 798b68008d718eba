public import Chronology

/// A question or a computation about the rows of a table.
///
/// Conditions answer with ``/Chronology/Truth``: a date or a figure in doubt makes an answer "maybe" rather than
/// a guess. Comparing a cell that is unknown gives maybe; comparing one that is not covered or none gives no,
/// whatever the comparison, and so does the opposite of that: who is not named is neither this one nor another.
///
/// ```swift
/// let early = Expression.compare(.less, .column("date"), .literal("1990"))
/// early.description   // date < "1990"
/// ```
public indirect enum Expression: Hashable, Sendable {
  /// The cells of a column.
  case column(String)
  /// One value for all rows.
  case literal(Value)
  /// A comparison; of a cell with several values it is enough that one agrees.
  ///
  /// A date `==` a literal lies within the literal's period, `<` is before it and `>` after it; `<=` and `>=` are what is
  /// not after and not before. Texts are ordered as a sort orders them. `~=` is always the opposite of `==`.
  case compare(Comparison, Expression, Expression)
  case and(Expression, Expression)
  case or(Expression, Expression)
  case not(Expression)
  /// Whether a value equals one of several.
  case oneOf(Expression, [Value])
  /// Whether a text contains another when case, accents and hyphens do not count; see ``folded(_:)``.
  /// `^` before it asks for the start of a word.
  case matches(Expression, String)
  /// How a date lies to a span.
  case temporal(Relation, Expression, Span)
  /// Whether a cell is blank, in the given way or in any; never in doubt.
  case isBlank(Expression, Blank?)
  /// Arithmetic of numbers and quantities; the bounds of quantities are carried.
  case arithmetic(Arithmetic, Expression, Expression)
  /// A function by name: `year(date)`, `decade(date)`, `month(date)`, `lower(text)`, `length(text)`.
  case call(String, [Expression])
}

extension Expression {
  /// The names of the columns that it reads.
  package var columns: Set<String> {
    switch self {
    case .column(let name): [name]
    case .literal: []
    case .compare(_, let a, let b), .and(let a, let b), .or(let a, let b), .arithmetic(_, let a, let b):
      a.columns.union(b.columns)
    case .not(let a), .oneOf(let a, _), .matches(let a, _), .temporal(_, let a, _), .isBlank(let a, _):
      a.columns
    case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.columns) }
    }
  }
}

/// How two values compare.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "~="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// The comparison with its sides exchanged.
  var mirrored: Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// The answer made of the answers to "is it less", "is it equal" and "is it greater", each asked only if needed.
  func verdict<E: Error>(
    less: () throws(E) -> Truth, equal: () throws(E) -> Truth, greater: () throws(E) -> Truth
  ) throws(E) -> Truth {
    switch self {
    case .equal: try equal()
    case .notEqual: !(try equal())
    case .less: try less()
    case .lessOrEqual: !(try greater())
    case .greater: try greater()
    case .greaterOrEqual: !(try less())
    }
  }

  /// The answer for two values that have an order.
  func holds<T: Comparable>(_ a: T, _ b: T) -> Bool {
    switch self {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .lessOrEqual: a <= b
    case .greater: a > b
    case .greaterOrEqual: a >= b
    }
  }
}

/// How a date may lie to a span.
public enum Relation: String, Hashable, Sendable, CaseIterable {
  case before, after, during, overlaps, contains

  /// Tells whether `span` lies so to `other`.
  func verdict(_ span: Span, _ other: Span) -> Truth {
    switch self {
    case .before: span.before(other)
    case .after: span.after(other)
    case .during: span.during(other)
    case .overlaps: span.overlaps(other)
    case .contains: span.contains(other)
    }
  }
}

/// The four operations of arithmetic.
public enum Arithmetic: String, Hashable, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}
