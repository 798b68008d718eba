import Chronology

/// A named column of one type: contiguous values, with the sort of each blank beside them.
///
/// Columns are values; a copy shares its storage until one of the two changes. Texts, references and dates are kept
/// as codes into a dictionary of those that occur.
///
/// ```swift
/// let place = Column.text("place", ["Pyongyang", nil, "Ulaanbaatar"])
/// place[0]   // .text("Pyongyang")
/// place[1]   // .blank(.notCovered)
/// ```
public struct Column: Sendable {
  /// The contiguous values; what stands in a blank cell has no meaning.
  enum Storage: Sendable {
    case boolean(Vector<Bool>)
    case integer(Cells<Int>)
    case number(Cells<Double>)
    case text(Coded<String>)
    case date(Coded<EDTF>)
    case quantity(QuantityCells)
  }

  /// The name by which expressions and verbs know the column.
  public var name: String
  /// What the cells hold.
  public let type: ColumnType
  /// Whether the column is left out when the table is printed, unless asked for.
  public var isDetail: Bool
  /// Whether a verb made the column for whoever asked for it: where not all have room on a screen, it goes before others.
  public internal(set) var isDerived = false
  /// One sentence saying what the column holds; empty where nobody wrote one.
  public var summary: String
  /// What the numbers count, for columns of integers and numbers; quantities have a unit in each cell.
  public var unit: String?

  private var body: ColumnBody

  var storage: Storage {
    get { body.storage }
    set { body.storage = newValue }
  }

  var blanks: Blanks {
    get { body.blanks }
    set { body.blanks = newValue }
  }

  init(
    name: String, type: ColumnType, storage: Storage, blanks: Blanks = Blanks(), isDetail: Bool = false,
    summary: String = "", unit: String? = nil
  ) {
    self.name = name
    self.type = type
    body = ColumnBody(storage, blanks)
    self.isDetail = isDetail
    self.summary = summary
    self.unit = unit
  }

  /// The number of rows.
  public var count: Int { body.count }

  /// Whether a cell may hold several values; only texts and references do.
  public var isMultiple: Bool {
    if case .text(let cells) = storage { cells.offsets != nil } else { false }
  }

  /// How many cells are blank.
  public var blankCount: Int { blanks.count }

  /// Whether there are cells and all are blank; such a column fits wherever a column of any type does.
  var isAllBlank: Bool { count > 0 && blankCount == count }

  /// Why the cell is blank, nil for a cell that holds something.
  public func blank(at row: Int) -> Blank? { blanks[row] }

  /// The value of one cell; a single value of a column with several stands alone, two or more are a list.
  ///
  /// - Precondition: `row` is one of the rows.
  public subscript(row: Int) -> Value {
    if let blank = blanks[row] { return .blank(blank) }
    switch storage {
    case .boolean(let values): return .boolean(values[row])
    case .integer(let values): return .integer(values[row])
    case .number(let values): return .number(values[row])
    case .date(let cells): return .date(cells.dictionary[Int(cells.codes[row])])
    case .quantity(let cells): return .quantity(cells[row])
    case .text(let cells):
      let codes = cells.codes(of: row)
      if codes.count == 1, let code = codes.first { return value(cells.dictionary[Int(code)]) }
      return .list(codes.map { value(cells.dictionary[Int($0)]) })
    }
  }

  /// The values of all cells, boxed.
  public var values: [Value] { (0..<count).map { self[$0] } }

  /// The text or the reference that an entry of the dictionary is.
  func value(_ text: String) -> Value {
    if case .reference(let domain) = type { .reference(domain: domain, id: text) } else { .text(text) }
  }

  /// Returns the rows at `rows`, in that order, as often as they are named; a negative place gives a cell that is
  /// not covered.
  ///
  /// - Precondition: All places are below `count`.
  /// - Complexity: O(*rows*); dictionaries are shared.
  public func gather(_ rows: [Int]) -> Column {
    var result = self
    result.body = ColumnBody(storage.gathered(rows), blanks.gathered(rows))
    return result
  }

  /// Returns the cells at the rows of a selection, which are fetched when somebody looks at them.
  ///
  /// - Parameter composing: Selections made of others so far; columns that share a selection share what is made of it.
  func gather(_ selection: Selection, composing: inout [ObjectIdentifier: Selection]) -> Column {
    var result = self
    result.body = ColumnBody(body, at: selection, composing: &composing)
    return result
  }

  /// Returns the column under another name.
  public func renamed(_ name: String) -> Column {
    var result = self
    result.name = name
    return result
  }
}
