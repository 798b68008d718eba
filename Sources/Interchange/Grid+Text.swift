extension Grid {
  /// The grid as aligned columns for a person to read, every line ended by a newline.
  ///
  /// Columns stand two cells apart and two cells in, with a thin rule under their names; numbers keep to the
  /// right. Where the columns do not fit, texts are shortened with `…`; where that is not enough, columns are
  /// left out and named under the table: first those that are blank throughout, then details, then those that are
  /// blank in three rows of four, then the rightmost. Columns that are whole, of numbers and dates, are never shortened unless one stands alone.
  ///
  /// - Parameters:
  ///   - width: The cells of a line, or nil for as many as it takes, nothing shortened or left out.
  ///   - paint: Colours the parts; by default they stay as they are.
  public func text(width: Int? = nil, paint: Paint = { $1 }) -> String {
    var lines: [String] = []
    if let title { lines.append(paint(.title, title.printable)) }
    let cells = rows.indices.map { row in columns.indices.map { cell(row, $0).printable } }
    let layout = Layout(columns: columns, cells: cells, width: width)

    if !columns.isEmpty {
      lines.append(line(layout, paint: paint) { (columns[$0].header.printable, .header) })
      lines.append(line(layout, paint: paint) { (String(repeating: "─", count: layout.widths[$0]), .rule) })
    }
    for (number, row) in cells.enumerated() {
      if let gap, gap.row == number { lines.append(paint(.note, "  … \(gap.count.grouped) more")) }
      lines.append(line(layout, paint: paint) { (row[$0].text, row[$0].isBlank ? .blank : .value) })
    }
    if let gap, gap.row >= cells.count { lines.append(paint(.note, "  … \(gap.count.grouped) more")) }
    let note = layout.note(after: footer?.printable, columns: columns, width: width)
    if let note { lines.append(paint(.note, note)) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ layout: Layout, paint: Paint, _ part: (Int) -> (String, GridPart)) -> String {
    var line = ""
    var owed = 0
    for column in layout.shown {
      let (whole, kind) = part(column)
      let text = whole.clippedInside(to: layout.widths[column])
      let room = layout.widths[column] - text.displayWidth
      owed += 2
      if columns[column].alignment == .right { owed += room }
      if !text.isEmpty {
        line += String(repeating: " ", count: owed) + paint(kind, text)
        owed = 0
      }
      // Spaces wait for something to stand after them, so that no line ends in one.
      if columns[column].alignment == .left { owed += room }
    }
    return line
  }
}

extension Grid.Cell {
  fileprivate var printable: Grid.Cell { Grid.Cell(text.printable, isBlank: isBlank) }
}

extension Int {
  /// The number with its thousands set apart: `1,234,567`.
  public var grouped: String {
    let digits = String(magnitude)
    var result = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
