import Columnar

extension ArrowDecoder {
  /// Lists of texts; other elements become the text that they are shown as.
  mutating func lists(
    _ field: ArrowField, _ pieces: [ArrowArray], _ blanks: Vector<UInt8>?
  ) throws(ArrowFault) -> Column.Layout {
    guard field.children.count == 1, pieces.allSatisfy({ $0.children.count == 1 }) else {
      throw .broken(field.name, "is a list of nothing")
    }
    var element = field.children[0]
    switch element.type {
    case .list, .fixedList, .structure:
      throw .refused(
        field.name, "is \(field.description)", hint: "take it apart before it is written: explode or unnest")
    default: break
    }
    element.name = field.name
    let child = try column(element, pieces.map { $0.children[0] })
    let spans = try spans(field, pieces)
    let (codes, dictionary) = Self.texts(child)
    if case .text = child.layout {
    } else {
      notes.append((field.name, "the cells are lists of \(element.description)", "read as lists of texts"))
    }
    // As a rule the elements of all rows lie one after the other, and none is left out.
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(spans.count + 1)
    guard child.count < Int(Int32.max) else { throw .broken(field.name, "has more elements than fit") }
    var next = 0
    var isDense = child.blankCount == 0
    for (row, span) in spans.enumerated() {
      let isBlank = blanks.map { $0[row] != 0 } ?? false
      isDense = isDense && span.lowerBound == next && !(isBlank && !span.isEmpty)
      next = span.upperBound
      offsets.append(Int32(next))
    }
    if isDense, next <= codes.count { return .text(codes, dictionary: dictionary, offsets: offsets) }
    var chosen: [UInt32] = []
    offsets = [0]
    var omitted = 0
    for (row, span) in spans.enumerated() {
      if !(blanks.map { $0[row] != 0 } ?? false) {
        for place in span {
          if child.blank(at: place) == nil { chosen.append(codes[place]) } else { omitted += 1 }
        }
      }
      guard chosen.count < Int(Int32.max) else { throw .broken(field.name, "has more elements than fit") }
      offsets.append(Int32(chosen.count))
    }
    if omitted > 0 { notes.append((field.name, "\(omitted) elements of lists are null", "left out")) }
    return .text(Codes(chosen, entryCount: dictionary.count), dictionary: dictionary, offsets: offsets)
  }

  /// The elements of each row.
  private func spans(_ field: ArrowField, _ pieces: [ArrowArray]) throws(ArrowFault) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var origin = 0
    for piece in pieces {
      let count = piece.children[0].length
      for row in 0..<piece.length {
        let (start, end): (Int, Int)
        switch field.type {
        case .fixedList(let size):
          let (first, overflow) = row.multipliedReportingOverflow(by: size)
          (start, end) = overflow ? (0, -1) : (first, first &+ size)
        case .list(isLarge: true):
          let offsets = piece.buffers[0].bytes
          start = Int(offsets.loadUnaligned(fromByteOffset: 8 * row, as: Int64.self))
          end = Int(offsets.loadUnaligned(fromByteOffset: 8 * row + 8, as: Int64.self))
        default:
          let offsets = piece.buffers[0].bytes
          start = Int(offsets.loadUnaligned(fromByteOffset: 4 * row, as: Int32.self))
          end = Int(offsets.loadUnaligned(fromByteOffset: 4 * row + 4, as: Int32.self))
        }
        guard start >= 0, start <= end, end <= count else {
          throw .broken(field.name, "has in row \(spans.count + 1) elements beyond its part")
        }
        spans.append(origin + start..<origin + end)
      }
      origin += count
    }
    return spans
  }

  /// A code for each row of a column, of the text that it is shown as.
  private static func texts(_ column: Column) -> (Codes, [String]) {
    if case .text(let codes, let dictionary, nil) = column.layout { return (codes, dictionary) }
    var known: [String: UInt32] = [:]
    var texts: [String] = []
    let codes = (0..<column.count).map { row -> UInt32 in
      let text = column[row].description
      if let code = known[text] { return code }
      known[text] = UInt32(texts.count)
      texts.append(text)
      return UInt32(texts.count - 1)
    }
    return (Codes(codes, entryCount: texts.count), texts)
  }

  /// Of structs only those that we wrote are taken.
  mutating func quantities(
    _ field: ArrowField, _ pieces: [ArrowArray], _ blanks: Vector<UInt8>?
  ) throws(ArrowFault) -> Column.QuantityLayout {
    let names = field.children.map(\.name)
    guard field[ArrowKeys.type] == "quantity", names == ["low", "high", "best", "hedge", "unit"] else {
      throw .refused(
        field.name, "is \(field.description)", hint: "make columns of its fields before it is written: unnest"
      )
    }
    let count = pieces.reduce(0) { $0 + $1.length }
    var parts: [Column] = []
    for (place, child) in field.children.enumerated() {
      let part = try column(child, pieces.map { $0.children[place] })
      guard part.count == count else { throw .broken(field.name, "has parts of several lengths") }
      parts.append(part)
    }
    var layout = Column.QuantityLayout()
    layout.lows = try numbers(parts[0], field)
    layout.highs = try numbers(parts[1], field)
    layout.bests = try numbers(parts[2], field)
    guard case .text(let hedges, let words, nil) = parts[3].layout,
      case .text(let units, let names, nil) = parts[4].layout
    else { throw .broken(field.name, "has a hedge or a unit that is no text") }
    var known: [Hedge] = []
    for word in words {
      guard let hedge = Hedge.allCases.first(where: { $0.name == word }) else {
        throw .broken(field.name, "has an unknown hedge \"\(word)\"")
      }
      known.append(hedge)
    }
    layout.units += names
    for row in 0..<count {
      layout.hedges.append(parts[3].blank(at: row) == nil ? known[Int(hedges[row])] : .unknown)
      layout.unitCodes.append(parts[4].blank(at: row) == nil ? units[row] + 1 : 0)
    }
    return layout
  }

  private func numbers(_ column: Column, _ field: ArrowField) throws(ArrowFault) -> [Double] {
    guard case .number(let cells) = column.layout else {
      throw .broken(field.name, "has a bound that is no number")
    }
    return cells.enumerated().map { row, number in column.blank(at: row) == nil ? number : .nan }
  }
}
