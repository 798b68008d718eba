public import Columnar

/// Finds what a thing known by an id is called, given the registry and the id; nil where it has no name.
public typealias ReferenceName = (_ domain: String, _ id: String) -> String?

extension Grid {
  /// Words a table for a person: at most `maxRows` rows of it, with how many it has and what they were taken
  /// from below.
  ///
  /// Cells that nobody looked into are empty; `none` and `unknown` are said. Numbers with fractions get as many
  /// decimals as their column needs, for six digits that count.
  ///
  /// - Parameters:
  ///   - maxRows: How many rows are shown; where there are more, the first three quarters of this and the last
  ///     quarter, with a gap between them. Nil shows all.
  ///   - keeping: Columns that are left out only after all others.
  ///   - showDetail: Whether detail columns are shown too.
  ///   - name: What a thing is called; by default its id.
  public init(
    _ table: Table, maxRows: Int? = nil, keeping: Set<String> = [], showDetail: Bool = false,
    name: ReferenceName = { _, _ in nil }
  ) {
    let shown = table.columns.filter { showDetail || !$0.isDetail }
    let chosen = shown.isEmpty ? table.columns : shown
    var places = Array(0..<table.rowCount)
    var gap: Gap?
    if let maxRows, table.rowCount > max(1, maxRows) + 1 {
      let tail = max(1, maxRows) / 4
      let head = max(1, maxRows) - tail
      places = Array(0..<head) + Array(table.rowCount - tail..<table.rowCount)
      gap = Gap(after: head, count: table.rowCount - places.count)
    }
    let texts = chosen.map { Self.texts($0, places, name) }
    self.init(
      columns: chosen.map { column in
        var head = Column(
          column.name, alignment: column.type.alignment, isDetail: column.isDetail,
          isWhole: column.type.alignment == .right || column.type == .date)
        head.isKept = keeping.contains(column.name)
        return head
      },
      rows: places.indices.map { row in texts.map { $0[row] } },
      gap: gap, footer: Self.count(of: table))
  }

  private static func texts(_ column: Columnar.Column, _ rows: [Int], _ name: ReferenceName) -> [Cell] {
    let values = rows.map { column[$0] }
    let decimals = values.reduce(0) { max($0, $1.decimals) }
    return values.map { value in
      switch value {
      case .blank(.notCovered): Cell("", isBlank: true)
      case .blank(let blank): Cell(blank.description, isBlank: true)
      case .number(let number): Cell(number.rounded(decimals: decimals), isBlank: false)
      default: Cell(value.worded(name), isBlank: false)
      }
    }
  }

  /// `3 of 8 visits, 2 more possible`.
  private static func count(of table: Table) -> String {
    var text = table.rowCount == 0 ? "no" : table.rowCount.grouped
    var counted = table.rowCount
    if let universe = table.universe, universe != table.rowCount {
      text = (table.rowCount == 0 ? "none" : text) + " of " + universe.grouped
      counted = universe
    }
    let noun = counted == 1 ? table.rowName : table.rowPlural
    text += " " + String(noun.map { $0 == "_" ? " " : $0 })
    if let doubtful = table.doubtful?.rowCount, doubtful > 0 { text += ", \(doubtful.grouped) more possible" }
    return text
  }
}

extension ColumnType {
  var alignment: Grid.Alignment {
    switch self {
    case .integer, .number, .quantity: .right
    case .boolean, .text, .date, .reference: .left
    }
  }
}

extension Value {
  /// The value in words, things by their names.
  func worded(_ name: ReferenceName) -> String {
    switch self {
    case .reference(let domain, let id): name(domain, id) ?? id
    case .quantity(let quantity): quantity.words
    case .list(let values): values.map { $0.worded(name) }.joined(separator: "; ")
    default: description
    }
  }

  fileprivate var decimals: Int {
    if case .number(let number) = self { number.decimals } else { 0 }
  }
}

extension Double {
  /// Numbers beyond these are written as they are, with their exponent.
  private var isOrdinary: Bool { isFinite && (self == 0 || (0.0001..<1e15).contains(magnitude)) }

  /// How many decimals six digits that count leave, without zeros at the end; at most six.
  fileprivate var decimals: Int {
    guard isOrdinary else { return 0 }
    let whole = Self.powers.prefix { $0 <= magnitude }.count
    var places = Swift.min(6, Swift.max(0, 6 - whole))
    var scaled = (magnitude * Self.powers[places]).rounded()
    while places > 0, scaled.truncatingRemainder(dividingBy: 10) == 0 {
      scaled /= 10
      places -= 1
    }
    return places
  }

  /// The number with just so many decimals.
  fileprivate func rounded(decimals: Int) -> String {
    guard isOrdinary else { return Value.number(self).description }
    let scaled = (magnitude * Self.powers[decimals]).rounded()
    guard let whole = Int(exactly: scaled) else { return Value.number(self).description }
    var digits = String(whole)
    digits = String(repeating: "0", count: Swift.max(0, decimals + 1 - digits.count)) + digits
    if decimals > 0 { digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals)) }
    return self < 0 && whole != 0 ? "-" + digits : digits
  }

  private static let powers: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}
