import Chronology

extension Column {
  /// Compares every cell with one value, in one loop over the storage.
  func compared(_ comparison: Comparison, with value: Value) throws(TableError) -> Verdicts {
    if case .blank(let blank) = value {
      let equal = (0..<count).map { Truth(blanks[$0] == blank) }
      return Verdicts(comparison == .notEqual ? equal.map { !$0 } : equal)
    }
    if isAllBlank { return Verdicts(unanswered) }
    switch (storage, value) {
    case (.integer(let values), .integer(let other)):
      return try values.compared(comparison, with: other).answering(blanks)
    case (.integer(let values), .number(let other)):
      return try Cells(values.map(Double.init)).compared(comparison, with: other).answering(blanks)
    case (.number(let values), .integer(let other)):
      return try values.compared(comparison, with: Double(other)).answering(blanks)
    case (.number(let values), .number(let other)):
      return try values.compared(comparison, with: other).answering(blanks)
    default: return Verdicts(try boxedCompared(comparison, with: value))
    }
  }

  private func boxedCompared(_ comparison: Comparison, with value: Value) throws(TableError) -> [Truth] {
    switch (storage, value) {
    case (.integer, .quantity), (.number, .quantity), (.quantity, _), (.boolean, _):
      guard let other = Comparable(value) else { throw incomparable(with: value) }
      var verdicts: [Truth] = []
      for row in 0..<count {
        verdicts.append(
          blanks[row] != nil ? .no : try verdict(comparison, Comparable(self[row]), other, value))
      }
      return answering(verdicts)
    case (.text(let cells), .text(let text)), (.text(let cells), .reference(_, let text)):
      return answering(compare(cells, comparison, text))
    case (.date(let cells), _):
      let period = try period(of: value)
      return answering(
        cells.map(empty: .no, combine: max) { date in
          let span = date.span
          return comparison.verdict(
            less: { span.before(period) }, equal: { span.during(period) }, greater: { span.after(period) })
        })
    default:
      throw incomparable(with: value)
    }
  }

  private func compare(_ cells: Coded<String>, _ comparison: Comparison, _ text: String) -> [Truth] {
    switch comparison {
    case .equal: return cells.map(empty: .no, combine: max) { Truth($0 == text) }
    case .notEqual: return cells.map(empty: .yes, combine: min) { Truth($0 != text) }
    default:
      let key = (folded(text), text)
      return cells.map(empty: .no, combine: max) { entry in
        let other = (folded(entry), entry)
        return comparison.verdict(
          less: { Truth(other < key) }, equal: { Truth(other == key) }, greater: { Truth(other > key) })
      }
    }
  }

  /// Tells of every cell whether it equals one of several values.
  func equal(toOneOf candidates: [Value]) throws(TableError) -> Verdicts {
    var texts: Set<String> = []
    var others: [Value] = []
    for candidate in candidates {
      switch (storage, candidate) {
      case (.text, .text(let text)), (.text, .reference(_, let text)): texts.insert(text)
      default: others.append(candidate)
      }
    }
    var verdicts = Verdicts(repeating: .no, count: count)
    if case .text(let cells) = storage, !texts.isEmpty {
      verdicts = Verdicts(answering(cells.map(empty: .no, combine: max) { Truth(texts.contains($0)) }))
    }
    for other in others {
      verdicts = try verdicts.or(try compared(.equal, with: other))
    }
    return verdicts
  }

  /// Tells of every cell whether it contains a text, folded; with `^` before it, at the start of a word.
  func matches(_ text: String) throws(TableError) -> [Truth] {
    if isAllBlank { return unanswered }
    guard case .text(let cells) = storage else {
      throw TableError(
        .typeMismatch, "\"\(name)\" is \(article(type.description)) \(type), and only texts are matched",
        hint: "compare it with ==, < or > instead")
    }
    // A space before both stands for the start of a word, and of the text.
    let startsWord = text.hasPrefix("^")
    let needle = Array(((startsWord ? " " : "") + folded(startsWord ? String(text.dropFirst()) : text)).utf8)
    return answering(
      cells.map(empty: .no, combine: max) { cell in
        Truth(contains(needle, in: Array(((startsWord ? " " : "") + folded(cell)).utf8)))
      })
  }

  /// Tells of every date how it lies to a span.
  func related(_ relation: Relation, to span: Span) throws(TableError) -> [Truth] {
    if isAllBlank { return unanswered }
    guard case .date(let cells) = storage else {
      throw TableError(
        .typeMismatch,
        "\"\(name)\" is \(article(type.description)) \(type), and only dates lie \(relation) a date")
    }
    return answering(cells.map(empty: .no, combine: max) { relation.verdict($0.span, span) })
  }

  /// The period that a literal stands for beside a date: a date, the text of one, or a whole number as a year.
  private func period(of value: Value) throws(TableError) -> Span {
    let text: String
    switch value {
    case .date(let date): return date.period
    case .text(let written): text = written
    case .integer(let year) where (0...9999).contains(year):
      text = String(repeating: "0", count: 4 - String(year).count) + String(year)
    default: throw incomparable(with: value)
    }
    do throws(EDTFError) {
      return try EDTF(text).period
    } catch {
      throw TableError(
        .badDate, "\"\(name)\" is a date, and \(error)",
        hint: "write a year (1956), a day (1956-07-16) or an interval (1956/1985)")
    }
  }

  func incomparable(with value: Value) -> TableError {
    let other = value.type?.description ?? "blank"
    return TableError(
      .typeMismatch,
      "\"\(name)\" is \(article(type.description)) \(type) and does not compare with \"\(value)\", \(article(other)) \(other)"
    )
  }
}

/// Whether the bytes of one text stand somewhere in those of another.
private func contains(_ needle: [UInt8], in text: [UInt8]) -> Bool {
  guard let first = needle.first else { return true }
  guard needle.count <= text.count else { return false }
  for start in 0...(text.count - needle.count) where text[start] == first {
    if text[start..<start + needle.count].elementsEqual(needle) { return true }
  }
  return false
}

extension Cells {
  /// Compares every number with one.
  fileprivate func compared(_ comparison: Comparison, with other: Element) throws(TableError) -> Verdicts {
    switch self {
    case .plain(let values): return try values.compared(comparison, with: other)
    case .narrow(let values):
      if let small = Int32(whole: other) { return try values.compared(comparison, with: small) }
      return try Vector(Array(self)).compared(comparison, with: other)
    case .coded: return try Vector(Array(self)).compared(comparison, with: other)
    }
  }
}

extension Int32 {
  /// The same number, nil where 32 bits do not hold it. Not called `exactly`, or it would call itself.
  fileprivate init?<Element: CellNumber>(whole number: Element) {
    switch number {
    case let whole as Int: self.init(exactly: whole)
    case let number as Double: self.init(exactly: number)
    default: return nil
    }
  }
}

extension Vector where Element: Comparable {
  fileprivate func compared(_ comparison: Comparison, with other: Element) throws(TableError) -> Verdicts {
    switch comparison {
    case .equal: try compared { $0 == other }
    case .notEqual: try compared { $0 != other }
    case .less: try compared { $0 < other }
    case .lessOrEqual: try compared { $0 <= other }
    case .greater: try compared { $0 > other }
    case .greaterOrEqual: try compared { $0 >= other }
    }
  }

  @inline(__always)
  private func compared(_ holds: @escaping @Sendable (Element) -> Bool) throws(TableError) -> Verdicts {
    let values = self
    return try Verdicts.computed(count) { rows, out in
      for row in rows { out[row] = holds(values.base[row]) ? 2 : 0 }
    }
  }
}
