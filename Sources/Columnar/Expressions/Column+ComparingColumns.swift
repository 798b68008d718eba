import Chronology

extension Column {
  /// Compares the cells of two columns row by row.
  ///
  /// Where either is none or not covered the answer is no, where either is unknown maybe.
  func compared(_ comparison: Comparison, withColumn other: Column) throws(TableError) -> Verdicts {
    let verdicts: [Truth]
    switch (storage, other.storage) {
    case (.integer(let a), .integer(let b)):
      return try answers(beside: other) { row in comparison.holds(a[row], b[row]) }
    case (.number(let a), .number(let b)):
      return try answers(beside: other) { row in comparison.holds(a[row], b[row]) }
    case (.number(let a), .integer(let b)):
      return try answers(beside: other) { row in comparison.holds(a[row], Double(b[row])) }
    case (.integer(let a), .number(let b)):
      return try answers(beside: other) { row in comparison.holds(Double(a[row]), b[row]) }
    case (.date(let a), .date(let b)):
      verdicts = a.codes.indices.map { row in
        guard blanks[row] == nil, other.blanks[row] == nil else { return .no }
        let (span, otherSpan) = (
          a.dictionary[Int(a.codes[row])].span, b.dictionary[Int(b.codes[row])].span
        )
        return comparison.verdict(
          less: { span.before(otherSpan) }, equal: { span.equals(otherSpan) },
          greater: { span.after(otherSpan) })
      }
    default:
      var boxed: [Truth] = []
      for row in 0..<count {
        guard blanks[row] == nil, other.blanks[row] == nil else {
          boxed.append(.no)
          continue
        }
        let value = other[row]
        guard let right = Comparable(value) else { throw incomparable(with: value) }
        boxed.append(try verdict(comparison, Comparable(self[row]), right, value))
      }
      verdicts = boxed
    }
    // What is blank in a way that settles the matter goes last.
    let either = other.answering(answering(verdicts))
    return Verdicts(
      either.indices.map { row in
        blanks[row] != nil && blanks[row] != .unknown ? .no : either[row]
      })
  }

  /// What holds of the cells of two columns that are no blanks, with what is to be said of blanks put in.
  private func answers(
    beside other: Column, _ holds: @escaping @Sendable (Int) -> Bool
  ) throws(TableError) -> Verdicts {
    let (one, two, unknown) = (blanks.codes, other.blanks.codes, Blank.unknown.rawValue)
    return try Verdicts.computed(count) { rows, out in
      for row in rows {
        let (a, b) = (one?.base[row] ?? 0, two?.base[row] ?? 0)
        out[row] =
          a | b == 0 ? (holds(row) ? 2 : 0) : (a == 0 || a == unknown) && (b == 0 || b == unknown) ? 1 : 0
      }
    }
  }

  /// A value in the form in which it compares with others.
  enum Comparable {
    case boolean(Bool)
    case texts([String])
    case date(Span)
    case quantity(Quantity)

    /// Nil for a blank and for a list of what are no texts.
    init?(_ value: Value) {
      switch value {
      case .blank: return nil
      case .boolean(let value): self = .boolean(value)
      case .integer(let value): self = .quantity(Quantity(Double(value)))
      case .number(let value): self = .quantity(Quantity(value))
      case .quantity(let value): self = .quantity(value)
      case .date(let value): self = .date(value.span)
      case .text(let value), .reference(_, let value): self = .texts([value])
      case .list(let values):
        let texts = values.compactMap { value -> String? in
          switch value {
          case .text(let text), .reference(_, let text): text
          default: nil
          }
        }
        guard texts.count == values.count else { return nil }
        self = .texts(texts)
      }
    }
  }

  /// Compares two values; the last is named in the error where they do not compare.
  func verdict(
    _ comparison: Comparison, _ left: Comparable?, _ right: Comparable, _ named: Value
  ) throws(TableError) -> Truth {
    switch (left, right) {
    case (.boolean(let a), .boolean(let b)) where comparison == .equal || comparison == .notEqual:
      return Truth((a == b) == (comparison == .equal))
    case (.quantity(let a), .quantity(let b)):
      do throws(QuantityError) {
        return try comparison.verdict(
          less: { () throws(QuantityError) in try a.less(than: b) },
          equal: { () throws(QuantityError) in try a.equals(b) },
          greater: { () throws(QuantityError) in try a.greater(than: b) })
      } catch {
        throw TableError(.unlikeUnits, error.message, hint: error.hint)
      }
    case (.date(let a), .date(let b)):
      return comparison.verdict(
        less: { a.before(b) }, equal: { a.equals(b) }, greater: { a.after(b) })
    case (.texts(let a), .texts(let b)):
      if comparison == .notEqual { return Truth(Set(a).isDisjoint(with: b)) }
      let keys = b.map { (folded($0), $0) }
      return Truth(
        a.contains { text in
          let key = (folded(text), text)
          return keys.contains { other in
            switch comparison {
            case .equal, .notEqual: text == other.1
            case .less: key < other
            case .lessOrEqual: key <= other
            case .greater: key > other
            case .greaterOrEqual: key >= other
            }
          }
        })
    default: throw incomparable(with: named)
    }
  }
}
