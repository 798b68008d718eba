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
    var count = 0
    for row in 0..<codes.count where codes.base[row] != 0 { count += 1 }
    guard count > 0 else { return }
    self.codes = codes
    self.count = count
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

  func slice(_ rows: Range<Int>) -> Blanks { Blanks(codes: codes?.slice(rows)) }

  mutating func append(_ other: Blanks, counts: (here: Int, there: Int)) {
    if codes == nil, other.codes == nil { return }
    let here = codes ?? Vector(repeating: 0, count: counts.here)
    let there = other.codes ?? Vector(repeating: 0, count: counts.there)
    self = Blanks(codes: here.appending(there))
  }
}
