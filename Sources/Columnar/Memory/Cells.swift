/// A number that a column holds one of in a row.
package protocol CellNumber: Hashable, Comparable, BitwiseCopyable, Sendable {
  init(_ value: Int32)
  /// Bits that are the same for equal numbers.
  var key: UInt64 { get }
}

extension Int: CellNumber {
  package var key: UInt64 { UInt64(bitPattern: Int64(self)) }
}

extension Double: CellNumber {
  // The two zeros are one number.
  package var key: UInt64 { self == 0 ? 0 : bitPattern }
}

/// The numbers of a column: each in full, in half the room where they are small whole numbers, or as codes of those that occur.
package enum Cells<Element: CellNumber>: RandomAccessCollection, Sendable {
  case plain(Vector<Element>)
  case narrow(Vector<Int32>)
  /// Entries differ; a blank cell has the code of one of them, or 0 where there are none.
  case coded(Codes, [Element])

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package var count: Int {
    switch self {
    case .plain(let values): values.count
    case .narrow(let values): values.count
    case .coded(let codes, _): codes.count
    }
  }

  package subscript(row: Int) -> Element {
    switch self {
    case .plain(let values): return values[row]
    case .narrow(let values): return Element(values[row])
    case .coded(let codes, let entries):
      let code = Int(codes[row])
      return code < entries.count ? entries[code] : Element(0)
    }
  }

  init(_ values: [Element]) { self = .plain(Vector(values)) }

  /// The numbers at `rows`; a negative row gives a number without meaning.
  func gathered(_ rows: [Int]) -> Cells {
    switch self {
    case .plain(let values): .plain(values.gathered(rows, else: Element(0)))
    case .narrow(let values): .narrow(values.gathered(rows, else: 0))
    case .coded(let codes, let entries): .coded(codes.gathered(rows), entries)
    }
  }

  func appending(_ other: Cells) -> Cells {
    switch (self, other) {
    case (.narrow(let one), .narrow(let two)): return .narrow(one.appending(two))
    case (.coded(let one, let entries), .coded(let two, let others)):
      var places: [Element: UInt32] = [:]
      for (place, entry) in entries.enumerated() { places[entry] = UInt32(place) }
      var all = entries
      let table = others.map { entry -> UInt32 in
        if let place = places[entry] { return place }
        all.append(entry)
        places[entry] = UInt32(all.count - 1)
        return UInt32(all.count - 1)
      }
      let behind = two.recoded(table, entryCount: all.count)
      return .coded(one.appending(behind, entryCount: all.count), all)
    default: return .plain(Vector(Array(self) + Array(other)))
    }
  }
}
