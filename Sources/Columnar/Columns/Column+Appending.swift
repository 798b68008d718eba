extension Column {
  /// Whether the rows of another column can stand under these: the same type, or both numeric.
  func takes(_ other: Column) -> Bool {
    type == other.type || (isNumeric && other.isNumeric) || other.blankCount == other.count
      || blankCount == count
  }

  /// Whether the cells are integers, numbers or quantities.
  var isNumeric: Bool { type == .integer || type == .number || type == .quantity }

  /// Returns this column with the rows of another under it.
  ///
  /// Integers under numbers become numbers, either under quantities become quantities, and a column of nothing but
  /// blanks takes the type of the other.
  ///
  /// - Throws: ``TableError`` naming both types where they have nothing in common.
  func appending(_ other: Column) throws(TableError) -> Column {
    guard type == other.type else { return try appendingUnlike(other) }
    var result = self
    let counts = (here: count, there: other.count)
    result.blanks.append(other.blanks, counts: counts)
    switch (storage, other.storage) {
    case (.boolean(let a), .boolean(let b)): result.storage = .boolean(a.appending(b))
    case (.integer(let a), .integer(let b)): result.storage = .integer(a.appending(b))
    case (.number(let a), .number(let b)): result.storage = .number(a.appending(b))
    case (.text(var a), .text(let b)):
      a.append(b)
      result.storage = .text(a)
    case (.date(var a), .date(let b)):
      a.append(b)
      result.storage = .date(a)
    case (.quantity(var a), .quantity(let b)):
      a.append(b)
      result.storage = .quantity(a)
    default: return try appendingUnlike(other)
    }
    return result
  }

  private func appendingUnlike(_ other: Column) throws(TableError) -> Column {
    guard takes(other) else {
      throw TableError(
        .typeMismatch, "column \"\(name)\" holds \(type) here and \(other.type) there",
        hint: "derive a column of one type, or rename one of the two")
    }
    var wider = type
    if blankCount == count {
      wider = other.type
    } else if other.blankCount == other.count {
      wider = type
    } else if type == .quantity || other.type == .quantity {
      wider = .quantity
    } else {
      wider = .number
    }
    var builder = ColumnBuilder(name, wider)
    for value in values + other.values { try builder.append(value) }
    var result = builder.column
    (result.isDetail, result.summary, result.unit) = (isDetail, summary, unit ?? other.unit)
    return result
  }
}
