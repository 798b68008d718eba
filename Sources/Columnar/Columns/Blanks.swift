/// Which cells of a column are blank, and how; nothing is kept for a column without blanks.
struct Blanks: Sendable {
  /// One byte a row, 0 for a cell that is not blank; nil where none is.
  private(set) var codes: [UInt8]?

  init() {}

  /// Takes the blank of each row, nil for a cell that is not blank.
  init(_ blanks: [Blank?]) {
    guard blanks.contains(where: { $0 != nil }) else { return }
    codes = blanks.map { $0?.rawValue ?? 0 }
  }

  /// Takes a byte for each row, or nil where no cell is blank.
  init(codes: [UInt8]?) { self.codes = codes }

  init(all blank: Blank, count: Int) {
    if count > 0 { codes = [UInt8](repeating: blank.rawValue, count: count) }
  }

  subscript(row: Int) -> Blank? {
    guard let codes else { return nil }
    return Blank(rawValue: codes[row])
  }

  /// Adds a row below `count` others.
  mutating func append(_ blank: Blank?, after count: Int) {
    if codes == nil {
      guard blank != nil else { return }
      codes = [UInt8](repeating: 0, count: count)
    }
    codes?.append(blank?.rawValue ?? 0)
  }

  /// The rows at `rows`; a negative place is not covered.
  func gathered(_ rows: [Int]) -> Blanks {
    var result = Blanks()
    if let codes {
      let taken = rows.map { $0 < 0 ? Blank.notCovered.rawValue : codes[$0] }
      if taken.contains(where: { $0 != 0 }) { result.codes = taken }
    } else if rows.contains(where: { $0 < 0 }) {
      result.codes = rows.map { $0 < 0 ? Blank.notCovered.rawValue : 0 }
    }
    return result
  }

  mutating func append(_ other: Blanks, counts: (here: Int, there: Int)) {
    if codes == nil, other.codes == nil { return }
    let here = codes ?? [UInt8](repeating: 0, count: counts.here)
    codes = here + (other.codes ?? [UInt8](repeating: 0, count: counts.there))
  }

  /// How many cells are blank.
  var count: Int { codes?.reduce(into: 0) { $0 += $1 == 0 ? 0 : 1 } ?? 0 }
}
