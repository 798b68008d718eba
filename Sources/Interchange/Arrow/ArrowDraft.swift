import Chronology
import Columnar

/// What a record batch holds of a column, and the dictionaries that it needs.
struct ArrowDraft {
  /// A dictionary, with its values as an array of their own.
  struct Dictionary {
    var id: Int64
    var count: Int
    var buffers: [ArrowBuffer]
  }

  var field: ArrowField
  /// Length and number of nulls, of the column and of what lies within it.
  var nodes: [(count: Int, nulls: Int)] = []
  var buffers: [ArrowBuffer] = []
  var dictionaries: [Dictionary] = []

  /// - Parameter nextID: The number of the next dictionary.
  init(_ column: Column, nextID: inout Int64) {
    field = ArrowField(column.name, .null, metadata: Self.metadata(column))
    nodes = [(column.count, column.blankCount)]
    let blanks = column.blankCodes
    buffers = [blanks.map(ArrowBuffer.present) ?? .none]
    switch column.layout {
    case .boolean(let values): add(.boolean, .truths(values))
    case .integer(.plain(let values)): add(.int(bits: 64, isSigned: true), .integers(values))
    case .integer(.narrow(let values)): add(.int(bits: 32, isSigned: true), .narrow(values))
    case .integer(.coded(let codes, let entries)):
      let used = UsedEntries(codes, entries, blanks: blanks)
      let values = ArrowBuffer.integers(Vector(used.entries))
      field = code(field, used.codes, .int(bits: 64, isSigned: true), used.entries.count, [values], &nextID)
    case .number(.plain(let values)): add(.float(bits: 64), .numbers(values))
    case .number(.narrow(let values)): add(.float(bits: 64), .widened(values))
    case .number(.coded(let codes, let entries)):
      let used = UsedEntries(codes, entries, blanks: blanks)
      field = code(field, used.codes, .float(bits: 64), used.entries.count, [.doubles(used.entries)], &nextID)
    case .text(let codes, let dictionary, nil):
      let used = UsedEntries(codes, dictionary, blanks: blanks)
      field = code(field, used.codes, texts: used.entries, &nextID)
    case .text(let codes, let dictionary, let offsets?):
      // Rows that were taken from the midst of others need not start with the first code.
      let (first, last) = (offsets.first ?? 0, offsets.last ?? 0)
      let used = UsedEntries(codes.slice(Int(first)..<Int(last)), dictionary, blanks: nil)
      field.type = .list(isLarge: false)
      buffers.append(.offsets(first == 0 ? offsets : offsets.map { $0 - first }))
      var element = ArrowField("item", .utf8(isLarge: false))
      nodes.append((used.codes.count, 0))
      buffers.append(.none)
      element = code(element, used.codes, texts: used.entries, &nextID)
      field.children = [element]
    case .date(let codes, let dictionary):
      let used = UsedEntries(codes, dictionary, blanks: blanks)
      if let days = Self.days(used.entries) {
        field = code(field, used.codes, .days, days.count, [.days(days)], &nextID)
      } else {
        field.metadata.insert((ArrowKeys.type, "date"), at: 0)
        field = code(field, used.codes, texts: used.entries.map(\.text), &nextID)
      }
    case .quantity(let parts): add(parts, blanks, &nextID)
    }
  }

  private static func metadata(_ column: Column) -> [(key: String, value: String)] {
    var pairs: [(key: String, value: String)] = []
    if case .reference(let domain) = column.type { pairs.append((ArrowKeys.domain, domain)) }
    if !column.summary.isEmpty { pairs.append((ArrowKeys.summary, column.summary)) }
    if let unit = column.unit { pairs.append((ArrowKeys.unit, unit)) }
    if column.isDetail { pairs.append((ArrowKeys.detail, "true")) }
    return pairs
  }

  private mutating func add(_ type: ArrowType, _ buffer: ArrowBuffer) {
    field.type = type
    buffers.append(buffer)
  }

  private mutating func code(
    _ field: ArrowField, _ codes: Codes, _ type: ArrowType, _ count: Int, _ values: [ArrowBuffer],
    _ nextID: inout Int64
  ) -> ArrowField {
    var field = field
    field.type = type
    let bits: Int
    switch codes {
    case .bytes(let codes):
      buffers.append(.bytes(codes))
      bits = 8
    case .shorts(let codes):
      buffers.append(.shorts(codes))
      bits = 16
    case .words(let codes):
      buffers.append(.words(codes))
      bits = 32
    }
    field.encoding = ArrowField.Encoding(id: nextID, bits: bits, isSigned: false)
    dictionaries.append(Dictionary(id: nextID, count: count, buffers: [.none] + values))
    nextID += 1
    return field
  }

  private mutating func code(
    _ field: ArrowField, _ codes: Codes, texts: [String], _ nextID: inout Int64
  ) -> ArrowField {
    var ends: [Int] = [0]
    ends.reserveCapacity(texts.count + 1)
    var end = 0
    for text in texts {
      end += text.utf8.count
      ends.append(end)
    }
    let isLarge = end > Int(Int32.max)
    let offsets = isLarge ? ArrowBuffer.longOffsets(ends) : .offsets(ends.map { Int32($0) })
    return code(
      field, codes, .utf8(isLarge: isLarge), texts.count, [offsets, .texts(texts, byteCount: end)], &nextID)
  }

  /// Quantities are structs of their parts: a foreign reader finds bounds and best figure as numbers.
  private mutating func add(
    _ parts: Column.QuantityLayout, _ blanks: Vector<UInt8>?, _ nextID: inout Int64
  ) {
    field.type = .structure
    field.metadata.insert((ArrowKeys.type, "quantity"), at: 0)
    let count = parts.hedges.count
    for (name, values) in [("low", parts.lows), ("high", parts.highs), ("best", parts.bests)] {
      field.children.append(ArrowField(name, .float(bits: 64)))
      let unknown = values.indices.count { row in
        if let blanks, blanks[row] != 0 { return true }
        return values[row].isNaN
      }
      nodes.append((count, unknown))
      buffers += [unknown > 0 ? .known(values, blanks) : .none, .doubles(values)]
    }
    var hedge = ArrowField("hedge", .utf8(isLarge: false))
    nodes.append((count, 0))
    buffers.append(.none)
    let hedges = Hedge.allCases
    let codes = Codes(parts.hedges.map { UInt32($0.rawValue) }, entryCount: hedges.count)
    hedge = code(hedge, codes, texts: hedges.map(\.name), &nextID)
    var unit = ArrowField("unit", .utf8(isLarge: false))
    let without = Vector(parts.unitCodes.map { $0 == 0 ? UInt8(1) : 0 })
    let withoutCount = parts.unitCodes.count { $0 == 0 }
    nodes.append((count, withoutCount))
    buffers.append(withoutCount > 0 ? .present(without) : .none)
    let used = UsedEntries(
      Codes(parts.unitCodes, entryCount: parts.units.count), parts.units, blanks: without)
    unit = code(unit, used.codes, texts: used.entries, &nextID)
    field.children += [hedge, unit]
  }

  /// The days since 1970, where all dates are plain days that other programs know too.
  private static func days(_ dates: [EDTF]) -> [Int32]? {
    var days: [Int32] = []
    days.reserveCapacity(dates.count)
    for date in dates {
      let day = date.span.earliest
      guard date.text.utf8.count == 10, (1...9999).contains(day.year), date.text == day.description else {
        return nil
      }
      days.append(Int32(day.rawValue))
    }
    return days
  }
}
