/// One figure computed for each group of rows.
///
/// ```swift
/// try visits.aggregate(by: ["place"], [.count(), .min("date", as: "first_visit")])
/// ```
public struct Aggregation: Hashable, Sendable {
  /// What is computed.
  public enum Function: String, Hashable, Sendable, CaseIterable {
    /// The rows, or those in which a column is not blank.
    case count
    /// The different values of a column, each of several in a cell counted.
    case countDistinct = "count_distinct"
    /// The sum of the cells that are not blank; bounds are carried.
    case sum
    /// The sum divided by the number of cells that are not blank.
    case mean
    /// The least in the order of sorting; for quantities with bounds.
    case min
    /// The greatest in the order of sorting; for quantities with bounds.
    case max
    /// The first that is not blank, in the order of the rows.
    case first
    /// The last that is not blank, in the order of the rows.
    case last
    /// The different values in order of appearance, in one cell.
    case list
    /// The middle of the numbers that are not blank.
    case median
    /// The number below which a part of the others lie, by straight lines between neighbours, as R's type 7 has it.
    case quantile
    /// The sample variance: the squared distances from the mean, divided by one less than their number.
    case variance
    /// The root of the variance.
    case deviation = "sd"
    /// The cell of an earlier row; of windows only, see ``Aggregation/offset``.
    case lag
  }

  /// What is computed.
  public var function: Function
  /// The column it is computed from; only `count` does without.
  public var column: String?
  /// The name of the column of results.
  public var name: String
  /// Which part of the numbers lies below a quantile, 0 to 1.
  public var level = 0.5
  /// How far back a lag looks, and if negative how far forward: so many rows, or where whole numbers such as years are the order,
  /// to the row of which the number is less by so much.
  public var offset = 1
  /// Which rows of a group count; all where there is none.
  public var condition: Expression?

  /// Creates an aggregation.
  ///
  /// - Parameters:
  ///   - name: By default the function, and the column after "_".
  ///   - condition: The rows that count. How many more may count stands in a column named after the figure, with "_possible".
  public init(
    _ function: Function, _ column: String? = nil, as name: String? = nil, where condition: Expression? = nil
  ) {
    self.condition = condition
    self.function = function
    self.column = column
    self.name = name ?? column.map { "\(function.rawValue)_\($0)" } ?? function.rawValue
  }
}

extension Aggregation {
  /// Counts rows, or the cells of a column that are not blank.
  public static func count(_ column: String? = nil, as name: String? = nil) -> Aggregation {
    Aggregation(.count, column, as: name)
  }
  /// Counts different values.
  public static func countDistinct(_ column: String, as name: String? = nil) -> Aggregation {
    Aggregation(.countDistinct, column, as: name)
  }
  /// Adds up.
  public static func sum(_ column: String, as name: String? = nil) -> Aggregation {
    Aggregation(.sum, column, as: name)
  }
  /// Takes the mean.
  public static func mean(_ column: String, as name: String? = nil) -> Aggregation {
    Aggregation(.mean, column, as: name)
  }
  /// Takes the least.
  public static func min(_ column: String, as name: String? = nil) -> Aggregation {
    Aggregation(.min, column, as: name)
  }
  /// Takes the greatest.
  public static func max(_ column: String, as name: String? = nil) -> Aggregation {
    Aggregation(.max, column, as: name)
  }
  /// Takes the first.
  public static func first(_ column: String, as name: String? = nil) -> Aggregation {
    Aggregation(.first, column, as: name)
  }
  /// Takes the last.
  public static func last(_ column: String, as name: String? = nil) -> Aggregation {
    Aggregation(.last, column, as: name)
  }
  /// Lists the different values.
  public static func list(_ column: String, as name: String? = nil) -> Aggregation {
    Aggregation(.list, column, as: name)
  }
}

extension Aggregation: CustomStringConvertible {
  /// The aggregation as a line of history has it: "total = sum(crew)".
  public var description: String {
    "\(name) = \(function.rawValue)(\(column ?? ""))" + (condition.map { " where \($0)" } ?? "")
  }
}
