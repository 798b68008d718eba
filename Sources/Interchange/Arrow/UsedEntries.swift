import Columnar

/// A dictionary without the entries that no row uses: rows that were left out leave nothing behind in a file.
struct UsedEntries<Entry> {
  private(set) var codes: Codes
  private(set) var entries: [Entry]

  init(_ codes: Codes, _ entries: [Entry], blanks: Vector<UInt8>?) {
    self.codes = codes
    self.entries = entries
    // A byte and not a bit each, as there is one look at every row.
    var isUsed = [Bool](repeating: false, count: entries.count)
    var hasStray = false
    isUsed.withUnsafeMutableBufferPointer { isUsed in
      func mark<Code: FixedWidthInteger>(_ codes: Vector<Code>) {
        for row in 0..<codes.count {
          let code = Int(codes.base[row])
          if let blanks, blanks.base[row] != 0 {
            // What stands in a blank cell has no meaning, but other programs may look at it.
            hasStray = hasStray || code >= isUsed.count
          } else {
            isUsed[code] = true
          }
        }
      }
      switch codes {
      case .bytes(let codes): mark(codes)
      case .shorts(let codes): mark(codes)
      case .words(let codes): mark(codes)
      }
    }
    guard hasStray || isUsed.contains(false) else { return }
    var places: [UInt32] = []
    places.reserveCapacity(entries.count)
    self.entries = []
    for (place, entry) in entries.enumerated() {
      places.append(UInt32(self.entries.count))
      if isUsed[place] { self.entries.append(entry) }
    }
    self.codes = Codes(
      codes.enumerated().map { row, code -> UInt32 in
        if let blanks, blanks[row] != 0 { return 0 }
        return places[Int(code)]
      }, entryCount: self.entries.count)
  }
}
