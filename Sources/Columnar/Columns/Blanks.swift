/// Which cells of a column are blank, and how; nothing is kept for a column without blanks.
struct Blanks: Sendable {
  /// One byte a row, 0 for a cell that is not blank; nil where none is.
  private(set) var codes: Vector<UInt8>?
  /// How many cells are blank.
  private(set) var count = 0

  init() {}

  /// Takes the blank of each row, nil for a cell that is not blank.
  init(_ blanks: [Blank?]) {
    guard blanks.contains(where: { $0 != nil }) else {
      self.init()
      return
    }
    self.init(codes: Vector(blanks.lazy.map { $0?.rawValue ?? 0 }))
  }

  /// Takes a byte for each row, or nil where no cell is blank.
  init(codes: Vector<UInt8>?) {
    guard let codes else { return }
    let count = Self.count(codes)
    guard count > 0 else { return }
    self.codes = codes
    self.count = count
  }

  /// How many bytes are not 0, counted eight at a time: a mapped file of millions of rows is opened by this.
  private static func count(_ codes: Vector<UInt8>) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let raw = UnsafeRawPointer(codes.base)
    var count = 0
    var row = 0
    while row + 8 <= codes.count {
      // Each byte of the sum counts one of eight rows, and holds 255 at most.
      var sum: UInt64 = 0
      let words = min(255, (codes.count - row) / 8)
      for word in 0..<words {
        let bytes = raw.loadUnaligned(fromByteOffset: row &+ 8 &* word, as: UInt64.self)
        // The top bit of a byte becomes set where the byte is not 0.
        sum &+= ((((bytes & (127 &* ones)) &+ (127 &* ones)) | bytes) &>> 7) & ones
      }
      let pairs = (sum & 0x00FF_00FF_00FF_00FF) &+ ((sum &>> 8) & 0x00FF_00FF_00FF_00FF)
      count += Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
      row += 8 * words
    }
    while row < codes.count {
      if codes.base[row] != 0 { count += 1 }
      row += 1
    }
    return count
  }

  init(all blank: Blank, count: Int) {
    self.init(codes: count > 0 ? Vector(repeating: blank.rawValue, count: count) : nil)
  }

  subscript(row: Int) -> Blank? {
    guard let codes else { return nil }
    return Blank(rawValue: codes[row])
  }

  /// The rows at `rows`; a negative place is not covered.
  func gathered(_ rows: [Int]) -> Blanks {
    if let codes { return Blanks(codes: codes.gathered(rows, else: Blank.notCovered.rawValue)) }
    guard rows.contains(where: { $0 < 0 }) else { return Blanks() }
    return Blanks(codes: Vector(rows.lazy.map { $0 < 0 ? Blank.notCovered.rawValue : 0 }))
  }

  mutating func append(_ other: Blanks, counts: (here: Int, there: Int)) {
    if codes == nil, other.codes == nil { return }
    let here = codes ?? Vector(repeating: 0, count: counts.here)
    let there = other.codes ?? Vector(repeating: 0, count: counts.there)
    self = Blanks(codes: here.appending(there))
  }
}
