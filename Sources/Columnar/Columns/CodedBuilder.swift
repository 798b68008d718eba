/// Builds cells that repeat from the top down.
struct CodedBuilder<Element: Internable>: Sendable {
  private var codes: [UInt32] = []
  private var offsets: [Int32]?
  private var interner = Interner<Element>()

  mutating func append(_ element: Element) {
    codes.append(interner.code(of: element))
    offsets?.append(Int32(codes.count))
  }

  /// Adds a cell with several entries; from then on the cells have offsets.
  mutating func append(_ elements: [Element]) {
    if offsets == nil { offsets = Array(0...Int32(codes.count)) }
    for element in elements { codes.append(interner.code(of: element)) }
    offsets?.append(Int32(codes.count))
  }

  mutating func appendBlank() {
    if offsets == nil {
      codes.append(0)
    } else {
      offsets?.append(Int32(codes.count))
    }
  }

  /// The cells so far.
  var cells: Coded<Element> { Coded(codes: codes, dictionary: interner.dictionary, offsets: offsets) }
}
