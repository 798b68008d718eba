/// Gathers cells that repeat, giving each entry one code.
struct Interner<Element: Hashable & Sendable>: Sendable {
  private(set) var cells = Coded<Element>()
  private var known: [Element: UInt32] = [:]

  mutating func append(_ element: Element) {
    cells.codes.append(code(of: element))
    cells.offsets?.append(Int32(cells.codes.count))
  }

  /// Adds a cell with several entries; from then on the cells have offsets.
  mutating func append(_ elements: [Element]) {
    if cells.offsets == nil { cells.offsets = Array(0...Int32(cells.codes.count)) }
    for element in elements { cells.codes.append(code(of: element)) }
    cells.offsets?.append(Int32(cells.codes.count))
  }

  mutating func appendBlank() {
    if cells.offsets == nil {
      cells.codes.append(0)
    } else {
      cells.offsets?.append(Int32(cells.codes.count))
    }
  }

  private mutating func code(of element: Element) -> UInt32 {
    if let code = known[element] { return code }
    let code = UInt32(cells.dictionary.count)
    cells.dictionary.append(element)
    known[element] = code
    return code
  }
}
