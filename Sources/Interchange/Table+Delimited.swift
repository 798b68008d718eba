public import Columnar

extension Table {
  /// The table as delimited text with a header row: all columns and rows, nothing shortened.
  ///
  /// Dates are EDTF, things their ids, several values are joined with `; `. A cell that nobody looked into is
  /// empty, the other blanks are the words `none` and `unknown`. A text that is empty or one of these words stands in
  /// quotes, `"none"`, or where there are no quotes after a backslash, `\none`, so that no two read alike (but an empty
  /// text and what is not covered in a table of one column, whose empty lines a reader would skip). A column `n` of
  /// quantities becomes five: `n` with the figure that stands for it, `n_low`, `n_high`, `n_hedge` (`exactly`, `about`,
  /// `at least`, …) and `n_unit`.
  public func delimited(_ style: DelimitedText.Style) -> String {
    let bytes = delimitedNames(style) + DelimitedRows(self, DelimitedText(style)).bytes(0..<rowCount)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The header row.
  func delimitedNames(_ style: DelimitedText.Style) -> [UInt8] {
    var text = DelimitedText(style)
    for column in columns {
      text.cell(column.name)
      if column.type == .quantity {
        for part in ["low", "high", "hedge", "unit"] { text.cell("\(column.name)_\(part)") }
      }
    }
    text.endRow()
    return text.bytes
  }
}

extension DelimitedText {
  /// Adds what a value is written as: a cell, or five for a quantity.
  mutating func cells(_ value: Value, isQuantity: Bool) {
    switch value {
    case .blank(.notCovered): cell(blank ?? "")
    case .quantity(let quantity): number(quantity.figure)
    case .blank(let sort): cell(blank ?? sort.description)
    default:
      let text = value.description
      let isTaken = blank.map { text == $0 } ?? (text == "none" || text == "unknown")
      cell(text, isPlainText: text.isEmpty || isTaken)
    }
    guard isQuantity else { return }
    guard case .quantity(let quantity) = value else {
      for _ in 0..<4 { cell(blank ?? "") }
      return
    }
    number(quantity.low)
    number(quantity.high)
    cell(quantity.hedge.name)
    cell(quantity.unit ?? blank ?? "")
  }

  private mutating func number(_ number: Double?) {
    cell(number.map { Value.number($0).description } ?? blank ?? "")
  }
}

extension Quantity {
  /// The figure a source named, else its low bound, else its high one.
  var figure: Double? { best ?? low ?? high }
}

extension Hedge {
  /// The hedge as data: a word for each.
  var name: String {
    switch self {
    case .exactly: "exactly"
    case .between: "between"
    default: words
    }
  }
}
