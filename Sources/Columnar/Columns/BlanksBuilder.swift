/// Notes which cells are blank while a column is built from the top down.
struct BlanksBuilder: Sendable {
  private var codes: [UInt8]?

  /// Adds a row below `count` others.
  mutating func append(_ blank: Blank?, after count: Int) {
    if codes == nil {
      guard blank != nil else { return }
      codes = [UInt8](repeating: 0, count: count)
    }
    codes?.append(blank?.rawValue ?? 0)
  }

  var blanks: Blanks { Blanks(codes: codes.map { Vector($0) }) }
}
