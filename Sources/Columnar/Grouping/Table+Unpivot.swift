extension Table {
  /// Makes a row of each cell of some columns: a table as wide as it has years becomes one with a row for each year.
  ///
  /// The other columns stay beside; the rows of one row come one after the other, in the order of the columns. Doubtful rows are
  /// taken apart as well.
  ///
  /// - Parameters:
  ///   - names: The columns whose cells become rows.
  ///   - name: The column that gets their names, as numbers where all of them are such.
  ///   - value: The column that gets their cells.
  /// - Throws: ``TableError`` for an unknown column, a name that is taken, or cells that have no type in common.
  public func unpivot(_ names: [String], name: String, value: String) throws(TableError) -> Table {
    guard !names.isEmpty else {
      throw TableError(.badCall, "no columns were named", hint: "name those whose cells become rows")
    }
    let rest = columns.filter { !names.contains($0.name) }
    for new in [name, value] where rest.contains(where: { $0.name == new }) || name == value {
      throw TableError(.duplicateColumn, "there is a column \"\(new)\" already", hint: "name it otherwise")
    }
    try Execution.current.require(byteCount: rowCount * names.count * (rest.count + 2) * 4)
    var cells = try column(names[0])
    for other in names.dropFirst() { cells = try cells.appending(try column(other)) }
    let (count, width) = (rowCount, names.count)
    // Row after row: each of the table as often as there are columns, and its cells from below one another.
    let rows = Selection(
      Vector<Int32>(count: count * width) { out in
        for place in 0..<count * width { out[place] = Int32(truncatingIfNeeded: place / width) }
      })
    let places = Selection(
      Vector<Int32>(count: count * width) { out in
        for place in 0..<count * width {
          out[place] = Int32(truncatingIfNeeded: place % width * count + place / width)
        }
      })
    let numbers = names.map { Int($0) }
    let labels =
      numbers.contains(nil)
      ? Column.text(name, names.map { $0 }) : Column.integers(name, numbers)
    let label = Selection(
      Vector<Int32>(count: count * width) { out in
        for place in 0..<count * width { out[place] = Int32(truncatingIfNeeded: place % width) }
      })
    var composing: [ObjectIdentifier: Selection] = [:]
    var all = rest.map { $0.gather(rows, composing: &composing) }
    all.append(labels.gather(label, composing: &composing))
    var taken = cells.gather(places, composing: &composing).renamed(value)
    (taken.isDetail, taken.summary) = (false, "")
    all.append(taken)
    var result = with(
      columns: try Table(columns: all).columns, rowCount: count * width,
      origins: origins.map { $0.gathered(rows.rows.map { Int($0) }) })
    result.clustering = nil
    if let doubtful { result.doubtful = try doubtful.unpivot(names, name: name, value: value) }
    return result.noting("unpivot \(names.joined(separator: ", ")) as \(name), \(value)")
  }
}
