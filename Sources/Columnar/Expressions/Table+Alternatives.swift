import Chronology

/// Functions that look at several expressions, and those that take one of them for a value.
extension Table {
  /// What a function makes of its arguments, row by row.
  func values(
    of function: ExpressionFunction, _ arguments: [Expression]
  ) throws(TableError) -> Column {
    guard function.arity.contains(arguments.count), let first = arguments.first else {
      throw TableError(
        .badCall, "\"\(function.rawValue)\" does not take \(arguments.count) arguments",
        hint: "write \(function.form)")
    }
    switch function {
    case .if:
      let answers = try verdicts(for: first)
      return try either(try alternatives(Array(arguments[1...])), by: answers)
    case .coalesce:
      var columns = try alternatives(arguments)
      guard var result = columns.popLast() else { break }
      for column in columns.reversed() {
        let isThere = try Verdicts.computed(rowCount) { [blanks = column.blanks.codes] rows, out in
          for row in rows { out[row] = blanks.map { $0.base[row] == 0 } ?? true ? 2 : 0 }
        }
        result = try either([column, result], by: isThere)
      }
      return result
    case .min, .max:
      var columns = try alternatives(arguments)
      var result = columns.removeFirst()
      for column in columns {
        let answers = try result.compared(
          function == .min ? .lessOrEqual : .greaterOrEqual, withColumn: column)
        result = try either([result, column], by: answers).blanked(like: result, column)
      }
      return result
    case .round:
      var places: Int?
      if arguments.count == 2 {
        guard case .literal(.integer(let number)) = arguments[1], (-15...15).contains(number) else {
          throw TableError(
            .badCall, "\"round\" takes a number of decimal places, -15 to 15", hint: "write \(function.form)")
        }
        places = number
      }
      return try values(of: first).rounded(places: places)
    case .sub:
      let places = arguments.dropFirst().compactMap { argument -> Int? in
        if case .literal(.integer(let place)) = argument { place } else { nil }
      }
      guard places.count == arguments.count - 1, let start = places.first else {
        throw TableError(
          .badCall, "\"sub\" takes places in a text, counted from 1", hint: "write \(function.form)")
      }
      return try values(of: first).characters(from: start, to: places.count > 1 ? places[1] : -1)
    default: break
    }
    return try function.apply(to: try values(of: first))
  }

  /// The values that expressions give, of which each row gets one: texts among dates are read as dates.
  private func alternatives(_ expressions: [Expression]) throws(TableError) -> [Column] {
    var columns: [Column] = []
    for expression in expressions { columns.append(try values(of: expression)) }
    guard columns.contains(where: { $0.type == .date && !$0.isAllBlank }) else { return columns }
    for (place, expression) in expressions.enumerated() {
      guard case .literal(.text(let text)) = expression else { continue }
      let date: EDTF
      do throws(EDTFError) {
        date = try EDTF(text)
      } catch {
        throw TableError(.badDate, "\(error)")
      }
      columns[place] = try values(of: .literal(.date(date)))
    }
    return columns
  }

  /// The first of two columns where the answer is yes, the second where it is no; where it is maybe and the two do not agree, it
  /// is not known which.
  private func either(_ columns: [Column], by answers: Verdicts) throws(TableError) -> Column {
    let both = try columns[0].widened(beside: columns[1]).appending(columns[1].widened(beside: columns[0]))
    let count = rowCount
    guard count < Int(Int32.max) / 2 else {
      throw TableError(.badCall, "there are too many rows to choose in at once", hint: "filter first")
    }
    let bytes = answers.bytes
    let places = try Vector<Int32>.computed(count) { rows, out in
      for row in rows {
        out[row] = Int32(truncatingIfNeeded: bytes.base[row] == 2 ? row : row &+ count)
      }
    }
    var composing: [ObjectIdentifier: Selection] = [:]
    var result = both.gather(Selection(places), composing: &composing)
    if answers.contains(.maybe) {
      let unknown = Blank.unknown.rawValue
      let blanks = result.blanks.codes
      result.blanks = Blanks(
        codes: Vector(count: count) { out in
          for row in 0..<count {
            let isOpen = bytes[row] == 1 && both[row] != both[row + count]
            out[row] = isOpen ? unknown : blanks?[row] ?? 0
          }
        })
    }
    (result.isDetail, result.summary) = (false, "")
    return result
  }
}

extension Column {
  /// The column in the type that its numbers and those of another have in common, whatever the cells of either hold: which type
  /// comes out must not depend on the rows.
  fileprivate func widened(beside other: Column) throws(TableError) -> Column {
    guard type != other.type, isNumeric, other.isNumeric else { return self }
    if type == .quantity || other.type == .quantity {
      return type == .quantity ? self : Column(name, .quantity, filling: values)
    }
    guard type == .integer else { return self }
    let feed = NumberFeed(self)
    let numbers = try Vector<Double>.computed(count) { rows, out in feed.fill(rows, out + rows.lowerBound) }
    var result = Column.numbers(name, .plain(numbers), blanks: blanks.codes)
    result.unit = unit
    return result
  }
}
