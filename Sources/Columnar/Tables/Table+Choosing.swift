extension Table {
  /// Keeps the columns of those names, in that order.
  ///
  /// A column named is shown from then on, even if it was a detail.
  ///
  /// - Throws: ``TableError`` for an unknown name or one named twice.
  public func select(_ names: [String]) throws(TableError) -> Table {
    var chosen: [Column] = []
    for name in names {
      guard !chosen.contains(where: { $0.name == name }) else {
        throw TableError(
          .duplicateColumn, "column \"\(name)\" is named twice", hint: "name each column once")
      }
      var column = try column(name)
      column.isDetail = false
      chosen.append(column)
    }
    var result = with(columns: chosen)
    result.doubtful = try doubtful?.select(names)
    return result.noting("select \(names.joined(separator: ", "))")
  }

  /// The same columns in another order: first the keys and what is not named, then the named ones.
  ///
  /// What stands behind a named column without a name here goes with it.
  public func arranged(asNamed names: [String], behind keys: [String]) -> Table {
    var blocks: [(place: Int, columns: [Column])] = [(-1, [])]
    for column in columns {
      if let place = names.firstIndex(of: column.name), !keys.contains(column.name) {
        blocks.append((place, []))
      }
      blocks[blocks.count - 1].columns.append(column)
    }
    let order = blocks.indices.sorted { (blocks[$0].place, $0) < (blocks[$1].place, $1) }
    var result = with(columns: order.flatMap { blocks[$0].columns })
    result.doubtful = doubtful?.arranged(asNamed: names, behind: keys)
    return result
  }

  /// Leaves columns out; details stay what they are.
  ///
  /// - Throws: ``TableError`` for an unknown name.
  public func drop(_ names: [String]) throws(TableError) -> Table {
    for name in names { _ = try column(name) }
    var result = with(columns: columns.filter { !names.contains($0.name) })
    result.doubtful = try doubtful?.drop(names)
    return result.noting("drop \(names.joined(separator: ", "))")
  }

  /// Keeps the first rows, or the last ones where `count` is negative; doubtful rows stay as they are.
  public func take(_ count: Int) -> Table {
    let size = Int(min(count.magnitude, UInt(rowCount)))
    let rows = count < 0 ? rowCount - size..<rowCount : 0..<size
    var result =
      size >= Execution.current.quickFrom
      ? gathered(Selection(Vector(rows.lazy.map { Int32($0) }))) : gathered(Array(rows))
    result.universe = rowCount
    result.doubtful = doubtful
    result.clustering = clustering.map { Clustering(keys: $0.keys) }
    return result.noting("take \(count)")
  }

  /// Keeps the rows at those places, counted from 0, in that order; doubtful rows are left out.
  ///
  /// - Throws: ``TableError`` for a place where there is no row.
  public func rows(at places: [Int]) throws(TableError) -> Table {
    for place in places { try requireRow(place) }
    var result = gathered(places)
    result.universe = rowCount
    return result.noting("rows \(places.map(String.init).joined(separator: ", "))")
  }
}
