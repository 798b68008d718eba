/// A table of texts, ready to be laid out: what is left of a result once its values have been worded.
///
/// A grid is what people read. Files for programs are written from the table itself, with its types.
///
/// ```swift
/// let grid = Grid(
///   columns: [.init("year", alignment: .right), .init("guest")],
///   rows: [["1956", "Yumjaagiin Tsedenbal"], ["1988", "Kim Il Sung"]],
///   footer: "2 visits")
/// print(grid.text(width: 80))
/// ```
public struct Grid: Hashable, Sendable {
  /// Which side of its column a cell keeps to.
  public enum Alignment: Hashable, Sendable {
    case left
    /// For numbers.
    case right
  }

  /// The head of a column.
  public struct Column: Hashable, Sendable {
    /// The name over the column.
    public var header: String
    /// Where the cells keep to.
    public var alignment: Alignment
    /// Whether the column is among the first to go where there is no room.
    public var isDetail: Bool
    /// Whether the cells are shown whole or not at all: half a number or date is a wrong one.
    public var isWhole: Bool
    /// Whether the column is among the last to go where there is no room.
    public var isKept = false

    /// Makes a column, by default of texts; cells that keep to the right are shown whole unless said otherwise.
    public init(
      _ header: String, alignment: Alignment = .left, isDetail: Bool = false, isWhole: Bool? = nil
    ) {
      self.header = header
      self.alignment = alignment
      self.isDetail = isDetail
      self.isWhole = isWhole ?? (alignment == .right)
    }
  }

  /// One text, and whether it stands for a value or for the lack of one.
  public struct Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// What is shown.
    public var text: String
    /// Whether there is no value here; the text then says why, or is empty.
    public var isBlank: Bool

    /// Makes a cell; an empty text is a blank unless said otherwise.
    public init(_ text: String, isBlank: Bool? = nil) {
      self.text = text
      self.isBlank = isBlank ?? text.isEmpty
    }

    /// Makes a cell from a literal.
    public init(stringLiteral text: String) { self.init(text) }
  }

  /// A place where rows were left out.
  public struct Gap: Hashable, Sendable {
    /// How many rows stand before the gap.
    public var row: Int
    /// How many rows are left out.
    public var count: Int

    /// Makes a gap of `count` rows after the first `row` rows of the grid.
    public init(after row: Int, count: Int) {
      self.row = row
      self.count = count
    }
  }

  /// A line above the table.
  public var title: String?
  /// The columns, from left to right.
  public var columns: [Column]
  /// The cells, one for each column in each row; missing ones at the end of a row are blank.
  public var rows: [[Cell]]
  /// Where rows were left out, if any were.
  public var gap: Gap?
  /// A line below the table, such as `3 of 8 visits`.
  public var footer: String?

  /// Makes a grid.
  public init(
    title: String? = nil, columns: [Column], rows: [[Cell]], gap: Gap? = nil, footer: String? = nil
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.gap = gap
    self.footer = footer
  }

  func cell(_ row: Int, _ column: Int) -> Cell {
    column < rows[row].count ? rows[row][column] : Cell("")
  }
}
